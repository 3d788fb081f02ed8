import type { Context } from '../../context.js';
import { type DeliveryOptions, deliver } from './deliver.js';
import { type MailingOrder, planMailing } from './plan.js';
import { preview } from './preview.js';

/** What a command takes that sends mails and can show them, too. */
interface ShowOptions extends DeliveryOptions {
  preview?: true | undefined;
  as?: string | undefined;
  open?: true | undefined;
}

/** Sends the mails of an order; with `--preview`, `--as` or `--open` one is shown, and nothing is sent. */
export async function showOrSend(context: Context, order: MailingOrder, options: ShowOptions): Promise<void> {
  const isShown = options.preview || options.open || options.as !== undefined;
  if (isShown) await preview(context, await planMailing(context, order), options);
  else await deliver(context, order, options);
}
