/** Events and guests. */
export const events = {
  'Events: dates, topics, guests': 'Veranstaltungen: Termine, Themen, Gäste',
  'Enter an event': 'Eine Veranstaltung eintragen',
  'List events, with filters': 'Veranstaltungen auflisten, auch gefiltert',
  'Show one event with everything about it': 'Eine Veranstaltung mit allem zeigen, was dazugehört',
  'Move an event to another date': 'Eine Veranstaltung auf einen anderen Termin verlegen',
  'Guests: who speaks, as what, for whom': 'Gäste: wer spricht, in welcher Funktion, für wen',
  'Add a guest to an event': 'Einen Gast zu einer Veranstaltung eintragen',

  'There is no event “{event}”.': 'Die Veranstaltung „{event}“ gibt es nicht.',
  '“njb event list” shows all events; an event goes by its number, its short name, its day, or “next”.':
    '„njb event list“ zeigt alle; eine Veranstaltung nennt man mit Nummer, Kurznamen, Tag oder „next“ (die nächste).',
  '“{event}” fits several events. Which one is meant?':
    '„{event}“ passt auf mehrere Veranstaltungen. Welche ist gemeint?',
  '“{event}” fits {count} events.': '„{event}“ passt auf {count} Veranstaltungen.',
  '{id}: {event}': '{id}: {event}',
  'Use the number or the short name.': 'Verwenden Sie die Nummer oder den Kurznamen.',
  'No event lies ahead (as of {date}).': 'Es steht keine Veranstaltung bevor (Stand {date}).',
  '“njb event add” enters one; “njb event list” shows all.':
    '„njb event add“ trägt eine ein; „njb event list“ zeigt alle.',
  'number, short name, day, or “next”': 'Nummer, Kurzname, Tag oder „next“ (die nächste)',
  'number, short name, day, or “next”; without one: the guests of all events':
    'Nummer, Kurzname, Tag oder „next“; ohne Angabe die Gäste aller Veranstaltungen',

  'The last day {until} does not go with the first day {date}.':
    'Der letzte Tag {until} passt nicht zum ersten Tag {date}.',
  '“{value}” is no time for --time; it takes from and to, as in 16:00-17:30.':
    '„{value}“ ist keine Zeit für --time; erwartet wird von und bis, wie 16:00-17:30.',
  '“{value}” is no time for --time: it ends before it begins.':
    '„{value}“ ist keine Zeit für --time: Das Ende liegt vor dem Anfang.',
  'The series already meets on {date}: “{event}”.': 'Die Reihe hat am {date} schon einen Termin: „{event}“.',
  '“njb event show {event}” shows it.': '„njb event show {event}“ zeigt ihn.',
  '{file} is a folder, not a text file.': '{file} ist ein Ordner, keine Textdatei.',
  '{file} is no text file in UTF-8.': '{file} ist keine Textdatei in UTF-8.',
  'A quote is opened and not closed: “{value}”': 'Ein Anführungszeichen wird geöffnet und nicht geschlossen: „{value}“',
  'A time needs a full date; {date} is only a month or year.':
    'Eine Uhrzeit braucht ein volles Datum; {date} ist nur ein Monat oder Jahr.',
  'There is no {time} on {date}: the clocks go forward then.':
    '{time} Uhr gibt es am {date} nicht: Da wird die Uhr vorgestellt.',
  '“{value}” is no date for {option}; it takes 9.10.2025, 2025-10-09 or, if no more is known, 2025-10.':
    '„{value}“ ist kein Datum für {option}; möglich sind 9.10.2025, 2025-10-09 oder, wenn mehr nicht bekannt ist, 2025-10.',
  '“{value}” is no status of a guest; there are {words}.':
    '„{value}“ ist kein Status eines Gastes; möglich sind {words}.',
  'A guest needs a name or an organisation: “{value}”':
    'Ein Gast braucht einen Namen oder eine Organisation: „{value}“',
  '“{value}” has more than four parts.': '„{value}“ hat mehr als vier Teile.',
  'A guest is written NAME, FUNCTION, ORGANISATION, STATUS; a part with a comma goes into quotes.':
    'Ein Gast wird so geschrieben: NAME, FUNKTION, ORGANISATION, STATUS; ein Teil mit Komma gehört in Anführungszeichen.',
  'Save it as text once more, with UTF-8 as its encoding.':
    'Bitte noch einmal als Text speichern, mit der Codierung UTF-8.',
  'There is no file {file}.': 'Die Datei {file} gibt es nicht.',
  '“{value}” is no link for --online; it begins with https://.':
    '„{value}“ ist kein Link für --online; er beginnt mit https://.',

  planned: 'geplant',
  confirmed: 'bestätigt',
  held: 'stattgefunden',
  cancelled: 'abgesagt',
  idea: 'Idee',
  requested: 'angefragt',
  declined: 'abgesagt',
  'the topic is open': 'Thema offen',
  '{count} {count|guest is|guests are} not confirmed': '{count} {count|Gast|Gäste} nicht bestätigt',
  'no link and no place': 'weder Link noch Ort',

  'title; with --series that of the series will do': 'Titel; mit --series genügt der der Reihe',
  'last day, if it takes several': 'letzter Tag, wenn es mehrere sind',
  'from and to, as in 16:00-17:30; without it all day': 'von und bis, wie 16:00-17:30; ohne Angabe ganztägig',
  'the series it belongs to': 'die Reihe, zu der sie gehört',
  'what it is about': 'worum es geht',
  'a few sentences for the invitation, or @FILE': 'ein paar Sätze für die Einladung, oder @DATEI',
  'a question for discussion': 'eine Frage für die Diskussion',
  'link to the video conference': 'Link zur Videokonferenz',
  'where people meet': 'wo man sich trifft',
  'own, joint (with others) or external (someone else’s)':
    'own (eigene), joint (gemeinsam mit anderen) oder external (fremde)',
  'what the network does in somebody else’s event': 'was das Netzwerk bei einer fremden Veranstaltung beiträgt',
  'planned, confirmed, held or cancelled':
    'planned (geplant), confirmed (bestätigt), held (stattgefunden) oder cancelled (abgesagt)',
  '“NAME, FUNCTION, ORGANISATION[, STATUS]”; may be repeated':
    '„NAME, FUNKTION, ORGANISATION[, STATUS]“; darf mehrmals vorkommen',
  '“NAME, FUNCTION, ORGANISATION[, STATUS]”; parts may be empty':
    '„NAME, FUNKTION, ORGANISATION[, STATUS]“; Teile dürfen leer sein',
  'Saved. “njb invite preview {event}” shows the invitation.':
    'Gespeichert. „njb invite preview {event}“ zeigt die Einladung.',

  'Which series does it belong to?': 'Zu welcher Reihe gehört sie?',
  'none, a single event': 'keine, eine einzelne Veranstaltung',
  Title: 'Titel',
  'The title is needed.': 'Der Titel wird gebraucht.',
  'From and to (for example 16:00-17:30; empty: all day)': 'Von und bis (zum Beispiel 16:00-17:30; leer: ganztägig)',
  'From and to (for example 16:00-17:30; “-”: all day)': 'Von und bis (zum Beispiel 16:00-17:30; „-“: ganztägig)',
  '{title}, {day} ({slug})': '{title}, {day} ({slug})',
  'Please give from and to, as in 16:00-17:30.': 'Bitte von und bis angeben, wie 16:00-17:30.',
  'Topic (may stay open)': 'Thema (darf offen bleiben)',
  'Link to the video conference (may stay empty)': 'Link zur Videokonferenz (darf leer bleiben)',
  'A link begins with https://.': 'Ein Link beginnt mit https://.',
  'Place (may stay empty)': 'Ort (darf leer bleiben)',
  'Guest: name, function, organisation (empty: no more guests)':
    'Gast: Name, Funktion, Organisation (leer: keine weiteren Gäste)',
  'Please write: name, function, organisation': 'Bitte so schreiben: Name, Funktion, Organisation',

  '{title}: {topic}': '{title}: {topic}',
  When: 'Wann',
  'Moved from': 'Verlegt von',
  Moved: 'Verlegt',
  '{from} → {to}': '{from} → {to}',
  Link: 'Link',
  Place: 'Ort',
  'Our part': 'Unser Beitrag',
  Guest: 'Gast',
  Guests: 'Gäste',
  '{guest} ({status})': '{guest} ({status})',
  Question: 'Frage',
  Attendance: 'Teilnahme',
  Open: 'Offen',
  'Short name': 'Kurzname',
  '{slug} (no. {id})': '{slug} (Nr. {id})',
  'only events of this year': 'nur Veranstaltungen dieses Jahres',
  'only events of this series': 'nur Veranstaltungen dieser Reihe',
  'only planned, confirmed, held or cancelled':
    'nur planned (geplant), confirmed (bestätigt), held (stattgefunden) oder cancelled (abgesagt)',
  'only events from today on': 'nur Veranstaltungen ab heute',
  'No events found.': 'Keine Veranstaltungen gefunden.',
  Day: 'Tag',
  Date: 'Datum',
  Time: 'Zeit',
  Event: 'Veranstaltung',
  '“{value}” is no year; it takes four digits, as in 2025.':
    '„{value}“ ist kein Jahr; erwartet werden vier Ziffern, wie 2025.',

  'the new last day; without it the event takes as many days as before':
    'der neue letzte Tag; ohne Angabe dauert sie so viele Tage wie bisher',
  'why it was moved': 'warum verlegt wird',
  '“{event}” cannot be moved: it was {status}.': '„{event}“ lässt sich nicht verlegen: Status {status}.',
  '“{event}” is already on that date.': '„{event}“ liegt schon auf diesem Termin.',
  'Before: {when}': 'Bisher: {when}',
  'Now: {when}': 'Jetzt: {when}',
  '{count} {count|person holds|people hold} the old date:':
    '{count} {count|Person hat|Personen haben} noch den alten Termin:',
  '{name} <{address}>': '{name} <{address}>',

  '{event}: {guest} ({status})': '{event}: {guest} ({status})',
  'No guests yet.': 'Noch keine Gäste.',
  Function: 'Funktion',
  Organisation: 'Organisation',
  'There is no series “{series}”.': 'Die Reihe „{series}“ gibt es nicht.',
  '“njb series list” shows all series.': '„njb series list“ zeigt alle Reihen.',
} as const;
