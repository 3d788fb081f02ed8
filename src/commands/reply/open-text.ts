import type { Context } from '../../context.js';
import type { Answer, Standing } from '../../domain/answer.js';
import { dateInWords } from '../../i18n/dates.js';
import { type Message, message } from '../../i18n/message.js';
import { attendeeStatusWord } from '../attendee/words.js';
import type { Open } from './plan.js';

/** What an open mail is, in a line. */
export function openLine({ t, lang }: Context, open: Open): string {
  const { letter, why, event, who, answer, whose, person, address = '', day = event?.start } = open;
  const date = day === undefined ? '' : dateInWords(day, lang);
  const former = event === null ? undefined : whose.find((each) => each.former !== undefined)?.former;
  const of = {
    who,
    from: letter.from || letter.file,
    event: event?.slug ?? '',
    title: event?.title ?? whose[0]?.event?.title ?? '',
    answer,
    date: former === undefined ? date : movedText(lang, former, date),
    isAlone: letter.isAlone,
  };
  const about =
    person === undefined
      ? openText(why, of)
      : message(
          'Nobody here has the address {address}, but {name} (no. {id}) was invited ({event}). If it is theirs: njb member edit {id} --add-email {address}; then read the mail again.',
          { address, name: person.name, id: person.id, event: of.event },
        );
  return t('{file}: {why}', { file: letter.file, why: about });
}

/** A date from which an event moved, and where it is now. */
export function movedText(lang: Context['lang'], former: string, date: string): Message {
  return message('{old}, moved since to {date}', { old: dateInWords(former, lang), date });
}

interface Told {
  who: string;
  from: string;
  event: string;
  title: string;
  answer: Answer | null;
  /** Of the event, or of the erasure; empty: one of several. */
  date: string | Message;
  isAlone: boolean;
}

function openText(why: Open['why'], { who, from, event, title, answer, date, isAlone }: Told): Message {
  switch (why) {
    case 'other_sender':
      return message('{from} answers for {name}: {answer} ({event}). Not taken over; --yes takes it.', {
        ...{ from, name: who, event, answer: answer === null ? '' : answerWord(answer) },
      });
    case 'same_name':
    case 'unknown_person':
      return message(
        'Nobody here has the address {address} ({event}). “njb member add” enters a member, with --status none somebody without membership; then read the mail again.',
        {
          address: who,
          event,
        },
      );
    case 'several_persons':
      return message('Several people have the address {address} ({event}). Enter the answer of the one who gave it:', {
        address: who,
        event,
      });
    case 'unknown_event':
      return message('An answer by {address} to an event that is not in this database.', { address: who });
    case 'delegated':
      return message('{name} sends somebody else, or answers neither yes nor no ({event}).', { name: who, event });
    case 'counter':
      return message('{name} proposes another time ({event}).', { name: who, event });
    case 'about_event':
      return date === ''
        ? message('{from} writes about “{title}”, perhaps about one of these dates; please read it.', { from, title })
        : message('{from} writes about “{title}” ({date}); please read it.', { from, title, date });
    case 'erased':
      return isAlone
        ? message('{email} belonged to somebody who was erased on {date}; delete this file, too.', { email: who, date })
        : message(
            '{email} belonged to somebody who was erased on {date}; delete the mail in the mailbox, too. Other mails stand in this file.',
            { email: who, date },
          );
    case 'erased_before':
      return message(
        '{email} belonged to somebody who was erased on {date}, and may be writing again; put it away once you have read it.',
        {
          email: who,
          date,
        },
      );
    case 'unsubscribes':
      return who === ''
        ? message('{from} wants no more mails; please see who that is.', { from })
        : message('{name} wants no more mails.', { name: who });
    case 'in_words':
      return who === ''
        ? message('{from} answers a mail of ours in words; please read it.', { from })
        : message('{from} answers the mail to {name} in words; please read it.', { from, name: who });
  }
}

/** An answer in a word. */
export function answerWord(answer: Answer): Message {
  return standingWord(answer);
}

/** Where somebody stands on an event’s list, in a word: what was answered as the answer has it. */
export function standingWord(status: Standing['status']): Message {
  const words: Partial<Record<Standing['status'], Message>> = {
    accepted: message('accepts'),
    declined: message('declines'),
  };
  return words[status] ?? attendeeStatusWord(status);
}
