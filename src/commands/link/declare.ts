import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../context.js';
import type { LinkValues } from '../../db/event-links.js';
import { oneLine } from '../../domain/clean-text.js';
import { type Event, linkKinds } from '../../domain/event.js';
import type { PlainDate } from '../../domain/partial-date.js';
import { UserError } from '../../errors.js';
import { oneOf } from '../choices.js';
import { dayOption, urlOption } from '../event/options.js';
import { pickGuest } from '../guest/pick.js';

/** The options that describe a link, as typed. An empty value clears. */
export interface LinkOptions {
  url?: string | undefined;
  kind?: string | undefined;
  label?: string | undefined;
  guest?: string | undefined;
  consent?: string | undefined;
}

/** Declares what `link add` and `link edit` take alike. */
export function withLinkOptions<Args extends unknown[]>(command: Command<Args>, { t }: Pick<Context, 't'>) {
  return command
    .option('--kind <kind>', t('registration, page, slides or recording'))
    .option('--label <text>', t('what the link is called'))
    .option('--guest <guest>', t('who speaks in the recording, or whose slides these are'))
    .option('--consent <date>', t('the day the guest consented to the recording; without it nothing is published'));
}

/**
 * Reads what was given of a link.
 * @throws UserError naming the option that is wrong
 */
export async function readLinkOptions(
  context: Context,
  event: Event,
  { url, kind, label, guest, consent }: LinkOptions,
): Promise<Partial<LinkValues>> {
  return {
    ...(url !== undefined && { url: urlOption(url) }),
    ...(kind !== undefined && { kind: oneOf(kind, linkKinds, '--kind') }),
    ...(label !== undefined && { label: oneLine(label) || null }),
    ...(guest !== undefined && {
      guestId: guest.trim() === '' ? null : (await pickGuest(context, event, guest.trim())).id,
    }),
    ...(consent !== undefined && { consentOn: consent.trim() === '' ? null : pastDay(consent, context.today) }),
  };
}

/**
 * Refuses what does not go together.
 * @throws UserError
 */
export function refuseUnfit({ kind, guestId, consentOn }: LinkValues): void {
  if (consentOn !== null && kind !== 'recording') {
    throw new UserError('Only a recording needs a consent; this is: {kind}.', { kind });
  }
  if (guestId !== null && kind !== 'recording' && kind !== 'slides') {
    throw new UserError('Only recordings and slides belong to a guest; this is: {kind}.', { kind });
  }
}

function pastDay(text: string, today: PlainDate): PlainDate {
  const day = dayOption(text, '--consent');
  if (day <= today) return day;
  throw new UserError('“{value}” lies in the future; {option} takes a day up to today.', {
    value: text,
    option: '--consent',
  });
}
