/** Help, usage, questions and errors that belong to no room. */
export const common = {
  'The office of a network in one tool: members, events, invitations, calendars, reports.':
    'Das Büro eines Netzwerks in einem Programm: Mitglieder, Veranstaltungen, Einladungen, Kalender, Berichte.',
  '“njb COMMAND --help” explains a command and shows examples.':
    '„njb BEFEHL --help“ erklärt einen Befehl und zeigt Beispiele.',
  'Usage:': 'Aufruf:',
  'Arguments:': 'Angaben:',
  'Options:': 'Optionen:',
  'Commands:': 'Befehle:',
  'Examples:': 'Beispiele:',
  '<command>': '<Befehl>',
  '[options]': '[Optionen]',
  'show this help': 'diese Hilfe zeigen',
  'print the version': 'die Version ausgeben',
  'the database to work on (also NJB_DB)': 'die Datenbank, mit der gearbeitet wird (auch NJB_DB)',
  'language of the screen (also NJB_LANG)': 'Sprache des Bildschirms (auch NJB_LANG)',
  'language of mails, reports and calendars for this call':
    'Sprache der Mails, Berichte und Kalender für diesen Aufruf',
  'run as of that day, for example 2025-09-04': 'so arbeiten, als wäre heute dieser Tag, zum Beispiel 2025-09-04',
  'print the result as JSON': 'das Ergebnis als JSON ausgeben',
  'show what would happen and change nothing': 'zeigen, was geschähe, und nichts ändern',
  'answer questions for confirmation with yes': 'Rückfragen mit Ja beantworten',
  'no notices, only results and errors': 'keine Hinweise, nur Ergebnisse und Fehler',
  'tell more, also about errors': 'ausführlicher berichten, auch bei Fehlern',
  'no colours (also NO_COLOR)': 'keine Farben (auch NO_COLOR)',

  'There is no command “{word}”.': 'Den Befehl „{word}“ gibt es nicht.',
  '“njb event move EVENT --to DATE --time TIME” changes when an event is.':
    'Wann eine Veranstaltung ist, ändert „njb event move VERANSTALTUNG --to DATUM --time ZEIT“.',
  'There is no such day: {date}': 'Diesen Tag gibt es nicht: {date}',
  'Did you mean “{word}”?': 'Meinten Sie „{word}“?',
  'There is no option {option} here.': 'Die Option {option} gibt es hier nicht.',
  'Something is missing: <{argument}>.': 'Es fehlt eine Angabe: <{argument}>.',
  'The option {option} needs a value.': 'Die Option {option} braucht einen Wert.',
  'The option {option} is needed.': 'Die Option {option} ist nötig.',
  'That is more than this command takes. Put values with spaces into quotes.':
    'Das sind mehr Angaben, als dieser Befehl annimmt. Werte mit Leerzeichen gehören in Anführungszeichen.',
  '{option} and {other} exclude each other.': '{option} und {other} schließen einander aus.',
  'The command line is not right: {problem}': 'Die Befehlszeile stimmt nicht: {problem}',
  '“njb {words} --help” shows how it is used.': '„njb {words} --help“ zeigt, wie der Befehl gebraucht wird.',
  '“njb --help” shows all commands.': '„njb --help“ zeigt alle Befehle.',
  '“{value}” is no language njb speaks; --lang takes de or en.':
    '„{value}“ ist keine Sprache, die njb spricht; --lang nimmt de oder en.',
  '“{value}” is no date for --today; it takes a day like 2025-09-04 or 4.9.2025.':
    '„{value}“ ist kein Datum für --today; erwartet wird ein Tag wie 2025-09-04 oder 4.9.2025.',
  'Something went wrong inside njb that should not have: {problem}':
    'In njb ist etwas schiefgegangen, das nicht hätte passieren dürfen: {problem}',
  'Nothing half done was kept. Please report this, with what you typed; --verbose shows more.':
    'Nichts Halbfertiges blieb zurück. Bitte melden Sie das mit dem, was Sie eingegeben haben; --verbose zeigt mehr.',

  'The output could not be written: {problem}': 'Die Ausgabe konnte nicht geschrieben werden: {problem}',
  'The option {option} is empty.': 'Die Option {option} ist leer.',
  'Cancelled. Nothing was changed.': 'Abgebrochen. Es wurde nichts geändert.',
  'This needs a yes, and nobody can be asked here: {question}':
    'Hier ist ein Ja nötig, und niemand kann hier gefragt werden: {question}',
  'Add --yes to answer yes beforehand, or --dry-run to see what would happen.':
    'Mit --yes geben Sie das Ja im Voraus; --dry-run zeigt, was geschähe.',
  'Dry run: nothing was changed.': 'Probelauf: Es wurde nichts geändert.',
  '“njb undo” takes it back.': '„njb undo“ nimmt es zurück.',
  Yes: 'Ja',
  No: 'Nein',
  'Please answer “y” for yes or “n” for no.': 'Bitte antworten Sie mit „j“ für Ja oder „n“ für Nein.',
  'Space: go on, q: close': 'Leertaste: weiter, q: beenden',
  'That was all. q: close': 'Das war alles. q: beenden',
  '↑↓ to move, Enter to choose': '↑↓ bewegt, Eingabetaste wählt',
  '↑↓ to move through all {count} choices, Enter to choose':
    '↑↓ bewegt durch alle {count} Möglichkeiten, Eingabetaste wählt',

  'The configuration file {file} is not valid JSON (line {line}).':
    'Die Konfigurationsdatei {file} ist kein gültiges JSON (Zeile {line}).',
  'It may have {keys}.': 'Enthalten darf sie {keys}.',
  'Mend it in a text editor, or rename it: njb then works with its defaults.':
    'Berichtigen Sie sie in einem Texteditor oder benennen Sie sie um: njb arbeitet dann mit seinen Voreinstellungen.',
  'The configuration file {file} must hold one JSON object.':
    'Die Konfigurationsdatei {file} muss ein einziges JSON-Objekt enthalten.',
  'The configuration file {file} has a key or value njb does not know: {key}':
    'Die Konfigurationsdatei {file} enthält einen Schlüssel oder Wert, den njb nicht kennt: {key}',
} as const;
