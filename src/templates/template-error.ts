import { UserError } from '../errors.js';
import { type Message, message } from '../i18n/message.js';

/** What can be wrong with a template, or with the data it meets. */
export type TemplateProblem =
  | 'no such template'
  | 'encoding'
  | 'syntax'
  | 'unknown field'
  | 'empty field'
  | 'not allowed'
  | 'unknown helper'
  | 'bad value';

export interface TemplateFault {
  problem: TemplateProblem;
  /** The template's file, or its name where there is no file. */
  file: string;
  /** Both count from 1; null where unknown. */
  line: number | null;
  column: number | null;
  /** The field or helper in question, as written in the template. */
  field: string | null;
  /** What exactly is wrong. */
  what: Message;
}

/** A template that cannot be rendered: which file, where in it, and why. */
export class TemplateError extends UserError implements TemplateFault {
  readonly problem: TemplateProblem;
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly field: string | null;
  readonly what: Message;

  constructor({ problem, file, line, column, field, what }: TemplateFault) {
    const where = [file, line, column].filter((part) => part !== null).join(':');
    const isNamed = field !== null && (problem === 'bad value' || problem === 'empty field');
    if (isNamed) super('Template {where}, “{field}”: {what}', { where, field, what });
    else super('Template {where}: {what}', { where, what });
    this.problem = problem;
    this.file = file;
    this.line = line;
    this.column = column;
    this.field = field;
    this.what = what;
    if (problem === 'no such template') this.hint('“njb template list” shows all templates.');
  }
}

/** Thrown by a helper that cannot use a value; the engine adds file and position. */
export class UnusableValue extends Error {
  readonly what: Message;
  readonly problem: TemplateProblem;
  readonly field: string | null;

  constructor(what: Message, problem: TemplateProblem = 'bad value', field: string | null = null) {
    super(what.key);
    this.what = what;
    this.problem = problem;
    this.field = field;
  }
}

/** Names the kind of a value, for people who write templates. */
export function describe(value: unknown): Message {
  if (value === null || value === undefined) return message('nothing');
  if (Array.isArray(value)) return message('a list');
  if (typeof value === 'object') return message('a record');
  if (typeof value === 'number') return message('a number');
  return typeof value === 'boolean' ? message('yes or no') : message('a text');
}
