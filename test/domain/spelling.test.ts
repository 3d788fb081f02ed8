import { expect, it } from 'vitest';
import { commonSpelling } from '../../src/domain/spelling.js';

it('takes the spelling most wrote; of as many a capital, else the first', () => {
  const spell = commonSpelling(['klima', 'Klima', 'Klima', 'haushalt', 'Haushalt', 'ÖPNV', 'oepnv', 'öpnv', 'öpnv']);
  expect(['KLIMA', 'haushalt', 'OEPNV', 'Neues'].map(spell)).toEqual(['Klima', 'Haushalt', 'öpnv', 'Neues']);
});
