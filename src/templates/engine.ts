import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type Handlebars from 'handlebars';
import { message } from '../i18n/message.js';
import { type Kind, tidy, withoutControls } from './escaping.js';
import { findTemplate, type TemplateFolders } from './files.js';
import { blockHelpers, emitHelper, fieldHelper, harden, placeOf, positionOf } from './harden.js';
import { createHelpers, emit, type Helper, type HelperSettings, lookUp } from './helpers.js';
import { findSyntaxFault } from './syntax-fault.js';
import { TemplateError, UnusableValue } from './template-error.js';

/** Renders the templates of one language. */
export interface Templates {
  /**
   * Fills a template with a view, which is plain data: text, numbers, booleans, null, arrays and records of them.
   * @throws TemplateError naming file, line, column and field
   */
  render(name: string, kind: Kind, view: object): string;
}

export interface TemplateSettings extends HelperSettings {
  folders: TemplateFolders;
}

interface Compiled {
  file: string;
  render: Handlebars.TemplateDelegate<unknown>;
  /** Every part it includes, also indirectly. */
  parts: Readonly<Record<string, Handlebars.TemplateDelegate<unknown>>>;
}

/** Loads Handlebars and makes a renderer; files are read and compiled when first used. */
export async function loadTemplates({ folders, ...settings }: TemplateSettings): Promise<Templates> {
  const { default: handlebars } = await import('handlebars');
  const helpers = createHelpers(settings);
  const names = new Set(Object.keys(helpers));
  const environments = new Map<Kind, typeof Handlebars>();
  const compiled = new Map<string, Compiled>();
  const fields = new Map<string, readonly (string | null)[]>();

  function compile(name: string, kind: Kind, includedBy: readonly string[]): Compiled {
    const key = `${name}.${kind}`;
    const known = compiled.get(key);
    if (known) return known;
    const file = locate(name, kind);
    const environment = environments.get(kind) ?? environmentFor(kind);
    environments.set(kind, environment);
    const source = sourceOf(file);
    const phrase = basename(file) === `${name}.hbs`;
    const program = parse(environment, phrase ? source.trimEnd() : source, file);
    const parts: Record<string, Handlebars.TemplateDelegate<unknown>> = {};
    const hardened = harden(program, file, names);
    for (const [place, written] of hardened.fields) fields.set(place, written);
    for (const [part, loc] of hardened.partials) {
      const included = include(part, kind, [...includedBy, name], loc);
      Object.assign(parts, { [part]: included.render }, included.parts);
    }
    const result = { file, parts, render: environment.compile<unknown>(program, compileOptions) };
    compiled.set(key, result);
    return result;
  }

  function include(part: string, kind: Kind, includedBy: readonly string[], loc: hbs.AST.SourceLocation): Compiled {
    if (includedBy.includes(part)) {
      fail(
        loc.source,
        new UnusableValue(message('the part “{name}” includes itself', { name: part }), 'not allowed', part),
        loc,
      );
    }
    try {
      return compile(part, kind, includedBy);
    } catch (error) {
      const missing = error instanceof TemplateError && error.problem === 'no such template' && error.line === null;
      fail(loc.source, missing ? new UnusableValue(error.what, error.problem, part) : error, loc);
    }
  }

  function locate(name: string, kind: Kind): string {
    try {
      const file = findTemplate(folders, settings.language, name, kind);
      if (file !== null) return file;
      const wanted = `${settings.language}/${name}.${kind}.hbs`;
      throw new UnusableValue(message('there is no template {name}', { name: wanted }), 'no such template', name);
    } catch (error) {
      fail(name, error);
    }
  }

  function environmentFor(kind: Kind): typeof Handlebars {
    const environment = handlebars.create();
    for (const name of Object.keys(environment.helpers))
      if (!blockHelpers.includes(name)) environment.unregisterHelper(name);
    const register = (name: string, helper: Helper) =>
      environment.registerHelper(name, (...args: unknown[]) => {
        const { hash, loc } = args.pop() as { hash: Record<string, unknown>; loc: hbs.AST.SourceLocation };
        try {
          return helper(args, hash, kind);
        } catch (error) {
          fail(loc.source, named(error, args, fields.get(placeOf(loc))), loc);
        }
      });
    for (const [name, helper] of Object.entries(helpers)) register(name, helper);
    register(fieldHelper, ([context, written, ...path]) => lookUp(context, String(written), path.map(String)));
    register(emitHelper, ([value]) => emit(value, kind));
    return environment;
  }

  const compileOptions: CompileOptions = {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(
      [...blockHelpers, ...names, fieldHelper, emitHelper]
        .map((name): [string, boolean] => [name, true])
        .concat(['log', 'lookup', 'helperMissing', 'blockHelperMissing'].map((name) => [name, false])),
    ) as KnownHelpers,
    noEscape: true,
    preventIndent: true,
  };

  return {
    render(name, kind, view) {
      let file = name;
      try {
        const template = compile(name, kind, []);
        file = template.file;
        return tidy(template.render(cleaned(view), { partials: template.parts, ...noPrototypes }), kind);
      } catch (error) {
        fail(file, error);
      }
    },
  };
}

/** @throws TemplateError where an editor saved the file in another encoding, as its letters would come out broken */
function sourceOf(file: string): string {
  const source = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  const broken = source.search(/[\0\ufffd]/);
  if (broken < 0) return source;
  const before = source.slice(0, broken).split('\n');
  throw new TemplateError({
    ...{ problem: 'encoding', file, line: before.length, column: (before.at(-1) ?? '').length + 1, field: null },
    what: message('this is no text in UTF-8; in your editor, save it once more with UTF-8 as its encoding'),
  });
}

const noPrototypes = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

function parse(environment: typeof Handlebars, source: string, file: string): hbs.AST.Program {
  try {
    return environment.parse(source, { srcName: file });
  } catch (error) {
    const { message: said, lineNumber, column } = error as Handlebars.Exception;
    const fault = { problem: 'syntax', file, field: null } as const;
    const found = findSyntaxFault(source);
    if (found !== null) throw new TemplateError({ ...fault, ...found });
    const line = lineNumber ?? /on line (\d+)/.exec(said)?.[1];
    throw new TemplateError({
      ...fault,
      line: line === undefined ? null : Number(line),
      column: column === undefined ? null : Number(column) + 1,
      what: /Expecting|Unrecognized|Parse error/.test(said)
        ? message(
            'This cannot be read. Look whether brackets such as {open} or {close} are missing here or just before.',
            {
              open: '{{',
              close: '}}',
            },
          )
        : message('no valid Handlebars: {problem}', { problem: lastLine(said) }),
    });
  }
}

/** The parser's message begins with a drawing of the place, which line and column tell already. */
function lastLine(said: string): string {
  return (
    said
      .split('\n')
      .at(-1)
      ?.replace(/ - \d+:\d+$/, '') ?? said
  );
}

function fail(file: string, error: unknown, loc?: hbs.AST.SourceLocation): never {
  if (error instanceof TemplateError) throw error;
  const { problem, field, what } = error instanceof UnusableValue ? error : unforeseen(error);
  throw new TemplateError({ problem, file, ...positionOf(loc), field, what });
}

/** The same fault, with the field it is about: the one that is empty, or the only one. */
function named(error: unknown, args: readonly unknown[], written: readonly (string | null)[] = []): unknown {
  if (!(error instanceof UnusableValue) || error.field !== null) return error;
  const empty = args.indexOf(null);
  const [only = null, ...others] = written.filter((name) => name !== null);
  const field = written[empty] ?? (others.length === 0 ? only : null);
  return field === null ? error : new UnusableValue(error.what, error.problem, field);
}

function unforeseen(error: unknown): Pick<UnusableValue, 'problem' | 'field' | 'what'> {
  const problem = error instanceof Error ? error.message : String(error);
  return { problem: 'bad value', field: null, what: message('this cannot be rendered: {problem}', { problem }) };
}

/** A copy of plain data, its text free of control characters. Anything that is no plain data does not get in. */
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return withoutControls(value);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, entry]) => entry !== undefined)
        .map(([key, entry]) => [key, cleaned(entry)]),
    );
  }
  throw new TypeError(`a view holds plain data, no ${typeof value}`);
}
