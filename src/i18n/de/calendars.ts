/** Calendar files. */
export const calendars = {
  Cancelled: 'Abgesagt',
  'remind so long before: 15min, 2h, 1d; may be repeated': 'so lange vorher erinnern: 15min, 2h, 1d; mehrfach möglich',
  '“{value}” is no time before an event; it takes 15min, 2h, 1d or 1w, at most a year.':
    '„{value}“ ist keine Zeit vor einer Veranstaltung; möglich sind 15min, 2h, 1d oder 1w, höchstens ein Jahr.',
  '{count} {count|event|events} in the calendar.': '{count} {count|Veranstaltung|Veranstaltungen} im Kalender.',
} as const;
