import { foldText } from './names.js';

/** Languages that are told by name or code, in English, German or their own; others stay as they are written. */
const codes =
  'de en fr es it pt nl da sv no fi is et lv lt pl cs sk hu sl hr bs sr mk sq bg ro uk be ru el tr ar he fa ka hy az kk zh ja ko vi hi'.split(
    ' ',
  );

const codeOf = new Map(
  codes.flatMap((code) =>
    [code, ...['en', 'de', code].map((language) => nameIn(code, language))].map((word) => [foldText(word), code]),
  ),
);

/** The languages in a text, each once: ISO 639 codes where njb knows the name, else the words themselves. */
export function readLanguages(text: string | null): string[] {
  return [...new Set(listed(text).map((word) => codeOf.get(foldText(word)) ?? word))];
}

/** A language as {@link readLanguages} gives it, in words. */
export function languageName(language: string, into: string): string {
  return codes.includes(language) ? nameIn(language, into) : language;
}

/** The parts of a list somebody wrote, parted by commas, semicolons, slashes or "and". */
export function listed(text: string | null): string[] {
  return (text ?? '')
    .split(/[,;/\n]|\s(?:und|and|&)\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function nameIn(code: string, into: string): string {
  return new Intl.DisplayNames([into], { type: 'language' }).of(code) ?? code;
}
