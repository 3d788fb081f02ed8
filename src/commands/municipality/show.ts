import { readOfficeHolders } from '../../db/municipalities.js';
import { dateInWords } from '../../i18n/dates.js';
import { formatNumber } from '../../i18n/translate.js';
import { printFacts } from '../facts.js';
import type { Verb } from '../verb.js';
import { pickMunicipality } from './pick.js';
import { kindWord } from './present.js';

export const verb: Verb = {
  examples: ['njb municipality show "Hermeskeil, Stadt"', 'njb municipality show 07141024 --json'],
  build: (command, context) =>
    command.argument('<municipality>', context.t('name or official key (AGS or ARS)')).action(async (reference) => {
      const { t, lang, terminal } = context;
      const { query } = await context.store();
      const found = await pickMunicipality(context, query, reference);
      const holders = await readOfficeHolders(query, found.id);
      const offices = holders.map(({ municipality: _, ...holder }) => holder);
      if (context.printedJson(() => ({ ...found, offices }))) return;
      terminal.out(terminal.paint.bold(found.officialName ?? found.name));
      printFacts(terminal, [
        [t('Kind'), found.kind && t(kindWord(found.kind))],
        [t('Land'), found.state],
        [t('District'), found.district],
        [t('AGS'), found.ags],
        [t('ARS'), found.ars],
        [t('Postal code'), found.postalCode],
        [t('Population'), found.population === null ? null : formatNumber(found.population, lang)],
        [t('Other names'), found.aliases.join(' · ')],
        [t('Source'), found.source ?? (found.officialName === null ? t('entered by hand') : null)],
        ...holders.map(({ name, person, title, elected }): [string, string] => [
          t('Office'),
          [
            t('{name} (no. {id})', { name, id: person }),
            title,
            elected && t('elected {date}', { date: dateInWords(elected, lang) }),
          ]
            .filter(Boolean)
            .join(' · '),
        ]),
      ]);
    }),
};
