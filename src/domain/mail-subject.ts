/** The subject under which a mail program writes where somebody unsubscribes, as our mails ask it to. */
export const unsubscribing = 'unsubscribe';

/**
 * Whether a mail under one subject answers, or passes on, a mail under the other: it is the same but for signs in front, such
 * as `AW:`, `Re[2]:`, `WG: AW:` or `[EXTERN]`. RFC 5322 3.6.5 has only `Re:`; every mail program translates it.
 */
export function answersSubject(subject: string, ours: string): boolean {
  const [text, own] = [plain(subject), plain(ours)];
  if (own === '' || !text.endsWith(own)) return false;
  return SIGNS.test(text.slice(0, text.length - own.length));
}

/** Whether a subject bears some words, such as the title of an event, as whole words: `Absage Digital-Impuls`. */
export function bears(subject: string, words: string): boolean {
  const [text, wanted] = [plain(subject), plain(words)];
  if (!/[\p{L}\p{N}]/u.test(wanted)) return false;
  return text.split(wanted).some((before, i, parts) => {
    const after = parts[i + 1];
    return after !== undefined && !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after);
  });
}

/** A subject without some words, such as the title of an event, which may look like something else. */
export function withoutWords(subject: string, words: string): string {
  const wanted = plain(words);
  return wanted === '' ? subject : plain(subject).replaceAll(wanted, ' ');
}

const SIGNS = /^(?:\s*(?:[\p{L}-]{1,14}\s?(?:\[\d+\]|\(\d+\))?\s?:|\[[^\][]{1,30}\]))*\s*$/u;

function plain(subject: string): string {
  return subject.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
