import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allDay, event, labels, stamp } from './events.js';

const folder = mkdtempSync(join(tmpdir(), 'njb-zone-'));
const program = join(folder, 'write.mjs');
const events = [
  event(),
  event({ uid: 'winter', startDate: '2026-12-03' }),
  event({ uid: 'forward', startDate: '2026-03-29', startTime: '01:30', endTime: '03:30' }),
  event({ uid: 'back', startDate: '2026-10-25', startTime: '02:30', endTime: '03:30' }),
  event({ uid: 'leap', startDate: '2028-02-29' }),
  event({ uid: 'day', ...allDay }),
  event({ uid: 'abroad', timezone: 'America/New_York', startDate: '2026-03-15' }),
];

beforeAll(async () => {
  const bundle = await rolldown({ input: 'src/calendar/ics.ts', platform: 'node' });
  await bundle.write({ file: join(folder, 'ics.mjs') });
  const options = { name: 'T', organizer: null, stamp, labels };
  writeFileSync(
    program,
    `import { writeCalendar } from './ics.mjs';
     process.stdout.write(writeCalendar(${JSON.stringify(events)}, ${JSON.stringify(options)}).ics);`,
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

test('the same calendar comes out whatever zone the process runs in', () => {
  const [utc, ...others] = ['UTC', 'Europe/Berlin', 'America/New_York'].map((TZ) =>
    execFileSync(process.execPath, [program], { env: { ...process.env, TZ }, encoding: 'utf8' }),
  );
  expect(utc).toContain('DTSTART;TZID=Europe/Berlin:20260329T013000');
  for (const other of others) expect(other).toBe(utc);
});
