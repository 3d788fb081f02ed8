import { describe, expect, it } from 'vitest';
import { kindOfOffice, type MunicipalityKind, municipalityKey } from '../../src/domain/municipality.js';
import { MunicipalityIndex } from '../../src/domain/municipality-index.js';

const list: [officialName: string, kind: MunicipalityKind, state: string][] = [
  ['Flensburg, Stadt', 'city', 'SH'],
  ['Hermeskeil, Stadt', 'town', 'RP'],
  ['Hermeskeil, VGem', 'association', 'RP'],
  ['Diez, Stadt', 'town', 'RP'],
  ['Diez, VGem', 'association', 'RP'],
  ['Hemmingen, Stadt', 'town', 'NI'],
  ['Hemmingen', 'municipality', 'BW'],
  ['Hofstetten', 'municipality', 'BW'],
  ['Hofstetten', 'municipality', 'BY'],
  ['Bad Soden-Salmünster, Stadt', 'town', 'HE'],
  ['Bad Soden am Taunus, Stadt', 'town', 'HE'],
  ['Frankfurt am Main, Stadt', 'city', 'HE'],
  ['Frankfurt (Oder), Stadt', 'city', 'BB'],
  ['Halle (Saale), Stadt', 'city', 'ST'],
  ['Halle', 'municipality', 'NI'],
  ['Rothenburg ob der Tauber, GKSt', 'town', 'BY'],
  ['Bad Homburg v.d.Höhe, Stadt', 'town', 'HE'],
  ['St. Ingbert, Stadt', 'town', 'SL'],
  ['Kassel, documenta-Stadt', 'city', 'HE'],
  ['Sottrum, SG', 'association', 'NI'],
  ['Sottrum', 'municipality', 'NI'],
  ['Markt Schwaben, M', 'municipality', 'BY'],
];

function index(names = list) {
  const filled = new MunicipalityIndex<{
    name: string;
    officialName: string | null;
    kind: MunicipalityKind | null;
    state: string | null;
    ags: string | null;
  }>();
  for (const [officialName, kind, state] of names) {
    filled.add({ name: officialName.replace(/,.*/, ''), officialName, kind, state, ags: null });
  }
  return filled;
}

const official = index();

function meant(name: string, office: string | null = null, state: string | null = null): string[] {
  const mention = { name, office, state, ags: null };
  return official.exact(mention).map((each) => `${each.officialName} ${each.state}`);
}

function similar(name: string, office: string | null = null, state: string | null = null): string[] {
  return official.similar({ name, office, state, ags: null }).map(({ officialName }) => officialName ?? '');
}

describe('which municipality a name means', () => {
  it.each([
    ['Flensburg, Stadt', null, null, ['Flensburg, Stadt SH']],
    ['Flensburg', 'Oberbürgermeister', null, ['Flensburg, Stadt SH']],
    ['Stadt Flensburg', null, null, ['Flensburg, Stadt SH']],
    ['Hermeskeil', null, null, ['Hermeskeil, Stadt RP', 'Hermeskeil, VGem RP']],
    ['Hermeskeil', 'Bürgermeister', 'RP', ['Hermeskeil, Stadt RP', 'Hermeskeil, VGem RP']],
    ['Hermeskeil', 'Stadtbürgermeisterin', null, ['Hermeskeil, Stadt RP']],
    ['Hermeskeil', 'Verbandsbürgermeister', null, ['Hermeskeil, VGem RP']],
    ['Hermeskeil', 'Verbandsgemeindebürgermeisterin', null, ['Hermeskeil, VGem RP']],
    ['Diez', 'Bürgermeister der Verbandsgemeinde', null, ['Diez, VGem RP']],
    ['Diez, Stadt', null, null, ['Diez, Stadt RP']],
    ['Diez, Stadt', 'Bürgermeister', null, ['Diez, Stadt RP']],
    ['VG Diez', 'Bürgermeisterin', null, ['Diez, VGem RP']],
    ['Verbandsgemeinde Diez', null, null, ['Diez, VGem RP']],
    ['Sottrum', 'Samtgemeindebürgermeister', null, ['Sottrum, SG NI']],
    ['Samtgemeinde Sottrum', null, null, ['Sottrum, SG NI']],
    ['Sottrum', 'Ortsbürgermeisterin', null, ['Sottrum NI']],
    ['Hemmingen', null, null, ['Hemmingen, Stadt NI', 'Hemmingen BW']],
    ['Hemmingen', null, 'BW', ['Hemmingen BW']],
    ['Hemmingen', null, 'NI', ['Hemmingen, Stadt NI']],
    ['Stadt Hemmingen', null, null, ['Hemmingen, Stadt NI']],
    ['Hofstetten', 'Bürgermeister', null, ['Hofstetten BW', 'Hofstetten BY']],
    ['Hofstetten', null, 'BY', ['Hofstetten BY']],
    ['Frankfurt (Main)', null, null, ['Frankfurt am Main, Stadt HE']],
    ['Frankfurt/Main', null, null, ['Frankfurt am Main, Stadt HE']],
    ['Frankfurt (Oder)', null, null, ['Frankfurt (Oder), Stadt BB']],
    ['Frankfurt an der Oder', null, null, ['Frankfurt (Oder), Stadt BB']],
    ['Frankfurt', null, null, []],
    ['Bad Soden-Saalmünster', null, null, []],
    ['Bad Soden', null, null, []],
    ['Bad Soden (Taunus)', null, null, ['Bad Soden am Taunus, Stadt HE']],
    ['Bad Homburg vor der Höhe', null, null, ['Bad Homburg v.d.Höhe, Stadt HE']],
    ['Sankt Ingbert', null, null, ['St. Ingbert, Stadt SL']],
    ['Kassel', null, null, ['Kassel, documenta-Stadt HE']],
    ['Halle', null, null, ['Halle NI']],
    ['Halle', 'Oberbürgermeister', null, []],
    ['Markt Schwaben', null, null, ['Markt Schwaben, M BY']],
    ['Diez', null, 'BY', []],
  ])('%s, %s, %s', (name, office, state, expected) => {
    expect(meant(name, office, state)).toEqual(expected);
  });

  it.each([
    ['Bad Soden-Saalmünster', null, null, ['Bad Soden-Salmünster, Stadt']],
    ['Bad Soden', null, null, ['Bad Soden-Salmünster, Stadt', 'Bad Soden am Taunus, Stadt']],
    ['Frankfurt', null, null, ['Frankfurt am Main, Stadt', 'Frankfurt (Oder), Stadt']],
    ['Frankfurt', null, 'BB', ['Frankfurt (Oder), Stadt']],
    ['Frankfurt a. M.', null, null, ['Frankfurt am Main, Stadt']],
    ['Rothenburg o.d.T.', null, null, ['Rothenburg ob der Tauber, GKSt']],
    ['Halle', 'Oberbürgermeister', null, ['Halle', 'Halle (Saale), Stadt']],
    ['Flensborg', null, null, ['Flensburg, Stadt']],
    ['Dietz', 'Verbandsbürgermeister', null, ['Diez, VGem']],
    ['Diez', null, 'BY', ['Diez, Stadt', 'Diez, VGem']],
    ['Salmünster', null, null, ['Bad Soden-Salmünster, Stadt']],
    ['Musterstadt', null, null, []],
    ['', null, null, []],
  ])('is asked for %s, %s, %s', (name, office, state, expected) => {
    expect(similar(name, office, state)).toEqual(expected);
  });

  it('nothing is similar, and no name wrong, without the list', () => {
    const own = index([]);
    own.add({ name: 'Diez', officialName: null, kind: null, state: null, ags: null });
    expect(own.hasList).toBe(false);
    expect(own.similar({ name: 'Dietz', office: null, state: null, ags: null })).toEqual([]);
    expect(own.exact({ name: 'Diez', office: 'Verbandsbürgermeister', state: 'RP', ags: null })).toHaveLength(1);
  });

  it('another name comes before those who bear it, unless Land or office contradict', () => {
    const own = index();
    const [town] = own.exact({ name: 'Hermeskeil, Stadt', office: null, state: null, ags: null });
    const [west] = own.exact({ name: 'Hemmingen', office: null, state: 'NI', ags: null });
    if (town === undefined || west === undefined) throw new Error('the list is there');
    own.addAlias('Hermeskeil', town);
    own.addAlias('Hemmingen', west);
    const find = (name: string, office: string | null, state: string | null) =>
      own.exact({ name, office, state, ags: null }).map((each) => `${each.officialName} ${each.state}`);
    expect(find('Hermeskeil', null, null)).toEqual(['Hermeskeil, Stadt RP']);
    expect(find('Hermeskeil', 'Verbandsbürgermeister', null)).toEqual(['Hermeskeil, VGem RP']);
    expect(find('Hemmingen', null, null)).toEqual(['Hemmingen, Stadt NI']);
    expect(find('Hemmingen', null, 'BW')).toEqual(['Hemmingen BW']);
  });
});

describe('names and titles', () => {
  it.each([
    ['Diez, VGem', 'vg diez'],
    ['Diez, Verbandsgemeinde', 'vg diez'],
    ['Verbandsgemeinde Diez', 'vg diez'],
    ['Sottrum, SG', 'sg sottrum'],
    ['Neustadt a.d.Aisch, St', 'neustadt aisch'],
    ['Hamburg, Freie und Hansestadt', 'hamburg'],
    ['Binz, Ostseebad', 'binz'],
    ['Neustadt', 'neustadt'],
    ['Hansestadt Lübeck', 'luebeck'],
    ['Aschau i.Chiemgau', 'aschau chiemgau'],
  ])('%s is filed as %s', (name, key) => {
    expect(municipalityKey(name)).toBe(key);
  });

  it.each([
    ['Stadtbürgermeister', 'town'],
    ['Oberbürgermeister*in', 'town'],
    ['OB', 'town'],
    ['Verbandsbürgermeister', 'association'],
    ['Verbandsgemeindebürgermeisterin', 'association'],
    ['Samtgemeindebürgermeister', 'association'],
    ['Ortsbürgermeisterin', 'place'],
    ['Bürgermeister', null],
    ['Objektleiter', null],
    [null, null],
  ])('%s speaks of %s', (title, kind) => {
    expect(kindOfOffice(title)).toBe(kind);
  });
});
