import { isUtf8 } from 'node:buffer';

/** Encodings that are detected; any other one has to be named with `--encoding`. */
export type DetectedEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What a file that is no table of text turned out to be. */
export type ForeignKind = 'empty' | 'xlsx' | 'xls' | 'ods' | 'zip' | 'pdf' | 'image' | 'sqlite' | 'binary';

/** A file as UTF-8 bytes without a byte order mark. */
export interface DecodedFile {
  kind: 'text';
  bytes: Buffer;
  /** The encoding of the file as found or as named. */
  encoding: string;
  bom: boolean;
}

/** Why a file cannot be read as text. */
export type DecodeRefusal =
  | { kind: 'foreign'; what: ForeignKind }
  | { kind: 'unknown_encoding'; encoding: string }
  | { kind: 'wrong_encoding'; encoding: string };

const SIGNATURES: readonly [ForeignKind, readonly number[]][] = [
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['sqlite', [...Buffer.from('SQLite format 3\0', 'latin1')]],
  ['binary', [0x1f, 0x8b]],
  ['binary', [0x7f, 0x45, 0x4c, 0x46]],
];

/**
 * Turns the bytes of a file into UTF-8 without a byte order mark. Order: the named encoding; a byte order mark; UTF-16
 * without one (every other byte is zero); strict UTF-8; else Windows-1252, as Excel writes it. Anything that is no
 * text (spreadsheets, PDF, images, databases, zero bytes) and an empty file are refused.
 */
export async function decodeFile(file: Uint8Array, named?: string): Promise<DecodedFile | DecodeRefusal> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const foreign = foreignKind(bytes);
  if (foreign !== null) return { kind: 'foreign', what: foreign };
  const bom = byteOrderMark(bytes);
  const encoding = named ?? bom?.encoding ?? detectEncoding(bytes);
  if (encoding === null) return { kind: 'foreign', what: 'binary' };
  const decoded = await decodeAs(bytes, encoding, bom?.length ?? 0);
  if (decoded.kind !== 'text') return decoded;
  if (decoded.bytes.includes(0)) return { kind: 'foreign', what: 'binary' };
  if (isBlank(decoded.bytes)) return { kind: 'foreign', what: 'empty' };
  return { ...decoded, bom: bom !== null };
}

/** Whether a file is an Excel workbook of today (.xlsx). */
export function isWorkbook(bytes: Buffer): boolean {
  return foreignKind(bytes) === 'xlsx';
}

function foreignKind(bytes: Buffer): ForeignKind | null {
  if (bytes.length === 0) return 'empty';
  for (const [what, signature] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) return what;
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 9 && (bytes[3] ?? 9) < 9) {
    if (bytes.includes('xl/') || bytes.includes('[Content_Types].xml')) return 'xlsx';
    return bytes.includes('opendocument.spreadsheet') ? 'ods' : 'zip';
  }
  return null;
}

function byteOrderMark(bytes: Buffer): { encoding: DetectedEncoding; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

function detectEncoding(bytes: Buffer): DetectedEncoding | null {
  const utf16 = detectUtf16(bytes);
  if (utf16 !== null) return utf16;
  if (bytes.includes(0)) return null;
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** German text in UTF-16 has a zero in the high half of nearly every unit and none in the low half. */
function detectUtf16(bytes: Buffer): DetectedEncoding | null {
  const length = Math.min(bytes.length & ~1, 4096);
  if (length < 4) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) evenZeros++;
    if (bytes[index + 1] === 0) oddZeros++;
  }
  const units = length / 2;
  if (evenZeros === 0 && oddZeros > units * 0.7) return 'utf-16le';
  if (oddZeros === 0 && evenZeros > units * 0.7) return 'utf-16be';
  return null;
}

async function decodeAs(bytes: Buffer, encoding: string, bomLength: number): Promise<DecodedFile | DecodeRefusal> {
  const name = encoding.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (name === 'utf8') {
    const body = bytes.subarray(bytes[0] === 0xef ? bomLength : 0);
    if (!isUtf8(body)) return { kind: 'wrong_encoding', encoding };
    return { kind: 'text', bytes: body, encoding: 'utf-8', bom: false };
  }
  // TextDecoder('windows-1252') of Node 20.18 to 20.20 turns € „ “ – into control characters.
  const { default: iconv } = await import('iconv-lite');
  const known = name === 'ansi' ? 'windows-1252' : encoding;
  if (!iconv.encodingExists(known)) return { kind: 'unknown_encoding', encoding };
  if (name.startsWith('utf16') && bytes.length % 2 === 1) return { kind: 'wrong_encoding', encoding };
  const text = iconv.decode(bytes, known);
  if (name.startsWith('utf16') && text.includes('\ufffd')) return { kind: 'wrong_encoding', encoding };
  return { kind: 'text', bytes: Buffer.from(text, 'utf8'), encoding: known.toLowerCase(), bom: false };
}

function isBlank(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return false;
  return true;
}

/** A text as Excel in German saves it: Windows-1252, `?` for signs it does not have. */
export async function toWindows1252(text: string): Promise<Buffer> {
  const { default: iconv } = await import('iconv-lite');
  return iconv.encode(text, 'win1252');
}
