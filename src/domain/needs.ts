import { oneLine } from './clean-text.js';
import { foldText } from './names.js';

/** What somebody needs at an event; null: nothing was said. Health data (Art. 9 GDPR). */
export interface Needs {
  diet: string | null;
  access: string | null;
}

export const needFields = ['diet', 'access'] as const;
export type NeedField = (typeof needFields)[number];

const nothing = new Set(
  ['', 'keine', 'keiner', 'keins', 'nein', 'nichts', 'ohne', 'entfällt', 'no', 'none', 'nothing', 'n a', 'na'].map(
    foldText,
  ),
);

/** A need as somebody wrote it; null where that says there is none (`keine`, `none`, `–`). */
export function readNeed(text: string): string | null {
  return nothing.has(foldText(text)) ? null : oneLine(text);
}

/** A need, and who has it. */
export interface CountedNeed<P> {
  need: string;
  people: P[];
}

/**
 * How many people have which need, most first. Each person counts once, with the whole of what they wrote: a kitchen
 * cooks `vegan, no nuts` as one plate. Spellings that differ by case or punctuation are one need.
 */
export function countNeeds<P extends Needs>(people: readonly P[], field: NeedField): CountedNeed<P>[] {
  const counted = new Map<string, CountedNeed<P>>();
  for (const person of people) {
    const need = person[field];
    if (need === null) continue;
    const same = counted.get(foldText(need));
    if (same === undefined) counted.set(foldText(need), { need, people: [person] });
    else same.people.push(person);
  }
  return [...counted.values()].toSorted((a, b) => b.people.length - a.people.length);
}
