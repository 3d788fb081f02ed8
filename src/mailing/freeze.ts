import { addMailing, deliveryWriter, type NewMailing, type SkipReason } from '../db/mailings.js';
import type { Store } from '../db/store.js';
import { fullName } from '../domain/member.js';
import type { AudiencePlan, SkipReason as PlannedReason } from './audience.js';
import { compose, type Letter } from './compose.js';

/** Why somebody is left out, as it is written down; what an earlier mailing tells by itself is not. */
const written: Partial<Record<PlannedReason, SkipReason>> = {
  blocked: 'blocked',
  no_address: 'no_address',
  invalid_address: 'invalid_address',
  no_consent: 'no_consent',
  bounced: 'bounced',
  shared_address: 'shared_address',
};

/**
 * Writes audience and text of a mailing down for good. To be run inside a command's change: either everybody's mail is
 * there afterwards or, where one cannot be written, nobody's.
 *
 * @param newMessageId a new Message-ID with its angle brackets
 * @returns the mailing's id
 * @throws TemplateError where a mail cannot be written
 */
export function freeze(
  store: Store,
  mailing: NewMailing,
  { recipients, skipped }: AudiencePlan,
  letter: Letter,
  newMessageId: () => string,
): number {
  const id = addMailing(store, mailing);
  const write = deliveryWriter(store, id);
  for (const recipient of recipients) {
    const { person, address, tells, isPersonal } = recipient;
    const content = compose(letter, recipient);
    write.plan({
      personId: person.id,
      name: fullName(person),
      address,
      messageId: newMessageId(),
      tells,
      isPersonal,
      content,
    });
  }
  for (const { person, reason } of skipped) {
    const why = written[reason];
    if (why !== undefined) write.skip(person.id, fullName(person), person.email, why);
  }
  return id;
}
