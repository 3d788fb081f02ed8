// What the benchmarks have in common: medians, options, and a table for the screen or for Markdown.
import { cpus } from 'node:os';

export function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}

/** The value after an option, or undefined. */
export function wanted(option) {
  const at = process.argv.indexOf(option);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** Prints rows of text under headings; the first column is left-aligned, all others are numbers. */
export function printTable(title, headings, rows) {
  const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`;
  if (process.argv.includes('--markdown')) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const rule = headings.map((_, i) => (i === 0 ? '---' : '---:'));
    console.log(`**${title}** (${machine})\n\n${[headings, rule, ...rows].map(line).join('\n')}\n`);
    return;
  }
  const widths = headings.map((_, i) => Math.max(...[headings, ...rows].map((cells) => cells[i].length)));
  console.log(`${title} (${machine})`);
  for (const cells of [headings, ...rows]) {
    console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '));
  }
}
