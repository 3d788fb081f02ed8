import type { Context } from '../../context.js';
import { municipalityLabel } from '../../db/municipalities.js';
import { type Change, novelty, rejoins, type Withheld } from '../../import/changes.js';
import { splitConsent } from '../../import/consent.js';
import { type Field, type PersonField, PROTECTED_FIELDS } from '../../import/fields.js';
import type { ImportPlan } from '../../import/plan-file.js';
import type { PlanRow } from '../../import/plan-row.js';
import type { RowAnswersGiven } from '../../import/row-answers.js';
import { sentence, verdictWord } from './eligibility.js';
import { EmptiedCells } from './emptied-cells.js';
import { columnLabel, isNameless } from './import-columns.js';
import { respelledRow } from './import-people.js';
import { Section, SHOWN } from './import-section.js';
import {
  changeWord,
  fieldWord,
  nameOf,
  newValueText,
  personLabel,
  problemText,
  questionText,
  valueText,
  who,
} from './import-texts.js';
import type { VerdictLost } from './import-verdicts.js';

/** What the report needs to know beside the plan. */
export interface ReportOptions {
  /** As typed. */
  file: string;
  overwrite: ReadonlySet<Field>;
  /** The heading over people who are new, if not that. */
  newTitle?: string;
  /** Whether a column holds names. */
  hasNames: boolean;
  /** Whether a column may hold given names: where one is missing, it is told. */
  hasGivenNames?: boolean;
  /** What was answered about single rows. */
  rowAnswers?: RowAnswersGiven;
}

const LONGEST_VALUE = 120;

/** What is told of the rows of a plan, section by section; it takes them one by one. */
export class ImportReport {
  readonly #context: Context;
  readonly #options: ReportOptions;
  readonly #new: Section;
  readonly #changed: Section;
  readonly #joining: Section;
  readonly #bare: Section;
  readonly #withheld: Section;
  readonly #noted: Section;
  readonly #lost: Section;
  readonly #respelled: Section;
  readonly #recalled: Section;
  readonly #emptied = new EmptiedCells();
  readonly #aged: Section;
  readonly #ambiguous: Section;
  readonly #rejected: Section;
  /** How many rows are rejected for want of a column with names: told once, not one by one. */
  #nameless = 0;
  /** How many rows say no to mails of the network who had not said so before. */
  #declined = 0;

  readonly #verdictLost: VerdictLost | undefined;

  private constructor(context: Context, options: ReportOptions, verdictLost: VerdictLost | undefined) {
    this.#context = context;
    this.#options = options;
    this.#verdictLost = verdictLost;
    const { t } = context;
    this.#new = new Section(context, options.newTitle ?? t('New'));
    this.#changed = new Section(context, t('Changed'));
    this.#joining = new Section(context, t('Known without membership, and members from now on'));
    this.#bare = new Section(context, t('Without a given name: mails address them by the family name'));
    this.#withheld = new Section(context, t('Kept as it was, though the file says otherwise'));
    this.#noted = new Section(context, t('Cells left out, the rest of the row was read'));
    this.#lost = new Section(
      context,
      t('Letters were lost in the file; save the list as “CSV UTF-8” or .xlsx and read it again'),
    );
    this.#respelled = new Section(context, t('Only the spelling of a name changes; please check'));
    this.#recalled = new Section(
      context,
      t('Whom the row is about, as you said before (a column “njb Nr” in the list changes it)'),
    );
    this.#aged = new Section(
      context,
      t('Young so far, and by the age rule no longer, or no longer surely; the memberships stay as they are'),
    );
    this.#ambiguous = new Section(context, t('To decide'));
    this.#rejected = new Section(context, t('Rejected'));
  }

  /** Makes reports, each for one attempt at a file. */
  static async maker(context: Context, options: ReportOptions): Promise<(verdictLost?: VerdictLost) => ImportReport> {
    const wide = await wrapping(context);
    return (verdictLost) => new ImportReport(wide, options, verdictLost);
  }

  take(row: PlanRow): void {
    const context = this.#context;
    const { t } = context;
    if (row.kind !== 'rejected' && row.notes.length > 0) {
      const lost = row.notes.filter(({ reason }) => reason === 'lost_letters');
      const leftOut = row.notes.filter(({ reason }) => reason !== 'lost_letters' && reason !== 'read_as_empty');
      this.#emptied.take(row.notes);
      if (leftOut.length > 0) this.#noted.add(() => leftOut.map((note) => problemLine(context, note)));
      if (lost.length > 0) this.#lost.add(() => lost.map((note) => problemLine(context, note)));
    }
    if ((row.kind === 'changed' || row.kind === 'same') && row.withheld.length > 0) {
      this.#withheld.add(() => [
        head(context, row.line, who(context, row.person)),
        ...row.withheld.map((each) => `    ${withheldText(context, each, this.#options.overwrite)}`),
      ]);
    }
    if (isRecalled(row)) this.#recalled.add(() => [head(context, row.line, who(context, row.person))]);
    if (declinesMails(row)) this.#declined += 1;
    this.#takeSpelling(row);
    if (row.kind === 'new') {
      if (this.#new.takes()) this.#new.line(head(context, row.line, personLabel(row.person)));
      if (this.#options.hasGivenNames && row.values.givenName === null) {
        this.#bare.add(() => [head(context, row.line, nameOf(row))]);
      }
    } else if (row.kind === 'changed') {
      this.#changed.add(() => [
        head(context, row.line, who(context, row.person)),
        ...row.changes.map((change) => `    ${changeText(context, change, row.changes)}`),
      ]);
      const verdict = this.#verdictLost?.(row) ?? null;
      if (verdict !== null) {
        this.#aged.add(() => [
          head(context, row.line, who(context, row.person)),
          `    ${t(verdictWord(verdict.verdict))}: ${t(sentence(verdict.reason))}`,
        ]);
      }
      if (row.changes.some(({ field, from }) => field === 'status' && from === null)) {
        this.#joining.add(() => [head(context, row.line, who(context, row.person))]);
      }
    } else if (row.kind === 'ambiguous') {
      this.#ambiguous.add(() => [
        head(
          context,
          row.line,
          [nameOf(row.candidate), row.candidate.place?.name, row.candidate.emails[0]].filter(Boolean).join(', '),
        ),
        `    ${t(questionText(row.why))}`,
        ...row.people.map(
          (person) => `    ${t('Perhaps: {person}', { person: who(context, person, personLabel(person)) })}`,
        ),
        ...row.places.map((place) => `    ${t('Perhaps: {municipality}', { municipality: municipalityLabel(place) })}`),
      ]);
    } else if (!this.#options.hasNames && isNameless(row)) {
      this.#nameless += 1;
    } else if (row.kind === 'rejected') {
      this.#rejected.add(() => row.problems.map((problem) => problemLine(context, problem)));
    }
  }

  /** Whether a name is only spelt otherwise, and nobody has said yet that it is right. */
  get hasRespelled(): boolean {
    return this.#respelled.count > 0;
  }

  #takeSpelling(row: PlanRow): void {
    const respelled = this.#options.rowAnswers?.has(row.line) ? null : respelledRow(row);
    if (respelled === null) return;
    const { line, person, spelling } = respelled;
    const [from, to] = [nameOf({ values: spelling.from }), nameOf({ values: spelling.to })];
    const { t } = this.#context;
    this.#respelled.add(() => [
      head(this.#context, line, t('{from} → {to} (no. {id})', { from, to, id: person.id ?? 0 })),
    ]);
  }

  /** Prints the plan on stdout, section by section, and the counts last, where they stay on the screen. */
  print(plan: ImportPlan): void {
    const { t, terminal, options } = this.#context;
    printFile(this.#context, plan);
    for (const section of [
      this.#new,
      this.#changed,
      this.#joining,
      this.#bare,
      this.#withheld,
      this.#noted,
      this.#lost,
      this.#recalled,
      this.#respelled,
      this.#aged,
      this.#ambiguous,
      this.#rejected,
    ]) {
      section.print();
    }
    this.#printNameless();
    this.#emptied.print(this.#context);
    this.#printDeclined(plan);
    if (plan.unlisted.length > 0) {
      const { length: count } = plan.unlisted;
      const shown = terminal.isTerminal && !options.verbose ? plan.unlisted.slice(0, SHOWN) : plan.unlisted;
      const names = shown.join(' · ') + (shown.length < count ? ' …' : '');
      terminal.out(
        t('Not in the official list of municipalities, and entered as {count|it stands|they stand}: {names}', {
          count,
          names,
        }),
      );
    }
    const name = this.#options.file.split(/[\\/]/).at(-1) ?? this.#options.file;
    terminal.out(
      terminal.paint.bold(
        t(
          '{file}: {rows} {rows|row|rows}: {new} new, {changed} changed, {same} unchanged, {ambiguous} to decide, {rejected} rejected.',
          { file: name, ...plan.counts },
        ),
      ),
    );
  }

  #printNameless(): void {
    const { t, terminal } = this.#context;
    const count = this.#nameless;
    if (count > 0) {
      terminal.out(t('No column holds the family name; for that {count} {count|row is|rows are} rejected.', { count }));
    }
  }

  /** A no to a newsletter is one to every mail that may be declined, which who wrote the list may not have meant. */
  #printDeclined({ columns }: ImportPlan): void {
    const { t, terminal } = this.#context;
    const count = this.#declined;
    if (count === 0) return;
    const column = columns.mapped.find(({ field }) => field === 'consentNewsletter')?.header ?? '';
    terminal.out(
      t(
        '{count} {count|person says|people say} no in “{column}”: njb then sends no invitations either, only what must be told, such as a cancelled date. If it means something else: {option}',
        { count, column, option: `--map "${column}=-"` },
      ),
    );
  }
}

/** Whether an earlier answer said whom a row is about that changes something, or of which nothing else tells so. */
function isRecalled(row: PlanRow): row is PlanRow & { kind: 'changed' | 'same' } {
  if (row.kind !== 'changed' && row.kind !== 'same') return false;
  return row.decided === 'before' && (row.kind === 'changed' || !row.withheld.some(({ isAnswered }) => isAnswered));
}

/** Whether a row says no to mails of the network, and it is taken. */
function declinesMails(row: PlanRow): boolean {
  if (row.kind === 'new') return isNo(row.values.consentNewsletter);
  return row.kind === 'changed' && row.changes.some(({ field, to }) => field === 'consentNewsletter' && isNo(to));
}

function isNo(consent: string | null): boolean {
  return consent !== null && !splitConsent(consent).given;
}

function printFile(context: Context, { columns, notices, encoding, delimiter, headerLine }: ImportPlan): void {
  const { t, terminal, options } = context;
  if (options.verbose) {
    const name = { '\t': t('tab'), ';': t('semicolon'), ',': t('comma') }[delimiter] ?? delimiter;
    terminal.out(
      t('Encoding {encoding}, delimiter {delimiter}, header in line {line}.', {
        encoding,
        delimiter: name,
        line: headerLine,
      }),
    );
    for (const { header, field } of columns.mapped) {
      terminal.out(`  ${t('{column} → {field}', { column: header, field: fieldWord(field) })}`);
    }
  }
  if (columns.unknown.length > 0) {
    terminal.out(
      t('Unknown {count|column|columns}, not imported: {columns}', {
        count: columns.unknown.length,
        columns: columns.unknown.map((column) => columnLabel(context, column)).join(', '),
      }),
    );
  }
  for (const { field, headers } of columns.doubled) {
    terminal.out(
      t('Several columns for “{field}”: {columns}. The first filled one of a row counts.', {
        field: fieldWord(field),
        columns: headers.join(', '),
      }),
    );
  }
  if (notices.length > 0) {
    const lines = notices.slice(0, SHOWN).map(({ line }) => line);
    terminal.out(
      t('A quotation mark stands where none may, in {count|line|lines} {lines}. Please check what was read there.', {
        count: notices.length,
        lines: lines.join(', ') + (notices.length > lines.length ? ' …' : ''),
      }),
    );
  }
}

function head({ t }: Context, line: number, text: string): string {
  return `  ${t('Line {line}: {text}', { line, text })}`;
}

function problemLine(
  { t, lang }: Context,
  problem: Parameters<typeof problemText>[0] & { line: number; column: string | null },
) {
  const { line, column } = problem;
  const reason = problemText(problem, lang);
  return column === null
    ? `  ${t('Line {line}: {text}', { line, text: reason })}`
    : `  ${t('Line {line}, column “{column}”: {reason}', { line, column, reason })}`;
}

/** @param all the changes of the row */
function changeText(context: Context, change: Change, all: readonly Change[]): string {
  const { t } = context;
  const field = changeWord(change);
  const to = cut(context, newValueText(context, change));
  if (change.field === 'enteredOn' && all.some(rejoins)) {
    return t('{field}: {to} (of the membership that begins now)', { field, to });
  }
  if (change.from === null) return t('{field}: {to} (was empty)', { field, to });
  return t('{field}: {from} → {to}', { field, from: cut(context, valueText(context, change.field, change.from)), to });
}

function withheldText(context: Context, withheld: Withheld, overwrite: ReadonlySet<Field>): string {
  const { field, from, to, isAnswered } = withheld;
  const { t } = context;
  const words = { field: fieldWord(field), from: valueText(context, field, from), to: valueText(context, field, to) };
  if (isAnswered) return t('{field}: stays {from}, as you said; the file says {to}', words);
  const vague = PROTECTED_FIELDS.has(field) && novelty(field as PersonField, from, to) === 'vaguer';
  if (PROTECTED_FIELDS.has(field) && !overwrite.has(field) && !vague) {
    return t('{field}: stays {from}, the file says {to}; --overwrite {name} would change it', {
      ...words,
      name: field,
    });
  }
  if (field === 'municipality') {
    return t('{field}: stays {from}, which is spelt nearly like {to} in the file', words);
  }
  if (field === 'email') return t('{field}: stays {from}; mail to {to} came back', words);
  if (field === 'state' || field === 'district' || field === 'ags') {
    return t('{field}: stays {from}, the file says {to}; a member list changes no municipality', words);
  }
  return t('{field}: stays {from}, the file says less exactly {to}', words);
}

function cut({ terminal, options }: Context, text: string): string {
  if (!terminal.isTerminal || options.verbose || text.length <= LONGEST_VALUE) return text;
  return `${text.slice(0, LONGEST_VALUE - 1).trimEnd()}…`;
}

/** The context with a terminal that breaks lines between words; in a pipe every line stays whole. */
async function wrapping(context: Context): Promise<Context> {
  const { terminal } = context;
  if (!terminal.isTerminal) return context;
  const { wrap } = await import('../../terminal/width.js');
  const fold = (line: string) => {
    const text = line.trimStart();
    const indent = line.slice(0, line.length - text.length);
    return wrap(text, terminal.columns - indent.length - 2)
      .map((part, index) => indent + (index === 0 ? '' : '  ') + part)
      .join('\n');
  };
  return {
    ...context,
    terminal: { ...terminal, out: (text = '') => terminal.out(text.split('\n').map(fold).join('\n')) },
  };
}
