import type { Context } from '../../context.js';
import type { Eligibility } from '../../domain/age.js';
import { fullName, type Member, type MembershipStatus } from '../../domain/member.js';
import type { PlainDate } from '../../domain/partial-date.js';
import { type Column, printTable } from '../../terminal/table.js';
import { skipReasonWord } from '../invite/skipped.js';
import { listDate } from '../list-dates.js';
import type { Verb } from '../verb.js';
import { ageText, sentence, verdictWord } from './eligibility.js';
import { memberJson, statusWord } from './present.js';
import { type Selected, type Selection, selectMembers, withSelection } from './select.js';

export const verb: Verb = {
  examples: ['njb member list --state BY --eligible unknown', 'njb member list --search mayer --json'],
  build: (command, context) => {
    const { t, terminal } = context;
    return withSelection(command, context).action(async (options) => {
      const rows = await selectMembers(context, options);
      if (context.printedJson(() => rows.map(memberJson))) return;
      if (rows.length === 0) await noticeNobody(context, options);
      const ranks = options.sort === 'age';
      const isMended = !ranks && (options.unreachable === true || options.eligible !== undefined);
      const lacking = isMended ? lackingColumns(context, rows) : null;
      await printTable(terminal, lacking ?? (ranks ? rankingColumns(context) : columns(context)), rows);
      if (lacking !== null) noticeMending(context, rows);
      else if (rows.length > 0 && terminal.isTerminal) {
        const count = rows.length;
        terminal.notice(
          ranks
            ? t('{count} {count|person|people}.', { count })
            : t('{count} {count|person|people}, with the age at the election.', { count }),
        );
      }
    });
  },
};

/** Nobody among the members; but perhaps among everybody else the office knows. */
async function noticeNobody(context: Context, options: Selection): Promise<void> {
  const { t, terminal } = context;
  terminal.notice(t('Nobody found.'));
  if (options.status !== undefined) return;
  const { length: count } = await selectMembers(context, { ...options, status: 'any' });
  if (count === 0) return;
  terminal.notice(
    t('{count} {count|person|people} without membership {count|fits|fit}; “--status any” shows them.', { count }),
  );
}

/** What is to be mended of people who were chosen by it: their address, or what the age rule lacks; null: nothing is. */
function lackingColumns(context: Context, rows: readonly Selected[]): Column<Selected>[] | null {
  const { t } = context;
  const head: Column<Selected>[] = [
    { heading: '#', cell: ({ id }) => id, align: 'right' },
    { heading: t('Name'), cell: fullName },
    { heading: t('Municipality'), cell: ({ municipality }) => municipality?.name ?? null },
  ];
  if (rows.length === 0) return null;
  if (rows.every(({ why }) => why !== undefined)) {
    return [
      ...head,
      { heading: t('Address'), cell: ({ email }) => email },
      {
        heading: t('No mail, because'),
        cell: ({ why }) => (why === undefined ? null : t(skipReasonWord(why))),
        wraps: true,
      },
    ];
  }
  if (rows.some(({ eligibility }) => eligibility.verdict !== 'unknown')) return null;
  return [
    ...head,
    { heading: t('Land'), cell: ({ municipality }) => municipality?.state ?? null },
    { heading: t('Reason'), cell: ({ eligibility }) => t(sentence(eligibility.reason)), wraps: true },
  ];
}

/** How that is mended. */
function noticeMending({ t, terminal }: Context, rows: readonly Selected[]): void {
  if (!terminal.isTerminal) return;
  terminal.notice(t('{count} {count|person|people}.', { count: rows.length }));
  if (rows.every(({ why }) => why !== undefined)) {
    terminal.notice(t('“njb member edit NUMBER --email ADDRESS” enters an address.'));
  } else if (rows.some(({ status }) => status === 'active')) {
    terminal.notice(t('“njb member ask-data” asks the members by mail for what is missing.'));
  }
}

/** The youngest in office: who, where, how old today. */
function rankingColumns(context: Context): Column<Selected>[] {
  const { t } = context;
  return [
    { heading: '#', cell: ({ id }) => id, align: 'right' },
    { heading: t('Name'), cell: fullName },
    { heading: t('Municipality'), cell: ({ municipality }) => municipality?.name ?? null },
    { heading: t('Land'), cell: ({ municipality }) => municipality?.state ?? null },
    { heading: t('Born'), cell: ({ born }) => listDate(context, born) },
    { heading: t('Age now'), cell: ({ ageNow }) => ageText(ageNow ?? null), align: 'right' },
    {
      heading: t('Elected'),
      cell: ({ terms }) => electedText(terms, context.today, (date) => listDate(context, date)),
    },
    { heading: t('In office'), cell: ({ inOffice }) => t(inOffice ? 'yes' : 'no') },
  ];
}

function columns(context: Context): Column<Selected>[] {
  const { t, terminal } = context;
  const { paint } = terminal;
  // of a thousand members many have the same status, and were elected on the same day
  const statusText = oncePerValue((status: MembershipStatus) => t(statusWord(status)));
  const verdictText = oncePerValue((verdict: Eligibility['verdict']) => t(verdictWord(verdict)));
  const dateText = oncePerValue((date: string) => listDate(context, date));
  return [
    { heading: '#', cell: ({ id }) => id, align: 'right' },
    { heading: t('Name'), cell: fullName },
    { heading: t('Municipality'), cell: ({ municipality }) => municipality?.name ?? null },
    { heading: t('Land'), cell: ({ municipality }) => municipality?.state ?? null },
    { heading: t('Status'), cell: ({ status }) => (status === null ? null : statusText(status)) },
    { heading: t('Elected'), cell: ({ terms }) => electedText(terms, context.today, dateText) },
    // no longer than the ages themselves, as every letter more would cut a name on a small screen
    { heading: t('at age'), cell: ({ eligibility }) => ageText(eligibility.age), align: 'right' },
    {
      heading: t('Eligible'),
      cell: ({ eligibility }) => verdictText(eligibility.verdict),
      paint: (text, { eligibility }) =>
        ({ yes: paint.green, no: paint.red, unknown: paint.yellow })[eligibility.verdict](text),
    },
  ];
}

function oncePerValue<V>(make: (value: V) => string): (value: V) => string {
  const made = new Map<V, string>();
  return (value) => {
    const known = made.get(value);
    if (known !== undefined) return known;
    const text = make(value);
    made.set(value, text);
    return text;
  };
}

/** The latest election; one that lies ahead only where there is no other, as the age is that at an election that was. */
function electedText(terms: Member['terms'], today: PlainDate, dateText: (date: string) => string): string {
  let ahead = '';
  for (let i = terms.length - 1; i >= 0; i -= 1) {
    const elected = terms[i]?.elected;
    if (!elected) continue;
    if (elected <= today) return dateText(elected);
    ahead ||= elected;
  }
  return ahead === '' ? '' : dateText(ahead);
}
