import { expect, test } from 'vitest';
import { tellApart } from '../../src/domain/tell-apart.js';

const person = (name: string, municipality: string | null, address: string | null) => ({ name, municipality, address });

test('who bears a name alone needs nothing behind it, whoever does not gets the municipality or the address', () => {
  expect(
    tellApart([
      person('Kim Mayer', 'Adorf', 'kim@adorf.example'),
      person('Kai Müller', 'Adorf', 'kai@adorf.example'),
      person('Kai Müller', 'Bedorf', 'kai@bedorf.example'),
      person('Kai Müller', 'Bedorf', 'mueller@bedorf.example'),
      person('Kai Müller', null, 'kai@post.example'),
      person('Kai Müller', 'Bedorf', null),
      person('Kai Müller', null, null),
    ]),
  ).toEqual([
    { name: 'Kim Mayer' },
    { name: 'Kai Müller', municipality: 'Adorf' },
    { name: 'Kai Müller', address: 'kai@bedorf.example' },
    { name: 'Kai Müller', address: 'mueller@bedorf.example' },
    { name: 'Kai Müller', address: 'kai@post.example' },
    { name: 'Kai Müller', municipality: 'Bedorf' },
    { name: 'Kai Müller' },
  ]);
});
