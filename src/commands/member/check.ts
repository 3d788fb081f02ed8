import type { Context } from '../../context.js';
import { readHeader } from '../../db/header.js';
import { readMembers } from '../../db/members.js';
import { readPerson } from '../../db/persons.js';
import { defaults, readSettings, readSettingsBare } from '../../db/settings.js';
import { type EligibilityReason, eligibility } from '../../domain/age.js';
import { fullName } from '../../domain/member.js';
import { NjbError, UsageError, UserError } from '../../errors.js';
import { type Message, message, type Translate } from '../../i18n/message.js';
import { printTable } from '../../terminal/table.js';
import { oneOf } from '../choices.js';
import type { Verb } from '../verb.js';
import { ageText, eligibilityJson, eligibilityOf, sentence, verdictWord } from './eligibility.js';
import { partialDateOption } from './options.js';
import { pickPerson } from './pick.js';
import { type MemberRow, memberJson } from './present.js';

export const verb: Verb = {
  examples: [
    'njb member check',
    'njb member check --born 1986 --elected "Oktober 2019"',
    'njb member check --rule first --limit 35',
  ],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument('[member]', t('id, e-mail address or name; without one: all members'))
      .option('--rule <election>', t('which election counts: latest or first'))
      .option('--limit <age>', t('age limit at the election'))
      .option('--born <date>', t('only the rule: date of birth, may be partial'))
      .option('--elected <date>', t('only the rule: date of the deciding ballot, may be partial'))
      .action(async (member, options) => {
        const { terminal, today } = context;
        const rule =
          options.rule === undefined ? undefined : oneOf(options.rule, ['latest', 'first'] as const, '--rule');
        const ageLimit = options.limit === undefined ? undefined : ageOption(options.limit);

        if (options.born !== undefined || options.elected !== undefined) {
          if (member !== undefined) {
            throw new UsageError('{option} and {other} exclude each other.', {
              option: '--born/--elected',
              other: member,
            });
          }
          const born = options.born === undefined ? null : partialDateOption(options.born, '--born', today);
          const elected = options.elected === undefined ? null : partialDateOption(options.elected, '--elected', today);
          const verdict = eligibility({ born, elected }, ageLimit ?? defaults.ageLimit);
          if (context.printedJson(() => eligibilityJson(verdict))) return;
          terminal.out(`${t(verdictWord(verdict.verdict))}: ${t(sentence(verdict.reason))}`);
          if (ageLimit === undefined) await noticeOwnLimit(context);
          return;
        }

        const { query, sqlite } = await context.store();
        const stored = await readSettings(query);
        const settings = { rule: rule ?? stored.rule, ageLimit: ageLimit ?? stored.ageLimit };
        if (member !== undefined) {
          const person = await readPerson(query, await pickPerson(context, member), context.today);
          if (person === null) throw new UserError('Nobody here goes by “{person}”.', { person: member });
          const verdict = eligibilityOf(person, today, settings);
          if (context.printedJson(() => eligibilityJson(verdict))) return;
          terminal.out(`${fullName(person)}: ${t(verdictWord(verdict.verdict))}. ${t(sentence(verdict.reason))}`);
          if (verdict.verdict === 'unknown') {
            terminal.notice(t(howToSettle(verdict.reason, person.id)));
          }
          return;
        }

        const rows = readMembers(sqlite, context.today).map(
          (person): MemberRow => ({ ...person, eligibility: eligibilityOf(person, today, settings) }),
        );
        if (context.printedJson(() => rows.map(memberJson))) return;
        const namesakes = countNames(rows);
        await printTable(
          terminal,
          [
            { heading: t('Name'), cell: (row) => nameAmong(namesakes, row, t) },
            { heading: t('Eligible'), cell: (row) => t(verdictWord(row.eligibility.verdict)) },
            { heading: t('Age then'), cell: (row) => ageText(row.eligibility.age), align: 'right' },
            { heading: t('Reason'), cell: (row) => t(sentence(row.eligibility.reason)), wraps: true },
          ],
          rows,
        );
        const count = (verdict: string) => rows.filter((row) => row.eligibility.verdict === verdict).length;
        terminal.notice(
          t('{yes} yes, {no} no, {unknown} unknown.', {
            yes: count('yes'),
            no: count('no'),
            unknown: count('unknown'),
          }),
        );
      });
  },
};

function countNames(rows: readonly MemberRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(fullName(row), (counts.get(fullName(row)) ?? 0) + 1);
  return counts;
}

/** A name, with the number where several have it. */
function nameAmong(counts: ReadonlyMap<string, number>, row: MemberRow, t: Translate): string {
  const name = fullName(row);
  return (counts.get(name) ?? 0) > 1 ? t('{name} (no. {id})', { name, id: row.id }) : name;
}

function ageOption(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new UserError('“{value}” is no age for --limit; it takes a whole number such as 40.', { value: text });
}

/** With which command the fact is added that would decide it; where either may, with both. */
function howToSettle(reason: EligibilityReason, id: number): Message {
  const facts =
    reason.kind === 'missing' ? reason.facts : reason.kind === 'imprecise' ? reason.gaps.map(({ fact }) => fact) : [];
  const [fact, ...others] = new Set(facts);
  if (fact === undefined || others.length > 0) {
    return message('“njb member edit {id} --born DATE” or “njb term edit {id} --elected DATE” adds what is missing.', {
      id,
    });
  }
  return fact === 'born'
    ? message('“njb member edit {id} --born DATE” adds what is missing.', { id })
    : message('“njb term edit {id} --elected DATE” adds what is missing.', { id });
}

/** The bare rule goes by the usual limit; a network with another one is told. */
async function noticeOwnLimit(context: Context): Promise<void> {
  const limit = await ownLimit(context);
  if (limit === null || limit === defaults.ageLimit) return;
  context.terminal.notice(
    context.t('That is by the usual limit of {usual}; the network’s own: --limit {limit}', {
      usual: defaults.ageLimit,
      limit,
    }),
  );
}

/** Null where there is no database, or none that can be read: the rule does without. */
async function ownLimit({ config, bareStore }: Context): Promise<number | null> {
  try {
    return readHeader(config.database) === null ? null : readSettingsBare((await bareStore()).sqlite).ageLimit;
  } catch (error) {
    if (error instanceof NjbError) return null;
    throw error;
  }
}
