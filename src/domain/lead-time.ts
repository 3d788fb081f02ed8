/** How long before something, in minutes. */
export type LeadTime = number;

const LEAD_TIME = /^(\d{1,4}) ?([a-zäöü]+)\.?$/;
const UNITS: readonly (readonly [RegExp, LeadTime])[] = [
  [/^(?:m|mins?|minutes?|minuten?)$/, 1],
  [/^(?:h|hours?|std|stunden?)$/, 60],
  [/^(?:d|days?|t|tage?)$/, 24 * 60],
  [/^(?:w|weeks?|wochen?)$/, 7 * 24 * 60],
];
const LONGEST = 366 * 24 * 60;

/** Reads `15min`, `2h`, `1d`, `1w`, also spelt out and in German (`2 Stunden`). Null for anything else, or over a year. */
export function parseLeadTime(text: string): LeadTime | null {
  const [, amount, word = ''] = LEAD_TIME.exec(text.trim().toLowerCase()) ?? [];
  const minutes = UNITS.find(([pattern]) => pattern.test(word))?.[1];
  if (amount === undefined || minutes === undefined) return null;
  const total = Number(amount) * minutes;
  return total > 0 && total <= LONGEST ? total : null;
}
