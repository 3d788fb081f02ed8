import type BetterSqlite3 from 'better-sqlite3';
import { isSharedMailbox } from '../domain/email-address.js';
import { foldName, type NameParts } from '../domain/names.js';
import type { Identity, Redactor } from '../domain/redact.js';
import { entriesOf, type Life, type LifeEntry } from './person-lives.js';
import { ERASED as ERASED_VALUE } from './typed-options.js';

/** What is left of a value in the journal. */
const ERASED = '{"erased":true}';

/**
 * By what somebody is recognised: the names and addresses they have or had. Those of somebody they were merged with by
 * mistake are none of theirs.
 */
export function identityOf(entries: readonly LifeEntry[], present: Identity): Identity {
  const names = new Map<string, NameParts>(present.names.map((name) => [spelling(name), name]));
  const addresses = new Set(present.addresses.map((address) => address.toLowerCase()));
  for (const { table, before, after, isMixed } of entries) {
    if (isMixed) continue;
    for (const row of [before, after]) {
      if (row === null) continue;
      if (table === 'persons' && typeof row.family_name === 'string') {
        const name = { givenName: String(row.given_name ?? ''), familyName: row.family_name };
        names.set(spelling(name), name);
      }
      if ((table === 'email_addresses' || table === 'deliveries') && typeof row.address === 'string') {
        addresses.add(row.address.toLowerCase());
      }
    }
  }
  return { names: [...names.values()], addresses: [...addresses] };
}

/** What of an identity belongs to this person alone, so that every mention of it is theirs. */
export function ownIdentity(
  sqlite: BetterSqlite3.Database,
  personId: number,
  { names, addresses }: Identity,
): Identity & { namesakes: number } {
  const others = sqlite
    .prepare<[number], { givenName: string; familyName: string }>(
      'SELECT given_name AS givenName, family_name AS familyName FROM persons WHERE id <> ?',
    )
    .all(personId)
    .map((name) => foldName(name).key);
  const shared = sqlite.prepare('SELECT 1 FROM email_addresses WHERE address = ? AND person_id <> ?');
  const keys = new Set(names.map((name) => foldName(name).key));
  return {
    names: names.filter((name) => !others.includes(foldName(name).key)),
    addresses: addresses.filter((address) => !isSharedMailbox(address) && shared.get(address, personId) === undefined),
    namesakes: others.filter((key) => keys.has(key)).length,
  };
}

/**
 * Takes a person out of the journal and the commands as typed. What happened, when and by which command stays.
 * @param rows further rows that were theirs alone, `guests 12`
 * @param further further entries that tell of them alone
 * @returns how many entries and command lines were changed
 */
export function cleanJournal(
  sqlite: BetterSqlite3.Database,
  lives: readonly Life[],
  rows: ReadonlySet<string>,
  further: readonly number[],
  redactor: Redactor,
): { entries: number; commands: number } {
  const entries = lives.flatMap((life) => entriesOf(sqlite, life));
  const blanked = new Set([...further, ...entries.filter(({ isAnnounced }) => !isAnnounced).map(({ id }) => id)]);
  const announced = new Map<number, Set<string>>();
  for (const { id, isAnnounced, table, rowId } of entries) {
    if (isAnnounced) announced.set(id, (announced.get(id) ?? new Set()).add(`${table} ${rowId}`));
  }
  // In a merge that was taken back, rows of either person hold what the other one said
  const mixed = new Set(lives.flatMap((life) => life.mixed.flatMap(({ commands }) => commands)));
  const blank = sqlite.prepare(
    `UPDATE journal SET before = CASE WHEN before IS NOT NULL THEN '${ERASED}' END,
                        after = CASE WHEN after IS NOT NULL THEN '${ERASED}' END WHERE id = ?`,
  );
  const rewrite = sqlite.prepare('UPDATE journal SET before = ?, after = ? WHERE id = ?');
  const own = new Set<number>();
  const foreign = new Set<number>();
  const changed: { id: number; before: string | null; after: string | null }[] = [];
  const all = sqlite.prepare<
    [],
    {
      id: number;
      commandId: number | null;
      name: string;
      rowId: number;
      before: string | null;
      after: string | null;
      /** How many rows were announced. */
      count: number | null;
    }
  >(
    `SELECT id, command_id AS commandId, table_name AS name, row_id AS rowId, before, after, last_row_id - row_id + 1 AS count
       FROM journal`,
  );
  for (const { id, commandId, name, rowId, before, after, count } of all.iterate()) {
    const isOwn =
      count === null
        ? blanked.has(id) || rows.has(`${name} ${rowId}`) || (commandId !== null && mixed.has(commandId))
        : announced.get(id)?.size === count;
    if (isOwn && count === null) blanked.add(id);
    else if ([before, after].some((text) => text !== null && redactor.finds(text))) changed.push({ id, before, after });
    const touched = commandId === null ? null : isOwn ? own : name === 'municipalities' ? null : foreign;
    if (commandId !== null) touched?.add(commandId);
  }
  for (const id of blanked) blank.run(id);
  const redact = (text: string | null) => (text === null ? null : redactor.redact(text));
  for (const { id, before, after } of changed) rewrite.run(redact(before), redact(after), id);
  const commands = cleanCommands(sqlite, (id) => own.has(id) && !foreign.has(id), redactor);
  return { entries: blanked.size + changed.length, commands };
}

/**
 * A command about this person alone, as the one that is running, keeps its words and options; every other one keeps
 * each argument that does not name them.
 */
function cleanCommands(sqlite: BetterSqlite3.Database, isOwn: (id: number) => boolean, redactor: Redactor): number {
  const update = sqlite.prepare('UPDATE commands SET args = ? WHERE id = ?');
  let count = 0;
  const commands = sqlite.prepare<[], { id: number; words: string; args: string; running: number }>(
    'SELECT id, words, args, running FROM commands',
  );
  for (const { id, words, args, running } of commands.all()) {
    const typed = JSON.parse(args) as string[];
    const kept =
      running === 1 || isOwn(id)
        ? withoutValues(typed, words)
        : typed.map((arg) => (redactor.finds(arg) ? ERASED_VALUE : arg));
    const next = JSON.stringify(kept);
    if (next === args) continue;
    update.run(next, id);
    count += 1;
  }
  return count;
}

function withoutValues(args: readonly string[], words: string): string[] {
  const left = words.split(' ');
  return args.map((arg) => {
    if (arg === left[0]) return left.shift() ?? arg;
    const option = /^(--?[a-z][a-z-]*)(=.*)?$/s.exec(arg);
    if (option === null) return ERASED_VALUE;
    return option[2] === undefined ? arg : `${option[1]}=${ERASED_VALUE}`;
  });
}

function spelling({ givenName, familyName }: NameParts): string {
  return `${givenName ?? ''}\n${familyName ?? ''}`;
}
