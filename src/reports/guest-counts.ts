import { foldText } from '../domain/names.js';

/** How many guests came from each organisation, the most first, then by name. */
export function guestsByOrganisation(
  guests: readonly { organisation: string | null }[],
): { organisation: string; guests: number }[] {
  return counted(guests.flatMap(({ organisation }) => organisation ?? [])).map(([organisation, count]) => ({
    organisation,
    guests: count,
  }));
}

/**
 * How many guests came from each field, the most first, then by name; at the end those of whom nobody said it (null), so
 * that the numbers add up to all guests. Empty where no field is known.
 */
export function guestsByField(guests: readonly { field: string | null }[]): { field: string | null; guests: number }[] {
  const known = guests.flatMap(({ field }) => field ?? []);
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
