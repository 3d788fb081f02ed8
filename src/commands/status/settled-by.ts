import { withDatabase } from '../../i18n/on-database.js';
import type { Due } from '../../reports/status/due.js';
import { commandFor } from '../invite/kind-words.js';

/** What only the user knows, and puts in place of the word. */
export type Placeholder = 'ADDRESS' | 'DATE' | 'NUMBER' | 'NAME' | 'LINK' | 'TEXT' | 'NEWS';

/**
 * The command line that settles what is due, ready to be typed but for placeholders.
 * @param word puts a placeholder into the language of the screen
 * @param database the database where it was given as an option, so that the next command needs it too
 */
export function settledBy(due: Due, word: (placeholder: Placeholder) => string, database?: string): string {
  return withDatabase(`njb ${wordsFor(due, word).join(' ')}`, database);
}

function wordsFor(due: Due, word: (placeholder: Placeholder) => string): (string | number)[] {
  const event = due.event?.slug ?? '';
  const [person, ...others] = due.persons;
  const only = others.length === 0 ? person : undefined;
  const [guest = '', ...guests] = due.guests;
  switch (due.kind) {
    case 'unclear_mails':
      return ['invite resolve', event];
    case 'open_mails':
      return [due.mailing === null ? `invite status ${event}` : commandFor(due.mailing, event)];
    case 'failed_mails':
      return only ? ['member edit', only.id, '--email', word('ADDRESS')] : ['invite status', event];
    case 'news_returned':
      if (!due.canBeWritten) {
        return only ? ['member edit', only.id, '--email', word('ADDRESS')] : ['invite status', event];
      }
      return [due.mailing === 'cancellation' ? 'invite withdraw' : 'invite update', event];
    case 'old_entry_held':
      return [due.mailing === 'cancellation' ? 'invite withdraw' : 'invite update', event];
    case 'list_untold':
      return due.mailing === 'cancellation'
        ? ['invite withdraw', event]
        : // the others hold it, and would be told once more
          ['invite inform', event, '--to', idsOf(due), '--text', `"${word('NEWS')}"`];
    case 'cancellation_held':
      // those whom the usual audience does not mean by number: some had registered, or are guests
      return due.mailing === 'invitation' ? ['invite send', event] : ['invite send', event, '--to', idsOf(due)];
    case 'invitation_lost':
      return ['invite send', event, '--to', idsOf(due)];
    case 'invitation_due':
    case 'invitation_missing':
      return ['invite send', event];
    case 'reminder_due':
      return ['invite remind', event];
    case 'workshops_over_full':
      return ['workshop list', event];
    case 'waitlist_free':
      return ['attendee waitlist', event, '--move-up'];
    case 'workshops_untold':
      return ['invite workshops', event];
    case 'workshops_free':
    case 'workshops_unassigned':
      return ['workshop assign', event];
    case 'date_unconfirmed':
      return ['event confirm', event];
    case 'date_open':
      return ['event move', event, '--to', word('DATE')];
    case 'guests_declined':
      return guests.length === 0 ? ['guest decline', event, quoted(guest)] : ['guest list', event];
    case 'guests_old_date':
      if (due.toAsk.length > 0) return ['guest ask', event, ...due.toAsk];
      return guests.length === 0 ? ['guest confirm', event, quoted(guest)] : ['guest list', event];
    case 'guests_requested':
      return guests.length === 0 ? ['guest confirm', event, quoted(guest)] : ['guest list', event];
    case 'guests_uninformed':
      return ['guest inform', event];
    case 'guests_idea':
      // to all of them, as it names whom it cannot reach
      if (due.canBeWritten) return ['guest ask', event, ...(guests.length === 0 ? [quoted(guest)] : [])];
      // somebody meant for two sessions is told apart by the number
      return new Set(due.guests).size < due.guests.length
        ? ['guest list', event]
        : ['guest request', event, ...due.guests.map(quoted)];
    case 'topic_open':
      return due.hasIdeas ? ['topic schedule --event', event] : ['event edit', event, '--topic', `"${word('TEXT')}"`];
    case 'place_open':
      return ['event edit', event, '--online', word('LINK')];
    case 'older_not_marked_held':
      return ['event hold --past --before', due.before ?? ''];
    case 'not_marked_held':
    case 'attendance_missing':
      return ['event hold', event, '--attendance', word('NUMBER')];
    case 'series_unplanned':
      return ['series plan', due.series?.slug ?? '', due.series?.year ?? '', '--apply'];
    case 'idea_without_date':
      return ['topic reopen', due.topic?.id ?? ''];
    case 'membership_ended':
      return ['member leave', only?.id ?? ''];
    case 'names_broken':
      // one after the other, as each is to be written by hand
      return ['member edit', person?.id ?? '', ...(person?.lacks ?? []).flatMap((name) => [`--${name}`, word('NAME')])];
    case 'given_name_missing':
      return ['member edit', person?.id ?? '', '--given', word('NAME')];
    case 'members_unreachable':
      return only ? ['member edit', only.id, '--email', word('ADDRESS')] : ['member list --unreachable'];
    case 'eligibility_unknown':
      return only ? ['member check', only.id] : ['member list --status active --eligible unknown'];
    case 'needs_due':
      return ['privacy erase-needs', event];
    case 'privacy_due':
      return ['privacy due'];
    case 'backup_old':
      return ['db backup'];
    case 'member_too_old':
      return ['member show', only?.id ?? ''];
  }
}

function idsOf({ persons }: Due): string {
  return persons.map(({ id }) => id).join(',');
}

/** For a shell; what a name cannot have inside quotes in one becomes a space. */
function quoted(text: string): string {
  return `"${text.replace(/["\\$`!%]/g, ' ')}"`;
}
