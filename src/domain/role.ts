import type { PartialDate, PlainDate } from './partial-date.js';

/** Functions a person can have in the network, in the order in which they are listed. */
export const roleKinds = [
  'chair',
  'deputy_chair',
  'treasurer',
  'secretary',
  'board_member',
  'spokesperson',
  'mandate',
] as const;

export type RoleKind = (typeof roleKinds)[number];

/** A function in the network: a seat on the board, or a mandate for a subject. */
export interface Role {
  id: number;
  kind: RoleKind;
  /** What a spokesperson or a mandate is for. */
  subject: string | null;
  starts: PartialDate | null;
  /** The last day on which it is held. */
  ends: PartialDate | null;
}

/**
 * Whether something that may begin and end lasts on a day. Both ends are included; of a partial date the whole time
 * counts: what ends in `2025` lasts through December. Without a beginning it began long ago.
 */
export function isCurrent(span: { starts: PartialDate | null; ends: PartialDate | null }, day: PlainDate): boolean {
  return (span.starts ?? '') <= day && (span.ends === null || `${span.ends}~` >= day);
}
