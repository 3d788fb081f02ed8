import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type Contact, writeCards } from '../../src/calendar/vcard.js';

const kim: Contact = {
  uid: 'njb-netz-person-1',
  givenName: 'Kim',
  familyName: 'Mayer; Müller',
  academicTitle: 'Dr.',
  fullName: 'Dr. Kim Mayer; Müller',
  emails: ['kim@diez.example', 'k.mayer@x.example'],
  phone: '+49 6432 12',
  title: 'Bürgermeisterin, hauptamtlich',
  organisation: 'Diez',
  place: { locality: 'Diez', region: 'RP', postalCode: '65582' },
  note: 'Zeile eins\nzwei; drei, vier \\ fünf',
};
const revised = '2025-09-04T08:00:00.000Z';

describe('an address card', () => {
  it('is a vCard 4.0', () => {
    expect(writeCards([kim], revised).split('\r\n')).toEqual([
      'BEGIN:VCARD',
      'VERSION:4.0',
      'KIND:individual',
      'UID;VALUE=text:njb-netz-person-1',
      'REV:20250904T080000Z',
      'N:Mayer\\; Müller;Kim;;Dr.;',
      'FN:Dr. Kim Mayer\\; Müller',
      'EMAIL;TYPE=work;PREF=1:kim@diez.example',
      'EMAIL;TYPE=work;PREF=2:k.mayer@x.example',
      'TEL;VALUE=text;TYPE="work,voice":+49 6432 12',
      'ORG:Diez',
      'TITLE:Bürgermeisterin\\, hauptamtlich',
      'ADR;TYPE=work:;;;Diez;RP;65582;Deutschland',
      'NOTE:Zeile eins\\nzwei\\; drei\\, vier \\\\ fünf',
      'END:VCARD',
      '',
    ]);
  });

  it('says nothing about what is not known', () => {
    const bare = { ...kim, academicTitle: null, emails: [], phone: ' ', title: null, organisation: null, place: null };
    expect(writeCards([{ ...bare, note: null }], revised)).not.toMatch(/EMAIL|TEL|ORG|TITLE|ADR|NOTE|null/);
  });

  it('reads back as it was in a program of another maker, in lines of at most 75 octets', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 120 });
    fc.assert(
      fc.property(text, text, text, (given, family, note) => {
        const cards = writeCards(
          [{ ...kim, givenName: given, familyName: family, fullName: `${given} ${family}`, note }],
          revised,
        );
        for (const line of cards.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(cards.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const [, properties] = ICAL.parse(cards) as [string, [string, unknown, string, unknown][]];
        const of = (name: string) => properties.find(([each]) => each === name)?.[3];
        const tidy = (value: string) =>
          value
            .replace(/\p{Cc}(?<!\s)/gu, '')
            .replace(/\s+/g, ' ')
            .trim();
        expect(of('n')).toEqual([tidy(family), tidy(given), '', 'Dr.', '']);
        expect(tidy(String(of('note')))).toBe(tidy(note));
      }),
      { numRuns: 200 },
    );
  });
});
