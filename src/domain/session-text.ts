import { parseTime, parseTimeRange } from './event-time.js';
import { foldText } from './names.js';
import { isPossibleEnd, type Session, type SessionKind, type Slots, sessionKinds } from './programme.js';

/** When a session is, as typed. */
export interface TypedTime {
  startTime: string | null;
  endTime: string | null;
  timeNote: string | null;
}

/**
 * Reads when a session is: `10:00-10:45`, `10:00`, or words without a figure (`im Anschluss`, `kurze Pause`), which are
 * printed as they stand. Null for a time that is none, or that ends before it begins.
 */
export function parseSessionTime(text: string): TypedTime | null {
  const words = text.replace(/\s+/g, ' ').trim();
  if (!/\d/.test(words)) return { startTime: null, endTime: null, timeNote: words };
  const range = parseTimeRange(words);
  if (range !== null) {
    if (!isPossibleEnd(range.start, range.end)) return null;
    return { startTime: range.start, endTime: range.end, timeNote: null };
  }
  const start = parseTime(words.replace(/^(?:ab|um|from|at) /i, ''));
  return start === null ? null : { startTime: start, endTime: null, timeNote: null };
}

/** Reads `6x3`, `6 × 3 Minuten`, `6 x 3 min`: so many slots of so many minutes. Null for anything else. */
export function parseSlots(text: string): Slots | null {
  const parts = /^(\d{1,3}) ?[x×*] ?(\d{1,3})(?: ?(?:min|minuten|minutes|minutes each|′|')\.?)?$/i.exec(text.trim());
  if (parts === null) return null;
  const [count, minutes] = [Number(parts[1]), Number(parts[2])];
  return count > 0 && minutes > 0 ? { count, minutes } : null;
}

/** What people call each kind, German and English. */
export const KIND_WORDS: Readonly<Record<SessionKind, string>> = {
  break:
    'Pause, Kaffee, Kaffeepause, Mittag, Mittagessen, Mittagspause, Mittagsimbiss, Imbiss, break, coffee, lunch, dinner',
  workshop: 'Workshop, Werkstatt, Arbeitsgruppe',
  panel: 'Panel, Podium, Podiumsdiskussion, Podiumsgespräch, Diskussion, Fishbowl',
  'speed-dating': 'Speed-Dating, Speeddating, Pitch, Pitches, Elevator Pitch',
  assembly: 'Mitgliederversammlung, Versammlung, Hauptversammlung, general assembly, assembly',
  greeting: 'Begrüßung, Grußwort, Grußworte, Eröffnung, Videogruß, greeting, greetings, welcome, opening',
  reception: 'Empfang, Abendempfang, Get-together, Abendveranstaltung, reception',
  exhibition: 'Ausstellung, Messe, Fachausstellung, Ausstellervortrag, Ausstellervorträge, exhibition',
  talk: 'Vortrag, Impuls, Keynote, Referat, talk, lecture',
  other: 'Sonstiges, other, other session',
};

const kindOfWord = new Map(
  sessionKinds.flatMap((kind) =>
    KIND_WORDS[kind].split(', ').map((word): [string, SessionKind] => [foldText(word), kind]),
  ),
);

/** The kind a word means, English or German; null for an unknown one. */
export function findKind(word: string): SessionKind | null {
  const plain = word.trim().toLowerCase();
  return sessionKinds.find((kind) => kind === plain) ?? kindOfWord.get(foldText(word)) ?? null;
}

/** The kind a title suggests, by its first word that names one (`Podiumsdiskussion: Wärme` is a panel); else `other`. */
export function guessKind(title: string): SessionKind {
  const words = foldText(title).split(' ');
  for (const [index, word] of words.entries()) {
    const pair = kindOfWord.get(`${word} ${words[index + 1] ?? ''}`.trim());
    const kind = pair ?? kindOfWord.get(word);
    if (kind !== undefined) return kind;
  }
  return 'other';
}

/** What of a session tells its kind where nobody says it. */
type Telling = Pick<Session, 'title'> & Partial<Pick<Session, 'phase' | 'capacity' | 'slots'>>;

/**
 * The kind of a session that is new and does not say it: what its title names; else a workshop where it is in a phase (in
 * which one takes part in one workshop) or has limited places, unless it has slots.
 */
export function unsaidKind({ title, phase = null, capacity = null, slots = null }: Telling): SessionKind {
  const guess = guessKind(title);
  const isChosen = (phase !== null && phase !== '') || capacity !== null;
  return guess === 'other' && isChosen && slots === null ? 'workshop' : guess;
}
