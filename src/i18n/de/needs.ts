/** Diet and access needs of attendees, and when they go. */
export const needs = {
  'events that are gone': 'Veranstaltungen, die es nicht mehr gibt',
  'Diet and access needs': 'Ernährung und Barrierefreiheit',
  Diet: 'Ernährung',
  'Access needs': 'Barrierefreiheit',
  Need: 'Angabe',
  Names: 'Namen',
  People: 'Personen',
  'asked for': 'wird abgefragt',
  'Count what those who come eat and need, for kitchen and venue':
    'Zählen, was die Teilnehmenden essen und brauchen, für Küche und Haus',
  'ask attendees for diet and access needs: health data, to be erased soon after':
    'Ernährung und Barrierefreiheit abfragen: Gesundheitsdaten, die bald danach zu löschen sind',
  'do not ask for them': 'nicht abfragen',
  'what the person eats or must not; where the event asks for it; empty: nothing':
    'was die Person isst oder nicht verträgt, wenn die Veranstaltung danach fragt; leer: nichts',
  'what the person needs to take part; where the event asks for it; empty: nothing':
    'was die Person zur Teilnahme braucht, wenn die Veranstaltung danach fragt; leer: nichts',
  'with the names of the people, for the tables; a kitchen needs the numbers alone':
    'mit den Namen, etwa für die Tische; der Küche reichen die Zahlen',
  'write it as a table for Excel (CSV) into this file': 'als Tabelle für Excel (CSV) in diese Datei schreiben',
  '“{event}” does not ask for diet and access needs.': '„{event}“ fragt nicht nach Ernährung und Barrierefreiheit.',
  '“njb event edit {event} --ask-needs” switches that on: health data, to be erased soon after the event.':
    '„njb event edit {event} --ask-needs“ schaltet das ein: Gesundheitsdaten, die bald nach der Veranstaltung zu löschen sind.',
  '“njb event edit {event} --ask-needs” asks for diet and access needs.':
    '„njb event edit {event} --ask-needs“ fragt Ernährung und Barrierefreiheit ab.',
  '{count} of {coming} {coming|person who comes|people who come} told what they need.':
    '{count} von {coming} {coming|Person, die kommt, hat|Personen, die kommen, haben} etwas angegeben.',
  'To be erased from {day} on: “njb privacy erase-needs”.': 'Ab dem {day} zu löschen: „njb privacy erase-needs“.',
  '{count} {count|person has|people have} told their needs for “{event}”.':
    '{count} {count|Person hat|Personen haben} zu „{event}“ schon etwas angegeben.',
  '“njb privacy erase-needs {event}” erases them.': '„njb privacy erase-needs {event}“ löscht die Angaben.',
  'Diet and access needs of {count} {count|person|people} taken down.':
    'Ernährung und Barrierefreiheit von {count} {count|Person|Personen} festgehalten.',
  'Not read, as {event} does not ask for diet and access needs: {columns}':
    'Nicht eingelesen, da {event} nicht nach Ernährung und Barrierefreiheit fragt: {columns}',

  'Erase diet and access needs for good, once the event is over':
    'Angaben zu Ernährung und Barrierefreiheit nach der Veranstaltung endgültig löschen',
  'number, short name, day, or “next”; without one: all whose time has come':
    'Nummer, Kurzname, Tag oder „next“; ohne Angabe alle, deren Frist abgelaufen ist',
  'No diet and access needs are to be erased.': 'Es sind keine Angaben zu Ernährung und Barrierefreiheit zu löschen.',
  'Erase the diet and access needs of {count} {count|person|people} for good? This cannot be undone.':
    'Die Angaben von {count} {count|Person|Personen} zu Ernährung und Barrierefreiheit endgültig löschen? Das lässt sich nicht zurücknehmen.',
  'Erased, in the log too.': 'Gelöscht, auch im Protokoll.',
  '{count} {count|copy|copies} of the database may still hold them; njb does not touch {count|it|them}: {folder}':
    '{count} {count|Kopie|Kopien} der Datenbank {count|kann|können} sie noch enthalten; njb rührt sie nicht an: {folder}',
  'days diet and access needs are kept after the event, or off':
    'Tage, die Angaben zu Ernährung und Barrierefreiheit nach der Veranstaltung bleiben, oder off (keine Frist)',
  '{event} is over: the diet and access needs of {count} {count|person|people} are to be erased.':
    '{event} ist vorbei: Die Angaben von {count} {count|Person|Personen} zu Ernährung und Barrierefreiheit sind zu löschen.',

  'To let everybody eat and take part at events that ask for it':
    'Damit bei Veranstaltungen, die danach fragen, alle essen und teilnehmen können',
  'Explicit consent, Art. 9 (2) (a) GDPR: health data, told of one’s own accord':
    'Ausdrückliche Einwilligung, Art. 9 Abs. 2 Buchst. a DSGVO: Gesundheitsdaten, freiwillig angegeben',
  'Attendees who told what they need': 'Teilnehmende, die etwas angegeben haben',
  'Kitchen and venue: numbers without names': 'Küche und Haus: Zahlen ohne Namen',
  '{days} {days|day|days} after the event, also in the log':
    '{days} {days|Tag|Tage} nach der Veranstaltung, auch im Protokoll',
} as const;
