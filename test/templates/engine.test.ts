import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Kind, loadTemplates, TemplateError, type TemplateFault } from '../../src/templates/index.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'njb-templates-'));
  for (const folder of ['own/de', 'ours/de', 'ours/en']) mkdirSync(join(root, folder), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (file: string, source: string) => writeFileSync(join(root, file), source);

async function templates(language: 'de' | 'en' = 'de', genderMark: '*' | ':' | '·' = '*') {
  const folders = { own: join(root, 'own'), builtIn: join(root, 'ours') };
  return loadTemplates({ folders, language, genderMark });
}

async function render(source: string, view: object, kind: Kind = 'txt', language: 'de' | 'en' = 'de') {
  write(`ours/${language}/page.${kind}.hbs`, source);
  return (await templates(language)).render('page', kind, view);
}

async function fault(source: string, view: object, kind: Kind = 'txt'): Promise<TemplateFault> {
  try {
    await render(source, view, kind);
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
  throw new Error('rendered without a fault');
}

describe('lookup', () => {
  test('the user’s own template goes before ours, also as a part', async () => {
    write('ours/de/page.txt.hbs', 'ours {{> _part}}');
    write('ours/de/_part.txt.hbs', 'our part');
    expect((await templates()).render('page', 'txt', {})).toBe('ours our part\n');
    write('own/de/_part.txt.hbs', 'own part');
    expect((await templates()).render('page', 'txt', {})).toBe('ours own part\n');
    write('own/de/page.txt.hbs', 'own {{> _part}}');
    expect((await templates()).render('page', 'txt', {})).toBe('own own part\n');
  });

  test('a part without a kind serves all kinds, escaped for each', async () => {
    write('ours/de/_topic.hbs', '„{{topic}}“');
    const view = { topic: 'A & *B*' };
    expect(await render('{{> _topic}}', view, 'html')).toBe('„A &amp; *B*“\n');
    expect(await render('{{> _topic}}', view, 'md')).toBe('„A & \\*B\\*“\n');
    expect(await render('{{> _topic}}', view, 'txt')).toBe('„A & *B*“\n');
  });

  test.each(['../secret', '/etc/passwd', 'a/b', 'page.txt', '', '..', 'Page', 'page\u0000'])(
    'the name %j is refused',
    async (name) => {
      write('own/secret.txt.hbs', 'secret');
      const loaded = await templates();
      expect(() => loaded.render(name, 'txt', {})).toThrow(
        expect.objectContaining({ problem: 'no such template' }) as Error,
      );
    },
  );

  test('a part cannot lie outside the folder either', async () => {
    write('own/secret.txt.hbs', 'secret');
    expect(await fault('{{> ../secret}}', {})).toMatchObject({ problem: 'no such template' });
    const file = join(root, 'ours/de/page.txt.hbs');
    expect(await fault('\n{{> "../secret"}}', {})).toMatchObject({
      problem: 'no such template',
      field: '../secret',
      line: 2,
      file,
    });
  });

  test('a part that includes itself is refused, not endless', async () => {
    write('ours/de/_a.txt.hbs', '{{> _b}}');
    write('ours/de/_b.txt.hbs', '{{> _a}}');
    expect(await fault('{{> _a}}', {})).toMatchObject({ problem: 'not allowed', field: '_a' });
  });
});

describe('strictness', () => {
  const view = { event: { topic: null, title: 'Impuls', guests: [{ name: 'Anna' }] }, lines: 'a\nb' };
  test.each([
    ['{{evnt}}', 'unknown field', 'evnt', 1, 3],
    ['x\n  {{event.titel}}', 'unknown field', 'event.titel', 2, 5],
    ['{{event.topic}}', 'empty field', 'event.topic', 1, 1],
    ['{{event.topic.length}}', 'empty field', 'event.topic.length', 1, 3],
    ['{{event.title.foo}}', 'unknown field', 'event.title.foo', 1, 3],
    ['{{#if event.titel}}x{{/if}}', 'unknown field', 'event.titel', 1, 7],
    ['{{#unless evnt.title}}x{{/unless}}', 'unknown field', 'evnt.title', 1, 11],
    ['{{#each event.gests}}x{{/each}}', 'unknown field', 'event.gests', 1, 9],
    ['{{#each event.guests}}{{nam}}{{/each}}', 'unknown field', 'nam', 1, 25],
    ['{{#each event.guests}}{{../event.titel}}{{/each}}', 'unknown field', '../event.titel', 1, 25],
    ['{{capital event.titel}}', 'unknown field', 'event.titel', 1, 11],
    ['{{plural 1 one=event.titel other="x"}}', 'unknown field', 'event.titel', 1, 16],
    ['{{capital (list evnt)}}', 'unknown field', 'evnt', 1, 17],
    ['{{@indx}}', 'unknown field', '@indx', 1, 3],
    ['{{event}}', 'bad value', 'event', 1, 1],
    ['{{date event.title}}', 'bad value', 'event.title', 1, 1],
    ['{{dateRange "2025-01-01" event.topic}}', 'bad value', 'event.topic', 1, 1],
    ['x {{capital (fullStop event.topic)}}', 'bad value', 'event.topic', 1, 13],
    ['{{plural event.title one="x" other="y"}}', 'bad value', 'event.title', 1, 1],
    ['{{dateRange event.title event.title}}', 'bad value', null, 1, 1],
    ['{{event.guests}}', 'bad value', 'event.guests', 1, 1],
    ['{{shout event.title}}', 'unknown helper', 'shout', 1, 1],
    ['{{#shout event.title}}x{{/shout}}', 'unknown helper', 'shout', 1, 1],
    ['{{{event.title}}}', 'not allowed', null, 1, 1],
    ['{{&event.title}}', 'not allowed', null, 1, 1],
    ['{{#*inline "x"}}x{{/inline}}', 'not allowed', null, 1, 1],
    ['{{> (lookup . "x")}}', 'not allowed', null, 1, 1],
    ['{{#each event.guests as |guest|}}x{{/each}}', 'not allowed', 'guest', 1, 34],
    ['{{log event.title}}', 'unknown helper', 'log', 1, 1],
    ['{{lookup event "title"}}', 'unknown helper', 'lookup', 1, 1],
    ['{{"text"}}', 'syntax', null, 1, 1],
    ['{{#if event}}x', 'syntax', null, 1, 1],
    ['a\n{{#if event}}x{{/each}}', 'syntax', null, 2, 15],
    ['{{#if}}x{{/if}}', 'syntax', 'if', 1, 1],
  ])('%s is %s', async (source, problem, field, line, column) => {
    expect(await fault(source, view)).toMatchObject({
      problem,
      field,
      line,
      column,
      file: join(root, 'ours/de/page.txt.hbs'),
    });
  });

  test('a mistake in a part names the part’s file; one in a block handed to a layout names the caller’s', async () => {
    write('ours/de/_layout.txt.hbs', '{{title}}\n{{> @partial-block}}');
    const inner = await fault('\n\n{{#> _layout title="x"}}{{nope}}{{/_layout}}', {});
    expect(inner).toMatchObject({ field: 'nope', line: 3, file: join(root, 'ours/de/page.txt.hbs') });
    const outer = await fault('{{#> _layout}}x{{/_layout}}', {});
    expect(outer).toMatchObject({ field: 'title', line: 1, file: join(root, 'ours/de/_layout.txt.hbs') });
  });

  test('a field may bear the name of a helper', async () => {
    expect(await render('{{date}} {{list}} {{if}}', { date: 'd', list: 'l', if: 'i' })).toBe('d l i\n');
  });
});

describe('closed doors', () => {
  test.each([
    'constructor',
    'toString',
    '__proto__',
    'event.constructor',
    'event.__proto__.constructor',
    'event.title.length',
    'items.length.constructor',
    'process',
    'require',
    '@root.constructor',
    'this.constructor',
    'items.[0].constructor',
  ])('{{%s}} reaches nothing', async (path) => {
    expect(await fault(`{{${path}}}`, { event: { title: 'x' }, items: ['a'] })).toMatchObject({
      problem: 'unknown field',
    });
    expect(await fault(`{{#with ${path}}}x{{/with}}`, { event: { title: 'x' }, items: ['a'] })).toMatchObject({
      problem: 'unknown field',
    });
  });

  test('functions do not get into a view', async () => {
    expect(await fault('{{f}}', { f: () => 'called' })).toMatchObject({ problem: 'bad value' });
  });

  test('a value is never a template', async () => {
    expect(await render('{{a}}', { a: '{{b}} {{> page}}', b: 'secret' })).toBe('{{b}} {{> page}}\n');
  });
});

describe('escaping', () => {
  const hostile = '<script>alert("1")</script>\n# *bold* _i_ `code` | [a](b) {{x}} \u0007\u001b[31m& ÄÖ';

  test('html', async () => {
    expect(await render('<p title="{{a}}">{{a}}</p>', { a: hostile }, 'html')).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; # *bold* _i_ &#96;code&#96; | [a](b) {{x}} [31m&amp; ÄÖ">' +
        '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; # *bold* _i_ &#96;code&#96; | [a](b) {{x}} [31m&amp; ÄÖ</p>\n',
    );
  });

  test('markdown', async () => {
    expect(await render('{{a}}', { a: hostile }, 'md')).toBe(
      '\\<script\\>alert("1")\\</script\\> \\# \\*bold\\* \\_i\\_ \\`code\\` \\| \\[a\\](b) {{x}} \\[31m& ÄÖ\n',
    );
    expect(await render('{{a}}', { a: '- no list' }, 'md')).toBe('\\- no list\n');
    expect(await render('{{a}}', { a: '2025. Rückblick' }, 'md')).toBe('2025\\. Rückblick\n');
    expect(await render('{{a}}', { a: '&lt; and AT&T' }, 'md')).toBe('\\&lt; and AT&T\n');
  });

  test('text and subject are not escaped and keep one line', async () => {
    expect(await render('{{a}}', { a: 'A & B\r\nBcc: x@example.org' }, 'txt')).toBe('A & B Bcc: x@example.org\n');
    expect(await render('\n{{a}}\n', { a: 'A & "B"\r\nBcc: x@example.org' }, 'subject')).toBe(
      'A & "B" Bcc: x@example.org',
    );
  });

  test('paragraphs and lines', async () => {
    const view = { a: 'One\ntwo <b>\n\n\n\nThree' };
    expect(await render('{{#each (paragraphs a)}}<p>{{lines this}}</p>{{/each}}', view, 'html')).toBe(
      '<p>One<br>\ntwo &lt;b&gt;</p><p>Three</p>\n',
    );
    expect(await render('{{#each (paragraphs a)}}\n{{lines this}}\n\n{{/each}}', view, 'txt')).toBe(
      'One\ntwo <b>\n\nThree\n',
    );
    expect(await render('{{#each (paragraphs a)}}\n{{lines this}}\n\n{{/each}}', view, 'md')).toBe(
      'One\\\ntwo \\<b\\>\n\nThree\n',
    );
  });

  test('links are web or mail addresses', async () => {
    expect(await render('<a href="{{link u}}">', { u: 'https://example.org/a?b=1&c="x"' }, 'html')).toBe(
      '<a href="https://example.org/a?b=1&amp;c=%22x%22">\n',
    );
    expect(await render('[a]({{link u}})', { u: 'https://example.org/a_(b)' }, 'md')).toBe(
      '[a](https://example.org/a_%28b%29)\n',
    );
    for (const u of [
      'javascript:alert(1)',
      ' JavaScript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      '/a',
      'x',
    ]) {
      expect(await fault('{{link u}}', { u }, 'html')).toMatchObject({ problem: 'bad value', line: 1, column: 1 });
    }
  });
});

describe('helpers', () => {
  const cases: [string, object, string, string][] = [
    ['{{longDate d}}', { d: '2025-10-09' }, 'Donnerstag, 9. Oktober 2025', 'Thursday, 9 October 2025'],
    ['{{date d year=false}}', { d: '2025-10-09' }, '9. Oktober', '9 October'],
    ['{{shortDate d}}', { d: '2025-10-09' }, '9.10.2025', '9 Oct 2025'],
    ['{{monthName 3}}', {}, 'März', 'March'],
    ['{{dateRange a b year=false}}', { a: '2026-05-23', b: '2026-05-25' }, '23.–25. Mai', '23–25 May'],
    ['{{timeRange a b}}', { a: '16:00', b: '17:30' }, '16:00–17:30 Uhr', '16:00–17:30'],
    ['{{capital (when d)}}', { d: '2025-03' }, 'Im März 2025', 'In March 2025'],
    ['{{list a}}', { a: ['A', 'B', 'C'] }, 'A, B und C', 'A, B and C'],
    ['{{list a with="or"}}', { a: ['A', 'B'] }, 'A oder B', 'A or B'],
    ['{{list a}}|', { a: [] }, '|', '|'],
    ['{{plural n one="# Gast" other="# Gäste"}}', { n: 1 }, '1 Gast', '1 Gast'],
    ['{{plural n one="# Gast" other="# Gäste"}}', { n: 0 }, '0 Gäste', '0 Gäste'],
    ['{{quote a}}', { a: 'Was heißt „smart“?' }, '„Was heißt ‚smart‘?“', '“Was heißt ‘smart’?”'],
    ['{{fullStop a}}', { a: 'Förderverein e. V.' }, 'Förderverein e. V.', 'Förderverein e. V.'],
    ['{{fullStop a}}', { a: 'EGovC' }, 'EGovC.', 'EGovC.'],
    ['{{gender "Bürgermeister*innen"}}', {}, 'Bürgermeister*innen', 'Bürgermeister*innen'],
    ['{{turn i 3}}{{#if (is i 7)}}!{{/if}}', { i: 7 }, '1!', '1!'],
    ['{{#each a}}{{@index}}{{#unless @last}}, {{/unless}}{{else}}none{{/each}}', { a: ['x', 'y'] }, '0, 1', '0, 1'],
  ];
  test.each(cases)('%s', async (source, view, german, english) => {
    expect(await render(source, view, 'txt', 'de')).toBe(`${german}\n`);
    expect(await render(source, view, 'txt', 'en')).toBe(`${english}\n`);
  });

  test('the gender mark is a setting', async () => {
    write('ours/de/page.txt.hbs', '{{gender a}}');
    const view = { a: 'Bürgermeister*innen und ein*e Teilnehmer*in' };
    expect((await templates('de', ':')).render('page', 'txt', view)).toBe(
      'Bürgermeister:innen und ein:e Teilnehmer:in\n',
    );
    expect((await templates('de', '·')).render('page', 'txt', view)).toBe(
      'Bürgermeister·innen und ein·e Teilnehmer·in\n',
    );
  });
});
