/**
 * What a report of a mail that did not arrive says of the address.
 *
 * - `dead`: the address takes no mail any more
 * - `refused`: this mail was not taken (mailbox full, too large, taken for spam); the next one may be
 * - `waiting`: the server still tries
 */
export type BounceKind = 'dead' | 'refused' | 'waiting';

/**
 * Reads `Action` and `Status` of a delivery report (RFC 3464 2.3.3, 2.3.4) by the codes of RFC 3463.
 *
 * Dead are 5.1.x but for those about the sender, a mailbox that is disabled (5.2.1), and a permanent failure without any
 * detail whose text speaks of an unknown user, as older servers and Exchange Online (5.4.1, 5.5.0) put it.
 *
 * @returns null where the mail was delivered or passed on
 */
export function bounceKind(action: string, status: string, diagnostic: string): BounceKind | null {
  if (/^delayed$/i.test(action)) return 'waiting';
  if (!/^failed$/i.test(action)) return null;
  if (!status.startsWith('5')) return 'refused';
  if (/^5\.1\.(?:[0-6]|10)$/.test(status) || status === '5.2.1') return 'dead';
  const isVague = /^5\.(?:0\.0|4\.1|5\.0|2\.0|3\.0)$/.test(status);
  return isVague && unknownUser.test(diagnostic) ? 'dead' : 'refused';
}

const unknownUser =
  /(?:user|recipient|mailbox|address|account|empf(?:ä|ae)nger|postfach|adresse)\b[^.]{0,40}\b(?:unknown|not (?:found|exist)|does(?:n.t| not) exist|no such|invalid|unavailable|disabled|rejected|denied|unbekannt|existiert nicht|nicht gefunden)|(?:no such|unknown|invalid) (?:user|recipient|mailbox|address)|recipientnotfound/i;
