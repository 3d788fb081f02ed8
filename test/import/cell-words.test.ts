import { describe, expect, it } from 'vitest';
import { page as programmes } from '../../src/commands/help/programmes.js';
import { page as registrations } from '../../src/commands/help/registrations.js';
import { rejectionReason } from '../../src/commands/programme/rejections.js';
import { attendeeStatuses } from '../../src/domain/attendance.js';
import { foldText } from '../../src/domain/names.js';
import { sessionKinds } from '../../src/domain/programme.js';
import { findKind, KIND_WORDS, parseSessionTime, parseSlots } from '../../src/domain/session-text.js';
import { CELL_WORDS, CONSENT_WORDS } from '../../src/import/cell-words.js';
import {
  cellText,
  NOTHING_WORDS,
  parseAddressStyle,
  parseElectionKind,
  parseEmployment,
  parseSalutation,
  parseStatus,
} from '../../src/import/cells.js';
import { parseConsent } from '../../src/import/consent.js';
import {
  PROGRAMME_HEADERS,
  type ProgrammeField,
  programmeField,
  programmeFields,
} from '../../src/import/programme-fields.js';
import { readProgramme } from '../../src/import/programme-file.js';
import { PART_WORDS, readRows } from '../../src/import/programme-rows.js';
import { REGISTRATION_WORDS, registrationColumns, registrationStatus } from '../../src/import/registrations.js';

const split = (words: string) => words.split(',').map((word) => word.trim());
const event = { startDate: '2026-05-22', endDate: '2026-05-23' };

/** What becomes of one line of a programme with these cells. */
function lineOf(cells: Partial<Record<ProgrammeField, string>>) {
  const record = { line: 2, guests: null, columns: new Map() };
  const all = new Map(Object.entries({ title: 'T', day: 'Day 1', ...cells })) as Map<ProgrammeField, string>;
  const { rows, rejected } = readRows([{ ...record, cells: all }], event);
  return rejected[0]?.reason ?? rows[0];
}

describe('help shows no word that an import does not take:', () => {
  it.each<[keyof typeof CELL_WORDS, (word: string) => unknown]>([
    ['formOfAddress', (word) => parseSalutation(word)?.formOfAddress],
    ['addressStyle', parseAddressStyle],
    ['electionKind', (word) => parseElectionKind(word, '')],
    ['employment', (word) => parseEmployment(word, '')],
    ['status', parseStatus],
  ])('%s', (field, parse) => {
    for (const [value, words] of Object.entries(CELL_WORDS[field])) {
      for (const word of split(words)) expect([word, parse(word)]).toEqual([word, value]);
    }
  });

  it('consents', () => {
    const said = (word: string) => parseConsent(word, '2026-01-01');
    expect(split(CONSENT_WORDS.yes).map(said)).toEqual(split(CONSENT_WORDS.yes).map(() => 'given'));
    expect(split(CONSENT_WORDS.no).map(said)).toEqual(split(CONSENT_WORDS.no).map(() => 'revoked'));
    expect(
      ['12.3.2024', 'yes, 12.3.2024', 'revoked 31.1.2025', 'ja, 12.3.2024', 'widerrufen 31.1.2025'].map(said),
    ).toEqual([
      ...['given 2024-03-12', 'given 2024-03-12', 'revoked 2025-01-31', 'given 2024-03-12', 'revoked 2025-01-31'],
    ]);
  });

  it('cells that say nothing', () => {
    expect(split(NOTHING_WORDS).map(cellText)).toEqual(split(NOTHING_WORDS).map(() => null));
  });

  it('yes and no, where the name of the column asks', () => {
    expect(parseElectionKind('nein', 'Erstwahl')).toBe('re_election');
    expect(parseEmployment('ja', 'Ehrenamtlich')).toBe('honorary');
    expect(parseAddressStyle('ja')).toBe('informal');
  });

  it('registrations', () => {
    for (const status of attendeeStatuses) {
      for (const word of split(REGISTRATION_WORDS[status])) {
        expect([word, registrationStatus(word)]).toEqual([word, status]);
      }
    }
  });

  it('wishes', () => {
    const shown =
      registrations()
        .flatMap((block) => ('words' in block ? block.words : []))
        .at(-1)?.words ?? [];
    expect(shown.length).toBeGreaterThan(3);
    for (const header of shown)
      expect([header, [...registrationColumns([header], new Map()).keys()]]).toEqual([header, ['wish1']]);
  });

  it('programmes', () => {
    for (const kind of sessionKinds) {
      for (const word of split(KIND_WORDS[kind])) expect([word, findKind(word)]).toEqual([word, kind]);
    }
    for (const [part, words] of Object.entries(PART_WORDS)) {
      for (const kind of split(words)) expect([kind, lineOf({ kind })]).toMatchObject([kind, { part }]);
    }
    for (const field of programmeFields) {
      for (const header of split(PROGRAMME_HEADERS[field]))
        expect([header, programmeField(header)]).toEqual([header, field]);
    }
    for (const day of ['23.5.', 'Day 2', 'Tag 2', '2026-05-23'])
      expect(lineOf({ day })).toMatchObject({ day: '2026-05-23' });
    for (const status of ['requested', 'angefragt'])
      expect(lineOf({ status })).toMatchObject({ values: { status: 'requested' } });
    for (const status of ['confirmed', 'bestätigt'])
      expect(lineOf({ status })).toMatchObject({ values: { status: 'confirmed' } });
    for (const time of ['10:00-10:45', '10:00', 'afterwards', 'im Anschluss'])
      expect(parseSessionTime(time)).not.toBeNull();
    expect(parseSlots('6x3')).toEqual({ count: 6, minutes: 3 });
  });

  it.each(['de', 'en'] as const)('the samples of a programme, %s', async (lang) => {
    const samples = programmes().flatMap((block) => ('sample' in block ? [block.sample[lang]] : []));
    expect(samples).toHaveLength(2);
    const read = await Promise.all(
      samples.map((text, at) => readProgramme(Buffer.from(text), at === 0 ? 'p.csv' : 'p.yaml', {})),
    );
    for (const file of read) {
      if ('kind' in file) throw new Error(file.kind);
      const { rows, rejected } = readRows(file.records, event);
      expect([file.unknown, rejected]).toEqual([[], []]);
      const panel = rows.find((row) => row.kind === 'session' && row.values.kind === 'panel');
      expect(panel).toMatchObject({
        ...{ day: '2026-05-23', values: { startTime: '09:00', endTime: '10:30' } },
        guests: [
          { name: 'Ada Alt', status: null },
          { name: 'Kim Sommer', status: 'requested' },
        ],
      });
    }
  });
});

describe('a refusal names', () => {
  it('kinds that are taken, in the language of the screen', () => {
    const { params } = rejectionReason({ reason: 'bad_kind', value: 'plenary' }, event, 'en');
    const named = (name: string, lang: 'de' | 'en') => {
      const param = params[name];
      return typeof param === 'object' && lang in param ? split((param as { de: string; en: string })[lang]) : [];
    };
    for (const lang of ['de', 'en'] as const) {
      expect(named('kinds', lang).map(findKind)).toEqual([...sessionKinds]);
      expect(named('parts', lang)).toHaveLength(3);
      for (const kind of named('parts', lang)) expect(lineOf({ kind })).toMatchObject({ kind: 'organisation' });
    }
    expect(named('kinds', 'de').map(foldText)).toContain('vortrag');
  });

  it('the days of an event of one day, and of one that has only a month', () => {
    const said = (startDate: string) =>
      rejectionReason({ reason: 'bad_day', value: 'Day 4' }, { startDate, endDate: startDate }, 'en').key;
    expect(said('2026-05-22')).toContain('only Day 1');
    expect(said('2026-05')).toBe('“{value}” is no day.');
  });
});
