import { extname } from 'node:path';
import { readSettings } from '../../db/settings.js';
import { translator } from '../../i18n/translate.js';
import { privacyRegister, registerFormats, registerJson, renderRegister } from '../../reports/privacy-register.js';
import { oneOf } from '../choices.js';
import { deliverDocument, deliverText, documentLanguage, openTemplates } from '../documents.js';
import type { Verb } from '../verb.js';

const formats = [...registerFormats, 'json'] as const;

export const verb: Verb = {
  examples: ['njb privacy register', 'njb privacy register --out verzeichnis.md'],
  build: (command, context) => {
    const { t } = context;
    return command
      .option('--format <format>', t('md, txt or json; without it the ending of --out decides, else txt'))
      .option('--out <file>', t('write into this file instead of the screen'))
      .action(async ({ format: asked, out }) => {
        const { config, options, terminal } = context;
        const format = options.json ? 'json' : formatOf(asked, out);
        const store = await context.store();
        const settings = await readSettings(store.query);
        const mailHost = hostOf(config.smtp);
        const register = privacyRegister(store, settings, context.today, { mailHost });
        if (format === 'json') {
          deliverDocument(context, `${JSON.stringify(registerJson(register), null, 2)}\n`, out);
          return;
        }
        const language = documentLanguage(context, settings);
        const templates = await openTemplates(context, language, settings);
        const text = renderRegister(register, format, language, await translator(language), templates);
        if (format === 'txt') deliverText(context, text, out);
        else deliverDocument(context, text, out);
        if (settings.controller === null) {
          terminal.notice(t('“njb config set controller TEXT” enters who is responsible.'));
        }
      });
  },
};

function formatOf(asked: string | undefined, out: string | undefined): (typeof formats)[number] {
  if (asked !== undefined) return oneOf(asked, formats, '--format');
  const ending = extname(out ?? '')
    .slice(1)
    .toLowerCase();
  return formats.find((format) => format === ending) ?? 'txt';
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname || null : null;
}
