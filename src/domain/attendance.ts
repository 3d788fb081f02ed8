/** What can become of an invitation or a registration. */
export const attendeeStatuses = [
  'invited',
  'registered',
  'accepted',
  'tentative',
  'declined',
  'waitlisted',
  'attended',
  'absent',
] as const;

export type AttendeeStatus = (typeof attendeeStatuses)[number];

/** From the least to the most telling: what happened beats what was promised, an answer beats none. */
const telling: readonly AttendeeStatus[] = [
  'invited',
  'declined',
  'waitlisted',
  'tentative',
  'registered',
  'accepted',
  'absent',
  'attended',
];

/** Whether a status tells more than another, where one person stands twice on a list. */
export function tellsMore(status: AttendeeStatus, than: AttendeeStatus): boolean {
  return telling.indexOf(status) > telling.indexOf(than);
}
