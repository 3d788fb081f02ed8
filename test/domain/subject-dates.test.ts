import { expect, it } from 'vitest';
import { canMean, datesInSubject } from '../../src/domain/subject-dates.js';

it.each([
  ['Absage 4.12.25', '2025-12-04'],
  ['04.12.2025: Absage', '2025-12-04'],
  ['am 4. Dez.', '12-04'],
  ['am 4. Dez', '12-04'],
  ['Absage (4.12)', '12-04'],
  ['am 06.11. leider nicht', '11-06'],
  ['6. 11. geht nicht', '11-06'],
  ['Re: 2025-11-06', '2025-11-06'],
  ['Do., 6. November, abgesagt', '11-06'],
  ['November 6: sorry', '11-06'],
  ['6th November', '11-06'],
  ['im November leider nicht', '11'],
  ['Absage Dezember', '12'],
  ['Absage Oktober 2025', '2025-10'],
  ['Dezember 25', '12'],
  ['im Mai', '05'],
  ['4.12./9.10.', '12-04 10-09'],
  ['4.12. und 9.10.', '12-04 10-09'],
  // none of these is a date
  ['Jan kommt nicht', ''],
  ['I may come', ''],
  ['1. Rückfrage 2025', ''],
  ['10. Impuls', ''],
  ['erst ab 9.10 Uhr', ''],
  ['31.4.', ''],
  ['Nr. 12', ''],
  ['August Meier sagt ab', ''],
  ['am 4. September – KI im Bürgerbüro, 16 Uhr', '09-04'],
  ['Absage – 4.12. - leider', '12-04'],
  // more than is understood
  ['Absage Sept. und Okt.', ''],
  ['Absage Okt. bis Dezember', ''],
  ['ab November', ''],
  ['am 6.11. und Dez.', ''],
  ['Oktober(und November)', ''],
  ['am 9., 6. und 4.12.', ''],
  ['September – Dezember', ''],
  ['4.9. - 6.11.', ''],
  ['4.9.–6.11.', ''],
  ['September-Dezember und 4.12.', ''],
  ['4.9.-6.11., 4.12.', ''],
  ['4 Sept to 6 Nov', ''],
  ['4.12. und alle weiteren', ''],
])('%s', (subject, expected) => {
  const found = datesInSubject(subject, ['August Meier']);
  expect(found.map(({ year, rest }) => (year === null ? rest : `${year}-${rest}`)).join(' ')).toBe(expected);
});

it.each([
  ['4.12.', '2025-12-04', true],
  ['4.12.', '2025-12-05', false],
  ['4.12.24', '2025-12-04', false],
  ['Dezember', '2025-12-04', true],
  ['4.12.', '2025-12', true],
  ['4.12.', '2025', true],
])('%s can mean %s: %s', (subject, date, expected) => {
  expect(canMean(datesInSubject(subject), date)).toBe(expected);
});
