import type { Command } from '@commander-js/extra-typings';
import { consentPurposes } from '../../domain/consent.js';
import type { Translate } from '../../i18n/message.js';
import { inBoth } from '../choices.js';

/** Declares what both statements on consent take. */
export function withConsentOptions(command: Command, t: Translate) {
  return command
    .argument('<member>', t('id, e-mail address or name'))
    .argument('<purpose>', t('one of {words}', { words: inBoth(consentPurposes) }))
    .option('--on <date>', t('the day it was said; today unless given'))
    .option('--source <text>', t('where it was said: a form, a mail, a talk'));
}
