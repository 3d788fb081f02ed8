import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { newSession, type Session } from '../helpers/run.js';

/*
 * Bits that flip on a disk: one, or a few in a row, at random places of a full database. `npm test` tries a few,
 * `npm run torture` hundreds (NJB_TORTURE_FLIPS; NJB_TORTURE_SEED for others).
 */
const flips = Number(process.env.NJB_TORTURE_FLIPS ?? 12);
let state = Number(process.env.NJB_TORTURE_SEED ?? 1);

/** Mulberry32. */
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

async function office(): Promise<Session> {
  const session = newSession();
  const lines = [
    'config set from buero@netz.example',
    'config set automaticCopies off',
    'member import list.csv',
    'series add impuls --title Impuls --every "first thursday" --time 16:00-17:30',
    'event add --series impuls --date 2025-10-09 --time 16:00-17:30 --topic Wärme --guest "Kim Sommer, , , confirmed"',
    'invite send next',
  ];
  const row = (_: unknown, i: number) => `Kim${i};Sommer${i};kim${i}@stadt.example;Neustadt ${i};1986`;
  session.write(
    'list.csv',
    `Vorname;Nachname;E-Mail;Kommune;Jahrgang\n${Array.from({ length: 60 }, row).join('\n')}\n`,
  );
  session.write('more.csv', 'Vorname;Nachname\nMax;Herbst\n');
  for (const line of lines) await session.done(line);
  return session;
}

const reading = [
  'member list',
  'event show next',
  'invite status next',
  'status',
  'log',
  'report year 2025',
  'db check',
];
const changing = [
  ...['member add --family Lang', 'member import more.csv', 'attendee import next more.csv', 'invite send next'],
  ...['undo --yes', 'db backup'],
];

const tally = new Map<string, number>();
const count = (what: string) => tally.set(what, (tally.get(what) ?? 0) + 1);
afterAll(() => {
  if (process.env.NJB_TORTURE_FLIPS !== undefined) console.table(Object.fromEntries([...tally].toSorted()));
});

describe('a database in which bits have flipped', () => {
  it('is used or refused with a sentence, never made worse by a command that fails', async () => {
    const session = await office();
    const whole = readFileSync(session.database);
    const faults: string[] = [];
    for (let flip = 0; flip < flips; flip += 1) {
      const bytes = Buffer.from(whole);
      // the header and the schema are small and matter most
      const at = Math.floor(random() * (flip % 4 === 0 ? 4096 : bytes.length));
      const length = random() < 0.7 ? 1 : 1 + Math.floor(random() * 64);
      for (let i = at; i < Math.min(at + length, bytes.length); i += 1)
        bytes[i] = (bytes[i] ?? 0) ^ (1 << Math.floor(random() * 8));
      for (const line of [...reading, ...changing]) {
        writeFileSync(session.database, bytes);
        const { code, stderr } = await session.njb(line);
        const isSame = readFileSync(session.database).equals(bytes);
        count(`${reading.includes(line) ? 'reading' : 'changing'}, exit ${code}`);
        const fault = /inside njb/.test(stderr)
          ? 'a defect is told'
          : code !== 0 && code !== 3 && !isSame
            ? 'failed, and changed the file'
            : reading.includes(line) && !isSame
              ? 'reading changed the file'
              : null;
        if (fault !== null) faults.push(`byte ${at}, ${length} long, “njb ${line}” (${code}): ${fault} ${stderr}`);
      }
    }
    const litter = readdirSync(session.folder).filter((name) => /^njb\.db-(?!sending)/.test(name));
    expect({ faults, litter }).toEqual({ faults: [], litter: [] });
  }, 600_000);
});
