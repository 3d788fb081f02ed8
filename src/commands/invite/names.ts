import type { Context } from '../../context.js';
import { fullName } from '../../domain/member.js';
import { tellApart } from '../../domain/tell-apart.js';
import { labelText } from '../member/called.js';
import type { MailingPlan } from './plan.js';

/** How the people of a mailing are called. */
export interface Names {
  /** Null: nobody of this mailing. */
  ofPerson(id: number): string | null;
  /** Those who get one now, what an earlier run left first. */
  recipients: string[];
}

/** The names of everybody a mailing is about, written to or not: whoever shares one has the municipality or the address behind it. */
export function namesOf({ t }: Pick<Context, 't'>, { plan, leftOver }: Pick<MailingPlan, 'plan' | 'leftOver'>): Names {
  const { recipients, skipped } = plan;
  const people = [...recipients, ...skipped].map(({ person }) => ({
    ...{ id: person.id, name: fullName(person), address: person.email },
    municipality: person.municipality?.name ?? null,
  }));
  const known = new Set(people.map(({ id }) => id));
  // whom this audience does not mean is known by what the mail says
  const others = leftOver.filter(({ personId }) => personId === null || !known.has(personId));
  const labels = tellApart([...people, ...others.map((each) => ({ ...each, municipality: null }))]).map((label) =>
    labelText(t, label),
  );
  const ofPerson = new Map(people.map(({ id }, at) => [id, labels[at] ?? '']));
  const ofMail = new Map(others.map(({ id }, at) => [id, labels[people.length + at] ?? '']));
  return {
    ofPerson: (id) => ofPerson.get(id) ?? null,
    recipients: [
      ...leftOver.map(({ id, personId, name }) => ofMail.get(id) ?? ofPerson.get(personId ?? 0) ?? name),
      ...recipients.map(({ person }) => ofPerson.get(person.id) ?? ''),
    ],
  };
}
