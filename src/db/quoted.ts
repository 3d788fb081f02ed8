/** SQL: words of our own in a list; none of them holds a quotation mark. */
export function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(', ');
}
