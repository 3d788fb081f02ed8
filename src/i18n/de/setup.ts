/** Setting up, settings. */
export const setup = {
  'Set up the folder, the configuration and the database': 'Ordner, Konfiguration und Datenbank einrichten',
  'Settings of the network and of this computer': 'Einstellungen des Netzwerks und dieses Rechners',
  'List all settings with their values': 'Alle Einstellungen mit ihren Werten zeigen',
  'Print one setting': 'Eine Einstellung ausgeben',
  'Change one setting': 'Eine Einstellung ändern',
  'Print where the configuration file lies': 'Zeigen, wo die Konfigurationsdatei liegt',
  'a setting as in “njb config list”': 'eine Einstellung aus „njb config list“',
  'the new value; without one the setting goes back to its default':
    'der neue Wert; ohne ihn gilt wieder die Voreinstellung',
  Setting: 'Einstellung',
  Value: 'Wert',
  Meaning: 'Bedeutung',
  '{key} is back to its default.': '{key} steht wieder auf der Voreinstellung.',
  '{key} is now “{value}”.': '{key} ist jetzt „{value}“.',
  '{key} would be back to its default.': '{key} stünde wieder auf der Voreinstellung.',
  '{key} would be “{value}”.': '{key} wäre dann „{value}“.',
  'It stands in {file}; “njb undo” does not reach it.': 'Das steht in {file}; „njb undo“ nimmt es nicht zurück.',
  'There is no setting “{key}”.': 'Eine Einstellung „{key}“ gibt es nicht.',
  '“njb config list” shows all settings.': '„njb config list“ zeigt alle Einstellungen.',
  '“{value}” cannot be the setting {key} ({about}).': '„{value}“ passt nicht zur Einstellung {key} ({about}).',
  'Leave the password out of the mail server’s URL; njb never stores it.':
    'Lassen Sie das Passwort aus der Adresse des Mailservers weg; njb speichert es nie.',
  'Put it into the environment as NJB_SMTP_PASSWORD, or set passwordCommand.':
    'Legen Sie es in der Umgebungsvariablen NJB_SMTP_PASSWORD ab oder setzen Sie passwordCommand.',
  'The configuration file {file} could not be written: {problem}':
    'Die Konfigurationsdatei {file} konnte nicht geschrieben werden: {problem}',
  '“{value}” is no number for {option}; it takes a whole number from 1 on.':
    '„{value}“ ist keine Zahl für {option}; erwartet wird eine ganze Zahl ab 1.',
  'name of the network': 'Name des Netzwerks',
  'sender of mails, “Name <address>”': 'Absender der Mails, „Name <Adresse>“',
  'who signs mails, above the name of the network': 'wer die Mails unterschreibt, über dem Namen des Netzwerks',
  'website of the network, at the end of mails, with https://':
    'Website des Netzwerks, am Ende der Mails, mit https://',
  'where answers go, if not to the sender': 'wohin Antworten gehen, wenn nicht an den Absender',
  'language of mails, reports and calendars: de or en': 'Sprache der Mails, Berichte und Kalender: de oder en',
  'time zone of new events, for example Europe/Berlin': 'Zeitzone neuer Veranstaltungen, zum Beispiel Europe/Berlin',
  'age limit at the election: a number of years': 'Altersgrenze bei der Wahl, in Jahren',
  'age limit at the election': 'Altersgrenze bei der Wahl',
  'which election counts: latest or first': 'welche Wahl zählt: latest (letzte) oder first (erste)',
  'informal (du) or formal (Sie) to all whose own is not set; unset: du to members, Sie to others':
    'informal (du) oder formal (Sie) für alle, bei denen selbst nichts steht; ohne Angabe: Mitglieder du, alle anderen Sie',
  'mark in gender-inclusive German: * : _ or ·': 'Zeichen für geschlechtergerechtes Deutsch: * : _ oder ·',
  'mail server as a URL; without one mails go into the outbox folder':
    'Adresse des Mailservers (smtp://…); ohne ihn kommen Mails als Dateien in den Ordner „outbox“',
  'program that prints the mail password, as a JSON array of words':
    'Programm, das das Mail-Passwort ausgibt, als JSON-Liste von Wörtern',
  'program like sendmail, with its folder, that takes mails in place of a mail server':
    'Programm wie sendmail, mit seinem Ordner, das Mails anstelle eines Mailservers entgegennimmt',
  'connections to the mail server at once, 1 to 20': 'gleichzeitige Verbindungen zum Mailserver, 1 bis 20',
  'seconds before a mail is tried again, for each further attempt, for example 2 10 60':
    'Sekunden bis zum nächsten Versuch, je weiterem Versuch eine Zahl, zum Beispiel 2 10 60',
  'seconds of silence after which a mail server counts as gone':
    'nach so vielen Sekunden ohne Antwort gilt ein Mailserver als nicht erreichbar',
  'address that undeliverable mail comes back to; a * in it becomes each mail’s own sign':
    'Adresse, an die Unzustellbares zurückkommt; ein * darin wird zum Kennzeichen der einzelnen Mail',
  'domain that signs mails (DKIM), if not the sender’s':
    'Domain, die Mails signiert (DKIM), wenn nicht die des Absenders',
  'name under which the DNS has the public key for signatures (DKIM)':
    'Name (Selector), unter dem der öffentliche Schlüssel für Signaturen (DKIM) im DNS steht',
  'file with the private key for signatures (DKIM)': 'Datei mit dem privaten Schlüssel für Signaturen (DKIM)',
  'address that gets a copy of each mail sent': 'Adresse, die eine Kopie jeder verschickten Mail bekommt',
  'folder that gets a copy of each mail sent, as .eml':
    'Ordner, der eine Kopie jeder verschickten Mail bekommt, als .eml',
  'Mails leave either through {key} or through {other}, and {other} is set.':
    'Mails gehen entweder über {key} oder über {other} hinaus, und {other} ist eingestellt.',
  '“njb config set {other}” takes it back.': '„njb config set {other}“ nimmt es zurück.',
  'The program {program} is not there.': 'Das Programm {program} gibt es nicht.',
  'The DKIM key {file} cannot be read: {problem}': 'Der DKIM-Schlüssel {file} lässt sich nicht lesen: {problem}',
  '{file} holds no private RSA key that can sign mails (PEM, 1024 bits or more).':
    '{file} enthält keinen privaten RSA-Schlüssel, der Mails signieren kann (PEM, mindestens 1024 Bit).',
  'Make one with “openssl genrsa -out {file} 2048”.': 'Mit „openssl genrsa -out {file} 2048“ erzeugen Sie einen.',
  'Others on this computer may read {file}; “chmod 600” keeps it to you.':
    'Andere an diesem Rechner dürfen {file} lesen; „chmod 600“ behält die Datei für Sie.',
  'Mails can only be signed with both dkimSelector and dkimKey set.':
    'Signieren geht nur, wenn dkimSelector und dkimKey beide eingestellt sind.',
  'Set what is missing, or take the others back with “njb config set dkimKey” and so on.':
    'Stellen Sie das Fehlende ein, oder nehmen Sie das andere mit „njb config set dkimKey“ usw. zurück.',
  'folder for mails where there is no mail server': 'Ordner für Mails, wenn es keinen Mailserver gibt',
  'folder of your own templates': 'Ordner für eigene Vorlagen',
  'folder for copies of the database': 'Ordner für Kopien der Datenbank',
  'Folder: {folder}': 'Ordner: {folder}',
  'Database: {file}': 'Datenbank: {file}',
  'Database (already there): {file}': 'Datenbank (schon vorhanden): {file}',
  'Network: {name}': 'Netzwerk: {name}',
  'Sender: {from}': 'Absender: {from}',
  'Sender: not set yet (“njb config set from ADDRESS”)': 'Absender: noch nicht gesetzt („njb config set from ADRESSE“)',
  'Mail server: {url}': 'Mailserver: {url}',
  'No mail server: invitations go as files into {folder}':
    'Kein Mailserver: Einladungen kommen als Dateien in den Ordner {folder}',
  'Next: “njb member import members.csv” reads your member list.':
    'Weiter: „njb member import mitglieder.csv“ liest Ihre Mitgliederliste ein.',
  'Next: “njb event add” enters an event, “njb series add” a series with its rule.':
    'Weiter: „njb event add“ trägt eine Veranstaltung ein, „njb series add“ eine Reihe mit ihrer Regel.',
  'That is no e-mail address. Please try again, or leave it empty.':
    'Das ist keine E-Mail-Adresse. Bitte noch einmal eingeben oder leer lassen.',
  'That is no e-mail address. Please try again, or press Enter to leave it as it is.':
    'Das ist keine E-Mail-Adresse. Bitte noch einmal eingeben; Enter lässt alles, wie es ist.',
  'Mail server, for example smtp://mail.example.org:587 (empty: {url} stays)':
    'Mailserver, zum Beispiel smtp://mail.example.org:587 (leer: {url} bleibt)',
  '{complaint} (↑ brings back what you typed)': '{complaint} (↑ holt die Eingabe zurück)',
  'What is the network called?': 'Wie heißt das Netzwerk?',
  'Which address do its mails come from? (Name <address>, may stay empty)':
    'Von welcher Adresse kommen seine Mails? (Name <Adresse>, darf leer bleiben)',
  'Mail server, for example smtp://mail.example.org:587 (empty: mails become files)':
    'Mailserver, zum Beispiel smtp://mail.example.org:587 (leer: Mails werden zu Dateien)',

  'Show the main job on sample data in a folder of its own':
    'Die wichtigsten Schritte an Beispieldaten in einem eigenen Ordner zeigen',
  'where to put the demo; it must not exist yet': 'wohin die Vorführung kommt; den Ordner darf es noch nicht geben',
  'The folder {folder} cannot be made: {problem}': 'Der Ordner {folder} lässt sich nicht anlegen: {problem}',
  'Choose another place with --dir FOLDER.': 'Wählen Sie mit --dir ORDNER einen anderen Platz.',
  'The demo would be made in {folder}.': 'Die Vorführung käme in den Ordner {folder}.',
  'A demo with made-up people, as of {date}, in the folder {folder}.':
    'Eine Vorführung mit erfundenen Personen, Stand {date}, im Ordner {folder}.',
  'Read the member list, saved from Excel': 'Die Mitgliederliste einlesen, wie Excel sie speichert',
  'Who was younger than 40 when elected?': 'Wer war bei der Wahl jünger als 40?',
  'The round table meets every first Thursday': 'Der Digital-Impuls findet jeden ersten Donnerstag statt',
  'Enter the next meeting with its topic and guests': 'Den nächsten Termin mit Thema und Gästen eintragen',
  'Plan the year: holidays move a date, and njb says why':
    'Das Jahr planen: Feiertage verschieben einen Termin, und njb sagt, warum',
  'See the invitation before it goes out': 'Die Einladung ansehen, bevor sie hinausgeht',
  'Send it: without a mail server each mail becomes a file':
    'Sie verschicken: Ohne Mailserver wird jede Mail zu einer Datei',
  'Sending again sends nothing twice': 'Noch einmal verschicken schickt nichts doppelt',
  'Write the calendar file': 'Die Kalenderdatei schreiben',
  'The topics of the year': 'Die Themen des Jahres',
  'That was the office’s month. It lies here:': 'Das war der Monat im Büro. Das Ergebnis liegt hier:',
  Invitations: 'Einladungen',
  Calendar: 'Kalender',
  'Topics of {year}': 'Themen von {year}',
  'Go on with it, for example:': 'Machen Sie damit weiter, zum Beispiel:',
  'Begin with your own data: “njb init”, then “njb member import members.csv”.':
    'Beginnen Sie mit Ihren eigenen Daten: „njb init“, dann „njb member import mitglieder.csv“.',
  'The demo stopped at “njb {words}”.': 'Die Vorführung blieb bei „njb {words}“ stehen.',
} as const;
