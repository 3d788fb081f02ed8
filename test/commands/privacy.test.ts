import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../src/import/fields.js';
import { storedData } from '../../src/reports/stored-data.js';
import { newStore, openPlain } from '../helpers/database.js';
import { madeOnce, newSession, type Session } from '../helpers/run.js';

const office = madeOnce(async () => {
  const session = newSession();
  session.write(
    'liste.csv',
    'Vorname;Nachname;E-Mail;Kommune;Land;Jahrgang;Foto\nKim;Mayer;kim@stadt.example;Musterstadt;BY;1986;ja\nJo;Adler;jo@adler.example;Altdorf;BY;1990;\n',
  );
  await session.done('member import liste.csv');
  await session.done('config set from "Netz <netz@buero.example>"');
  await session.done('event add --title Impuls --date 2025-10-09 --time 16:00-17:30 --guest "Kim Mayer, Rednerin, "');
  return session;
});

function sql(session: Session, statements: string): void {
  const sqlite = openPlain(session.database);
  sqlite.exec(statements);
  sqlite.close();
}

describe('njb member dossier', () => {
  it('tells everything in the language of the network, with the mails as they were sent', async () => {
    const session = await office();
    await session.done('invite send next --yes');
    sql(
      session,
      `UPDATE guests SET person_id = 1; INSERT INTO roles (person_id, kind) VALUES (1, 'chair');
       INSERT INTO topics (title, suggested_by) VALUES ('Wärmeplanung', 1);
       UPDATE attendees SET comment = 'komme später', status = 'attended' WHERE person_id = 1;
       UPDATE persons SET phone = '0171 1' WHERE id = 1`,
    );
    const { stdout } = await session.done('member dossier kim@stadt.example');
    for (const text of [
      'Auskunft nach Artikel 15 DSGVO',
      'E-Mail: kim@stadt.example',
      'Kommune: Musterstadt, BY',
      'Funktion im Netzwerk: Vorsitz',
      'aus der Datei liste.csv, Zeile 2',
      'Zweck der Einwilligung: Fotos',
      '9. Oktober 2025: Impuls, als Kim Mayer, Rednerin (nur eine Idee)',
      'Impuls – teilgenommen; Bemerkung: komme später',
      'Wärmeplanung (nur eine Idee)',
      'Einladung zu „Impuls“ an kim@stadt.example – verschickt',
      'Betreff: ',
      'Mit Kalendereintrag.',
      'mit „njb member import“',
      'Telefon: – → 0171 1',
      'Artikel 77',
    ])
      expect(stdout).toContain(text);
    expect(stdout).not.toMatch(/Adler|jo@/);
    expect((await session.done('member dossier 1 --document-lang en')).stdout).toContain('Article 15 GDPR');
  });

  it('tells changes under the names of the columns, and none that only order or tie rows together', async () => {
    const session = await office();
    await session.done('guest edit next Mayer --person 1 --function Autorin');
    await session.done('guest add next "Vera Vorn, Verlegerin, "');
    await session.done('guest edit next Mayer --position 2');
    await session.done('attendee add next 1 --status accepted');
    const { stdout } = await session.done('member dossier 1');
    expect(stdout).toContain('Funktion: Rednerin → Autorin');
    expect(stdout.match(/mit „njb guest edit“/g)).toHaveLength(1);
    expect(stdout).not.toMatch(/^ *[a-z]+(_[a-z]+)?: /m);
  });

  it('has every column of every table in --json', async () => {
    const session = await office();
    await session.done('invite send next --yes');
    sql(session, 'UPDATE guests SET person_id = NULL');
    const dossier = (await session.done('member dossier 1 --json')).json<Record<string, unknown[]>>();
    expect(Object.keys(dossier)).toEqual(
      expect.arrayContaining(['person', 'addresses', 'memberships', 'terms', 'roles', 'consents', 'importOrigins']),
    );
    expect(dossier.mails).toMatchObject([{ kind: 'invitation', state: 'sent', address: 'kim@stadt.example' }]);
    expect(dossier.mentions).toContainEqual({ table: 'guests', row: 1, column: 'name' });
    expect(JSON.stringify(dossier)).not.toContain('Adler');
  });

  it('goes into a file, and shows nothing of somebody who had the number before', async () => {
    const session = newSession();
    await session.done('member add --given Eva --family Vorher --email eva@vorher.example');
    await session.done('undo');
    await session.done('member add --given Kim --family Mayer');
    await session.done('member dossier 1 --out auskunft.txt');
    expect(session.read('auskunft.txt')).toContain('Kim');
    expect(session.read('auskunft.txt')).not.toMatch(/Eva|Vorher/);
  });
});

describe('somebody who is blocked', () => {
  it('gets no mail, neither written nor sent, and the invitation says why', async () => {
    const session = await office();
    sql(session, `UPDATE persons SET blocked = 1 WHERE id = 1`);
    await session.done('invite send next --yes');
    const status = (await session.done('invite status next --json')).json<{
      mailings: { deliveries: { person: string; state: string }[] }[];
    }>();
    expect(status.mailings[0]?.deliveries.map(({ state }) => state).toSorted()).toEqual(['sent', 'skipped']);
    const sqlite = openPlain(session.database);
    expect(sqlite.prepare('SELECT state, skip_reason FROM deliveries WHERE person_id = 1').all()).toEqual([
      { state: 'skipped', skip_reason: 'blocked' },
    ]);
    expect(sqlite.prepare('SELECT count(*) FROM delivery_contents').pluck().get()).toBe(1);
    sqlite.close();
    const { readdirSync, readFileSync } = await import('node:fs');
    const mails = readdirSync(session.path('outbox'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.eml'),
    );
    expect(mails).toHaveLength(1);
    expect(readFileSync(session.path('outbox', mails[0] ?? ''), 'utf8')).not.toContain('kim@stadt.example');
  });
});

describe('njb privacy register', () => {
  it('tells what is really stored, from the configuration, in both languages and as Markdown', async () => {
    const session = await office();
    await session.done('config set controller "Netz e. V., Hauptstraße 1, 10115 Berlin"');
    await session.done('config set smtp smtp://mail.netz.example:587');
    await session.done('config set keep-former off');
    const { stdout } = await session.done('privacy register');
    expect(stdout).toContain('Verantwortlich: Netz e. V., Hauptstraße 1, 10115 Berlin');
    expect(stdout).toMatch(/Daten: Vorname; Nachname; Geboren;/);
    expect(stdout).toContain('Ehemalige Mitglieder: keine Frist gesetzt.');
    expect(stdout).toContain('mail.netz.example als Auftragsverarbeiter');
    await session.done('privacy register --out verzeichnis.md --document-lang en');
    expect(session.read('verzeichnis.md')).toContain('## Administration of members');
    const register = (await session.done('privacy register --json')).json<{
      activities: { id: string; records: number; data: string[] }[];
    }>();
    const members = register.activities.find(({ id }) => id === 'members');
    expect(members?.records).toBe(2);
    expect(members?.data).toContain('Born');
    expect(members?.data).not.toContain('Phone');
  });

  it('knows every column about people, and none of them is a party', async () => {
    const { sqlite, close } = await newStore();
    const columns = (table: string) =>
      sqlite.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
    for (const [table, words] of Object.entries(storedData)) {
      expect([table, Object.keys(words).toSorted()]).toEqual([table, columns(table).toSorted()]);
    }
    const tables = sqlite.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all();
    const aboutPeople = tables.filter((table) =>
      columns(table).some((column) => ['person_id', 'delivery_id', 'suggested_by', 'hash'].includes(column)),
    );
    expect(aboutPeople.length).toBeGreaterThan(9);
    expect(aboutPeople.filter((table) => storedData[table] === undefined)).toEqual([]);
    const party = /part(y|ei)|fraktion|religion|konfession/i;
    expect([...tables.flatMap(columns), ...FIELDS].filter((name) => party.test(name))).toEqual([]);
    close();
  });
});

describe('njb privacy due', () => {
  it('lists what the rules say, from the day on, and erases nothing', async () => {
    const session = await office();
    await session.done('member add --given Fe --family Fort --status former');
    sql(
      session,
      `UPDATE memberships SET status = 'former', left_on = '2021-09' WHERE person_id = 1;
       UPDATE memberships SET status = 'prospect' WHERE person_id = 2;
       INSERT INTO attendees (event_id, person_id, status, comment) VALUES (1, 2, 'declined', 'krank')`,
    );
    const rules = async (today: string) =>
      (await session.done(`privacy due --today ${today} --json`))
        .json<{ rule: string; what: string; due: string | null }[]>()
        .map(({ rule, what, due }) => `${rule}: ${what}, ${due}`);
    const undated = 'former: Fe Fort, null';
    expect(await rules('2025-09-29')).toEqual([undated]);
    expect(await rules('2025-09-30')).toEqual([undated, 'former: Kim Mayer, 2025-09-30']);
    expect(await rules('2026-04-09')).toContain('comments: Impuls, 2026-04-09');
    expect(await rules('2027-09-03')).not.toContain('prospect: Jo Adler, 2027-09-04');
    expect(await rules('2027-09-04')).toContain('prospect: Jo Adler, 2027-09-04');
    await session.done('config set keepFormer off');
    expect((await rules('2025-09-30')).filter((each) => each.startsWith('former'))).toEqual([]);
    expect((await session.done('member list --status any --json')).json<unknown[]>()).toHaveLength(3);
  });

  it('lists texts of mails, values in the log and old copies', async () => {
    const session = await office();
    await session.done('invite send next --yes');
    await session.done('db backup');
    const due = (await session.done('privacy due --today 2028-12-31 --verbose')).stdout;
    expect(due).toMatch(/^Texts of mails\tImpuls \(Invitation\)\t\t2\t2025-10-09\t2026-10-09$/m);
    expect(due).toMatch(/^Values in the log\tnjb event add\t\t/m);
    expect(due).toMatch(/^Copy of the database\t.*njb-2025-09-04T08-00-00Z\.db\t\t1\t2025-09-04\t2026-09-04$/m);
    const onScreen = (await session.done('privacy due --today 2028-12-31', { terminal: true, columns: 100 })).stdout;
    expect(onScreen).toMatch(/^Copy of the database +njb-2025-09-04T08-00-00Z\.db +1 /m);
    expect((await session.done('privacy due')).stderr).toContain('nothing is to be erased');
  });

  it('goes for good with “privacy erase”, people and copies apart', async () => {
    const session = await office();
    await session.done('invite send next --yes');
    await session.done('invite inform next --text Zwiebelkuchen --yes');
    await session.done('invite withdraw next --from Adler --reason Zwetschgenmus --yes');
    await session.done('attendee edit next "Kim Mayer" --status declined --comment Ziegenpeter');
    await session.done('member add --given Fe --family Fort --status none');
    await session.done('attendee add next Fort');
    await session.done('attendee edit next Fort --comment Zahnspange');
    await session.done('attendee remove next Fort');
    const lines = [
      'privacy due --today 2027-06-01 --json',
      'privacy erase mails comments --today 2027-06-01 --yes --json',
    ];
    const [due, { erased, applied }] = [
      (await session.done(lines[0] ?? '')).json<{ rule: string }[]>(),
      (await session.done(lines[1] ?? '')).json<{ erased: { rule: string }[]; applied: boolean }>(),
    ];
    expect(applied).toBe(true);
    expect(erased).toEqual(due.filter(({ rule }) => ['mails', 'comments'].includes(rule)));
    expect(erased.map(({ rule }) => rule)).toEqual(['mails', 'mails', 'mails', 'comments']);
    expect(readFileSync(session.database, 'utf8')).not.toMatch(
      /Zwiebelkuchen|Zwetschgenmus|Ziegenpeter|Zahnspange|Betreff|Liebe Kim/,
    );
    expect((await session.done('log')).stdout).toMatch(/invite inform next --text "…" --yes[\s\S]*--comment "…"/);
    expect((await session.done('attendee list next')).stdout).toMatch(/Kim Mayer.*declined/);
    // what was told is known all the same
    const inform = async (text: string) =>
      (await session.done(`invite inform next --text ${text} --to "Kim Mayer" --dry-run`)).stdout;
    expect(await inform('Zwiebelkuchen')).toBe('');
    expect(await inform('Pflaumenkuchen')).toContain('Kim Mayer');
    expect((await session.njb('undo')).stderr).toContain('erased personal data for good');
    expect((await session.njb('privacy erase log --today 2028-12-31')).code).toBe(2);
    expect((await session.done('privacy erase log --today 2028-12-31 --verbose --yes')).stdout).toContain(
      'njb invite send',
    );
    expect((await session.done('log --json')).json<{ words: string; args: unknown[] }[]>()).toContainEqual(
      expect.objectContaining({ words: 'invite send', args: [] }),
    );
    expect((await session.done('privacy due --today 2028-12-31 --json')).json()).toMatchObject([
      { rule: 'prospect', what: 'Fe Fort', since: '2025-09-04' },
    ]);
    expect((await session.done('privacy erase --today 2028-12-31')).stderr).toContain('Nothing of that is due');
    await session.done('db check');
  });

  it('has nothing due of a long list once its values are gone, and keeps texts that may still be sent', async () => {
    const session = await office();
    await session.done('invite send next --yes');
    sql(
      session,
      `UPDATE deliveries SET state = 'failed', failure = 'temporary', sent_at = NULL WHERE id = 1;
       UPDATE mailings SET expires_at = '2027-07-01T00:00:00Z'`,
    );
    const rules = async (today: string) =>
      (await session.done(`privacy due --today ${today} --json`)).json<{ rule: string }[]>().map(({ rule }) => rule);
    expect(await rules('2027-06-01')).not.toContain('mails');
    expect(await rules('2027-07-02')).toContain('mails');
    const rows = Array.from({ length: 40 }, (_, i) => `Ana${i};Berg${i};ana${i}@stadt.example`);
    session.write('long.csv', `Vorname;Nachname;E-Mail\n${rows.join('\n')}\n`);
    await session.done('member import long.csv');
    await session.done('privacy erase log --today 2030-01-01 --yes');
    expect(await rules('2030-01-01')).not.toContain('log');
  });

  it('takes only a number of months or off', async () => {
    const session = newSession();
    for (const wrong of ['0', '-1', '1.5', 'bald', '1000'])
      expect((await session.njb(['config', 'set', 'keepMails', wrong])).code).toBe(2);
  });
});
