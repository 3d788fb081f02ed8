import type { Context } from '../../context.js';
import type { Eligibility } from '../../domain/age.js';
import { fullName, type Member, type MembershipStatus } from '../../domain/member.js';
import { shortDate } from '../../i18n/dates.js';
import { type Column, printTable } from '../../terminal/table.js';
import type { Verb } from '../verb.js';
import { ageText, verdictWord } from './eligibility.js';
import { memberJson, statusWord } from './present.js';
import { type Selected, selectMembers, withSelection } from './select.js';

export const verb: Verb = {
  examples: ['njb member list --state BY --eligible unknown', 'njb member list --search mayer --json'],
  build: (command, context) => {
    const { t, terminal } = context;
    return withSelection(command, context).action(async (options) => {
      const rows = await selectMembers(context, options);
      if (context.printedJson(() => rows.map(memberJson))) return;
      if (rows.length === 0) terminal.notice(t('Nobody found.'));
      await printTable(terminal, options.sort === 'age' ? rankingColumns(context) : columns(context), rows);
      if (rows.length > 0 && terminal.isTerminal) {
        terminal.notice(t('{count} {count|person|people}.', { count: rows.length }));
      }
    });
  },
};

/** The youngest in office: who, where, how old today. */
function rankingColumns({ t, lang }: Context): Column<Selected>[] {
  return [
    { heading: '#', cell: ({ id }) => id, align: 'right' },
    { heading: t('Name'), cell: fullName },
    { heading: t('Municipality'), cell: ({ municipality }) => municipality?.name ?? null },
    { heading: t('Land'), cell: ({ municipality }) => municipality?.state ?? null },
    { heading: t('Born'), cell: ({ born }) => (born === null ? null : shortDate(born, lang)) },
    { heading: t('Age now'), cell: ({ ageNow }) => ageText(ageNow ?? null), align: 'right' },
    { heading: t('Elected'), cell: ({ terms }) => electedText(terms, (date) => shortDate(date, lang)) },
    { heading: t('In office'), cell: ({ inOffice }) => t(inOffice ? 'yes' : 'no') },
  ];
}

function columns({ t, lang, terminal }: Context): Column<Selected>[] {
  const { paint } = terminal;
  // of a thousand members many have the same status, and were elected on the same day
  const statusText = oncePerValue((status: MembershipStatus) => t(statusWord(status)));
  const verdictText = oncePerValue((verdict: Eligibility['verdict']) => t(verdictWord(verdict)));
  const dateText = oncePerValue((date: string) => shortDate(date, lang));
  return [
    { heading: '#', cell: ({ id }) => id, align: 'right' },
    { heading: t('Name'), cell: fullName },
    { heading: t('Municipality'), cell: ({ municipality }) => municipality?.name ?? null },
    { heading: t('Land'), cell: ({ municipality }) => municipality?.state ?? null },
    { heading: t('Status'), cell: ({ status }) => (status === null ? null : statusText(status)) },
    { heading: t('Elected'), cell: ({ terms }) => electedText(terms, dateText) },
    { heading: t('Age then'), cell: ({ eligibility }) => ageText(eligibility.age), align: 'right' },
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

function electedText(terms: Member['terms'], dateText: (date: string) => string): string {
  for (let i = terms.length - 1; i >= 0; i -= 1) {
    const elected = terms[i]?.elected;
    if (elected) return dateText(elected);
  }
  return '';
}
