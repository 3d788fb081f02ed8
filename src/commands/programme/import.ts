import { basename, resolve } from 'node:path';
import type { Context } from '../../context.js';
import { readParticipants } from '../../db/participants.js';
import { readSessions } from '../../db/sessions.js';
import { countChosen, readTaken } from '../../db/workshops.js';
import { checkProgramme } from '../../domain/programme-check.js';
import { PartialFailure, UserError } from '../../errors.js';
import { type ProgrammeRefusal, readProgramme } from '../../import/programme-file.js';
import { applyProgramme, planProgramme } from '../../import/programme-plan.js';
import { readRows } from '../../import/programme-rows.js';
import { pickEvent } from '../event/pick.js';
import { refused } from '../member/import-refusal.js';
import { readSource } from '../member/import-source.js';
import { defaultStatus } from '../session/options.js';
import type { Verb } from '../verb.js';
import { importJson, noticeWorkshops, printImport } from './import-report.js';
import { problemJson, problemText } from './problems.js';

interface Given {
  replace?: true;
  sheet?: string;
  encoding?: string;
  delimiter?: string;
}

export const verb: Verb = {
  examples: [
    'njb programme import next programm.csv --dry-run',
    'njb programme import jahreskonferenz-2025-11 programm.yaml --replace',
  ],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .argument('<file>', t('a table (CSV, Excel) with day, time and title, or YAML'))
      .option('--replace', t('take out what the file does not have'))
      .option('--sheet <name>', t('which sheet of the workbook; without it the first one'))
      .option('--encoding <name>', t('how the file is encoded, if njb finds out wrongly: utf-8, windows-1252 …'))
      .option('--delimiter <character>', t('what parts the cells, if njb finds out wrongly: ; , or tab'))
      .action((event, file, options) => importProgramme(context, event, file, options as Given))
      .addHelpText(
        'after',
        () =>
          `\n${t('What a cell may hold, and all names of columns: “njb help {topic}”.', { topic: 'programmes' })}\n`,
      );
  },
};

/** Read, plan and write, show, and only then let it count; on a terminal it is rehearsed and asked about first. */
async function importProgramme(context: Context, reference: string, file: string, given: Given): Promise<void> {
  const { terminal, t, options } = context;
  const event = await pickEvent(context, reference);
  const path = resolve(context.system.cwd, file);
  const { replace, ...source } = given;
  const read = await readProgramme(readSource(path, file), basename(file), source);
  if ('kind' in read) throw notRead(file, read);
  const { rows, rejected } = readRows(read.records, event);
  const { result, commandId } = await context.changeAgreed(
    async ({ query }) => {
      const sessions = await readSessions(query, event.id);
      const organisations = await readParticipants(query, event.id);
      const planned = planProgramme(
        rows,
        { sessions, organisations },
        { replace: replace === true, status: defaultStatus(event, context.today) },
      );
      const lines = [...rejected, ...planned.rejected].toSorted((a, b) => a.line - b.line);
      // taking out what a mended file may have would lose it
      const refused = replace === true && lines.length > 0;
      const plan = { ...planned, rejected: lines };
      const isNews = !refused && [...planned.sessions, ...planned.organisations].some(({ kind }) => kind !== 'same');
      const removed = planned.sessions.flatMap(({ kind, id }) => (kind === 'removed' && id !== null ? [id] : []));
      const chosen = await countChosen(query, ...removed);
      if (refused) return { plan, chosen, after: sessions, taken: await readTaken(query, event.id), refused, isNews };
      if (isNews) await context.copyBefore('import');
      await applyProgramme(query, event.id, planned, sessions);
      const taken = await readTaken(query, event.id);
      return { plan, chosen, after: await readSessions(query, event.id), taken, refused, isNews };
    },
    {
      show: async ({ plan, chosen }) => {
        if (options.json) return;
        printImport(context, plan, { file: basename(file), unknown: read.unknown, event });
        noticeWorkshops(context, plan, rows);
        if (chosen.wishes + chosen.places > 0) {
          terminal.notice(t('With it go {places} {places|place|places} and {wishes} {wishes|wish|wishes}.', chosen));
        }
      },
      isNews: ({ isNews }) => isNews,
      question: t('Import it like this?'),
    },
  );
  const { plan, after, taken } = result;
  const problems = checkProgramme(event, after, taken);
  const applied = !options.dryRun && !result.refused;
  const json = () => ({
    ...importJson(plan, event, applied),
    chosenRemoved: result.chosen,
    unknown: read.unknown,
    problems: problems.map((problem) => problemJson(context, event, problem)),
  });
  if (!context.printedJson(json)) {
    for (const problem of result.refused ? [] : problems) {
      terminal.notice(
        terminal.paintError.yellow(t('Please check: {problem}', { problem: problemText(context, event, problem) })),
      );
    }
    if (options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
    else if (commandId === null) terminal.notice(t('There was nothing to change.'));
    else terminal.notice(t('“njb undo” takes it back.'));
  }
  if (plan.rejected.length === 0) return;
  const count = { count: plan.rejected.length };
  if (result.refused) {
    throw new UserError('With --replace every line must be readable; {count} {count|is|are} not.', count).hint(
      'Mend the file and import it again, or leave out --replace.',
    );
  }
  throw options.dryRun
    ? new PartialFailure('{count} {count|line|lines} would not be imported.', count)
    : new PartialFailure('{count} {count|line was|lines were} not imported.', count);
}

function notRead(file: string, refusal: ProgrammeRefusal): UserError {
  switch (refusal.kind) {
    case 'no_title_column':
      return new UserError('{file} has no header line with a column for the title.', { file })
        .hint('The fullest line found is: {columns}', { columns: refusal.headers.slice(0, 12).join(', ') })
        .hint('The columns are expected as Day, Time, Title, Kind, Track, Room, Guests.');
    case 'no_list':
      return new UserError('{file} has no list of sessions.', { file }).hint(
        'In YAML the sessions stand as a list under “sessions”, each with day, time and title.',
      );
    case 'bad_yaml':
      return new UserError('{file} is no valid YAML, line {line}: {problem}', {
        ...{ file, line: refusal.line, problem: refusal.problem },
      }).hint('A text with a colon or a quote in it goes into quotes.');
    default:
      return refused(file, refusal);
  }
}
