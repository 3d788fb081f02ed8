/** Invitations and calendars. */
export const mailings = {
  Guests: 'Gäste',
  Online: 'Online',
} as const;
