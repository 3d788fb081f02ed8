import { defaults, type Settings } from '../../../src/db/settings.js';
import type { Store } from '../../../src/db/store.js';
import { collectStatus, type Standpoint } from '../../../src/reports/status/collect.js';
import type { Due, DueKind } from '../../../src/reports/status/due.js';
import { newStore } from '../../helpers/database.js';

/** Thursday, 4 September 2025, 10:00 in Germany. */
export const today = '2025-09-04';

type Row = Record<string, string | number | null>;

/** A database that is filled row by row, and asked what is due. */
export interface Office {
  sqlite: Store['sqlite'];
  insert(table: string, row: Row): number;
  /** An event in a series unless said; one day, 16:00–17:30, confirmed, with a topic and a link. */
  event(date: string, row?: Row): number;
  /** An active member, of whom everything is known. */
  member(name: string, row?: { email?: string | null; born?: string | null }): number;
  /** A mailing with one mail to each person. */
  mail(
    event: number,
    kind: string,
    persons: readonly number[],
    state: string,
    more?: { sequence?: number; failure?: string; sentAt?: string; expiresAt?: string },
  ): void;
  due(at?: Partial<Standpoint> & { set?: Partial<Settings> }): Promise<Due[]>;
  /** What is due of some kinds, or of all, in short. */
  kinds(at?: Parameters<Office['due']>[0]): Promise<DueKind[]>;
  only(kind: DueKind, at?: Parameters<Office['due']>[0]): Promise<Due | undefined>;
}

/** An office with a series, nothing else; the copy of the database is of today. */
export async function newOffice(): Promise<Office> {
  const { sqlite } = await newStore();
  let slugs = 0;
  const insert = (table: string, row: Row): number => {
    const names = Object.keys(row);
    const { lastInsertRowid } = sqlite
      .prepare(`INSERT INTO ${table} (${names.join()}) VALUES (${names.map((name) => `@${name}`).join()})`)
      .run(row);
    return Number(lastInsertRowid);
  };
  // a series that has ended needs no further dates
  const series = insert('series', {
    slug: 'impuls',
    title: 'Impuls',
    rrule: 'FREQ=MONTHLY;BYDAY=1TH',
    timezone: 'Europe/Berlin',
    ends_on: '2025-09-01',
  });
  const addressOf = sqlite
    .prepare<[number], string>('SELECT address FROM email_addresses WHERE person_id = ? AND is_primary = 1')
    .pluck();
  const office: Office = {
    sqlite,
    insert,
    event: (date, row = {}) => {
      slugs += 1;
      const isFull = date.length === 10;
      return insert('events', {
        slug: `e${slugs}`,
        uid: `u${slugs}`,
        title: 'Impuls',
        series_id: series,
        status: 'confirmed',
        topic: 'Hitze',
        online_url: 'https://meet.example/a',
        start_date: date,
        end_date: date,
        start_time: isFull ? '16:00' : null,
        end_time: isFull ? '17:30' : null,
        timezone: 'Europe/Berlin',
        ...row,
      });
    },
    member(name, { email = `${name.toLowerCase()}@stadt.example`, born = '1990' } = {}) {
      const id = insert('persons', { given_name: 'Kim', family_name: name, born });
      insert('memberships', { person_id: id, status: 'active' });
      insert('terms', { person_id: id, elected_on: '2020-03-15' });
      if (email !== null) insert('email_addresses', { person_id: id, address: email });
      return id;
    },
    mail(event, kind, persons, state, { sequence = 0, failure = null, sentAt, expiresAt = null } = {} as never) {
      const mailing = insert('mailings', {
        event_id: event,
        kind,
        sequence,
        language: 'de',
        audience: 'members',
        sender: 'buero@netz.example',
        created_at: '2025-09-01T08:00:00Z',
        expires_at: expiresAt,
      });
      for (const person of persons) {
        insert('deliveries', {
          mailing_id: mailing,
          person_id: person,
          name: `Nr. ${person}`,
          address: addressOf.get(person) ?? `${person}@stadt.example`,
          message_id: `<${mailing}-${person}@netz.example>`,
          state,
          failure,
          sent_at: state === 'sent' ? (sentAt ?? '2025-09-01T08:00:00Z') : null,
        });
      }
    },
    async due({ set = {}, ...at } = {}) {
      const instant = '2025-09-04T08:00:00Z';
      const standpoint = {
        settings: { ...defaults, ...set },
        today,
        time: '10:00',
        instant,
        latestCopy: instant,
        ...at,
      };
      return (await collectStatus(sqlite, standpoint)).due;
    },
    kinds: async (at) => (await office.due(at)).map(({ kind }) => kind),
    only: async (kind, at) => {
      const found = (await office.due(at)).filter((each) => each.kind === kind);
      if (found.length > 1) throw new Error(`${kind}: ${found.length} times`);
      return found[0];
    },
  };
  return office;
}
