import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Prompter } from '../../src/terminal/prompt.js';
import { openPlain } from '../helpers/database.js';
import { scriptedPrompter } from '../helpers/prompter.js';
import { newSession, type RunResult } from '../helpers/run.js';

/** What an office does, by chance; whom it is about is taken from who there is. */
const step = fc.record({
  kind: fc.constantFrom(
    ...(['add', 'add', 'again', 'import', 'edit', 'address', 'record', 'merge', 'merge', 'mistake', 'undo'] as const),
    ...([
      'answer',
      'answer',
      'event',
      'list',
      'needs',
      'guest',
      'guest off',
      'mail',
      'mail',
      'forget',
      'erase',
    ] as const),
  ),
  who: fc.nat(99),
  whom: fc.nat(99),
  how: fc.nat(99),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Somebody out there, of whom the office may have several entries; what is typed first of all. */
interface Soul {
  given: string;
  family: string;
  email: string;
}

interface State {
  /** Whom an entry means: several after a merge. By number. */
  people: Map<number, Set<Soul>>;
  /** A mark of each event, by number: numbers come back. */
  events: Map<number, object>;
}

/** An office where every word stands for one thing, so that it can be looked for in the bytes of the file. */
class Office {
  readonly session = newSession({ now: '2025-09-04T08:00:00.000Z' });
  #state: State = { people: new Map(), events: new Map() };
  /** How it was before each command that can be taken back. */
  readonly #before: State[] = [];
  readonly #souls = new Map<string, Soul>();
  readonly #words: { word: string; about: ReadonlySet<Soul>; need?: object | undefined }[] = [];
  readonly #erased = new Set<Soul>();
  #count = 0;
  readonly typed: string[] = [];
  /** How many words were looked for and not found any more. */
  gone = 0;
  /** How many rows that were said to be about somebody erased brought nobody back. */
  back = 0;

  async begin(): Promise<void> {
    await this.session.done('config set automaticCopies off');
    await this.session.done('config set from "Netz <netz@buero.example>"');
    for (const kind of ['add', 'add', 'event'] as const) await this.take({ kind, who: 0, whom: 0, how: 1 });
  }

  async take({ kind, who, whom, how }: Step): Promise<void> {
    // few, so that much happens to each
    const people = [...this.#state.people].slice(-4);
    const [number, about] = pick(people, who) ?? [0, new Set<Soul>()];
    const [event, mark] = pick([...this.#state.events].slice(-2), whom) ?? [0, {}];
    const word = (need?: object) => this.#word(about, need);
    const run = (...args: (string | number)[]) => this.#run(args.map(String));
    if (kind === 'add') await this.#add(this.#newSoul(), how);
    else if (kind === 'again') {
      const present = new Set([...this.#state.people.values()].flatMap((souls) => [...souls]));
      const soul = pick(
        [...this.#souls.values()].filter((each) => !present.has(each) && !this.#erased.has(each)),
        who,
      );
      if (soul !== undefined) await this.#add(soul, how);
    } else if (kind === 'import') await this.#import(how % 8 === 0 ? 16 : 1, pick([...about], 0));
    else if (kind === 'event') {
      await run('event', 'add', '--title', 'Treffen', '--date', `2025-10-${10 + (how % 20)}`);
      await run('event', 'edit', [...this.#state.events.keys()].at(-1) ?? 0, '--ask-needs');
    } else if (kind === 'undo') await this.#undo();
    else if (kind === 'erase') await this.#eraseNeeds(how % 2 === 0 ? null : event);
    else if (number === 0) return;
    else if (kind === 'edit') {
      const field = pick(['phone', 'remarks', 'statement', 'family', 'title', 'salutation', 'block'], how);
      await run('member', 'edit', number, `--${field}`, word());
    } else if (kind === 'address') {
      const field = pick(['--email', '--add-email'], how) ?? '';
      await run('member', 'edit', number, field, `${word()}@y.example`);
      if (how % 3 === 0) await run('member', 'edit', number, '--remove-email', pick([...about], 0)?.email ?? '');
    } else if (kind === 'merge' || kind === 'mistake') {
      const newest = how % 2 === 0 ? people.at(-1) : undefined;
      const [other] = newest ?? pick(people, whom) ?? [0];
      const takes = how % 4 < 2 ? [] : ['--take', pick(['phone=OTHER', 'born=OTHER', 'familyName=OTHER'], how) ?? ''];
      if (!(await run('member', 'merge', number, other, ...takes, '--yes'))) return;
      if (kind === 'mistake') {
        if (how % 3 === 0 && (await run('member', 'edit', number, '--remarks', word()))) await this.#undo();
        await this.#undo();
        // the number of the newest one is given out again
      } else if (newest !== undefined) await this.#add(this.#newSoul(), how);
    } else if (kind === 'record') await run(...this.#record(number, word(), how));
    else if (kind === 'answer') await this.#answer(number);
    else if (kind === 'forget') await this.#forget(number);
    else if (event === 0) return;
    else if (kind === 'list') {
      const verb = how % 2 === 0 ? 'add' : 'edit';
      await run('attendee', verb, event, number, '--status', 'accepted', '--comment', word());
    } else if (kind === 'needs') {
      const diet = word(mark);
      await run('attendee', 'add', event, number);
      await run('attendee', 'edit', event, number, '--diet', diet, `--access=${word(mark)}`);
      if (how % 2 === 0) await run('attendee', 'edit', event, number, '--diet', diet, '--status', 'tentative');
    } else if (kind === 'guest') {
      const isLinked = how % 2 === 0 || about.size > 1;
      const name = this.#read<string>(`SELECT given_name || ' ' || family_name FROM persons WHERE id = ${number}`)[0];
      const guest = `Dr. ${name}, ${word()}, ${word()}, confirmed`;
      await run('guest', 'add', event, guest, ...(isLinked ? ['--person', number] : ['--no-person']));
    } else if (kind === 'guest off') {
      const guest = pick(this.#read<number>(`SELECT id FROM guests WHERE event_id = ${event} ORDER BY id`), how);
      if (guest !== undefined) await run('guest', 'remove', event, guest);
    } else await run('invite', 'send', event, '--yes');
  }

  /** Erases all needs, and who is left, whoever came last first. */
  async end(): Promise<void> {
    await this.#eraseNeeds(null);
    for (const number of [...this.#state.people.keys()].slice(-4).toReversed()) await this.#forget(number);
  }

  #newSoul(): Soul {
    const about = new Set<Soul>();
    const [given, family, email] = [this.#word(about), this.#word(about), `${this.#word(about)}@x.example`];
    const soul = { given, family, email };
    about.add(soul);
    this.#souls.set(given, soul);
    return soul;
  }

  async #add(soul: Soul, how: number): Promise<void> {
    const { given, family, email } = soul;
    const about = new Set([soul]);
    const typed = ['member', 'add', '--given', given, '--family', family];
    // little, so that a merge fills in something
    if (how % 3 === 0) typed.push('--born', this.#day(about), '--phone', this.#word(about));
    if (how % 3 === 1) typed.push('--remarks', this.#word(about));
    if (how % 4 > 0) typed.push('--email', email);
    if (how % 5 < 2) typed.push('--municipality', 'Altdorf', '--office', this.#word(about));
    await this.#run(typed);
  }

  /** New people, and somebody who is known already. */
  async #import(rows: number, known: Soul | undefined): Promise<void> {
    const souls = [...Array.from({ length: rows }, () => this.#newSoul()), ...(known ? [known] : [])];
    const lines = souls.map((soul) => {
      const about = new Set([soul]);
      const { given, family, email } = soul;
      return [given, family, email, this.#word(about), this.#word(about), this.#day(about)].join(';');
    });
    this.session.write('liste.csv', `Vorname;Nachname;E-Mail;Telefon;Bemerkung;Geburtsdatum\n${lines.join('\n')}\n`);
    await this.#run(['member', 'import', 'liste.csv', '--yes']);
  }

  /** A row that spells the name of somebody otherwise, and is said to be about them. */
  async #answer(number: number): Promise<void> {
    const row = this.#read<string>(
      `SELECT p.given_name || ';' || p.family_name || 'x;Altdorf' FROM persons p JOIN terms t ON t.person_id = p.id
        WHERE p.id = ${number} AND t.municipality_id IS NOT NULL LIMIT 1`,
    );
    if (row.length === 0) return;
    this.session.write('zeile.csv', `Vorname;Nachname;Kommune\n${row.join('\n')}\n`);
    await this.#run(['member', 'import', 'zeile.csv'], {
      ...scriptedPrompter([], () => {}),
      choose: async (_, choices) => {
        const chosen = choices.find(({ name }) => name.includes(`(no. ${number})`)) ?? choices[0];
        return chosen?.value ?? expect.fail('nothing to choose');
      },
      confirm: async () => true,
    });
  }

  #record(number: number, word: string, how: number): (string | number)[] {
    const records: (string | number)[][] = [
      ['role', 'add', number, 'spokesperson', '--subject', word],
      ['consent', 'give', number, 'photo', '--source', word],
      ['term', 'add', number, '--office', word, '--elected', '2024-01-01'],
      ['member', 'edit', number, '--office', word],
    ];
    return pick(records, how) ?? [];
  }

  /** Whether it changed something. */
  async #run(args: string[], prompter?: Prompter): Promise<boolean> {
    const last = () => this.#read<number>('SELECT coalesce(max(id), 0) FROM commands')[0];
    const before = last();
    const state = { people: new Map(this.#state.people), events: new Map(this.#state.events) };
    await this.#njb(args, prompter);
    if (last() === before) return false;
    const { people, events } = this.#state;
    if (args[1] === 'merge') {
      const [keep, other] = [Number(args[2]), Number(args[3])];
      people.set(keep, new Set([...(people.get(keep) ?? []), ...(people.get(other) ?? [])]));
      people.delete(other);
    }
    for (const text of this.#read<string>(`SELECT id || ' ' || given_name FROM persons`)) {
      const [number, given = ''] = text.split(' ');
      const soul = this.#souls.get(given);
      if (soul !== undefined && !people.has(Number(number))) people.set(Number(number), new Set([soul]));
    }
    for (const id of this.#read<number>('SELECT id FROM events')) if (!events.has(id)) events.set(id, {});
    if (args[0] !== 'invite') this.#before.push(state);
    return true;
  }

  async #njb(args: readonly string[], prompter?: Prompter): Promise<RunResult> {
    this.typed.push(args.join(' '));
    return this.session.njb(args, prompter && { prompter });
  }

  async #undo(): Promise<void> {
    const before = this.#before.at(-1);
    if (before === undefined || (await this.#njb(['undo', '--yes'])).code !== 0) return;
    this.#state = before;
    this.#before.pop();
  }

  async #forget(number: number): Promise<void> {
    const elsewhere = new Set([...this.#state.people].flatMap(([other, each]) => (other === number ? [] : [...each])));
    // what another entry says of them as well is that one's own
    const souls = new Set([...(this.#state.people.get(number) ?? [])].filter((soul) => !elsewhere.has(soul)));
    const others = () =>
      ['email_addresses', 'memberships', 'terms', 'roles', 'consents', 'attendees', 'deliveries', 'attendee_needs']
        .map((table) => this.#read<string>(rowsOfOthers(table, 'person_id', number)))
        .concat(this.#read<string>(rowsOfOthers('persons', 'id', number)));
    const before = others();
    const rows = this.#read<string>(
      `SELECT given_name || ';' || family_name || ';' || municipality FROM answered_rows WHERE person_id = ${number}`,
    );
    expect((await this.#njb(['member', 'forget', String(number), '--yes'])).code).toBe(0);
    expect(others()).toEqual(before);
    this.#state.people.delete(number);
    for (const soul of souls) this.#erased.add(soul);
    this.#mustBeGone(({ about }) => meet(about, souls) && !meet(about, elsewhere));
    if (rows.length > 0) {
      this.session.write('zeile.csv', `Vorname;Nachname;Kommune\n${rows.join('\n')}\n`);
      const next = await this.session.njb('member import zeile.csv --dry-run --json --yes');
      expect(next.json<{ new: number }>().new).toBe(0);
      this.back += rows.length;
    }
    for (const [other, left] of [...this.#state.people].slice(0, 1)) {
      // mails to them name guests
      const { mails: _, ...dossier } = (await this.session.done(`member dossier ${other} --json`)).json<{
        mails: unknown;
      }>();
      const told = JSON.stringify(dossier);
      const foreign = this.#words.filter(({ about }) => !meet(about, left));
      expect(foreign.filter(({ word }) => told.includes(word)).map(({ word }) => word)).toEqual([]);
    }
  }

  async #eraseNeeds(event: number | null): Promise<void> {
    if (event === 0) return;
    const mark = event === null ? null : this.#state.events.get(event);
    const args = event === null ? [] : [String(event)];
    expect((await this.#njb(['privacy', 'erase-needs', ...args, '--yes', '--today', '2030-01-01'])).code).toBe(0);
    this.#mustBeGone(({ need }) => need !== undefined && (mark === null || need === mark));
  }

  #mustBeGone(isMeant: (word: { about: ReadonlySet<Soul>; need?: object | undefined }) => boolean): void {
    const bytes = readFileSync(this.session.database).toString('latin1');
    const meant = this.#words.filter(isMeant).map(({ word }) => word);
    expect(meant.filter((word) => bytes.includes(word)).join(' ')).toBe('');
    this.gone += meant.length;
  }

  #word(about: ReadonlySet<Soul>, need?: object): string {
    this.#count += 1;
    const word = `Q${[...String(this.#count)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}z`;
    this.#words.push({ word, about, need });
    return word;
  }

  /** A day that is nobody else's. */
  #day(about: ReadonlySet<Soul>): string {
    this.#count += 1;
    const [months, day] = [Math.floor(this.#count / 28), (this.#count % 28) + 1];
    const word = [1950 + Math.floor(months / 12), (months % 12) + 1, day].map((n) => String(n).padStart(2, '0'));
    this.#words.push({ word: word.join('-'), about });
    return word.join('-');
  }

  #read<T>(sql: string): T[] {
    const sqlite = openPlain(this.session.database);
    try {
      return sqlite.prepare<[], T>(sql).pluck().all();
    } finally {
      sqlite.close();
    }
  }
}

function pick<T>(list: readonly T[], at: number): T | undefined {
  return list[at % list.length];
}

function meet<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  return [...one].some((each) => other.has(each));
}

function rowsOfOthers(table: string, owner: string, number: number): string {
  return `SELECT * FROM (SELECT json_group_array(json_array(t.id, t.${owner})) FROM "${table}" t WHERE ${owner} <> ${number})`;
}

describe('erasing', () => {
  // RUNS=200 looks longer
  it('leaves no word of somebody in any byte of the file, whatever happened before', async () => {
    let [gone, back] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20, size: 'max' }), async (steps) => {
        const office = new Office();
        try {
          await office.begin();
          for (const each of steps) await office.take(each);
          await office.end();
        } catch (error) {
          throw new Error(`${office.typed.map((line) => `njb ${line}`).join('\n')}\n${error}`);
        }
        gone += office.gone;
        back += office.back;
      }),
      // what was typed says more than a shorter way, which takes minutes to find
      { numRuns: Number(process.env.RUNS ?? 6), endOnFailure: true },
    );
    expect(gone).toBeGreaterThan(30);
    expect(back).toBeGreaterThan(0);
  }, 120_000);
});
