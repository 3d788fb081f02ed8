import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { applicationId, readHeader } from '../../src/db/header.js';
import { layTriggers } from '../../src/db/journal.js';
import { latestVersion } from '../../src/db/migrate.js';
import { openPlain } from '../helpers/database.js';
import { newSession } from '../helpers/run.js';
import { filesIn, textOf } from '../helpers/sources.js';

it('shows, then brings an older database up to date, once, with a copy', async () => {
  const session = newSession();
  const sqlite = openPlain(session.database);
  for (const file of filesIn('migrations', /\/00[1-5]-.*\.sql$/)) sqlite.exec(textOf(file));
  layTriggers(sqlite);
  sqlite.pragma('user_version = 5');
  sqlite.pragma(`application_id = ${applicationId}`);
  sqlite.close();
  const steps = { path: session.database, from: 5, to: latestVersion() };

  const shown = await session.njb('db migrate --dry-run --json');
  expect(shown.json()).toEqual({ ...steps, copy: null, applied: false });
  expect((await session.njb('db migrate --dry-run')).stdout).toContain(`from version 5 to version ${latestVersion()}`);
  expect(readHeader(session.database)).toEqual({ version: 5 });
  expect(readdirSync(session.folder)).toEqual(['njb.db']);

  const copy = session.path('backups', 'njb-2025-09-04T08-00-00Z-before-migration.db');
  expect((await session.njb('db migrate --json')).json()).toEqual({ ...steps, copy, applied: true });
  expect(readHeader(session.database)).toEqual({ version: latestVersion() });
  expect(readHeader(copy)).toEqual({ version: 5 });
  const again = { path: session.database, from: latestVersion(), to: latestVersion(), copy: null, applied: false };
  expect((await session.njb('db migrate --json')).json()).toEqual(again);
  expect((await session.done('log')).stdout).toBe('1\t2025-09-04 10:00\t0\tnjb db migrate\n');
});
