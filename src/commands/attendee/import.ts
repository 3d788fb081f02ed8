import { basename } from 'node:path';
import type { Context } from '../../context.js';
import { answeredRowLookup } from '../../db/answered-rows.js';
import { writeImportProfile } from '../../db/import-profiles.js';
import { readCapacity, readQueue } from '../../db/waiting-list.js';
import { loadWishes, writeWishes } from '../../db/workshops.js';
import type { Event } from '../../domain/event.js';
import { needFields } from '../../domain/needs.js';
import { placesOf } from '../../domain/waiting-list.js';
import { applyPlan } from '../../import/apply.js';
import { loadKnown } from '../../import/load-known.js';
import { addAlias } from '../../import/municipality-apply.js';
import { type ImportCounts, type ImportPlan, planTable } from '../../import/plan-file.js';
import {
  applyRegistrations,
  loadListed,
  type PlannedRegistration,
  planRegistrations,
} from '../../import/plan-registrations.js';
import type { PlanRow } from '../../import/plan-row.js';
import { type NeedColumn, registrationFields, registrationReader } from '../../import/registrations.js';
import { planWishes } from '../../import/wishes.js';
import { pickEvent } from '../event/pick.js';
import { failWhereRowsAreLeft, mapOption } from '../member/import.js';
import { noSuchProfile } from '../member/import-columns.js';
import { askAboutRows } from '../member/import-questions.js';
import { openImport } from '../member/import-source.js';
import { noticeOldRejects, rejectsText, writeWhole } from '../member/rejects.js';
import { remember, tellingNotRemembered, tellNotRemembered } from '../member/remembered-columns.js';
import { collect, type Verb } from '../verb.js';
import { findColumns } from './import-columns.js';
import { noticeBeyond, printRegistrations, registrationsJson } from './import-report.js';
import { failWhereWishesAreLeft, printWishes, wishAnswers, wishesJson } from './import-wishes.js';

interface Given {
  map?: string[];
  profile?: string;
  encoding?: string;
  delimiter?: string;
  sheet?: string;
  rejects?: string;
  wish?: string[];
}

export const verb: Verb = {
  examples: [
    'njb attendee import next anmeldungen.csv --dry-run',
    'njb attendee import jahreskonferenz-2025-11 anmeldungen.xlsx --map "Code=reference" --profile ticketportal',
  ],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .argument('<file>', t('the registrations as the outside tool writes them, CSV or Excel (.xlsx)'))
      .option('--map <column=field>', t('what a column holds, by its header or number; “-” leaves it out'), collect)
      .option('--profile <name>', t('keep what --map, --encoding and --delimiter say under a name, or use it again'))
      .option('--encoding <name>', t('how the file is encoded, if njb finds out wrongly: utf-8, windows-1252 …'))
      .option('--delimiter <character>', t('what parts the cells, if njb finds out wrongly: ; , or tab'))
      .option('--sheet <name>', t('which sheet of the workbook; without it the first one'))
      .option('--rejects <file>', t('write the rows that were not imported into this file, to mend and import them'))
      .option(
        '--wish <text=session>',
        t('which workshop a wish in the file means: TEXT=NUMBER; may be repeated'),
        collect,
      )
      .action((event, file, options) => importRegistrations(context, event, file, options as Given))
      .addHelpText(
        'after',
        () =>
          `\n${t('What a cell may hold, and all names of columns: “njb help {topic}”.', { topic: 'registrations' })}\n\n${t('Beside those of “njb member import”, --map takes {words}.', { words: [...registrationFields, ...needFields].join(', ') })}`,
      );
  },
};

/** Read, ask, plan and write, show, and only then let it count; on a terminal it is rehearsed and asked about first. */
async function importRegistrations(context: Context, reference: string, file: string, given: Given): Promise<void> {
  const { terminal, options, today, t } = context;
  const event = await pickEvent(context, reference);
  const { table, size, rejects, profile, encoding, delimiter } = await openImport(context, file, given);
  const chosen = mapOption(given.map ?? []);
  const { header, columns, needs, mapped, remembered, wasAsked } = await findColumns(
    context,
    event,
    { file, table },
    { chosen, preset: new Map(Object.entries(profile?.columns ?? {})), isKept: given.profile !== undefined },
  );
  const kept = Object.fromEntries(mapped);
  if (
    given.profile !== undefined &&
    Object.keys(kept).length === 0 &&
    encoding === undefined &&
    delimiter === undefined
  ) {
    throw await noSuchProfile(context, given.profile);
  }
  const { adapt } = registrationReader(columns, event.asksNeeds ? needs : []);
  const asking = { today, adapt, fillOnly: true };
  const { aliases, wasAsked: isRowAsked, ...answered } = await askAboutRows(context, table, header, asking, size);
  const meant = await wishAnswers(context, event, given.wish ?? [], { table, header, columns });
  const { result, commandId } = await context
    .changeAgreed(
      async ({ sqlite, query }, isRehearsal) => {
        const { adapt, byLine } = registrationReader(columns, event.asksNeeds ? needs : []);
        let rows: PlanRow[] = [];
        const plan = planTable(
          table,
          header,
          loadKnown(sqlite, today),
          { today, recall: answeredRowLookup(sqlite), ...answered, adapt, fillOnly: true },
          () => {
            rows = [];
            return (row) => rows.push(row);
          },
        );
        const registrations = planRegistrations(rows, byLine, loadListed(sqlite, event.id), context.now());
        const read = planWishes(registrations, byLine, event.sessions, meant, loadWishes({ sqlite }, event.id));
        const wishing = new Set(read.wishes.filter(({ kind }) => kind === 'changed').map(({ person }) => person));
        const counted = registrations.map((each) =>
          each.kind === 'same' && wishing.has(each.person) ? { ...each, kind: 'changed' as const } : each,
        );
        const isNews =
          aliases.length > 0 || [...rows, ...counted].some(({ kind }) => kind === 'new' || kind === 'changed');
        if (isNews) await context.copyBefore('import');
        const origin = { fileName: basename(file), importedAt: context.now(), today };
        applyPlan(sqlite, rows, origin);
        applyRegistrations(sqlite, event.id, registrations);
        for (const { kind, person, after } of read.wishes) {
          if (kind === 'changed' && person.id !== null) writeWishes({ sqlite }, event.id, person.id, after, 'import');
        }
        for (const { municipality, alias } of aliases) addAlias(sqlite, municipality, alias);
        if (given.profile !== undefined)
          await writeImportProfile(query, given.profile, {
            columns: kept,
            encoding,
            delimiter,
            remembered: profile?.remembered,
          });
        await remember({ sqlite, query }, 'registrations', remembered, plan);
        if (rejects !== null && plan.leftRows.length > 0 && !options.dryRun && !isRehearsal)
          writeWhole(rejects, rejectsText(context, plan));
        const places = placesOf(await readQueue(query, event.id), await readCapacity(query, event.id));
        const shown = { ...plan, rows, counts: countsByList(plan, rows, counted) };
        return { plan: shown, registrations: counted, read, places, isNews };
      },
      {
        show: async ({ plan, registrations, read }) => {
          if (options.json) return;
          noticeUnasked(context, event, needs);
          printWishes(context, event, read);
          await printRegistrations(context, event, plan, registrations, { file, wishes: read.wishes });
        },
        isNews: ({ isNews }) => isNews,
        question: t('Import it like this?'),
      },
    )
    .catch(tellingNotRemembered(context, remembered));
  const { plan, registrations, read, places } = result;
  const written = rejects !== null && plan.leftRows.length > 0 && !options.dryRun ? rejects : null;
  const json = () => ({
    ...registrationsJson(plan, registrations, { applied: !options.dryRun, rejectsFile: written, places }),
    ...wishesJson(read),
  });
  if (!context.printedJson(json)) {
    await noticeBeyond(context, event, places);
    if (options.dryRun) {
      terminal.notice(t('Dry run: nothing was changed.'));
      if (wasAsked || isRowAsked) terminal.notice(t('Nor are your answers kept: the import asks again.'));
    } else if (commandId === null) terminal.notice(t('There was nothing to change.'));
    else terminal.notice(t('“njb undo” takes it back.'));
    tellNotRemembered(context, remembered, plan);
  }
  noticeOldRejects(context, rejects, plan);
  failWhereRowsAreLeft(plan, given.rejects, options.dryRun, 'guests');
  failWhereWishesAreLeft(read);
}

/** Nothing is taken down of people's health that nobody asked for. */
function noticeUnasked({ t, terminal }: Context, { slug, asksNeeds }: Event, needs: readonly NeedColumn[]): void {
  if (asksNeeds || needs.length === 0) return;
  const columns = needs.map(({ header }) => header).join(', ');
  terminal.notice(
    t('Not read, as {event} does not ask for diet and access needs: {columns}', { event: slug, columns }),
  );
  terminal.notice(t('“njb event edit {event} --ask-needs” asks for diet and access needs.', { event: slug }));
}

/** Counts rows by what became of the list: new on it, changed there or in what is known of the person, or neither. */
function countsByList(
  plan: ImportPlan,
  rows: readonly PlanRow[],
  registrations: readonly PlannedRegistration[],
): ImportCounts {
  const kinds = new Map(registrations.map(({ line, kind }) => [line, kind]));
  const counts = { ...plan.counts, new: 0, changed: 0, same: 0 };
  for (const row of rows) {
    if (row.kind === 'ambiguous' || row.kind === 'rejected') continue;
    const kind = kinds.get(row.line) ?? 'same';
    counts[kind === 'same' && row.kind === 'changed' ? 'changed' : kind] += 1;
  }
  return counts;
}
