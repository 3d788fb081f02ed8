import type { Command, OptionValues } from '@commander-js/extra-typings';
import type { MessageKey, Translate } from '../../i18n/message.js';
import { audienceWords } from '../invite/audience.js';
import { collect } from '../verb.js';

/** Declares the options that describe a series; `hostHelp` says what `--host` does. */
export function withSeriesOptions<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
  t: Translate,
  hostHelp: Extract<MessageKey, `${string}hosts${string}may be repeated`>,
) {
  return command
    .option('--title <text>', t('title of the series and of its events'))
    .option('--every <rule>', t('when it meets: “first thursday”, “every 2 weeks monday”'))
    .option('--time <from-to>', t('from and to, as in 16:00-17:30; without it all day'))
    .option('--from <date>', t('the first day; for a fortnightly series it settles which week counts'))
    .option('--until <date>', t('the last day, if the series ends'))
    .option('--pause <months>', t('months without a meeting, as in “July, August” or 7-8'))
    .option('--online <url>', t('link to the video conference'))
    .option('--place <text>', t('where people meet'))
    .option('--kind <kind>', t('own, joint (with others) or external (someone else’s)'))
    .option('--host <organisation>', t(hostHelp), collect)
    .option('--audience <audience>', t('whom its invitations go to: {audience}', { audience: audienceWords }), collect);
}
