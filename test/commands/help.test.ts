import { describe, expect, it } from 'vitest';
import { topics } from '../../src/commands/help/topics.js';
import { parseDateSpan } from '../../src/domain/date-span.js';
import { parseTimeRange } from '../../src/domain/event-time.js';
import { exitCodes } from '../../src/errors.js';
import { FIELDS } from '../../src/import/fields.js';
import { newSession } from '../helpers/run.js';
import { filesIn, textOf } from '../helpers/sources.js';

const session = newSession();
const german = newSession({ lang: 'de' });

describe.each(Object.keys(topics))('njb help %s', (name) => {
  it('speaks both languages and fits the screen', async () => {
    const pages = [await session.done(`help ${name}`), await german.done(`help ${name}`)];
    const [english, deutsch] = pages.map(({ stdout }) => stdout.split('\n').filter((line) => /^[A-Z]/.test(line)));
    expect(english?.length).toBeGreaterThan(0);
    expect(deutsch?.filter((line) => english?.includes(line))).toEqual([]);
    for (const { stdout } of pages) expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('is named on the first page', async () => {
    expect((await german.done('--help')).stdout).toMatch(new RegExp(`^ {2}${name} {2,}\\S`, 'm'));
  });
});

describe('a topic cannot drift from the code:', () => {
  const rowsOf = async (name: string) =>
    [...(await session.done(`help ${name}`)).stdout.matchAll(/^ {2}(\S.*?) {2,}\S/gm)].map(([, typed = '']) => typed);

  it('exit-codes has them all', async () => {
    expect((await rowsOf('exit-codes')).map(Number)).toEqual(Object.values(exitCodes));
  });

  it('every date and time in dates is read', async () => {
    const rows = await rowsOf('dates');
    expect(rows.length).toBeGreaterThan(7);
    expect(rows.filter((typed) => (parseDateSpan(typed) ?? parseTimeRange(typed)) === null)).toEqual([]);
  });

  it('csv has every field', async () => {
    const rows = await rowsOf('csv');
    expect(FIELDS.filter((field) => !rows.includes(field))).toEqual([]);
  });

  it('options has every variable of the environment that is njb’s own', async () => {
    const { stdout } = await session.done('help options');
    const used = new Set(filesIn('src', /\.ts$/).flatMap((file) => textOf(file).match(/\bNJB_[A-Z_]+/g) ?? []));
    expect([...used].filter((name) => !stdout.includes(name))).toEqual([]);
  });
});

it('shows the help of a command, with a faulty configuration file too', async () => {
  const broken = newSession();
  broken.write('njb.config.json', '{');
  expect((await broken.done('help member list')).stdout).toBe((await session.done('member list --help')).stdout);
  expect((await broken.done('help')).stdout).toBe((await session.done('--help')).stdout);
});
