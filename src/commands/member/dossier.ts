import { redactorOf } from '../../db/forget.js';
import { readSettings } from '../../db/settings.js';
import { findMentions } from '../../db/sweep.js';
import { UserError } from '../../errors.js';
import { translator } from '../../i18n/translate.js';
import { collectDossier, renderDossier } from '../../reports/dossier.js';
import { deliverDocument, deliverText, documentLanguage, openTemplates } from '../documents.js';
import type { Verb } from '../verb.js';
import { pickPerson } from './pick.js';

/** Tables whose rows the dossier shows where they are the person's own. */
const shown = new Set(['email_addresses', 'deliveries', 'delivery_contents', 'import_origins', 'consents']);

export const verb: Verb = {
  examples: ['njb member dossier "Kim Mayer" --out auskunft.txt', 'njb member dossier kim.mayer@stadt.example --json'],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument('<member>', t('id, e-mail address or name'))
      .option('--out <file>', t('write into this file instead of the screen'))
      .action(async (reference, { out }) => {
        const { terminal } = context;
        const id = await pickPerson(context, reference);
        const store = await context.store();
        const dossier = collectDossier(store, id, context.today);
        if (dossier === null) throw new UserError('Nobody here goes by “{person}”.', { person: reference });
        const rowsOf = (table: 'guests' | 'answered_rows') =>
          store.sqlite.prepare<[number], number>(`SELECT id FROM ${table} WHERE person_id = ?`).pluck().all(id);
        const own = { guests: rowsOf('guests'), answered_rows: rowsOf('answered_rows') };
        const isOwn = (table: string, row: number) =>
          (table === 'guests' || table === 'answered_rows') && own[table].includes(row);
        const mentions = findMentions(store.sqlite, redactorOf(store.sqlite, id)).filter(
          ({ table, row }) => !shown.has(table) && !isOwn(table, row),
        );
        if (context.options.json) {
          await deliverDocument(context, `${JSON.stringify({ ...dossier, mentions }, null, 2)}\n`, out);
          return;
        }
        const settings = await readSettings(store.query);
        const language = documentLanguage(context, settings);
        const templates = await openTemplates(context, language, settings);
        await deliverText(
          context,
          renderDossier(dossier, settings, language, await translator(language), templates),
          out,
        );
        for (const { table, row, column } of mentions) {
          terminal.notice(t('The name also stands in {table} {row}, {column}; please check.', { table, row, column }));
        }
      });
  },
};
