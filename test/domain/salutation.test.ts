import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Addressee, type AddressStyle, salutation, spokenDegree } from '../../src/domain/salutation.js';

function person(name: string, form: Addressee['formOfAddress'], more: Partial<Addressee> = {}): Addressee {
  const [givenName = '', ...family] = name.split(' ');
  return {
    givenName,
    familyName: family.join(' '),
    formOfAddress: form,
    academicTitle: null,
    salutation: null,
    ...more,
  };
}

const kim = person('Kim Mayer', null);
const noForm = person('Toni Groß', 'none');
const anna = person('Anna Müller', 'ms', { academicTitle: 'Dr.' });
const jonas = person('Jonas Leutheusser-Schmidt', 'mr');
const heide = person('Jan von der Heide', 'mr', { academicTitle: 'Prof. Dr. Dr. h. c.' });
const own = person('Eva Koch', 'ms', { salutation: 'Sehr geehrte Frau Oberbürgermeisterin' });
const ownClosed = person('Eva Koch', 'ms', { salutation: ' Moin  Eva! ' });
const noGiven = person(' Müller', 'ms', { academicTitle: 'Dr.' });
const neither = person(' Mayer', null);

describe('golden', () => {
  test.each<[Addressee, AddressStyle, string, string]>([
    [anna, 'informal', 'Liebe Anna,', 'Dear Anna,'],
    [anna, 'formal', 'Sehr geehrte Frau Dr. Müller,', 'Dear Dr Müller,'],
    [jonas, 'informal', 'Lieber Jonas,', 'Dear Jonas,'],
    [jonas, 'formal', 'Sehr geehrter Herr Leutheusser-Schmidt,', 'Dear Mr Leutheusser-Schmidt,'],
    [heide, 'formal', 'Sehr geehrter Herr Prof. von der Heide,', 'Dear Professor von der Heide,'],
    [heide, 'informal', 'Lieber Jan,', 'Dear Jan,'],
    [kim, 'informal', 'Hallo Kim,', 'Dear Kim,'],
    [kim, 'formal', 'Guten Tag Kim Mayer,', 'Dear Kim Mayer,'],
    [noForm, 'formal', 'Guten Tag Toni Groß,', 'Dear Toni Groß,'],
    [noForm, 'informal', 'Hallo Toni,', 'Dear Toni,'],
    [{ ...noForm, academicTitle: 'Prof. Dr.' }, 'formal', 'Guten Tag Prof. Toni Groß,', 'Dear Professor Groß,'],
    [person('Maria de la Cruz', 'ms'), 'formal', 'Sehr geehrte Frau de la Cruz,', 'Dear Ms de la Cruz,'],
    [person('Anne-Sophie Freifrau zu Stein', 'ms'), 'informal', 'Liebe Anne-Sophie,', 'Dear Anne-Sophie,'],
    [
      person('Heiko O’Neill', 'mr', { academicTitle: 'M. A.' }),
      'formal',
      'Sehr geehrter Herr O’Neill,',
      'Dear Mr O’Neill,',
    ],
    [
      person('Uta Kühn', 'ms', { academicTitle: 'Dr. h. c.' }),
      'formal',
      'Sehr geehrte Frau Dr. Kühn,',
      'Dear Dr Kühn,',
    ],
    [person(' Mayer', 'none'), 'informal', 'Guten Tag,', 'Hello,'],
    [{ ...kim, academicTitle: 'Dr. med.' }, 'formal', 'Guten Tag Dr. Kim Mayer,', 'Dear Dr Mayer,'],
    [{ ...kim, academicTitle: 'Dr. med.' }, 'informal', 'Hallo Kim,', 'Dear Kim,'],
    [own, 'informal', 'Sehr geehrte Frau Oberbürgermeisterin,', 'Sehr geehrte Frau Oberbürgermeisterin,'],
    [ownClosed, 'formal', 'Moin Eva!', 'Moin Eva!'],
    [noGiven, 'informal', 'Liebe Frau Müller,', 'Dear Ms Müller,'],
    [noGiven, 'formal', 'Sehr geehrte Frau Dr. Müller,', 'Dear Dr Müller,'],
    [neither, 'informal', 'Guten Tag,', 'Hello,'],
    [neither, 'formal', 'Guten Tag,', 'Hello,'],
  ])('%o %s', (addressee, style, german, english) => {
    expect(salutation(addressee, style, 'de')).toBe(german);
    expect(salutation(addressee, style, 'en')).toBe(english);
  });
});

test.each([
  ['Dr.', 'Dr.'],
  ['Dr.-Ing.', 'Dr.'],
  ['Dr. jur.', 'Dr.'],
  ['dr', 'Dr.'],
  ['Dr. Dr.', 'Dr.'],
  ['PD Dr. habil.', 'Dr.'],
  ['Ph.D.', 'Dr.'],
  ['Dipl.-Kfm. Dr.', 'Dr.'],
  ['Prof.', 'Prof.'],
  ['Univ.-Prof. Dr.', 'Prof.'],
  ['apl. Prof. Dr.', 'Prof.'],
  ['Juniorprofessorin', 'Prof.'],
  ['Dr. des.', null],
  ['Doktorand', null],
  ['Dipl.-Ing.', null],
  ['M.A.', null],
  ['Profi', null],
  ['', null],
  [null, null],
] as const)('of %j is spoken %j', (title, spoken) => expect(spokenDegree(title)).toBe(spoken));

test('is one line, never has an empty name in it and always ends in a mark', () => {
  const name = fc.constantFrom('', ' ', 'Anna', 'Ana María', 'von der Heide', 'Weiß\nBcc: x', 'O’Neill');
  const addressee = fc.record({
    givenName: name,
    familyName: name.filter((text) => text.trim() !== ''),
    academicTitle: fc.constantFrom(null, '', 'Dr.', 'Prof. Dr.'),
    formOfAddress: fc.constantFrom('ms', 'mr', 'none', null),
    salutation: fc.constantFrom(null, '', ' ', 'Hallo'),
  });
  fc.assert(
    fc.property(
      addressee,
      fc.constantFrom('informal', 'formal'),
      fc.constantFrom('de', 'en'),
      (who, style, language) => {
        const line = salutation(who, style, language);
        expect(line).toMatch(/^\S+( \S+)*[,!]$/u);
        expect(line).not.toMatch(/ ,|null|undefined/);
      },
    ),
  );
});
