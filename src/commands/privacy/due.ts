import { basename } from 'node:path';
import { copiesIn } from '../../db/copies.js';
import { readSettings } from '../../db/settings.js';
import { message } from '../../i18n/message.js';
import { privacyDue, type RetentionRule } from '../../reports/privacy-due.js';
import { printTable } from '../../terminal/table.js';
import { listDate } from '../list-dates.js';
import type { Verb } from '../verb.js';

const rules: Readonly<Record<RetentionRule, ReturnType<typeof message>>> = {
  former: message('Former member'),
  prospect: message('Without membership'),
  mails: message('Texts of mails'),
  comments: message('Comments to answers'),
  needs: message('Diet and access needs'),
  log: message('Values in the log'),
  backup: message('Copy of the database'),
};

export const verb: Verb = {
  examples: ['njb privacy due', 'njb privacy due --today 2027-01-01 --json'],
  build: (command, context) =>
    command.action(async () => {
      const { t, terminal, config } = context;
      const store = await context.store();
      const due = privacyDue(store, await readSettings(store.query), context.today, copiesIn(config.backups));
      if (context.printedJson(() => due)) return;
      if (due.length === 0) {
        terminal.notice(t('By the rules of retention nothing is to be erased.'));
        return;
      }
      const day = (date: string | null) => listDate(context, date) ?? t('date missing');
      await printTable(
        terminal,
        [
          { heading: t('Retention rule'), cell: ({ rule }) => t(rules[rule]), wraps: true },
          {
            heading: t('What'),
            // the folder is the same for all, and leaves no room for the name
            cell: ({ rule, what }) => {
              if (what === null) return t('events that are gone');
              return rule === 'backup' && terminal.isTerminal ? basename(what) : what;
            },
            wraps: true,
          },
          { heading: t('No.'), cell: ({ personId }) => personId, align: 'right' },
          { heading: t('Records'), cell: ({ count }) => count, align: 'right' },
          { heading: t('Since'), cell: ({ since }) => day(since) },
          { heading: t('Due'), cell: (row) => day(row.due) },
        ],
        due,
      );
      terminal.notice(
        t('{count} {count|entry|entries}; njb erases nothing by itself. “njb member forget NUMBER” erases a person.', {
          count: due.length,
        }),
      );
      if (due.some(({ rule, since }) => rule === 'former' && since === null)) {
        terminal.notice(t('“njb member edit NUMBER --left DATE” enters the day of leaving where it is missing.'));
      }
      if (due.some(({ rule }) => rule === 'needs')) {
        terminal.notice(t('“njb privacy erase-needs” erases diet and access needs that are due.'));
      }
      terminal.notice(t('“njb config list” shows the rules (keepFormer, keepProspects …).'));
    }),
};
