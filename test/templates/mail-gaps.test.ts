import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  loadTemplates,
  mailTemplates,
  mailView,
  type RenderedMail,
  renderMail,
  TemplateError,
  type Templates,
} from '../../src/templates/index.js';
import { sampleMail } from '../helpers/sample-mails.js';

const builtIn = join(import.meta.dirname, '../../templates');
const languages = ['de', 'en'] as const;
let templates: Record<'de' | 'en', Templates>;

beforeAll(async () => {
  const load = (language: 'de' | 'en') => loadTemplates({ folders: { own: null, builtIn }, language, genderMark: '*' });
  const [de, en] = await Promise.all([load('de'), load('en')]);
  templates = { de, en };
});

describe.each(mailTemplates)('%s, with each field missing in turn,', (name) => {
  test.each(languages)('reads sensibly or is refused by name (%s)', (language) => {
    const whole = mailView(sampleMail(name, language));
    const refused = new Set<string>();
    for (const path of pathsOf(whole)) {
      const view = structuredClone(whole);
      strike(view, path);
      try {
        expect(gapsOf(renderMail(templates[language], name, view)), path.join('.')).toEqual([]);
      } catch (error) {
        if (!(error instanceof TemplateError)) throw error;
        expect(error.file, path.join('.')).toMatch(/templates\/(de|en|common)\/_?[a-z-]+(\.\w+)?\.hbs$/);
        expect(error.line).toBeGreaterThan(0);
        expect(error.field, error.message).toContain(String(path.at(-1)));
        refused.add(path.join('.'));
      }
    }
    expect([...refused].filter((path) => !needed.test(path))).toEqual([]);
    expect(refused).toContain('salutation');
  });
});

/** What no mail can do without, or what is always there; whatever else is missing, the mail is written around. */
const needed = new RegExp(
  [
    'language|salutation|network|network\\.name|event|change|technical|technical\\.joinMinutes',
    '(event|nextEvents\\.0|change\\.from)\\.(title|startDate|endDate|startTime|endTime)',
    '(recordings|links)\\.0\\.url|known\\.0\\.(field|value)|(workshops|guest\\.sessions)\\.0\\.(title|day)|toldBefore',
  ]
    .join('|')
    .replace(/^.*$/, '^($&)$'),
);

/** Traces of something that should stand there and does not. */
function gapsOf({ subject, text, html }: RenderedMail): string[] {
  const printed = /undefined|null|NaN|\[object|[^ \n] {2,}| [,.:;)]|,,|\( *\)|\( |^[-–] *$|[–:] *$(?!\n)/gm;
  const marked = /<(p|li|h1|h2|strong|s|a)( [^>]*)?>\s*<\/\1>|:<\/strong>\s*<\/td>/g;
  return [...`${subject}\n${text}`.matchAll(printed), ...html.matchAll(marked)].map(([found]) => found);
}

type Path = readonly (string | number)[];

/** Every field of a view, those of the first entry of each list among them. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  if (Array.isArray(value)) return typeof value[0] === 'object' ? [path, ...fieldsOf(value[0], [...path, 0])] : [path];
  return path.length === 0 ? fieldsOf(value, path) : [path, ...fieldsOf(value, path)];
}

function fieldsOf(record: object, path: Path): Path[] {
  return Object.entries(record).flatMap(([key, entry]) => pathsOf(entry, [...path, key]));
}

/** Makes a field null; a list empty. */
function strike(view: object, path: Path): void {
  let owner = view as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) owner = owner[key] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  owner[last] = Array.isArray(owner[last]) ? [] : null;
}
