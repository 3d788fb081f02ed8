import { copiesIn } from '../../db/copies.js';
import { readSettings } from '../../db/settings.js';
import { erasableRules, privacyDue } from '../../reports/privacy-due.js';
import type { Verb } from '../verb.js';
import { printDue } from './print-due.js';

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
      await printDue(context, due);
      const rules = new Set(due.map(({ rule }) => rule));
      terminal.notice(t('{count} {count|entry|entries}; njb erases nothing by itself.', { count: due.length }));
      if (rules.has('former') || rules.has('prospect')) {
        terminal.notice(t('“njb member forget NUMBER” erases a person.'));
      }
      if (due.some(({ rule, since }) => rule === 'former' && since === null)) {
        terminal.notice(t('“njb member edit NUMBER --left DATE” enters the day of leaving where it is missing.'));
      }
      if (erasableRules.some((rule) => rules.has(rule))) {
        terminal.notice(t('“njb privacy erase” erases all that is due but people and copies.'));
      }
      if (rules.has('backup')) {
        terminal.notice(t('Copies are files: delete those that are due in {folder}.', { folder: config.backups }));
      }
      terminal.notice(t('“njb config list” shows the rules (keepFormer, keepProspects …).'));
    }),
};
