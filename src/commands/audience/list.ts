import { readAudiences, seriesWithAudience } from '../../db/audiences.js';
import { audienceParts } from '../../domain/audience.js';
import { printTable } from '../../terminal/table.js';
import type { Verb } from '../verb.js';
import { definitionText } from './present.js';

export const verb: Verb = {
  examples: ['njb audience list', 'njb audience list --json'],
  build: (command, context) =>
    command.action(async () => {
      const { t, terminal } = context;
      const { query } = await context.store();
      const series = await seriesWithAudience(query);
      const audiences = await Promise.all(
        (await readAudiences(query)).map(async ({ name, definition }) => ({
          name,
          definition,
          text: await definitionText(context, definition),
          series: series.filter(({ audience }) => uses(audience, name)).map(({ slug }) => slug),
        })),
      );
      if (context.printedJson(() => audiences.map(({ text: _, ...audience }) => audience))) return;
      if (audiences.length === 0) {
        terminal.notice(t('No audience is kept yet; “njb audience add” keeps one under a name.'));
      }
      await printTable(
        terminal,
        [
          { heading: t('Name'), cell: ({ name }) => name, whole: true },
          { heading: t('Who is in it'), cell: ({ text }) => text },
          { heading: t('Series'), cell: ({ series: slugs }) => slugs.join(', ') },
        ],
        audiences,
      );
    }),
};

/** Whether an audience as typed names a saved one. */
export function uses(text: string, name: string): boolean {
  return audienceParts(text).some(
    (part) =>
      part
        .replace(/^not:\s*/i, '')
        .replace(/^@/, '')
        .toLowerCase() === name,
  );
}
