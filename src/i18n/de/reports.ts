/** Reports and documents. */
export const reports = {
  'Reports and figures': 'Berichte und Zahlen',
  'List or tell the topics of a year': 'Die Themen eines Jahres auflisten oder erzählen',
  'the year, for example 2025': 'das Jahr, zum Beispiel 2025',
  'list: month by month; prose: as running text, newest first':
    'list: Monat für Monat; prose: als Fließtext, das Neueste zuerst',
  'only this series': 'nur diese Reihe',
  'md, html, txt or json; without it the ending of --out decides, else txt':
    'md, html, txt oder json; sonst entscheidet die Endung von --out, sonst txt',
  'write into this file instead of the screen': 'in diese Datei schreiben statt auf den Bildschirm',
  'No topic is recorded for {months} {year}.': 'Kein Thema festgehalten für {months} {year}.',

  '“{value}” is no language njb speaks; --document-lang takes de or en.':
    '„{value}“ ist keine Sprache, die njb spricht; --document-lang nimmt de oder en.',
  '{file} is the database; choose another file.': '{file} ist die Datenbank; wählen Sie eine andere Datei.',
  'Would write {file}': 'Geschrieben würde: {file}',
  'Written: {file}': 'Geschrieben: {file}',
  'The file {file} could not be written: {problem}': 'Die Datei {file} konnte nicht geschrieben werden: {problem}',
};
