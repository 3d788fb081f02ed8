import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { newSession } from '../helpers/run.js';

it('njb demo --document-lang en makes an office whose mails and reports are English', async () => {
  const session = newSession({ lang: 'de' });
  await session.done('demo --dir demo --document-lang en --quiet');
  const mails = readdirSync(session.path('demo', 'outbox')).filter((name) => name.endsWith('.eml'));
  expect(mails.length).toBeGreaterThan(5);
  const [mail = ''] = mails;
  expect(readFileSync(session.path('demo', 'outbox', mail), 'utf8')).toMatch(/^Subject: \S*Invitation/m);
  expect(readFileSync(session.path('demo', 'themen-2025.html'), 'utf8')).toContain('<html lang="en"');
  const { stdout } = await session.done(`config get language --db ${session.path('demo', 'njb.db')}`);
  expect(stdout.trim()).toBe('en');
}, 60_000);
