import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { listTemplates, mailTemplates } from '../../src/templates/index.js';
import { newSession } from '../helpers/run.js';
import { root, textOf } from '../helpers/sources.js';

const { generateTemplateFields } = (await import(
  new URL('../helpers/generate-template-fields.mjs', import.meta.url).href
)) as { generateTemplateFields(): string };

const fields: Record<string, { field: string; kind: string }[]> = JSON.parse(textOf('templates/fields.json'));

describe('njb template check', () => {
  it('finds ours in order, and has data for every one of them', async () => {
    const { stdout, stderr } = await newSession().done('template check --json');
    expect(JSON.parse(stdout)).toMatchObject({ faults: [], unused: [] });
    expect(JSON.parse(stdout).templates).toBeGreaterThan(100);
    expect(stderr).toBe('');
  });

  it('names files of the office that no template is called by, so that they are never read', async () => {
    const session = newSession();
    const own = session.path('templates');
    for (const folder of ['de', 'deutsch']) mkdirSync(join(own, folder), { recursive: true });
    const strays = ['de/Year.txt.hbs', 'de/year.hbs', 'de/year.txt', 'year.txt.hbs'];
    for (const file of [...strays, 'de/_year-title.hbs', 'de/.hidden']) writeFileSync(join(own, file), 'x');
    const { stdout } = await session.done('template check --document-lang de --json');
    const found: string[] = JSON.parse(stdout).strays;
    expect(found.toSorted()).toEqual([...strays, 'deutsch'].map((file) => join(own, file)).toSorted());
    expect((await session.done('template check --document-lang de')).stderr).toContain(
      'Not read, as no template is called so: ',
    );
    // whoever asks about one template is not told of others
    expect((await session.done('template check year')).stderr).toBe('');
  });

  it.each([
    [
      'a field that does not exist',
      'Hallo\n{{event.titel}}',
      'invitation.txt.hbs:2:3: there is no field “titel”',
      'event.titel',
    ],
    ['a field that may be empty', '\n\n{{event.topic}}', 'invitation.txt.hbs:3:1', 'event.topic'],
    ['Windows-1252', Buffer.from('Hallo\nGrüße', 'latin1'), 'invitation.txt.hbs:2:3: this is no text in UTF-8', null],
    ['UTF-16', Buffer.from('Hallo', 'utf16le'), 'invitation.txt.hbs:1:2: this is no text in UTF-8', null],
    ['a list printed as a text', '{{nextEvents}}', 'invitation.txt.hbs:1:1', 'nextEvents'],
    ['a block that is not closed', '{{#if event}}', 'invitation.txt.hbs', null],
    ['a helper that does not exist', '{{shout event.title}}', 'invitation.txt.hbs:1:', 'shout'],
  ])('names line and field of %s', async (_, content, where, field) => {
    const session = newSession();
    mkdirSync(session.path('templates', 'de'), { recursive: true });
    session.write('templates/de/invitation.txt.hbs', content);
    const { code, stdout, stderr } = await session.njb('template check invitation --document-lang de');
    expect(code).toBe(1);
    expect(stdout).toContain(where);
    expect(stderr).toContain('mistake');
    const json = await session.njb('template check invitation.txt --document-lang de --json');
    expect(json.json<{ faults: { field: string | null }[] }>().faults[0]?.field).toBe(field);
  });

  it('tells a mistake in a part of text and HTML once, in words of no parser', async () => {
    const session = newSession();
    mkdirSync(session.path('templates', 'de'), { recursive: true });
    session.write('templates/de/_invitation.hbs', 'Guten Tag\n{{> _sign-off\n');
    const { stdout, stderr } = await session.njb('template check invitation --document-lang de');
    expect(stdout.match(/_invitation\.hbs:2:1: “{{> _sign-off” is not closed; }} is missing behind it/g)).toHaveLength(
      1,
    );
    expect(stdout).not.toContain('Expecting');
    expect(stderr).toContain('The templates have 1 mistake.');
    expect(stderr).toContain('Mend the line');
    expect(stderr).not.toContain('--fields');
  });

  it('tells of a template that nothing prints', async () => {
    const session = newSession();
    mkdirSync(session.path('templates', 'de'), { recursive: true });
    session.write('templates/de/invitaton.txt.hbs', 'Hallo');
    const { stderr } = await session.done('template check --document-lang de');
    expect(stderr).toContain('invitaton.txt.hbs');
    expect((await session.njb('template check nothing')).code).toBe(2);
  });
});

test('njb template list says what every template is for', async () => {
  for (const lang of ['de', 'en'] as const) {
    const { stdout } = await newSession({ lang }).done('template list');
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(([, , purpose]) => !purpose)).toEqual([]);
  }
});

describe('njb template show', () => {
  it('lists the fields of every template, as the types have them', () => {
    expect(textOf('templates/fields.json')).toBe(generateTemplateFields());
    const names = listTemplates({ own: null, builtIn: join(root, 'templates') }, 'de').filter(({ part }) => !part);
    const mails: readonly string[] = mailTemplates;
    const documented = names.map(({ name }) => (mails.includes(name) ? 'mail' : name));
    expect([...new Set(documented)].toSorted()).toEqual(Object.keys(fields).toSorted());
    expect(fields.mail).toContainEqual(expect.objectContaining({ field: 'event.guests[].name', kind: 'text' }));
  });

  it('shows the text, or the fields, and helps where the name is wrong', async () => {
    const session = newSession({ lang: 'de' });
    expect((await session.done('template show invitation.subject')).stdout).toContain('{{');
    const { stdout } = await session.done('template show thanks --fields', { terminal: true });
    for (const { field } of fields.mail ?? [])
      expect(stdout.split('\n').map((line) => line.split('  ', 1)[0])).toContain(field);
    expect(stdout).toMatch(/recordings\[\]\.url +Text/);
    const wrong = await session.njb('template show invitaton');
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('Meinten Sie „invitation“?')]);
  });
});
