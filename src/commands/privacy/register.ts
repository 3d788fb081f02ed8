import { readSettings } from '../../db/settings.js';
import { translator } from '../../i18n/translate.js';
import { privacyRegister, registerFormats, registerJson, renderRegister } from '../../reports/privacy-register.js';
import { deliverDocument, deliverText, documentLanguage, formatOf, openTemplates } from '../documents.js';
import type { Verb } from '../verb.js';

export const formats = [...registerFormats, 'json'] as const;

export const verb: Verb = {
  examples: ['njb privacy register', 'njb privacy register --out verzeichnis.md'],
  build: (command, context) => {
    const { t } = context;
    return command
      .option('--format <format>', t('md, txt or json; without it the ending of --out decides, else txt'))
      .option('--out <file>', t('write into this file instead of the screen'))
      .action(async (asked) => {
        const { config, terminal } = context;
        const { out } = asked;
        const format = formatOf(context, asked, formats, 'txt');
        const store = await context.store();
        const settings = await readSettings(store.query);
        const mailHost = hostOf(config.smtp);
        const register = privacyRegister(store, settings, context.today, { mailHost });
        if (format === 'json') {
          await deliverDocument(context, `${JSON.stringify(registerJson(register), null, 2)}\n`, out);
          return;
        }
        const language = documentLanguage(context, settings);
        const templates = await openTemplates(context, language, settings);
        const text = renderRegister(register, format, language, await translator(language), templates);
        if (format === 'txt') await deliverText(context, text, out);
        else await deliverDocument(context, text, out);
        if (settings.controller === null) {
          terminal.notice(t('“njb config set controller TEXT” enters who is responsible.'));
        }
      });
  },
};

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname || null : null;
}
