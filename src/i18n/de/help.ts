/** Help topics. */
export const help = {
  'Explain a topic or a command': 'Ein Stichwort oder einen Befehl erklären',
  'a topic, or a command': 'ein Stichwort oder ein Befehl',
  '{name}: {about}': '{name}: {about}',
  'There is neither a topic nor a command “{word}”.': '„{word}“ ist weder ein Stichwort noch ein Befehl.',
  'Topics (“njb help TOPIC”):': 'Stichwörter („njb help STICHWORT“):',
  '--json, --dry-run, --lang and others: “njb help options”.':
    '--json, --dry-run, --lang und andere: „njb help options“.',
  'how members, events, series and others are named': 'wie Mitglieder, Veranstaltungen, Reihen und anderes heißen',
  'how dates, months and times are written': 'wie Tage, Monate und Uhrzeiten geschrieben werden',
  'member lists from Excel and other programs, and their columns':
    'Mitgliederlisten aus Excel und anderen Programmen und ihre Spalten',
  'who is written to: the words after --to': 'wer angeschrieben wird: die Wörter nach --to',
  'options that every command takes, and the environment': 'Optionen, die jeder Befehl kennt, und die Umgebung',
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
    'Uhrzeiten gelten in der Zeitzone der Veranstaltung, Europe/Berlin, wenn sie keine andere hat. Mit --today 2025-09-04 arbeitet ein Befehl so, als wäre dieser Tag.',

  'What fits several is asked on a terminal; elsewhere it is refused, with the candidates. Names with spaces go into quotes.':
    'Passt etwas auf mehrere, fragt njb im Terminal nach; sonst wird es abgelehnt, und die Möglichkeiten werden genannt. Namen mit Leerzeichen gehören in Anführungszeichen.',
  'A person (MEMBER)': 'Eine Person (MEMBER)',
  'the number, as in “njb member list”': 'die Nummer aus „njb member list“',
  'any of the person’s e-mail addresses': 'eine der E-Mail-Adressen der Person',
  'the name; capitals, umlauts and order do not matter': 'der Name; Großschreibung, Umlaute und Reihenfolge sind egal',
  'a part of the name, if only one person has it': 'ein Teil des Namens, wenn nur eine Person so heißt',
  'An event (EVENT)': 'Eine Veranstaltung (EVENT)',
  'the number, as in “njb event list”': 'die Nummer aus „njb event list“',
  'the short name, or its beginning if that fits only one':
    'der Kurzname, oder sein Anfang, wenn er nur auf eine passt',
  'a day on which it takes place; also 4.9.2025': 'ein Tag, an dem sie stattfindet; auch 4.9.2025',
  'the earliest that is not over and not cancelled': 'die nächste, die nicht vorbei und nicht abgesagt ist',
  'the latest that is over': 'die letzte, die vorbei ist',
  Others: 'Anderes',
  'a series: short name or title': 'eine Reihe: Kurzname oder Titel',
  'an idea for a topic: its number, or words of its title': 'eine Themenidee: ihre Nummer oder Wörter aus dem Titel',
  'a guest: the number, or a part of name or organisation':
    'ein Gast: die Nummer oder ein Teil von Name oder Organisation',
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
  'These narrow it': 'Das schränkt ein',
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
  '“njb member export --out FILE.csv” writes such a file; read again, it changes nothing.':
    '„njb member export --out DATEI.csv“ schreibt eine solche Datei; wieder eingelesen, ändert sie nichts.',

  'These may stand anywhere in the line.': 'Sie dürfen an beliebiger Stelle der Zeile stehen.',
  Environment: 'Umgebung',
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
  member: 'Mitglied',
  'Which person stays? (id, e-mail address or name)': 'Welche Person bleibt? (Nr., E-Mail-Adresse oder Name)',
  'Which record goes over into that one? (id, e-mail address or name)':
    'Welcher Eintrag geht darin auf? (Nr., E-Mail-Adresse oder Name)',
  'Which other name or spelling means it?': 'Welcher andere Name oder welche Schreibweise bedeutet sie?',
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
  organisation: 'Organisation',
  topic: 'Thema',
  votes: 'Stimmen',
  definition: 'Definition',
  setting: 'Einstellung',
  value: 'Wert',
  shell: 'Shell',
  'It takes a whole number such as {value}.': 'Möglich ist eine ganze Zahl wie {value}.',
  'Which year?': 'Welches Jahr?',
  'Which event?': 'Welche Veranstaltung?',
  'Which series?': 'Welche Reihe?',
  'Which audience?': 'Welcher Empfängerkreis?',
  'Please choose: {what}': 'Bitte wählen: {what}',
  '{what} ({about}):': '{what} ({about}):',
  'The year is missing: {date}YYYY': 'Das Jahr fehlt: {date}JJJJ',
  '{count} people? Then: njb event hold {event} --attendance {count}':
    '{count} Personen? Dann: njb event hold {event} --attendance {count}',
  'Something has to stand here; Ctrl-C leaves.': 'Hier muss etwas stehen; Strg-C bricht ab.',
} as const;
