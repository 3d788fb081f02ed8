import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { composeMessage, type Message } from '../../src/mailing/message.js';
import { outboxTransport } from '../../src/mailing/transports/outbox.js';
import { copy } from './copies.js';

const message: Message = await composeMessage(copy());
let home = '';
let folder = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'njb-outbox-'));
  folder = join(home, 'a', 'outbox');
});
afterEach(() => rmSync(home, { recursive: true }));

async function write(mail: Message) {
  const channel = outboxTransport(folder).open();
  return (await channel.ready()) ?? (await channel.send(mail));
}

test('writes one file a mail, named after the recipient, and nothing else', async () => {
  const result = await write(message);
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^aenne@example\.org-[0-9a-f]{12}\.eml$/)]);
  const [name = ''] = readdirSync(folder);
  expect(result).toEqual({ outcome: 'sent', response: join(folder, name) });
  expect(readFileSync(join(folder, name))).toEqual(message.octets);
  if (process.platform !== 'win32') expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
});

test('two mails to one address are two files', async () => {
  await write(message);
  await write({ ...message, messageId: '<other@example.org>' });
  expect(readdirSync(folder)).toHaveLength(2);
});

test('the same mail again is the same file; a file somebody changed stays as it is', async () => {
  await write(message);
  expect(await write(message)).toMatchObject({ outcome: 'sent' });
  const [name = ''] = readdirSync(folder);
  expect(readdirSync(folder)).toHaveLength(1);
  writeFileSync(join(folder, name), 'changed');
  expect(await write(message)).toMatchObject({ outcome: 'sent' });
  expect(readFileSync(join(folder, name), 'utf8')).toBe('changed');
  expect(readdirSync(folder)).toHaveLength(2);
});

test.each([
  '../../evil@example.org',
  '/etc/passwd@example.org',
  'a\\b:c*?@example.org',
  '.hidden@example.org',
  `${'x'.repeat(300)}@example.org`,
])('%j stays inside the folder', async (to) => {
  await write({ ...message, envelope: { ...message.envelope, to } });
  expect(readdirSync(home)).toEqual(['a']);
  expect(readdirSync(join(home, 'a'))).toEqual(['outbox']);
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^[A-Za-z0-9@_+][A-Za-z0-9@._+-]{0,120}\.eml$/)]);
});

test('a folder that cannot be made or written stops the mailing', async () => {
  writeFileSync(join(home, 'a'), 'a file');
  expect(await write(message)).toMatchObject({ outcome: 'stopped', reason: 'folder' });
  const gone = outboxTransport(join(home, 'nowhere')).open();
  expect(await gone.send(message)).toMatchObject({ outcome: 'stopped', reason: 'folder' });
});
