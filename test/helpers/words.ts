/**
 * Splits a line as a shell does: spaces part words, single quotes keep everything, double quotes keep everything but
 * `\"` and `\\`. No variables, globs or pipes.
 * @throws Error where a quote is not closed
 */
export function splitWords(line: string): string[] {
  const words: string[] = [];
  let word: string | null = null;
  let quote: '"' | "'" | null = null;
  for (let i = 0; i < line.length; i += 1) {
    const char = line.charAt(i);
    if (quote === null && /\s/.test(char)) {
      if (word !== null) words.push(word);
      word = null;
    } else if (quote === null && (char === '"' || char === "'")) {
      quote = char;
      word ??= '';
    } else if (char === quote) {
      quote = null;
    } else if (char === '\\' && quote === '"' && /["\\]/.test(line.charAt(i + 1))) {
      i += 1;
      word = (word ?? '') + line.charAt(i);
    } else {
      word = (word ?? '') + char;
    }
  }
  if (quote !== null) throw new Error(`unclosed ${quote} in: ${line}`);
  if (word !== null) words.push(word);
  return words;
}
