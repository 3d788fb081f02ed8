/** Reports and documents. */
export const reports = {
  'Reports and figures': 'Berichte und Zahlen',
  'List or tell the topics of a year': 'Die Themen eines Jahres ausgeben, als Liste oder Fließtext',
  'the year, for example 2025': 'das Jahr, zum Beispiel 2025',
  'the year, for example 2025; or --from and --to': 'das Jahr, zum Beispiel 2025; oder --from und --to',
  'the first of several years, on one page': 'das erste von mehreren Jahren, auf einer Seite',
  'the last of several years; this year unless given': 'das letzte von mehreren Jahren; ohne Angabe das laufende',
  'Either one year, or --from and --to.': 'Entweder ein Jahr, oder --from und --to.',
  'Which year? For example “{example}”.': 'Welches Jahr? Zum Beispiel „{example}“.',
  '{from} to {to} are no years that a page can hold; at most 100, the first one first.':
    '{from} bis {to} passt nicht auf eine Seite; höchstens 100 Jahre, das erste zuerst.',
  'list: month by month; prose: as running text, newest first':
    'list: Monat für Monat; prose: als Fließtext, das Neueste zuerst',
  'only this series': 'nur diese Reihe',
  'md, html, txt or json; without it the ending of --out decides, else txt':
    'md, html, txt oder json; sonst entscheidet die Endung von --out, sonst txt',
  'md, html, txt, csv or json; without it the ending of --out decides, else txt':
    'md, html, txt, csv oder json; sonst entscheidet die Endung von --out, sonst txt',
  'md, html, txt, csv, ics or json; without it the ending of --out decides, else txt':
    'md, html, txt, csv, ics oder json; sonst entscheidet die Endung von --out, sonst txt',
  'write into this file instead of the screen': 'in diese Datei schreiben statt auf den Bildschirm',
  'No topic is recorded for {months} {year}.': 'Kein Thema festgehalten für {months} {year}.',

  'Look back on a year: meetings, topics, guests, members':
    'Auf ein Jahr zurückblicken: Treffen, Themen, Gäste, Mitglieder',
  'with the numbers behind each figure, and the names of who joined and left':
    'mit den Zahlen hinter jedem Wert und den Namen derer, die ein- und ausgetreten sind',
  '{file} is a folder; give a file in it.': '{file} ist ein Ordner; nennen Sie eine Datei darin.',
  '{year} has not begun; “njb report outlook {year}” shows what lies ahead.':
    '{year} hat noch nicht begonnen; „njb report outlook {year}“ zeigt, was bevorsteht.',
  'The report names people who joined or left: it is for the board, not for publication.':
    'Der Bericht nennt Personen, die ein- oder ausgetreten sind: Er ist für den Vorstand, nicht zur Veröffentlichung.',
  'Tell who came in a year, and who never did': 'Zeigen, wer in einem Jahr kam und wer nie',
  'Without a date of entry: {names}': 'Ohne Eintrittsdatum: {names}',
  '“njb member edit NUMBER --entered DATE” enters one, an import of a list all at once.':
    '„njb member edit NUMMER --entered DATUM“ trägt eines nach, der Import einer Liste alle auf einmal.',
  'Counted, though not noted as held: {events}.': 'Mitgezählt, obwohl nicht als stattgefunden vermerkt: {events}.',
  '“njb event hold {event}” notes it; “njb event cancel {event}” takes it out.':
    '„njb event hold {event}“ vermerkt es; „njb event cancel {event}“ nimmt die Veranstaltung heraus.',
  'It is not recorded who came to {count} {count|meeting|meetings}; left out here.':
    'Zu {count} {count|Treffen|Treffen} ist nicht festgehalten, wer kam; hier ausgelassen.',
  Member: 'Mitglied',
  Came: 'Gekommen',
  'Of meetings': 'von Treffen',
  'Last time': 'zuletzt',

  'List whom the network had as guests, when, and on what': 'Auflisten, wer wann zu welchem Thema zu Gast war',
  'the year, for example 2025; all years without it': 'das Jahr, zum Beispiel 2025; ohne Angabe alle',
  'only guests with this in name, function, organisation or topic':
    'nur Gäste, bei denen das in Name, Funktion, Organisation oder Thema vorkommt',
  Session: 'Programmpunkt',
  'Times before': 'frühere Auftritte',

  'List who joined, with what the magazine needs': 'Auflisten, wer beigetreten ist, mit allem für das Magazin',
  'who joined on that day or later; a month or year will do':
    'wer an diesem Tag oder später beigetreten ist; Monat oder Jahr genügen',
  'Member since': 'Mitglied seit',
  'what they say about themselves, for print; or @FILE': 'was die Person zum Abdruck über sich sagt, oder @DATEI',
  'Statement for print': 'Zitat zum Abdruck',
  'Photo consent': 'Einwilligung Fotos',
  'Consent to be named': 'Einwilligung Namensnennung',

  'What is counted': 'Was gezählt wird',
  Members: 'Mitglieder',
  'Age at the election': 'Alter bei der Wahl',
  Inhabitants: 'Einwohner*innen',
  'not known': 'nicht bekannt',
  neutral: 'neutral',

  'Print what lies ahead in a year, as text, page or calendar':
    'Den Ausblick auf ein Jahr ausgeben, als Text, Seite oder Kalender',
  'No event is entered for {year}.': 'Für {year} ist kein Termin eingetragen.',
  'own event': 'eigener Termin',
  'joint event': 'gemeinsamer Termin',
  'external event': 'externer Termin',
  'From (time)': 'von (Uhrzeit)',
  'Until (time)': 'bis (Uhrzeit)',

  '“{value}” is no language njb speaks; --document-lang takes de or en.':
    '„{value}“ ist keine Sprache, die njb spricht; --document-lang nimmt de oder en.',
  '{file} is the database; choose another file.': '{file} ist die Datenbank; wählen Sie eine andere Datei.',
  'Would write {file}': 'Geschrieben würde: {file}',
  'Written: {file}': 'Geschrieben: {file}',
  '{file} is there already, and not as njb wrote it. Replace it?':
    '{file} gibt es schon, und njb hat die Datei so nicht geschrieben. Ersetzen?',
  'The file {file} could not be written: {problem}': 'Die Datei {file} konnte nicht geschrieben werden: {problem}',
};
