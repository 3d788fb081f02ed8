import type { Context } from '../../context.js';
import type { PersonDetails } from '../../db/person-details.js';
import { membershipStatuses } from '../../domain/member.js';
import { askForChanges, askForLine, type Changeable } from '../ask-changes.js';
import { complaintOf } from '../complaint.js';
import { askForEmail } from './ask.js';
import { type EditOptions, readEdits } from './edit-values.js';
import { forms, styles } from './person-facts.js';
import { statusWord } from './present.js';

type TextField = 'given' | 'family' | 'title' | 'phone' | 'born' | 'office' | 'elected' | 'remarks';

/**
 * Asks what is to change of a person, and to what; further facts have options.
 * @throws Cancelled where nothing is to change
 */
export async function askForMemberEdits(context: Context, person: PersonDetails): Promise<EditOptions> {
  const { t, prompt } = context;
  const edits: EditOptions = {};
  const term = person.terms.at(-1);
  const present: Record<TextField, string | null> = {
    given: person.givenName,
    family: person.familyName,
    title: person.academicTitle,
    phone: person.phone,
    born: person.born,
    office: term?.title ?? null,
    elected: term?.elected ?? null,
    remarks: person.remarks,
  };
  /** An emptied field is one for `--clear`, so that the same rules hold as for the options. */
  const asOptions = (field: TextField, answer: string): EditOptions =>
    answer === '' && field !== 'family' ? { clear: [field] } : { [field]: answer };
  const text = (field: TextField, label: string): Changeable => ({
    label,
    async ask() {
      const answer = await askForLine(context, label, edits[field] ?? present[field], (typed) =>
        complaintOf(context, () => readEdits(asOptions(field, typed), person, context)),
      );
      const others = (edits.clear ?? []).filter((each) => each !== field);
      const { clear = [], ...value } = asOptions(field, answer);
      delete edits[field];
      Object.assign(edits, value, { clear: [...others, ...clear] });
    },
  });
  const choice = <K extends 'address' | 'style' | 'status'>(
    field: K,
    label: string,
    choices: readonly { name: string; value: string }[],
  ): Changeable => ({
    label,
    async ask() {
      edits[field] = await prompt.choose(label, choices);
    },
  });
  const named = (words: Readonly<Record<string, Parameters<typeof t>[0]>>) =>
    Object.entries(words).map(([value, word]) => ({ name: t(word as never), value }));
  await askForChanges(context, [
    {
      label: t('E-mail'),
      async ask() {
        const { email, sharedEmail } = await askForEmail(context, {
          initial: edits.email ?? person.email,
          id: person.id,
        });
        if (email) Object.assign(edits, { email, sharedEmail });
      },
    },
    text('phone', t('Phone')),
    text('given', t('Given name')),
    text('family', t('Family name')),
    text('title', t('Academic title')),
    choice('address', t('Form of address'), named(forms)),
    choice('style', t('Style'), named(styles)),
    text('born', t('Born')),
    text('office', t('Office')),
    text('elected', t('Elected')),
    choice(
      'status',
      t('Membership'),
      membershipStatuses.map((value) => ({ name: t(statusWord(value)), value })),
    ),
    text('remarks', t('Remarks')),
  ]);
  return edits;
}
