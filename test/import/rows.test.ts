import { describe, expect, it } from 'vitest';
import { mapColumns } from '../../src/import/columns.js';
import { rowReader } from '../../src/import/rows.js';

function read(row: Record<string, string>, extra: string[] = []) {
  const plan = mapColumns(Object.keys(row));
  if (plan.kind !== 'columns') throw new Error(plan.kind);
  return rowReader(plan, '2025-09-01')([...Object.values(row), ...extra], 7);
}

function candidate(row: Record<string, string>) {
  const result = read({ Nachname: 'Mayer', ...row });
  if (result.kind !== 'candidate') throw new Error(JSON.stringify(result.problems));
  return result.candidate;
}

function reasons(row: Record<string, string>, extra: string[] = []) {
  const result = read(row, extra);
  return result.kind === 'rejected'
    ? result.problems.map(({ column, reason }) => `${column}: ${reason}`)
    : result.notes.map(({ reason }) => `note ${reason}`);
}

describe('cells', () => {
  it.each([
    [
      'Anrede',
      'Frau Bürgermeisterin Dr.',
      { values: { formOfAddress: 'ms', academicTitle: 'Dr.' }, term: { officeTitle: 'Bürgermeisterin' } },
    ],
    ['Anrede', 'Sehr geehrter Herr', { values: { formOfAddress: 'mr' } }],
    ['Anrede', 'divers', { values: { formOfAddress: 'none' } }],
    ['Titel', 'Bürgermeister', { values: { academicTitle: null }, term: { officeTitle: 'Bürgermeister' } }],
    ['Titel', 'Dr. jur.', { values: { academicTitle: 'Dr. jur.' } }],
    ['Du/Sie', 'Du', { values: { addressStyle: 'informal' } }],
    ['Jahrgang', '86', { values: { born: '1986' } }],
    ['geb.', '1.5.86', { values: { born: '1986-05-01' } }],
    ['Geburtsdatum', 'k. A.', { values: { born: null } }],
    ['Wahldatum', 'Oktober 2019', { term: { elected: '2019-10' } }],
    ['Wahldatum', '2019-10-27 00:00:00', { term: { elected: '2019-10-27' } }],
    ['Status', 'Fördermitglied', { values: { status: 'supporter' } }],
    ['Status', 'ehem. Mitglied', { values: { status: 'former' } }],
    ['ehrenamtlich', 'ja', { term: { employment: 'honorary' } }],
    ['Erstwahl', 'nein', { term: { electionKind: 're_election' } }],
    ['Newsletter', 'ja, 12.03.2024', { values: { consentNewsletter: 'given 2024-03-12' } }],
    ['Newsletter', 'widerrufen am 31.01.2025', { values: { consentNewsletter: 'revoked 2025-01-31' } }],
    ['Telefon', "'+49 6432 / 1234", { values: { phone: '+49 6432 / 1234' } }],
    ['Bemerkung', "'=1+1", { values: { remarks: '=1+1' } }],
    ['AGS', '7141029', { place: { ags: '07141029', state: 'RP' } }],
    ['AGS', '="07141029"', { place: { ags: '07141029' } }],
    ['AGS', '071415003029', { place: { ags: '07141029' } }],
    ['E-Mail', 'Kim Mayer <Kim.Mayer@Diez.DE>; mailto:info@diez.de', { emails: ['kim.mayer@diez.de', 'info@diez.de'] }],
    ['E-Mail', 'kim @ diez.de, KIM@diez.de', { emails: ['kim@diez.de'] }],
    ['E-Mail', 'rathaus@müllheim.de', { emails: ['rathaus@müllheim.de'] }],
  ])('%s: %s', (header, cell, expected) => {
    expect(candidate({ [header]: cell })).toMatchObject(expected);
  });

  it.each(['Ba-Wü', 'Baden-Württemberg', 'BW', 'DE-BW', 'Land Baden-Württemberg'])('%s is a Land', (state) => {
    expect(candidate({ Ort: 'Hemmingen', Land: state }).place?.state).toBe('BW');
  });

  it('takes the country for no Land', () => {
    expect(candidate({ Ort: 'Diez', Land: 'Deutschland' }).place?.state).toBeNull();
  });

  it('lets the run-off count, whichever column comes first', () => {
    expect(candidate({ Wahldatum: '12.10.2019', Stichwahl: '27.10.2019' }).term.elected).toBe('2019-10-27');
    expect(candidate({ Wahldatum: '12.10.2019', Stichwahl: '' }).term.elected).toBe('2019-10-12');
    for (const cell of [
      'Stichwahl 27.10.2019',
      'Stichwahl am 27.10.2019',
      '12.10.2019 (Stichwahl 27.10.2019)',
      '12.10.2019, Stichwahl: 27.10.2019',
      '27.10.2019 (Stichwahl)',
      '27.10.2019 Stichwahl',
      '12 October 2019 (run-off on 27 October 2019)',
    ]) {
      expect(candidate({ Wahldatum: cell }).term.elected).toBe('2019-10-27');
    }
  });

  it('takes whole names and titles apart', () => {
    const { values } = candidate({ Nachname: '', Name: 'Frau Dr. Eva von Berg' });
    expect(values).toMatchObject({ givenName: 'Eva', familyName: 'von Berg', academicTitle: 'Dr.' });
  });
});

describe('problems', () => {
  it.each([
    [{ 'E-Mail': 'kim@diez' }, 'E-Mail: bad_email'],
    [{ 'E-Mail': 'kim.diez.de' }, 'E-Mail: bad_email'],
    [{ 'E-Mail': 'käthe@diez.de' }, 'E-Mail: bad_email'],
    [{ Wahldatum: '31.2.2020' }, 'Wahldatum: bad_date'],
    [{ Wahldatum: '1.5.2026' }, 'Wahldatum: elected_in_future'],
    [{ geb: '2026' }, 'geb: born_in_future'],
    [{ geb: '1990', Wahldatum: '1989' }, 'geb: born_after_election'],
    [{ geb: '2004', Wahldatum: '2019' }, 'geb: too_young'],
    [{ geb: '1990', Eintritt: '1989' }, 'Eintritt: entered_before_birth'],
    [{ Eintritt: '1.1.2028' }, 'Eintritt: entered_in_future'],
    [{ Ort: 'Diez', Land: 'Atlantis' }, 'Land: bad_state'],
    [{ Ort: 'Galway', Land: 'Irland' }, 'note state_abroad'],
    [{ Ort: 'Cork', Land: 'Ireland' }, 'note state_abroad'],
    [{ Ort: 'Wien', Land: 'AT' }, 'note state_abroad'],
    [{ AGS: '123' }, 'AGS: bad_ags'],
    [{ AGS: '07141029', Land: 'BY' }, 'AGS: ags_contradicts_state'],
    [{ Status: 'grün' }, 'Status: bad_status'],
    [{ Newsletter: 'vielleicht' }, 'Newsletter: bad_consent'],
    [{ Telefon: '4,91701E+11' }, 'note bad_phone'],
    [{ Anrede: 'Familie' }, 'note bad_form_of_address'],
    [{ Land: 'BY' }, 'note state_without_municipality'],
    [{ Telefon: '06432 1', Handy: '0171 2' }, 'note columns_contradict'],
    [{ Wahldatum: '??' }, 'note read_as_empty'],
    [{ 'E-Mail': 'k. A.' }, 'note read_as_empty'],
    [{ Telefon: '-', Handy: '0171 2' }, 'note read_as_empty'],
  ] as [Record<string, string>, string][])('%j: %s', (row, expected) => {
    expect(reasons({ Nachname: 'Mayer', ...row })).toContain(expected);
  });

  it('refuses rows without a name, and rows with too many or too few cells', () => {
    expect(reasons({ Nachname: '', 'E-Mail': 'a@x.de' })).toEqual(['Nachname: no_family_name']);
    expect(reasons({ Nachname: '', 'E-Mail': '', Ort: 'Diez' })).toEqual(['Nachname: no_name_no_email']);
    expect(reasons({ Nachname: 'Mayer' }, ['verrutscht'])).toEqual(['null: too_many_cells']);
    const plan = mapColumns(['Nachname', 'Ort', 'Bemerkung']);
    if (plan.kind !== 'columns') throw new Error();
    expect(rowReader(plan, '2025-09-01')(['Zweite Zeile'], 3)).toMatchObject({
      problems: [{ reason: 'too_few_cells' }],
    });
    expect(rowReader(plan, '2025-09-01')(['Mayer', 'Diez'], 3)).toMatchObject({ kind: 'candidate' });
    // our own words of an earlier attempt are none of the row's, nor are empty cells
    const rejects = mapColumns(['njb: Grund', 'Nachname', 'Ort', 'Bemerkung', 'Amt']);
    if (rejects.kind !== 'columns') throw new Error();
    expect(rowReader(rejects, '2025-09-01')(['Bricht ab.', '', '', 'Summe: 34'], 3)).toMatchObject({
      problems: [{ reason: 'no_name_no_email' }, { reason: 'too_few_cells', value: 'Summe: 34' }],
    });
  });

  it('says where a bad cell stands and what it holds', () => {
    expect(read({ Nachname: 'Mayer', 'gewählt am': 'neulich' })).toEqual({
      kind: 'rejected',
      line: 7,
      problems: [{ line: 7, column: 'gewählt am', field: 'elected', value: 'neulich', reason: 'bad_date' }],
    });
  });
});
