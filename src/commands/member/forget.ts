import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from '../../context.js';
import { backUp, backupName, copiesOf, erasedSuffix, freeName, type NamedCopy } from '../../db/backup.js';
import { copiesIn, searchCopies } from '../../db/copies.js';
import { compactFile, type Forgotten, forget } from '../../db/forget.js';
import { type Leftover, leftoversOf, rollbackLeftovers } from '../../db/leftovers.js';
import { notedCopies } from '../../db/noted-copies.js';
import { explaining } from '../../db/open.js';
import { conflictCopies } from '../../db/other-computers.js';
import { readPerson } from '../../db/persons.js';
import { type ReplyFolders, replyFolders } from '../../db/reply-folders.js';
import { germanWallTime } from '../../domain/german-time.js';
import { fullName } from '../../domain/member.js';
import { clearDrafts } from '../../drafts.js';
import { UserError } from '../../errors.js';
import { shortRange } from '../../i18n/dates.js';
import { type Message, message } from '../../i18n/message.js';
import { printFacts } from '../facts.js';
import { globalOptionsWithValue } from '../global-options.js';
import type { Verb } from '../verb.js';
import { calledAlone } from './called.js';
import { mailsAsFiles } from './outbox-mails.js';
import { pickPerson } from './pick.js';

export const verb: Verb = {
  examples: ['njb member forget "Kim Mayer" --dry-run', 'njb member forget kim.mayer@stadt.example --yes'],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument('<member>', t('id, e-mail address or name'))
      .option(
        '--remove-copies',
        t('delete the copies of the database that still hold the person; a new one without takes their place'),
      )
      .action((reference, { removeCopies }) => forgetPerson(context, reference, removeCopies === true));
  },
};

async function forgetPerson(context: Context, reference: string, removeCopies: boolean): Promise<void> {
  const { t, terminal, options, config } = context;
  const id = await pickPerson(context, reference);
  const store = await context.store();
  const person = await readPerson(store.query, id, context.today);
  if (person === null) throw new UserError('Nobody here goes by “{person}”.', { person: reference });
  const name = await calledAlone(context, id, fullName(person));
  const erase = (on: typeof store) =>
    forget(on, id, context.today, () => `${context.newId()}${context.newId()}`.replaceAll('-', ''));

  const plan = await context.rehearse(async (on) => erase(on));
  const beside = conflictCopies(store).map(({ file }) => file);
  const noted = notedCopies(store);
  const seen = new Set([...copiesIn(config.backups), ...beside, ...noted.filter((file) => existsSync(file))]);
  const backups = searchCopies([...seen], plan.identity);
  const own = copiesOf(config.database, config.backups);
  const holding = new Set(backups.filter(({ holds }) => holds === true).map(({ file }) => file));
  const named = own.filter(({ file }) => holding.has(file));
  const removable = named.map(({ file }) => file);
  const away = noted.filter((file) => !seen.has(file));
  const findLeftovers = () =>
    leftoversOf({ ...config, copies: noted, mails: [config.outbox, config.sentFolder] }, context.now());
  const outbox = mailsAsFiles([config.outbox, config.sentFolder], plan.identity);
  const elsewhere = {
    backups,
    named,
    removable,
    away,
    leftovers: findLeftovers(),
    outbox,
    answers: replyFolders(store, globalOptionsWithValue()),
  };
  if (!options.json) printPlan(context, name, id, plan, elsewhere, removeCopies);
  await context.confirm(t('Erase {name} for good? This cannot be undone.', { name }));
  const removes = removeCopies || (await askAboutCopies(context, removable));
  let made: string | null = null;
  if (!options.dryRun) {
    // None that would have to go at once
    if (!removes) made = await context.copyBefore('forget');
    // Beforehand, so that a file that cannot be written anew is told while nothing has happened
    await explaining(config.database, async () => compactFile(store));
    await context.change(async (on) => erase(on));
    await explaining(config.database, async () => compactFile(store));
    if (removes && removable.length > 0) {
      made = freeName(join(config.backups, backupName(config.database, context.now(), erasedSuffix)));
      backUp(store, made);
      for (const file of removable) for (const each of withJournals(file)) rmSync(each, { force: true });
    }
    clearDrafts([...findLeftovers(), ...rollbackLeftovers(context.now())]);
  }
  const copies = { removed: removes ? removable : [], made };
  if (context.printedJson(() => forgottenJson(id, plan, elsewhere, { applied: !options.dryRun, ...copies }))) return;
  if (options.dryRun) {
    terminal.notice(t('Dry run: nothing was changed.'));
    return;
  }
  terminal.out(t('{name} was erased. The next import does not bring the person back.', { name }));
  if (copies.removed.length > 0)
    terminal.out(
      t('{count} {count|copy|copies} with this person {count|was|were} deleted.', { count: removable.length }),
    );
  if (made === null) return;
  if (removes) terminal.notice(t('A new copy without the person lies in {file}', { file: made }));
  else
    terminal.notice(t('A copy from before lies in {file} and still holds the person; delete it soon.', { file: made }));
}

/** A copy, and what SQLite may have left beside it when somebody opened it. */
function withJournals(file: string): string[] {
  return ['', '-journal', '-wal', '-shm'].map((ending) => `${file}${ending}`);
}

/** On a terminal: whether the copies that hold the person are to go as well. */
async function askAboutCopies({ t, terminal, options, prompt }: Context, removable: readonly string[]) {
  if (removable.length === 0 || !terminal.canAsk || options.yes || options.json || options.dryRun) return false;
  const question = t(
    '{count} {count|copy|copies} of the database still {count|holds|hold} the person. Delete {count|it|them} as well? A new copy without the person is written instead.',
    { count: removable.length },
  );
  return prompt.confirm(question, false);
}

/** Files outside the database that hold the person. */
interface Elsewhere {
  backups: ReturnType<typeof searchCopies>;
  /** Of these, what `--remove-copies` deletes, by name. */
  named: readonly NamedCopy[];
  removable: string[];
  /** Where njb wrote copies that are not to be seen from here: on a stick, or gone. */
  away: string[];
  /** What a killed njb left half-made, or one at work has in hand. */
  leftovers: Leftover[];
  outbox: string[];
  answers: ReplyFolders;
}

function printPlan(
  context: Context,
  name: string,
  id: number,
  { erased, kept, left, namesakes, coming }: Forgotten,
  { backups, named, removable, away, leftovers, outbox, answers }: Elsewhere,
  removes: boolean,
): void {
  const { t, terminal, options } = context;
  const many = named.length > 1 && !options.verbose ? copiesInWords(context, named) : null;
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
    [t('Rows of lists assigned by hand'), erased.answeredRows],
    [t('Diet and access needs'), erased.needs],
    [t('Wishes for workshops'), erased.workshopWishes],
    [t('Places in workshops'), erased.workshopPlaces],
    [t('Registrations for events to come'), erased.registrations],
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
    ...coming
      .filter(({ isGuest }) => isGuest)
      .map(({ slug }) =>
        t('Guest of {event}, still to come: tell them beforehand; afterwards nobody can.', { event: slug }),
      ),
    ...coming
      .filter(({ holds }) => holds)
      .map(({ slug }) =>
        t(
          'Holds an entry of {event}, still to come, and cannot be told of a change any more. To take it back beforehand: njb invite withdraw {event} --from {id}',
          { event: slug, id },
        ),
      ),
    ...(erased.settings.length === 0
      ? []
      : [t('Settings back to their default: {keys}', { keys: erased.settings.join(', ') })]),
    ...(erased.profiles === 0
      ? []
      : [
          t(
            '{count} import {count|profile|profiles} named after the person {count|is|are} called “list” from now on.',
            {
              count: erased.profiles,
            },
          ),
        ]),
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
      if (!holds) return [];
      if (!removable.includes(file))
        return [t('The copy {file} still holds the person; njb does not touch it.', { file })];
      if (removes || many !== null) return [];
      return [t('The copy {file} still holds the person; --remove-copies deletes it.', { file })];
    }),
    ...(removes || many === null
      ? []
      : [
          t(
            '{count} copies of the database ({when}) in {folder} still hold the person; --remove-copies deletes them, --verbose names them.',
            many,
          ),
        ]),
    ...away.map((file) =>
      t('njb wrote a copy to {file}, which is not there now; if it still exists, look into it.', { file }),
    ),
    ...leftovers.flatMap(({ file, isAbandoned }) =>
      isAbandoned
        ? []
        : [t('The half-made file {file} may hold the person; where no njb is at work on it, delete it.', { file })],
    ),
    ...outbox.map((file) => t('The mail {file} still holds the person; njb does not touch it.', { file })),
    ...answersNews(answers).map((each) => t(each)),
    t('Mails to others that lie as files may name the person, too, as a guest for example.'),
    t(
      'What you keep elsewhere (backups of the computer, sticks, exported lists, saved mails) holds the person as well.',
    ),
  ];
  if (removes && removable.length > 0) {
    terminal.out(bold(t('To be deleted: copies of the database that hold the person')));
    if (many === null) for (const file of removable) terminal.out(`  ${file}`);
    else terminal.out(`  ${t('{count} copies ({when}) in {folder}', many)}`);
  }
  const abandoned = leftovers.filter(({ isAbandoned }) => isAbandoned);
  if (abandoned.length > 0) {
    terminal.out(bold(t('To be deleted: half-made files that an njb left when it was ended')));
    for (const { file } of abandoned) terminal.out(`  ${file}`);
  }
  terminal.out(bold(t('To be done by you')));
  for (const note of notes) terminal.out(`  ${note}`);
}

/** How many copies there are, from which days, and where. */
/** Where mails of the person may lie that were read. */
function answersNews({ places, hasOthers }: ReplyFolders): Message[] {
  const named = { places: places.join(', ') };
  const texts = [
    [places.length > 0, message('Answers were read from {places}; mails of the person may still lie there.', named)],
    [
      hasOthers,
      message('Answers were also read from files whose names went with somebody who was erased; look there, too.'),
    ],
  ] as const;
  return texts.flatMap(([isSo, text]) => (isSo ? [text] : []));
}

function copiesInWords({ lang, config }: Context, named: readonly NamedCopy[]) {
  const days = named.map(({ at }) => germanWallTime(at).slice(0, 10)).toSorted();
  const [first = '', last = ''] = [days.at(0), days.at(-1)];
  return { count: named.length, when: shortRange(first, last, lang), folder: config.backups };
}

function forgottenJson(
  id: number,
  { erased, kept, left, namesakes, coming }: Forgotten,
  elsewhere: Elsewhere,
  { applied, removed, made }: { applied: boolean; removed: string[]; made: string | null },
) {
  return {
    id,
    applied,
    erased: { ...erased, mentions: erased.mentions.length },
    kept,
    left,
    namesakes,
    coming,
    backups: elsewhere.backups,
    away: elsewhere.away,
    leftovers: elsewhere.leftovers,
    removed,
    made,
    outbox: elsewhere.outbox,
    answers: elsewhere.answers.places,
    otherAnswers: elsewhere.answers.hasOthers,
  };
}
