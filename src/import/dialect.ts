import { type DecodeRefusal, decodeFile } from './encoding.js';

/** The delimiters that are recognised. */
export type Delimiter = ';' | ',' | '\t' | '|';

/** A table of text, ready for the CSV reader. */
export interface Table {
  kind: 'table';
  /** UTF-8 without byte order mark; the `sep=` line is cut off. */
  bytes: Buffer;
  delimiter: string;
  /** Number of the line in the file on which `bytes` starts: 2 after a `sep=` line, else 1. */
  firstLine: number;
  encoding: string;
  bom: boolean;
}

/** Why a file is no table. */
export type TableRefusal = DecodeRefusal | { kind: 'bad_delimiter'; delimiter: string };

/** What the user settled by option. */
export interface DialectOptions {
  encoding?: string;
  /** One character, or the words `tab`, `semicolon`, `comma`. */
  delimiter?: string;
}

const DELIMITERS: readonly Delimiter[] = [';', '\t', ',', '|'];
const NAMED: Readonly<Record<string, string>> = { tab: '\t', '\\t': '\t', semicolon: ';', comma: ',', pipe: '|' };

/** Finds out how a spreadsheet was written to a file (encoding, delimiter, `sep=` line) and hands back its bytes as UTF-8. */
export async function readDialect(file: Uint8Array, options: DialectOptions = {}): Promise<Table | TableRefusal> {
  let forced: string | undefined;
  if (options.delimiter !== undefined) {
    forced = NAMED[options.delimiter.toLowerCase()] ?? options.delimiter;
    if (forced.length !== 1 || /["\r\n\w]/.test(forced)) return { kind: 'bad_delimiter', delimiter: options.delimiter };
  }
  const decoded = await decodeFile(file, options.encoding);
  if (decoded.kind !== 'text') return decoded;
  const { bytes, encoding, bom } = decoded;
  const separator = separatorLine(bytes);
  const body = separator === null ? bytes : bytes.subarray(separator.length);
  if (!body.some((byte) => byte > 0x20)) return { kind: 'foreign', what: 'empty' };
  const delimiter = forced ?? separator?.delimiter ?? detectDelimiter(body.toString('utf8', 0, 65_536));
  return { kind: 'table', bytes: body, delimiter, firstLine: separator === null ? 1 : 2, encoding, bom };
}

function separatorLine(bytes: Buffer): { delimiter: string; length: number } | null {
  const found = /^"?sep=(.)"?[;,\t]*(\r\n|\r|\n)/i.exec(bytes.toString('utf8', 0, 64));
  return found === null ? null : { delimiter: found[1] ?? ';', length: Buffer.byteLength(found[0]) };
}

/**
 * Chooses the delimiter of a text: the one that splits the first record into most cells, provided the next records
 * agree; `;` where nothing splits it. Delimiters inside quotes do not count.
 */
export function detectDelimiter(text: string): Delimiter {
  let best: Delimiter = ';';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const counts = countPerRecord(text, delimiter, 20);
    const header = counts[0] ?? 0;
    if (header === 0) continue;
    const rest = counts.slice(1);
    const agreeing = rest.filter((count) => count === header).length;
    const score = header * (rest.length === 0 ? 1 : 0.5 + agreeing / rest.length);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

function countPerRecord(text: string, delimiter: string, records: number): number[] {
  const counts: number[] = [];
  let count = 0;
  let filled = false;
  let quoted = false;
  let atCellStart = true;
  for (let index = 0; index < text.length && counts.length < records; index++) {
    const character = text[index];
    if (quoted) {
      if (character === '"') quoted = false;
      continue;
    }
    if (character === '"' && (atCellStart || text[index - 1] === '"')) {
      quoted = true;
      atCellStart = false;
      filled = true;
    } else if (character === '\n' || character === '\r') {
      if (filled) counts.push(count);
      count = 0;
      filled = false;
      atCellStart = true;
    } else {
      atCellStart = character === delimiter;
      if (atCellStart) count++;
      filled = true;
    }
  }
  if (filled && counts.length < records) counts.push(count);
  return counts;
}
