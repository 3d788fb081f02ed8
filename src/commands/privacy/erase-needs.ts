import { compactFile } from '../../db/forget.js';
import { explaining } from '../../db/open.js';
import { readSettings } from '../../db/settings.js';
import { eraseNeeds, eventsWithNeeds, type NeedsOfEvent } from '../../db/stored-needs.js';
import { lastDay } from '../../domain/partial-date.js';
import { daysLater } from '../../domain/plain-days.js';
import { printTable } from '../../terminal/table.js';
import { pickEvent } from '../event/pick.js';
import { listDate } from '../list-dates.js';
import type { Verb } from '../verb.js';
import { noticeCopies } from './copies-hold.js';

export const verb: Verb = {
  examples: ['njb privacy erase-needs --dry-run', 'njb privacy erase-needs jahreskonferenz-2025-11 --yes'],
  build: (command, context) => {
    const { t, terminal, options, config } = context;
    return command
      .argument('[event]', t('number, short name, day, or “next”; without one: all whose time has come'))
      .action(async (reference) => {
        const chosen = reference === undefined ? null : (await pickEvent(context, reference)).id;
        const store = await context.store();
        const { keepNeeds } = await readSettings(store.query);
        // Of an event that is gone they serve no purpose any more
        const isDue = ({ endDate }: NeedsOfEvent) =>
          endDate === null || (keepNeeds !== null && daysLater(lastDay(endDate), keepNeeds) <= context.today);
        const found = eventsWithNeeds(store.sqlite).filter((each) =>
          chosen === null ? isDue(each) : each.id === chosen,
        );
        const people = found.reduce((sum, each) => sum + each.people, 0);
        const json = () => ({
          events: found.map(({ slug, people: count }) => ({ event: slug, people: count })),
          applied: !options.dryRun && found.length > 0,
        });
        if (found.length === 0) {
          if (!context.printedJson(json)) terminal.notice(t('No diet and access needs are to be erased.'));
          return;
        }
        if (!options.json) {
          await printTable(
            terminal,
            [
              { heading: t('Event'), cell: ({ slug }) => slug ?? t('events that are gone') },
              { heading: t('Date'), cell: ({ endDate }) => listDate(context, endDate) },
              { heading: t('People'), cell: ({ people: count }) => count, align: 'right' },
            ],
            found,
          );
        }
        await context.confirm(
          t('Erase the diet and access needs of {count} {count|person|people} for good? This cannot be undone.', {
            count: people,
          }),
        );
        const ids = found.map(({ id }) => id);
        if (!options.dryRun) {
          // Beforehand, so that a file that cannot be written anew is told while nothing has happened
          await explaining(config.database, async () => compactFile(store));
          await context.change(async ({ sqlite }) => eraseNeeds(sqlite, ids));
          await explaining(config.database, async () => compactFile(store));
        }
        if (context.printedJson(json)) return;
        terminal.notice(options.dryRun ? t('Dry run: nothing was changed.') : t('Erased, in the log too.'));
        noticeCopies(context);
      });
  },
};
