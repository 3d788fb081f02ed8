import { crc32, inflateRawSync } from 'node:zlib';

/** A file inside an archive, unpacked and checked. */
export interface ZipEntry {
  name: string;
  bytes: Buffer;
}

/** How much an archive may hold before anything of it is unpacked. */
export interface ZipLimits {
  entries: number;
  /** Bytes of all wanted entries together, unpacked. */
  total: number;
  /** Times an entry over `freeOf` bytes may grow. */
  ratio: number;
  freeOf: number;
}

/** Why an archive is not unpacked: it would grow beyond the limits, or it is damaged. */
export type ZipRefusal = { kind: 'too_large' } | { kind: 'damaged' };

const END = 0x0605_4b50;
const CENTRAL = 0x0201_4b50;
const LOCAL = 0x0403_4b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;

interface Listed {
  name: string;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  offset: number;
}

/**
 * Unpacks the wanted files of a ZIP archive (APPNOTE 6.3.10, without ZIP64, encryption and spanning). The sizes in its
 * directory are checked before anything is unpacked, unpacking stops at the size given there, and size and checksum
 * must be right afterwards: a damaged archive is refused rather than read in part.
 */
export function unzip(
  archive: Buffer,
  isWanted: (name: string) => boolean,
  limits: ZipLimits,
): { kind: 'entries'; entries: ZipEntry[] } | ZipRefusal {
  const listed = listEntries(archive, limits.entries);
  if (!Array.isArray(listed)) return listed;
  const wanted = listed.filter(({ name }) => isWanted(name));
  const total = wanted.reduce((sum, { unpacked }) => sum + unpacked, 0);
  const grows = wanted.some(
    ({ packed, unpacked }) => unpacked > limits.freeOf && unpacked > limits.ratio * Math.max(packed, 1),
  );
  if (total > limits.total || grows) return { kind: 'too_large' };
  const entries: ZipEntry[] = [];
  for (const entry of wanted) {
    const bytes = unpack(archive, entry);
    if (bytes === null || entries.some(({ name }) => name === entry.name)) return { kind: 'damaged' };
    entries.push({ name: entry.name, bytes });
  }
  return { kind: 'entries', entries };
}

function listEntries(archive: Buffer, most: number): Listed[] | ZipRefusal {
  const end = endRecord(archive);
  if (end === null) return { kind: 'damaged' };
  const count = archive.readUInt16LE(end + 10);
  if (count > most) return { kind: 'too_large' };
  const listed: Listed[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_LENGTH > end || archive.readUInt32LE(at) !== CENTRAL) return { kind: 'damaged' };
    const nameLength = archive.readUInt16LE(at + 28);
    listed.push({
      method: archive.readUInt16LE(at + 10),
      crc: archive.readUInt32LE(at + 16),
      packed: archive.readUInt32LE(at + 20),
      unpacked: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
      name: archive.toString('utf8', at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength),
    });
    at += CENTRAL_LENGTH + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return listed;
}

function endRecord(archive: Buffer): number | null {
  const last = archive.length - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (archive.readUInt32LE(at) === END) return at;
  }
  return null;
}

function unpack(archive: Buffer, { method, crc, packed, unpacked, offset }: Listed): Buffer | null {
  if (offset + LOCAL_LENGTH > archive.length || archive.readUInt32LE(offset) !== LOCAL) return null;
  const start = offset + LOCAL_LENGTH + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  if (start + packed > archive.length) return null;
  const data = archive.subarray(start, start + packed);
  let bytes: Buffer;
  if (method === 0) bytes = data;
  else if (method === 8) {
    try {
      bytes = inflateRawSync(data, { maxOutputLength: Math.max(unpacked, 1) });
    } catch {
      return null;
    }
  } else return null;
  return bytes.length === unpacked && crc32(bytes) === crc ? bytes : null;
}

/** Packs files into a ZIP archive without compressing them. */
export function zipStored(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const encoded = Buffer.from(name);
    // version 2.0, names in UTF-8, stored, no time, checksum, sizes, length of the name
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(encoded.length, 22);
    const local = Buffer.concat([uint32(LOCAL), common, encoded]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(uint32(CENTRAL), uint32(20).subarray(0, 2), common, rest, encoded);
    parts.push(local, bytes);
    offset += local.length + bytes.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(END_LENGTH);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
