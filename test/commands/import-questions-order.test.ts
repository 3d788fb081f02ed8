import { describe, expect, it } from 'vitest';
import { newSession } from '../helpers/run.js';

describe('a question about a row', () => {
  it('is put in the light of what was answered before about the same person', async () => {
    const session = newSession();
    await session.done('member add --given Anna --family Schmidt --email an@a.example --municipality Hagen');
    session.write(
      'liste.csv',
      'Vorname;Nachname;E-Mail;Kommune\nAnne;Schmidt;an@a.example;Hagen\nAnna;Schmitt;an@a.example;Hagen\n',
    );
    const anne = /Line 2 spells the name of Anna Schmidt \(no\. 1\) otherwise: Anne Schmidt\./;
    const kept = await session.done('member import liste.csv', {
      answers: [
        [anne, 'Anna Schmidt, as it was'],
        [/Line 3, Anna Schmitt: another row .* of Anna Schmidt \(no\. 1\)\./, 'Family name Schmidt, as it was'],
      ],
    });
    expect(kept.stdout).toContain('0 new, 0 changed, 2 unchanged');
    await session.done('undo');
    const two = await session.done('member import liste.csv', {
      answers: [
        [anne, 'both: they are two people'],
        [/Line 3: Anna Schmitt has the address of Anna Schmidt \(no\. 1\), Anne Schmidt \(new in line 2\)/, 'n'],
        [/Line 3, Anna Schmitt, .* Who is it\?/, 'Anna Schmidt, Hagen, an@a.example (no. 1)'],
        [/Which name holds\?/, 'Anna Schmidt, as it was'],
        [/Import it like this\?/, 'y'],
      ],
    });
    expect(two.stdout).toContain('1 new, 0 changed, 1 unchanged');
  });

  it('is not put a second time where somebody declined to go through many', async () => {
    const session = newSession();
    const names = ['Abel', 'Bruno', 'Clara', 'Doris', 'Edgar', 'Frida', 'Greta', 'Heinz', 'Irene', 'Jonas', 'Ludwig'];
    const list = (end: string) =>
      ['Vorname;Nachname;Kommune', ...names.map((name) => `${name};Muster${end};Hagen`)].join('\n');
    session.write('eins.csv', list('mann'));
    session.write('zwei.csv', list('man'));
    await session.done('member import eins.csv');
    const { stdout } = await session.njb('member import zwei.csv', { answers: [[/Of 11 rows it is not clear/, 'n']] });
    expect(stdout).toContain('11 to decide');
    const all = names.map((name, at): [RegExp, string] => [new RegExp(`Line ${at + 2}, ${name} `), 'decide later']);
    await session.njb('member import zwei.csv', { answers: [[/Of 11 rows it is not clear/, 'y'], ...all] });
  });
});
