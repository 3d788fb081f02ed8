import { copyFileSync, mkdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { tree } from '../../src/commands/index.js';
import { isBranch, type Leaf } from '../../src/commands/verb.js';
import { exitCodes } from '../../src/errors.js';
import { openPlain } from '../helpers/database.js';
import { newSession, type Session } from '../helpers/run.js';
import { splitWords } from '../helpers/words.js';

/** What the examples name and the demo does not have. */
const more = `
  member edit "Kim Mayer" --add-email kim.mayer@stadt.example
  role add "Kim Mayer" chair
  role add "Kim Mayer" spokesperson --subject Energie
  role add 7 board_member
  municipality add "Bad Soden-Salmünster" --state HE
  series add kommunal-talk --title Kommunal-Talk --every "first monday" --time 18-19
  series add probe-reihe --title Probe --every "first monday" --time 18-19
  event add --title Jahreskonferenz --date 6.11.2025 --until 7.11.2025 --time 18:00-17:00
  event edit jahreskonferenz-2025-11 --ask-needs
  attendee add jahreskonferenz-2025-11 "Kim Mayer" --status accepted
  session add jahreskonferenz-2025-11 --title Wärmeplanung --kind workshop --day 7.11.2025 --time 10-11 --phase 1
  session add jahreskonferenz-2025-11 --title Bürgerbudget --kind workshop --day 7.11.2025 --time 11-12 --phase 2
  workshop wish jahreskonferenz-2025-11 "Kim Mayer" Wärmeplanung
  workshop assign jahreskonferenz-2025-11
  event add --title Jahrestagung --date 8.5.2026
  guest add next "Benjamin Bauer, Bereichsleiter, EGovC" --email bauer@egovc.example
  guest add next "Dirk Specht, Ökonom & Publizist" --email specht@oekonom.example
  guest add next "N.N., , Land"
  guest add next "Anna Adam, , GovLab"
  guest add next "Ben Berg, , GovLab"
  link add digital-impuls-2025-09 https://video.example/ki --kind recording
  topic suggest "KI im Bauamt"
  topic suggest "Haushalt in schweren Zeiten"
  topic suggest "Wärmeplanung"
  audience add sueden members,state:BY
  audience add gaeste guests
  session add next --title "Panel: Wärmeplanung" --day 9.10.2025 --time 16:00-16:30
  session add next --title Kaffeepause --day 9.10.2025 --time 16:30-16:45
  organisation add next "EGovC GmbH" --booth 12
  organisation add next "Table:Media" --as partner
  db backup
  config set ageLimit 41
`;

let session: Session;
beforeAll(async () => {
  session = newSession({ now: '2025-09-20T08:00:00.000Z' });
  await session.done('demo --dir sample', { env: { NJB_LANG: 'de' } });
  for (const name of ['mitglieder', 'gemeinden', 'ferien', 'programm', 'anmeldungen'])
    copyFileSync(session.path('sample', `${name}.csv`), session.path(`${name}.csv`));
  copyFileSync(session.path('sample', 'njb.db'), session.database);
  mkdirSync(session.path('posteingang'));
  for (const name of ['abstract', 'anfrage', 'waermeplanung', 'hinweis', 'anreise'])
    session.write(`${name}.txt`, 'Ein Absatz.\n');
  for (const line of more.trim().split('\n')) await session.done(`${line.trim()} --yes`);
  const sqlite = openPlain(session.database);
  sqlite.exec(`UPDATE terms SET id = 120 WHERE id = 12; UPDATE terms SET id = 12 WHERE person_id = 7;
    INSERT INTO persons (id, given_name, family_name) VALUES (23, 'Kim', 'Maier')`);
  sqlite.close();
}, 60_000);

/** These ask on a terminal, and can say nothing without one. */
const asking = [
  'njb member add',
  'njb series add',
  'njb event add',
  'njb event edit next --editor',
  'njb topic suggest',
  'njb topic schedule --event next',
  'njb db restore',
  'njb workshop wish jahreskonferenz-2025-11 kim.mayer@stadt.example',
];

/** What an example may be refused for: the sample lacks what it names, or has it already, or its day is another. */
const explained = new RegExp(
  [
    'There is no (file|municipality|event|term) “?',
    ' has no (column|guest|link|session) “',
    ' already\\b',
    ' has not left\\.',
    ' was not left out\\.',
    ' has not taken place yet: ',
    '” fits \\d+ events\\.',
    ' is not in this audience\\.',
    ' takes place; say from whom ',
    ' is none of .* that is unclear\\.',
    ' is not on the list of ',
    ' has no workshops\\.',
  ].join('|'),
);

const nouns: [string, Leaf[]][] = Object.entries(tree).map(([noun, part]) => [
  noun,
  isBranch(part) ? Object.values(part.verbs) : [part],
]);

describe.each(nouns)('the examples of njb %s', (_, leaves) => {
  it('do what they say, in a rehearsal', async () => {
    for (const leaf of leaves) {
      const { verb } = await leaf.load();
      expect(verb.examples.length).toBeGreaterThan(1);
      for (const example of verb.examples) {
        const [njb, ...args] = splitWords(example);
        expect(njb).toBe('njb');
        const rehearsal = [...args, '--dry-run', '--yes'];
        if (asking.includes(example)) {
          await session.njb(rehearsal, { answers: [[/./, '^C']] });
          continue;
        }
        const { code, stdout, stderr } = await session.njb(rehearsal);
        const [problem = ''] = stderr.split('\n').slice(code === exitCodes.refused ? 0 : -1);
        if (code === exitCodes.refused) expect(problem, example).toMatch(explained);
        else
          expect([exitCodes.done, exitCodes.failed, exitCodes.partly], `${example}\n${stdout}${stderr}`).toContain(
            code,
          );
      }
    }
  }, 60_000);
});
