import type { Context } from '../../context.js';
import { type Attendee, listAttendees } from '../../db/attendees.js';
import { attendeeStatuses } from '../../domain/attendance.js';
import { countByMunicipality } from '../../domain/coming.js';
import { germanDay } from '../../domain/german-time.js';
import { type Column, printTable } from '../../terminal/table.js';
import { oneOf } from '../choices.js';
import { pickEvent } from '../event/pick.js';
import { listDate } from '../list-dates.js';
import type { Verb } from '../verb.js';
import { standingsText, standingText } from './words.js';

export const verb: Verb = {
  examples: ['njb attendee list next', 'njb attendee list next --status accepted --json'],
  build: (command, context) => {
    const { t, terminal } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .option('--status <status>', t('one of {words}', { words: attendeeStatuses.join(', ') }))
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
        await printTable(terminal, columns(context, attendees), attendees);
        const answers = standingsText(t, attendees);
        if (answers !== '') terminal.notice(t('Answers: {answers}', { answers }));
        const old = attendees.filter(({ oldDate }) => oldDate).length;
        if (old > 0) {
          terminal.notice(
            t(
              'Of {count} {count|person|people} the answer is to the old date; ask them again: njb invite remind {event} --old-answers',
              { count: old, event: event.slug },
            ),
          );
        }
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

/** So much of a comment or of a list of interests is worth a column. */
const worthwhile = 12;

/**
 * The columns of a list. On a narrow screen the municipality goes under the name where there is much to tell, and what people
 * are paired by with the comment.
 */
function columns(context: Context, attendees: readonly Attendee[]): Column<Attendee>[] {
  const { t, terminal } = context;
  const name = ({ name: own, person }: Attendee) => (person === null ? t('erased') : own);
  const group: Column<Attendee> = { heading: t('Group'), cell: (each) => each.group, wraps: true };
  const interests: Column<Attendee> = { heading: t('Interests'), cell: (each) => each.interests, wraps: true };
  const languages: Column<Attendee> = { heading: t('Languages'), cell: (each) => each.languages, wraps: true };
  const number: Column<Attendee> = { heading: t('Person'), cell: ({ person }) => person, align: 'right' };
  const answer: Column<Attendee>[] = [
    // cut off, an answer to the old date would look like one to the new
    { heading: t('Status'), cell: (row) => standingText(t, row), whole: true },
    {
      heading: t('Answered'),
      cell: ({ repliedAt }) => repliedAt && listDate(context, germanDay(repliedAt)),
      align: 'right',
    },
  ];
  const usual: Column<Attendee>[] = [
    { heading: t('Name'), cell: name, wraps: 'words' },
    { heading: t('Municipality'), cell: ({ municipality }) => municipality, wraps: true },
  ];
  const comment: Column<Attendee> = { heading: t('Comment'), cell: (each) => each.comment };
  if (!terminal.isTerminal) return [number, ...usual, ...answer, comment, group, interests, languages];
  const has = (field: 'group' | 'interests' | 'languages') => attendees.some((each) => each[field] !== null);
  const groups = has('group') ? [group] : [];
  const others = [...(has('interests') ? [interests] : []), ...(has('languages') ? [languages] : [])];
  const isCrowded = groups.length + others.length > 0 || attendees.some(({ oldDate }) => oldDate);
  const all = [number, ...usual, ...groups, ...answer, ...others, comment];
  const room = all.map((column) => {
    const length = attendees.reduce(
      (most, each) => Math.max(most, String(column.cell(each) ?? '').length),
      column.heading.length,
    );
    return column === comment || others.includes(column) ? Math.min(length, worthwhile) : length;
  });
  if (!isCrowded || room.reduce((sum, each) => sum + each + 2, -2) <= terminal.columns) return all;
  const labelled = (each: Attendee) =>
    others.flatMap(({ heading, cell }) => (cell(each) === null ? [] : [`${heading}: ${cell(each)}`]));
  return [
    number,
    {
      heading: t('Name'),
      cell: (each) => [name(each), each.municipality].filter(Boolean).join('\n'),
      wraps: 'words',
    },
    ...groups,
    ...answer,
    {
      heading: t('Comment'),
      cell: (each) => [each.comment, ...labelled(each)].filter(Boolean).join('\n'),
      wraps: true,
    },
  ];
}
