import { basename } from 'node:path';
import type { Context } from '../../context.js';
import { answeredRowLookup } from '../../db/answered-rows.js';
import { attempts } from '../../db/change.js';
import { originLookup } from '../../db/import-origins.js';
import { writeImportProfile } from '../../db/import-profiles.js';
import { readSettings } from '../../db/settings.js';
import { PartialFailure, UsageError } from '../../errors.js';
import { PlanWriter } from '../../import/apply.js';
import { findField } from '../../import/columns.js';
import { FIELDS, type Field, PROTECTED_FIELDS } from '../../import/fields.js';
import { findHeader } from '../../import/find-header.js';
import { knownMarks } from '../../import/known-marks.js';
import type { Question } from '../../import/match.js';
import { addAlias } from '../../import/municipality-apply.js';
import { type ImportPlan, planTable } from '../../import/plan-file.js';
import { progress } from '../../terminal/progress.js';
import { oneOf } from '../choices.js';
import { collect, type Verb } from '../verb.js';
import { askForColumns, hasNames, heedDays, isNameless, noSuchProfile } from './import-columns.js';
import { ImportJson } from './import-json.js';
import { askAboutRows } from './import-questions.js';
import { refused } from './import-refusal.js';
import { ImportReport } from './import-report.js';
import { openImport } from './import-source.js';
import { fieldWord } from './import-texts.js';
import { verdictsLost } from './import-verdicts.js';
import { noticeOldRejects, rejectsText, writeWhole } from './rejects.js';
import {
  asksAboutColumns,
  type ColumnAnswers,
  noticeRemembered,
  offerToRemember,
  remember,
  rememberedColumns,
  tellingNotRemembered,
  tellNotRemembered,
} from './remembered-columns.js';

/** From so many bytes on an import takes long enough for a progress line. */
const LARGE = 500_000;

/** Pages of the database that are kept, in KiB: a list is read and written mostly in order, so that few are enough. */
const PAGE_CACHE = 2048;

interface Given {
  map?: string[];
  profile?: string;
  encoding?: string;
  delimiter?: string;
  sheet?: string;
  overwrite?: string[];
  rejects?: string;
}

export const verb: Verb = {
  examples: [
    'njb member import mitglieder.csv --dry-run',
    'njb member import mitglieder.csv --rejects abgelehnt.csv',
    'njb member import mitglieder.csv --map "Gewinner*in=name" --map Partei=- --profile wahlamt',
    'njb member import mitglieder.xlsx --sheet Mitglieder',
    'njb member import mitglieder.csv --overwrite born',
  ],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument('<file>', t('the member list, an Excel workbook (.xlsx) or a CSV file'))
      .option('--map <column=field>', t('what a column holds, by its header or number; “-” leaves it out'), collect)
      .option('--profile <name>', t('keep what --map, --encoding and --delimiter say under a name, or use it again'))
      .option('--encoding <name>', t('how the file is encoded, if njb finds out wrongly: utf-8, windows-1252 …'))
      .option('--delimiter <character>', t('what parts the cells, if njb finds out wrongly: ; , or tab'))
      .option('--sheet <name>', t('which sheet of the workbook; without it the first one'))
      .option('--overwrite <field>', t('let the file change this protected field, for example born'), collect)
      .option('--rejects <file>', t('write the rows that were not imported into this file, to mend and import them'))
      .action((file, options) => importMembers(context, file, options as Given))
      .addHelpText('after', () => {
        const names = FIELDS.map((field) => `  ${field}: ${t(fieldWord(field))}`).join('\n');
        const help = t('What a cell may hold, and all names of columns: “njb help {topic}”.', { topic: 'csv' });
        return `\n${help}\n\n${t('Fields for --map (a heading that njb knows, such as Geburtsdatum, will do as well):')}\n${names}`;
      });
  },
};

/** Read, ask, plan and write, show, and only then let it count; on a terminal it is rehearsed and asked about first. */
async function importMembers(context: Context, file: string, given: Given): Promise<void> {
  const { terminal, options, today, t } = context;
  const overwrite = overwriteOption(given.overwrite ?? []);
  const chosen = mapOption(given.map ?? []);
  const { table, size, rejects, profile, encoding, delimiter } = await openImport(context, file, given);
  const bare = findHeader(table);
  const unknown = bare.kind === 'header' ? bare.columns.unknown : [];
  const known = given.profile === undefined ? await rememberedColumns(context, 'members', unknown) : null;
  const choices = { chosen, preset: known?.columns ?? new Map(Object.entries(profile?.columns ?? {})) };
  let header = findHeader(table, choices);
  if (header.kind !== 'header') throw refused(file, header);
  if (known !== null) {
    const { headers } = header;
    noticeRemembered(context, known, { headers, chosen }, (field) => t(fieldWord(findField(field) ?? 'remarks')));
  }
  await context.agreeToNew();
  await heedDays(context, file, header);
  let remembered: ColumnAnswers | null = null;
  const asksForColumns = header.columns.unknown.length > 0 && asksAboutColumns(context);
  if (asksForColumns) {
    const answers = await askForColumns(context, header);
    header = findHeader(table, { ...choices, chosen: new Map([...chosen, ...answers]) });
    if (header.kind !== 'header') throw refused(file, header);
    if (given.profile === undefined) {
      const all = new Map([...(known?.columns ?? []), ...chosen, ...answers]);
      remembered = await offerToRemember(context, unknown, all);
    }
  }
  const found = header;
  const columns = { ...profile?.columns, ...Object.fromEntries(found.columns.settled) };
  const settled = Object.keys(columns).length > 0 || encoding !== undefined || delimiter !== undefined;
  if (given.profile !== undefined && !settled) throw await noSuchProfile(context, given.profile);

  const { aliases, wasAsked, ...answered } = await askAboutRows(
    context,
    table,
    found,
    { overwrite, today, fileName: basename(file) },
    size,
  );
  const makeReport = await ImportReport.maker(context, {
    file,
    overwrite,
    hasNames: hasNames(found.columns),
    hasGivenNames: found.columns.mapped.some(({ field }) => field === 'givenName' || field === 'name'),
    rowAnswers: answered.rowAnswers,
  });
  const copy = await context.copierBefore('import');
  const { result, commandId } = await context
    .changeAgreed(
      async ({ sqlite, query }, isRehearsal) => {
        sqlite.pragma(`cache_size = -${PAGE_CACHE}`);
        const takesLong = size >= LARGE && !options.quiet;
        const reading = progress(terminal, t('Reading'), takesLong ? 1 : 0);
        const origin = { fileName: basename(file), importedAt: context.now(), today };
        const beginAnew = attempts({ sqlite });
        const settings = await readSettings(query);
        const earlier = { wasRead: originLookup(sqlite, basename(file)), recall: answeredRowLookup(sqlite) };
        const planning = { overwrite, today, ...earlier, ...answered };
        const present: { writer?: PlanWriter; report?: ImportReport | ImportJson } = {};
        const plan = planTable(table, found, knownMarks(sqlite, today), planning, () => {
          beginAnew();
          const writer = new PlanWriter(sqlite, origin, copy);
          const verdicts = verdictsLost(sqlite, today, settings);
          const report = options.json ? new ImportJson(verdicts) : makeReport(verdicts);
          Object.assign(present, { writer, report });
          return (row, done) => {
            report.take(row);
            writer.write(row, done);
            reading.step(done);
          };
        });
        present.writer?.end();
        reading.end();
        if (aliases.length > 0) copy();
        for (const { municipality, alias } of aliases) addAlias(sqlite, municipality, alias);
        if (given.profile !== undefined) {
          const like = profile?.remembered;
          await writeImportProfile(query, given.profile, { columns, encoding, delimiter, remembered: like });
        }
        await remember({ sqlite, query }, 'members', remembered, plan);
        if (rejects !== null && plan.leftRows.length > 0 && !options.dryRun && !isRehearsal)
          writeWhole(rejects, rejectsText(context, plan));
        return { plan, report: present.report };
      },
      {
        show: async ({ plan, report }) => {
          if (report instanceof ImportReport) report.print(plan);
        },
        isNews: ({ plan: { counts }, report }) => {
          if (report instanceof ImportReport && report.hasRespelled) return 'doubtful';
          return counts.new + counts.changed + aliases.length > 0;
        },
        question: t('Import it like this?'),
      },
    )
    .catch(tellingNotRemembered(context, remembered));

  const { plan, report } = result;
  const written = rejects !== null && plan.leftRows.length > 0 && !options.dryRun ? rejects : null;
  const outcome = { applied: !options.dryRun, rejectsFile: written };
  if (report instanceof ImportJson) terminal.out(JSON.stringify(report.value(plan, outcome), null, 2));
  else if (options.dryRun) {
    terminal.notice(t('Dry run: nothing was changed.'));
    if (asksForColumns || wasAsked) terminal.notice(t('Nor are your answers kept: the import asks again.'));
  } else if (commandId === null) terminal.notice(t('There was nothing to change.'));
  else if (plan.counts.new + plan.counts.changed + aliases.length > 0) terminal.notice(t('“njb undo” takes it back.'));
  else terminal.notice(t('Only what you said of the list was noted; “njb undo” takes that back.'));
  tellNotRemembered(context, remembered, plan);
  noticeOldRejects(context, rejects, plan);
  failWhereRowsAreLeft(plan, given.rejects, options.dryRun);
}

/**
 * @param newcomers what becomes of who is not known yet
 * @throws PartialFailure where rows were not imported, saying what to do with them
 */
export function failWhereRowsAreLeft(
  { leftRows, columns }: ImportPlan,
  rejects: string | undefined,
  dryRun: boolean,
  newcomers: 'members' | 'guests' = 'members',
): void {
  if (leftRows.length === 0) return;
  const nameless = hasNames(columns) ? 0 : leftRows.filter(({ row }) => isNameless(row)).length;
  const params = { count: leftRows.length };
  const failure = dryRun
    ? new PartialFailure('{count} {count|row|rows} would not be imported.', params)
    : new PartialFailure('{count} {count|row was|rows were} not imported.', params);
  if (nameless > 0) {
    failure.hint(
      '“--map COLUMN=familyName” names the column with the family name, “--map COLUMN=name” one with the whole name.',
    );
  }
  if (nameless === leftRows.length && rejects === undefined) throw failure;
  if (rejects === undefined) {
    failure.hint(
      '--rejects FILE writes {count|it|them} into a file, with the {count|reason|reasons}, to be mended and imported again.',
      params,
    );
  } else if (dryRun) failure.hint('Would write {file}', { file: rejects });
  else
    failure.hint(
      '{count|It stands|They stand} in {file} with the {count|reason|reasons}: mend {count|it|them} there and import that file.',
      { ...params, file: rejects },
    );
  if (leftRows.some(({ row }) => row.kind === 'ambiguous' && row.places.length === 0)) {
    failure.hint(
      newcomers === 'members'
        ? 'A column “njb Nr” with the person’s number says whom a row is about; “njb member add” adds somebody new.'
        : 'A column “njb Nr” with the person’s number says whom a row is about; “njb member add --status none” adds somebody new without membership.',
    );
  }
  if (leftRows.some(({ row }) => row.kind === 'ambiguous' && isAboutAddress(row.why))) {
    failure.hint(
      newcomers === 'members'
        ? 'Of two people who share an address, “njb member add … --email ADDRESS --shared-email” adds the second.'
        : 'Of two people who share an address, “njb member add … --email ADDRESS --shared-email --status none” adds the second.',
    );
  }
  if (leftRows.some(({ row }) => row.kind === 'ambiguous' && row.places.length > 0)) {
    failure.hint('“njb municipality alias MUNICIPALITY SPELLING” says for good which municipality a spelling means.');
  }
  throw failure;
}

function isAboutAddress(why: Question): boolean {
  return why === 'email_of_other_name' || why === 'email_of_several';
}

/** @throws UsageError where an entry is not COLUMN=FIELD */
export function mapOption(entries: readonly string[]): Map<string, string> {
  return new Map(
    entries.map((entry): [string, string] => {
      const at = entry.lastIndexOf('=');
      const [column, field] = [entry.slice(0, Math.max(0, at)).trim(), entry.slice(at + 1).trim()];
      if (column !== '' && field !== '') return [column, field];
      throw new UsageError('“{value}” does not fit --map; it takes COLUMN=FIELD, for example Wer=name.', {
        value: entry,
      });
    }),
  );
}

/** @throws UserError where a word is no protected field */
function overwriteOption(words: readonly string[]): Set<Field> {
  return new Set(words.map((word) => oneOf(findField(word) ?? word, [...PROTECTED_FIELDS], '--overwrite')));
}
