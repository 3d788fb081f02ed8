import { expect, test } from 'vitest';
import { answerBehind, roomForChoices } from '../../src/terminal/prompt.js';

const choices = (count: number, name = 'Haushalt') => Array.from({ length: count }, () => name);

test.each([
  // what fits is shown as a whole
  ['Welcher?', choices(13), { columns: 80, rows: 40 }, { lines: 35, isForAll: true }],
  ['Welcher?', choices(35), { columns: 80, rows: 40 }, { lines: 35, isForAll: true }],
  ['Welcher?', choices(36), { columns: 80, rows: 40 }, { lines: 35, isForAll: false }],
  // a question of two lines, and choices of two
  ['Wort '.repeat(20).trim(), choices(4), { columns: 80, rows: 40 }, { lines: 34, isForAll: true }],
  ['Welcher?', choices(18, 'Wort '.repeat(20).trim()), { columns: 80, rows: 40 }, { lines: 35, isForAll: false }],
  // the smallest screen
  ['Welcher?', choices(6), { columns: 80, rows: 4 }, { lines: 5, isForAll: false }],
])('a screen has room for choices (%#)', (question, names, screen, room) => {
  expect(roomForChoices(question, names, screen)).toEqual(room);
});

test.each([
  ['Welcher?', 'Haushalt', 'Haushalt'],
  ['Welcher?', '', ''],
  // "? Welcher? " takes 11 of 40 columns, and the last one stays free
  ['Welcher?', 'x'.repeat(28), 'x'.repeat(28)],
  ['Welcher?', 'x'.repeat(29), `\n  ${'x'.repeat(29)}`],
  // beside the last line of a question of two, if there is room
  ['Welche Spalte ist „Beginn der laufenden Amtszeit“?', 'Beginn', 'Beginn'],
  ['Welche Spalte ist das?', 'Beispiel: nichts für njb: weglassen', '\n  Beispiel: nichts für njb: weglassen'],
  [
    'Welcher?',
    'Jonas Groß <j.gro@eichenau.example>, Eichenau-West',
    '\n  Jonas Groß <j.gro@eichenau.example>,\n  Eichenau-West',
  ],
])('an answer stands behind its question, or below it in whole words: %s %s', (question, answer, shown) => {
  expect(answerBehind(question, answer, 40)).toBe(shown);
});
