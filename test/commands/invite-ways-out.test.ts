import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, existsSync, readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeSendingLock } from '../../src/mailing/lock.js';
import { openPlain } from '../helpers/database.js';
import { madeOnce, newSession, type Session } from '../helpers/run.js';
import { FaultServer, type Script } from '../mailing/fault-server.js';

let session: Session;
let server: FaultServer | null = null;
const office = madeOnce(async () => {
  const opened = newSession({ now: '2025-08-20T09:30:00.000Z' });
  await opened.done(['init', '--from', 'Büro <buero@example.org>']);
  for (const name of ['anne', 'kim', 'lee'])
    await opened.done(`member add --given ${name} --family Mayer --email ${name}@example.org`);
  await opened.done('event add --title Impuls --date 2025-09-04 --time 16:00-17:30 --topic KI');
  await opened.done(['config', 'set', 'retryAfter', '0.02, 0.04']);
  return opened;
});
beforeEach(async () => {
  session = await office();
});
afterEach(async () => {
  await server?.stop();
  server = null;
});

async function serve(...scripts: Script[]): Promise<FaultServer> {
  server = await FaultServer.start(...scripts);
  await session.done(['config', 'set', 'smtp', `smtp://127.0.0.1:${server.port}`]);
  return server;
}
const send = () => session.njb('invite send next --yes');
const set = (key: string, value: string) => session.done(['config', 'set', key, value]);
function states(): string[] {
  const sqlite = openPlain(session.database);
  const all = sqlite.prepare('SELECT state FROM deliveries ORDER BY id').pluck().all() as string[];
  sqlite.close();
  return all;
}

describe('settings of the way out', () => {
  test.each([
    ['connections', '5', '5'],
    ['retryAfter', '1, 10 60', '1 10 60'],
    ['serverTimeout', '300', '300'],
    ['bounces', 'bounce+*@example.org', 'bounce+*@example.org'],
    ['dkimDomain', 'Bürger.example', 'xn--brger-kva.example'],
    ['dkimSelector', 'njb2025', 'njb2025'],
    ['copyTo', 'archiv@example.org', 'archiv@example.org'],
  ])('%s takes %s', async (key, value, shown) => {
    await set(key, value);
    expect((await session.done(`config get ${key}`)).stdout).toBe(`${shown}\n`);
    await session.done(`config set ${key}`);
    expect((await session.done(`config get ${key}`)).stdout).not.toBe(`${shown}\n`);
  });

  test.each([
    ['connections', '0'],
    ['connections', '21'],
    ['connections', 'viele'],
    ['connections', '1.5'],
    ['retryAfter', 'bald'],
    ['serverTimeout', '0'],
    ['bounces', 'bounce+*'],
    ['bounces', `${'x'.repeat(30)}*@example.org`],
    ['dkimDomain', 'keine domain'],
    ['dkimSelector', 'a=b; c'],
    ['dkimKey', 'nowhere.pem'],
    ['copyTo', 'a@x.de, b@x.de'],
    ['sendmail', 'sendmail'],
    ['sendmail', '/nowhere/sendmail'],
  ])('%s does not take %j', async (key, value) => {
    const before = session.read('njb.config.json');
    const { code } = await session.njb(['config', 'set', key, value]);
    expect(code).toBeGreaterThan(0);
    expect(session.read('njb.config.json')).toBe(before);
  });

  test('either a server or a program', async () => {
    await serve({});
    expect(await session.njb('config set sendmail /bin/true')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('“njb config set smtp” takes it back.'),
    });
  });

  test('signatures need both a key and its name', async () => {
    await serve({});
    await set('dkimSelector', 'njb');
    expect(await send()).toMatchObject({ code: 2, stderr: expect.stringContaining('dkimKey') });
    expect(states()).toEqual([]);
  });
});

test('mails are signed, and come back to an address of their own', async () => {
  const taking = await serve({});
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const file = session.write('dkim.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }));
  chmodSync(file, 0o644);
  expect((await set('dkimKey', 'dkim.pem')).stderr).toContain('“chmod 600” keeps it to you.');
  chmodSync(file, 0o600);
  expect((await set('dkimKey', 'dkim.pem')).stderr).not.toContain('chmod');
  await set('dkimSelector', 'njb');
  await set('bounces', 'bounce+*@example.org');
  await session.done('invite send next --test probe@example.org');
  expect(await send()).toMatchObject({ code: 0 });
  expect(taking.mails).toHaveLength(4);
  for (const mail of taking.mails) {
    expect(mail).toMatch(/^DKIM-Signature: v=1; a=rsa-sha256;.*d=example\.org/s);
    const [, id] = /^Message-ID: <(.*)@/m.exec(mail) ?? [];
    expect(taking.commands.filter((line) => line.startsWith(`MAIL FROM:<bounce+${id}@example.org>`))).toHaveLength(1);
    expect(mail).toMatch(/^From: .*<buero@example\.org>\r$/m);
  }
});

describe('copies', () => {
  test('lie in a folder and go to an address, beside the mails', async () => {
    const taking = await serve({});
    await set('sentFolder', 'gesendet');
    await set('copyTo', 'archiv@example.org');
    expect(await send()).toMatchObject({ code: 0, stderr: expect.not.stringContaining('cop') });
    expect(readdirSync(session.path('gesendet'))).toHaveLength(3);
    expect(taking.recipients.filter((to) => to === 'archiv@example.org')).toHaveLength(3);
    expect(taking.mails.join()).not.toContain('archiv@');
    const [name = ''] = readdirSync(session.path('gesendet'));
    expect(taking.mails).toContain(session.read(`gesendet/${name}`).replace(/\r\n$/, ''));
    expect(session.read(`gesendet/${name}`)).not.toContain('X-Unsent');
  });

  test('that fail change nothing about the mails', async () => {
    const refuse = (to: string) => (to.startsWith('archiv') ? '550 No such user' : undefined);
    const taking = await serve({ rcpt: refuse });
    session.write('gesendet', 'a file in the way');
    await set('sentFolder', 'gesendet');
    await set('copyTo', 'archiv@example.org');
    const { code, stderr } = await send();
    expect(code).toBe(0);
    expect(stderr).toContain('6 copies could not be kept');
    expect(states()).toEqual(['sent', 'sent', 'sent']);
    expect(taking.recipients).toHaveLength(3);
  });

  test('that cut the connection do not either', async () => {
    const taking = await serve({ dot: (to) => (to.startsWith('archiv') ? 'cut' : undefined) });
    await set('copyTo', 'archiv@example.org');
    expect(await send()).toMatchObject({ code: 0 });
    expect(states()).toEqual(['sent', 'sent', 'sent']);
    expect(taking.recipients.filter((to) => !to.startsWith('archiv'))).toHaveLength(3);
  });
});

test('a program takes the mails where one is set', async () => {
  const file = session.write('sendmail', `#!/bin/sh\ncat > "${session.folder}/to-$5"\n`);
  chmodSync(file, 0o755);
  await set('sendmail', file);
  const { code, stdout } = await send();
  expect([code, stdout]).toEqual([0, '3 mails were sent.\n']);
  expect(session.read('to-kim@example.org')).toMatch(/^To: kim Mayer <kim@example\.org>$/m);
  session.write('sendmail', '#!/bin/sh\nexit 78\n');
  await session.done('member add --given neu --family Mayer --email neu@example.org');
  expect(await send()).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('the sendmail program does not work'),
  });
});

test('a program needs a sender of its own', async () => {
  await session.done('config set from');
  await set('sendmail', '/bin/true');
  expect(await send()).toMatchObject({ code: 2, stderr: expect.stringContaining('Nobody is set as the sender') });
});

test('a file in the outbox opens as a mail still to be sent', async () => {
  await session.done('invite send next --yes');
  const [name = ''] = readdirSync(session.path('outbox'));
  expect(session.read(`outbox/${name}`)).toMatch(/^X-Unsent: 1\r\n/);
});

test('the server’s answer is kept with the mail, and goes when the person is forgotten', async () => {
  await serve({ dot: '250 2.0.0 queued as 4711' });
  expect(await send()).toMatchObject({ code: 0 });
  const { json } = await session.done('invite status next --json');
  const responses = () =>
    json<{ mailings: { deliveries: { response: string | null }[] }[] }>().mailings[0]?.deliveries.map(
      (one) => one.response,
    );
  expect(responses()).toEqual(Array(3).fill('250 2.0.0 queued as 4711'));
  await session.done('member forget kim@example.org --yes');
  const sqlite = openPlain(session.database);
  expect(sqlite.prepare('SELECT response FROM deliveries WHERE person_id IS NULL').pluck().all()).toEqual([null]);
  sqlite.close();
});

test('Ctrl-C ends after the mail in hand; the next run sends the rest', async () => {
  await session.done('config set connections 1');
  const taking = await serve({
    dot(to) {
      if (to.startsWith('anne')) session.interrupt();
      return undefined;
    },
  });
  const { code, stderr } = await send();
  expect(code).toBe(130);
  expect(stderr).toContain('Ending after the mails in hand.');
  expect(stderr).toContain('Interrupted: 1 sent, 2 left.');
  expect(stderr).toContain('“njb invite send impuls-2025-09” goes on where it stopped.');
  expect(states().toSorted()).toEqual(['planned', 'planned', 'sent']);
  expect(await send()).toMatchObject({ code: 0 });
  expect(taking.recipients.toSorted()).toEqual(['anne@example.org', 'kim@example.org', 'lee@example.org']);
});

test('while one sends, another says so and sends nothing', async () => {
  const taking = await serve({});
  const lock = takeSendingLock(session.database);
  const { code, stderr } = await send();
  expect([code, stderr]).toEqual([1, expect.stringContaining('Another njb is sending mails from this database')]);
  expect([taking.connections, states()]).toEqual([0, []]);
  lock?.release();
  expect(existsSync(`${session.database}-journal`)).toBe(false);
  expect(await send()).toMatchObject({ code: 0 });
});
