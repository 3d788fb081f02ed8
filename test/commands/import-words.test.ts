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

const said = (reason: ProblemReason) => inEnglish(problemText({ value: '?', reason }));

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
