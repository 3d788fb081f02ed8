import { withoutSteering } from '../domain/clean-text.js';
import { foldText } from '../domain/names.js';

/** What people write where they have nothing to say, beside an empty cell and signs alone (`-`, `?`). */
export const NOTHING_WORDS = 'unbekannt, unklar, k.A., keine Angabe, n/a, n. v., unknown, fehlt, nicht bekannt';

const NOTHING = new Set(['', ...NOTHING_WORDS.split(', ').map(foldText)]);

/**
 * A cell that is its own text, as nearly all are: letters of German, figures and signs, single spaces between them, and
 * a beginning that neither guards a formula nor opens one of the words for nothing.
 */
const PLAIN = /^[a-eg-jl-mo-tv-z0-9äöüß][!-~äöüß]*(?: [!-~äöüß]+)*$/i;
/** The same of a cell that is longer than those words ({@link LONGEST_NOTHING}). */
const PLAIN_LONG = /^[a-z0-9äöüß][!-~äöüß]*(?: [!-~äöüß]+)*$/i;
const LONGEST_NOTHING = 14;

/**
 * The text of a cell: spaces tidied, the guard against spreadsheet formulas taken off (`'=…`, `="01234"`), and `null`
 * where the cell says nothing (`-`, `k. A.`, `unbekannt`, `n/a`, `?`, `#NV`).
 */
export function cellText(cell: string): string | null {
  if (cell === '') return null;
  if ((cell.length > LONGEST_NOTHING ? PLAIN_LONG : PLAIN).test(cell)) return cell;
  let text = withoutSteering(cell)
    .normalize('NFC')
    .replace(/\u00a0|\u200b|\ufeff/g, ' ')
    .trim();
  text = unguarded(text)
    .replace(/[^\S\n\r]+/g, ' ')
    .trim();
  if (text === '' || /^#(?:NV|N\/A|REF!?|BEZUG!?|WERT!?|VALUE!?|NAME\?|DIV\/0!?)$/i.test(text)) return null;
  if (text.length <= LONGEST_NOTHING && NOTHING.has(foldText(text))) return null;
  if (text === 'NULL' || text === 'NaN') return null;
  return text;
}

/**
 * A text for a cell of a CSV file: what a spreadsheet would take for a formula gets an apostrophe in front (OWASP, "CSV
 * injection"), and so does what begins like one so guarded. {@link unguarded} is the inverse.
 */
export function guarded(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** Takes the guard against formulas off: `'=1+1`, and `="01234"` as other programs write it. */
export function unguarded(cell: string): string {
  if (/^'+[=+\-@\t\r]/.test(cell)) return cell.slice(1);
  return /^="(.*)"$/s.exec(cell)?.[1] ?? cell;
}

/** Addresses of one cell, and the pieces that are none. */
export interface EmailCell {
  addresses: readonly string[];
  bad: readonly string[];
}

/** One address as most are; of {@link LONGEST_PLAIN} signs no part of it can be too long. */
const PLAIN_ADDRESS = /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@[a-z0-9]+(?:[.-][a-z0-9]+)*\.[a-z]{2,}$/;
const LONGEST_PLAIN = 60;
const NONE_BAD: readonly string[] = [];

const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN =
  /^(?=.{4,253}$)(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+(?:\p{L}{2,63}|xn--[a-z0-9-]{2,59})$/u;

/**
 * Reads the e-mail addresses of a cell: `Kim Mayer <Kim.Mayer@diez.de>; mailto:info@diez.de`. Several may stand one after
 * the other, parted by `;`, `,`, `/` or spaces. Addresses come out in lower case, each once. Checked is the shape
 * (RFC 5321 dot-string, a domain with a dot, international domains allowed), not whether it exists.
 */
export function parseEmails(text: string): EmailCell {
  if (text.length <= LONGEST_PLAIN && PLAIN_ADDRESS.test(text)) return { addresses: [text], bad: NONE_BAD };
  const source = text.replace(/[^;<>]*<([^<>]*)>/g, ';$1;');
  const pieces = source
    .replace(/\s*[([]\s*(?:at|ät)\s*[)\]]\s*/gi, '@')
    .replace(/\s*@\s*/g, '@')
    .split(/[;,\s]+|\/(?=[^/]*@)/);
  const addresses: string[] = [];
  const bad: string[] = [];
  for (const piece of pieces) {
    const address = piece
      .toLowerCase()
      .replace(/^mailto:/, '')
      .replace(/^["'(]+|["').:]+$/g, '')
      .replace(/\?subject=.*$/, '');
    if (address === '') continue;
    const at = address.lastIndexOf('@');
    const valid = at > 0 && at <= 64 && LOCAL_PART.test(address.slice(0, at)) && DOMAIN.test(address.slice(at + 1));
    if (!valid) bad.push(piece);
    else if (!addresses.includes(address)) addresses.push(address);
  }
  return { addresses, bad };
}

/** A form of address, and what else stood in the cell: `Frau Bürgermeisterin Dr.` → `ms`, `Bürgermeisterin`, `Dr.`. */
export interface Salutation {
  formOfAddress: 'ms' | 'mr' | 'none' | null;
  academicTitle: string | null;
  officeTitle: string | null;
}

/** What people write for each form of address. */
export const FORM_WORDS: Readonly<Record<'ms' | 'mr' | 'none', string>> = {
  ms: 'Frau, Fr., weiblich, w, Ms, Mrs, Miss, woman, female, f',
  mr: 'Herr, Herrn, Hr., Hrn., männlich, m, Mr, man, male',
  none: 'divers, d, x, neutral, keine, ohne, nonbinär, nb, diverse, Mx',
};

const FORMS: ReadonlyMap<string, 'ms' | 'mr' | 'none'> = new Map([
  ...(['ms', 'mr', 'none'] as const).flatMap((form) =>
    FORM_WORDS[form].split(', ').map((word) => [foldText(word), form] as const),
  ),
  ['frl', 'ms'],
  // Guten Tag, Hallo Kim
  ['guten', 'none'],
  ['hallo', 'none'],
]);

/** Reads a form of address. `null` where it is not known, and then the person is addressed neutrally. */
export function parseSalutation(text: string): Salutation | null {
  const bare = text
    .replace(/^\s*(?:sehr geehrte[rs]?|liebe[rs]?|dear)\s+/i, '')
    .replace(/[,!]\s*$/, '')
    .trim();
  const [first = '', ...rest] = bare.split(/\s+/);
  const formOfAddress = FORMS.get(foldText(first)) ?? null;
  if (formOfAddress === null) return null;
  const titles = rest.filter((word) => isAcademicTitle(word));
  const office = rest.filter((word) => !isAcademicTitle(word)).join(' ');
  if (formOfAddress === 'none' || (office !== '' && !isOfficeTitle(office))) {
    return { formOfAddress, academicTitle: titles.join(' ') || null, officeTitle: null };
  }
  return { formOfAddress, academicTitle: titles.join(' ') || null, officeTitle: office === '' ? null : office };
}

function isAcademicTitle(word: string): boolean {
  return /^(?:prof|dr|mag|dipl|pd)\b/i.test(word) && !isOfficeTitle(word);
}

/** Whether a text names an office rather than an academic title: `Bürgermeisterin`, `Landrat`, `OB`. */
export function isOfficeTitle(text: string): boolean {
  return /meister|landr[aä]t|dezernent|beigeordnet|mayor|ortsvorsteher|senator|^(?:OB|BM|OBM|EBM)(?:in)?$/i.test(text);
}

/** A telephone number as written, spaces tidied; `null` for what is none (too few digits, Excel's `4,9E+11`). */
export function parsePhone(text: string): string | null {
  if (/^\+?\d{2,6}(?:(?: ?[/-] ?| )?\d{2,12}){1,2}$/.test(text)) return text;
  const digits = text.replace(/\D/g, '');
  if (digits.length < 4 || digits.length > 40 || /\d[.,]?\d*E\+\d/i.test(text) || /@/.test(text)) return null;
  return text.replace(/\s+/g, ' ');
}

/** The official municipality key, eight digits as text. Seven digits lost their leading zero in Excel; a 12-digit ARS is shortened. */
export function parseAgs(text: string): string | null {
  const digits = text.replace(/[\s.-]/g, '').replace(/,0+$/, '');
  if (!/^\d+$/.test(digits)) return null;
  if (digits.length === 7) return `0${digits}`;
  if (digits.length === 11 || digits.length === 12) {
    const ars = digits.padStart(12, '0');
    return ars.slice(0, 5) + ars.slice(9);
  }
  return digits.length === 8 ? digits : null;
}

/** A German postal code, five digits; four lost their zero in Excel. */
export function parsePostalCode(text: string): string | null {
  if (/^\d{5}$/.test(text)) return text;
  const digits = text.replace(/^D(?:E)?[\s-]*/i, '').replace(/\s/g, '');
  if (!/^\d{4,5}$/.test(digits)) return null;
  return digits.padStart(5, '0');
}

/** What people write for yes and no, beside ✓ and ✗. */
export const YES_NO_WORDS = {
  yes: 'ja, j, x, yes, y, true, wahr, 1, ok, erteilt, given, liegt vor, vorhanden, zugestimmt',
  no: 'nein, n, no, false, falsch, 0, widerrufen, revoked, abgelehnt, nicht erteilt, verweigert, kein',
} as const;

const YES = new Set(YES_NO_WORDS.yes.split(', '));
const NO = new Set(YES_NO_WORDS.no.split(', '));

/** Yes or no as offices write it (`ja`, `x`, `✓`, `nein`, `0`); `null` for anything else. */
export function parseYesNo(text: string): boolean | null {
  if (/^[✓✔☑]$/.test(text)) return true;
  if (/^[✗✘☐]$/.test(text)) return false;
  const folded = foldText(text);
  return YES.has(folded) ? true : NO.has(folded) ? false : null;
}

/** Membership status from the office's word for it, `null` for an unknown one; `none` for somebody without membership. */
export function parseStatus(text: string): 'active' | 'prospect' | 'former' | 'supporter' | 'none' | null {
  const word = foldText(text.replace(/[*:_](?:in|innen)\b/gi, ''));
  if (/^(?:ohne mitgliedschaft|no membership)$/.test(word)) return 'none';
  if (/^(?:foerder|supporter|supporting)/.test(word)) return 'supporter';
  if (/^(?:ehem|ausgetreten|ausgeschieden|former|inaktiv|inactive|beendet|gekuendigt|alumn|austritt|left)/.test(word))
    return 'former';
  if (
    /^(?:interess|prospect|anwaerter|gewaehlt|designiert|angefragt|noch nicht|kein mitglied|nicht mitglied|kandidat)/.test(
      word,
    )
  )
    return 'prospect';
  if (/^(?:aktiv|active|mitglied|member|ordentlich|vollmitglied|ja$|x$)/.test(word)) return 'active';
  return null;
}

/** First or re-election; `header` decides what a bare yes or no means (`Erstwahl: nein`). */
export function parseElectionKind(text: string, header: string): 'first' | 're_election' | null {
  const word = foldText(text);
  if (/^(?:erst|first|neu|1 (?:amtszeit|wahl)|1$)/.test(word)) return 'first';
  if (/^(?:wieder|re|[2-9] (?:amtszeit|wahl)|[2-9]$|second|bestaetigt)/.test(word)) return 're_election';
  const answer = parseYesNo(text);
  if (answer === null) return null;
  const aboutFirst = /erst|first/i.test(header);
  const aboutAgain = /wieder|re-?election/i.test(header);
  if (aboutFirst === aboutAgain) return null;
  return aboutFirst === answer ? 'first' : 're_election';
}

/** Full-time or honorary office; `header` decides what a bare yes or no means (`ehrenamtlich: ja`). */
export function parseEmployment(text: string, header: string): 'full_time' | 'honorary' | null {
  const word = foldText(text);
  if (/^(?:haupt|full|ha$|h$)/.test(word)) return 'full_time';
  if (/^(?:ehren|honor|ea$|e$)/.test(word)) return 'honorary';
  const answer = parseYesNo(text);
  if (answer === null) return null;
  const aboutFull = /haupt|full/i.test(header);
  const aboutHonorary = /ehren|honor/i.test(header);
  if (aboutFull === aboutHonorary) return null;
  return aboutFull === answer ? 'full_time' : 'honorary';
}

/** `informal` for Du, `formal` for Sie; a bare yes or no answers "may I say du?". */
export function parseAddressStyle(text: string): 'informal' | 'formal' | null {
  const word = foldText(text);
  if (/^(?:du|per du|duzen|informal|informell)$/.test(word)) return 'informal';
  if (/^(?:sie|per sie|siezen|formal|formell)$/.test(word)) return 'formal';
  const answer = parseYesNo(text);
  return answer === null ? null : answer ? 'informal' : 'formal';
}
