import { copyFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { placesWithWords, wordsAt } from '../../src/commands/completion/words.js';
import { tree } from '../../src/commands/index.js';
import { isBranch } from '../../src/commands/verb.js';
import { Cancelled, exitCodes } from '../../src/errors.js';
import type { Prompter } from '../../src/terminal/prompt.js';
import { newSession, type Session } from '../helpers/run.js';

/** An office that has something of everything, so that there is something to choose from. */
const office = `
  member add --given Kim --family Mayer --email kim@stadt.example --office Bürgermeisterin --municipality Musterstadt --state BY --elected 2020-03-15
  member add --given Ada --family Adler --email ada@stadt.example
  member leave 1
  role add 1 treasurer
  series add impuls --title Impuls --every "first thursday" --time 16-17
  event add --title Konferenz --date 6.11.2025 --until 7.11.2025 --time 18:00-17:00 --guest "Dirk Specht, Ökonom" --link "page https://konferenz.example/"
  event edit 1 --ask-needs
  event add --title Treffen --date 4.6.2025
  event add --title Runde --date 5.6.2025
  attendee add 1 1
  attendee edit 1 1 --group Alte
  attendee add 1 2
  attendee edit 1 2 --group Neue
  session add 1 --title Wärmeplanung --kind workshop --day 7.11.2025 --time 10-11 --phase 1
  workshop wish 1 1 Wärmeplanung
  organisation add 1 EGovC
  topic suggest "KI im Bauamt"
  topic suggest Alt
  topic drop Alt
  audience add sueden state:BY
  holidays import ferien.csv
  db backup
`;

/** What somebody answers who takes what is proposed, and else the first of these that is taken. */
const answers = ['Kim Mayer', 'Ada Adler', '1', 'liste.csv', '9.10.2026', '10:00-11:00', 'https://x.example/'];
const more = ['first monday', '2024', 'members', 'BY', 'Musterstadt', 'invitation', 'Alt', 'sued', 'off'];

interface Asked {
  question: string;
  names: readonly string[];
}

/** Takes each proposal and each first choice, until there was enough of it. */
function agreeable(asked: Asked[]): Prompter {
  const note = (question: string, names: readonly string[] = []) => {
    asked.push({ question, names });
    if (asked.length > 30) throw new Cancelled();
  };
  return {
    async text(question, { initial, check } = {}) {
      note(question);
      for (const answer of [initial, ...answers, ...more]) {
        if (answer !== undefined && ((await check?.(answer)) ?? null) === null) return answer;
      }
      throw new Error(`no answer is taken for “${question}”: ${await check?.('1')}`);
    },
    async edit(question, initial) {
      note(question);
      return initial || 'Text.';
    },
    async choose(question, choices) {
      note(
        question,
        choices.map(({ name }) => name),
      );
      const [first] = choices;
      if (first === undefined) throw new Error(`“${question}” has no answer`);
      return first.value;
    },
    async confirm(question, initial) {
      note(question);
      return initial;
    },
  };
}

/** What the office is refused all the same, being as it is: nothing that could have been asked. */
const explained = new RegExp(
  [
    'ist schon (eine einzige Person|ausgetreten|verzeichnet)',
    'steht schon auf der Liste',
    'noch nicht (vorbei|stattgefunden)',
    'hat keine (Spalte|Kopfzeile) ',
    'lässt sich nicht entfernen',
    '(noch niemand einen|keinen) Platz',
    'gehören zwei verschiedene Personen',
    'kein Gegenüber',
  ].join('|'),
);

/** Asks nothing, and takes seconds. */
const apart = ['template check'];

const verbs = Object.entries(tree)
  .flatMap(([noun, part]) => (isBranch(part) ? Object.keys(part.verbs).map((word) => `${noun} ${word}`) : [noun]))
  .filter((words) => !apart.includes(words));

describe('a command with nothing behind it', () => {
  let session: Session;
  const english = new Set<string>();
  beforeAll(async () => {
    session = newSession({ lang: 'de', now: '2025-09-20T08:00:00.000Z' });
    session.write('ferien.csv', 'Land;Name;Von;Bis\nBY;Herbstferien;2.11.2026;6.11.2026\n');
    session.write('liste.csv', 'Vorname;Nachname;E-Mail\nKim;Mayer;kim@stadt.example\n');
    for (const place of placesWithWords) {
      const words = place.split(' ');
      for (const word of (await wordsAt(words.slice(0, -1), words.at(-1) ?? '')) ?? []) english.add(word);
    }
    for (const line of office.trim().split('\n')) await session.done(line);
    copyFileSync(session.database, session.path('before.db'));
  });

  it.each(verbs)('is asked for what it needs, to the end: njb %s', async (words) => {
    copyFileSync(session.path('before.db'), session.database);
    const asked: Asked[] = [];
    const { code, stderr } = await session.njb(`${words} --dry-run`, { prompter: agreeable(asked) });
    const [problem = ''] = stderr.split('\n').filter((line) => !line.startsWith('Als Befehl: '));
    if (code === exitCodes.refused) expect(problem, stderr).toMatch(explained);
    for (const { question, names } of asked) {
      expect(question).toMatch(/^[\p{Lu}„\d]|^[a-zA-Z]+: /u);
      // no “Jahr (das Jahr, …)”, and no brackets within brackets
      expect(question).not.toMatch(/^(\p{L}+) \(.*\1|\([^)]*\(/iu);
      if (!/Einstellung|Shell/.test(question)) expect(names.filter((name) => english.has(name))).toEqual([]);
    }
  });
});
