import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { System } from '../../src/context.js';
import { run } from '../../src/main.js';
import { FaultServer, type Script } from '../mailing/fault-server.js';

let folder = '';
let server: FaultServer | null = null;
beforeEach(async () => {
  folder = mkdtempSync(join(process.env.NJB_TEST_FOLDER ?? tmpdir(), 'njb-invite-'));
  await njb('init', '--from', 'Büro <buero@example.org>');
  await njb(
    'member',
    'add',
    '--given',
    'Änne',
    '--family',
    'Öztürk',
    '--email',
    'aenne@example.org',
    '--address',
    'ms',
  );
  await njb('member', 'add', '--given', 'Kim', '--family', 'Mayer', '--email', 'kim@bürger.example');
  await njb('member', 'add', '--family', 'Ohneadresse');
  await njb(
    'event',
    'add',
    '--title',
    'Digital-Impuls',
    '--date',
    '2025-09-04',
    '--time',
    '16:00-17:30',
    '--topic',
    'KI',
  );
});
afterEach(async () => {
  await server?.stop();
  server = null;
  rmSync(folder, { recursive: true });
});

async function njb(...args: string[]) {
  const printed = { out: '', err: '' };
  const sink = (stream: 'out' | 'err') => ({
    write: (text: string) => {
      printed[stream] += text;
    },
  });
  const system: System = {
    env: {
      NJB_DB: join(folder, 'njb.db'),
      NJB_LANG: 'en',
      NJB_TODAY: '2025-08-20',
      NJB_SMTP: server === null ? undefined : `smtp://127.0.0.1:${server.port}`,
    },
    cwd: folder,
    home: () => folder,
    stdout: sink('out'),
    stderr: sink('err'),
    stdinIsTerminal: () => false,
    computer: () => ({ name: 'office-pc', user: 'office' }),
    now: () => '2025-08-20T09:30:00.000Z',
    newId: () => crypto.randomUUID(),
    interruption: () => new AbortController().signal,
  };
  const code = await run(args, system);
  return { code, ...printed };
}

async function serve(...scripts: Script[]): Promise<FaultServer> {
  server = await FaultServer.start(...scripts);
  return server;
}

test('send: one mail a member, each with its own salutation and attendee; a second send sends nothing', async () => {
  const { mails } = await serve({});
  expect(await njb('invite', 'send', 'next', '--yes')).toMatchObject({ code: 0, out: '2 mails were sent.\n' });
  const read = await Promise.all(mails.map((mail) => PostalMime.parse(mail)));
  const byName = read.toSorted((a, b) => (a.to?.[0]?.address ?? '').localeCompare(b.to?.[0]?.address ?? ''));
  expect(byName.map(({ text }) => text?.split('\n', 1)[0]?.trim())).toEqual(['Liebe Änne,', 'Hallo Kim,']);
  const attendees = byName.map(({ attachments }) =>
    attachments.map(({ content }) => {
      const calendar = new ICAL.Component(ICAL.parse(new TextDecoder().decode(content as ArrayBuffer)));
      const event = calendar.getFirstSubcomponent('vevent');
      return event?.getAllProperties('attendee').map((one) => one.getFirstValue());
    }),
  );
  const own = (address: string) => [[`MAILTO:${address}`], [`MAILTO:${address}`]];
  expect(attendees).toEqual([own('aenne@example.org'), own('kim@xn--brger-kva.example')]);
  expect(await njb('invite', 'send', 'next', '--yes')).toMatchObject({
    code: 0,
    out: 'Nobody is left to be invited; nothing was sent.\n',
  });
  expect(mails).toHaveLength(2);
});

test('send: without a server one .eml a person', async () => {
  const { code } = await njb('invite', 'send', 'next', '--yes');
  expect(code).toBe(0);
  expect(readdirSync(join(folder, 'outbox'))).toHaveLength(2);
});

test('send: a refused mail is exit 3, a server that is away exit 1; nothing is lost', async () => {
  await serve({ mail: '550 not you' });
  expect(await njb('invite', 'send', 'next', '--yes')).toMatchObject({ code: 1 });
  await server?.stop();
  const refusing = await serve({ rcpt: '550 no' });
  expect(await njb('invite', 'send', 'next', '--yes')).toMatchObject({ code: 3 });
  expect(refusing.mails).toEqual([]);
  const { out } = await njb('invite', 'status', 'next', '--json');
  expect(JSON.parse(out).mailings[0].counts).toEqual({
    planned: 0,
    sending: 0,
    sent: 0,
    failed: 2,
    unclear: 0,
    skipped: 1,
  });
});

test('send: a dry run and a test mail count nobody as invited', async () => {
  const { mails } = await serve({});
  expect(await njb('invite', 'send', 'next', '--dry-run')).toMatchObject({ code: 0 });
  expect(mails).toHaveLength(0);
  expect(await njb('invite', 'send', 'next', '--test', 'ich@example.org')).toMatchObject({ code: 0 });
  expect(mails).toHaveLength(1);
  expect(JSON.parse((await njb('invite', 'status', 'next', '--json')).out).mailings).toEqual([]);
});

test('preview: whom, and the text; nothing is written', async () => {
  const { out, err, code } = await njb('invite', 'preview', 'next', '--as', 'Öztürk');
  expect(code).toBe(0);
  expect(out).toMatch(/^From: Büro <buero@example.org>\nTo: Änne Öztürk <aenne@example.org>\nSubject: .*KI\n/);
  expect(err).toContain('Not to Ohneadresse: no e-mail address.\nThere is no link and no place, so the mail');
  expect(err).toContain('2 mails would be sent.\n');
  expect(JSON.parse((await njb('invite', 'preview', 'next', '--json')).out)).toMatchObject({ count: 2 });
});

test.each([
  [['invite', 'send', 'nowhere']],
  [['invite', 'send', 'next', '--to', 'state:XX']],
  [['invite', 'send', 'next', '--to', 'Niemand']],
  [['invite', 'send', 'next', '--test', 'keine Adresse']],
  [['invite', 'send', 'next', '--rate', '0']],
  [['invite', 'send', 'next', '--today', '2025-09-04', '--to', 'members', '--rate', 'x']],
])('%j is refused and nothing is sent', async (args) => {
  const { mails } = await serve({});
  expect(await njb(...args)).toMatchObject({ code: 2, out: '' });
  expect(mails).toEqual([]);
});
