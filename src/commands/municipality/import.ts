import { basename, resolve } from 'node:path';
import type { Context } from '../../context.js';
import { readHeader } from '../../db/header.js';
import { PartialFailure, UserError } from '../../errors.js';
import { readDialect, type Table } from '../../import/dialect.js';
import { applyListPlan, loadMunicipalities } from '../../import/municipality-apply.js';
import { findListColumns, type ListRefusal } from '../../import/municipality-columns.js';
import { entryKey, readOfficialList } from '../../import/municipality-list.js';
import { type ListPlan, openKey, planList, type TakeOverAnswers } from '../../import/municipality-plan.js';
import { refused } from '../member/import-refusal.js';
import { readSource } from '../member/import-source.js';
import type { Verb } from '../verb.js';
import { chooseMunicipality } from './ask.js';
import { listJson, printListPlan } from './import-report.js';

interface Given {
  source?: string;
  encoding?: string;
  delimiter?: string;
}

export const verb: Verb = {
  examples: [
    'njb municipality import gemeinden.csv --dry-run',
    'njb municipality import gemeinden.csv --source "Destatis GV-ISys, 31.12.2024"',
  ],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument('<file>', t('the official list of municipalities (Destatis, GV-ISys), saved from Excel as CSV'))
      .option('--source <text>', t('where the list comes from and as of when; without it the title lines of the file'))
      .option('--encoding <name>', t('how the file is encoded, if njb finds out wrongly: utf-8, windows-1252 …'))
      .option('--delimiter <character>', t('what parts the cells, if njb finds out wrongly: ; , or tab'))
      .action((file, options) => importMunicipalities(context, file, options as Given));
  },
};

/** Read, ask, plan and write, show, and only then let it count; on a terminal it is rehearsed and asked about first. */
async function importMunicipalities(context: Context, file: string, given: Given): Promise<void> {
  const { terminal, options, t } = context;
  const table = await openTable(context, file, given);
  const columns = findListColumns(table);
  if (columns.kind === 'no_list') throw noList(file, columns);
  const list = readOfficialList(table, columns);
  const source = given.source?.trim() || [columns.title, basename(file)].filter(Boolean).join(' · ');
  if (list.entries.length === 0 && list.rejected.length === 0) {
    throw new UserError('{file} has no municipalities below its header.', { file });
  }
  const answers = await askForOpenOnes(context, list.entries);
  const isNews = ({ rows, takeOvers }: ListPlan) => rows.some(({ kind }) => kind !== 'same') || takeOvers.length > 0;
  const { result: plan, commandId } = await context.changeAgreed(
    async ({ sqlite }) => {
      const plan = planList(list.entries, loadMunicipalities(sqlite), answers);
      if (isNews(plan)) await context.copyBefore('import');
      applyListPlan(sqlite, plan, source);
      return plan;
    },
    {
      show: async (plan) => {
        if (!options.json) await printListPlan(context, plan, list, { file: basename(file), source });
      },
      isNews,
      question: t('Import it like this?'),
    },
  );
  if (!context.printedJson(() => listJson(plan, list, { source, applied: !options.dryRun }))) {
    if (options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
    else if (commandId === null) terminal.notice(t('There was nothing to change.'));
    else terminal.notice(t('“njb undo” takes it back.'));
  }
  if (list.rejected.length === 0) return;
  const count = { count: list.rejected.length };
  throw options.dryRun
    ? new PartialFailure('{count} {count|row|rows} would not be imported.', count)
    : new PartialFailure('{count} {count|row was|rows were} not imported.', count);
}

async function openTable(context: Context, file: string, given: Given): Promise<Table> {
  const { encoding, delimiter } = given;
  const table = await readDialect(readSource(resolve(context.system.cwd, file), file), {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
  });
  if (table.kind !== 'table') throw refused(file, table);
  return table;
}

/** Asks which entry each municipality that was entered by hand is, where name, Land and office do not tell. */
async function askForOpenOnes(context: Context, entries: Parameters<typeof planList>[0]): Promise<TakeOverAnswers> {
  const { terminal, options, config, t } = context;
  const answers = new Map<string, string | null>();
  if (!terminal.canAsk || options.json || options.yes || readHeader(config.database) === null) return answers;
  const { open } = planList(entries, loadMunicipalities((await context.store()).sqlite));
  for (const { place, title, terms, candidates } of open) {
    const question = t('“{name}” was entered by hand ({office}). Which one of the list is it?', {
      name: [place.name, place.state].filter(Boolean).join(', '),
      office: title ?? t('{count} {count|office|offices}', { count: terms.length }),
    });
    const choices = candidates.map((entry) => ({ ...entry, id: null }));
    const chosen = await chooseMunicipality(context, question, choices, ['none', 'later']);
    if (chosen !== undefined) answers.set(openKey({ place, title }), chosen === null ? null : entryKey(chosen));
  }
  return answers;
}

function noList(file: string, { missing, headers }: ListRefusal): UserError {
  const error =
    missing === 'name'
      ? new UserError('{file} has no column with the names of the municipalities.', { file })
      : new UserError('{file} has no column with the official keys (AGS or ARS).', { file });
  return error
    .hint('The fullest line found is: {columns}', { columns: headers.slice(0, 12).join(', ') })
    .hint('The list is expected as Destatis has it (“Auszug aus dem Gemeindeverzeichnis”), saved from Excel as CSV.');
}
