/** What a kind of mail is, as far as anybody asks who does not send it. How it is planned and sent: `src/mailing/kinds.ts`. */
export interface MailKindTraits {
  /** METHOD of the calendar entry that comes with it (RFC 5546); null: none. */
  method: 'REQUEST' | 'CANCEL' | null;
  /** Whether it tells who was asked to come, or is to be, of the date. */
  announces: boolean;
  /** Whether it asks if somebody comes, or somebody may answer that they do not. */
  aboutComing: boolean;
  /** Whether it goes to people as guests, who answer as such. */
  toGuests: boolean;
  /** Whether it is about a person's own affairs: who shares an address with somebody gets one all the same. */
  personal: boolean;
}

const none = { method: null, announces: false, aboutComing: false, toGuests: false, personal: false } as const;

export const mailKinds = {
  invitation: { ...none, method: 'REQUEST', announces: true, aboutComing: true },
  reminder: { ...none, method: 'REQUEST', aboutComing: true },
  update: { ...none, method: 'REQUEST', announces: true, aboutComing: true },
  cancellation: { ...none, method: 'CANCEL' },
  guest_request: { ...none, toGuests: true, personal: true },
  guest_confirmation: { ...none, method: 'REQUEST', toGuests: true, personal: true },
  thanks: none,
  information: { ...none, aboutComing: true },
  data_request: { ...none, personal: true },
  workshops: { ...none, aboutComing: true, personal: true },
} as const satisfies Record<string, MailKindTraits>;

export type MailKind = keyof typeof mailKinds;

/** The kinds of which something is true. */
export function mailKindsWith(wanted: (traits: MailKindTraits) => boolean): MailKind[] {
  return (Object.keys(mailKinds) as MailKind[]).filter((kind) => wanted(mailKinds[kind]));
}

/** Kinds that bring an entry for the calendar. */
export const bringing = mailKindsWith(({ method }) => method === 'REQUEST');

/** Kinds that bring an entry or take it back: the last of them says whether somebody holds one. */
export const lastWords = mailKindsWith(({ method }) => method !== null);

/** Kinds of which something else tells whom they did not reach: who has no invitation, no answer, or an entry that no longer holds. */
export const missedElsewhere = mailKindsWith(({ method, personal }) => method !== null && !personal);

/** Kinds that tell who is to come of the date. */
export const announcing = mailKindsWith(({ announces }) => announces);
