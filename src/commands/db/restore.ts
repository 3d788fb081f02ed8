import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Context } from '../../context.js';
import { checkStore } from '../../db/check.js';
import { listCopies } from '../../db/copies.js';
import { damaged } from '../../db/failures.js';
import { explaining, openStore } from '../../db/open.js';
import { type CopyFacts, commandsSince, factsOf, inspectCopy, restore } from '../../db/restore.js';
import type { Store } from '../../db/store.js';
import { germanWallTime } from '../../domain/german-time.js';
import { NjbError, OperationFailed, UsageError, UserError } from '../../errors.js';
import { shortMoment } from '../../i18n/dates.js';
import type { MessageKey } from '../../i18n/message.js';
import { realPathOf } from '../../whole-file.js';
import { printFacts } from '../facts.js';
import type { Verb } from '../verb.js';
import { ageInWords, occasions } from './copy-words.js';

export const verb: Verb = {
  examples: ['njb db restore', 'njb db restore 1 --dry-run', 'njb db restore njb-2025-09-04T14-00-05Z.db'],
  build: (command, context) =>
    command
      .argument('[file]', context.t('the copy to go back to: a file, or its number in “njb db backups”'))
      .action((file) => restoreCopy(context, file)),
};

async function restoreCopy(context: Context, typed: string | undefined): Promise<void> {
  const { t, terminal, config, options } = context;
  const copy = await chooseCopy(context, typed);
  if (realPathOf(copy) === realPathOf(config.database)) {
    throw new UserError('{file} is the database itself, not a copy of it.', { file: copy });
  }
  const facts = inspectCopy(copy);
  const present = await openPresent(context);
  try {
    const since = present === null ? null : commandsSince(present.sqlite, facts);
    if (!options.json) show(context, copy, facts, present, since);
    if (options.dryRun) {
      context.printedJson(() => ({ copy, ...facts, lost: since?.length ?? null, applied: false }));
      terminal.notice(t('Dry run: nothing was changed.'));
      return;
    }
    await context.confirm(t('Put this copy in the place of the database?'));
    const lock = await takeLock(context);
    try {
      const { kept, carried } = restore(
        {
          database: config.database,
          backups: config.backups,
          copy,
          now: context.now(),
          computer: context.system.computer(),
        },
        present === null ? null : { store: present, isAncestor: since !== null },
      );
      const outcome = { lost: since?.length ?? null, kept, carried, applied: true };
      if (context.printedJson(() => ({ copy, ...facts, ...outcome }))) return;
      terminal.out(t('The database is the copy {file} again.', { file: basename(copy) }));
      if (kept !== null) terminal.notice(t('What it was before lies in {file}', { file: kept }));
      const { mails, erasures, unclear } = carried;
      if (mails > 0) {
        terminal.notice(
          t('Noted, so that nobody gets one twice: {count} {count|mail|mails} sent since the copy was made.', {
            count: mails,
          }),
        );
      }
      if (unclear > 0) {
        terminal.notice(
          t('Not sent unasked, as nobody knows what became of {count|it|them}: {count} waiting {count|mail|mails}.', {
            count: unclear,
          }),
        );
      }
      if (erasures > 0) {
        terminal.notice(
          t(
            'Back in the database: {count} {count|person|people} erased since the copy was made. “njb member forget” erases anew.',
            {
              count: erasures,
            },
          ),
        );
      }
    } finally {
      lock.release();
    }
  } finally {
    present?.close();
  }
}

/** The copy that was named, by path, name or number of the list; else on a terminal one of those there are. */
async function chooseCopy(context: Context, typed: string | undefined): Promise<string> {
  const { t, lang, terminal, prompt, config, system } = context;
  if (typed !== undefined && existsSync(resolve(system.cwd, typed))) return resolve(system.cwd, typed);
  const copies = listCopies(config.database, config.backups);
  if (typed !== undefined) {
    const listed = copies[Number(/^\d{1,4}$/.test(typed) ? typed : 0) - 1];
    if (listed !== undefined) return listed.file;
    const inFolder = join(config.backups, typed);
    return existsSync(inFolder) ? inFolder : resolve(system.cwd, typed);
  }
  if (copies.length === 0) {
    throw new UserError('There is no copy in the folder {folder}.', { folder: config.backups }).hint(
      '“njb db backup” writes one.',
    );
  }
  if (terminal.canAsk && !context.options.json) {
    return prompt.choose(
      t('Which copy is to be the database again?'),
      copies.map((copy) => ({
        name: `${shortMoment(germanWallTime(copy.at), lang)}, ${ageInWords(context, copy)}, ${t(occasions[copy.occasion])}`,
        value: copy.file,
      })),
    );
  }
  throw new UsageError('Which copy is meant? There {count|is|are} {count} in the folder {folder}.', {
    count: copies.length,
    folder: config.backups,
  }).hint('“njb db backups” lists them; “njb db restore NUMBER” goes back to one.');
}

/** What is said of a file that holds no database, or none any more: the copy may take its place as it is. */
const beyondUse: readonly MessageKey[] = [
  'There is no database {file} yet.',
  'The database {file} is damaged.',
  'The tables of the database {file} are not as njb made them: {problem}',
  '{file} is an empty file, not an njb database.',
  '{file} is not an njb database.',
];

/**
 * The database as it stands; null where there is none, or none that is sound.
 * @throws NjbError where it may well be sound, but cannot be read now: somebody else has it in hand, or a newer njb made it
 */
async function openPresent({ config, now, t, terminal }: Context): Promise<Store | null> {
  try {
    const store = await openStore(config.database, 'read', config.backups, now());
    try {
      if (await explaining(config.database, async () => checkStore(store.sqlite).length > 0))
        throw damaged(config.database);
    } catch (error) {
      store.close();
      throw error;
    }
    return store;
  } catch (error) {
    if (!(error instanceof NjbError) || !beyondUse.includes(error.said.key)) throw error;
    terminal.notice(t(error.said));
    return null;
  }
}

async function takeLock({ config }: Context): Promise<{ release(): void }> {
  const { takeSendingLock } = await import('../../mailing/lock.js');
  const lock = takeSendingLock(config.database);
  if (lock !== null) return lock;
  throw new OperationFailed('Another njb is sending mails from this database; it cannot be replaced now.');
}

function show(
  { t, lang, terminal }: Context,
  copy: string,
  facts: CopyFacts,
  present: Store | null,
  since: readonly { at: string; words: string }[] | null,
): void {
  const when = (at: string) => shortMoment(germanWallTime(at), lang);
  const contents = ({ persons, events }: CopyFacts) =>
    t('{persons} {persons|person|people}, {events} {events|event|events}', { persons, events });
  const { last } = facts;
  printFacts(terminal, [
    [t('Copy'), copy],
    [t('Last change in it'), last && t('{when}, njb {words}', { when: when(last.at), words: last.words })],
    [t('It holds'), contents(facts)],
    [t('Now'), present && contents(factsOf(present.sqlite))],
  ]);
  if (present !== null && since === null) {
    terminal.notice(t('This is no copy of the present database but of another one.'));
  }
  if (since === null || since.length === 0) return;
  terminal.notice(
    t('{count|This|These} would be lost: {count} {count|command|commands} since then.', { count: since.length }),
  );
  for (const { at, words } of since.slice(-10))
    terminal.notice(`  ${t('{when}, njb {words}', { when: when(at), words })}`);
}
