import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openPlain } from '../helpers/database.js';
import { madeOnce, newSession } from '../helpers/run.js';

/** Words that stand nowhere else. */
const secret = /zöliakisch|blindenhund/i;

const office = madeOnce(async () => {
  const session = newSession();
  await session.done('event add --title Tagung --date 2025-11-06 --place Stadthalle');
  await session.done('event edit next --ask-needs');
  for (const [given, family] of [
    ['Kim', 'Mayer'],
    ['Kim', 'Maier'],
  ]) {
    await session.done(`member add --given ${given} --family ${family} --email ${family}@stadt.example`);
    await session.done(`attendee add next ${family} --status accepted`);
  }
  await session.done('attendee edit next Mayer --diet zöliakisch --access=Blindenhund');
  return session;
});

describe('diet and access needs', () => {
  it('are printed where they are asked for, and nowhere else', async () => {
    const session = await office();
    for (const line of [
      'attendee list next',
      'attendee list next --json',
      'attendee edit next Mayer --comment spät --json',
      'attendee export next',
      'attendee export next --format json',
      'attendee export next --format list',
      'attendee export next --format badges',
      'event show next --json',
      'member show Mayer --json',
      'member export --format json',
      'privacy due --today 2026-01-01',
      'report attendance 2025',
    ]) {
      expect([line, (await session.done(line)).stdout.match(secret)]).toEqual([line, null]);
    }
    expect((await session.done('attendee needs next')).stdout).toMatch(/zöliakisch[\s\S]*Blindenhund/);
    const dossier = (await session.done('member dossier Mayer')).stdout;
    expect(dossier).toContain('Tagung – Ernährung: zöliakisch – Barrierefreiheit: Blindenhund');
    expect(dossier).toContain('sind 14 Tage nach der Veranstaltung zu löschen');
    const { activities } = (await session.done('privacy register --json')).json<{
      activities: { id: string; records: number; retention: string }[];
    }>();
    expect(activities.find(({ id }) => id === 'needs')).toMatchObject({
      records: 1,
      retention: '14 days after the event, also in the log',
    });
  });

  it('leave the file with the command that erases them', async () => {
    const session = await office();
    await session.done('attendee edit next Maier --diet Zöliakisch');
    expect(readFileSync(session.database, 'utf8')).toMatch(secret);
    await session.done('privacy erase-needs next --yes');
    expect(readFileSync(session.database, 'utf8')).not.toMatch(secret);
    expect((await session.done('log')).stdout).toContain('--diet "…" "--access=…"');
  });

  it('leave the log where the command that says them changed something else only', async () => {
    const session = await office();
    await session.done('attendee edit next Mayer --diet zöliakisch --status tentative');
    await session.done('event add --title Runde --date 2025-11-07');
    await session.done('event edit 2 --ask-needs');
    await session.done('attendee add 2 Maier');
    await session.done('attendee edit 2 Maier --diet vegan');
    await session.done('attendee edit 2 Maier --diet vegan --status accepted');
    await session.done('privacy erase-needs 1 --yes');
    expect(readFileSync(session.database, 'utf8')).not.toMatch(secret);
    expect((await session.done('log')).stdout).toContain('--diet "…" --status tentative');
    expect((await session.done('log')).stdout).toContain('--diet vegan --status accepted');
    expect((await session.done('attendee needs 2 --json')).json<{ diet: unknown[] }>().diet).toHaveLength(1);
    expect((await session.done('privacy erase-needs 1 --yes')).stderr).toContain('No diet and access needs');
  });

  it('leave the log also where the event was taken back, and its number is another one’s', async () => {
    const session = newSession();
    await session.done('member add --given Kim --family Mayer');
    const typed = ['event edit 1 --ask-needs', 'attendee add 1 1', 'attendee edit 1 1 --diet zöliakisch'];
    for (const line of ['event add --title Tagung --date 2025-11-06', ...typed]) await session.done(line);
    for (let i = 0; i < 4; i += 1) await session.done('undo');
    await session.done('event add --title Runde --date 2025-12-04');
    expect((await session.done('privacy erase-needs 1 --yes')).stderr).toContain('No diet and access needs');
    expect((await session.done('privacy due --json')).json()).toMatchObject([
      { rule: 'needs', what: null, count: 1, since: null, due: '2025-09-04' },
    ]);
    expect((await session.done('privacy due')).stdout).toContain('events that are gone');
    const { stdout } = await session.done('privacy erase-needs --yes', { env: { NJB_LANG: 'de' } });
    expect(stdout).toBe('Veranstaltungen, die es nicht mehr gibt\t\t1\n');
    expect(readFileSync(session.database, 'utf8')).not.toMatch(secret);
    expect((await session.done('privacy erase-needs --json')).json()).toEqual({ events: [], applied: false });
  });

  it('go with the person who is forgotten', async () => {
    const session = await office();
    expect(
      (await session.done('member forget Mayer --yes --json')).json<{ erased: { needs: number } }>(),
    ).toMatchObject({
      erased: { needs: 1 },
    });
    expect(readFileSync(session.database, 'utf8')).not.toMatch(secret);
  });

  it('become those of the one person two entries were', async () => {
    const session = await office();
    await session.done('attendee edit next Maier --diet vegan');
    await session.done('member merge Maier Mayer --yes');
    const sqlite = openPlain(session.database);
    expect(sqlite.prepare('SELECT person_id, diet, access FROM attendee_needs').all()).toEqual([
      { person_id: 2, diet: 'vegan', access: 'Blindenhund' },
    ]);
    sqlite.close();
    await session.done('undo');
    expect((await session.done('attendee needs next --json')).json<{ diet: unknown[] }>().diet).toHaveLength(2);
  });

  it('go with the place on the list', async () => {
    const session = await office();
    await session.done('invite send next --yes');
    await session.done('invite withdraw next --from Mayer --yes');
    expect((await session.done('attendee list next')).stdout).not.toContain('Mayer');
    const sqlite = openPlain(session.database);
    expect(sqlite.prepare('SELECT count(*) FROM attendee_needs').pluck().get()).toBe(0);
    sqlite.close();
  });
});
