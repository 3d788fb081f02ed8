import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type DataField, dataFields, loadTemplates, mailView, renderMail } from '../../src/templates/index.js';
import { sampleEvent } from '../helpers/sample-event.js';
import { roundTable, sampleMail } from '../helpers/sample-mails.js';

const folders = { own: null, builtIn: join(import.meta.dirname, '../../templates') };
const german = loadTemplates({ folders, language: 'de', genderMark: ':' });
const english = loadTemplates({ folders, language: 'en', genderMark: '*' });

async function textOf(...[name, language, style, changes]: Parameters<typeof sampleMail>) {
  const templates = await (language === 'de' ? german : english);
  return renderMail(templates, name, mailView(sampleMail(name, language, style, changes)));
}

/** Values that are words of the program's own or dates, not text to be printed. */
const codes: Partial<Record<DataField, string>> = {
  formOfAddress: 'none',
  born: '1986',
  office: 'Bürgermeister*in',
  elected: '2019-10',
  starts: '2019-11-01',
  ends: '2027',
  employment: 'honorary',
  first: 'no',
};

const held = { startDate: '2025-10-09', endDate: '2025-10-09', startTime: '16:00', endTime: '17:30' };

const nothingNew = { from: null, reason: null, title: null, topic: null, place: null, onlineUrl: null };

describe('a change', () => {
  const changeOf = (from: typeof held | null, reason: string | null = null) =>
    mailView(sampleMail('update', 'de', 'informal', { change: { from, reason } })).change;

  test('names the date before, in the event’s zone', () => {
    expect(changeOf({ ...held, startTime: '10:00' }, ' ')).toEqual({
      ...nothingNew,
      from: { ...held, startTime: '10:00', severalDays: false, timezone: 'Europe/Berlin', germanTime: true },
    });
  });

  test('is no move where the date is the same, and none at all without one', async () => {
    expect(changeOf(held, 'neuer Raum')).toEqual({ ...nothingNew, reason: 'neuer Raum' });
    expect(mailView(sampleMail('update', 'de', 'informal', { change: null })).change).toEqual(nothingNew);
    const { subject, text } = await textOf('update', 'de', 'informal', {
      change: { from: held, reason: 'neuer Raum' },
    });
    expect(subject).toMatch(/^Geändert: /);
    expect(text).toContain('Grund: Neuer Raum\n');
    expect(text).not.toContain('Bisher');
  });

  test('of anything else keeps what was told, where it is another text', () => {
    const told = { title: ' ', topic: null, place: '', onlineUrl: roundTable.onlineUrl };
    const change = { from: held, reason: null, told };
    expect(mailView(sampleMail('update', 'de', 'informal', { change })).change).toEqual({
      ...nothingNew,
      title: { before: null },
      topic: { before: null },
    });
  });

  test('to a day that is not settled asks to delete the old entry', async () => {
    const event = sampleEvent({ startDate: '2025-11', endDate: '2025-11', startTime: null, endTime: null });
    const { subject, text } = await textOf('update', 'de', 'formal', { event, change: { from: held, reason: null } });
    expect(subject).toMatch(/^Neuer Termin: Digital-Impuls im November/);
    expect(text).toContain('Neu: November 2025\n');
    expect(text).toContain('Bitte löschen Sie den alten Eintrag');
  });
});

test('speakers come a quarter of an hour early, or as early as is said; to an all-day event at no certain time', () => {
  const technicalOf = (changes: Parameters<typeof sampleMail>[3]) =>
    mailView(sampleMail('guest-confirmation', 'de', 'formal', changes)).technical;
  expect(technicalOf({})).toMatchObject({ joinFrom: '15:45', joinMinutes: 15 });
  expect(technicalOf({ technical: { joinMinutes: 30 } })).toMatchObject({ joinFrom: '15:30', joinMinutes: 30 });
  expect(technicalOf({ event: sampleEvent({ startTime: null, endTime: null }) })).toMatchObject({ joinFrom: null });
  expect(technicalOf({ event: sampleEvent({ startTime: '00:10' }) })).toMatchObject({ joinFrom: null });
});

test('a salutation that ends a sentence is followed by a capital letter', async () => {
  const person = { ...sampleMail('invitation', 'de').person, salutation: 'Moin Anna!' };
  expect((await textOf('invitation', 'de', 'informal', { person })).text).toMatch(/^Moin Anna!\n\nWir laden dich/);
});

test('the gender mark of the network is used', async () => {
  expect((await textOf('guest-request', 'de')).text).toContain('15 bis 25 Bürgermeister:innen');
});

test('a guest who is an organisation alone', async () => {
  const guest = { name: null, function: null, organisation: 'Table:Media', sessions: [] };
  const person = { givenName: '', familyName: '', academicTitle: null, formOfAddress: null, salutation: null };
  const { text } = await textOf('guest-request', 'de', 'formal', { guest, person });
  expect(text).toMatch(/^Guten Tag,\n/);
  expect(text).toContain('Die Sicht von Table:Media wäre');
});

test('a guest is thanked for what they gave, the others for having come', async () => {
  const guest = { name: 'Benjamin Bauer', function: null, organisation: null, sessions: [] };
  expect((await textOf('thanks', 'de', 'formal', { guest })).text).toContain('vielen Dank für Ihren Beitrag:');
  expect((await textOf('thanks', 'de', 'informal')).text).toContain('vielen Dank, dass du dabei warst:');
});

test.each(['de', 'en'] as const)('every detail that may be lacking has words (%s)', async (language) => {
  const { text } = await textOf('data-request', language, 'informal', {
    missing: dataFields,
    known: dataFields.map((field) => ({ field, value: codes[field] ?? 'X' })),
  });
  const items = text.split('\n').filter((line) => line.startsWith('- '));
  expect(items).toHaveLength(2 * dataFields.length);
  await expect(`${items.join('\n')}\n`).toMatchFileSnapshot(`golden/data-fields.${language}.txt`);
  for (const field of dataFields) expect(items.some((item) => item.startsWith(`- ${field}`))).toBe(false);
});

test('links stand where they are looked for', async () => {
  const links = [
    { kind: 'registration' as const, label: null, url: 'https://anmeldung.example.org' },
    { kind: 'page' as const, label: null, url: 'https://example.org/mehr' },
  ];
  const { text, html } = await textOf('invitation', 'de', 'informal', { event: roundTable, links });
  expect(text).toContain('Anmeldung: https://anmeldung.example.org\n');
  expect(text).toContain('Mehr dazu:\n- https://example.org/mehr\n');
  expect(html).toContain('>Zur Anmeldung</a>');
});

test('what is no web address is refused, not linked', async () => {
  const recordings = [{ label: 'x', url: 'javascript:alert(1)' }];
  await expect(textOf('thanks', 'de', 'informal', { recordings })).rejects.toMatchObject({ field: 'url', line: 1 });
});
