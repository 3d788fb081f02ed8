import { type Message, message } from '../i18n/message.js';
import { TemplateError, type TemplateProblem } from './template-error.js';

/** Names of the engine's own helpers. The leading blank keeps them from being called by a template. */
export const fieldHelper = ' field';
export const emitHelper = ' emit';

/** The block helpers of Handlebars a template may use. */
export const blockHelpers = ['if', 'unless', 'each', 'with'];

/** What the engine needs to know of a hardened template. */
export interface Hardened {
  /** The parts it includes, and where. */
  partials: Map<string, hbs.AST.SourceLocation>;
  /** The fields handed to each call of a helper, as written, by {@link placeOf} the call: what is no field is null. */
  fields: Map<string, (string | null)[]>;
}

/** Tells one call in a file from all others. */
export function placeOf({ source, start, end }: hbs.AST.SourceLocation): string {
  return [source, start.line, start.column, end.line, end.column].join(':');
}

/**
 * Makes a parsed template strict, in place.
 *
 * Handlebars' own strict mode checks neither the parameters of helpers nor the inner parts of `a.b.c`, and does not say
 * in which file a mistake is. So every field is looked up by the helper {@link fieldHelper} and everything printed goes
 * through {@link emitHelper}, which escapes: a name without parameters is always a field, one with parameters always a
 * helper. What would go around the two is refused: `{{{raw}}}`, decorators, partials chosen by data, block parameters.
 *
 * @throws TemplateError with the position of what is refused
 */
export function harden(program: hbs.AST.Program, file: string, helpers: ReadonlySet<string>): Hardened {
  const partials: Hardened['partials'] = new Map();
  const fields: Hardened['fields'] = new Map();

  function block(body: hbs.AST.Program | undefined): void {
    if (!body) return;
    if (body.blockParams?.length) {
      refuse(
        body,
        'not allowed',
        body.blockParams.join(' '),
        message('names after “as” are not supported; use this, @index and ../'),
      );
    }
    for (const statement of body.body) visit(statement);
  }

  function visit(statement: hbs.AST.Statement): void {
    if (isMustache(statement)) mustache(statement);
    else if (isBlock(statement)) blockStatement(statement);
    else if (isPartial(statement)) partial(statement);
    else if (isDecorator(statement)) refuse(statement, 'not allowed', null, message('decorators are not supported'));
  }

  function mustache(statement: hbs.AST.MustacheStatement): void {
    if (!statement.escaped) {
      refuse(
        statement,
        'not allowed',
        null,
        message('printing without escaping (three braces, or &) is not allowed; use two braces'),
      );
    }
    const { path } = statement;
    if (!isPath(path)) refuse(statement, 'syntax', null, message('plain text needs no braces'));
    const isCall = hasParams(statement);
    const value = isCall ? call(statement, path) : field(path);
    if (!isCall) fields.set(placeOf(statement.loc), [path.original]);
    statement.path = pathTo(emitHelper, statement.loc);
    statement.params = [value];
    statement.hash = emptyHash(statement.loc);
  }

  function blockStatement(statement: hbs.AST.BlockStatement): void {
    const name = statement.path.original;
    if (!blockHelpers.includes(name)) {
      refuse(
        statement,
        'unknown helper',
        name,
        message('“#{name}” is no block; there are {names}', { name, names: blockHelpers.join(', ') }),
      );
    }
    if (statement.params.length !== 1)
      refuse(statement, 'syntax', name, message('“#{name}” takes one field, or one helper in brackets', { name }));
    params(statement);
    block(statement.program);
    block(statement.inverse);
  }

  function partial(statement: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement): void {
    const { name } = statement;
    if (name.type === 'SubExpression') {
      refuse(statement, 'not allowed', null, message('the name of a part must be written out'));
    }
    if (name.original !== '@partial-block') partials.set(String(name.original), statement.loc);
    params(statement);
    if ('program' in statement) block(statement.program);
  }

  function call(node: Call, path: hbs.AST.PathExpression): hbs.AST.SubExpression {
    if (!helpers.has(path.original)) {
      refuse(
        node,
        'unknown helper',
        path.original,
        message('there is no helper “{name}”; there are {names}', {
          name: path.original,
          names: [...helpers].join(', '),
        }),
      );
    }
    fields.set(
      placeOf(node.loc),
      node.params.map((param) => (isPath(param) ? param.original : null)),
    );
    params(node);
    return { type: 'SubExpression', path, params: node.params, hash: node.hash, loc: node.loc };
  }

  function params(node: { params: hbs.AST.Expression[]; hash?: hbs.AST.Hash }): void {
    node.params = node.params.map(expression);
    for (const pair of node.hash?.pairs ?? []) pair.value = expression(pair.value);
  }

  function expression(node: hbs.AST.Expression): hbs.AST.Expression {
    if (isPath(node)) return field(node);
    return isSubExpression(node) ? call(node, node.path) : node;
  }

  function field(path: hbs.AST.PathExpression): hbs.AST.Expression {
    const base = path.data ? path.parts.slice(0, 1) : [];
    const context: hbs.AST.PathExpression = { ...path, parts: base };
    if (path.parts.length === 0) return context;
    const names = path.parts.slice(base.length);
    const lookup: hbs.AST.SubExpression = {
      type: 'SubExpression',
      path: pathTo(fieldHelper, path.loc),
      params: [context, text(path.original, path.loc), ...names.map((name) => text(name, path.loc))],
      hash: emptyHash(path.loc),
      loc: path.loc,
    };
    return lookup;
  }

  function refuse(node: hbs.AST.Node, problem: TemplateProblem, name: string | null, what: Message): never {
    throw new TemplateError({ problem, file, ...positionOf(node.loc), field: name, what });
  }

  block(program);
  return { partials, fields };
}

/** Line and column as people count them, from 1. */
export function positionOf(loc: hbs.AST.SourceLocation | undefined): { line: number | null; column: number | null } {
  return loc === undefined ? { line: null, column: null } : { line: loc.start.line, column: loc.start.column + 1 };
}

type Call = hbs.AST.MustacheStatement | hbs.AST.SubExpression;

function hasParams(node: hbs.AST.MustacheStatement): boolean {
  return node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0;
}

function pathTo(name: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression {
  return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc };
}

function text(value: string, loc: hbs.AST.SourceLocation): hbs.AST.StringLiteral {
  return { type: 'StringLiteral', value, original: value, loc };
}

function emptyHash(loc: hbs.AST.SourceLocation): hbs.AST.Hash {
  return { type: 'Hash', pairs: [], loc };
}

const isMustache = (node: hbs.AST.Node): node is hbs.AST.MustacheStatement => node.type === 'MustacheStatement';
const isBlock = (node: hbs.AST.Node): node is hbs.AST.BlockStatement => node.type === 'BlockStatement';
const isPartial = (node: hbs.AST.Node): node is hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement =>
  node.type === 'PartialStatement' || node.type === 'PartialBlockStatement';
const isDecorator = (node: hbs.AST.Node) => node.type === 'Decorator' || node.type === 'DecoratorBlock';
const isPath = (node: hbs.AST.Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';
const isSubExpression = (node: hbs.AST.Node): node is hbs.AST.SubExpression => node.type === 'SubExpression';
