import { basename } from 'node:path';
import type { Context } from '../../context.js';
import { message } from '../../i18n/message.js';
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

/** Prints what is due, a line each. */
export async function printDue(context: Context, due: readonly Due[]): Promise<void> {
  const { t, terminal } = context;
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
    due,
  );
}

function whatText({ t, terminal }: Context, { rule, what, mail }: Due): string {
  if (mail !== null) {
    const kind = t(kindWord(mail));
    return what === null ? kind : t('{title} ({kind})', { title: what, kind });
  }
  if (what === null) return t('events that are gone');
  // the folder is the same for all, and leaves no room for the name
  return rule === 'backup' && terminal.isTerminal ? basename(what) : what;
}
