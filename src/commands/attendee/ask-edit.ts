import type { Context } from '../../context.js';
import { type Attendee, listAttendees } from '../../db/attendees.js';
import { needsOf } from '../../db/needs.js';
import { attendeeStatuses } from '../../domain/attendance.js';
import type { Event } from '../../domain/event.js';
import { needFields } from '../../domain/needs.js';
import { askForChanges, askForLine, type Changeable } from '../ask-changes.js';
import { complaintOf } from '../complaint.js';
import { calledAlone } from '../member/called.js';
import { notListed } from './change.js';
import { needWord } from './needs-options.js';
import { traitFacts, traitsOptions } from './traits-options.js';
import { attendeeStatusWord } from './words.js';

/** What `attendee edit` can be asked for, as its options have it. */
export interface AskedEdits {
  status?: Attendee['status'];
  comment?: string;
  diet?: string;
  access?: string;
  group?: string;
  interests?: string;
  languages?: string;
  population?: string;
}

/**
 * Asks what is to change of somebody on an event's list: above all the answer, as somebody on the telephone gives it.
 * @throws UserError where the person is not on the list; Cancelled where nothing is to change
 */
export async function askForAttendeeEdits(context: Context, event: Event, person: number): Promise<AskedEdits> {
  const { t, prompt } = context;
  const { query, sqlite } = await context.store();
  const listed = (await listAttendees(query, event.id)).find((each) => each.person === person);
  if (listed === undefined) throw notListed(event, person);
  const name = await calledAlone(context, person, listed.name);
  const edits: AskedEdits = {};
  const needs = event.asksNeeds ? needsOf(sqlite, event.id, person) : null;
  const all: Changeable[] = [
    {
      label: t('Status'),
      async ask() {
        const first = edits.status ?? listed.status;
        edits.status = await prompt.choose(
          t('{name}: what is true?', { name }),
          [first, ...attendeeStatuses.filter((each) => each !== first)].map((value) => ({
            name: t(attendeeStatusWord(value)),
            value,
          })),
        );
      },
    },
    {
      label: t('Comment'),
      async ask() {
        edits.comment = await askForLine(context, t('Comment'), edits.comment ?? listed.comment);
      },
    },
    ...(needs === null ? [] : needFields).map((field) => ({
      label: t(needWord(field)),
      async ask() {
        edits[field] = await askForLine(context, t(needWord(field)), edits[field] ?? needs?.[field]);
      },
    })),
    ...traitFacts(context, listed).map(({ field, label, text }) => ({
      label,
      async ask() {
        edits[field] = await askForLine(context, label, edits[field] ?? text, (answer) =>
          complaintOf(context, () => traitsOptions({ [field]: answer })),
        );
      },
    })),
  ];
  await askForChanges(context, all);
  return edits;
}
