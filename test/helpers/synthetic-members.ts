/** A person of a synthetic member list, as the office knows them; empty text: not known. */
export interface SyntheticMember {
  title: string;
  given: string;
  family: string;
  email: string;
  place: string;
  state: string;
  born: string;
  elected: string;
}

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const GIVEN =
  `Kim Jörg Käthe Björn Sören Jürgen Günter Hans-Peter Hans Peter Anna-Lena Annalena Karl-Heinz Eva Tom Ben Uwe
  Silke Heike Sabine Katrin Kathrin Stefan Stephan Philipp Philip Jens Jan Jana Anna Anne Annika Lukas Lucas Marc Markus Marcus
  Ralf Ralph Dieter Ulrike Mathias Matthias Thomas Christoph Christof Ines Gülay Mehmet Emre Zoë René Chloé André Jannik Yannick
  Kai Maik Mike Nadine Nicole Tobias Fabian Florian Sandra Simone Ingo Timo Tino Marie-Luise Franz-Josef Wiebke Frauke`.split(
    /\s+/,
  );
const FAMILY =
  `Müller Mueller Möller Meyer Meier Maier Mayer Mayr Schmidt Schmitt Schmid Schmitz Weiß Weiss Groß Gross Strauß
  Preuß Großmann Fuß Heuß Schäfer Schaefer Schröder Schröter Böhm Böhme Köhler Koehler Krüger Krieger König Lübbe Jäger Vögele
  Özdemir Yılmaz Şahin Nowak Kowalski Wiśniewski Lehmann Lohmann Hofmann Hoffmann Neumann Naumann Becker Bäcker Fischer Vischer
  Wagner Wegner Schulz Schulze Scholz Schultz Bauer Braun Brauer Peters Petersen Hansen Jansen Janssen Walter Walther Vogt Voigt
  Roth Rothe Lang Lange Kurz Kunz Kuhn Kühn Huber Hübner Busch Bosch Graf Zimmermann Dingeldey Dingledey`.split(/\s+/);
const PARTICLES = ['von ', 'von der ', 'zu ', 'vom ', 'van ', 'de '];
const STATES = 'SH NI NW HE RP BW BY SL BB MV SN ST TH'.split(' ');
const FRONT =
  'Ober Unter Neu Alt Groß Klein Hohen Nieder Wald Stein Eichen Birken Linden Rosen König Kirch Müh Brücken Mühl Schön'.split(
    ' ',
  );
const BACK = 'stadt dorf hausen heim bach berg burg felde rode tal see kirchen ingen münster weiler hofen'.split(' ');

/** A list of people who are all different, some of whom share name or municipality, drawn from common German names. */
export function syntheticMembers(count: number, random: () => number): SyntheticMember[] {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const members: SyntheticMember[] = [];
  const taken = new Set<string>();
  while (members.length < count) {
    const family = familyName();
    const given = random() < 0.1 ? `${pick(GIVEN)} ${pick(GIVEN)}` : pick(GIVEN);
    const place = pick(FRONT) + pick(BACK);
    const state = pick(STATES);
    const key = mailWord(`${given} ${family} ${place}`);
    if (taken.has(key)) continue;
    taken.add(key);
    const year = 1980 + Math.floor(random() * 20);
    const day = `${year}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
    members.push({
      title: random() < 0.12 ? pick(['Dr.', 'Prof. Dr.', 'Dipl.-Ing.']) : '',
      given,
      family,
      email:
        random() < 0.15
          ? `rathaus@${mailWord(place)}-${state.toLowerCase()}.example`
          : `${mailWord(given)}.${mailWord(family)}@${mailWord(place)}-${state.toLowerCase()}.example`,
      place,
      state,
      born: random() < 0.3 ? '' : random() < 0.4 ? String(year) : day,
      elected: `${Math.min(2024, year + 20 + Math.floor(random() * 20))}-${two(1 + Math.floor(random() * 12))}`,
    });
  }
  return members;

  function familyName(): string {
    const roll = random();
    const name = pick(FAMILY);
    if (roll < 0.1) return `${name}-${pick(FAMILY)}`;
    return roll < 0.18 ? pick(PARTICLES) + name : name;
  }
}

/** What happens to a row when another office types it. */
export const NOISES = {
  'typo in the family name': (m, r) => ({ ...m, family: typo(m.family, r) }),
  'typo in the given name': (m, r) => ({ ...m, given: typo(m.given, r) }),
  'ß as ss, umlauts spelt out': (m) => ({
    ...m,
    given: spelt(m.given),
    family: spelt(m.family),
    place: spelt(m.place),
  }),
  'umlauts without dots': (m) => ({ ...m, given: bare(m.given), family: bare(m.family) }),
  capitals: (m) => ({ ...m, given: m.given.toUpperCase(), family: m.family.toUpperCase() }),
  'title added or gone': (m) => ({ ...m, title: m.title === '' ? 'Dr.' : '' }),
  'title in the name': (m) => ({ ...m, title: '', given: `Dr. ${m.given}` }),
  'double name after marriage': (m, r) => ({ ...m, family: `${m.family}-${pickOf(FAMILY, r)}` }),
  'new name after marriage': (m, r) => ({ ...m, family: pickOf(FAMILY, r) }),
  'particle gone': (m) => ({ ...m, family: m.family.replace(/^(?:[a-z]+ )+/, '') }),
  'first given name only': (m) => ({ ...m, given: m.given.split(/[ -]/)[0] ?? '' }),
  // two people never have one personal address, whatever they are called
  'moved e-mail': (m, r) => ({ ...m, email: `${mailWord(m.given)}@neu-${Math.floor(r() * 1e9)}.example` }),
  'no e-mail': (m) => ({ ...m, email: '' }),
  'no Land': (m) => ({ ...m, state: '' }),
  'no municipality': (m) => ({ ...m, place: '', state: '' }),
  'no birthday': (m) => ({ ...m, born: '' }),
  'only the year of birth': (m) => ({ ...m, born: m.born.slice(0, 4) }),
  'municipality with “Stadt”': (m) => ({ ...m, place: m.place === '' ? '' : `Stadt ${m.place}` }),
  'typo in the municipality': (m, r) => ({ ...m, place: typo(m.place, r) }),
} satisfies Record<string, (member: SyntheticMember, random: () => number) => SyntheticMember>;

/** Somebody else who is easily taken for a member: a neighbour of nearly the same name, a namesake nearby, a successor. */
export function lookalike(member: SyntheticMember, random: () => number): SyntheticMember {
  const stranger = { ...member, title: '', email: '', born: '' };
  const roll = random();
  if (roll < 0.35) return { ...stranger, family: otherThan(member.family, random) };
  if (roll < 0.7) return { ...stranger, place: otherThan(member.place, random) };
  return { ...stranger, given: pickOf(GIVEN, random), family: pickOf(FAMILY, random), email: member.email };
}

/** A row as a CSV line below `HEADER`. */
export function csvRow(member: SyntheticMember): string {
  const { title, given, family, email, place, state, born, elected } = member;
  return `${[title, given, family, email, place, state, born, elected].join(';')}\n`;
}
export const HEADER = 'Titel;Vorname;Nachname;E-Mail;Kommune;Land;geb.;Wahldatum\n';

function typo(word: string, random: () => number): string {
  if (word.length < 4) return word;
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
  const kinds = [
    before + after,
    before + letter + letter + after,
    before + (after[0] ?? '') + letter + after.slice(1),
    `${before}e${after}`,
  ];
  return pickOf(kinds, random);
}

/** The word with a slip that makes another word of it, also when folded for comparing. */
function otherThan(word: string, random: () => number): string {
  for (let tries = 0; tries < 20; tries++) {
    const other = typo(word, random);
    if (mailWord(other) !== mailWord(word)) return other;
  }
  return `${word}er`;
}

function spelt(text: string): string {
  return text
    .replaceAll('ß', 'ss')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('Ö', 'Oe');
}

function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
}

function mailWord(text: string): string {
  return bare(spelt(text))
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replace(/[^a-z0-9]+/g, '-');
}

function pickOf<T>(from: readonly T[], random: () => number): T {
  return from[Math.floor(random() * from.length)] as T;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
