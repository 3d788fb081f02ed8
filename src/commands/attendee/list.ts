import type { Context } from '../../context.js';
import { type Attendee, listAttendees } from '../../db/attendees.js';
import { attendeeStatuses } from '../../domain/attendance.js';
import { countByMunicipality } from '../../domain/coming.js';
import type { Event } from '../../domain/event.js';
import { germanDay } from '../../domain/german-time.js';
import { type Column, printTable } from '../../terminal/table.js';
import { inBoth, oneOf } from '../choices.js';
import { momentOf, pickEvent } from '../event/pick.js';
import { noticeDateNews } from '../invite/date-news.js';
import { listDate } from '../list-dates.js';
import type { Verb } from '../verb.js';
import { standingsText, standingText } from './words.js';

export const verb: Verb = {
  examples: ['njb attendee list next', 'njb attendee list next --status accepted --json'],
  build: (command, context) => {
    const { t, terminal } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .option('--status <status>', t('one of {words}', { words: inBoth(attendeeStatuses) }))
      .action(async (reference, options) => {
        const status = options.status === undefined ? undefined : oneOf(options.status, attendeeStatuses, '--status');
        const event = await pickEvent(context, reference);
        const attendees = await listAttendees((await context.store()).query, event.id, status);
        if (context.printedJson(() => attendees)) return;
        if (attendees.length === 0) {
          terminal.notice(
            status === undefined
              ? t('Nobody was invited to “{event}” or registered yet.', { event: event.slug })
              : t('Nobody found.'),
          );
        }
        const { columns, below } = await layoutOf(context, attendees);
        await printTable(terminal, columns, attendees, below);
        const answers = standingsText(t, attendees);
        if (answers !== '') terminal.notice(t('Answers: {answers}', { answers }));
        await noticeOldAnswers(context, event, attendees);
        const places = countByMunicipality(attendees).filter(({ municipality }) => municipality !== null);
        const names = places.map(({ municipality, count }) =>
          count > 1 ? `${municipality} (${count})` : municipality,
        );
        if (places.length > 0) {
          terminal.notice(
            t('From {count} {count|municipality|municipalities}: {names}', {
              count: places.length,
              names: names.slice(0, 12).join(', ') + (names.length > 12 ? ' …' : ''),
            }),
          );
        }
      });
  },
};

/** How the list is drawn: its columns, and what stands below each row. */
interface Layout {
  columns: Column<Attendee>[];
  below(attendee: Attendee): string[];
}

/** Whose answer is to the old date, and how they are asked again: only who holds an entry of ours is reminded of it. */
async function noticeOldAnswers(context: Context, event: Event, attendees: readonly Attendee[]): Promise<void> {
  const { t, terminal } = context;
  const old = attendees.flatMap(({ oldDate, person, status: answer }) =>
    oldDate && person !== null ? [{ person, answer }] : [],
  );
  if (old.length === 0) return;
  const { beginningOf } = await import('../../domain/event-time.js');
  const { status, startDate } = event;
  const isAhead = startDate.length < 10 || beginningOf(event) > (await momentOf(context));
  if (!isAhead || status === 'held' || status === 'cancelled') {
    // nobody is asked of what is over, or does not take place
    terminal.notice(t('Of {count} {count|person|people} the answer is to the old date.', { count: old.length }));
    return;
  }
  const store = await context.store();
  const { holdersOf } = await import('../../db/mailings.js');
  const holding = new Set((await holdersOf(store, event.id)).map(({ personId }) => personId));
  const reminded = old.filter(({ person }) => holding.has(person));
  if (reminded.length > 0) {
    terminal.notice(
      t(
        'Of {count} {count|person|people} the answer is to the old date; ask them again: njb invite remind {event} --old-answers --to {answers}',
        {
          count: reminded.length,
          event: event.slug,
          // without that also who has not answered at all is reminded
          answers: [...new Set(reminded.map(({ answer }) => `answer:${answer}`))].join(','),
        },
      ),
    );
  }
  const without = old.filter(({ person }) => !holding.has(person));
  if (without.length === 0) return;
  const { listedForOldDate } = await import('../../db/what-holds.js');
  const unheard = listedForOldDate(store, event.id);
  const count = without.length;
  terminal.notice(
    t('Of {count} {count|person|people} without an entry of ours the answer is to the old date.', { count }),
  );
  const heard = without.filter(({ person }) => !unheard.has(person));
  if (heard.length > 0) {
    terminal.notice(
      t(
        '{count} of them {count|was|were} told of the new date; note what they say: njb attendee edit {event} {person} --status STATUS',
        { count: heard.length, event: event.slug, person: heard.length === 1 ? (heard[0]?.person ?? '') : 'PERSON' },
      ),
    );
  }
  await noticeDateNews(
    context,
    event,
    without.filter(({ person }) => unheard.has(person)),
  );
}

/**
 * All in columns where the screen has room for it. Else what people said and what they are paired by goes below each row, as
 * long texts would be cut to scraps; then the municipality under the name; and on a narrow screen all but the name.
 */
async function layoutOf(context: Context, attendees: readonly Attendee[]): Promise<Layout> {
  const { t, terminal } = context;
  const name = ({ name: own, person }: Attendee) => (person === null ? t('erased') : own);
  const day = ({ repliedAt }: Attendee) => repliedAt && listDate(context, germanDay(repliedAt));
  const number: Column<Attendee> = { heading: t('Person'), cell: ({ person }) => person, align: 'right' };
  const named: Column<Attendee> = { heading: t('Name'), cell: name, wraps: 'words' };
  const home: Column<Attendee> = { heading: t('Municipality'), cell: ({ municipality }) => municipality, wraps: true };
  const placed: Column<Attendee> = {
    heading: t('Name'),
    cell: (each) => [name(each), each.municipality].filter(Boolean).join('\n'),
    wraps: 'words',
  };
  // cut off, an answer to the old date would look like one to the new
  const status: Column<Attendee> = { heading: t('Status'), cell: (row) => standingText(t, row), whole: true };
  const answered: Column<Attendee> = { heading: t('Answered'), cell: day, align: 'right' };
  const comment: Column<Attendee> = { heading: t('Comment'), cell: (each) => each.comment };
  const group: Column<Attendee> = { heading: t('Group'), cell: (each) => each.group, wraps: 'words' };
  const interests: Column<Attendee> = { heading: t('Interests'), cell: (each) => each.interests };
  const languages: Column<Attendee> = { heading: t('Languages'), cell: (each) => each.languages };
  const nothing = () => [];
  if (!terminal.isTerminal) {
    return { columns: [number, named, home, status, answered, comment, group, interests, languages], below: nothing };
  }
  const { width } = await import('../../terminal/width.js');
  const lengthOf = ({ heading, cell, wraps }: Column<Attendee>, inWords: boolean) => {
    const texts = attendees.map((each) => String(cell(each) ?? ''));
    const parts = inWords && wraps === 'words' ? texts.flatMap((text) => text.split(/\s/)) : texts;
    return parts.reduce((most, part) => Math.max(most, width(part)), width(heading));
  };
  const fits = (columns: readonly Column<Attendee>[], inWords = false) =>
    columns.reduce((sum, column) => sum + lengthOf(column, inWords) + 2, -2) <= terminal.columns;
  const used = (columns: readonly Column<Attendee>[]) =>
    columns.filter((column) => attendees.some((each) => column.cell(each) !== null));
  const groups = used([group]);
  const others = used([interests, languages]);
  const all = [number, named, home, ...groups, status, answered, ...others, comment];
  if (fits(all)) return { columns: all, below: nothing };
  const labelled =
    (...columns: Column<Attendee>[]) =>
    (each: Attendee) =>
      columns.flatMap(({ heading, cell }) => {
        const text = cell(each);
        return text === null ? [] : [t('{label}: {text}', { label: heading, text })];
      });
  const wide = [number, named, home, ...groups, status, answered];
  if (fits(wide)) return { columns: wide, below: labelled(comment, ...others) };
  const narrow = [number, placed, ...groups, status, answered];
  if (fits(narrow, true)) return { columns: narrow, below: labelled(comment, ...others) };
  const few = [number, placed, status];
  if (fits(few, true)) return { columns: few, below: labelled(answered, ...groups, comment, ...others) };
  return { columns: [number, placed], below: labelled(status, answered, ...groups, comment, ...others) };
}
