import { attendeeStatuses } from '../../domain/attendance.js';
import { type Message, message } from '../../i18n/message.js';
import {
  NEED_HEADERS,
  REGISTRATION_HEADERS,
  REGISTRATION_WORDS,
  type RegistrationField,
} from '../../import/registrations.js';
import { attendeeStatusWord } from '../attendee/words.js';
import { type Block, wordsOf } from './topics.js';

const fields: Partial<Record<RegistrationField, Message>> = {
  registration: message('Whether somebody comes'),
  registeredAt: message('When somebody registered'),
  reference: message('Number of the registration, order or ticket'),
  comment: message('Comment'),
  group: message('Group, for pairs'),
  interests: message('Interests, for pairs'),
  languages: message('Languages, for pairs'),
  population: message('Inhabitants, for pairs'),
};

/** Columns of wishes have many names, made by a rule; these show it. */
const WISH_WORDS = 'Wunsch 1, 1. Wunsch, Erstwunsch, Workshop 1. Wahl, Wish 1, First choice, Workshop preference 1';

export function page(): Block[] {
  return [
    {
      text: message(
        '“njb attendee import EVENT FILE” reads the list of an outside tool, CSV or .xlsx, with names and addresses as in a member list (“njb help csv”). Whoever is not known becomes a person, not a member.',
      ),
    },
    {
      text: message(
        'Reading a newer list again changes only what is new. Rows that cannot be read go into the file of --rejects, with the reason.',
      ),
    },
    { heading: message('What a cell may hold') },
    {
      cells: [
        {
          name: 'registration',
          about: message('Whether somebody comes'),
          values: attendeeStatuses.map((status) => [attendeeStatusWord(status), wordsOf(REGISTRATION_WORDS[status])]),
        },
      ],
    },
    { text: message('An empty cell, or no such column, says: registered.') },
    {
      rows: [
        ['registeredAt', message('a day, with or without a time: 12.8.2025 14:33, 2025-08-12T14:33:05Z')],
        ['wish1 …', message('a workshop: its title, or its number in “njb session list”')],
        ['diet, access', message('free text; kept only where the event asks for it (“njb event edit --ask-needs”)')],
      ],
    },
    { heading: message('Columns') },
    {
      text: message(
        'Capitals, hyphens and full stops do not matter in the name of a column, and ae is ä. A column nobody knows is named and left out; --map COLUMN=FIELD says what it is, --profile NAME remembers that.',
      ),
    },
    {
      words: [
        ...Object.entries(fields).map(([name, about]) => ({
          ...{ name, about },
          words: wordsOf(REGISTRATION_HEADERS[name as RegistrationField]),
        })),
        { name: 'diet', about: message('What somebody eats'), words: wordsOf(NEED_HEADERS.diet) },
        { name: 'access', about: message('What access somebody needs'), words: wordsOf(NEED_HEADERS.access) },
        {
          name: 'wish1 … wish6',
          about: message('Wishes for workshops, the dearest first'),
          words: wordsOf(WISH_WORDS),
        },
      ],
    },
  ];
}
