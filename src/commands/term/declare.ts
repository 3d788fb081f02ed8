import type { Command, OptionValues } from '@commander-js/extra-typings';
import type { Translate } from '../../i18n/message.js';

/** Declares the options that describe a term of office. */
export function withTermOptions<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
  t: Translate,
) {
  return command
    .option('--office <title>', t('title of the office, for example Bürgermeisterin'))
    .option('--municipality <name>', t('municipality'))
    .option('--state <land>', t('Land, for example BY or Bayern'))
    .option('--elected <date>', t('date of the deciding ballot, may be partial'))
    .option('--election <kind>', t('first or re_election'))
    .option('--employment <kind>', t('full_time or honorary'));
}
