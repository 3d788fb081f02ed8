import type { Context } from '../../context.js';
import { replaceInAudiences } from '../../db/audiences.js';
import { type Moved, mergePersons } from '../../db/merge-persons.js';
import type { PersonDetails } from '../../db/person-details.js';
import { fullName } from '../../domain/member.js';
import { UsageError, UserError } from '../../errors.js';
import { dateInWords } from '../../i18n/dates.js';
import { type Message, message } from '../../i18n/message.js';
import { oneOf } from '../choices.js';
import { momentOf } from '../event/pick.js';
import { collect, type Verb } from '../verb.js';
import { detailsOf, noticeDryRun, printChanged } from './change-person.js';
import { type Decision, type MergeField, mergeFields, type Side } from './merge-choices.js';
import { planMerge } from './merge-plan.js';
import { forms, languages, styles } from './person-facts.js';
import { pickPerson } from './pick.js';
import { statusWord } from './present.js';

export const verb: Verb = {
  examples: [
    'njb member merge 7 23 --dry-run',
    'njb member merge kim.mayer@stadt.example 23 --take phone=OTHER --take email=KEEP',
  ],
  build: (command, context) => {
    const { t, terminal } = context;
    return command
      .argument('<keep>', t('the person who stays: id, e-mail address or name'))
      .argument('<other>', t('the record that goes over into that one'))
      .option(
        '--take <field=side>',
        t('whose value stays where both differ, OTHER or KEEP: {fields}', { fields: mergeFields.join(', ') }),
        collect,
      )
      .action(async (keepReference, otherReference, options) => {
        const wishes = readWishes(options.take ?? []);
        const store = await context.store();
        const keep = await detailsOf(store, await pickPerson(context, keepReference), context.today);
        const other = await detailsOf(store, await pickPerson(context, otherReference), context.today);
        if (keep.id === other.id) {
          throw new UserError('{name} (no. {id}) is one person already.', { name: fullName(keep), id: keep.id });
        }
        if (terminal.canAsk && !context.options.dryRun && !context.options.yes) {
          await askOpen(context, keep, other, wishes);
        }
        const [{ skipNeedless }, moment] = await Promise.all([import('../../mailing/ledger.js'), momentOf(context)]);
        const done = await context.change(async (writing) => {
          const before = await detailsOf(writing, keep.id, context.today);
          const plan = planMerge(before, await detailsOf(writing, other.id, context.today), wishes);
          await context.copyBefore('merge');
          const moved = await mergePersons(writing.query, plan);
          replaceInAudiences(writing.sqlite, other.id, keep.id);
          skipNeedless(writing, keep.id, moment);
          return { plan, moved, changed: { before, after: await detailsOf(writing, keep.id, context.today) } };
        });
        const { plan, moved, changed } = done;
        const isJson = await printChanged(context, changed, {
          other: { id: other.id, name: fullName(other) },
          moved,
          decisions: plan.decisions,
          applied: !context.options.dryRun,
        });
        if (isJson) return;
        printMoved(context, other, moved);
        for (const decision of plan.decisions) noticeDecision(context, decision, wishes);
        noticeDryRun(context);
      });
  },
};

function printMoved({ t, terminal }: Context, other: PersonDetails, moved: Moved): void {
  const said = { name: fullName(other), id: other.id };
  const { guests, attendees, deliveries, topics } = moved;
  terminal.out(
    guests + attendees + deliveries + topics === 0
      ? t('{name} (no. {id}) went over into this person.', said)
      : t(
          '{name} (no. {id}) went over into this person, with {guests} {guests|appearance|appearances} as a guest, {attendees} {attendees|attendance|attendances}, {deliveries} {deliveries|mail|mails}, {topics} {topics|topic|topics}.',
          { ...said, guests, attendees, deliveries, topics },
        ),
  );
}

function readWishes(wishes: readonly string[]): Map<MergeField, Side> {
  return new Map(
    wishes.map((wish) => {
      const [field = '', side] = wish.split('=');
      if (side === undefined) {
        throw new UsageError('“{value}” is not possible for {option}; it takes {words}.', {
          value: wish,
          option: '--take',
          words: 'FIELD=OTHER',
        });
      }
      const chosen = oneOf(side, ['OTHER', 'KEEP'], '--take');
      return [oneOf(field, mergeFields, '--take'), chosen === 'OTHER' ? 'other' : 'keep'];
    }),
  );
}

/** Asks about what differs and was not decided yet, before anything is locked. */
async function askOpen(
  context: Context,
  keep: PersonDetails,
  other: PersonDetails,
  wishes: Map<MergeField, Side>,
): Promise<void> {
  for (const { field, kept, other: theirs, outcome } of planMerge(keep, other, wishes).decisions) {
    if (outcome !== 'differs' || wishes.has(field)) continue;
    const side = await context.prompt.choose<Side>(context.t('{field}: which value stays?', { field: labels[field] }), [
      { name: shown(context, field, kept ?? ''), value: 'keep' },
      { name: shown(context, field, theirs), value: 'other' },
    ]);
    wishes.set(field, side);
  }
}

function noticeDecision(context: Context, decision: Decision, wishes: ReadonlyMap<MergeField, Side>): void {
  const { t, terminal } = context;
  const { field, kept, other, outcome, takes } = decision;
  if (outcome !== 'differs') return;
  const [stays, goes] = takes === 'keep' ? [kept ?? '', other] : [other, kept ?? ''];
  const said = { field: labels[field], stays: shown(context, field, stays), goes: shown(context, field, goes) };
  if (field === 'email') terminal.notice(t('{field}: {stays} is the primary one, {goes} a further one.', said));
  else terminal.notice(t('{field}: {stays} stays, {goes} is gone.', said));
  if (!wishes.has(field)) terminal.notice(`  ${t('--take {field}=OTHER takes the other one.', { field })}`);
}

function shown({ t, lang }: Context, field: MergeField, value: string): string {
  if (dates.has(field)) return dateInWords(value, lang);
  const word = words[value];
  return worded.has(field) && word !== undefined ? t(word) : value;
}

const dates: ReadonlySet<MergeField> = new Set(['born', 'enteredOn', 'leftOn', 'elected', 'starts', 'ends']);

const worded: ReadonlySet<MergeField> = new Set([
  'formOfAddress',
  'addressStyle',
  'language',
  'status',
  'electionKind',
  'employment',
]);

const words: Readonly<Record<string, Message>> = {
  ...forms,
  ...styles,
  ...languages,
  active: statusWord('active'),
  prospect: statusWord('prospect'),
  former: statusWord('former'),
  supporter: statusWord('supporter'),
  first: message('first election'),
  re_election: message('re-election'),
  full_time: message('full-time'),
  honorary: message('honorary'),
};

const labels: Record<MergeField, Message> = {
  givenName: message('Given name'),
  familyName: message('Family name'),
  academicTitle: message('Academic title'),
  formOfAddress: message('Form of address'),
  addressStyle: message('Style'),
  salutation: message('Salutation'),
  language: message('Language'),
  email: message('E-mail'),
  phone: message('Phone'),
  born: message('Born'),
  status: message('Status'),
  enteredOn: message('Date of entry'),
  leftOn: message('Date of leaving'),
  officeTitle: message('Office'),
  elected: message('Elected'),
  electionKind: message('First or re-election'),
  employment: message('Full-time or honorary'),
  starts: message('From'),
  ends: message('Until'),
  statement: message('Statement for print'),
  remarks: message('Remarks'),
  blocked: message('Mail'),
};
