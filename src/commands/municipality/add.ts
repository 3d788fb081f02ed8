import {
  indexMunicipalities,
  insertMunicipality,
  municipalityLabel,
  readMunicipalities,
} from '../../db/municipalities.js';
import { UserError } from '../../errors.js';
import { stateOption } from '../member/options.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  examples: ['njb municipality add Luxemburg', 'njb municipality add "Landkreis Gießen" --state HE'],
  build: (command, context) => {
    const { t, terminal, options: global } = context;
    return command
      .argument('<name>', t('the name; for what the official list does not have'))
      .option('--state <land>', t('Land, for example BY or Bayern'))
      .action(async (word, options) => {
        const name = word.trim().replace(/\s+/g, ' ');
        if (name === '') throw new UserError('“{value}” is no name.', { value: word });
        const state = options.state === undefined ? null : stateOption(options.state);
        const id = await context.change(async ({ query }) => {
          const index = indexMunicipalities(await readMunicipalities(query));
          const [known] = index.exact({ name, state, ags: null, office: null });
          if (known !== undefined) {
            throw new UserError('{municipality} is there already.', { municipality: municipalityLabel(known) });
          }
          return insertMunicipality(query, name, state);
        });
        if (context.printedJson(() => ({ id, name, state, applied: !global.dryRun }))) return;
        if (global.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
        else terminal.out(t('{name} was added.', { name }));
      });
  },
};
