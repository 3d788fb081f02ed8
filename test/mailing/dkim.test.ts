import { createHash, createVerify, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { composeMessage } from '../../src/mailing/message.js';
import { withBounceAddress } from '../../src/mailing/transports/bounces.js';
import { dkimSigner } from '../../src/mailing/transports/dkim.js';
import { copy } from './copies.js';

const folder = mkdtempSync(join(tmpdir(), 'njb-dkim-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
const keyFile = write('key.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }));
const sign = dkimSigner({ domain: null, selector: 'njb', keyFile });

function write(name: string, content: string | Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** Reads a signature back by the letter of RFC 6376 (relaxed/relaxed), with nothing of the library that made it. */
function verify(mail: string): { tags: Record<string, string>; bodyHolds: boolean; headersHold: boolean } {
  const end = mail.indexOf('\r\n\r\n');
  const fields = mail
    .slice(0, end)
    .replace(/\r\n(?=[ \t])/g, '')
    .split('\r\n')
    .map((line) => {
      const colon = line.indexOf(':');
      const value = line
        .slice(colon + 1)
        .replace(/[ \t]+/g, ' ')
        .trim();
      return { name: line.slice(0, colon).trim().toLowerCase(), value };
    });
  const signature = fields.find(({ name }) => name === 'dkim-signature')?.value ?? '';
  const tags = Object.fromEntries(
    signature
      .split(';')
      .map((tag) => tag.trim().split(/=(.*)/s))
      .map(([name = '', value = '']) => [name, value.replace(/\s+/g, '')]),
  );
  const body = mail
    .slice(end + 4)
    .split('\r\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''))
    .join('\r\n')
    .replace(/(\r\n)*$/, '\r\n');
  const signed = (tags.h ?? '').split(':').map((name) => {
    const field = fields.findLast((each) => each.name === name.toLowerCase());
    return `${name.toLowerCase()}:${field?.value ?? ''}\r\n`;
  });
  const own = `dkim-signature:${signature.replace(/(\bb=)[^;]*$/, '$1').trim()}`;
  const check = createVerify('RSA-SHA256').update(signed.join('') + own);
  return {
    tags,
    bodyHolds: createHash('sha256').update(body, 'latin1').digest('base64') === tags.bh,
    headersHold: check.verify(publicKey, tags.b ?? '', 'base64'),
  };
}

const mail = await composeMessage(copy({ replyTo: { name: 'Kim', address: 'kim@example.org' } }));

test('a signed mail holds, is signed by the sender’s domain, and covers what RFC 8058 wants', async () => {
  const signed = (await sign(mail)).octets.toString('latin1');
  const { tags, ...holds } = verify(signed);
  expect(holds).toEqual({ bodyHolds: true, headersHold: true });
  expect(tags).toMatchObject({ d: 'example.org', s: 'njb', a: 'rsa-sha256', c: 'relaxed/relaxed' });
  expect((tags.h ?? '').split(':')).toEqual(
    expect.arrayContaining(
      'from reply-to to subject date message-id mime-version content-type list-id list-unsubscribe auto-submitted'.split(
        ' ',
      ),
    ),
  );
  expect(signed.endsWith(mail.octets.toString('latin1'))).toBe(true);
});

test.each([
  ['the subject', 'September', 'Oktober'],
  ['where to unsubscribe', '<mailto:buero', '<mailto:bueri'],
])('a change of %s breaks it', async (_, from, to) => {
  const signed = (await sign(mail)).octets.toString('latin1');
  expect(signed).toContain(from);
  expect(verify(signed.replace(from, to)).headersHold).toBe(false);
});

test('the same mail gets the same signature; another domain may sign', async () => {
  expect((await sign(mail)).octets).toEqual((await sign(mail)).octets);
  const other = await dkimSigner({ domain: 'mail.example.org', selector: 'a.b', keyFile })(mail);
  expect(verify(other.octets.toString('latin1')).tags).toMatchObject({ d: 'mail.example.org', s: 'a.b' });
});

test.each([
  ['is not there', () => join(folder, 'nowhere'), /cannot be read: ENOENT/],
  ['is no key', () => write('text', 'no key'), /holds no private RSA key/],
  [
    'is of another kind',
    () => write('ed', generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })),
    /holds no private RSA key/,
  ],
  [
    'is too short',
    () =>
      write(
        'short',
        generateKeyPairSync('rsa', { modulusLength: 512 }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
      ),
    /holds no private RSA key/,
  ],
])('a key that %s is refused before anything is sent', (_, file, said) => {
  expect(() => dkimSigner({ domain: null, selector: 'njb', keyFile: file() })).toThrow(said);
});

test('undeliverable mail comes back to an address of the mail’s own', () => {
  expect(withBounceAddress(mail, 'bounce+*@example.org').envelope).toEqual({
    from: 'bounce+m1.d7@example.org',
    to: 'aenne@example.org',
  });
  expect(withBounceAddress(mail, 'bounce@example.org').envelope.from).toBe('bounce@example.org');
  expect(withBounceAddress({ ...mail, messageId: '<a"b c>d@x.de>' }, 'b+*@x.de').envelope.from).toBe('b+a-b-c-d@x.de');
});
