import type { Context } from '../../context.js';
import { optionInWords } from '../argument-words.js';
import type { Block } from './topics.js';

/** Prints a topic's page: what is typed on the left, what it means beside it, or below where the screen is narrow. */
export async function printPage(
  { t, lang, terminal }: Context,
  title: string,
  blocks: readonly Block[],
): Promise<void> {
  const { width, wrap } = await import('../../terminal/width.js');
  const { paint } = terminal;
  const columns = Math.min(terminal.columns, 100);
  const lines: string[] = [];
  const paragraph = (text: string, indent: string) => {
    for (const line of wrap(text, columns - indent.length)) lines.push(`${indent}${line}`);
  };
  lines.push(paint.bold(title));
  for (const [i, block] of blocks.entries()) {
    if ('text' in block || !('heading' in (blocks[i - 1] ?? {}))) lines.push('');
    if ('heading' in block) lines.push(paint.bold(t(block.heading)));
    else if ('text' in block) paragraph(t(block.text), '');
    else if ('rows' in block) {
      const rows = block.rows.map(([typed, meaning]) => {
        return [typed.startsWith('-') ? optionInWords(typed, t) : typed, meaning] as const;
      });
      const left = Math.max(...rows.map(([typed]) => width(typed))) + 4;
      for (const [typed, meaning] of rows) {
        const [first = '', ...more] = wrap(t(meaning), Math.max(30, columns - left));
        lines.push(`  ${typed}${' '.repeat(left - 2 - width(typed))}${first}`);
        for (const line of more) lines.push(`${' '.repeat(left)}${line}`);
      }
    } else if ('cells' in block) {
      for (const { name, about, values } of block.cells) {
        lines.push(`  ${paint.bold(name)}  ${t(about)}`);
        for (const [value, words] of values) {
          const [first = '', ...more] = wrap(t('{value}: {words}', { value, words: words.join(', ') }), columns - 6);
          lines.push(`    ${first}`, ...more.map((line) => `      ${line}`));
        }
      }
    } else if ('sample' in block) {
      lines.push(...block.sample[lang].split('\n').map((line) => `  ${line}`));
    } else {
      for (const { name, about, words } of block.words) {
        lines.push(`  ${paint.bold(name)}  ${t(about)}`);
        paragraph(words.join(', '), '    ');
      }
    }
  }
  await terminal.page(lines.join('\n'));
}
