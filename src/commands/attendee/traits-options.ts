import type { Context } from '../../context.js';
import type { AttendeeTraits } from '../../db/pairs.js';
import { oneLine } from '../../domain/clean-text.js';
import { UserError } from '../../errors.js';
import type { Fact } from '../member/person-facts.js';

/**
 * What was typed of what somebody is paired by; what was not is left out.
 * @throws UserError where the population is no number
 */
export function traitsOptions(
  given: Partial<Record<keyof AttendeeTraits, string | undefined>>,
): Partial<AttendeeTraits> {
  const { group, interests, languages, population } = given;
  return {
    ...(group !== undefined && { group: oneLine(group) || null }),
    ...(interests !== undefined && { interests: oneLine(interests) || null }),
    ...(languages !== undefined && { languages: oneLine(languages) || null }),
    ...(population !== undefined && { population: populationOption(population) }),
  };
}

function populationOption(text: string): number | null {
  const digits = text.replace(/[\s.,'’]/g, '');
  if (digits === '') return null;
  if (/^[1-9]\d{0,8}$/.test(digits)) return Number(digits);
  throw new UserError('“{value}” is no number of inhabitants.', { value: text });
}

/** What somebody is paired by, to be compared. */
export function traitFacts(
  { t }: Pick<Context, 't'>,
  traits: AttendeeTraits,
): (Fact & { field: keyof AttendeeTraits })[] {
  const fact = (field: keyof AttendeeTraits, label: string) => {
    const value = traits[field];
    return { field, label, text: value === null ? '' : String(value), value };
  };
  return [
    fact('group', t('Group')),
    fact('interests', t('Interests')),
    fact('languages', t('Languages')),
    fact('population', t('Inhabitants')),
  ];
}
