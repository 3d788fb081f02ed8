import type { Context } from '../../context.js';
import { erasedAddress, loadErasures } from '../../db/erasures.js';
import type { PersonDetails } from '../../db/person-details.js';
import { Cancelled, UserError } from '../../errors.js';
import { dateInWords } from '../../i18n/dates.js';
import { type Message, message } from '../../i18n/message.js';

/**
 * Whether among the addresses somebody gets there is one of a person who was erased on request and comes back now, as they
 * said themselves: with `--again`, or asked. To be called before anything is locked.
 * @throws UserError where nobody said so
 */
export async function mayComeBackUnder(
  context: Context,
  { emails }: Pick<PersonDetails, 'emails'>,
  addresses: readonly string[],
  again: boolean,
): Promise<boolean> {
  const own = emails.map(({ address }) => address.toLowerCase());
  const gained = addresses.map((address) => address.trim()).filter((address) => !own.includes(address.toLowerCase()));
  const found = erasedAddress(loadErasures((await context.store()).sqlite), gained);
  if (found === null || again) return found !== null;
  const { t, lang, terminal, prompt } = context;
  const params = { email: found.address, date: dateInWords(found.day, lang) };
  if (!terminal.canAsk) throw refusal(params).hint('If the person wants to be taken in again, say so with --again.');
  const question = '{email} belonged to somebody who was erased on {date}. Do they want to be taken in again?';
  if (!(await prompt.confirm(t(question, params), false))) throw new Cancelled();
  return true;
}

/** @throws UserError where the address belonged to somebody who was erased on request, as a guest list cannot bring them back */
export async function refuseErasedAddress(context: Context, personId: number, address: string): Promise<void> {
  const found = erasedAddress(loadErasures((await context.store()).sqlite), [address]);
  if (found === null) return;
  throw refusal({ email: address, date: dateInWords(found.day, context.lang) }).hint(
    'If the person wants to be taken in again, “njb member edit {id} --add-email {email} --again” enters it.',
    { id: personId, email: address },
  );
}

/** What is said of an address that nobody gets. */
export function erasedAddressNews(params: { email: string; date: string }): Message {
  return message('{email} belonged to somebody who was erased on {date}.', params);
}

function refusal(params: { email: string; date: string }): UserError {
  return new UserError('{email} belonged to somebody who was erased on {date}.', params);
}
