import type { Context } from '../../context.js';
import { readOverview } from '../../db/mailing-overview.js';
import { germanDay } from '../../domain/german-time.js';
import { printTable } from '../../terminal/table.js';
import { listDate } from '../list-dates.js';
import { countsText, kindWord } from './kind-words.js';

/** Every mailing on a line, the latest first: when, about what, and what became of its mails. */
export async function printOverview(context: Context): Promise<void> {
  const { t, terminal } = context;
  const mailings = readOverview(await context.store());
  if (context.printedJson(() => ({ mailings }))) return;
  if (mailings.length === 0) terminal.notice(t('No mailing yet.'));
  const { paint } = terminal;
  await printTable(
    terminal,
    [
      { heading: '#', cell: ({ id }) => id, align: 'right' },
      {
        heading: t('Date'),
        cell: ({ created }) => listDate(context, germanDay(created)),
        align: 'right',
      },
      { heading: t('Mailing'), cell: ({ kind, takesBack }) => t(kindWord(kind, takesBack)) },
      { heading: t('Event'), cell: ({ event }) => event },
      {
        heading: t('Mails'),
        cell: ({ counts, returned }) => countsText(t, counts, returned),
        paint: (text, { counts, returned }) =>
          counts.unclear + counts.failed + returned > 0 ? paint.yellow(text) : text,
      },
    ],
    mailings,
  );
}
