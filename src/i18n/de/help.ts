/** Help topics. */
export const help = {
  'Explain a topic or a command': 'Ein Stichwort oder einen Befehl erklären',
  'a topic, or a command': 'ein Stichwort oder ein Befehl',
  '{name}: {about}': '{name}: {about}',
  'There is neither a topic nor a command “{word}”.': '„{word}“ ist weder ein Stichwort noch ein Befehl.',
  'Topics (“njb help TOPIC”):': 'Stichwörter („njb help STICHWORT“):',
  '--json, --dry-run, --lang and others: “njb help options”.':
    '--json, --dry-run, --lang und andere: „njb help options“.',
  'how members, events, series and others are named': 'wie man Mitglieder, Veranstaltungen, Reihen und anderes benennt',
  'how dates, months and times are written': 'wie Tage, Monate und Uhrzeiten geschrieben werden',
  'member lists from Excel and other programs, and their columns':
    'Mitgliederlisten aus Excel und anderen Programmen und ihre Spalten',
  'who is written to: the words after --to': 'wer angeschrieben wird: die Wörter nach --to',
  'options that every command takes, and the environment': 'Optionen, die jeder Befehl kennt, und Umgebungsvariablen',
  'how a command ended, for scripts': 'wie ein Befehl geendet hat, für Skripte',

  'Every command ends with a number that scripts can ask for: $? in a shell, %ERRORLEVEL% in Windows.':
    'Jeder Befehl endet mit einer Zahl, die Skripte abfragen können: $? in einer Shell, %ERRORLEVEL% unter Windows.',
  'done, also where nothing was found': 'erledigt, auch wenn nichts gefunden wurde',
  'failed: damaged or locked database, mail server refuses':
    'gescheitert: Datenbank beschädigt oder gesperrt, Mailserver lehnt ab',
  'wrong usage, or the input was refused; nothing was changed':
    'falscher Aufruf oder Eingabe abgelehnt; geändert wurde nichts',
  'done in part: rows rejected, mails failed or unclear':
    'teilweise erledigt: Zeilen abgelehnt, Mails gescheitert oder unklar',
  'cancelled (Ctrl-C, or the answer no)': 'abgebrochen (Strg-C oder die Antwort Nein)',
  'Results go to stdout; notices, questions and errors go to stderr.':
    'Ergebnisse gehen nach stdout; Hinweise, Fragen und Fehler nach stderr.',

  'A day': 'Ein Tag',
  'year, month, day': 'Jahr, Monat, Tag',
  'day, month, year; also 09.10.25': 'Tag, Monat, Jahr; auch 09.10.25',
  'with the name of the month, German or English; a weekday may stand before it':
    'mit dem Namen des Monats, deutsch oder englisch; davor darf ein Wochentag stehen',
  'The year is always needed. Day and month cannot be told apart in 10/9/2025, so it is refused.':
    'Das Jahr gehört immer dazu. Bei 10/9/2025 lassen sich Tag und Monat nicht unterscheiden, deshalb wird es abgelehnt.',
  'Less than a day, where no more is known (birth, election, entry, events)':
    'Weniger als ein Tag (Geburt, Wahl, Eintritt, Veranstaltungen)',
  'a month; also 2019-10, Oktober 2019, Oct 2019': 'ein Monat; auch 2019-10, Oktober 2019, Oct 2019',
  'a year; also Jahrgang 86': 'ein Jahr; auch Jahrgang 86',
  'Several days or months (events)': 'Mehrere Tage oder Monate (Veranstaltungen)',
  'first and last day; also 6.-7.11.2025, or --date and --until':
    'erster und letzter Tag; auch 6.-7.11.2025 oder --date und --until',
  'two months next to each other': 'zwei Monate nebeneinander',
  Times: 'Uhrzeiten',
  'beginning and end; also 16-17:30 Uhr, 4-5:30pm': 'Beginn und Ende; auch 16-17:30 Uhr, 4-5:30pm',
  'over several days: beginning on the first, end on the last': 'über mehrere Tage: Beginn am ersten, Ende am letzten',
  'Times are those on the clock in the event’s time zone, Europe/Berlin unless it has another. --today 2025-09-04 runs a command as of that day.':
    'Uhrzeiten gelten in der Zeitzone der Veranstaltung, Europe/Berlin, wenn sie keine andere hat. Mit --today 2025-09-04 arbeitet ein Befehl so, als wäre heute dieser Tag.',
  'The day set with --today or NJB_TODAY is the one the rules count from: what is due or over, who is young. When something was entered, answered or sent is always noted by the real clock.':
    'Der Tag aus --today oder NJB_TODAY gilt für die Regeln: was fällig oder vorbei ist, wer als jung gilt. Wann etwas eingetragen, beantwortet oder verschickt wurde, steht immer nach der echten Uhr da.',

  'What fits several is asked on a terminal; elsewhere it is refused, with the candidates. Names with spaces go into quotes.':
    'Passt etwas auf mehrere, fragt njb im Terminal nach; sonst wird es abgelehnt, und die Möglichkeiten werden genannt. Namen mit Leerzeichen gehören in Anführungszeichen.',
  'A person (MEMBER)': 'Eine Person (PERSON)',
  'the number, as in “njb member list”': 'die Nummer aus „njb member list“',
  'any of the person’s e-mail addresses': 'eine der E-Mail-Adressen der Person',
  'the name; capitals, umlauts and order do not matter': 'der Name; Großschreibung, Umlaute und Reihenfolge sind egal',
  'a part of the name, if only one person has it': 'ein Teil des Namens, wenn nur eine Person so heißt',
  'An event (EVENT)': 'Eine Veranstaltung (VERANSTALTUNG)',
  'the number, as in “njb event list”': 'die Nummer aus „njb event list“',
  'the short name, or its beginning if that fits only one':
    'der Kurzname, oder sein Anfang, wenn er nur auf eine passt',
  'a day on which it takes place; also 4.9.2025': 'ein Tag, an dem sie stattfindet; auch 4.9.2025',
  'the earliest that is not over and not cancelled': 'die nächste, die nicht vorbei und nicht abgesagt ist',
  'the latest that is over': 'die letzte, die vorbei ist',
  Others: 'Anderes',
  'a series: short name or title': 'eine Reihe: Kurzname oder Titel',
  'an idea for a topic: its number, or words of its title': 'eine Themenidee: ihre Nummer oder Wörter aus dem Titel',
  'a guest: the number, or words of name or organisation, or how they begin':
    'ein Gast: die Nummer oder Wörter aus Name oder Organisation, auch nur deren Anfang',
  'a session: the number, or words of its title': 'ein Programmpunkt: die Nummer oder Wörter aus dem Titel',
  'a template, as in “njb template list”': 'eine Vorlage aus „njb template list“',
  'a Land: its abbreviation, or its name': 'ein Land: seine Abkürzung oder sein Name',

  'Several, parted by commas, are put together; nobody gets two mails.':
    'Mehrere, mit Komma getrennt, werden zusammengenommen; niemand bekommt zwei Mails.',
  'the active members; so it is where nothing is said': 'die aktiven Mitglieder; das gilt auch ohne Angabe',
  'who is on the board': 'der Vorstand',
  'the event’s guests who confirmed': 'die Gäste der Veranstaltung, die zugesagt haben',
  'who is on the event’s list': 'wer auf der Liste der Veranstaltung steht',
  'all whom mail may be sent to': 'alle, denen geschrieben werden darf',
  'an audience kept with “njb audience add”': 'ein Empfängerkreis aus „njb audience add“',
  'a person, as “njb help names” has it': 'eine Person, wie „njb help names“ es beschreibt',
  'These narrow all of it, people who are named as well': 'Das schränkt alles ein, auch wer namentlich dasteht',
  'municipalities of that size; also <, <=, >=': 'Kommunen dieser Größe; auch <, <=, >=',
  'in front of anything: without them': 'vor allem anderen: ohne sie',
  'For example: --to members,state:BY,not:board': 'Zum Beispiel: --to members,state:BY,not:board',

  'In German likewise: --to mitglieder,land:Bayern,nicht:vorstand':
    'Auf Deutsch ebenso: --to mitglieder,land:Bayern,nicht:vorstand',
  '“njb member import FILE” reads CSV as Excel and others save it, and .xlsx. The first line has the names of the columns, in any order.':
    '„njb member import DATEI“ liest CSV, wie Excel und andere es speichern, und .xlsx. In der ersten Zeile stehen die Namen der Spalten, in beliebiger Reihenfolge.',
  'parts the columns; found out by itself, else --delimiter':
    'trennt die Spalten; wird von selbst erkannt, sonst --delimiter',
  'with or without BOM, UTF-16, Windows-1252; found out by itself, else --encoding':
    'mit oder ohne BOM, UTF-16, Windows-1252; wird von selbst erkannt, sonst --encoding',
  'cells in quotes may have line breaks': 'Zellen in Anführungszeichen dürfen Zeilenumbrüche enthalten',
  'What an import does': 'Was beim Einlesen geschieht',
  'It shows first what would change (--dry-run: only that). An empty cell never deletes. These change only with --overwrite FIELD: {fields}.':
    'Zuerst wird gezeigt, was sich ändert (mit --dry-run nur das). Eine leere Zelle löscht nie. Nur mit --overwrite FELD ändern sich: {fields}.',
  'People are found by number, then e-mail address, then name and municipality; names that are only close are asked about. Rows that cannot be read go into the file of --rejects, with the reason, to be mended and imported.':
    'Personen werden an der Nummer erkannt, dann an der E-Mail-Adresse, dann an Name und Kommune; nach nur ähnlichen Namen wird gefragt. Zeilen, die sich nicht lesen lassen, kommen mit Begründung in die Datei von --rejects und lassen sich dort verbessern und einlesen.',
  Columns: 'Spalten',
  'Capitals, hyphens and full stops do not matter in the name of a column, and ae is ä. A column nobody knows is named and left out; --map COLUMN=FIELD says what it is, --profile NAME remembers that.':
    'Großschreibung, Bindestriche und Punkte sind im Namen einer Spalte egal, und ae steht für ä. Eine unbekannte Spalte wird genannt und weggelassen; --map SPALTE=FELD sagt, was sie ist, --profile NAME merkt sich das.',
  'What a cell may hold, and all names of columns: “njb help {topic}”.':
    'Was in einer Zelle stehen kann und alle Namen von Spalten: „njb help {topic}“.',
  'What a cell may hold': 'Was in einer Zelle stehen kann',
  'Capitals do not matter. German and English words are taken, whatever the language of the screen. These count as an empty cell: {words}.':
    'Großschreibung ist egal. Deutsche und englische Wörter gelten, in welcher Sprache der Bildschirm auch ist. Als leere Zelle gelten: {words}.',
  '27.10.2019, 2019-10-27, October 2019, 2019-10 or 2019; see “njb help dates”':
    '27.10.2019, 2019-10-27, Oktober 2019, 2019-10 oder 2019; siehe „njb help dates“',
  'one address, or several with ; between them': 'eine Adresse oder mehrere, mit ; dazwischen',
  'name or abbreviation: Bayern, Bavaria, BY': 'Name oder Abkürzung: Bayern, Bavaria, BY',
  'eight digits; a leading zero that Excel took is put back':
    'acht Ziffern; eine führende Null, die Excel gestrichen hat, wird ergänzt',
  'Without a column for the status, whoever is new, or known without membership, is an active member.':
    'Ohne Spalte für den Status ist aktives Mitglied, wer neu ist oder bisher keine Mitgliedschaft hat.',
  'Where the name of the column asks, as “Erstwahl”, “Ehrenamtlich” or “Duzen” does, yes or no will do as an answer.':
    'Fragt schon der Name der Spalte, wie „Erstwahl“, „Ehrenamtlich“ oder „Duzen“, genügt Ja oder Nein als Antwort.',
  'A day alone, as 12.3.2024, says since when a consent is given; yes, 12.3.2024 and revoked 31.1.2025 are taken, too.':
    'Ein Tag allein, etwa 12.3.2024, sagt, seit wann die Einwilligung erteilt ist; auch ja, 12.3.2024 und widerrufen 31.1.2025 gehen.',
  'no membership': 'ohne Mitgliedschaft',
  '{value}: {words}': '{value}: {words}',

  'registrations from outside tools, their columns and words': 'Anmeldelisten von Portalen, ihre Spalten und Wörter',
  'programmes from tables and YAML, their columns and words':
    'Programme aus Tabellen und YAML, ihre Spalten und Wörter',
  '“njb attendee import EVENT FILE” reads the list of an outside tool, CSV or .xlsx, with names and addresses as in a member list (“njb help csv”). Whoever is not known becomes a person, not a member.':
    '„njb attendee import VERANSTALTUNG DATEI“ liest die Liste eines Anmeldeportals, CSV oder .xlsx, mit Namen und Adressen wie in einer Mitgliederliste („njb help csv“). Wer noch nicht bekannt ist, wird als Person aufgenommen, nicht als Mitglied.',
  'Reading a newer list again changes only what is new. Rows that cannot be read go into the file of --rejects, with the reason.':
    'Eine neuere Liste, noch einmal eingelesen, ändert nur, was neu ist. Zeilen, die sich nicht lesen lassen, kommen mit Begründung in die Datei von --rejects.',
  'Whether somebody comes': 'Ob jemand kommt',
  'When somebody registered': 'Wann sich jemand angemeldet hat',
  'Number of the registration, order or ticket': 'Nummer der Anmeldung, der Bestellung oder des Tickets',
  'Group, for pairs': 'Gruppe, für Paare',
  'Interests, for pairs': 'Interessen, für Paare',
  'Languages, for pairs': 'Sprachen, für Paare',
  'Inhabitants, for pairs': 'Einwohnerzahl, für Paare',
  'What somebody eats': 'Was jemand isst',
  'What access somebody needs': 'Was jemand an Barrierefreiheit braucht',
  'Wishes for workshops, the dearest first': 'Wünsche für Workshops, der liebste zuerst',
  'An empty cell, or no such column, says: registered.':
    'Eine leere Zelle, oder gar keine solche Spalte, heißt: angemeldet.',
  'a day, with or without a time: 12.8.2025 14:33, 2025-08-12T14:33:05Z':
    'ein Tag, mit oder ohne Uhrzeit: 12.8.2025 14:33, 2025-08-12T14:33:05Z',
  'a workshop: its title, or its number in “njb session list”':
    'ein Workshop: sein Titel oder seine Nummer aus „njb session list“',
  'free text; kept only where the event asks for it (“njb event edit --ask-needs”)':
    'freier Text; nur aufgehoben, wenn die Veranstaltung danach fragt („njb event edit --ask-needs“)',
  '“njb programme import EVENT FILE” reads a table (CSV, .xlsx) with the names of the columns in its first line, or YAML. Each line is a session, or an organisation. All that is needed is a title, and a day where the event has several.':
    '„njb programme import VERANSTALTUNG DATEI“ liest eine Tabelle (CSV, .xlsx) mit den Namen der Spalten in der ersten Zeile, oder YAML. Jede Zeile ist ein Programmpunkt oder eine Organisation. Nötig sind nur ein Titel und, bei mehreren Tagen, der Tag.',
  'The same in YAML:': 'Dasselbe in YAML:',
  'Number of a session, as in “njb session list”': 'Nummer eines Programmpunkts, aus „njb session list“',
  'Beginning, where the times have two columns': 'Beginn, wenn die Zeiten in zwei Spalten stehen',
  'End, where the times have two columns': 'Ende, wenn die Zeiten in zwei Spalten stehen',
  'Title of the session, or name of the organisation': 'Titel des Programmpunkts oder Name der Organisation',
  'Status of the session': 'Status des Programmpunkts',
  'Booth of an exhibitor': 'Stand, wenn eine Organisation ausstellt',
  'Role of a partner or host': 'Rolle von Partnern und Gastgebenden',
  'a date, also without the year (24.5.), or Day 2; empty: as in the line before':
    'ein Datum, auch ohne Jahr (24.5.), oder Tag 2; leer: wie in der Zeile davor',
  '10:00-10:45, 10:00, or words without a figure, such as “afterwards”':
    '10:00-10:45, 10:00 oder Wörter ohne Ziffern, etwa „im Anschluss“',
  'how many people have a place': 'wie viele Personen Platz haben',
  '6x3 means six times three minutes': '6x3 heißt sechsmal drei Minuten',
  'of the session as a whole: requested or confirmed': 'des ganzen Programmpunkts: angefragt oder bestätigt',
  'NAME, FUNCTION, ORGANISATION (STATUS); several with ; or line breaks between them':
    'NAME, FUNKTION, ORGANISATION (STATUS); mehrere mit ; oder Zeilenumbrüchen dazwischen',
  'The status of a guest is idea, requested, confirmed or declined; without one it is requested.':
    'Der Status eines Gastes ist Idee, angefragt, bestätigt oder abgesagt; ohne Angabe angefragt.',
  'of a session': 'eines Programmpunkts',
  'of an organisation': 'einer Organisation',
  'Without a kind njb goes by the title: “Panel: Heat” is a panel. Else what has a phase or limited places is a workshop.':
    'Ohne Art geht njb nach dem Titel: „Podium: Wärme“ ist ein Podium. Was sonst eine Phase oder begrenzte Plätze hat, ist ein Workshop.',
  '“njb programme export EVENT --out FILE.csv” writes such a file; read again, it changes nothing.':
    '„njb programme export VERANSTALTUNG --out DATEI.csv“ schreibt eine solche Datei; wieder eingelesen, ändert sie nichts.',
  '“njb member export --out FILE.csv” writes such a file; read again, it changes nothing.':
    '„njb member export --out DATEI.csv“ schreibt eine solche Datei; wieder eingelesen, ändert sie nichts.',

  'These may stand anywhere in the line.': 'Sie dürfen an beliebiger Stelle der Zeile stehen.',
  Environment: 'Umgebungsvariablen',
  'as --db, --lang and --today, which win': 'wie --db, --lang und --today, die vorgehen',
  'mail server as a URL; wins over the setting smtp': 'Mailserver als URL; geht der Einstellung smtp vor',
  'password of the mail server; wins over passwordCommand': 'Passwort des Mailservers; geht passwordCommand vor',
  'long lists straight onto the screen (also NJB_PAGER=off)':
    'lange Listen ohne Blättern auf den Bildschirm (auch NJB_PAGER=off)',
  'program for lists longer than the screen; less unless set, off for none':
    'Programm zum Blättern in langen Listen; sonst less, mit off keines',
  'no colours, or colours though the output is no terminal':
    'keine Farben, oder Farben, obwohl die Ausgabe kein Terminal ist',

  'Print a script with which the shell completes commands and names':
    'Ein Skript ausgeben, mit dem die Shell Befehle und Namen ergänzt',
  'bash, zsh, fish or powershell': 'bash, zsh, fish oder powershell',
  'To switch it on, for good, write once:': 'Zum dauerhaften Einschalten einmal eingeben:',
  'A new window of the terminal then completes commands, options and names with the Tab key.':
    'Ein neues Terminalfenster ergänzt dann Befehle, Optionen und Namen mit der Tabulatortaste.',

  words: 'Wörter',
  file: 'Datei',
  member: 'Person',
  'Which person stays? (id, e-mail address or name)': 'Welche Person bleibt? (Nr., E-Mail-Adresse oder Name)',
  'Which record goes over into that one? (id, e-mail address or name)':
    'Welcher Eintrag geht darin auf? (Nr., E-Mail-Adresse oder Name)',
  'Which other name or spelling means it?': 'Welcher andere Name oder welche Schreibweise bedeutet sie?',
  'Which template? (as in “njb template list”; with .html, .txt … that kind alone)':
    'Welche Vorlage? (wie in „njb template list“; mit .html, .txt … nur diese Art)',
  'What to look for? (spelling, endings and order of the words may differ)':
    'Wonach wird gesucht? (Schreibweise, Endungen und Reihenfolge der Wörter dürfen abweichen)',
  'To which address does the link lead?': 'Zu welcher Adresse führt der Link?',
  'Whose pair? (one of the two: id, e-mail address or name)':
    'Wessen Paar? (eine der beiden Personen, mit Nr., E-Mail-Adresse oder Name)',
  'Who? (id, e-mail address or name)': 'Wer? (Nr., E-Mail-Adresse oder Name)',
  'Paired with whom? (id, e-mail address or name)': 'Ein Paar mit wem? (Nr., E-Mail-Adresse oder Name)',
  '{setting}: {about} (“-”: the default)': '{setting}: {about} („-“: die Voreinstellung)',
  keep: 'bleibt',
  other: 'geht-auf',
  person: 'Person',
  counterpart: 'Gegenüber',
  function: 'Funktion',
  purpose: 'Zweck',
  alias: 'andere-Schreibung',
  name: 'Name',
  year: 'Jahr',
  event: 'Veranstaltung',
  events: 'Veranstaltungen',
  guest: 'Gast',
  guests: 'Gäste',
  url: 'Adresse',
  link: 'Link',
  session: 'Programmpunkt',
  sessions: 'Programmpunkte',
  organisation: 'Organisation',
  topic: 'Thema',
  votes: 'Stimmen',
  definition: 'Definition',
  setting: 'Einstellung',
  value: 'Wert',
  shell: 'Shell',
  address: 'Adresse',
  age: 'Alter',
  audience: 'Kreis',
  before: 'Vorlauf',
  character: 'Zeichen',
  column: 'Spalte',
  'column=field': 'Spalte=Feld',
  date: 'Datum',
  election: 'Wahl',
  fate: 'Ausgang',
  field: 'Feld',
  'field=side': 'Feld=Seite',
  fields: 'Felder',
  folder: 'Ordner',
  form: 'Form',
  format: 'Format',
  'from-to': 'von-bis',
  id: 'Nr.',
  kind: 'Art',
  land: 'Land',
  language: 'Sprache',
  minutes: 'Minuten',
  months: 'Monate',
  phone: 'Telefonnummer',
  reason: 'Grund',
  role: 'Funktion',
  rule: 'Regel',
  series: 'Reihe',
  size: 'Größe',
  slots: 'Slots',
  status: 'Status',
  style: 'Art',
  'text=session': 'Text=Programmpunkt',
  time: 'Uhrzeit',
  verdict: 'Ergebnis',
  'It takes a whole number such as {value}.': 'Möglich ist eine ganze Zahl wie {value}.',
  'Which year?': 'Welches Jahr?',
  'Which event?': 'Welche Veranstaltung?',
  'Which series?': 'Welche Reihe?',
  'Which audience?': 'Welcher Empfängerkreis?',
  'Please choose: {what}': 'Bitte wählen: {what}',
  '{what} ({about}):': '{what} ({about}):',
  '{what} – {about}': '{what} – {about}',
  'The year is missing: {date}YYYY': 'Das Jahr fehlt: {date}JJJJ',
  '{count} people? Then: njb event hold {event} --attendance {count}':
    '{count} Personen? Dann: njb event hold {event} --attendance {count}',
  'As a command: {command}': 'Als Befehl: {command}',
  'Something has to stand here; Ctrl-C leaves.': 'Hier muss etwas stehen; Strg-C bricht ab.',
} as const;
