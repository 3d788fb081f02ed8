import type { Context } from '../../context.js';
import { type Called, calledApart } from '../member/called.js';
import type { Open, ReplyPlan } from './plan.js';

/** The plan as it is shown: whoever shares a name with somebody else has the municipality or the address behind it. */
export async function withNamesApart(context: Pick<Context, 't' | 'store'>, plan: ReplyPlan): Promise<ReplyPlan> {
  const people = [
    ...plan.answers.map(({ person }) => person),
    ...[...plan.open, ...plan.awaited].flatMap(({ whose }) => whose),
    ...plan.open.flatMap(({ others = [] }) => others),
  ];
  const called = await calledApart(context, people);
  return {
    ...plan,
    answers: plan.answers.map((each) => ({ ...each, person: { ...each.person, name: called(each.person) } })),
    open: plan.open.map((each) => ({
      ...each,
      who: whoOf(each, called),
      whose: each.whose.map((person) => ({ ...person, name: called(person) })),
      others: (each.others ?? []).map((person) => ({ ...person, name: called(person) })),
    })),
    awaited: plan.awaited.map((each) => ({
      ...each,
      whose: each.whose.map((person) => ({ ...person, name: called(person) })),
    })),
  };
}

/** Who an open answer is from or about, where that is one person by name. */
export function whoOf({ who, whose }: Pick<Open, 'who' | 'whose'>, called: (person: Called) => string): string {
  const [only, ...others] = whose;
  return only !== undefined && others.length === 0 && only.name === who ? called(only) : who;
}
