import { describe, expect, test } from 'vitest';
import { concernsNobody, type Homes, holidayName, reasonText } from '../../../src/commands/series/reasons.js';
import { holidaysOfYear, LAENDER, type Land } from '../../../src/domain/holidays.js';
import type { Reason } from '../../../src/domain/series-rules.js';
import { inEnglish, translator } from '../../../src/i18n/translate.js';

const nobody: Homes = { inLand: new Map(), total: 0, unknown: 0 };
const corpusChristi: Reason = {
  kind: 'holiday',
  date: '2026-06-04',
  holiday: 'corpus_christi',
  laender: ['BW', 'BY', 'HE', 'NW', 'RP', 'SL'],
};

async function german(reason: Reason, homes: Homes = nobody): Promise<string> {
  return (await translator('de'))(reasonText(reason, 'de', homes));
}

function english(reason: Reason, homes: Homes = nobody): string {
  return inEnglish(reasonText(reason, 'en', homes));
}

test('a holiday concerns nobody only where all homes are known and none is there', () => {
  const homes = (inLand: [Land, number][], unknown = 0): Homes => ({ inLand: new Map(inLand), total: 3, unknown });
  expect(concernsNobody(corpusChristi, homes([['SN', 3]]))).toBe(true);
  expect(
    concernsNobody(
      corpusChristi,
      homes([
        ['SN', 2],
        ['BY', 1],
      ]),
    ),
  ).toBe(false);
  expect(concernsNobody(corpusChristi, homes([['SN', 2]], 1))).toBe(false);
  expect(concernsNobody(corpusChristi, nobody)).toBe(false);
  expect(concernsNobody({ kind: 'paused_month', date: '2025-08-07' }, homes([['SN', 3]]))).toBe(false);
});

describe('reasons as sentences', () => {
  test.each<[Reason, string, string]>([
    [
      corpusChristi,
      'Fronleichnam am Donnerstag, 4. Juni: Feiertag in BW, BY, HE, NW, RP, SL.',
      'Corpus Christi on Thursday, 4 June: a public holiday in BW, BY, HE, NW, RP, SL.',
    ],
    [
      { kind: 'eve_of_holiday', date: '2025-10-02', holiday: 'german_unity_day', laender: LAENDER },
      'Tag der Deutschen Einheit am Tag darauf, Freitag, 3. Oktober: Feiertag bundesweit.',
      'German Unity Day on the day after, Friday, 3 October: a public holiday everywhere.',
    ],
    [{ kind: 'paused_month', date: '2025-08-07' }, 'Die Reihe pausiert im August.', 'The series pauses in August.'],
    [
      { kind: 'own_event', date: '2025-06-05', title: 'Jahreskonferenz' },
      'Das Netzwerk hat am Donnerstag, 5. Juni schon „Jahreskonferenz“.',
      'The network has “Jahreskonferenz” on Thursday, 5 June.',
    ],
  ])('%o', async (reason, inGerman, inEnglishWords) => {
    expect(await german(reason)).toBe(inGerman);
    expect(english(reason)).toBe(inEnglishWords);
  });

  test('say how many active members a regional holiday affects', async () => {
    const inLand = new Map<Land, number>([
      ['BY', 2],
      ['NW', 1],
      ['SN', 4],
    ]);
    expect(await german(corpusChristi, { inLand, total: 7, unknown: 0 })).toContain(
      '(betrifft 3 von 7 aktiven Mitgliedern)',
    );
    expect(english(corpusChristi, { inLand, total: 9, unknown: 2 })).toContain(
      '(affects 3 of 9 active members; the Land of 2 is not known)',
    );
  });

  test('say nothing of members where no Land is known, or the holiday is kept everywhere', () => {
    expect(english(corpusChristi, { inLand: new Map(), total: 4, unknown: 4 })).not.toContain('affects');
    const unity: Reason = { kind: 'holiday', date: '2025-10-03', holiday: 'german_unity_day', laender: LAENDER };
    expect(english(unity, { inLand: new Map([['BY', 2]]), total: 2, unknown: 0 })).not.toContain('affects');
  });

  test('each holiday has a name of its own in both languages', async () => {
    const t = await translator('de');
    const holidays = new Set([2017, 2020, 2025, 2028].flatMap((year) => holidaysOfYear(year).map(({ name }) => name)));
    expect(holidays.size).toBe(21);
    expect(new Set([...holidays].map((name) => t(holidayName(name)))).size).toBe(21);
    expect(new Set([...holidays].map((name) => inEnglish(holidayName(name)))).size).toBe(21);
  });
});
