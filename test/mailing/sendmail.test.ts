import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { composeMessage } from '../../src/mailing/message.js';
import { sendmailTransport } from '../../src/mailing/transports/sendmail.js';
import { copy } from './copies.js';

const message = await composeMessage(copy({ text: 'a\n.\nb\n' }));
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'njb-sendmail-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program that behaves as the shell script says. */
function program(script: string): string {
  const file = join(folder, 'sendmail');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

async function outcome(file: string, mail = message, limit = 5000) {
  const channel = sendmailTransport(file, { limit }).open();
  return (await channel.ready()) ?? (await channel.send(mail));
}

test('gets sender and recipient as arguments, never through a shell, and the mail with plain line ends', async () => {
  const file = program(`printf '%s\\n' "$@" > "${folder}/args"; cat > "${folder}/mail"; echo queued as 17`);
  const to = "-o'$(touch evil)@example.org";
  const result = await outcome(file, { ...message, envelope: { ...message.envelope, to } });
  expect(result).toEqual({ outcome: 'sent', response: 'sendmail: queued as 17' });
  expect(readFileSync(join(folder, 'args'), 'utf8').split('\n')).toEqual([
    '-i',
    '-f',
    'buero@example.org',
    '--',
    to,
    '',
  ]);
  expect(readFileSync(join(folder, 'mail'), 'latin1')).toBe(message.octets.toString('latin1').replaceAll('\r\n', '\n'));
});

test.each<[number, object]>([
  [0, { outcome: 'sent' }],
  [64, { outcome: 'stopped', reason: 'program', passing: false }],
  [65, { outcome: 'failed', kind: 'permanent' }],
  [67, { outcome: 'failed', kind: 'permanent' }],
  [69, { outcome: 'failed', kind: 'temporary' }],
  [75, { outcome: 'failed', kind: 'temporary', error: '75 EX_TEMPFAIL: queue is full' }],
  [78, { outcome: 'stopped', reason: 'program' }],
  [1, { outcome: 'unclear', error: 'exit code 1: queue is full' }],
])('exit code %i', async (code, expected) => {
  expect(await outcome(program(`cat > /dev/null; echo queue is full >&2; exit ${code}`))).toMatchObject(expected);
});

test('one that ends without reading the mail is judged by its exit code', async () => {
  const large = { ...message, octets: Buffer.alloc(5_000_000, 'x\r\n') };
  expect(await outcome(program('exit 75'), large)).toMatchObject({ outcome: 'failed', kind: 'temporary' });
});

test('one that is killed half-way leaves the mail unclear, and the next one is tried', async () => {
  const channel = sendmailTransport(program('head -c 100 > /dev/null; kill -9 $$')).open();
  expect(await channel.send(message)).toMatchObject({ outcome: 'unclear', error: 'ended by SIGKILL' });
  expect(await channel.ready()).toBeNull();
});

test('one that takes too long is ended, and the mail unclear', async () => {
  expect(await outcome(program('exec sleep 60'), message, 50)).toMatchObject({ outcome: 'unclear' });
});

test('one that fails in a way of its own stops the mailing after one unclear mail', async () => {
  const channel = sendmailTransport(program('cat > /dev/null; exit 1')).open();
  expect(await channel.send(message)).toMatchObject({ outcome: 'unclear' });
  expect(await channel.ready()).toMatchObject({ outcome: 'stopped', reason: 'program', passing: false });
});

test('one that goes on in the background is not waited for', async () => {
  const start = performance.now();
  expect(await outcome(program('cat > /dev/null; sleep 3 & exit 0'))).toMatchObject({ outcome: 'sent' });
  expect(performance.now() - start).toBeLessThan(2500);
});

test.each(['nowhere', 'not-executable'])('one that cannot be run stops the mailing: %s', async (name) => {
  writeFileSync(join(folder, 'not-executable'), 'x', { mode: 0o600 });
  expect(await outcome(join(folder, name))).toMatchObject({ outcome: 'stopped', reason: 'program', passing: false });
});
