import { expect, it } from 'vitest';
import { problemText } from '../../src/commands/member/import-texts.js';
import { parsePartialDate } from '../../src/domain/partial-date.js';
import { inEnglish } from '../../src/i18n/translate.js';
import type { ProblemReason } from '../../src/import/candidate.js';
import {
  parseAddressStyle,
  parseElectionKind,
  parseEmployment,
  parseSalutation,
  parseStatus,
} from '../../src/import/cells.js';
import { parseConsent } from '../../src/import/consent.js';
import type { Field } from '../../src/import/fields.js';

const said = (reason: ProblemReason, field: Field | null = null, value = '?') =>
  inEnglish(problemText({ value, reason, field }));

it.each<[ProblemReason, readonly string[], (word: string) => unknown]>([
  [
    'bad_date',
    ['27.10.2019', '2019-10-27', 'October 2019', '2019-10', '2019'],
    (word) => parsePartialDate(word, { latest: '2025-09-04' }),
  ],
  ['bad_status', ['active', 'prospect', 'former', 'supporter'], parseStatus],
  ['bad_election_kind', ['first election', 're-election'], (word) => parseElectionKind(word, '')],
  ['bad_employment', ['full-time', 'honorary'], (word) => parseEmployment(word, '')],
  ['bad_consent', ['yes', 'no'], (word) => parseConsent(word, '2025-09-04')],
  ['bad_form_of_address', ['Ms', 'Mr', 'neutral'], parseSalutation],
  ['bad_address_style', ['informal', 'du', 'formal', 'Sie'], parseAddressStyle],
])('what the English screen names for %s is taken', (reason, words, parse) => {
  for (const word of words) {
    expect(said(reason)).toContain(word);
    expect([word, parse(word)]).not.toEqual([word, null]);
  }
});

it('days of birth have examples of their own, all of them taken', () => {
  const born = said('bad_date', 'born');
  expect(born).not.toContain('2019');
  for (const word of ['3.5.1986', '1986-05-03', 'May 1986', '1986-05', '1986']) {
    expect(born).toContain(word);
    expect(parsePartialDate(word, { latest: '2025-09-04' })).not.toBeNull();
  }
});

it.each(['44562', '31503', '44562.75', '44562,5'])('%s is told as the number by which Excel knows a day', (value) => {
  for (const reason of ['bad_date', 'bad_registration_date'] as const)
    expect(said(reason, 'born', value)).toBe(
      `“${value}” is the number by which Excel knows a day; format the column as a date there, and save again.`,
    );
});

it.each(['4456', '044562', '445623', '44562 Diez'])('%s is no number by which Excel knows a day', (value) => {
  expect(said('bad_date', 'elected', value)).toContain('is no date; possible are 27.10.2019');
});
