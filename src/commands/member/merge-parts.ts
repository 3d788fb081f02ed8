import type { Period } from '../../db/person-details.js';
import type { TermValues } from '../../db/terms.js';
import type { Municipality, Term } from '../../domain/member.js';
import { municipalityKey } from '../../domain/municipality.js';
import { foldText } from '../../domain/names.js';
import { datesAgree, isSurelyBefore, type PartialDate } from '../../domain/partial-date.js';
import type { Role } from '../../domain/role.js';
import { parseState } from '../../domain/states.js';
import type { Chooser } from './merge-choices.js';

/**
 * The times of membership of one person out of two histories, in order. The present ones are one and the same unless one
 * ended before the other began, or one has an end and the person is a member all the same; earlier ones are kept, each
 * once.
 */
export function mergePeriods(kept: readonly Period[], other: readonly Period[], chooser: Chooser): Period[] {
  const [ours, theirs] = [kept.at(-1), other.at(-1)];
  if (ours === undefined || theirs === undefined) return [...kept, ...other];
  if (followsOn(ours, theirs)) return [...inOrder([...other, ...kept.slice(0, -1)]), ours];
  if (followsOn(theirs, ours)) return [...inOrder([...kept, ...other.slice(0, -1)]), theirs];
  const status = chooser.choose('status', ours.status, theirs.status) ?? ours.status;
  const gone = [ours, theirs].find((period) => period.status === 'former');
  if (status !== 'former' && gone !== undefined && gone.leftOn !== null) {
    const stays = gone === ours ? theirs : ours;
    return [...inOrder([...kept.slice(0, -1), ...other.slice(0, -1), gone]), stays];
  }
  // a member's day of leaving lies ahead, a former one's is over
  const left = (period: Period) => ((period.status === 'former') === (status === 'former') ? period.leftOn : null);
  const current: Period = {
    status,
    enteredOn: chooser.choose('enteredOn', ours.enteredOn, theirs.enteredOn),
    leftOn: chooser.choose('leftOn', left(ours), left(theirs)),
    note: ours.note ?? theirs.note,
  };
  return [...inOrder([...kept.slice(0, -1), ...other.slice(0, -1)]), current];
}

function followsOn(later: Period, earlier: Period): boolean {
  if (earlier.status !== 'former' || earlier.leftOn === null || later.enteredOn === null) return false;
  return earlier.leftOn <= later.enteredOn || isSurelyBefore(earlier.leftOn, later.enteredOn);
}

function inOrder(periods: readonly Period[]): Period[] {
  const begin = ({ enteredOn, leftOn }: Period) => enteredOn ?? leftOn ?? '';
  const words = periods.map((period) => JSON.stringify(period));
  return periods
    .filter((_, i) => words.indexOf(words[i] ?? '') === i)
    .sort((a, b) => (begin(a) < begin(b) ? -1 : begin(a) > begin(b) ? 1 : 0));
}

/** A term of the other record that is one of the kept ones, with what that one gets from it. */
export interface TermPair {
  kept: number;
  other: number;
  values: Partial<TermValues>;
}

/** Finds the elections that both records have, so that none is doubled; all other terms move as they are. */
export function pairTerms(kept: readonly Term[], other: readonly Term[], chooser: Chooser): TermPair[] {
  const free = new Set(kept.toReversed());
  return other.toReversed().flatMap((term): TermPair[] => {
    const fitting = [...free].filter((own) => isSameOffice(own, term));
    const own =
      fitting.find((each) => each.elected && term.elected && datesAgree(each.elected, term.elected)) ??
      fitting.find((each) => !each.elected || !term.elected) ??
      fitting.find((each) => each.elected && term.elected && isSameElection(each.elected, term.elected)) ??
      [...free].find((each) => isSamePlaceWithLand(each, term));
    if (own === undefined) return [];
    free.delete(own);
    return [{ kept: own.id, other: term.id, values: mergeTerm(own, term, chooser) }];
  });
}

function mergeTerm(kept: Term, other: Term, chooser: Chooser): Partial<TermValues> {
  const kind = ({ first }: Term) => (first === null ? null : first ? 'first' : 're_election');
  const chosenKind = chooser.choose('electionKind', kind(kept), kind(other));
  return {
    title: chooser.choose('officeTitle', kept.title, other.title),
    elected: chooser.choose('elected', kept.elected, other.elected),
    starts: chooser.choose('starts', kept.starts, other.starts),
    ends: chooser.choose('ends', kept.ends, other.ends),
    employment: chooser.choose('employment', kept.employment, other.employment),
    first: chosenKind === null ? null : chosenKind === 'first',
    ...(other.municipality !== null &&
      tellsMore(other.municipality, kept.municipality) && { municipality: { id: other.municipality.id } }),
  };
}

function isSameOffice(a: Term, b: Term): boolean {
  if (a.municipality !== null && b.municipality !== null) return a.municipality.id === b.municipality.id;
  return isSameTitle(a, b);
}

/** Whether the titles of two offices may be one. */
function isSameTitle(a: Term, b: Term): boolean {
  return a.title === null || b.title === null || foldText(a.title) === foldText(b.title);
}

/**
 * One office on the same day in `Neustadt` and `Neustadt (Hessen)`, both of Hessen. Any other addition tells two municipalities
 * apart: in Rhineland-Palatinate there are `Burg` and `Burg (Mosel)`.
 */
function isSamePlaceWithLand(a: Term, b: Term): boolean {
  if (a.municipality === null || b.municipality === null || !a.elected || !b.elected) return false;
  const [one, other] = [a.municipality, b.municipality];
  const isOne = (longer: Municipality, shorter: Municipality) => {
    const name = withoutOwnLand(longer);
    return name !== null && municipalityKey(name) === municipalityKey(shorter.name);
  };
  return (
    datesAgree(a.elected, b.elected) &&
    isSameTitle(a, b) &&
    one.state === other.state &&
    (isOne(one, other) || isOne(other, one))
  );
}

/** A municipality's name without its Land, where that stands behind it in brackets. */
function withoutOwnLand({ name, state }: Municipality): string | null {
  const [, bare, addition] = /^(.*?)\s*\(([^()]*)\)\s*$/.exec(name) ?? [];
  return bare !== undefined && addition !== undefined && state !== null && parseState(addition) === state ? bare : null;
}

/** Whether a municipality is known, and with its Land in the name where that of the other one is without. */
function tellsMore(municipality: Municipality, than: Municipality | null): boolean {
  return than === null || (withoutOwnLand(municipality) !== null && withoutOwnLand(than) === null);
}

/** Elections into one office lie years apart; dates of the same or the next year are one election, as in an import. */
function isSameElection(a: PartialDate, b: PartialDate): boolean {
  return Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4))) < 2;
}

/** A function of the other record that the kept one has as well, with its beginning as far as it is known. */
export interface RolePair {
  kept: number;
  other: number;
  starts: PartialDate | null;
}

/** Finds the functions that both records have. */
export function pairRoles(kept: readonly Role[], other: readonly Role[]): RolePair[] {
  const free = new Set(kept);
  return other.flatMap((role): RolePair[] => {
    const own = [...free].find((each) => isSameRole(each, role));
    if (own === undefined) return [];
    free.delete(own);
    const [starts = null] = [own.starts, role.starts]
      .filter((date) => date !== null)
      .sort((a, b) => b.length - a.length);
    return [{ kept: own.id, other: role.id, starts }];
  });
}

function isSameRole(a: Role, b: Role): boolean {
  const sameStart = a.starts === null || b.starts === null || datesAgree(a.starts, b.starts);
  return a.kind === b.kind && foldText(a.subject ?? '') === foldText(b.subject ?? '') && sameStart && a.ends === b.ends;
}
