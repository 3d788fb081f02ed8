import { describe, expect, test } from 'vitest';
import { commandsOn } from '../../src/i18n/on-database.js';
import { newSession } from '../helpers/run.js';

describe('commands that a text names, on the database that was given as an option', () => {
  test.each([
    ['Saved. “njb undo” takes it back.', 'Saved. “njb undo --db demo/njb.db” takes it back.'],
    ['„njb {command}“ verschickt, was übrig ist.', '„njb {command} --db demo/njb.db“ verschickt, was übrig ist.'],
    [
      '“njb event hold {event}” and “njb log” …',
      '“njb event hold {event} --db demo/njb.db” and “njb log --db demo/njb.db” …',
    ],
    ['Ask again: njb guest ask {event}', 'Ask again: njb guest ask {event} --db demo/njb.db'],
    ['Took back “njb {words}”.', 'Took back “njb {words}”.'],
    ['“njb help {topic}” and “njb member add --help”', '“njb help {topic}” and “njb member add --help”'],
    ['A column “njb Nr” says whom a row is about.', 'A column “njb Nr” says whom a row is about.'],
    ['No mail: njb knows no address.', 'No mail: njb knows no address.'],
    ['“{value}” is no date.', '“{value}” is no date.'],
  ])('%j', (text, expected) => {
    expect(commandsOn('demo/njb.db')(text)).toBe(expected);
    expect(commandsOn('a{b}.db')(text)).toBe(text);
  });

  test('are so on the screen', async () => {
    const session = newSession();
    const { stderr } = await session.done('event add --title Impuls --date 2.12.2025 --db "Meine Daten.db"');
    expect(stderr).toContain('“njb invite preview impuls-2025-12 --db "Meine Daten.db"” shows the invitation.');
    expect((await session.njb('event show nirgends --db "Meine Daten.db"')).stderr).toMatch(/--db "Meine Daten\.db"/);
    expect((await session.done('undo --db "Meine Daten.db"')).stdout).toContain('Took back “njb event add');
  });
});
