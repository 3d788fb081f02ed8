import { existsSync } from 'node:fs';
import { eraseTexts } from '../../db/erase-texts.js';
import { compactFile } from '../../db/forget.js';
import { explaining } from '../../db/open.js';
import { readSettings } from '../../db/settings.js';
import { eraseNeeds } from '../../db/stored-needs.js';
import { type Due, erasableRules, privacyDue, type RetentionRule } from '../../reports/privacy-due.js';
import { oneOf } from '../choices.js';
import type { Verb } from '../verb.js';
import { noticeCopies } from './copies-hold.js';
import { printDue } from './print-due.js';

export const verb: Verb = {
  examples: ['njb privacy erase --dry-run', 'njb privacy erase mails comments --yes'],
  build: (command, context) => {
    const { t, terminal, options, config } = context;
    return command
      .argument('[rule...]', t('what of it: {words}; without one: all', { words: erasableRules.join(', ') }))
      .action(async (words: string[]) => {
        const wanted: readonly RetentionRule[] =
          words.length === 0 ? erasableRules : words.map((word) => oneOf(word, erasableRules, '[rule]'));
        const store = await context.store();
        const all = privacyDue(store, await readSettings(store.query), context.today, []);
        const due = all.filter(({ rule }) => wanted.includes(rule));
        const json = () => ({ erased: due, applied: !options.dryRun && due.length > 0 });
        if (due.length === 0) {
          if (!context.printedJson(json)) terminal.notice(t('Nothing of that is due to be erased.'));
          return;
        }
        if (!options.json) await printDue(context, due);
        await context.confirm(
          t('Erase {count} {count|record|records} for good? This cannot be undone.', {
            count: due.reduce((sum, { count }) => sum + count, 0),
          }),
        );
        if (!options.dryRun) {
          // Beforehand, so that a file that cannot be written anew is told while nothing has happened
          await explaining(config.database, async () => compactFile(store));
          await context.change(async ({ sqlite }) => {
            const numbers = (rule: RetentionRule) => numbersOf(due, rule);
            if (due.some(({ rule }) => rule === 'needs')) {
              eraseNeeds(
                sqlite,
                due.flatMap(({ rule, recordId }) => (rule === 'needs' ? [recordId] : [])),
              );
            }
            const texts = { mailings: numbers('mails'), events: numbers('comments'), commands: numbers('log') };
            eraseTexts(sqlite, texts, () => `${context.newId()}${context.newId()}`.replaceAll('-', ''));
          });
          await explaining(config.database, async () => compactFile(store));
        }
        if (context.printedJson(json)) return;
        terminal.notice(options.dryRun ? t('Dry run: nothing was changed.') : t('Erased, in the log too.'));
        noticeCopies(context);
        if (!due.some(({ rule }) => rule === 'mails')) return;
        for (const folder of [config.sentFolder, config.outbox]) {
          if (folder === null || !existsSync(folder)) continue;
          terminal.notice(t('Mails stay as files in {folder}', { folder }));
        }
      });
  },
};

function numbersOf(due: readonly Due[], wanted: RetentionRule): number[] {
  return due.flatMap(({ rule, recordId }) => (rule === wanted && recordId !== null ? [recordId] : []));
}
