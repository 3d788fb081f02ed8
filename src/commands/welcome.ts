import type { Context } from '../context.js';
import { readHeader } from '../db/header.js';
import type { Store } from '../db/store.js';
import { withDatabase } from '../i18n/on-database.js';
import { printFacts } from './facts.js';
import { hasPeople, showStatus } from './status.js';

/** What `njb` alone shows on a terminal: what is due and how to go on; before there is a database, how to begin. */
export async function welcome(context: Context): Promise<void> {
  const { t, terminal, config, options } = context;
  const exists = readHeader(config.database) !== null;
  if (!exists && !options.json) {
    terminal.out(terminal.paint.bold(t('Welcome to njb, the office of a network in one tool.')));
    const { wrap } = await import('../terminal/width.js');
    const missing = t('There is no database {file} yet. You can begin like this:', { file: config.database });
    for (const line of wrap(missing, terminal.columns)) terminal.out(line);
    printFacts(terminal, [
      ['njb demo', t('shows the main job on made-up people')],
      [withDatabase('njb init', options.db), t('sets up your own network, with a few questions')],
      ['njb --help', t('shows all commands')],
    ]);
    return;
  }
  const status = await showStatus(context, false);
  if (options.json) return;
  const { sqlite } = await context.bareStore();
  terminal.out(`\n${terminal.paint.bold(t('How to go on'))}`);
  const next = (command: string, about: string) => [withDatabase(command, options.db), about] as const;
  printFacts(terminal, [
    (await hasPeople(context))
      ? next('njb member list', t('shows the members'))
      : next(t('njb member import FILE'), t('reads your member list (Excel or CSV)')),
    status.next === null
      ? next('njb event add', t('enters an event, with a few questions'))
      : next('njb event show next', t('shows the next date: when and where, topic, guests')),
    ...(status.next !== null && isListed(sqlite, status.next.id)
      ? [next('njb attendee list next', t('shows who is invited to it, and who is coming'))]
      : []),
    next('njb topic list', t('shows the ideas for topics')),
    ['njb --help', t('shows all commands')],
  ]);
}

function isListed(sqlite: Store['sqlite'], event: number): boolean {
  return sqlite.prepare('SELECT 1 FROM attendees WHERE event_id = ? LIMIT 1').get(event) !== undefined;
}
