import type { Context } from '../../context.js';
import { type Appearance, readAppearances } from '../../db/guests.js';
import { isSearched } from '../../domain/guest-search.js';
import { guestStatuses, guestStatusOf } from '../../domain/guest-text.js';
import { type Column, printTable } from '../../terminal/table.js';
import { oneOf, yearOption } from '../choices.js';
import { pickEvent } from '../event/pick.js';
import { guestState } from '../event/present.js';
import { listDate } from '../list-dates.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  examples: [
    'njb guest list next',
    'njb guest list --search "Dingeldey"',
    'njb guest list --year 2025 --status confirmed --json',
  ],
  build: (command, context) => {
    const { t, terminal } = context;
    return command
      .argument('[event]', t('number, short name, day, or “next”; without one: the guests of all events'))
      .option(
        '--search <text>',
        t('only guests with these words in name, function, organisation or topic; slips are forgiven'),
      )
      .option('--year <year>', t('only events of this year'))
      .option('--status <status>', t('only idea, requested, confirmed or declined'))
      .action(async (reference, { search, year, status }) => {
        const { sqlite } = await context.store();
        const event = reference === undefined ? undefined : (await pickEvent(context, reference)).id;
        const appearances = readAppearances(sqlite, {
          eventId: event,
          year: year === undefined ? undefined : yearOption(year),
          status: status === undefined ? undefined : oneOf(guestStatusOf(status) ?? status, guestStatuses, '--status'),
        }).filter((each) => !search || isSearched(each, search));
        if (context.printedJson(() => appearances)) return;
        if (appearances.length === 0)
          terminal.notice(search || year || status ? t('No guests found.') : t('No guests yet.'));
        await printTable(terminal, columns(context, event === undefined, appearances), appearances);
      });
  },
};

/** Of one event the guests are told apart by their number; of all, one wants to see when they came, and on what. */
function columns(context: Context, ofAll: boolean, appearances: readonly Appearance[]): Column<Appearance>[] {
  const { t, lang, terminal } = context;
  const { isTerminal } = terminal;
  const event: Column<Appearance>[] = [
    ...(isTerminal ? [] : [{ heading: t('Event'), cell: (each: Appearance) => each.event }]),
    { heading: t('Date'), cell: ({ date }) => listDate(context, date), align: 'right' },
  ];
  const topic: Column<Appearance> = {
    heading: t('Topic'),
    cell: ({ topic, title, session }) => (isTerminal ? session : null) ?? topic ?? title,
    wraps: true,
  };
  const session: Column<Appearance> = { heading: t('Session'), cell: (each) => each.session, wraps: true };
  const hasSessions = appearances.some((each) => each.session !== null);
  const status: Column<Appearance> = { heading: t('Status'), cell: (each) => t(guestState(each, lang)), wraps: true };
  if (isTerminal && terminal.columns < 100 && ofAll) {
    const whole = ({ name, function: role, organisation }: Appearance) =>
      [name, role, organisation].filter(Boolean).join(', ');
    return [...event, { heading: t('Guest'), cell: whole, wraps: true }, topic, status];
  }
  return [
    { heading: '#', cell: ({ id }) => id, align: 'right' },
    ...(ofAll || !isTerminal ? event : []),
    { heading: t('Name'), cell: ({ name }) => name, wraps: true },
    { heading: t('Function'), cell: (each) => each.function, wraps: true },
    { heading: t('Organisation'), cell: ({ organisation }) => organisation, wraps: true },
    ...(ofAll ? [topic] : []),
    ...(isTerminal && !ofAll && hasSessions ? [session] : []),
    status,
    ...(isTerminal ? [] : [session]),
  ];
}
