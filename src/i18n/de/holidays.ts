/** School holidays: reading, listing, removing them. */
export const holidays = {
  'School holidays, minded when dates are planned': 'Schulferien, die bei der Terminplanung beachtet werden',
  'Read school holidays from calendar files or tables': 'Schulferien aus Kalenderdateien oder Tabellen einlesen',
  'List school holidays': 'Schulferien auflisten',
  'Remove school holidays': 'Schulferien entfernen',

  'calendar files (.ics), tables (CSV, Excel) with Land, name, from and until, or a folder of them':
    'Kalenderdateien (.ics), Tabellen (CSV, Excel) mit Land, Name, Von und Bis, oder ein Ordner damit',
  'the Land, where the file does not say it: BY or Bayern': 'das Land, wenn die Datei es nicht nennt: BY oder Bayern',
  'where the dates come from; without it the name of the file':
    'woher die Termine stammen; ohne Angabe der Name der Datei',
  'School holidays of which Land?': 'Schulferien welches Landes?',
  'all of them': 'alle',
  '{file} has no school holidays.': '{file} enthält keine Schulferien.',
  'The folder {folder} has no calendar files or tables.':
    'Im Ordner {folder} liegen keine Kalenderdateien oder Tabellen.',
  '{file} is a damaged calendar file.': '{file} ist eine beschädigte Kalenderdatei.',
  'Please fetch it once more where it came from.': 'Bitte laden Sie sie dort, wo sie herkommt, noch einmal herunter.',
  'For which Land are the holidays in {file}?': 'Für welches Land gelten die Ferien in {file}?',
  '{file} does not say for which Land its holidays are.': '{file} sagt nicht, für welches Land die Ferien gelten.',
  'Add --state, for example --state BY.': 'Ergänzen Sie --state, zum Beispiel --state BY.',
  '{file} is neither a calendar file nor a table.': '{file} ist weder eine Kalenderdatei noch eine Tabelle.',
  'Give a calendar file (.ics), or a CSV or Excel table with Land, name, first and last day.':
    'Geben Sie eine Kalenderdatei (.ics) an oder eine CSV- oder Excel-Tabelle mit Land, Name, erstem und letztem Tag.',
  '{file} has no column with the first day of the holidays.': '{file} hat keine Spalte mit dem ersten Ferientag.',
  '{file} has no column with the name of the holidays.': '{file} hat keine Spalte mit dem Namen der Ferien.',
  'The columns are expected as Land, Name, Von, Bis.': 'Erwartet werden die Spalten Land, Name, Von, Bis.',
  'Public holidays are left out, as njb knows them: {names}':
    'Feiertage bleiben weg, denn njb kennt sie schon: {names}',
  '{count} {count|file|files}': '{count} {count|Datei|Dateien}',
  '{name}: {rows} {rows|entry|entries}: {new} new, {changed} changed, {same} unchanged, {rejected} rejected.':
    '{name}: {rows} {rows|Eintrag|Einträge}: {new} neu, {changed} geändert, {same} unverändert, {rejected} abgelehnt.',
  'They reach until {date}.': 'Sie reichen bis {date}.',
  '{state}: {name}, {days}': '{state}: {name}, {days}',
  'Entry {line}: {text}': 'Eintrag {line}: {text}',
  '{file}: {text}': '{file}: {text}',
  'It is not said for which Land “{value}” is; --state says it.':
    'Es ist nicht gesagt, für welches Land „{value}“ gilt; --state sagt es.',
  '“{value}” is another Land than --state.': '„{value}“ ist ein anderes Land als bei --state.',
  '“{value}” is no date.': '„{value}“ ist kein Datum.',
  'The first day is missing.': 'Der erste Tag fehlt.',
  'The last day, {value}, lies before the first.': 'Der letzte Tag, {value}, liegt vor dem ersten.',
  '“{value}”: no school holidays take that long.': '„{value}“: So lange dauern keine Schulferien.',
  '“{value}” begins on the day of an earlier entry of that Land and ends on another.':
    '„{value}“ beginnt am selben Tag wie ein früherer Eintrag dieses Landes und endet an einem anderen.',
  '{count} {count|entry|entries} would not be imported.':
    '{count} {count|Eintrag würde|Einträge würden} nicht übernommen.',
  '{count} {count|entry was|entries were} not imported.':
    '{count} {count|Eintrag wurde|Einträge wurden} nicht übernommen.',
  'the year; without it all that are not over': 'das Jahr; ohne Angabe alle, die nicht vorbei sind',
  'No school holidays. “njb holidays import FILE” reads a calendar of them.':
    'Keine Schulferien. „njb holidays import DATEI“ liest einen Kalender davon ein.',
  'only those that begin in this year': 'nur solche, die in diesem Jahr beginnen',
  'only those of this name': 'nur solche dieses Namens',
  'all school holidays': 'alle Schulferien',
  'Say which ones: --state, --year, --name, or --all.': 'Sagen Sie, welche: --state, --year, --name oder --all.',
  '{count} {count|entry|entries} would be removed.': '{count} {count|Eintrag würde|Einträge würden} entfernt.',
  '{count} {count|entry|entries} removed.': '{count} {count|Eintrag|Einträge} entfernt.',
  'School holidays of {year} are not imported.': 'Schulferien {year} sind nicht eingelesen.',
  'School holidays of {year} are imported for {laender} only.': 'Schulferien {year} sind nur eingelesen für {laender}.',
  'School holidays of {year} are not imported for {laender}.':
    'Schulferien {year} sind nicht eingelesen für {laender}.',
} as const;
