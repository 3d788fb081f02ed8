import { foldText } from '../domain/names.js';

/** What a line of a programme file can say. */
export const programmeFields = [
  'id',
  'day',
  'time',
  'start',
  'end',
  'title',
  'kind',
  'track',
  'room',
  'phase',
  'capacity',
  'slots',
  'abstract',
  'status',
  'guests',
  'booth',
  'role',
] as const;
export type ProgrammeField = (typeof programmeFields)[number];

/** The headers people give these columns. */
export const PROGRAMME_HEADERS: Readonly<Record<ProgrammeField, string>> = {
  id: 'id, njb id',
  day: 'tag, datum, day, date',
  time: 'zeit, uhrzeit, time, wann, when',
  start: 'beginn, anfang, von, start, from, startzeit',
  end: 'ende, bis, end, until, to, endzeit',
  title: 'titel, programmpunkt, title, session, thema, bezeichnung, punkt, was, name, organisation, item',
  kind: 'art, typ, kind, type, format, part',
  track: 'strang, track, schiene, parallelstrang',
  room: 'raum, ort, saal, room, place, location',
  phase: 'phase, runde, workshop phase, workshopphase, round',
  capacity: 'plätze, platzzahl, kapazität, capacity, places, max teilnehmende',
  slots: 'slots, takt, zeitschlitze, slot',
  abstract: 'beschreibung, kurzbeschreibung, abstract, inhalt, description, text, erläuterung',
  status: 'status, stand der zusage',
  guests: `gäste, gast, mitwirkende, referent, referentin, referenten, referierende, sprecher, sprecherin, speaker,
    speakers, guests, guest, personen, podium, vortragende, moderation, wer`,
  booth: 'stand, standnummer, stand nr, booth, booth number',
  role: 'rolle, role, funktion, beitrag',
};

const fieldOf = new Map(
  programmeFields.flatMap((field) =>
    PROGRAMME_HEADERS[field].split(',').map((header) => [foldText(header), field] as const),
  ),
);

/** The field a header means; null for an unknown one. */
export function programmeField(header: string): ProgrammeField | null {
  return fieldOf.get(foldText(header.replace(/[*:_/]in(?:nen)?\b/g, ''))) ?? null;
}

/** A line of a programme file: a session, or an organisation. */
export interface ProgrammeRecord {
  /** The line it begins on. */
  line: number;
  cells: ReadonlyMap<ProgrammeField, string>;
  /** One text each, as {@link parseGuest} takes it; null: nothing is said of guests. */
  guests: readonly string[] | null;
  /** What its columns are called in the file. */
  columns: ReadonlyMap<ProgrammeField, string>;
  /** What stands right of the last column with a header; a text that was not quoted, most likely. */
  beyond?: string;
}

/** A programme as it stands in a file. */
export interface ProgrammeFile {
  records: ProgrammeRecord[];
  /** Columns and keys that nobody knows; they are left out. */
  unknown: string[];
}

/** Guests of one cell: one a line, or parted by semicolons outside quotes. */
export function splitGuests(cell: string): string[] {
  const guests: string[] = [''];
  let quoted = false;
  for (const sign of cell) {
    if (sign === '"') quoted = !quoted;
    if (!quoted && (sign === ';' || sign === '\n')) guests.push('');
    else guests[guests.length - 1] += sign;
  }
  return guests.map((guest) => guest.trim()).filter((guest) => guest !== '');
}
