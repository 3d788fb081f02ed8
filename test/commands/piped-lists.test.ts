import { beforeAll, expect, it } from 'vitest';
import { tree } from '../../src/commands/index.js';
import { isBranch } from '../../src/commands/verb.js';
import { newSession, type Session } from '../helpers/run.js';

const office = `
  config set from buero@netz.example
  member add --given Kim --family Mayer --email kim@stadt.example --born 23.7.1994 --elected "März 2020" --municipality Musterstadt --state BY
  member add --given Alt --family Former --status former --entered 1.2.2019
  member edit 2 --left 3.4.2020
  member add --given Ada --family Adler --email ada@stadt.example --elected 15.3.2024 --entered 20.3.2024
  term end 1 --on 1.6.2025
  term add 1 --elected 11.5.2025 --starts 1.6.2025
  role add 1 chair --from 4.5.2024
  consent give 1 photo --on 6.7.2024
  series add impuls --title Impuls --every "first thursday" --time 16-17 --from 2.1.2025 --until 31.12.2026
  event add --series impuls --date 9.10.2025 --topic KI --guest "Dirk Specht, Ökonom"
  event add --title Konferenz --date 6.11.2025 --until 7.11.2025 --time 18:00-17:00 --link "page https://k.example/"
  event add --title Frühjahr --date "März + April 2026"
  event edit 2 --ask-needs
  attendee add 2 1 --status accepted
  attendee edit 2 1 --diet vegan --group Alte
  session add 2 --title Wärmeplanung --kind workshop --day 7.11.2025 --time 10-11 --phase 1
  workshop wish 2 1 Wärmeplanung
  workshop assign 2 --yes
  organisation add 2 EGovC
  topic suggest "Bauamt" --by 1 --on 2.3.2025
  audience add sueden state:BY
  holidays import ferien.csv
  invite send 1 --to members
  attendee edit 1 1 --status accepted
  db backup
`;

/** What a list needs beside its name. */
const needed: Readonly<Record<string, string>> = {
  'term list': '1',
  'consent list': '1',
  'session list': '2',
  'organisation list': '2',
  'attendee list': '1',
  'attendee needs': '2',
  'pair list': '2',
  'workshop list': '2',
  'topic search': 'KI',
  'invite status': '1',
  'series plan': 'impuls 2026',
  'privacy erase-needs': '--dry-run --today 2030-01-01 --yes',
  'privacy erase': '--dry-run --today 2040-01-01 --yes',
  'privacy due': '--today 2040-01-01',
};

const others = ['log', 'status', 'db backups', 'member check', 'invite status', 'series plan', 'topic search'];
const lists = [
  ...Object.entries(tree).flatMap(([noun, part]) => (isBranch(part) && 'list' in part.verbs ? [`${noun} list`] : [])),
  ...others,
  ...['attendee needs', 'privacy due', 'privacy erase', 'privacy erase-needs'],
];

/** Dates as a screen has them: `4.9.2025`, `4.9.`, `4 Sep 2025`, `3/2020`, `Mar 2020`. */
const onScreen =
  /\b\d{1,2}\.\d{1,2}\.|(?<!-)\b\d{1,2}\/\d{4}\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mär|Mai|Okt|Dez)[a-zä.]* \d{4}/;

let session: Session;
beforeAll(async () => {
  session = newSession({ now: '2025-09-20T08:00:00.000Z' });
  session.write('ferien.csv', 'Land;Name;Von;Bis\nBY;Herbstferien;2.11.2026;6.11.2026\n');
  for (const line of office.trim().split('\n')) await session.done(line);
});

it.each(lists)('rows for programs have dates as ISO 8601, whatever the language: njb %s', async (words) => {
  const command = `${words} ${needed[words] ?? ''}`.trim();
  for (const lang of ['de', 'en']) {
    const { stdout } = await session.njb(`${command} --lang ${lang}`);
    expect(stdout).not.toBe('');
    if (words === 'log') continue; // tells what was typed
    // sentences may name days in the words of their language, cells of their own may not
    const cells = stdout.split(/[\t\n]/).filter((cell) => !/[a-zß]{3}.*[.?!]$/i.test(cell));
    expect(cells.filter((cell) => onScreen.test(cell))).toEqual([]);
  }
});
