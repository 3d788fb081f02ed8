import type { Context } from '../../context.js';
import { type Unreachable, unreachable } from '../../db/members.js';
import { dateInWords, whenInWords } from '../../i18n/dates.js';
import { type Message, message } from '../../i18n/message.js';
import type { Due, DueEvent } from '../../reports/status/due.js';

type Place = Pick<Context, 'lang' | 'today'>;

/** What is due, as a sentence. */
export function dueSentence(due: Due, place: Place): Message {
  const { count } = due;
  const event = due.event === null ? '' : eventText({ ...due.event, start: dayOf(due) ?? due.event.start }, place);
  switch (due.kind) {
    case 'unclear_mails':
      return message('{count} {count|mail|mails} about {event} may or may not have arrived: {names}.', {
        count,
        event,
        names: namesOf(due),
      });
    case 'open_mails':
      if (due.mailing === 'cancellation')
        return message('{count} {count|mail|mails} about {event} {count|is|are} still to be sent: {names}.', {
          ...{ count, event, names: namesOf(due) },
        });
      return message('{count} {count|mail|mails} about {event} {count|is|are} still to be sent.', { count, event });
    case 'failed_mails':
      return message('{count} {count|mail|mails} about {event} {count|was|were} refused: {names}.', {
        count,
        event,
        names: namesOf(due),
      });
    case 'news_returned':
      return due.mailing === 'cancellation'
        ? message('{event} was cancelled; the news of it came back from {names}.', { event, names: namesOf(due) })
        : message('{event} has changed; the news of it came back from {names}.', { event, names: namesOf(due) });
    case 'old_entry_held':
      return due.mailing === 'cancellation'
        ? message('{event} was cancelled; {count} {count|invited person was|invited people were} not told yet.', {
            event,
            count,
          })
        : message('{event} has changed; {count} {count|invited person was|invited people were} not told yet.', {
            event,
            count,
          });
    case 'list_untold':
      return due.mailing === 'cancellation'
        ? message(
            '{event} was cancelled; {count} {count|person|people} who meant to come or to speak {count|was|were} not told yet.',
            { event, count },
          )
        : message('{event} has moved; {count} {count|person|people} on its list {count|was|were} not told yet.', {
            event,
            count,
          });
    case 'invitation_due':
      return message('Nobody is invited to {event} yet.', { event });
    case 'invitation_missing':
      return message('{count} {count|person is|people are} not invited to {event} yet: {names}.', {
        count,
        event,
        names: namesOf(due),
      });
    case 'invitation_lost':
      return message('{count} {count|invitation|invitations} to {event} {count|has|have} not arrived: {names}.', {
        ...{ count, event, names: namesOf(due) },
      });
    case 'cancellation_held':
      return message(
        '{event} takes place after all; {count} {count|person holds|people hold} the cancellation: {names}.',
        {
          event,
          count,
          names: namesOf(due),
        },
      );
    case 'reminder_due':
      return message('{count} {count|person|people} invited to {event} {count|has|have} not answered yet.', {
        count,
        event,
      });
    case 'waitlist_free':
      return message('{event} has room for {count} {count|person|people} of the waiting list.', { event, count });
    case 'workshops_over_full':
      return message('Workshops of {event}: more people than places in {names}.', { event, names: namesOf(due) });
    case 'workshops_free':
      return message(
        'Workshops of {event}: {count} {count|person wishes|people wish} for {names}, where there is room.',
        {
          ...{ event, count, names: namesOf(due) },
        },
      );
    case 'workshops_untold':
      return message('Workshops of {event}: {count} {count|person was|people were} not told yet.', {
        count,
        event,
      });
    case 'workshops_unassigned':
      return message(
        'Workshops of {event}: {count} {count|person has|people have} wishes, and no place is given out.',
        {
          count,
          event,
        },
      );
    case 'date_unconfirmed':
      return message('{event} is not confirmed yet.', { event });
    case 'date_open':
      return message('The day of {event} is still open.', { event });
    case 'guests_old_date':
      return message('Since the move, the answer to {event} is missing from {names}.', {
        event,
        names: namesOf(due),
      });
    case 'guests_declined':
      return message(
        '{names} {count|has|have} declined the invitation to {event}, but {count|stands|stand} there as {count|a guest|guests}.',
        { event, count, names: namesOf(due) },
      );
    case 'guests_requested':
      return message('The answer to {event} is still missing from {names}.', { event, names: namesOf(due) });
    case 'guests_uninformed':
      return message('Confirmed for {event}, but still without link, times and calendar entry: {names}.', {
        event,
        names: namesOf(due),
      });
    case 'guests_idea':
      return message('Not asked yet for {event}: {names}.', { event, names: namesOf(due) });
    case 'topic_open':
      return message('{event} has no topic yet.', { event });
    case 'place_open':
      return message('{event} has no link yet, and no place (--place).', { event });
    case 'older_not_marked_held':
      return message('{count} older dates: did they take place? The first was on {date}.', {
        count,
        date: due.date === null ? '' : dateInWords(due.date, place.lang),
      });
    case 'not_marked_held':
      return message('Did {event} take place, and how many came?', { event });
    case 'attendance_missing':
      return message('How many came to {event}?', { event });
    case 'series_unplanned':
      return seriesSentence(due, place);
    case 'idea_without_date':
      return message('The date for the idea “{topic}” was cancelled or removed.', { topic: due.topic?.title ?? '' });
    case 'membership_ended':
      return message('The membership of {names} ended {when}.', {
        names: namesOf(due),
        when: due.date === null ? '' : whenInWords(due.date, place.lang),
      });
    case 'names_broken':
      return message('{count} {count|name lacks|names lack} letters, and would do so in mails: {names}.', {
        count,
        names: namesOf(due),
      });
    case 'members_unreachable':
      return message('{count} active {count|member|members} cannot be reached by mail: {names}.', {
        count,
        names: namesWithReasons(due),
      });
    case 'given_name_missing':
      return message(
        '{count} active {count|member has|members have} no given name, and mails use the family name: {names}.',
        {
          count,
          names: namesOf(due),
        },
      );
    case 'eligibility_unknown':
      return message('For {count} active {count|member|members} the age rule is open, as data is missing: {names}.', {
        count,
        names: namesOf(due),
      });
    case 'needs_due':
      return message('{event} is over: the diet and access needs of {count} {count|person|people} are to be erased.', {
        event,
        count,
      });
    case 'privacy_due':
      return message('By the rules of retention {count} {count|person is|people are} to be looked at, or erased.', {
        count,
      });
    case 'backup_old':
      return due.date === null
        ? message('There is no copy of the database yet.')
        : message('The latest copy of the database is of {date}.', { date: dateInWords(due.date, place.lang) });
    case 'member_too_old':
      return message('Since the election {when}, {names} is too old by the age rule; what follows the board decides.', {
        when: due.date === null ? '' : whenInWords(due.date, place.lang),
        names: namesOf(due),
      });
  }
}

/** The day to be named with an event; workshops may be on another one than its first. */
function dayOf({ kind, date }: Due): Due['date'] {
  return kind.startsWith('workshops_') ? date : null;
}

function seriesSentence({ series, date }: Due, { lang }: Place): Message {
  const title = series?.title ?? '';
  if (date === null || date.length < 10) {
    return message('“{series}” has no dates for {year} yet.', { series: title, year: series?.year ?? '' });
  }
  return message('“{series}” has no date ahead; by its rule the next would be {date}.', {
    series: title,
    date: dateInWords(date, lang),
  });
}

/** "“Digital-Impuls” on 9 October"; the year is said where it is another one. */
function eventText({ title, start }: DueEvent, { lang, today }: Place): Message {
  if (start === today) return message('“{title}” (today)', { title });
  const year = start.length === 4 || start.slice(0, 4) !== today.slice(0, 4);
  return message('“{title}” {when}', { title, when: whenInWords(start, lang, { year }) });
}

const mostNames = 3;

const reasons: Readonly<Record<Unreachable, Message>> = {
  no_address: message('no e-mail address'),
  invalid_address: message('the e-mail address is none'),
  bounced: message('mail to the address came back'),
};

/** "no e-mail address (Kim Mayer, Jo Winter); mail to the address came back (Lea Sommer)" */
function namesWithReasons({ persons }: Due): Message {
  const groups = unreachable.flatMap((why) => {
    const names = persons.filter((each) => each.why === why).map(({ name }) => name);
    return names.length === 0 ? [] : [message('{reason} ({names})', { reason: reasons[why], names: few(names) })];
  });
  return groups.reduce((said, group) => message('{text}; {more}', { text: said, more: group }));
}

function namesOf({ persons, guests, workshops }: Due): Message {
  return few([...persons.map(({ name }) => name), ...guests, ...workshops]);
}

function few(names: readonly string[]): Message {
  const shown = names.slice(0, mostNames).join(', ');
  const more = names.length - mostNames;
  return more > 0 ? message('{names} and {more} more', { names: shown, more }) : message('{text}', { text: shown });
}
