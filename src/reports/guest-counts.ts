import { foldText } from '../domain/names.js';

/** An appearance, as far as it says who appeared. */
interface Appeared {
  name: string | null;
  organisation: string | null;
}

/** Appearances put together by guest, in the order of the first: one list of appearances a guest, by name, or by organisation where there is no name. */
export function byGuest<T extends Appeared>(appearances: readonly T[]): T[][] {
  const guests = new Map<string, T[]>();
  for (const each of appearances) {
    const key = JSON.stringify([each.name, each.name === null ? each.organisation : null]);
    guests.set(key, [...(guests.get(key) ?? []), each]);
  }
  return [...guests.values()];
}

/** How many guests came from each organisation, the most first, then by name; whoever came for two counts with both. */
export function guestsByOrganisation(appearances: readonly Appeared[]): { organisation: string; guests: number }[] {
  const each = byGuest(appearances).flatMap((own) => [
    ...new Set(own.flatMap(({ organisation }) => organisation ?? [])),
  ]);
  return counted(each).map(([organisation, count]) => ({ organisation, guests: count }));
}

/**
 * How many guests came from each field, the most first, then by name; at the end those of whom nobody said it (null), so
 * that the numbers add up to all guests. Empty where no field is known.
 */
export function guestsByField(
  appearances: readonly (Appeared & { field: string | null })[],
): { field: string | null; guests: number }[] {
  const guests = byGuest(appearances);
  const known = guests.flatMap((own) => own.find(({ field }) => field !== null)?.field ?? []);
  if (known.length === 0) return [];
  const rows = counted(known).map(([field, count]): { field: string | null; guests: number } => ({
    field,
    guests: count,
  }));
  const unknown = guests.length - known.length;
  return unknown === 0 ? rows : [...rows, { field: null, guests: unknown }];
}

/** The organisations as a template gets them. */
export function organisationsView(organisations: ReturnType<typeof guestsByOrganisation>): {
  organisations: { label: string; value: number }[];
  /** So many of them as a chart has room for. */
  topOrganisations: { label: string; value: number }[];
  mostOfOrganisation: number;
} {
  const rows = organisations.map(({ organisation, guests }) => ({ label: organisation, value: guests }));
  return { organisations: rows, topOrganisations: rows.slice(0, topmost), mostOfOrganisation: rows[0]?.value ?? 0 };
}

/** So many organisations a chart of bars shows. */
const topmost = 10;

/** The fields as a template gets them. */
export function fieldsView(fields: ReturnType<typeof guestsByField>): {
  fields: { label: string | null; value: number }[];
  fieldBars: { label: string; value: number }[];
  mostOfField: number;
} {
  const rows = fields.map(({ field, guests }) => ({ label: field, value: guests }));
  return {
    fields: rows,
    fieldBars: rows.flatMap(({ label, value }) => (label === null ? [] : [{ label, value }])),
    mostOfField: Math.max(0, ...rows.map(({ value }) => value)),
  };
}

function counted(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, others]) => others - many || (foldText(a) < foldText(b) ? -1 : 1));
}
