import type { Context } from '../../context.js';
import { sessionKinds } from '../../domain/programme.js';
import { inBoth } from '../choices.js';
import { collect, type Verb } from '../verb.js';

/** Declares the options that `session add` and `session edit` share. */
export function declareSession(command: Parameters<Verb['build']>[0], { t }: Context) {
  return command
    .option('--title <text>', t('what it is called'))
    .option('--day <date>', t('day of the session; not needed where the event takes one day'))
    .option('--time <time>', t('from and to (10:00-10:45), the start alone, or words: “afterwards”'))
    .option('--after <session>', t('put it behind this session: its number or title'))
    .option(
      '--kind <kind>',
      t('{words}; without it njb goes by title, phase and places', { words: inBoth(sessionKinds) }),
    )
    .option('--track <name>', t('the track it belongs to'))
    .option('--room <name>', t('the room'))
    .option('--phase <name>', t('the workshop phase; a participant takes one workshop of each'))
    .option('--capacity <number>', t('how many places there are'))
    .option('--slots <slots>', t('speed dating: 6x3 for six times three minutes; its guests present in their order'))
    .option('--abstract <text>', t('a few sentences about it, or @FILE'))
    .option('--status <status>', t('requested: printed as such, also for a whole panel; or confirmed'))
    .option('--guest <guest>', t('“NAME, FUNCTION, ORGANISATION[, STATUS]”; may be repeated'), collect);
}
