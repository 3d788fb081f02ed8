import type { ZipEntry } from './zip.js';

/** The built-in format `mmm-yy` (ECMA-376 part 1, 18.8.30), into which Excel turns what is typed as “Oktober 2019”. */
const BUILT_IN = '17';

/**
 * A workbook whose cells in a format of month and year only hold plain numbers; `null` where it has no such format.
 * Read beside the original, it tells where a date's day is no more than Excel's way of storing a month.
 */
export function withoutMonthFormats(entries: readonly ZipEntry[]): ZipEntry[] | null {
  const styles = entries.find(({ name }) => name === 'xl/styles.xml');
  if (styles === undefined) return null;
  const xml = styles.bytes.toString('utf8');
  const months = new Set([BUILT_IN]);
  for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\b(?:[^>"']|"[^"]*"|'[^']*')*>/g)) {
    const [id, code] = [attribute(tag, 'numFmtId'), attribute(tag, 'formatCode')];
    if (id !== null && code !== null && showsMonthOnly(code)) months.add(id);
  }
  let found = false;
  const plain = xml.replace(
    /(<(?:\w+:)?xf\b[^>]*?\snumFmtId=["'])(\d+)(?=["'])/g,
    (all, before: string, id: string) => {
      if (!months.has(id)) return all;
      found = true;
      return `${before}0`;
    },
  );
  if (!found) return null;
  return entries.map((entry) => (entry === styles ? { name: entry.name, bytes: Buffer.from(plain) } : entry));
}

/** Whether a value read without month formats is that of a month: a number where a date stood. */
export function isMonthOnly(plain: unknown): boolean {
  return typeof plain === 'number';
}

function attribute(tag: string, name: string): string | null {
  return (
    new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`)
      .exec(tag)
      ?.slice(1)
      .find((text) => text !== undefined) ?? null
  );
}

/** A format with month and year, and neither day nor time: `mmm yy`, `[$-407]mmmm\ yyyy;@`. */
function showsMonthOnly(code: string): boolean {
  const bare = code.replace(/&quot;.*?&quot;|\\.|\[[^\]]*\]/g, '').toLowerCase();
  return /m/.test(bare) && /y|j/.test(bare) && !/[dths]/.test(bare);
}
