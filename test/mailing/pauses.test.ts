import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Message } from '../../src/mailing/message.js';
import { Queue } from '../../src/mailing/queue.js';
import { ServerRest } from '../../src/mailing/rest.js';
import type { Pause } from '../../src/mailing/send.js';
import { type Outcome, stopped } from '../../src/mailing/transports/transport.js';
import { FakeTransport, later, Office, sent } from './office.js';

const { signal } = new AbortController();
const busy: Outcome = { outcome: 'failed', kind: 'temporary', error: '421 busy', slowDown: 'server' };
const tooFast: Outcome = { outcome: 'failed', kind: 'temporary', error: '450 later', slowDown: 'recipient' };

async function pause(lane: { over(signal: AbortSignal): Promise<void> }): Promise<number> {
  const start = performance.now();
  await lane.over(signal);
  return performance.now() - start;
}

describe('a server that asks for a pause', () => {
  test('gets it from all lanes, each time longer, until it takes a mail', async () => {
    const rest = new ServerRest(40);
    const [one, other] = [rest.ofLane(), rest.ofLane()];
    one.after(busy);
    other.after(busy); // of the same moment: no longer pause for it
    expect(await pause(other)).toBeGreaterThan(30);
    one.after(busy);
    const second = await pause(one);
    expect(second).toBeGreaterThan(70);
    one.after(sent);
    one.after(busy);
    expect(await pause(one)).toBeLessThan(second);
  });

  test('for one recipient gets a short one, from that lane alone', async () => {
    const rest = new ServerRest(320);
    const [one, other] = [rest.ofLane(), rest.ofLane()];
    one.after(tooFast);
    expect(await pause(other)).toBeLessThan(20);
    expect(await pause(one)).toBeGreaterThan(25);
    one.after(later);
    expect(await pause(one)).toBeLessThan(20);
  });

  test('does not keep anybody who gives up', async () => {
    const lane = new ServerRest(60_000).ofLane();
    lane.after(busy);
    const start = performance.now();
    await lane.over(AbortSignal.timeout(20));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('the queue', () => {
  test('gives untried mails first, then those whose time has come, and ends when all are done', async () => {
    const told: number[] = [];
    const queue = new Queue([{ id: 1 }, { id: 2 }], [30], (mails) => told.push(mails));
    const first = await queue.next(signal);
    expect(first).toEqual({ deliveryId: 1, tries: 0 });
    expect(first && queue.again(first)).toBe(true);
    expect(await queue.next(signal)).toEqual({ deliveryId: 2, tries: 0 });
    queue.done();
    const again = await queue.next(signal);
    expect(again).toEqual({ deliveryId: 1, tries: 1 });
    expect(told).toContain(1);
    expect(again && queue.again(again)).toBe(false);
    queue.done();
    expect(await queue.next(signal)).toBeNull();
    expect(queue.left).toBe(0);
  });

  test('waits for a mail that may come back', async () => {
    const queue = new Queue([{ id: 1 }], []);
    const first = await queue.next(signal);
    const next = queue.next(signal);
    setTimeout(() => first && queue.putBack(first), 20);
    expect(await next).toEqual(first);
  });

  test('keeps nobody once the last mail is done, or the signal came', async () => {
    const queue = new Queue([{ id: 1 }], []);
    await queue.next(signal);
    const ctrlC = new AbortController();
    const [stopped, ended] = [queue.next(ctrlC.signal), queue.next(signal)];
    ctrlC.abort();
    expect(await Promise.race([stopped, wait(20, 'late')])).toBeNull();
    queue.done();
    expect(await Promise.race([ended, wait(20, 'late')])).toBeNull();
  });
});

describe('a run', () => {
  let office: Office;
  beforeEach(async () => {
    office = await Office.open(6);
  });
  afterEach(() => office.close());

  test('goes on with the lanes the server takes; a mail that a lane had ready is not lost', async () => {
    const transport = new FakeTransport();
    let opened = 0;
    const open = () => {
      opened += 1;
      const channel = transport.open();
      const full = stopped('refused', true, '421 too many connections');
      return opened === 2 ? { ...channel, ready: async () => full } : channel;
    };
    const report = await office.send({ channels: 2, open }, { retryWaits: [1] });
    expect(report).toMatchObject({ sent: 6, left: 0, stopped: null });
    expect(transport.handed).toHaveLength(6);
  });

  test('says what it waits for', async () => {
    const pauses: Pause[] = [];
    const away = stopped('unreachable', true, 'ECONNREFUSED');
    const onWait = (pause: Pause) => {
      pauses.push(pause);
      stop.abort();
    };
    const stop = new AbortController();
    const transport = Object.assign(new FakeTransport({}, [away]), { channels: 1 });
    expect(await office.send(transport, { retryWaits: [2000], onWait, signal: stop.signal })).toMatchObject({
      sent: 0,
      left: 6,
      interrupted: true,
    });
    expect(pauses).toEqual([{ stop: away, mails: 6, milliseconds: 2000 }]);
  });

  test('writes the next mail while one is under way, and claims it only afterwards', async () => {
    const states: unknown[] = [];
    const look = () => {
      states.push(office.store.sqlite.prepare(`SELECT count(*) FROM deliveries WHERE state = 'sending'`).pluck().get());
      return sent;
    };
    const finished: string[] = [];
    const transport = Object.assign(new FakeTransport({ m1: [look], m2: [look], m3: [look] }), {
      channels: 1,
      finish: async (message: Message) => {
        finished.push(`${message.envelope.to} after ${transport.handed.length}`);
        return message;
      },
    });
    await office.send(transport);
    expect(states).toEqual([1, 1, 1]);
    expect(finished.slice(0, 3)).toEqual([
      'm1@example.org after 0',
      'm2@example.org after 1',
      'm3@example.org after 2',
    ]);
  });

  test('costs one commit a mail, and one more at each end', async () => {
    const { costs } = await office.send(Object.assign(new FakeTransport(), { channels: 1 }));
    expect(costs).toMatchObject({ entries: 12, commits: 7 });
  });
});
