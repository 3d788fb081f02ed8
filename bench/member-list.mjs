// A member list as an office keeps it in Excel, as long as needed and the same in every run.

const GIVEN =
  `Kim Jörg Käthe Björn Sören Jürgen Günter Hans-Peter Peter Anna-Lena Karl-Heinz Eva Tom Ben Uwe Silke Heike Sabine
  Katrin Stefan Philipp Jens Jan Jana Anna Annika Lukas Marc Markus Ralf Dieter Ulrike Matthias Thomas Christoph Ines Gülay Mehmet
  Emre Zoë René André Jannik Kai Maik Nadine Nicole Tobias Fabian Florian Sandra Simone Ingo Timo Marie-Luise Franz-Josef Wiebke
  Frauke Änne Ömer Moritz Greta Hilke Jasper Konrad Leonie Mira Nele`.split(/\s+/);
const FRONT =
  `Müller Möller Bau Acker Schmidt Weiß Groß Strauß Preuß Schäfer Böhm Köhl Krüg König Jäger Vogel Nowak Kowal Leh Hof Neu
  Beck Fisch Wag Schulz Braun Peter Hans Jans Walt Vogt Roth Lang Kurz Kunz Kuhn Hüb Busch Graf Zimmer Stein Berg Wald Feld Bruch
  Linden Eich Birken Rosen Sommer Winter`.split(/\s+/);
const BACK = `mann er ke hardt ing hausen ert hold rich win bach rath meyer hoff eck ner`.split(' ');
const PARTICLES = ['von ', 'von der ', 'zu ', 'van ', 'de '];
const PLACE_FRONT =
  `Ober Unter Neu Alt Groß Klein Hohen Nieder Wald Stein Eichen Birken Linden Rosen Königs Kirch Müh Brücken Mühl Schön
  Bad Wester Oster Kalten Lauter Schwarzen Weißen Grün Roten Lichten Dunkel Fried Sieg Heide Moor Sand Kalk Salz Lüne Wünsch`.split(
    /\s+/,
  );
const PLACE_MIDDLE = ['', 'en', 'er', 's', 'el', 'inger'];
const PLACE_BACK =
  `stadt dorf hausen heim bach berg burg felde rode tal see kirchen ingen münster weiler hofen büttel leben au um`.split(
    ' ',
  );
const STATES =
  `Schleswig-Holstein;Niedersachsen;NRW;Hessen;Rheinland-Pfalz;Baden-Württemberg;Bayern;Saarland;Brandenburg;
  Mecklenburg-Vorpommern;Sachsen;Sachsen-Anhalt;Thüringen`
    .split(';')
    .map((name) => name.trim());
const MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

const COLUMNS =
  'Anrede;Titel;Vorname;Nachname;Amt;Kommune;Bundesland;PLZ;E-Mail;Telefon;Geburtsdatum;Wahldatum;Haupt-/Ehrenamt;Eintritt;Newsletter;Bemerkung';

/** Of so many rows one has something wrong with it. */
const ONE_WRONG_IN = 1000;

/**
 * The list as CSV text: `count` people in a ninth as many municipalities, sixteen columns, one row in a thousand with a
 * date, address or Land that is none.
 * @param first people from this number on: lists with different numbers have nobody in common
 */
export function memberList(count, first = 0) {
  const lines = [COLUMNS];
  for (let i = first; i < first + count; i += 1) lines.push(row(i));
  return `${lines.join('\r\n')}\r\n`;
}

function row(i) {
  const random = chance(i);
  const pick = (from) => from[Math.floor(random() * from.length)];
  const many = (of) => Math.floor(random() * of);
  const isWoman = random() < 0.4;
  const given = pick(GIVEN);
  const family =
    (random() < 0.06 ? pick(PARTICLES) : '') + pick(FRONT) + pick(BACK) + (random() < 0.08 ? `-${pick(FRONT)}` : '');
  const number = many(11_000);
  const place =
    PLACE_FRONT[number % 40] + PLACE_MIDDLE[Math.floor(number / 40) % 6] + PLACE_BACK[Math.floor(number / 240) % 20];
  const land = STATES[number % STATES.length];
  const office = (number % 7 === 0 ? 'Oberbürgermeister' : 'Bürgermeister') + (isWoman ? 'in' : '');
  const born = 1975 + many(24);
  const elected = born + 22 + many(17);
  const wrong = i % ONE_WRONG_IN === 7 ? many(3) : -1;
  const mail = random() < 0.92 ? `${word(given)}.${word(family)}${i}@${word(place)}.example` : '';
  return [
    isWoman ? 'Frau' : 'Herr',
    random() < 0.1 ? pick(['Dr.', 'Prof. Dr.', 'Dipl.-Ing.']) : '',
    given,
    family,
    office,
    random() < 0.1 ? `Stadt ${place}` : place,
    wrong === 0 ? 'Elsass' : land,
    String(10_000 + ((number * 7919) % 89_000)),
    wrong === 1 ? mail.replace('@', '.') || 'folgt' : mail,
    random() < 0.8 ? `0${200 + many(8000)} ${10_000 + many(900_000)}` : '',
    random() < 0.7 ? `${two(1 + many(28))}.${two(1 + many(12))}.${born}` : random() < 0.7 ? String(born) : '',
    wrong === 2
      ? '31.02.2019'
      : random() < 0.7
        ? `${two(1 + many(28))}.${two(1 + many(12))}.${Math.min(elected, 2024)}`
        : `${pick(MONTHS)} ${Math.min(elected, 2024)}`,
    number % 4 === 0 ? 'ehrenamtlich' : 'hauptamtlich',
    random() < 0.6 ? `01.${two(1 + many(12))}.${2012 + many(13)}` : '',
    random() < 0.5 ? (random() < 0.7 ? 'ja' : 'nein') : '',
    random() < 0.1 ? `"Kontakt über das Vorzimmer; ${pick(['ruft zurück', 'bitte „Du“', 'Anreise per Zug'])}"` : '',
  ].join(';');
}

function word(text) {
  return text
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter])
    .normalize('NFD')
    .replace(/[^a-z0-9-]/g, '');
}

function two(number) {
  return String(number).padStart(2, '0');
}

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
function chance(seed) {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
