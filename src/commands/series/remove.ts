import { readEvents } from '../../db/events.js';
import { removeSeries } from '../../db/series.js';
import { UserError } from '../../errors.js';
import type { Verb } from '../verb.js';
import { pickSeries } from './pick.js';
import { seriesJson } from './present.js';

export const verb: Verb = {
  examples: ['njb series remove probe-reihe --dry-run', 'njb series remove probe-reihe'],
  build: (command, context) => {
    const { t, terminal, options } = context;
    return command.argument('<name>', t('short name or title of the series')).action(async (name: string) => {
      const found = await pickSeries((await context.store()).query, name);
      const series = await context.change(async ({ query }) => {
        const present = await pickSeries(query, found.slug);
        const count = (await readEvents(query, { series: present.slug })).length;
        if (count > 0) {
          throw new UserError('“{series}” has {count} {count|event|events}, so it cannot be removed.', {
            series: present.slug,
            count,
          }).hint('“njb series edit {series} --until DATE” ends it; what was stays on record.', {
            series: present.slug,
          });
        }
        await removeSeries(query, present.id);
        return present;
      });
      if (context.printedJson(() => ({ removed: seriesJson(series), applied: !options.dryRun }))) return;
      terminal.out(t('Removed: {title} ({slug})', { title: series.title, slug: series.slug }));
      terminal.notice(options.dryRun ? t('Dry run: nothing was changed.') : t('“njb undo” takes it back.'));
    });
  },
};
