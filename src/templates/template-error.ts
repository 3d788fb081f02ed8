/** What can be wrong with a template, or with the data it meets. */
export type TemplateProblem =
  | 'no such template'
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
  /** What exactly is wrong, in English. */
  detail: string;
}

/** A template that cannot be rendered: which file, where in it, and why. */
export class TemplateError extends Error implements TemplateFault {
  readonly problem: TemplateProblem;
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly field: string | null;
  readonly detail: string;

  constructor(fault: TemplateFault) {
    const position = [fault.file, fault.line, fault.column].filter((part) => part !== null).join(':');
    super(`${position}: ${fault.detail}`);
    this.name = 'TemplateError';
    this.problem = fault.problem;
    this.file = fault.file;
    this.line = fault.line;
    this.column = fault.column;
    this.field = fault.field;
    this.detail = fault.detail;
  }
}

/** Thrown by a helper that cannot use a value; the engine adds file and position. */
export class UnusableValue extends Error {
  readonly problem: TemplateProblem;
  readonly field: string | null;

  constructor(detail: string, problem: TemplateProblem = 'bad value', field: string | null = null) {
    super(detail);
    this.problem = problem;
    this.field = field;
  }
}
