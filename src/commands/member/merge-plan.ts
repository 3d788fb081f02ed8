import type { Merge } from '../../db/merge-persons.js';
import type { PersonDetails } from '../../db/person-details.js';
import { mergeConsents } from '../../domain/consent.js';
import { Chooser, type Decision, type MergeField, type Side } from './merge-choices.js';
import { mergePeriods, pairRoles, pairTerms } from './merge-parts.js';

/** What a merge would write, and every choice in it. */
export interface MergePlan extends Merge {
  decisions: Decision[];
}

/**
 * Plans one person out of two: the value that says something wins over the empty one, the more exact over the vague one;
 * where both differ the wish counts, else the kept person's value. Everything else of both stays.
 */
export function planMerge(keep: PersonDetails, other: PersonDetails, wishes: ReadonlyMap<MergeField, Side>): MergePlan {
  const chooser = new Chooser(wishes);
  const choose = chooser.choose.bind(chooser);
  const blocked = choose('blocked', blockOf(keep), blockOf(other));
  const columns = {
    given_name: choose('givenName', keep.givenName, other.givenName) ?? '',
    family_name: choose('familyName', keep.familyName, other.familyName) ?? keep.familyName,
    academic_title: choose('academicTitle', keep.academicTitle, other.academicTitle),
    form_of_address: choose('formOfAddress', keep.formOfAddress, other.formOfAddress),
    address_style: choose('addressStyle', keep.addressStyle, other.addressStyle),
    salutation: choose('salutation', keep.salutation, other.salutation),
    language: choose('language', keep.language, other.language),
    phone: choose('phone', keep.phone, other.phone),
    born: choose('born', keep.born, other.born),
    statement: choose('statement', keep.statement, other.statement),
    remarks: chooser.join('remarks', keep.remarks, other.remarks),
    blocked: blocked === null ? (0 as const) : (1 as const),
    block_reason: blocked === null || blocked === NO_REASON ? null : blocked,
  };
  return {
    keep: keep.id,
    other: other.id,
    columns,
    primaryEmail: choose('email', keep.email, other.email),
    periods: mergePeriods(keep.memberships, other.memberships, chooser),
    terms: pairTerms(keep.terms, other.terms, chooser),
    roles: pairRoles(keep.roles, other.roles),
    consents: mergeConsents(keep.consents, other.consents),
    decisions: chooser.decisions,
  };
}

/** Stands for a block without a reason. */
const NO_REASON = '–';

/** Who is blocked in one record stays blocked: an empty value there says nothing. */
function blockOf({ blocked, blockReason }: PersonDetails): string | null {
  return blocked ? (blockReason ?? NO_REASON) : null;
}
