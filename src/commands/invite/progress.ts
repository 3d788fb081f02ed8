import type { Context } from '../../context.js';
import type { Pause } from '../../mailing/send.js';
import { stopReasonWord } from './report.js';

/** Says that Ctrl-C was heard, and what it does: the mail in hand may take a while. */
export function noticeInterruption({ t, terminal }: Context): void {
  terminal.notice(t('Ending after the mails in hand. Ctrl-C once more ends at once; a mail in hand is then unclear.'));
}

/** Says why nothing seems to happen. */
export function noticeWait({ t, terminal }: Context, { stop, mails, milliseconds }: Pause): void {
  const seconds = Math.ceil(milliseconds / 1000);
  terminal.notice(
    stop === null
      ? t('{mails} {mails|mail is|mails are} tried again in {seconds} s.', { mails, seconds })
      : t('{reason} ({problem}); trying again in {seconds} s.', {
          reason: stopReasonWord(stop.reason),
          problem: stop.error,
          seconds,
        }),
  );
}

/** Says that another program is in the way, and that nothing is lost by it. */
export function noticeBusy({ t, terminal }: Context): void {
  terminal.notice(
    t('Another program holds the database. njb waits for it as long as it takes, and sends nothing meanwhile.'),
  );
}
