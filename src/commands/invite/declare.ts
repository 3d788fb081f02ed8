import type { Command, OptionValues } from '@commander-js/extra-typings';
import type { Translate } from '../../i18n/message.js';
import { asHelp, openHelp, previewHelp, rateHelp, testHelp } from './options.js';

/** Declares how mails are shown before they leave, and how they leave; for `showOrSend`. */
export function withSending<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
  t: Translate,
) {
  return withSendingOnly(command.option('--preview', t(previewHelp)).option('--as <member>', t(asHelp)), t);
}

/** As {@link withSending}, where the command itself says whose mail is shown. */
export function withSendingToOne<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
  t: Translate,
) {
  return withSendingOnly(command.option('--preview', t(previewHelp)), t);
}

function withSendingOnly<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
  t: Translate,
) {
  return command
    .option('--open', t(openHelp))
    .option('--test <address>', t(testHelp))
    .option('--rate <number>', t(rateHelp));
}
