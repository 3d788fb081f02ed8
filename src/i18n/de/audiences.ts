/** Audiences that are kept, and lists of attendees. */
export const audiences = {
  'Audiences kept under a name': 'Empfängerkreise, unter einem Namen gespeichert',
  'Keep an audience under a name, to be used after --to':
    'Einen Empfängerkreis unter einem Namen speichern, der dann hinter --to steht',
  'List the audiences that are kept': 'Die gespeicherten Empfängerkreise auflisten',
  'Show who is in an audience, and who cannot be written to':
    'Zeigen, wer zu einem Empfängerkreis gehört und wer keine Mail bekommen kann',
  'Let go of an audience': 'Einen gespeicherten Empfängerkreis entfernen',
  'short name: small letters, digits and hyphens': 'Kurzname: Kleinbuchstaben, Ziffern und Bindestriche',
  'what --to takes, for example {example}': 'was --to nimmt, zum Beispiel {example}',
  'in place of the audience that has this name': 'anstelle des Empfängerkreises mit diesem Namen',
  'The audience “{name}” needs a definition.': 'Der Empfängerkreis „{name}“ braucht eine Beschreibung.',
  'It takes what --to takes, for example {example}': 'Möglich ist, was --to nimmt, zum Beispiel {example}',
  'There is an audience “{name}” already: {definition}': 'Den Empfängerkreis „{name}“ gibt es schon: {definition}',
  '--replace puts the new one in its place.': '--replace setzt den neuen an seine Stelle.',
  '{name}: {definition}': '{name}: {definition}',
  'Kept. “njb audience show {name}” shows who is in it; use it as --to {name}.':
    'Gespeichert. „njb audience show {name}“ zeigt, wer dazugehört; verwendet wird er als --to {name}.',
  '“{value}” cannot name an audience; names have small letters, digits and hyphens, as in “beirat”.':
    '„{value}“ kann kein Name eines Empfängerkreises sein; möglich sind Kleinbuchstaben, Ziffern und Bindestriche, wie in „beirat“.',
  '“{value}” has a meaning of its own; choose another name.':
    '„{value}“ hat schon eine eigene Bedeutung; wählen Sie einen anderen Namen.',
  'No audience is kept yet; “njb audience add” keeps one under a name.':
    'Noch kein Empfängerkreis gespeichert; „njb audience add“ speichert einen unter einem Namen.',
  'Who is in it': 'Wer dazugehört',
  'name of a saved audience, or anything that --to takes':
    'Name eines gespeicherten Empfängerkreises oder alles, was --to nimmt',
  'name of a saved audience': 'Name eines gespeicherten Empfängerkreises',
  'for guests, attendees and answers: of which event': 'für Gäste, Teilnehmende und Antworten: welcher Veranstaltung',
  'Who is in “{name}” depends on an event; say which: --event EVENT':
    'Wer zu „{name}“ gehört, hängt von einer Veranstaltung ab; sagen Sie, von welcher: --event VERANSTALTUNG',
  'No mail, because': 'Keine Mail, denn',
  '{definition}: {count} {count|person|people}, {written} of them {written|can|can} be written to.':
    '{definition}: {count} {count|Person|Personen}, {written} davon {written|kann|können} angeschrieben werden.',
  'There is no saved audience “{name}”.': 'Einen Empfängerkreis „{name}“ gibt es nicht.',
  '“njb audience list” shows all of them.': '„njb audience list“ zeigt alle.',
  '“{name}” is still used by {users}.': '„{name}“ wird noch gebraucht von {users}.',
  'Removed: {name} ({definition})': 'Entfernt: {name} ({definition})',
  'The audience “{name}” contains itself.': 'Der Empfängerkreis „{name}“ enthält sich selbst.',

  'Attendees: who was invited, and what they answered': 'Teilnehmende: wer eingeladen ist und was geantwortet wurde',
  'Put somebody on the list of an event': 'Jemanden auf die Teilnahmeliste einer Veranstaltung setzen',
  'List who was invited and what they answered': 'Auflisten, wer eingeladen ist und was geantwortet wurde',
  'Note an answer, or who came': 'Eine Antwort vermerken, oder wer da war',
  'Nobody was invited to “{event}” or registered yet.': 'Zu „{event}“ ist noch niemand eingeladen oder angemeldet.',
  Answered: 'Antwort vom',
  Comment: 'Bemerkung',
  erased: 'gelöscht',
  '{event}: {guest} ({before} → {after})': '{event}: {guest} ({before} → {after})',
  'This person is not on the list of “{event}”.': 'Diese Person steht nicht auf der Liste von „{event}“.',
  '“njb attendee add {event} {person}” puts them there.': '„njb attendee add {event} {person}“ setzt sie darauf.',
  '{name} is on the list of “{event}” already ({status}).':
    '{name} steht schon auf der Liste von „{event}“ ({status}).',
  '“njb attendee edit {event} {person} --status …” changes that.':
    '„njb attendee edit {event} {person} --status …“ ändert das.',
  'what the person said with it; empty: none': 'was die Person dazu sagte; leer: nichts',
  'one of {words}; registered unless said': 'möglich: {words}; ohne Angabe registered',
  '{name}: what is true?': '{name}: Was trifft zu?',
  'There is nothing to change: --status or --comment says what.':
    'Es gibt nichts zu ändern: --status oder --comment sagt, was.',
} as const;
