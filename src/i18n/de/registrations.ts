/** Registrations: files of outside tools, lists to sign, badges. */
export const registrations = {
  'Read registrations from the file of an outside tool': 'Anmeldungen aus der Datei eines fremden Systems einlesen',
  'the registrations as the outside tool writes them, CSV or Excel (.xlsx)':
    'die Anmeldungen, wie das fremde System sie ausgibt, CSV oder Excel (.xlsx)',
  'Beside those of “njb member import”, --map takes {words}.':
    'Neben denen von „njb member import“ nimmt --map {words}.',
  'On the list of {event}': 'Auf der Liste von {event}',
  'Registered more than once, and listed once': 'Mehrfach angemeldet, einmal auf der Liste',
  '{name} ({before} → {after})': '{name} ({before} → {after})',
  '{name}: lines {lines}': '{name}: Zeilen {lines}',
  'Not known so far, and entered as {count|a person|people} without membership:':
    'Bisher nicht bekannt und als {count|Person|Personen} ohne Mitgliedschaft aufgenommen:',
  '“{value}” says nothing of a registration; there are registered, cancelled, waiting list …':
    '„{value}“ sagt nichts über eine Anmeldung; möglich sind angemeldet, storniert, Warteliste …',
  'Write the guest list: for Excel, to be signed, or as name badges':
    'Die Gästeliste ausgeben: für Excel, zum Unterschreiben oder als Namensschilder',
  'csv, xlsx, json; list: to be signed; badges: name badges to print (both HTML for A4); without it what --out ends with, else csv':
    'csv, xlsx, json; list: zum Unterschreiben; badges: Namensschilder (beides HTML für A4); ohne Angabe nach dem Ende von --out, sonst csv',
  'only these, may be repeated; list and badges: who is coming, unless said':
    'nur diese, darf mehrmals vorkommen; bei list und badges ohne Angabe, wer kommt',
  'size of the badges in millimetres: {words}': 'Größe der Schilder in Millimetern: {words}',
  'From {count} {count|municipality|municipalities}: {names}': 'Aus {count} {count|Kommune|Kommunen}: {names}',
} as const;
