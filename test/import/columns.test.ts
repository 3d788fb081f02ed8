import { describe, expect, it } from 'vitest';
import { mapColumns } from '../../src/import/columns.js';
import { FIELDS } from '../../src/import/fields.js';
import { HEADERS } from '../../src/import/headers.js';

function fields(headers: string[], overrides: Record<string, string> = {}) {
  const plan = mapColumns(headers, { chosen: new Map(Object.entries(overrides)) });
  return plan.kind === 'columns' ? plan.mapped.map(({ header, field }) => `${header}=${field}`) : plan;
}

describe('headers', () => {
  it.each([
    ['Vorname', 'givenName'],
    ['NACHNAME', 'familyName'],
    ['E-Mail-Adresse', 'email'],
    ['Mailadresse', 'email'],
    ['Kommune', 'municipality'],
    ['Gemeinde/Stadt', 'municipality'],
    ['Stadt', 'municipality'],
    ['Bundesland:', 'state'],
    ['Land', 'state'],
    ['Geburtsdatum', 'born'],
    ['geb.', 'born'],
    ['Jahrgang', 'born'],
    ['Wahldatum', 'elected'],
    ['gewählt am', 'elected'],
    ['GEWAEHLT AM', 'elected'],
    ['Amt', 'officeTitle'],
    ['Amtsbezeichnung', 'officeTitle'],
    ['Anrede', 'formOfAddress'],
    ['Titel', 'academicTitle'],
    ['Telefon (dienstlich)', 'phone'],
    ['PLZ', 'postalCode'],
    ['Status', 'status'],
    ['Bemerkung', 'remarks'],
    ['Erst-/Wiederwahl', 'electionKind'],
    ['Haupt-/Ehrenamt', 'employment'],
    ['Einwilligung Newsletter', 'consentNewsletter'],
    ['Bürgermeister*in', 'name'],
    ['Du/Sie', 'addressStyle'],
    ['Mitglied seit', 'enteredOn'],
    ['First name', 'givenName'],
    ['Date of birth', 'born'],
  ])('%s → %s', (header, field) => {
    const plan = mapColumns([header, 'ID']);
    expect(plan).toMatchObject({ kind: 'columns', mapped: [{ header, field }, {}], unknown: [] });
  });

  it('says each header for one field only, and knows every field by its own name', () => {
    const all = Object.values(HEADERS).flatMap((list) => list.split(',').map((header) => header.trim()));
    expect(all.filter((header, index) => all.indexOf(header) !== index)).toEqual([]);
    for (const field of FIELDS) expect(fields([field, 'id', 'email']), field).toContain(`${field}=${field}`);
  });
});

describe('mapColumns', () => {
  it('takes Name for the family name beside Vorname, else for the whole name', () => {
    expect(fields(['Vorname', 'Name'])).toEqual(['Vorname=givenName', 'Name=familyName']);
    expect(fields(['Name', 'Ort'])).toEqual(['Name=name', 'Ort=municipality']);
  });

  it('names unknown columns and keeps them out', () => {
    expect(mapColumns(['Nachname', 'Lieblingsfarbe', '', 'Partei'])).toMatchObject({
      unknown: [
        { index: 1, header: 'Lieblingsfarbe' },
        { index: 2, header: '' },
        { index: 3, header: 'Partei' },
      ],
    });
  });

  it('reports two columns of one field, and takes a second e-mail column for further addresses', () => {
    const plan = mapColumns(['Nachname', 'Telefon', 'Handy', 'E-Mail', 'Mail']);
    expect(plan).toMatchObject({ doubled: [{ field: 'phone', headers: ['Telefon', 'Handy'] }] });
    expect(fields(['E-Mail', 'Mail', 'E-Mail privat'])).toEqual([
      'E-Mail=email',
      'Mail=secondEmail',
      'E-Mail privat=secondEmail',
    ]);
    expect(fields(['Nachname', 'E-Mail privat'])).toEqual(['Nachname=familyName', 'E-Mail privat=email']);
  });

  it('obeys a given mapping by header or number', () => {
    expect(fields(['Wer', 'Wo', 'Status'], { wer: 'name', 2: 'municipality', Status: '-' })).toEqual([
      'Wer=name',
      'Wo=municipality',
    ]);
    expect(fields(['Nachname', 'Name'], { Name: 'municipality' })).toEqual([
      'Nachname=familyName',
      'Name=municipality',
    ]);
    expect(fields(['Mail', 'Post'], { Post: 'email' })).toEqual(['Mail=secondEmail', 'Post=email']);
  });

  it('refuses a mapping that leads nowhere, and a line that is no header', () => {
    expect(fields(['Name'], { Wer: 'name' })).toEqual({ kind: 'unknown_column', column: 'Wer', headers: ['Name'] });
    expect(fields(['Name'], { Name: 'party' })).toEqual({ kind: 'unknown_field', field: 'party' });
    expect(fields(['Kim', 'Mayer', 'Diez'])).toEqual({ kind: 'no_name_column', headers: ['Kim', 'Mayer', 'Diez'] });
  });
});
