import { symlinkSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isSending, takeSendingLock } from '../../src/mailing/lock.js';
import { stopped } from '../../src/mailing/transports/transport.js';
import { openPlain } from '../helpers/database.js';
import { FakeTransport, later, never, now, Office, sent, unclear } from './office.js';

let office: Office;
beforeEach(async () => {
  office = await Office.open(3);
});
afterEach(() => office.close());

function row(address: string) {
  return office.store.sqlite.prepare('SELECT * FROM deliveries WHERE address = ? ORDER BY id DESC').get(address);
}

describe('a mailing', () => {
  test('reaches everybody once; a second one has nothing to do', async () => {
    const first = new FakeTransport();
    expect(await office.send(first)).toMatchObject({ sent: 3, left: 0, stopped: null });
    expect(first.handed.sort()).toEqual(['m1', 'm2', 'm3']);
    expect(first.closed).toBe(2);
    const second = new FakeTransport();
    expect(await office.send(second)).toMatchObject({ sent: 0, left: 0 });
    expect(second.handed).toEqual([]);
  });

  test('counts somebody who is erased meanwhile as no longer to be sent to, not as refused', async () => {
    const erase = () => {
      office.store.sqlite.exec('DELETE FROM deliveries WHERE person_id = 3');
      return sent;
    };
    const transport = new FakeTransport({ m1: [erase] });
    transport.channels = 1;
    expect(await office.send(transport)).toMatchObject({ sent: 2, permanent: 0, skipped: 1, left: 0 });
  });

  test('makes attendees of those it was sent to, and of nobody else', async () => {
    await office.send(new FakeTransport({ m2: [never], m3: [unclear] }));
    const attendees = office.store.sqlite.prepare('SELECT person_id, status FROM attendees').all();
    expect(attendees).toEqual([{ person_id: 1, status: 'invited' }]);
  });

  test('goes to new members later, and to nobody else', async () => {
    await office.send(new FakeTransport());
    office.addMember(4, 'm4@example.org');
    const transport = new FakeTransport();
    await office.send(transport);
    expect(transport.handed).toEqual(['m4']);
  });

  test('leaves out who must not or cannot get it, and says why', async () => {
    const { sqlite } = office.store;
    sqlite.exec(`UPDATE persons SET blocked = 1 WHERE id = 1;
                 UPDATE email_addresses SET bounced_at = '2025-01-01' WHERE person_id = 2`);
    office.addMember(4, null);
    office.addMember(5, 'm5@nowhere');
    office.addMember(6, 'M3@Example.org');
    const transport = new FakeTransport();
    await office.send(transport);
    expect(transport.handed).toEqual(['m3']);
    const skipped = sqlite
      .prepare('SELECT person_id, skip_reason FROM deliveries WHERE state = ? ORDER BY 1')
      .all('skipped');
    expect(skipped).toEqual([
      { person_id: 1, skip_reason: 'blocked' },
      { person_id: 2, skip_reason: 'bounced' },
      { person_id: 4, skip_reason: 'no_address' },
      { person_id: 5, skip_reason: 'invalid_address' },
      { person_id: 6, skip_reason: 'shared_address' },
    ]);
  });
});

describe('failures', () => {
  test('a temporary one is tried again and does not stop the others', async () => {
    const transport = new FakeTransport({ m1: [later, later] });
    expect(await office.send(transport)).toMatchObject({ sent: 3, temporary: 0 });
    expect(transport.handed.filter((name) => name === 'm1')).toHaveLength(3);
    expect(row('m1@example.org')).toMatchObject({ state: 'sent', attempts: 3, failure: null, error: null });
  });

  test('what stays temporary is left for the next run', async () => {
    expect(await office.send(new FakeTransport({ m1: [later, later, later] }))).toMatchObject({
      sent: 2,
      temporary: 1,
    });
    expect(row('m1@example.org')).toMatchObject({ state: 'failed', failure: 'temporary', error: '450 later' });
    const next = new FakeTransport();
    expect(await office.send(next)).toMatchObject({ sent: 1 });
    expect(next.handed).toEqual(['m1']);
  });

  test('a permanent one is never repeated, unless the address is another', async () => {
    expect(await office.send(new FakeTransport({ m1: [never] }))).toMatchObject({ sent: 2, permanent: 1 });
    const second = new FakeTransport();
    await office.send(second);
    expect(second.handed).toEqual([]);
    office.store.sqlite.exec(`UPDATE email_addresses SET address = 'neu@example.org' WHERE person_id = 1`);
    const third = new FakeTransport();
    await office.send(third);
    expect(third.handed).toEqual(['neu']);
  });

  test('an unclear one is never repeated', async () => {
    expect(await office.send(new FakeTransport({ m1: [unclear] }))).toMatchObject({ sent: 2, unclear: 1 });
    expect(row('m1@example.org')).toMatchObject({ state: 'unclear', sent_at: null });
    const second = new FakeTransport();
    await office.send(second);
    expect(second.handed).toEqual([]);
  });

  test('a refused login stops everything at once, and nothing is lost', async () => {
    const refused = stopped('login', false, '535 no');
    const transport = new FakeTransport({}, [refused, refused]);
    expect(await office.send(transport)).toMatchObject({ sent: 0, left: 3, stopped: { reason: 'login' } });
    expect(transport.handed).toEqual([]);
    expect(await office.states()).toEqual({ m1: ['planned'], m2: ['planned'], m3: ['planned'] });
    expect(await office.send(new FakeTransport())).toMatchObject({ sent: 3 });
  });

  test('what stops one lane stops the others after the mail in hand', async () => {
    for (let id = 4; id <= 20; id += 1) office.addMember(id, `m${id}@example.org`);
    const transport = new FakeTransport({ m1: [stopped('sender', false, '550 not you')] });
    expect(await office.send(transport)).toMatchObject({ stopped: { reason: 'sender' } });
    expect(transport.handed.length).toBeLessThan(5);
  });

  test('a server that is away for a moment is waited for', async () => {
    const away = stopped('unreachable', true, 'ECONNREFUSED');
    expect(await office.send(new FakeTransport({}, [away, away]))).toMatchObject({ sent: 3, stopped: null });
    const gone = Array.from({ length: 20 }, () => away);
    office.addMember(4, 'm4@example.org');
    expect(await office.send(new FakeTransport({}, gone))).toMatchObject({ sent: 0, left: 1, stopped: away });
  });

  test('a sender the server does not take leaves the mail in hand planned', async () => {
    const refused = stopped('sender', false, '550 not you');
    const report = await office.send(new FakeTransport({ m1: [refused], m2: [refused], m3: [refused] }));
    expect(report).toMatchObject({ sent: 0, left: 3, stopped: refused });
    expect(new Set(Object.values(await office.states()).flat())).toEqual(new Set(['planned']));
  });
});

describe('interruptions', () => {
  test('what was being handed over when the process died is unclear and not repeated', async () => {
    const transport = new FakeTransport({ m1: ['hang'], m2: ['hang'] });
    void office.send(transport);
    await expect.poll(() => transport.handed.length).toBe(2);
    // the process is gone; another one begins
    const next = new FakeTransport();
    await office.send(next);
    expect(next.handed).toEqual(['m3']);
    expect(await office.states()).toEqual({ m1: ['unclear'], m2: ['unclear'], m3: ['sent'] });
  });

  test('`sending` is on the disk before the mail is handed over', async () => {
    const seen: unknown[] = [];
    const look = () => {
      seen.push(
        office.store.sqlite.inTransaction,
        office.store.sqlite.prepare(`SELECT count(*) AS n FROM deliveries WHERE state = 'sending'`).get(),
      );
      return sent;
    };
    const transport = new FakeTransport({ m1: [look] });
    transport.channels = 1;
    await office.send(transport);
    expect(seen).toEqual([false, { n: 1 }]);
  });

  test('a signal ends the run after the mails in hand', async () => {
    const stop = new AbortController();
    const abort = () => {
      stop.abort();
      return sent;
    };
    const transport = new FakeTransport({ m1: [abort], m2: [abort], m3: [abort] });
    transport.channels = 1;
    expect(await office.send(transport, { signal: stop.signal })).toMatchObject({ sent: 1, left: 2, stopped: null });
    expect(await office.send(new FakeTransport())).toMatchObject({ sent: 2 });
  });

  test('an old database sends nothing stale: neither after the event began', async () => {
    const refused = stopped('login', false, 'no');
    await office.send(new FakeTransport({}, [refused, refused]));
    const transport = new FakeTransport();
    const audience = { groups: [{ kind: 'person', id: 99 }], filters: [], excluded: [] } as const;
    await office.send(transport, { at: '2025-09-04T14:00:00Z', audience });
    expect(transport.handed).toEqual([]);
    expect(await office.states()).toEqual({ m1: ['skipped'], m2: ['skipped'], m3: ['skipped'] });
  });

  test('nor after it moved; the new date goes out instead', async () => {
    const refused = stopped('login', false, 'no');
    await office.send(new FakeTransport({}, [refused, refused]));
    office.store.sqlite.exec(`UPDATE events SET sequence = 1, start_date = '2025-09-11', end_date = '2025-09-11'`);
    const transport = new FakeTransport();
    expect(await office.send(transport)).toMatchObject({ sent: 3 });
    expect(await office.states()).toMatchObject({ m1: ['skipped', 'sent'], m2: ['skipped', 'sent'] });
  });
});

describe('during a long run', () => {
  const oneLane = (answers: ConstructorParameters<typeof FakeTransport>[0]) =>
    Object.assign(new FakeTransport(answers), { channels: 1 });
  const change = (sql: string) => () => {
    office.store.sqlite.exec(sql);
    return sent;
  };

  test.each([
    ['moved', `UPDATE events SET sequence = 1, start_time = '17:00'`],
    ['cancelled', `UPDATE events SET status = 'cancelled'`],
  ])('an event that is %s stops the rest, which is no longer to be sent', async (_, sql) => {
    const transport = oneLane({ m1: [change(sql)] });
    expect(await office.send(transport)).toMatchObject({ sent: 1, skipped: 2, left: 0, stopped: null });
    expect(transport.handed).toEqual(['m1']);
    expect(await office.states()).toEqual({ m1: ['sent'], m2: ['skipped'], m3: ['skipped'] });
  });

  test('an event that begins stops the rest', async () => {
    const clock = [now, '2025-09-04T14:00:00.000Z'];
    const transport = oneLane({});
    const asOf = () => clock.shift() ?? '2025-09-04T14:00:01.000Z';
    expect(await office.send(transport, { asOf })).toMatchObject({ sent: 1, skipped: 2, left: 0 });
    expect(transport.handed).toEqual(['m1']);
  });

  test('what somebody else took is counted as skipped, and left as they left it', async () => {
    const transport = oneLane({ m1: [change(`UPDATE deliveries SET state = 'unclear' WHERE id = 2`)] });
    expect(await office.send(transport)).toMatchObject({ sent: 2, skipped: 1, left: 0 });
    expect(transport.handed).toEqual(['m1', 'm3']);
  });

  test('every mail is counted, whatever becomes of it', async () => {
    const steps: number[] = [];
    const transport = oneLane({ m1: [never], m2: [change(`UPDATE events SET sequence = 1`)] });
    await office.send(transport, { onSettled: (count) => steps.push(count) });
    expect(steps).toEqual([1, 2, 3]);
  });
});

describe('while another program holds the database', () => {
  let other: ReturnType<typeof openPlain>;
  let busy = 0;
  /** The answer to a mail, given after the other program took hold of the database. */
  const hold = () => {
    other.exec('BEGIN EXCLUSIVE');
    return sent;
  };
  const onBusy = () => {
    busy += 1;
  };
  beforeEach(() => {
    busy = 0;
    other = openPlain(office.file);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    other.close();
  });

  test('what a server answered is written down as soon as it lets go, and nothing is claimed before', async () => {
    const transport = new FakeTransport({ m1: [hold] });
    transport.channels = 1;
    const sending = office.send(transport, { onBusy });
    await wait(100);
    const now = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => now() + 2_000);
    await wait(700);
    expect([transport.handed, busy]).toEqual([['m1'], 1]);
    other.exec('COMMIT');
    expect(await sending).toMatchObject({ sent: 3, unclear: 0, left: 0, interrupted: false });
    expect(await office.states()).toEqual({ m1: ['sent'], m2: ['sent'], m3: ['sent'] });
  });

  test('Ctrl-C ends the claiming, not the writing down', async () => {
    const ctrlC = new AbortController();
    const transport = new FakeTransport({ m1: [hold] });
    transport.channels = 1;
    const sending = office.send(transport, { signal: ctrlC.signal });
    await wait(100);
    ctrlC.abort();
    other.exec('COMMIT');
    expect(await sending).toMatchObject({ sent: 1, left: 2, interrupted: true });
    expect(await office.states()).toEqual({ m1: ['sent'], m2: ['planned'], m3: ['planned'] });
  });

  test('a lane that breaks takes no other lane’s answer with it', async () => {
    const broken = () => {
      throw new Error('broken');
    };
    const transport = new FakeTransport({ m1: [hold], m2: [broken] });
    const sending = office.send(transport);
    setTimeout(() => other.exec('COMMIT'), 300);
    await expect(sending).rejects.toThrow('broken');
    expect(await office.states()).toEqual({ m1: ['sent'], m2: ['sending'], m3: ['planned'] });
  });
});

test('a mail that cannot be made fails for good and stops nobody else’s', async () => {
  await office.send(new FakeTransport({}, [stopped('login', false, 'no'), stopped('login', false, 'no')]));
  office.store.sqlite.exec(`UPDATE deliveries SET message_id = 'broken' WHERE id = 2`);
  const transport = new FakeTransport();
  expect(await office.send(transport)).toMatchObject({ sent: 2, permanent: 1, left: 0 });
  expect(transport.handed).toEqual(['m1', 'm3']);
  expect(row('m2@example.org')).toMatchObject({ state: 'failed', failure: 'permanent', attempts: 0 });
  expect(row('m2@example.org')).toMatchObject({ error: 'Not a Message-ID: broken' });
});

test('a reply address frozen as something that is none fails each mail, not the run', async () => {
  await office.send(new FakeTransport({}, [stopped('login', false, 'no'), stopped('login', false, 'no')]));
  office.store.sqlite.exec(`UPDATE mailings SET reply_to = 'a..b@x.de'`);
  expect(await office.send(new FakeTransport())).toMatchObject({ sent: 0, permanent: 3, left: 0, stopped: null });
});

test('only one process sends; the right to it ends with its holder', () => {
  const first = takeSendingLock(office.file);
  expect(first).not.toBeNull();
  expect(takeSendingLock(office.file)).toBeNull();
  first?.release();
  const second = takeSendingLock(office.file);
  expect(second).not.toBeNull();
  second?.release();
});

test('a command that sent mail cannot be undone', async () => {
  await office.send(new FakeTransport());
  expect(office.store.sqlite.prepare('SELECT final FROM commands').all()).toEqual([{ final: 'mail_sent' }]);
});

test('a link to the database is no second database', () => {
  const link = `${office.file}.link`;
  symlinkSync(office.file, link);
  const first = takeSendingLock(office.file);
  expect([takeSendingLock(link), isSending(link)]).toEqual([null, true]);
  first?.release();
  expect(isSending(link)).toBe(false);
});
