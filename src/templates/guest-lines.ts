import type { CalendarLanguage } from '../i18n/dates.js';

/** A guest as printed, with function and organisation as they were at the time. */
export interface GuestView {
  name: string | null;
  function: string | null;
  organisation: string | null;
  /** Asked, but not yet confirmed: printed with a note. */
  requested: boolean;
}

const words = {
  de: { and: ' und ', or: ' oder ', alsoAnd: ' sowie ', requested: 'angefragt' },
  en: { and: ' and ', or: ' or ', alsoAnd: ' as well as ', requested: 'to be confirmed' },
} as const;

/** `A`, `A und B`, `A, B und C`. */
export function joinList(
  items: readonly string[],
  language: CalendarLanguage,
  conjunction: 'and' | 'or' = 'and',
): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')}${words[language][conjunction]}${last}`;
}

/**
 * Guests as lines of a list, in their order: `Benjamin Bauer, Bereichsleiter Education & Event, EGovC`. Neighbours from one
 * organisation share a line: `A und B (C)`, with functions `A (F) und B (G), C`.
 */
export function guestLines(guests: readonly GuestView[], language: CalendarLanguage): string[] {
  return byOrganisation(guests).map(([first, ...others]) => {
    if (others.length === 0)
      return withNote([first.name, first.function, first.organisation].filter(isText).join(', '), first, language);
    const group = [first, ...others];
    const names = joinList(
      group.map((guest) => withBrackets(guest, false, language)),
      language,
    );
    return isPlain([first, ...others]) ? `${names} (${first.organisation})` : `${names}, ${first.organisation}`;
  });
}

/**
 * Guests as part of a sentence: `Benjamin Bauer (Bereichsleiter, EGovC), A und B (C) und Table:Media`. Function and
 * organisation stand in brackets, so the phrase needs no comma around it in any position.
 */
export function guestPhrase(guests: readonly GuestView[], language: CalendarLanguage): string {
  const groups = byOrganisation(guests);
  const units = groups.flatMap((group) =>
    isPlain(group)
      ? [
          `${joinList(
            group.map((guest) => guest.name ?? ''),
            language,
          )} (${group[0].organisation})`,
        ]
      : group.map((guest) => withBrackets(guest, true, language)),
  );
  if (units.length < 2 || !groups.some(isPlain)) return joinList(units, language);
  return `${units.slice(0, -1).join(', ')}${words[language].alsoAnd}${units.at(-1)}`;
}

type Group = [GuestView, ...GuestView[]];

function byOrganisation(guests: readonly GuestView[]): Group[] {
  const groups: Group[] = [];
  for (const guest of guests) {
    const group = groups.at(-1);
    const joins = guest.name !== null && guest.organisation !== null && group?.[0].organisation === guest.organisation;
    if (joins && group && group[0].name !== null) group.push(guest);
    else groups.push([guest]);
  }
  return groups;
}

/** Several names that have nothing to be told apart by but their organisation. */
function isPlain(group: Group): boolean {
  return group.length > 1 && group.every((guest) => guest.function === null && !guest.requested);
}

function withBrackets(guest: GuestView, withOrganisation: boolean, language: CalendarLanguage): string {
  const note = guest.requested ? words[language].requested : null;
  if (guest.name === null) {
    return [guest.organisation, brackets([guest.function, note])].filter(isText).join(' ');
  }
  return [guest.name, brackets([guest.function, withOrganisation ? guest.organisation : null, note])]
    .filter(isText)
    .join(' ');
}

function brackets(parts: (string | null)[]): string | null {
  const inside = parts.filter(isText).join(', ');
  return inside === '' ? null : `(${inside})`;
}

function withNote(line: string, guest: GuestView, language: CalendarLanguage): string {
  return guest.requested ? `${line} (${words[language].requested})` : line;
}

function isText(part: string | null | undefined): part is string {
  return part !== null && part !== undefined && part !== '';
}
