import { basename } from 'node:path';
import type { Context } from '../../context.js';
import { type Message, message } from '../../i18n/message.js';
import type { Due, RetentionRule } from '../../reports/privacy-due.js';
import { printTable } from '../../terminal/table.js';
import { kindWord } from '../invite/kind-words.js';
import { listDate } from '../list-dates.js';

const rules: Readonly<Record<RetentionRule, ReturnType<typeof message>>> = {
  former: message('Former member'),
  prospect: message('Without membership'),
  mails: message('Texts of mails'),
  comments: message('Comments to answers'),
  needs: message('Diet and access needs'),
  log: message('Values in the log'),
  backup: message('Copy of the database'),
};

/** What is printed in one line: something that is due, or many of the same rule and year. */
type Line = Due & { many: { count: number; year: string } | null };

/** So many of one rule and year are still told one by one. */
const few = 3;

/** In lines: people one by one, as somebody decides about each; of the rest what is many as one a year, unless `each`. */
export function linesOf(due: readonly Due[], each: boolean): Line[] {
  const groups = new Map<string, [Due, ...Due[]]>();
  for (const [i, one] of due.entries()) {
    const isOne = each || one.personId !== null || one.since === null;
    const key = isOne ? String(i) : `${one.rule} ${one.since?.slice(0, 4)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].flatMap((group): Line[] => {
    if (group.length <= few) return group.map((one) => ({ ...one, many: null }));
    const earliest = group.reduce((a, b) => ((b.since ?? '') < (a.since ?? '') ? b : a));
    const count = group.reduce((sum, one) => sum + one.count, 0);
    return [{ ...earliest, count, many: { count: group.length, year: (earliest.since ?? '').slice(0, 4) } }];
  });
}

/** Prints what is due, people a line each, the rest summed up a year unless `--verbose` asks for all. */
export async function printDue(context: Context, due: readonly Due[]): Promise<void> {
  const { t, terminal, options } = context;
  const lines = linesOf(due, options.verbose);
  const day = (date: string | null) => listDate(context, date) ?? t('date missing');
  await printTable(
    terminal,
    [
      { heading: t('Retention rule'), cell: ({ rule }) => t(rules[rule]), wraps: true },
      { heading: t('What'), cell: (each) => whatText(context, each), wraps: true },
      { heading: t('No.'), cell: ({ personId }) => personId, align: 'right' },
      { heading: t('Records'), cell: ({ count }) => count, align: 'right' },
      { heading: t('Since'), cell: ({ since }) => day(since) },
      { heading: t('Due'), cell: (each) => day(each.due) },
    ],
    lines,
  );
  if (lines.length < due.length) terminal.notice(t('--verbose shows each of them.'));
}

const sums: Readonly<Record<RetentionRule, (many: { count: number; year: string }) => Message>> = {
  former: (many) => message('{count} people of {year}', many),
  prospect: (many) => message('{count} people of {year}', many),
  mails: (many) => message('{count} mailings of {year}', many),
  comments: (many) => message('{count} events of {year}', many),
  needs: (many) => message('{count} events of {year}', many),
  log: (many) => message('{count} commands of {year}', many),
  backup: (many) => message('{count} copies of {year}', many),
};

function whatText({ t, terminal }: Context, { rule, what, mail, many }: Line): string {
  if (many !== null) return t(sums[rule](many));

  if (mail !== null) {
    const kind = t(kindWord(mail));
    return what === null ? kind : t('{title} ({kind})', { title: what, kind });
  }
  if (what === null) return t('events that are gone');
  // the folder is the same for all, and leaves no room for the name
  return rule === 'backup' && terminal.isTerminal ? basename(what) : what;
}
