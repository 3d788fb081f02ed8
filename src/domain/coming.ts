import type { AttendeeStatus } from './attendance.js';

/** Who is expected, or came: those who get a badge and stand on the list to sign. */
export const comingStatuses: readonly AttendeeStatus[] = ['registered', 'accepted', 'attended'];

/** Who gets a place in a workshop: who is coming, and who said so with a reservation. */
export const choosingStatuses: readonly AttendeeStatus[] = [...comingStatuses, 'tentative'];

/** Who means to come, or would like to. */
export const countedStatuses: readonly AttendeeStatus[] = ['registered', 'accepted', 'tentative', 'waitlisted'];

/** Whether somebody does: they have to hear of a change though they may hold no entry of ours. */
export function isCounted(status: AttendeeStatus | null): boolean {
  return status !== null && countedStatuses.includes(status);
}

/** How many come from each municipality, most first; `null`: it is not known. */
export function countByMunicipality(
  people: readonly { status: AttendeeStatus; municipality: string | null }[],
): { municipality: string | null; count: number }[] {
  const counts = new Map<string | null, number>();
  for (const { status, municipality } of people) {
    if (comingStatuses.includes(status)) counts.set(municipality, (counts.get(municipality) ?? 0) + 1);
  }
  const { compare } = new Intl.Collator('de');
  return [...counts]
    .map(([municipality, count]) => ({ municipality, count }))
    .toSorted((a, b) => b.count - a.count || compare(a.municipality ?? '￿', b.municipality ?? '￿'));
}
