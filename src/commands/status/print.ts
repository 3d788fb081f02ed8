import type { Context } from '../../context.js';
import { longDate } from '../../i18n/dates.js';
import { message } from '../../i18n/message.js';
import type { Status } from '../../reports/status/collect.js';
import { type Due, urgencies } from '../../reports/status/due.js';
import { printTable } from '../../terminal/table.js';
import { dueSentence } from './sentences.js';
import { type Placeholder, settledBy } from './settled-by.js';

const headings = {
  now: message('To do now'),
  soon: message('Coming up'),
  later: message('When there is time'),
  info: message('For your information'),
};

const placeholders: Readonly<Record<Placeholder, ReturnType<typeof message>>> = {
  ADDRESS: message('ADDRESS'),
  DATE: message('DATE'),
  NUMBER: message('NUMBER'),
  NAME: message('NAME'),
  LINK: message('LINK'),
  TEXT: message('TEXT'),
  NEWS: message('NEWS'),
};

/** So many of a kind are shown at once, unless all are asked for. */
const mostOfAKind = 4;

/** Prints what is due: on a terminal by urgency, each with the command that settles it; in a pipe one row each. */
export async function printStatus(context: Context, status: Status, all: boolean): Promise<void> {
  const { t, lang, terminal } = context;
  // one full stop also behind a name that ends with one, as N.N. does
  const sentence = (due: Due) => t(dueSentence(due, context)).replace(/\.\.$/, '.');
  const command = (due: Due) => settledBy(due, (placeholder) => t(placeholders[placeholder]), context.options.db);
  if (!terminal.isTerminal) {
    await printTable(
      terminal,
      [
        { heading: t('Urgency'), cell: ({ urgency }) => t(headings[urgency]) },
        { heading: t('Date'), cell: ({ date }) => date },
        { heading: t('What'), cell: sentence },
        { heading: t('Command'), cell: command },
      ],
      status.due,
    );
    if (status.due.length === 0) terminal.notice(t('All done: nothing is due.'));
    return;
  }
  const { wrap } = await import('../../terminal/width.js');
  const { paint } = terminal;
  const say = (text: string) => {
    for (const line of wrap(text, terminal.columns - indent.length)) terminal.out(`${indent}${line}`);
  };
  terminal.out(paint.bold(longDate(status.today, lang)));
  if (status.next !== null) {
    for (const line of wrap(nextText(context, status.next), terminal.columns)) terminal.out(line);
  }
  for (const urgency of urgencies) {
    const section = status.due.filter((due) => due.urgency === urgency);
    if (section.length === 0) continue;
    const heading = t(headings[urgency]);
    terminal.out(`\n${paint.bold(urgency === 'now' ? paint.yellow(heading) : heading)}`);
    for (const due of all ? section : withoutTheMany(section)) {
      say(sentence(due));
      terminal.out(`${indent}${indent}${paint.green(command(due))}`);
    }
  }
  const shown = urgencies.flatMap((urgency) => withoutTheMany(status.due.filter((due) => due.urgency === urgency)));
  const hidden = status.due.length - shown.length;
  if (hidden > 0 && !all) {
    const more = t('{count} more {count|hint|hints}: “njb status --all” shows {count|it|them}.', { count: hidden });
    terminal.out(`\n${more}`);
  }
  if (status.due.length === 0) terminal.out(`\n${paint.green(t('All done: nothing is due.'))}`);
}

const indent = '  ';

function withoutTheMany(section: readonly Due[]): Due[] {
  return section.filter(({ kind }, i) => section.slice(0, i).filter((due) => due.kind === kind).length < mostOfAKind);
}

function nextText({ t, lang }: Context, { title, topic, start }: NonNullable<Status['next']>): string {
  return t('Next date: {day}, {what}', {
    day: longDate(start, lang),
    what: topic === null ? message('{text}', { text: title }) : message('{title}: {topic}', { title, topic }),
  });
}
