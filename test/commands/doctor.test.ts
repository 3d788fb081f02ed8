import { mkdirSync, readdirSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isServed } from '../../src/commands/doctor/program.js';
import { openPlain } from '../helpers/database.js';
import { newSession, type RunOptions, type Session } from '../helpers/run.js';
import { textOf } from '../helpers/sources.js';
import { FaultServer, type Script } from '../mailing/fault-server.js';

interface Finding {
  area: string;
  check: string;
  level: string;
  text: string;
  advice: string[];
}

/** Runs `njb doctor --json` and returns what is not in order, as `check: text`. */
async function examine(session: Session, options: RunOptions = {}, more = '') {
  const before = fingerprint(session.folder);
  const result = await session.njb(`doctor --json ${more}`, options);
  expect(fingerprint(session.folder)).toBe(before);
  const { findings } = result.json<{ findings: Finding[] }>();
  for (const { level, advice, text } of findings) {
    if (level !== 'ok' && !text.startsWith('Not looked at')) expect(advice, text).not.toEqual([]);
  }
  const told = (level: string) =>
    findings
      .filter((each) => each.level === level && each.check !== 'room')
      .map(({ check, text }) => `${check}: ${text.replaceAll(session.folder, '<dir>')}`);
  expect(result.code).toBe(told('wrong').length > 0 ? 1 : 0);
  return { wrong: told('wrong'), warnings: told('warning'), ok: told('ok'), code: result.code };
}

function fingerprint(folder: string): string {
  const names = (readdirSync(folder, { recursive: true }) as string[]).sort();
  return names
    .map((name) => {
      const file = `${folder}/${name}`;
      return statSync(file).isFile() ? `${name} ${statSync(file).mtimeMs} ${readFileSync(file, 'latin1')}` : name;
    })
    .join('\n');
}

let session: Session;
beforeEach(() => {
  session = newSession();
});

describe('njb doctor', () => {
  it('works before there is anything', async () => {
    expect(await examine(session)).toMatchObject({
      wrong: [],
      warnings: ['database: There is no database <dir>/njb.db yet.'],
    });
    expect(session.exists('njb.db')).toBe(false);
  });

  it('shows what it looked at in words', async () => {
    await session.done('init --name Netz --from buero@netz.example');
    const { stdout } = await session.done('doctor', { env: { NJB_LANG: 'de' }, terminal: true });
    const words = stdout
      .replaceAll(session.folder, '<dir>')
      .replace(/njb \S+ auf Node .*/, 'njb auf Node')
      .replace(/SQLite [\d.]+/, 'SQLite')
      .replace(/\d+,\d MB/, '0,4 MB')
      .replace(/ {2}Achtung {2}Der Datenträger[^→]*→[^.]*\.\n/, '');
    expect(words.replace(/\n +/g, (found) => (found.length > 4 ? ' ' : found))).toBe(`Programm
  gut      njb auf Node
  gut      SQLite
Dateien und Ordner
  gut      Ordner der Datenbank: <dir>
  gut      Die Datenbank liegt auf diesem Rechner.
  gut      Kopien der Datenbank: <dir>/backups (wird bei Bedarf angelegt)
  gut      Mails als Dateien: <dir>/outbox (wird bei Bedarf angelegt)
Datenbank
  gut      <dir>/njb.db ist unbeschädigt: 0 Personen, 0 Veranstaltungen; 0,4 MB.
  gut      Ihre Tabellen sind die dieses njb (Version ${latest()}).
  gut      Es gibt noch keine Kopie der Datenbank.
Einstellungen
  gut      Konfigurationsdatei: <dir>/njb.config.json
  gut      Netzwerk: Netz
  gut      Absender: buero@netz.example
  gut      Zeitzone neuer Veranstaltungen: Europe/Berlin
Vorlagen
  gut      Keine eigenen Vorlagen; es gelten die von njb.
Mail
  gut      Kein Mailserver: Einladungen kommen als Dateien in den Ordner <dir>/outbox
Alles ist in Ordnung.
`);
  });

  it('agrees with package.json about the versions of Node', () => {
    expect(JSON.parse(textOf('package.json')).engines.node).toBe('^20.19.0 || >=22.12.0');
    const versions = ['18.20.0', '20.18.3', '20.19.0', '21.7.0', '22.11.0', '22.12.0', '23.0.0', '24.1.0', '26.0.0'];
    expect(versions.filter(isServed)).toEqual(['20.19.0', '22.12.0', '23.0.0', '24.1.0', '26.0.0']);
  });
});

function latest(): number {
  return readdirSync('migrations').filter((name) => name.endsWith('.sql')).length;
}

describe('njb doctor finds, and leaves as it is,', () => {
  it('a damaged database', async () => {
    await session.done('init');
    truncateSync(session.database, 6000);
    expect((await examine(session)).wrong).toEqual(['database: The database <dir>/njb.db is damaged.']);
  });

  it('a database of another program, and a folder in its place', async () => {
    openPlain(session.path('other.db')).exec('CREATE TABLE t (x)').close();
    mkdirSync(session.path('folder'));
    const found = async (name: string) => (await examine(session, {}, `--db ${name}`)).wrong;
    expect(await found('other.db')).toEqual([
      'database: <dir>/other.db is a database of another program; njb leaves it alone.',
    ]);
    expect(await found('folder')).toEqual(['database: <dir>/folder is a folder, not a database.']);
  });

  it('references to nothing, changes nobody logs, older tables, settings nobody can read', async () => {
    await session.done('init');
    const sqlite = openPlain(session.database);
    sqlite.exec(`DROP TRIGGER journal_persons_update; INSERT INTO settings (key, value) VALUES ('timezone', 'Berlin'), ('nonsense', '1'),
      ('importProfile.whole', '{"columns":{"Ort":"municipality","Partei":"-"}}'), ('importProfile.spoilt', '{');
      PRAGMA user_version = ${latest() - 1}`);
    const faults = await examine(session);
    expect(faults.wrong).toEqual([
      'journal: Not every change is logged: 1 trigger is missing.',
      'setting: The setting timezone cannot be “Berlin”; its default counts.',
      'importProfile: The import profile “spoilt” cannot be read.',
    ]);
    expect(faults.warnings).toEqual([
      `schema: Its tables are older than this njb (version ${latest() - 1} of ${latest()}).`,
      'setting: This njb does not know the setting nonsense.',
      'from: Nobody is set as the sender of mails.',
    ]);
    sqlite.exec('PRAGMA foreign_keys = OFF; INSERT INTO terms (person_id) VALUES (99)');
    sqlite.close();
    expect((await examine(session)).wrong).toEqual(['database: The database <dir>/njb.db has 2 faults.']);
  });

  it('a newer database, and one in the middle of being written', async () => {
    await session.done('init');
    session.write('njb.db-journal', 'not empty');
    expect((await examine(session)).warnings[0]).toContain('is being written just now');
    openPlain(session.path('newer.db')).exec('PRAGMA application_id = 1852465713; PRAGMA user_version = 999').close();
    expect((await examine(session, {}, '--db newer.db')).wrong[0]).toContain('was written by a newer njb');
  });

  it('a configuration file that other commands refuse', async () => {
    session.write('njb.config.json', '{"smpt": "smtp://mail.example"}');
    expect(await examine(session)).toMatchObject({
      wrong: ['config: The configuration file <dir>/njb.config.json has a key or value njb does not know: smpt'],
      warnings: [expect.stringContaining('database: '), 'mail: Not looked at while the configuration file is faulty.'],
    });
    expect((await session.njb('member list')).code).toBe(2);
    expect((await session.njb('member list --help')).code).toBe(0);
  });

  it('a copy that is too old, and conflicting copies of a syncing program', async () => {
    await session.done('init --from buero@netz.example');
    await session.done('db backup');
    session.now = '2025-11-20T08:00:00.000Z';
    session.write('njb (Konflikt mit PC2).db', '');
    session.write('njb (1).db', '');
    expect((await examine(session)).warnings).toEqual([
      expect.stringMatching(/^conflict: A second version of the database lies beside it: <dir>\/njb \(1\)\.db\./),
      expect.stringContaining('<dir>/njb (Konflikt mit PC2).db'),
      'copy: Latest copy of the database: 4 Sep 2025 10:00',
    ]);
  });

  it('a folder that is kept in step by another program', async () => {
    mkdirSync(session.path('Nextcloud', 'njb'), { recursive: true });
    mkdirSync(session.path('sync', '.stfolder'), { recursive: true });
    const place = async (db: string) => (await examine(session, {}, `--db ${db}`)).warnings[0];
    expect(await place('Nextcloud/njb/njb.db')).toContain('Nextcloud keeps in step');
    expect(await place('sync/njb.db')).toContain('Syncthing keeps in step');
  });

  it('a program for the password that is not there, or fails', async () => {
    await session.done('init --smtp smtp://buero@127.0.0.1:1');
    for (const [command, problem] of [
      ['no-such-program', 'there is no program of this name here'],
      ['false', 'it ended with exit code 1'],
    ] as const) {
      session.write(
        'njb.config.json',
        JSON.stringify({ smtp: 'smtp://buero@127.0.0.1:1', passwordCommand: [command] }),
      );
      expect((await examine(session)).wrong).toEqual([`mail: The passwordCommand ${command} failed (${problem}).`]);
    }
  });

  it('says of which language the templates are that it tried', async () => {
    await session.done('init');
    await session.done('template copy thanks');
    expect((await examine(session)).ok).toContainEqual(
      expect.stringMatching(/^templates: In order: \d+ templates \(German\)/),
    );
  });

  it('a template of one’s own with a mistake', async () => {
    mkdirSync(session.path('templates', 'de'), { recursive: true });
    session.write('templates/de/invitation.txt.hbs', '\n{{event.titel}}');
    session.write('templates/de/invitaton.txt.hbs', 'Hallo');
    const { wrong, warnings } = await examine(session);
    expect(wrong).toEqual([expect.stringMatching(/^template: .*invitation\.txt\.hbs:2:3: there is no field “titel”/)]);
    expect(warnings).toContain('template: Nothing of njb prints this template: <dir>/templates/de/invitaton.txt.hbs');
  });
});

describe('njb doctor and the mail server', () => {
  let server: FaultServer;
  const through = async (script: Script, user = '', more = '') => {
    server = await FaultServer.start(script);
    const NJB_SMTP = `smtp://${user}127.0.0.1:${server.port}`;
    return examine(session, { env: { NJB_SMTP, NJB_SMTP_PASSWORD: 'geheim' } }, more);
  };
  beforeEach(() => session.done('init --from buero@netz.example'));
  afterEach(() => server.stop());

  it('logs in and sends nothing', async () => {
    const { ok } = await through({ extensions: ['AUTH PLAIN'], auth: '235 welcome' }, 'kim@');
    expect(ok.at(-1)).toMatch(/^mail: The mail server 127\.0\.0\.1:\d+ answers .* and accepts the login of kim\.$/);
    expect(server.commands.filter((line) => line.startsWith('MAIL'))).toEqual([]);
  });

  it('names a refused login', async () => {
    const { wrong } = await through({ extensions: ['AUTH PLAIN'], auth: '535 wrong password' }, 'kim@');
    expect(wrong).toEqual([expect.stringContaining('the mail server refuses the login')]);
    expect(JSON.stringify(wrong)).not.toContain('geheim');
  });

  it('names a server that turns us away', async () => {
    expect((await through({ greeting: '554 go away' })).wrong).toEqual([expect.stringContaining('turns us away')]);
  });

  it('sends one mail where it is told to, and none in a rehearsal', async () => {
    await through({}, '', '--send-to kim@netz.example --dry-run');
    expect(server.mails).toEqual([]);
    await server.stop();
    const { ok } = await through({}, '', '--send-to kim@netz.example');
    expect(ok.at(-1)).toContain('testMail: A test mail went to kim@netz.example');
    expect(server.recipients).toEqual(['kim@netz.example']);
    expect(server.mails[0]).toContain('<buero@netz.example>');
  });

  it('says why the test mail did not get through', async () => {
    const { wrong } = await through({ rcpt: '550 no such mailbox' }, '', '--send-to kim@netz.example');
    expect(wrong).toEqual([expect.stringMatching(/^testMail: The test mail did not get through: .*no such mailbox/)]);
  });
});
