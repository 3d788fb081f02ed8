import type { Message, MessageKey, Param, Translate } from './message.js';
import { neutralise } from './neutralise.js';

/** The languages of the screen and of documents. */
export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

/** Whether `text` names a language njb speaks. */
export function isLanguage(text: string): text is Language {
  return (languages as readonly string[]).includes(text);
}

/** The language of the system: German for `de*`, else English. Order of the variables as in POSIX, section 8.2. */
export function systemLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^de\b|^de_/i.test(locale) ? 'de' : 'en';
}

/**
 * A translator into `language`; loads the German catalogue only for German.
 * @param adapt what is done to a text of the catalogue before values are put into it
 */
export async function translator(
  language: Language,
  adapt: (text: string) => string = (text) => text,
): Promise<Translate> {
  const catalogue: Readonly<Record<string, string>> = language === 'de' ? (await import('./de/index.js')).de : {};
  let choose: ((value: number) => number) | null = null;
  const formIndex = (value: number): number => {
    choose ??= pluralForms(language);
    return choose(value);
  };

  const texts = new Map<string, string | readonly Piece[]>();
  const put = (key: string, params: Readonly<Record<string, Param>>): string => {
    let text = texts.get(key);
    if (text === undefined) {
      text = adapt(catalogue[key] ?? key);
      if (text.includes('{')) text = piecesOf(text);
      texts.set(key, text);
    }
    if (typeof text === 'string') return text;
    let filled = '';
    for (const piece of text) filled += typeof piece === 'string' ? piece : fill(piece, params);
    return filled;
  };
  const fill = ({ name, forms }: Gap, params: Readonly<Record<string, Param>>): string => {
    const value = params[name];
    if (forms.length > 0) return forms[formIndex(Number(value))] ?? forms.at(-1) ?? '';
    if (typeof value === 'object') return 'key' in value ? put(value.key, value.params) : neutralise(value[language]);
    return typeof value === 'number' ? formatNumber(value, language) : neutralise(value ?? '');
  };

  return (message: MessageKey | Message, params: Readonly<Record<string, Param>> = {}) =>
    typeof message === 'string' ? put(message, params) : put(message.key, message.params);
}

/** What a parameter is put for: its value, or where `forms` are given the one that fits its number. */
interface Gap {
  readonly name: string;
  readonly forms: readonly string[];
}
type Piece = string | Gap;

/** Takes a text of the catalogue apart: a long list says the same sentence again and again. */
function piecesOf(text: string): Piece[] {
  return text.split(/\{([^{}]+)\}/).map((piece, index) => {
    if (index % 2 === 0) return piece;
    const [name = '', ...forms] = piece.split('|');
    return { name, forms };
  });
}

/** English without a catalogue: for logs, and for what goes wrong before a language is known. */
export function inEnglish(message: Message): string {
  return message.key.replace(/\{([^{}|]+)(\|[^{}]*)?\}/g, (_, name: string, forms?: string) => {
    const value = message.params[name];
    if (forms) return forms.split('|')[Number(value) === 1 ? 1 : 2] ?? '';
    if (typeof value === 'object') return 'key' in value ? inEnglish(value) : neutralise(value.en);
    return neutralise(String(value ?? ''));
  });
}

/** A whole number with the thousands separator of the language; years and other four-digit numbers stay as they are. */
export function formatNumber(value: number, language: Language): string {
  if (!Number.isInteger(value) || Math.abs(value) < 10_000)
    return String(value).replace('.', language === 'de' ? ',' : '.');
  const separator = language === 'de' ? '.' : ',';
  let text = String(Math.abs(value));
  for (let at = text.length - 3; at > 0; at -= 3) text = text.slice(0, at) + separator + text.slice(at);
  return value < 0 ? `-${text}` : text;
}

/** As {@link formatNumber}, of what is surely no year: English sets a separator from a thousand on, as German does not. */
export function formatCount(value: number, language: Language): string {
  const text = formatNumber(value, language);
  return language === 'en' ? text.replace(/^(-?\d)(\d{3})$/, '$1,$2') : text;
}

/** Which of a language's plural forms a number takes, counted in the usual order of the CLDR's categories. */
function pluralForms(language: Language): (value: number) => number {
  const rule = new Intl.PluralRules(language);
  const categories = rule.resolvedOptions().pluralCategories.toSorted(byUsualOrder);
  return (value) => categories.indexOf(rule.select(value));
}

const order = ['zero', 'one', 'two', 'few', 'many', 'other'];
function byUsualOrder(a: string, b: string): number {
  return order.indexOf(a) - order.indexOf(b);
}
