import { cellText } from './cells.js';
import { openSource, type SourceRefusal } from './open-source.js';
import { type ProgrammeField, type ProgrammeFile, programmeField, splitGuests } from './programme-fields.js';
import { readRecords, type Source } from './read-records.js';

/** Why a file holds no programme. */
export type ProgrammeRefusal =
  | SourceRefusal
  | { kind: 'no_title_column'; headers: string[] }
  | { kind: 'bad_yaml'; line: number; problem: string }
  | { kind: 'no_list' };

/** A title or two may stand above the header line. */
const HEADER_WITHIN = 8;

/** Reads a programme: a table (CSV, Excel) with a header line, or YAML. */
export async function readProgramme(
  bytes: Buffer,
  fileName: string,
  options: { encoding?: string; delimiter?: string; sheet?: string },
): Promise<ProgrammeFile | ProgrammeRefusal> {
  if (/\.ya?ml$/i.test(fileName)) {
    const { readProgrammeYaml } = await import('./programme-yaml.js');
    return readProgrammeYaml(bytes, options.encoding);
  }
  const source = await openSource(bytes, options);
  return source.kind === 'table' || source.kind === 'sheet' ? readTable(source) : source;
}

function readTable(source: Source): ProgrammeFile | ProgrammeRefusal {
  const file: ProgrammeFile = { records: [], unknown: [] };
  let columns: Map<ProgrammeField, number> | null = null;
  const names = new Map<ProgrammeField, string>();
  let fullest: string[] = [];
  let seen = 0;
  let width = 0;
  readRecords(source, (row, line) => {
    seen += 1;
    if (columns !== null) {
      const cells = new Map<ProgrammeField, string>();
      for (const [field, index] of columns) {
        const text = cellText(row[index] ?? '');
        if (text !== null) cells.set(field, text);
      }
      const guests = cells.get('guests');
      const beyond = row.slice(width).find((cell) => cell.trim() !== '');
      if (cells.size > 0) {
        file.records.push({
          ...{ line, cells, guests: guests === undefined ? null : splitGuests(guests), columns: names },
          ...(beyond !== undefined && { beyond }),
        });
      }
      return;
    }
    if (seen > HEADER_WITHIN) return;
    const found = new Map<ProgrammeField, number>();
    for (const [index, header] of row.entries()) {
      const field = programmeField(header);
      if (field !== null && !found.has(field)) found.set(field, index);
    }
    if (found.has('title') && found.size > 1) {
      columns = found;
      width = row.length;
      for (const [field, index] of found) names.set(field, row[index]?.trim() ?? field);
      file.unknown = row.map((each) => each.trim()).filter((each) => each !== '' && programmeField(each) === null);
    }
    const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
    if (filled.length > fullest.length) fullest = filled;
  });
  return columns === null ? { kind: 'no_title_column', headers: fullest } : file;
}
