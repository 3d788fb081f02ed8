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
  'There is no setting “{key}”.': 'Eine Einstellung „{key}“ gibt es nicht.',
  '“njb config list” shows all settings.': '„njb config list“ zeigt alle Einstellungen.',
  '“{value}” cannot be the setting {key} ({about}).': '„{value}“ passt nicht zur Einstellung {key} ({about}).',
  'Leave the password out of the mail server’s URL; njb never stores it.':
    'Lassen Sie das Passwort aus der Adresse des Mailservers weg; njb speichert es nie.',
  'Put it into the environment as NJB_SMTP_PASSWORD, or set passwordCommand.':
    'Legen Sie es als NJB_SMTP_PASSWORD in die Umgebung oder setzen Sie passwordCommand.',
  'The configuration file {file} could not be written: {problem}':
    'Die Konfigurationsdatei {file} konnte nicht geschrieben werden: {problem}',
  '“{value}” is no number for {option}; it takes a whole number from 1 on.':
    '„{value}“ ist keine Zahl für {option}; erwartet wird eine ganze Zahl ab 1.',
  'name of the network': 'Name des Netzwerks',
  'sender of mails, “Name <address>”': 'Absender der Mails, „Name <Adresse>“',
  'where answers go, if not to the sender': 'wohin Antworten gehen, wenn nicht an den Absender',
  'language of mails, reports and calendars: de or en': 'Sprache der Mails, Berichte und Kalender: de oder en',
  'time zone of new events, for example Europe/Berlin': 'Zeitzone neuer Veranstaltungen, zum Beispiel Europe/Berlin',
  'age limit at the election': 'Altersgrenze bei der Wahl',
  'which election counts: latest or first': 'welche Wahl zählt: latest (letzte) oder first (erste)',
  'mark in gender-inclusive German: * : _ or ·': 'Zeichen für geschlechtergerechtes Deutsch: * : _ oder ·',
  'mail server as a URL; without one mails go into the outbox folder':
    'Mailserver als URL; ohne ihn kommen Mails in den Ordner „outbox“',
  'program that prints the mail password, as a JSON array of words':
    'Programm, das das Mail-Passwort ausgibt, als JSON-Liste von Wörtern',
  'folder for mails where there is no mail server': 'Ordner für Mails, wenn es keinen Mailserver gibt',
  'folder of your own templates': 'Ordner für eigene Vorlagen',
  'folder for copies of the database': 'Ordner für Kopien der Datenbank',
  'Folder: {folder}': 'Ordner: {folder}',
  'Database: {file}': 'Datenbank: {file}',
  'Database (already there): {file}': 'Datenbank (schon vorhanden): {file}',
  'Network: {name}': 'Netzwerk: {name}',
  'Sender: {from}': 'Absender: {from}',
  'Sender: not set yet (njb config set from ADDRESS)': 'Absender: noch nicht gesetzt (njb config set from ADRESSE)',
  'Mail server: {url}': 'Mailserver: {url}',
  'No mail server: invitations go as files into {folder}':
    'Kein Mailserver: Einladungen kommen als Dateien in den Ordner {folder}',
  'Next: “njb member import members.csv” reads your member list.':
    'Weiter: „njb member import mitglieder.csv“ liest Ihre Mitgliederliste ein.',
  'That cannot be right. Please try again, or leave it empty.':
    'Das kann nicht stimmen. Bitte noch einmal, oder leer lassen.',
  'What is the network called?': 'Wie heißt das Netzwerk?',
  'Which address do its mails come from? (Name <address>, may stay empty)':
    'Von welcher Adresse kommen seine Mails? (Name <Adresse>, darf leer bleiben)',
  'Mail server, for example smtp://mail.example.org:587 (empty: mails become files)':
    'Mailserver, zum Beispiel smtp://mail.example.org:587 (leer: Mails werden zu Dateien)',
} as const;
