/** How the report of a mail that came back for good begins, as it is noted with the mail, which stays `sent`. */
export const returnedMark = 'returned:';

/** SQL: the mail was sent, and came back: its person does not have it. */
export function isReturned(delivery: string): string {
  return `(${delivery}.state = 'sent' AND coalesce(${delivery}.error, '') LIKE '${returnedMark}%')`;
}

/** SQL: the mail reached its person, or may have. */
export function reached(delivery: string): string {
  return `(${delivery}.state IN ('sent', 'unclear', 'sending') AND NOT ${isReturned(delivery)})`;
}
