import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { writeConfigFile } from '../../config.js';
import type { Context } from '../../context.js';
import { writeSetting } from '../../db/settings.js';
import type { Verb } from '../verb.js';
import { checkSetting, findKey, isFileKey, withFileKey } from './keys.js';

export const verb: Verb = {
  examples: [
    'njb config set language en',
    'njb config set from "Büro <buero@netzwerk.example>"',
    'njb config set smtp',
  ],
  build: (command, context) =>
    command
      .argument('<setting>', context.t('a setting as in “njb config list”'))
      .argument('[value]', context.t('the new value; without one the setting goes back to its default'))
      .action(async (typed, value) => {
        const { t, terminal, options } = context;
        const key = findKey(typed);
        const next = value === undefined || value === '' ? null : value;
        if (isFileKey(key)) {
          const file = withFileKey(context.config, key, next);
          if (!options.dryRun) writeConfigFile(context.config.file, file);
        } else {
          if (next !== null) checkSetting(key, next);
          await context.change(({ query }) => writeSetting(query, key, next));
        }
        if (context.printedJson(() => ({ key, value: next }))) return;
        const { dryRun } = options;
        terminal.notice(
          next === null
            ? t(dryRun ? '{key} would be back to its default.' : '{key} is back to its default.', { key })
            : t(dryRun ? '{key} would be “{value}”.' : '{key} is now “{value}”.', { key, value: next }),
        );
        if (dryRun) terminal.notice(t('Dry run: nothing was changed.'));
        else if (isFileKey(key)) {
          terminal.notice(t('It stands in {file}; “njb undo” does not reach it.', { file: context.config.file }));
          if (key === 'dkimKey' && next !== null) noticeOpenKey(context, resolve(dirname(context.config.file), next));
        }
      }),
};

/** Whoever has the key can sign mails as the network. Windows keeps no such mode. */
function noticeOpenKey({ t, terminal }: Context, file: string): void {
  if (process.platform === 'win32' || (statSync(file).mode & 0o077) === 0) return;
  terminal.notice(t('Others on this computer may read {file}; “chmod 600” keeps it to you.', { file }));
}
