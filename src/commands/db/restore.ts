import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Context } from '../../context.js';
import type { CarriedOver } from '../../db/carry-over.js';
import { checkStore } from '../../db/check.js';
import { listCopies } from '../../db/copies.js';
import { damaged } from '../../db/failures.js';
import { explaining, openStore } from '../../db/open.js';
import {
  type CopyFacts,
  commandsSince,
  factsOf,
  inspectCopy,
  type Restoration,
  rehearseRestore,
  restore,
} from '../../db/restore.js';
import type { Store } from '../../db/store.js';
import { germanWallTime } from '../../domain/german-time.js';
import { NjbError, OperationFailed, UsageError, UserError } from '../../errors.js';
import { shortMoment } from '../../i18n/dates.js';
import type { MessageKey } from '../../i18n/message.js';
import { realPathOf } from '../../whole-file.js';
import { purposeWord } from '../consent/present.js';
import { printFacts } from '../facts.js';
import type { Verb } from '../verb.js';
import { ageInWords, occasions } from './copy-words.js';

export const verb: Verb = {
  examples: ['njb db restore', 'njb db restore 1 --dry-run', 'njb db restore njb-2025-09-04T14-00-05Z.db'],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument('[file]', t('the copy to go back to: a file, or its number in “njb db backups”'))
      .option('--bring-back', t('take in again who was erased since, as where it was the wrong person'))
      .action((file, { bringBack }) => restoreCopy(context, file, bringBack === true));
  },
};

async function restoreCopy(context: Context, typed: string | undefined, bringBack: boolean): Promise<void> {
  const { t, terminal, config, options } = context;
  const copy = await chooseCopy(context, typed);
  if (realPathOf(copy) === realPathOf(config.database)) {
    throw new UserError('{file} is the database itself, not a copy of it.', { file: copy });
  }
  const facts = inspectCopy(copy);
  const present = await openPresent(context);
  try {
    const seen = present && factsOf(present.sqlite);
    const since = present && commandsSince(present.sqlite, copy);
    const restoration: Restoration = {
      ...{ database: config.database, backups: config.backups, copy, present, bringBack },
      ...{ now: context.now(), today: context.today, computer: context.system.computer() },
      newKey: () => `${context.newId()}${context.newId()}`.replaceAll('-', ''),
      onceAnEvent: await kindsOnceAnEvent(),
    };
    const explained = <T>(work: () => T) => explaining(config.database, async () => work());
    const plan = await explained(() => rehearseRestore(restoration));
    if (!options.json) {
      show(context, copy, facts, seen, since);
      tellWhoIsBack(context, plan, bringBack);
      tellOfObjections(context, plan);
      tellOfLostEvents(context, plan);
    }
    const lost = since?.length ?? null;
    if (options.dryRun) {
      context.printedJson(() => ({ copy, ...facts, lost, carried: plan, applied: false }));
      terminal.notice(t('Dry run: nothing was changed.'));
      return;
    }
    await context.confirm(t('Put this copy in the place of the database?'));
    const lock = await takeLock(context);
    try {
      const { kept, carried } = await explained(() => restore(restoration, seen?.last ?? null));
      if (context.printedJson(() => ({ copy, ...facts, lost, kept, carried, applied: true }))) return;
      terminal.out(t('The database is the copy {file} again.', { file: basename(copy) }));
      if (kept !== null) terminal.notice(t('What it was before lies in {file}', { file: kept }));
      tellOfMails(context, carried);
      if (present === null && facts.events > 0) tellOfMailsUnknown(context);
      if (carried.erased.length > 0 && !bringBack)
        terminal.notice(
          t('The copy {file} still holds {count|the person|the people} erased; delete it soon.', {
            file: copy,
            count: carried.erased.length,
          }),
        );
    } finally {
      lock.release();
    }
  } finally {
    present?.close();
  }
}

async function kindsOnceAnEvent(): Promise<string[]> {
  const { kinds } = await import('../../mailing/kinds.js');
  return Object.entries(kinds).flatMap(([kind, { once }]) => (once === 'event' ? [kind] : []));
}

function tellWhoIsBack({ t, terminal }: Context, { erased }: CarriedOver, bringBack: boolean): void {
  if (erased.length === 0) return;
  const names = erased.map(({ id, name }) => t('{name} (no. {id})', { name, id })).join(', ');
  if (bringBack) {
    terminal.notice(t('Erased since the copy was made, and back with it for good: {names}', { names }));
    return;
  }
  terminal.notice(t('Erased since the copy was made, so erased from it as well: {names}', { names }));
  terminal.notice(t('Where that was a mistake, --bring-back takes them in again.'));
}

function tellOfObjections({ t, terminal }: Context, { objections, lostObjections }: CarriedOver): void {
  if (objections.length > 0) {
    terminal.notice(t('Said since the copy was made, and taken over, as it holds until they say otherwise:'));
    for (const { id, name, blocked, revoked } of objections) {
      const person = t('{name} (no. {id})', { name, id });
      if (blocked) terminal.notice(`  ${t('{person}: no mail', { person })}`);
      for (const purpose of revoked)
        terminal.notice(`  ${t('{person}: {purpose} revoked', { person, purpose: t(purposeWord(purpose)) })}`);
    }
  }
  if (lostObjections.length > 0) {
    terminal.notice(
      t('Blocked, or with a consent revoked, and not in the copy; say it anew if you enter them again: {names}', {
        names: lostObjections.join(', '),
      }),
    );
  }
}

function tellOfLostEvents({ t, terminal }: Context, { lostEvents }: CarriedOver): void {
  if (lostEvents.length === 0) return;
  const events = lostEvents.map((title) => t('“{text}”', { text: title })).join(', ');
  terminal.notice(
    t(
      'Mails were sent about events that the copy does not hold: {events}. Entered anew, each is another event to njb, and everybody is invited again.',
      { events },
    ),
  );
}

function tellOfMails({ t, terminal }: Context, { mails, returned, unclear }: CarriedOver): void {
  if (mails > 0) {
    terminal.notice(
      t('Noted, so that nobody gets one twice: {count} {count|mail|mails} sent since the copy was made.', {
        count: mails,
      }),
    );
  }
  if (returned > 0) {
    terminal.notice(
      t(
        'Noted again: {count} {count|address from which|addresses from which} mails came back since the copy was made.',
        {
          count: returned,
        },
      ),
    );
  }
  if (unclear > 0) {
    terminal.notice(
      t('Not sent unasked, as nobody knows what became of {count|it|them}: {count} waiting {count|mail|mails}.', {
        count: unclear,
      }),
    );
  }
}

function tellOfMailsUnknown({ t, terminal }: Context): void {
  terminal.notice(
    t(
      'Which mails have left since the copy was made is not known: look into the mailbox before you send any, or some people get one twice.',
    ),
  );
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
    if (existsSync(inFolder)) return inFolder;
    throw new UserError('There is no file {file}.', { file: resolve(system.cwd, typed) }).hint(
      '“njb db backups” lists them; “njb db restore NUMBER” goes back to one.',
    );
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
  present: CopyFacts | null,
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
    [t('Now'), present && contents(present)],
  ]);
  if (present !== null && since === null) {
    terminal.notice(t('This is no copy of the present database but of another one.'));
  }
  if (since === null || since.length === 0) return;
  terminal.notice(
    t('{count|This|These} would be lost: {count} {count|command|commands} since then.', { count: since.length }),
  );
  const latest = since.slice(-10);
  if (since.length > latest.length)
    terminal.notice(`  ${t('… and {count} before', { count: since.length - latest.length })}`);
  for (const { at, words } of latest) terminal.notice(`  ${t('{when}, njb {words}', { when: when(at), words })}`);
}
