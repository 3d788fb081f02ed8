import type { Context } from '../../context.js';
import { readMunicipalities, readOfficeHolders, type StoredMunicipality } from '../../db/municipalities.js';
import { foldText } from '../../domain/names.js';
import { UserError } from '../../errors.js';
import { formatCount } from '../../i18n/translate.js';
import { type Column, printTable } from '../../terminal/table.js';
import { stateOption } from '../member/options.js';
import type { Verb } from '../verb.js';
import { kindWord } from './present.js';

type Row = StoredMunicipality & { offices: number };

export const verb: Verb = {
  examples: ['njb municipality list --state RP --search hermeskeil', 'njb municipality list --used --json'],
  build: (command, context) => {
    const { t, terminal } = context;
    return command
      .option('--state <land>', t('only this Land, for example BY or Bayern'))
      .option('--search <text>', t('only municipalities with this in name, other name, district or official key'))
      .option('--used', t('only municipalities where somebody holds or held office'))
      .action(async (options) => {
        const state = options.state === undefined ? undefined : stateOption(options.state);
        const matches = matching(options.search);
        const { query } = await context.store();
        const offices = new Map<number, number>();
        for (const { municipality } of await readOfficeHolders(query)) {
          offices.set(municipality, (offices.get(municipality) ?? 0) + 1);
        }
        const rows = (await readMunicipalities(query, state))
          .filter(matches)
          .map((each): Row => ({ ...each, offices: offices.get(each.id) ?? 0 }))
          .filter((row) => options.used !== true || row.offices > 0);
        const sorted = rows
          .map((row) => ({ row, key: `${foldText(row.name)} ${row.state ?? ''} ${row.ars ?? ''}` }))
          .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.row.id - b.row.id))
          .map(({ row }) => row);
        if (context.printedJson(() => sorted)) return;
        if (sorted.length === 0) terminal.notice(t('No municipality found.'));
        await printTable(terminal, columns(context), sorted);
        if (sorted.length > 0 && terminal.isTerminal) {
          terminal.notice(t('{count} {count|municipality|municipalities}.', { count: sorted.length }));
        }
      });
  },
};

function columns({ t, lang }: Context): Column<Row>[] {
  return [
    { heading: t('Municipality'), cell: ({ name, officialName }) => officialName ?? name },
    { heading: t('Kind'), cell: ({ kind }) => (kind === null ? null : t(kindWord(kind))) },
    { heading: t('Land'), cell: ({ state }) => state },
    { heading: t('District'), cell: ({ district }) => district },
    { heading: t('Key'), cell: ({ ags, ars }) => ags ?? ars },
    {
      heading: t('Population'),
      cell: ({ population }) => (population === null ? null : formatCount(population, lang)),
      align: 'right',
    },
    { heading: t('Offices'), cell: ({ offices }) => offices, align: 'right' },
  ];
}

function matching(text: string | undefined): (row: StoredMunicipality) => boolean {
  if (text === undefined) return () => true;
  const wanted = foldText(text);
  if (wanted === '') throw new UserError('--search needs a text to look for.');
  return ({ name, officialName, aliases, district, ags, ars }) =>
    foldText([name, officialName, ...aliases, district, ags, ars].join(' ')).includes(wanted);
}
