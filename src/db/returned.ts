/** How the report of a mail that came back for good begins, as it is noted with the mail, which stays `sent`. */
export const returnedMark = 'returned:';

/** The same of one that came back from an address to which it had been passed on. */
export const returnedElsewhereMark = 'returned elsewhere:';

/** What the report said that is noted with a mail; null: none is. */
export function returnedText(error: string | null): string | null {
  const mark = [returnedMark, returnedElsewhereMark].find((each) => error?.startsWith(each));
  return mark === undefined || error === null ? null : error.slice(mark.length).trim();
}

/** SQL: the mail was sent, and came back: its person does not have it. */
export function isReturned(delivery: string): string {
  return `(${delivery}.state = 'sent' AND coalesce(${delivery}.error, '') LIKE '${returnedMark}%')`;
}

/** SQL: the mail was sent, and a report of it was read, whichever address that named. */
export function cameBack(delivery: string): string {
  return `(${isReturned(delivery)} OR (${delivery}.state = 'sent' AND coalesce(${delivery}.error, '') LIKE '${returnedElsewhereMark}%'))`;
}

/** SQL: the mail reached its person, or may have. */
export function reached(delivery: string): string {
  return `(${delivery}.state IN ('sent', 'unclear', 'sending') AND NOT ${isReturned(delivery)})`;
}
