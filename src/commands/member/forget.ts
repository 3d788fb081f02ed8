import type { Context } from '../../context.js';
import { searchCopies } from '../../db/copies.js';
import { compactFile, type Forgotten, forget } from '../../db/forget.js';
import { explaining } from '../../db/open.js';
import { readPerson } from '../../db/persons.js';
import { fullName } from '../../domain/member.js';
import { UserError } from '../../errors.js';
import { printFacts } from '../facts.js';
import type { Verb } from '../verb.js';
import { mailsInOutbox } from './outbox-mails.js';
import { pickPerson } from './pick.js';

export const verb: Verb = {
  examples: ['njb member forget "Kim Mayer" --dry-run', 'njb member forget kim.mayer@stadt.example --yes'],
  build: (command, context) =>
    command.argument('<member>', context.t('id, e-mail address or name')).action(async (reference) => {
      const { t, terminal, options, config } = context;
      const id = await pickPerson(context, reference);
      const store = await context.store();
      const person = await readPerson(store.query, id);
      if (person === null) throw new UserError('Nobody here goes by “{person}”.', { person: reference });
      const name = fullName(person);
      const erase = (on: typeof store) =>
        forget(on, id, context.today, () => `${context.newId()}${context.newId()}`.replaceAll('-', ''));

      const plan = await context.rehearse(async (on) => erase(on));
      const elsewhere = {
        backups: searchCopies(config.backups, plan.identity),
        outbox: mailsInOutbox(config.outbox, plan.identity),
      };
      if (!options.json) printPlan(context, name, id, plan, elsewhere);
      await context.confirm(t('Erase {name} for good? This cannot be undone.', { name }));
      if (!options.dryRun) {
        // Beforehand, so that a file that cannot be written anew is told while nothing has happened
        await explaining(config.database, async () => compactFile(store));
        await context.change(async (on) => erase(on));
        await explaining(config.database, async () => compactFile(store));
      }
      if (context.printedJson(() => forgottenJson(id, plan, elsewhere, !options.dryRun))) return;
      if (options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
      else terminal.out(t('{name} was erased. The next import does not bring the person back.', { name }));
    }),
};

/** Files outside the database that hold the person. */
interface Elsewhere {
  backups: ReturnType<typeof searchCopies>;
  outbox: string[];
}

function printPlan(
  { t, terminal }: Context,
  name: string,
  id: number,
  { erased, kept, left, namesakes }: Forgotten,
  { backups, outbox }: Elsewhere,
): void {
  const { bold } = terminal.paint;
  const facts = (rows: readonly (readonly [string, number])[]) =>
    printFacts(
      terminal,
      rows.map(([label, count]) => [label, count === 0 ? null : String(count)]),
    );
  terminal.out(bold(t('To be erased: {name} (no. {id})', { name, id })));
  facts([
    [t('Name, birth, contact, remarks'), 1],
    [t('E-mail addresses'), erased.addresses],
    [t('Memberships'), erased.memberships],
    [t('Offices'), erased.terms],
    [t('Functions'), erased.roles],
    [t('Consents'), erased.consents],
    [t('Origins from imports'), erased.importOrigins],
    [t('Diet and access needs'), erased.needs],
    [t('Wishes for workshops'), erased.workshopWishes],
    [t('Places in workshops'), erased.workshopPlaces],
    [t('Recordings and slides'), erased.recordings],
    [t('Texts of mails'), erased.mailTexts],
    [t('Mails not sent yet'), erased.unsentMails],
    [t('Mentions in other texts'), erased.mentions.length],
    [t('Entries in the log'), erased.journalEntries],
    [t('Commands as typed'), erased.commands],
  ]);
  if (Object.values(kept).some((count) => count > 0)) {
    terminal.out(bold(t('Kept without name and address')));
    facts([
      [t('Mails sent'), kept.mails],
      [t('Invitations and attendances'), kept.attendances],
      [t('Appearances as a guest (N.N.)'), kept.guestAppearances],
      [t('Suggested topics'), kept.topics],
    ]);
  }
  const notes = [
    ...(erased.settings.length === 0
      ? []
      : [t('Settings back to their default: {keys}', { keys: erased.settings.join(', ') })]),
    ...left.map(({ table, row, column }) =>
      t('Please change by hand: {table} {row}, {column}', { table, row, column }),
    ),
    ...(namesakes === 0
      ? []
      : [
          t('{count} other {count|person has|people have} the same name; texts that only name it stay as they are.', {
            count: namesakes,
          }),
        ]),
    ...backups.flatMap(({ file, holds }) => {
      if (holds === null) return [t('The copy {file} cannot be read; please check it yourself.', { file })];
      return holds ? [t('The copy {file} still holds the person; njb does not touch it.', { file })] : [];
    }),
    ...outbox.map((file) => t('The mail {file} still holds the person; njb does not touch it.', { file })),
  ];
  if (notes.length > 0) terminal.out(bold(t('To be done by you')));
  for (const note of notes) terminal.out(`  ${note}`);
}

function forgottenJson(
  id: number,
  { erased, kept, left, namesakes }: Forgotten,
  elsewhere: Elsewhere,
  applied: boolean,
) {
  return {
    id,
    applied,
    erased: { ...erased, mentions: erased.mentions.length },
    kept,
    left,
    namesakes,
    backups: elsewhere.backups,
    outbox: elsewhere.outbox,
  };
}
