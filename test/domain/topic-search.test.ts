import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexTopics } from '../../src/domain/topic-search.js';
import { stemOf, topicWords } from '../../src/domain/topic-words.js';

/** Two years of topics, as a network of mayors has them. */
const years = [
  'KI in der Verwaltung',
  'Kommunale Wärmeplanung',
  'Digitale Souveränität',
  'Fachkräfte für das Rathaus gewinnen',
  'Klimaschutz in kleinen Städten',
  'Hitzeschutz',
  'Bürgerbeteiligung digital',
  'Desinformation im Wahlkampf',
  'Smart City: Chancen nutzen',
  'Resilienz und Katastrophenvorsorge',
  'Glasfaserausbau auf dem Land',
  'Onlinezugangsgesetz in der Praxis',
  'Open Source in Kommunen',
  'Cybersicherheit in Kommunen',
  'Mobilität im ländlichen Raum',
  'Haushalt 2024',
  'Führung und Personal',
  'E-Government: Wege zur digitalen Kommune',
  'Kitaplätze und Ganztag',
];
const index = indexTopics(years.map((title) => ({ title })));
const repeats = (text: string) => index.repeats(text).map(({ topic }) => topic.title);
const search = (text: string) => index.search(text).map(({ topic }) => topic.title);

describe('a repeated topic is noticed', () => {
  it.each([
    ['as it was', 'KI in der Verwaltung', 'KI in der Verwaltung'],
    ['in another case and order', 'in der verwaltung: ki', 'KI in der Verwaltung'],
    ['with a slip of the pen', 'Komunale Wermeplanung', 'Kommunale Wärmeplanung'],
    ['with two letters swapped', 'Wärmepalnung', 'Kommunale Wärmeplanung'],
    ['without umlauts', 'Waermeplanung in der Kommune', 'Kommunale Wärmeplanung'],
    ['spelt apart', 'Wärme-Planung', 'Kommunale Wärmeplanung'],
    ['in the plural', 'Cybersicherheiten', 'Cybersicherheit in Kommunen'],
    ['as a part of a compound', 'Kitas', 'Kitaplätze und Ganztag'],
    ['as a longer compound', 'Fachkräftemangel', 'Fachkräfte für das Rathaus gewinnen'],
    ['with more around it', 'Wie wir Fachkräfte halten', 'Fachkräfte für das Rathaus gewinnen'],
    ['spelt out', 'Künstliche Intelligenz in Schulen', 'KI in der Verwaltung'],
    ['where all of its words are pale', 'Wege zur digitalen Kommune', 'E-Government: Wege zur digitalen Kommune'],
  ])('%s', (_, text, expected) => {
    expect(repeats(text)).toContain(expected);
  });

  it('also by its initials', () => {
    expect(indexTopics([{ title: 'Künstliche Intelligenz im Bauamt' }]).repeats('KI')).toHaveLength(1);
    // "kritische Infrastruktur" is no name
    expect(repeats('Schutz kritischer Infrastruktur')).toEqual([]);
  });

  it('in a search also by the initials of an adjective and its noun', () => {
    expect(indexTopics([{ title: 'KI in der Verwaltung' }]).search('künstliche Intelligenz')).toHaveLength(1);
    expect(indexTopics([{ title: 'Die künstliche Intelligenz' }]).search('KI')).toHaveLength(1);
    expect(indexTopics([{ title: 'KI in der Verwaltung' }]).search('können Igel')).toEqual([]);
  });
});

describe('no noise', () => {
  it.each([
    'Digitale Kommunen',
    'Digitalisierung der Verwaltung',
    'Zukunft der Kommunen',
    'Die digitale Stadt von morgen',
    'Junge Menschen für Politik gewinnen',
    'Kommunalwahl 2024',
    'Wohnungsbau in kleinen Städten auf dem Land',
    'Praxisbeispiele aus Kommunen',
    'Feuerwehr',
  ])('%s', (text) => {
    expect(repeats(text)).toEqual([]);
  });

  it('of a word that begins with another and is none of its compounds', () => {
    const houses = indexTopics([{ title: 'Wohnen in leeren Häusern' }]);
    expect(houses.repeats('Haushalt 2028')).toEqual([]);
    expect(houses.repeats('Hausbau')).toHaveLength(1);
    expect(repeats('Haushaltsplan')).toContain('Haushalt 2024');
  });

  it('holds for two topics of three, when the office has just begun', () => {
    const few = indexTopics([{ title: 'Digitale Verwaltung' }, { title: 'Hitzeschutz' }, { title: 'Digitale Schule' }]);
    expect(few.repeats('Digitale Souveränität')).toEqual([]);
    expect(few.repeats('Hitze')).toHaveLength(1);
  });

  it('a word that half of all topics have tells no more than a pale one', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ title: `Energie ${names[i % names.length]}${i}` }));
    expect(indexTopics(many).repeats('Energie Genossenschaften')).toEqual([]);
    expect(indexTopics(many.slice(0, 1)).repeats('Energie Genossenschaften')).not.toEqual([]);
  });
});

const names = ['Speicher', 'Netze', 'Preise', 'Quartiere', 'Verträge'];

describe('the search', () => {
  it.each([
    ['KI', ['KI in der Verwaltung']],
    ['klima', ['Klimaschutz in kleinen Städten']],
    ['Stadt', ['Klimaschutz in kleinen Städten']],
    ['schutz', ['Hitzeschutz', 'Klimaschutz in kleinen Städten']],
    ['Raum ländlich', ['Mobilität im ländlichen Raum']],
    ['Fußball', []],
  ])('%s', (text, expected) => {
    expect(search(text)).toEqual(expected);
  });

  it('puts the nearest first, and of equals the one that stands first', () => {
    const found = indexTopics([
      { title: 'Wärmewende', id: 1 },
      { title: 'Wärmeplanung und Netze', id: 2 },
      { title: 'Wärmeplanung', id: 3 },
      { title: 'Wärmeplanung', id: 4 },
    ]).search('Wärmeplanung');
    expect(found.map(({ topic }) => topic.id)).toEqual([3, 4, 2]);
  });

  it('finds every topic by itself, first, whatever the others are', () => {
    const word = fc.stringMatching(/^[A-ZÄÖÜ][a-zäöüß]{1,12}$/);
    const title = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 12 }), (titles) => {
        const all = indexTopics(titles.map((each) => ({ title: each })));
        for (const each of titles) {
          const [first] = all.search(each);
          expect(first?.likeness).toBeCloseTo(1);
          expect(all.repeats(each).map(({ topic }) => topic.title)).toContain(each);
        }
      }),
    );
  });

  it('is the same in both directions for the words shared, and stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.string({ maxLength: 30 }), (a, b) => {
        for (const { likeness, back } of indexTopics([{ title: a }]).search(b)) {
          expect(likeness).toBeLessThanOrEqual(1 + 1e-9);
          expect(back).toBeGreaterThan(0);
          expect(back).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});

describe('the words of a topic', () => {
  it.each([
    ['Städte', 'Stadt'],
    ['Kommunen', 'Kommune'],
    ['Bürgerinnen', 'Bürger'],
    ['Häusern', 'Haus'],
    ['Wahlen', 'Wahl'],
    ['Waerme', 'Wärme'],
  ])('%s and %s have one stem', (a, b) => {
    expect(stemOf(a)).toBe(stemOf(b));
  });

  it('are those that mean something; a title of none keeps all', () => {
    expect(topicWords('Was ist ein Haushalt?').map(({ word }) => word)).toEqual(['haushalt']);
    expect(topicWords('Was nun?').map(({ word }) => word)).toEqual(['nun']);
    expect(topicWords('Wie und warum').map(({ word }) => word)).toEqual(['wie', 'und', 'warum']);
    expect(topicWords('Bürger*innen').map(({ word }) => word)).toEqual(['buergerinnen']);
    expect(topicWords('?!')).toEqual([]);
  });
});
