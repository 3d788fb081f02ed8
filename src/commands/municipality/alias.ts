import { indexMunicipalities, municipalityLabel, readMunicipalities } from '../../db/municipalities.js';
import { municipalityKey } from '../../domain/municipality.js';
import { UserError } from '../../errors.js';
import { addAlias, mergeMunicipality } from '../../import/municipality-apply.js';
import type { Verb } from '../verb.js';
import { pickMunicipality } from './pick.js';

export const verb: Verb = {
  examples: [
    'njb municipality alias "Bad Soden-Salmünster" "Bad Soden-Saalmünster"',
    'njb municipality alias 07235063 Hermeskeil',
  ],
  build: (command, context) => {
    const { t, terminal, options } = context;
    return command
      .argument('<municipality>', t('name or official key (AGS or ARS)'))
      .argument('<alias>', t('another name, or a spelling that occurs, under which it is to be found from now on'))
      .action(async (reference, word) => {
        const alias = word.trim().replace(/\s+/g, ' ');
        const key = municipalityKey(alias);
        if (key === '') throw new UserError('“{value}” is no name.', { value: word });
        const target = await pickMunicipality(context, (await context.store()).query, reference);
        const merged = await context.change(async ({ sqlite, query }) => {
          const all = await readMunicipalities(query);
          const mention = { name: alias, state: target.state, ags: null, office: null };
          const already = indexMunicipalities(all).exact(mention);
          const byHand = all.filter(
            ({ id, officialName, name, state }) =>
              id !== target.id &&
              officialName === null &&
              municipalityKey(name) === key &&
              (state === null || target.state === null || state === target.state),
          );
          if (target.officialName !== null) for (const { id } of byHand) mergeMunicipality(sqlite, id, target.id);
          const isClear = already.length === 1 && already[0]?.id === target.id;
          if (!isClear) addAlias(sqlite, target.id, alias);
          return target.officialName === null ? [] : byHand;
        });
        const municipality = municipalityLabel(target);
        if (
          context.printedJson(() => ({
            id: target.id,
            name: target.name,
            alias,
            takenOver: merged.map(({ id, name }) => ({ id, name })),
            applied: !options.dryRun,
          }))
        )
          return;
        for (const { name } of merged) {
          terminal.out(t('{name}, entered by hand → {municipality}', { name, municipality }));
        }
        if (options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
        else terminal.out(t('“{alias}” now means {municipality}.', { alias, municipality }));
      });
  },
};
