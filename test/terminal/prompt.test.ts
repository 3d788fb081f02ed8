import { expect, test } from 'vitest';
import { roomForChoices } from '../../src/terminal/prompt.js';

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
