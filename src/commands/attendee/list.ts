import { type Attendee, listAttendees } from '../../db/attendees.js';
import { attendeeStatuses } from '../../domain/attendance.js';
import { countByMunicipality } from '../../domain/coming.js';
import { germanDay } from '../../domain/german-time.js';
import { printTable } from '../../terminal/table.js';
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
        await printTable<Attendee>(
          terminal,
          [
            { heading: t('Person'), cell: ({ person }) => person, align: 'right' },
            { heading: t('Name'), cell: ({ name, person }) => (person === null ? t('erased') : name) },
            { heading: t('Municipality'), cell: ({ municipality }) => municipality },
            // cut off, an answer to the old date would look like one to the new
            { heading: t('Status'), cell: (row) => standingText(t, row), whole: true },
            {
              heading: t('Answered'),
              cell: ({ repliedAt }) => repliedAt && listDate(context, germanDay(repliedAt)),
              align: 'right',
            },
            { heading: t('Comment'), cell: ({ comment }) => comment },
          ],
          attendees,
        );
        const answers = standingsText(t, attendees);
        if (answers !== '') terminal.notice(t('Answers: {answers}', { answers }));
        const old = attendees.filter(({ oldDate, status: each }) => oldDate && each !== 'declined').length;
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
