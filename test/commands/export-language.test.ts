import { beforeAll, expect, it } from 'vitest';
import { newSession, type Session } from '../helpers/run.js';

const office = `
  member add --given Kim --family Mayer --email kim@stadt.example --state BY --municipality Musterstadt
  member add --given Ada --family Alt --email ada@stadt.example
  event add --title Konferenz --date 6.11.2025 --until 7.11.2025 --time 18:00-17:00
  event edit 1 --ask-needs
  attendee add 1 1 --status accepted
  attendee add 1 2 --status accepted
  attendee edit 1 1 --diet vegan --group Alte
  attendee edit 1 2 --group Neue
  session add 1 --title Wärmeplanung --kind workshop --day 7.11.2025 --time 10-11 --phase 1
  workshop wish 1 1 Wärmeplanung
  workshop assign 1 --yes
`;

let session: Session;
beforeAll(async () => {
  session = newSession();
  for (const line of office.trim().split('\n')) await session.done(line);
});

it.each([
  'member export --format csv',
  'attendee export 1 --format csv',
  'attendee needs 1',
  'workshop export 1 --format csv',
  'pair list 1 --format csv',
  'programme export 1 --format csv',
  'report attendance 2025 --format csv',
  'report guests 2025 --format csv',
])('a file speaks the language of documents, whatever the screen speaks: njb %s', async (words) => {
  const written = async (more: string) => {
    await session.done(`${words} --out out.csv ${more}`);
    return session.read('out.csv');
  };
  const [german, english] = [await written('--lang de'), await written('--lang de --document-lang en')];
  expect(await written('--lang en')).toBe(german);
  const [heading, englishHeading] = [german, english].map((text) => text.split('\r\n')[0] ?? '');
  expect(englishHeading).not.toBe(heading);
  // a spreadsheet splits at the sign of its language
  expect([heading, englishHeading]).toEqual([
    expect.stringMatching(/^[^,]*;[^,]*$/),
    expect.stringMatching(/^[^;]*,[^;]*$/),
  ]);
});

it('what is exported is read again as it is, in either language', async () => {
  for (const language of ['de', 'en']) {
    await session.done(`member export --format csv --out again.csv --document-lang ${language}`);
    expect((await session.done('member import again.csv --dry-run')).stdout).toContain('0 new, 0 changed, 2 unchanged');
  }
});
