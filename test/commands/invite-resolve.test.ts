import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeSendingLock } from '../../src/mailing/lock.js';
import { openPlain } from '../helpers/database.js';
import { madeOnce, newSession, type Session } from '../helpers/run.js';
import { FaultServer } from '../mailing/fault-server.js';

let session: Session;
let server: FaultServer;
let env: Record<string, string>;
const office = madeOnce(async () => {
  const opened = newSession({ now: '2025-08-20T09:30:00.000Z' });
  await opened.done(['init', '--from', 'Büro <buero@example.org>']);
  for (const name of ['anne', 'kim', 'lee'])
    await opened.done(`member add --given ${name} --family Mayer --email ${name}@example.org`);
  await opened.done('event add --title Impuls --date 2025-09-04 --time 16:00-17:30 --topic KI');
  await opened.done('config set connections 1');
  return opened;
});
beforeEach(async () => {
  session = await office();
  const cut = (to: string) => (to.startsWith('anne') ? undefined : 'cut');
  server = await FaultServer.start({ dot: cut }, { dot: cut }, { dot: cut }, {});
  env = { NJB_SMTP: `smtp://127.0.0.1:${server.port}` };
});
afterEach(() => server.stop());

/** Kim’s and Lee’s mails become unclear, Anne’s is sent. */
async function sendUnclear(): Promise<void> {
  expect(await session.njb('invite send next --yes', { env })).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('“njb invite resolve EVENT” settles what is unclear.'),
  });
}

function sql<T>(text: string): T[] {
  const sqlite = openPlain(session.database);
  const statement = sqlite.prepare(text);
  const rows = statement.reader ? (statement.all() as T[]) : [];
  if (!statement.reader) statement.run();
  sqlite.close();
  return rows;
}
const states = () =>
  Object.fromEntries(
    sql<{ name: string; state: string }>('SELECT name, state FROM deliveries').map((row) => [
      row.name.split(' ')[0],
      row.state,
    ]),
  );

describe('unclear mails', () => {
  beforeEach(sendUnclear);

  test('count as sent where somebody says so, in one change that can be undone', async () => {
    const { stdout } = await session.done('invite resolve next --as sent');
    expect(stdout).toBe('Counts as sent: kim Mayer <kim@example.org>\nCounts as sent: lee Mayer <lee@example.org>\n');
    expect(states()).toEqual({ anne: 'sent', kim: 'sent', lee: 'sent' });
    expect(sql('SELECT person_id FROM attendees')).toHaveLength(3);
    expect(await session.done('invite send next --yes', { env })).toMatchObject({ code: 0 });
    await session.done('undo');
    expect(states()).toEqual({ anne: 'sent', kim: 'unclear', lee: 'unclear' });
  });

  test('are sent once more where somebody says so, and not before', async () => {
    await session.done('invite resolve next --delivery 2 --as resend --dry-run');
    expect(states()).toMatchObject({ kim: 'unclear' });
    const { stderr } = await session.done('invite resolve next --delivery 2 --as resend');
    expect(stderr).toContain('“njb invite send impuls-2025-09” sends what is left.');
    expect(states()).toEqual({ anne: 'sent', kim: 'planned', lee: 'unclear' });
    expect(server.recipients).toEqual(['anne@example.org', 'kim@example.org', 'lee@example.org']);
    expect(await session.njb('invite send next --yes', { env })).toMatchObject({ code: 3 });
    expect(server.recipients.slice(3)).toEqual(['kim@example.org']);
  });

  test('are asked about one by one on a terminal, and may stay unclear', async () => {
    const { stdout, stderr } = await session.done('invite resolve next', {
      answers: [
        [/kim Mayer <kim@example\.org> arrive/, 'No: send it again'],
        [/lee Mayer/, 'I don’t know: leave it unclear'],
      ],
    });
    expect(stdout).toContain('To be sent again: kim Mayer <kim@example.org>\n');
    expect(stderr).toMatch(/^Message-ID: <[0-9a-f-]{36}@example\.org>$/m);
    expect(stderr).toContain('1 stays unclear.');
    expect(states()).toEqual({ anne: 'sent', kim: 'planned', lee: 'unclear' });
  });

  test('are named where nobody can be asked, and nothing is changed', async () => {
    const { code, stdout, stderr } = await session.njb('invite resolve next');
    expect([code, stdout]).toEqual([2, expect.stringContaining('kim@example.org')]);
    expect(stderr).toContain('Say with --as what became of 2 mails: sent or resend.');
    expect(states()).toMatchObject({ kim: 'unclear', lee: 'unclear' });
  });

  test.each([
    ['when the event has begun', '2025-09-04T14:00:00.000Z', 'SELECT 1'],
    ['when the event moved', '2025-08-21T09:00:00.000Z', `UPDATE events SET sequence = 1, start_time = '17:00'`],
  ])('are given up %s, and not sent as they stand', async (_, now, change) => {
    sql(change);
    session.now = now;
    const { stdout, stderr } = await session.done('invite resolve impuls-2025-09 --as resend');
    expect(stdout).toBe('');
    expect(stderr).toContain(
      'Not to be sent again, as what they say no longer holds: kim Mayer <kim@example.org>, lee Mayer <lee@example.org>.\n',
    );
    expect(stderr).toContain('“njb status” names who is to be told something all the same.\n');
    expect(states()).toEqual({ anne: 'sent', kim: 'skipped', lee: 'skipped' });
  });

  test.each(['1', '99', 'x'])('are none of number %s', async (number) => {
    const { code, stderr } = await session.njb(`invite resolve next --delivery ${number} --as sent`);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`The mail ${number} is none of “impuls-2025-09”`)]);
  });

  test('wait until nobody else is sending', async () => {
    const lock = takeSendingLock(session.database);
    expect(await session.njb('invite resolve next --as sent')).toMatchObject({ code: 1 });
    expect(states()).toMatchObject({ kim: 'unclear' });
    lock?.release();
  });

  test('are told as JSON', async () => {
    const { json } = await session.done('invite resolve next --delivery 3 --as sent --json');
    expect(json()).toEqual({
      event: 'impuls-2025-09',
      settled: [
        {
          delivery: 3,
          person: 3,
          name: 'lee Mayer',
          address: 'lee@example.org',
          messageId: expect.stringMatching(/^<.+@example\.org>$/),
          as: 'sent',
        },
      ],
      left: 0,
      outdated: [],
      applied: true,
    });
  });
});

test('what a crash left under way is unclear at once, unless somebody is sending', async () => {
  await sendUnclear();
  sql(`UPDATE deliveries SET state = 'sending', error = NULL WHERE id = 2`);
  const counts = async () =>
    (await session.done('invite status next --json')).json<{ mailings: { counts: Record<string, number> }[] }>()
      .mailings[0]?.counts;
  expect(await counts()).toMatchObject({ sending: 0, unclear: 2 });
  const lock = takeSendingLock(session.database);
  expect(await counts()).toMatchObject({ sending: 1, unclear: 1 });
  lock?.release();
  await session.done('invite resolve next --delivery 2 --as sent');
  expect(states()).toEqual({ anne: 'sent', kim: 'sent', lee: 'unclear' });
});

test('why a mail did not get through is said in the language of the screen, a server’s words stay', async () => {
  await sendUnclear();
  sql(`UPDATE deliveries SET state = 'sending', error = NULL WHERE id = 2`);
  sql(`UPDATE deliveries SET error = 'restored 2025-08-19' WHERE id = 3`);
  sql(
    `UPDATE deliveries SET state = 'failed', failure = 'permanent', sent_at = NULL, error = '550 no such user' WHERE id = 1`,
  );
  const env = { NJB_LANG: 'de' };
  const { stdout } = await session.done('invite status next', { env });
  for (const why of ['mittendrin abgebrochen', 'wartete in der Kopie, die am 19.8.2025 zurückkam', '550 no such user'])
    expect(stdout).toContain(why);
  expect((await session.njb('invite resolve next', { env })).stdout).toContain('mittendrin abgebrochen');
  expect((await session.done('invite status next --json')).stdout).toContain('"interrupted"');
});

test('what only lies in the outbox can be sent through a server later', async () => {
  const { stderr } = await session.done('invite send next --yes');
  expect(stderr).toContain('There is no mail server: open each file in a mail program to send it.');
  expect(await session.done('invite resolve next --as resend')).toMatchObject({
    stdout: 'Nothing is unclear about “impuls-2025-09”.\n',
  });
  await session.done('invite resolve next --outbox --as resend');
  expect(states()).toEqual({ anne: 'planned', kim: 'planned', lee: 'planned' });
  // nobody was told yet, but will be
  expect((await session.done('invite update next --yes')).stderr).toContain(
    '3 people are told by mails that are still to be sent; “njb status” names the command.\n',
  );
  expect(states()).toEqual({ anne: 'planned', kim: 'planned', lee: 'planned' });
  server = await FaultServer.start({});
  await session.done('invite send next --yes', { env: { NJB_SMTP: `smtp://127.0.0.1:${server.port}` } });
  expect(server.recipients).toHaveLength(3);
  await session.done('invite resolve next --outbox --as resend');
  expect(states()).toEqual({ anne: 'sent', kim: 'sent', lee: 'sent' });
});

test('of what lies in the outbox, mails of a date that no longer holds stay there and the rest is sent again', async () => {
  await session.done('invite send next --to 1 --yes');
  await session.done('event move next --to 2025-09-11');
  await session.done('invite update next --yes');
  const { stdout, stderr } = await session.done('invite resolve next --outbox --as resend');
  expect(stdout).toBe('To be sent again: anne Mayer <anne@example.org>\n');
  // she gets the other one
  expect(stderr).not.toContain('Not to be sent again');
  expect(stderr).toContain('“njb invite update impuls-2025-09” sends what is left.');
  expect(sql('SELECT state FROM deliveries ORDER BY id')).toEqual([{ state: 'sent' }, { state: 'planned' }]);
  const named = await session.njb('invite resolve next --outbox --as resend --delivery 1');
  expect([named.code, named.stderr]).toEqual([2, expect.stringContaining('nothing need be done')]);
  expect(named.stderr).not.toContain('--as sent');
});

test('of what lies in the outbox, news of a date that the restored copy does not know is given up, and the invitation goes', async () => {
  await session.done('invite send next --yes');
  await session.done('db backup copy.db');
  await session.done('event move next --to 2025-09-11');
  await session.done('invite update next --yes');
  await session.done('db restore copy.db --yes');
  const { stderr } = await session.done('invite resolve next --outbox --as resend --yes');
  expect(stderr).not.toContain('Not to be sent again');
  expect(stderr).toContain('“njb invite send impuls-2025-09” sends what is left.');
  server = await FaultServer.start({});
  await session.done('invite send next --yes', { env: { NJB_SMTP: `smtp://127.0.0.1:${server.port}` } });
  expect(server.recipients).toHaveLength(3);
  expect((await session.done('invite update next --dry-run')).stdout).toBe('');
});
