import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { foldText } from '../domain/names.js';
import { decodeFile } from './encoding.js';
import { type ProgrammeField, type ProgrammeFile, type ProgrammeRecord, programmeField } from './programme-fields.js';
import type { ProgrammeRefusal } from './programme-file.js';

const LISTS = { sessions: 'sessions, programm, programme, program, programmpunkte' };
const ORGANISATIONS: Readonly<Record<string, string>> = {
  organisations: '',
  organisationen: '',
  exhibitors: 'exhibitor',
  aussteller: 'exhibitor',
  ausstellende: 'exhibitor',
  partners: 'partner',
  partner: 'partner',
  hosts: 'host',
  gastgebende: 'host',
};

/**
 * Reads a programme in YAML 1.2: a list of sessions, or lists under `sessions` and `organisations`. All values are read as
 * text (`007` stays so); guests are lines or records of name, function, organisation and status.
 */
export async function readProgrammeYaml(
  bytes: Buffer,
  encoding: string | undefined,
): Promise<ProgrammeFile | ProgrammeRefusal> {
  const decoded = await decodeFile(bytes, encoding);
  if (decoded.kind !== 'text') return decoded;
  const lines = new LineCounter();
  const document = parseDocument(decoded.bytes.toString('utf8'), {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
  });
  const [error] = document.errors;
  if (error !== undefined) {
    return { kind: 'bad_yaml', line: lines.linePos(error.pos[0]).line, problem: error.message };
  }
  const file: ProgrammeFile = { records: [], unknown: [] };
  const lineOf = (node: Node) => lines.linePos(node.range?.[0] ?? 0).line;
  const take = (list: unknown, part: string | null): boolean => {
    if (!isSeq(list)) return false;
    for (const item of list.items) if (isMap(item)) file.records.push(recordOf(item, part, lineOf(item), file.unknown));
    return true;
  };
  const { contents } = document;
  if (take(contents, null)) return file;
  if (!isMap(contents)) return { kind: 'no_list' };
  for (const { key, value } of contents.items) {
    const name = foldText(textOf(key));
    const part = ORGANISATIONS[name];
    const isList = LISTS.sessions.split(', ').includes(name)
      ? take(value, null)
      : part !== undefined && take(value, part || 'exhibitor');
    if (!isList) file.unknown.push(textOf(key));
  }
  return file.records.length === 0 ? { kind: 'no_list' } : file;
}

function recordOf(map: YAMLMap, part: string | null, line: number, unknown: string[]): ProgrammeRecord {
  const cells = new Map<ProgrammeField, string>();
  const columns = new Map<ProgrammeField, string>();
  let guests: string[] | null = null;
  for (const { key, value } of map.items) {
    const name = textOf(key);
    const field = programmeField(name);
    if (field === null) {
      if (!unknown.includes(name)) unknown.push(name);
      continue;
    }
    columns.set(field, name);
    if (field === 'guests' && isSeq(value)) guests = value.items.map(guestLine).filter((each) => each !== '');
    else if (field === 'guests' && textOf(value) !== '') guests = [textOf(value)];
    else if (textOf(value).trim() !== '') cells.set(field, textOf(value).trim());
  }
  if (part !== null && !cells.has('kind')) cells.set('kind', part);
  return { line, cells, guests, columns };
}

const GUEST_PARTS: readonly string[][] = [
  ['name'],
  ['function', 'funktion', 'rolle'],
  ['organisation', 'organization'],
  ['status'],
];

/** A guest written as a record becomes the line it would be. */
function guestLine(item: unknown): string {
  if (!isMap(item)) return textOf(item).trim();
  const parts = GUEST_PARTS.map((names) => {
    const pair = item.items.find(({ key }) => names.includes(foldText(textOf(key))));
    return `"${textOf(pair?.value).replaceAll('"', '""')}"`;
  });
  return parts
    .map((part) => (part === '""' ? '' : part))
    .join(', ')
    .replace(/(?:, )+$/, '');
}

function textOf(node: unknown): string {
  if (!isScalar(node)) return '';
  return typeof node.value === 'string' ? node.value : '';
}
