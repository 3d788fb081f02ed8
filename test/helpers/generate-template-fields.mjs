// Writes templates/fields.json, the data each template gets, from the types of the views. `npm run template:fields` after a
// change to one; a test compares. Docstrings of the types come along as explanations.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Which type the templates of a name get. */
const views = {
  mail: ['src/templates/mail-view.ts', 'MailView'],
  'topics-list': ['src/reports/topics.ts', 'TopicsReportView'],
  'topics-prose': ['src/reports/topics.ts', 'TopicsReportView'],
  outlook: ['src/reports/outlook.ts', 'OutlookView'],
  year: ['src/reports/year-view.ts', 'YearView'],
  members: ['src/reports/members.ts', 'MembersReportView'],
  attendance: ['src/reports/attendance.ts', 'AttendanceView'],
  guests: ['src/reports/guests.ts', 'GuestsView'],
  'new-members': ['src/reports/new-members.ts', 'NewMembersView'],
  programme: ['src/reports/programme.ts', 'ProgrammeView'],
  'attendance-list': ['src/reports/guest-list.ts', 'GuestListView'],
  badges: ['src/reports/guest-list.ts', 'GuestListView'],
  pairs: ['src/reports/pairs-document.ts', 'PairsView'],
  'workshop-list': ['src/reports/workshop-list.ts', 'WorkshopListView'],
  dossier: ['src/reports/dossier.ts', 'DossierView'],
  'privacy-register': ['src/reports/privacy-register.ts', 'RegisterView'],
};

/** The text that templates/fields.json must have. */
export function generateTemplateFields() {
  const fields = Object.entries(views).map(([name, [file, type]]) => [
    name,
    fieldsOfType(named(type, fileAt(file)), ''),
  ]);
  const lines = (all) => all.map((field) => `    ${JSON.stringify(field)}`).join(',\n');
  return `{\n${fields.map(([name, all]) => `  ${JSON.stringify(name)}: [\n${lines(all)}\n  ]`).join(',\n')}\n}\n`;
}

const files = new Map();

/** A source file: its declarations by name, where its imports come from, and its text. */
function fileAt(path) {
  const known = files.get(path);
  if (known !== undefined) return known;
  const text = readFileSync(join(root, path), 'utf8');
  const declared = new Map();
  const imported = new Map();
  for (const statement of parseAst(text, { lang: 'ts' }, path).body) {
    if (statement.type === 'ImportDeclaration' && statement.source.value.startsWith('.')) {
      const from = resolve('/', dirname(path), statement.source.value.replace(/\.js$/, '.ts')).slice(1);
      for (const { local, imported: name } of statement.specifiers)
        imported.set(local.name, { from, name: name?.name });
    }
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    for (const from of statement.type === 'ExportNamedDeclaration' && statement.source ? statement.specifiers : []) {
      const target = resolve('/', dirname(path), statement.source.value.replace(/\.js$/, '.ts')).slice(1);
      imported.set(from.exported.name, { from: target, name: from.local.name });
    }
    if (declaration?.id) declared.set(declaration.id.name, declaration);
    for (const { id, init } of declaration?.declarations ?? []) declared.set(id.name, { type: 'Const', init });
  }
  const file = { path, text, declared, imported };
  files.set(path, file);
  return file;
}

/** The declaration of a name as a file sees it, and the file it stands in. */
function named(name, file) {
  const declaration = file.declared.get(name);
  if (declaration !== undefined) return { node: declaration, file };
  const from = file.imported.get(name);
  if (from === undefined) throw new Error(`${file.path} does not know ${name}`);
  return named(from.name ?? name, fileAt(from.from));
}

/** Every field below a type, with its path, its kind and what its docstring says. */
function fieldsOfType(type, path) {
  return membersOf(type).flatMap(({ key, node, file, about }) => {
    const at = path === '' ? key : `${path}.${key}`;
    const shape = shapeOf({ node, file });
    const field = { field: at, kind: shape.kind, ...(shape.empty && { empty: true }) };
    return [
      { ...field, ...(about && { about }) },
      ...(shape.inner ? fieldsOfType(shape.inner, at + shape.suffix) : []),
    ];
  });
}

/** The properties of a record type. */
function membersOf({ node, file, only = () => true }) {
  switch (node.type) {
    case 'TSInterfaceDeclaration': {
      const inherited = node.extends.flatMap(({ expression, typeArguments }) =>
        membersOf(reference(expression.name, typeArguments?.params ?? [], file)),
      );
      const own = propertiesOf(node.body.body, file);
      const names = new Set(own.map(({ key }) => key));
      return [...inherited.filter(({ key }) => !names.has(key)), ...own].filter(({ key }) => only(key));
    }
    case 'TSTypeLiteral':
      return propertiesOf(node.members, file).filter(({ key }) => only(key));
    case 'TSIntersectionType':
      return node.types.flatMap((each) => membersOf({ ...bare({ node: each, file }), only }));
    case 'TSMappedKeys':
      return node.keys.map((key) => ({ key, node: node.value, file, about: null }));
    default:
      throw new Error(`no record: ${node.type} in ${file.path}`);
  }
}

function propertiesOf(members, file) {
  return members.map(({ key, typeAnnotation, start }) => ({
    ...{
      key: key.name ?? key.value,
      node: typeAnnotation.typeAnnotation,
      file,
      about: docstringBefore(start, file.text),
    },
  }));
}

function docstringBefore(start, text) {
  const [, comment] = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(text.slice(0, start)) ?? [];
  return comment?.replace(/\s*\n\s*\* ?/g, ' ').trim() ?? null;
}

/** A type behind its name, `readonly` and brackets. */
function bare({ node, file }) {
  if (node.type === 'TSParenthesizedType') return bare({ node: node.typeAnnotation, file });
  if (node.type === 'TSTypeOperator' && node.operator === 'readonly') return bare({ node: node.typeAnnotation, file });
  if (node.type === 'TSTypeReference') {
    return reference(node.typeName.name, node.typeArguments?.params ?? [], file);
  }
  if (node.type === 'TSIndexedAccessType') return indexed(node, file);
  if (node.type === 'TSTypeOperator' && node.operator === 'keyof') {
    const { node: target } = named(node.typeAnnotation.exprName.name, file);
    const object = target.init.type === 'ObjectExpression' ? target.init : target.init.expression;
    return { node: { type: 'Words', words: object.properties.map(({ key }) => key.name ?? key.value) }, file };
  }
  return { node, file };
}

function reference(name, args, file) {
  const words = (node) => wordsOf({ node, file });
  switch (name) {
    case 'Omit':
    case 'Pick': {
      const keys = new Set(words(args[1]));
      return { ...bare({ node: args[0], file }), only: (key) => keys.has(key) === (name === 'Pick') };
    }
    case 'Partial':
      return bare({ node: args[0], file });
    case 'Record':
      return { node: { type: 'TSMappedKeys', keys: words(args[0]), value: args[1] }, file };
    default: {
      const target = named(name, file);
      if (target.node.type === 'TSTypeAliasDeclaration')
        return bare({ node: target.node.typeAnnotation, file: target.file });
      return target;
    }
  }
}

/** `YearReport['guestKinds']`, `(typeof names)[number]`. */
function indexed({ objectType, indexType }, file) {
  const object = objectType.type === 'TSParenthesizedType' ? objectType.typeAnnotation : objectType;
  if (object.type === 'TSTypeQuery') {
    const { node } = named(object.exprName.name, file);
    const list = node.init.type === 'TSAsExpression' ? node.init.expression : node.init;
    return { node: { type: 'Words', words: list.elements.map(({ value }) => value) }, file };
  }
  const key = indexType.literal.value;
  const member = membersOf(bare({ node: object, file })).find((each) => each.key === key);
  return bare({ node: member.node, file: member.file });
}

function wordsOf(type) {
  const { node, file } = bare(type);
  if (node.type === 'Words') return node.words;
  if (node.type === 'TSLiteralType') return [node.literal.value];
  return node.types.flatMap((each) => wordsOf({ node: each, file }));
}

/** What a person who writes templates needs to know of a type. */
function shapeOf(type) {
  const { node, file, only } = bare(type);
  switch (node.type) {
    case 'TSStringKeyword':
      return { kind: 'text' };
    case 'TSNumberKeyword':
      return { kind: 'number' };
    case 'TSBooleanKeyword':
      return { kind: 'yes or no' };
    case 'Words':
      return { kind: node.words.join(' | ') };
    case 'TSLiteralType':
      return { kind: String(node.literal.value) };
    case 'TSTupleType':
    case 'TSArrayType': {
      const inner = shapeOf({ node: node.elementType ?? node.elementTypes[0], file });
      return { kind: `list of ${inner.kind}`, suffix: '[]', ...(inner.inner && { inner: inner.inner }) };
    }
    case 'TSUnionType': {
      const parts = node.types.filter(({ type: kind }) => kind !== 'TSNullKeyword');
      const empty = parts.length < node.types.length;
      if (parts.length === 1) return { ...shapeOf({ node: parts[0], file }), empty };
      const shapes = parts.map((each) => shapeOf({ node: each, file }));
      return { kind: [...new Set(shapes.map(({ kind }) => kind))].join(' | '), empty };
    }
    default:
      return { kind: 'record', suffix: '', inner: { node, file, ...(only && { only }) } };
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(root, 'templates/fields.json'), generateTemplateFields());
}
