import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nothingSent } from '../../src/commands/invite/report.js';
import { change } from '../../src/db/change.js';
import { readEvent } from '../../src/db/events.js';
import { type DeliveryState, type MailingKind, readMailings } from '../../src/db/mailings.js';
import { loadQueryBuilder, openStore } from '../../src/db/open.js';
import type { Store } from '../../src/db/store.js';
import type { Audience } from '../../src/domain/audience.js';
import { type AudienceRequest, planAudience } from '../../src/mailing/audience.js';
import type { Letter } from '../../src/mailing/compose.js';
import { freeze } from '../../src/mailing/freeze.js';
import { kinds } from '../../src/mailing/kinds.js';
import { openDeliveries, replaceLapsed, supersede, tidyLedger } from '../../src/mailing/ledger.js';
import { type SendOptions, type SendReport, sendDeliveries } from '../../src/mailing/send.js';
import type { Channel, Outcome, Stopped, Transport } from '../../src/mailing/transports/transport.js';

export const now = '2025-08-20T09:30:00.000Z';
export const members: Audience = { groups: [], filters: [], excluded: [] };
const templates = { render: (_name: string, kind: string, view: object) => `${kind} ${JSON.stringify(view)}` };

/** Which mailing an office sends. */
export interface OfficeMailing {
  kind?: MailingKind;
  audience?: Audience;
  /** The audience as typed. */
  asked?: string;
  message?: string | null;
  remindOldAnswers?: boolean;
  owed?: boolean;
}

/** An office with a database, an event on 4 September 2025, and members `m1@example.org` … */
export class Office {
  readonly store: Store;
  readonly file: string;
  readonly #folder: string;
  #ids = 0;

  private constructor(folder: string, file: string, store: Store) {
    this.#folder = folder;
    this.file = file;
    this.store = store;
  }

  static async open(memberCount: number): Promise<Office> {
    const folder = mkdtempSync(join(process.env.NJB_TEST_FOLDER ?? tmpdir(), 'njb-office-'));
    const file = join(folder, 'njb.db');
    await loadQueryBuilder();
    const office = new Office(folder, file, await openStore(file, 'change', folder, now));
    office.store.sqlite.exec(`
      INSERT INTO events (id, slug, uid, title, start_date, end_date, start_time, end_time, timezone)
      VALUES (1, 'impuls', 'uid-1', 'Impuls', '2025-09-04', '2025-09-04', '16:00', '17:30', 'Europe/Berlin')`);
    for (let i = 1; i <= memberCount; i += 1) office.addMember(i, `m${i}@example.org`);
    return office;
  }

  addMember(id: number, address: string | null): void {
    const { sqlite } = this.store;
    sqlite
      .prepare('INSERT INTO persons (id, given_name, family_name) VALUES (?, ?, ?)')
      .run(id, `G${id}`, `F${String(id).padStart(6, '0')}`);
    sqlite.prepare(`INSERT INTO memberships (person_id, status) VALUES (?, 'active')`).run(id);
    if (address !== null)
      sqlite.prepare('INSERT INTO email_addresses (person_id, address) VALUES (?, ?)').run(id, address);
  }

  /** The event's row. */
  event(): { sequence: number } {
    return this.store.sqlite.prepare<[], { sequence: number }>('SELECT sequence FROM events').get() ?? { sequence: -1 };
  }

  /** What `invite send` and its neighbours do: settle what was left, freeze the mails of everybody new, send what is open. */
  async send(
    transport: Transport,
    options: Partial<SendOptions> & OfficeMailing & { at?: string } = {},
  ): Promise<SendReport> {
    const at = options.at ?? now;
    const { kind = 'invitation', message = null, owed = false } = options;
    const named = options.audience?.groups.some((group) => group.kind === 'person');
    const everybody = kinds[kind].among === 'anybody' ? 'members' : kinds[kind].audience;
    const asked = options.asked ?? (named ? 'somebody' : everybody);
    const { store } = this;
    const work = async () => {
      tidyLedger(store, 1, at);
      const event = await readEvent(store.query, 1);
      if (event === null) throw new Error('no event');
      const plan = planAudience(store, this.request(options, at));
      const all = [...plan.recipients, ...plan.skipped].map(({ person }) => person.id);
      supersede(store, 1, kinds[kind].supersedes, all);
      replaceLapsed(store, 1, at, { kind }, all);
      if (plan.recipients.length > 0) {
        const mailing = {
          eventId: 1,
          kind,
          sequence: event.sequence,
          language: 'de',
          audience: asked,
          sender: { name: 'Büro', address: 'buero@example.org' },
          replyTo: null,
          message,
          owed,
          createdAt: at,
          expiresAt: '2025-09-04T14:00:00Z',
        } as const;
        const { method } = kinds[kind];
        const letter: Letter = {
          template: kinds[kind].template,
          event,
          nextEvents: [],
          network: { name: 'Netzwerk', website: null },
          signedBy: null,
          language: 'de',
          templates: { de: templates, en: templates },
          style: null,
          calendar:
            method === null
              ? null
              : { method, write: ({ address }, _, sequence) => `ATTENDEE:${address} SEQUENCE:${sequence}` },
        };
        freeze(store, mailing, plan, letter, () => `<${++this.#ids}@example.org>`);
      }
      return openDeliveries(store, 1, at, { kind });
    };
    const entry = { at, words: 'invite send', args: [] };
    const { result, commandId } = await change(store, entry, work, { keepEntry: (open) => open.length > 0 });
    if (commandId === null) return { ...nothingSent };
    return sendDeliveries({
      store,
      commandId,
      deliveries: result,
      transport,
      list: { list: null, unsubscribe: null },
      now: () => at,
      asOf: () => at,
      signal: new AbortController().signal,
      retryWaits: [1, 1],
      ...options,
    });
  }

  /** Moves the event by some days: forth, or back. */
  move(days = 1): void {
    this.store.sqlite.exec(
      `INSERT INTO event_moves (event_id, sequence, from_start, from_end, moved_at)
       SELECT id, sequence + 1, start_date || coalesce('T' || start_time, ''), end_date || coalesce('T' || end_time, ''), '${now}'
         FROM events;
       UPDATE events SET sequence = sequence + 1, start_date = date(start_date, '${days} days'), end_date = date(end_date, '${days} days')`,
    );
  }

  /** What a mailing to the members asks of the audience. */
  request(options: OfficeMailing = {}, at = now): AudienceRequest {
    return {
      kind: options.kind ?? 'invitation',
      eventId: 1,
      sequence: this.event().sequence,
      message: options.message ?? null,
      since: null,
      audience: options.audience ?? members,
      today: at.slice(0, 10),
      now: at,
      owed: options.owed === true,
      remindOldAnswers: options.remindOldAnswers === true,
    };
  }

  /** `m1: sent`, one an address, over all mailings. */
  async states(): Promise<Record<string, DeliveryState[]>> {
    const states: Record<string, DeliveryState[]> = {};
    for (const { deliveries } of await readMailings(this.store, 1)) {
      for (const { address, name, state } of deliveries) {
        const key = address?.split('@')[0] ?? name;
        states[key] = [...(states[key] ?? []), state];
      }
    }
    return states;
  }

  close(): void {
    this.store.close();
    rmSync(this.#folder, { recursive: true });
  }
}

type Answer = Outcome | 'hang' | (() => Outcome);
export const sent: Outcome = { outcome: 'sent', response: '250 ok' };
export const later: Outcome = { outcome: 'failed', kind: 'temporary', error: '450 later' };
export const never: Outcome = { outcome: 'failed', kind: 'permanent', error: '550 no' };
export const unclear: Outcome = { outcome: 'unclear', error: 'cut' };

/** A transport that answers each address from a list, then always `sent`; remembers what it was handed. */
export class FakeTransport implements Transport {
  readonly handed: string[] = [];
  channels = 2;
  closed = 0;
  readonly #answers: Readonly<Record<string, Answer[]>>;
  readonly #ready: (Stopped | null)[];

  constructor(answers: Record<string, Answer[]> = {}, ready: (Stopped | null)[] = []) {
    this.#answers = answers;
    this.#ready = ready;
  }

  open(): Channel {
    return {
      ready: async () => this.#ready.shift() ?? null,
      send: async ({ envelope }) => {
        const name = envelope.to.split('@')[0] ?? '';
        this.handed.push(name);
        const answer = this.#answers[name]?.shift() ?? sent;
        if (answer === 'hang') return new Promise(() => undefined);
        return typeof answer === 'function' ? answer() : answer;
      },
      close: async () => {
        this.closed += 1;
      },
    };
  }
}
