import { organisationParts } from '../../db/participants.js';
import { sessionKinds } from '../../domain/programme.js';
import { KIND_WORDS } from '../../domain/session-text.js';
import { type InBoth, type Message, message } from '../../i18n/message.js';
import { PROGRAMME_HEADERS, type ProgrammeField, programmeFields } from '../../import/programme-fields.js';
import { PART_WORDS } from '../../import/programme-rows.js';
import { partWord } from '../organisation/present.js';
import { kindWord } from '../session/present.js';
import { type Block, wordsOf } from './topics.js';

const TABLE: InBoth = {
  de: `Tag;Zeit;Titel;Art;Raum;Gäste
Tag 1;18:00;Abendempfang;Empfang;Rathaus;
Tag 2;9:00-10:30;Wärme;Podium;Saal;"Ada Alt; Kim Sommer, Ökonom (angefragt)"
;im Anschluss;Kaffee;Pause;;`,
  en: `Day;Time;Title;Kind;Room;Guests
Day 1;18:00;Evening reception;reception;Town hall;
Day 2;9:00-10:30;Heat;panel;Hall;"Ada Alt; Kim Sommer, Economist (requested)"
;afterwards;Coffee;break;;`,
};

const YAML: InBoth = {
  de: `programm:
  - tag: Tag 2
    zeit: 9:00-10:30
    titel: Wärme
    art: Podium
    gäste:
      - Ada Alt
      - Kim Sommer, Ökonom (angefragt)
aussteller:
  - name: Stadtwerke
    stand: A 3`,
  en: `sessions:
  - day: Day 2
    time: 9:00-10:30
    title: Heat
    kind: panel
    guests:
      - Ada Alt
      - Kim Sommer, Economist (requested)
exhibitors:
  - name: City Works
    booth: A 3`,
};

const fields: Readonly<Record<ProgrammeField, Message>> = {
  id: message('Number of a session, as in “njb session list”'),
  day: message('Day'),
  time: message('Time'),
  start: message('Beginning, where the times have two columns'),
  end: message('End, where the times have two columns'),
  title: message('Title of the session, or name of the organisation'),
  kind: message('Kind'),
  track: message('Track'),
  room: message('Room'),
  phase: message('Phase'),
  capacity: message('Places'),
  slots: message('Slots'),
  abstract: message('Abstract'),
  status: message('Status of the session'),
  guests: message('Guests'),
  booth: message('Booth of an exhibitor'),
  role: message('Role of a partner or host'),
};

export function page(): Block[] {
  return [
    {
      text: message(
        '“njb programme import EVENT FILE” reads a table (CSV, .xlsx) with the names of the columns in its first line, or YAML. Each line is a session, or an organisation. All that is needed is a title, and a day where the event has several.',
      ),
    },
    { sample: TABLE },
    { text: message('The same in YAML:') },
    { sample: YAML },
    { heading: message('What a cell may hold') },
    {
      rows: [
        ['day', message('a date, also without the year (24.5.), or Day 2; empty: as in the line before')],
        ['time', message('10:00-10:45, 10:00, or words without a figure, such as “afterwards”')],
        ['capacity', message('how many people have a place')],
        ['slots', message('6x3 means six times three minutes')],
        ['status', message('of the session as a whole: requested or confirmed')],
        ['guests', message('NAME, FUNCTION, ORGANISATION (STATUS); several with ; or line breaks between them')],
      ],
    },
    {
      text: message('The status of a guest is idea, requested, confirmed or declined; without one it is requested.'),
    },
    {
      cells: [
        {
          name: 'kind',
          about: message('of a session'),
          values: sessionKinds.map((kind) => [kindWord(kind), wordsOf(KIND_WORDS[kind])]),
        },
      ],
    },
    {
      text: message(
        'Without a kind njb goes by the title: “Panel: Heat” is a panel. Else what has a phase or limited places is a workshop.',
      ),
    },
    {
      cells: [
        {
          name: 'kind',
          about: message('of an organisation'),
          values: organisationParts.map((part) => [partWord(part), wordsOf(PART_WORDS[part])]),
        },
      ],
    },
    { heading: message('Columns') },
    { words: programmeFields.map((name) => ({ name, about: fields[name], words: wordsOf(PROGRAMME_HEADERS[name]) })) },
    {
      text: message('“njb programme export EVENT --out FILE.csv” writes such a file; read again, it changes nothing.'),
    },
  ];
}
