/** Checking the set-up. */
export const doctor = {
  'Check how njb is set up, and say what to do next':
    'Prüfen, ob njb richtig eingerichtet ist, und sagen, was zu tun ist',
  'send one test mail there, the way invitations go': 'eine Testmail dorthin schicken, auf dem Weg der Einladungen',
  Program: 'Programm',
  'Files and folders': 'Dateien und Ordner',
  Database: 'Datenbank',
  Settings: 'Einstellungen',
  Templates: 'Vorlagen',
  ok: 'gut',
  look: 'Achtung',
  wrong: 'Fehler',
  'Everything is in order.': 'Alles ist in Ordnung.',
  'Everything works; {count} {count|thing deserves|things deserve} a look.':
    'Alles funktioniert; {count} {count|Punkt verdient|Punkte verdienen} einen Blick.',
  '{count} {count|thing is|things are} not right.': '{count} {count|Punkt ist|Punkte sind} nicht in Ordnung.',
  'Each says above what to do next.': 'Was jeweils zu tun ist, steht oben dabei.',
  'Dry run: the test mail was not sent.': 'Nur geprobt: Die Testmail ging nicht hinaus.',

  'njb {version} on Node {node} ({system})': 'njb {version} auf Node {node} ({system})',
  'njb needs Node 20.19 or newer: 20, 22, 24 or 26, from nodejs.org.':
    'njb braucht Node ab 20.19: 20, 22, 24 oder 26, von nodejs.org.',
  'SQLite {version}': 'SQLite {version}',

  'Folder of the database: {folder}': 'Ordner der Datenbank: {folder}',
  'Copies of the database: {folder}': 'Kopien der Datenbank: {folder}',
  'Mails as files: {folder}': 'Mails als Dateien: {folder}',
  '{folder} (made when it is needed)': '{folder} (wird bei Bedarf angelegt)',
  'The folder {folder} cannot be written: {problem}': 'In den Ordner {folder} lässt sich nicht schreiben: {problem}',
  'Ask for the right to write it, or choose another place (--db, NJB_DB, “njb config set”).':
    'Lassen Sie sich das Schreibrecht geben oder wählen Sie einen anderen Platz (--db, NJB_DB, „njb config set“).',
  'The database lies on this computer.': 'Die Datenbank liegt auf diesem Rechner.',
  'The database lies in a folder that {service} keeps in step.':
    'Die Datenbank liegt in einem Ordner, den {service} abgleicht.',
  'Only one computer at a time may work with it; wait until all files have arrived first.':
    'Es darf immer nur ein Rechner damit arbeiten; warten Sie vorher, bis alle Dateien angekommen sind.',
  'The database lies on a network drive ({drive}).': 'Die Datenbank liegt auf einem Netzlaufwerk ({drive}).',
  'Several computers may read it, but only one at a time may change something.':
    'Mehrere Rechner dürfen sie lesen, aber immer nur einer darf etwas ändern.',
  'Compare both (--db FILE), go on with the better one, and move the other away.':
    'Vergleichen Sie beide (--db DATEI), arbeiten Sie mit der besseren weiter und räumen Sie die andere weg.',
  'The disk is nearly full: {size} MB are left.': 'Der Datenträger ist fast voll: {size} MB sind noch frei.',
  'Make room before you import or send: njb writes a copy of the database before big changes.':
    'Schaffen Sie Platz, bevor Sie einlesen oder verschicken: Vor großen Änderungen schreibt njb eine Kopie der Datenbank.',

  'The database {file} is being written just now, or writing it was interrupted.':
    'Die Datenbank {file} wird gerade geschrieben, oder das Schreiben wurde unterbrochen.',
  'Where no other njb is running: the next command takes back what is half-written, “njb db check” for one.':
    'Wenn kein anderes njb läuft: Der nächste Befehl nimmt zurück, was halb geschrieben ist, zum Beispiel „njb db check“.',
  '{file} is sound: {contents}; {size} MB.': '{file} ist unbeschädigt: {contents}; {size} MB.',
  'Its tables are those of this njb (version {version}).': 'Ihre Tabellen sind die dieses njb (Version {version}).',
  'Its tables are older than this njb (version {version} of {latest}).':
    'Ihre Tabellen sind älter als dieses njb (Version {version} von {latest}).',
  'The next command brings them up to date, and keeps a copy of the old ones; “njb db migrate” does just that.':
    'Der nächste Befehl bringt sie auf den neuen Stand und hebt eine Kopie der alten auf; „njb db migrate“ tut nur das.',
  'Not every change is logged: {count} {count|trigger is|triggers are} missing.':
    'Nicht jede Änderung wird protokolliert: {count} {count|Trigger fehlt|Trigger fehlen}.',
  'Latest copy of the database: {when}': 'Letzte Kopie der Datenbank: {when}',

  'Configuration file: {file}': 'Konfigurationsdatei: {file}',
  'The configuration file {file} cannot be read: {problem}':
    'Die Konfigurationsdatei {file} lässt sich nicht lesen: {problem}',
  '{key} and {other} are both set; mails leave through {key}.':
    '{key} und {other} sind beide eingestellt; die Mails gehen über {key} hinaus.',
  'The setting {key} cannot be “{value}”; its default counts.':
    'Die Einstellung {key} kann nicht „{value}“ sein; es gilt die Voreinstellung.',
  'Set it anew with “njb config set {key} VALUE”.': 'Stellen Sie sie mit „njb config set {key} WERT“ neu ein.',
  'This njb does not know the setting {key}.': 'Dieses njb kennt die Einstellung {key} nicht.',
  'A newer njb may have set it: update this one. Else it does no harm.':
    'Vielleicht stammt sie von einem neueren njb: Bringen Sie dieses auf den neuesten Stand. Sonst schadet sie nicht.',
  'The import profile “{name}” cannot be read.': 'Das Importprofil „{name}“ ist nicht lesbar.',
  '“njb member import FILE --map COLUMN=FIELD --profile {name}” saves it anew.':
    '„njb member import DATEI --map SPALTE=FELD --profile {name}“ legt es neu an.',
  'Time zone of new events: {zone}': 'Zeitzone neuer Veranstaltungen: {zone}',

  'No templates of your own; those of njb are used.': 'Keine eigenen Vorlagen; es gelten die von njb.',
  '“njb template list” shows the names that are used.': '„njb template list“ zeigt die Namen, die gebraucht werden.',
  'Check the address; else ask those who run the mail server, with its words.':
    'Prüfen Sie die Adresse; sonst fragen Sie die, die den Mailserver betreiben, mit seinen Worten.',
  'In order: {count} {count|template|templates} ({languages}).':
    'In Ordnung: {count} {count|Vorlage|Vorlagen} ({languages}).',
  'Your own templates: {folder}': 'Ihre eigenen Vorlagen: {folder}',

  'Mails leave through the program {program}.': 'Mails gehen über das Programm {program} hinaus.',
  'The password of the mail server stands in the clear in its URL ({file} or NJB_SMTP).':
    'Das Passwort des Mailservers steht lesbar in seiner Adresse ({file} oder NJB_SMTP).',
  'passwordCommand is set, but the mail server’s URL names no user: nobody logs in.':
    'passwordCommand ist eingestellt, aber die Adresse des Mailservers nennt kein Konto: Es meldet sich niemand an.',
  'Write the user into the URL: smtp://USER@HOST:PORT.':
    'Schreiben Sie das Konto in die Adresse: smtp://KONTO@SERVER:PORT.',
  'Not looked at while the configuration file is faulty.':
    'Nicht geprüft, solange die Konfigurationsdatei fehlerhaft ist.',
  encrypted: 'verschlüsselt',
  'on this computer, not encrypted': 'auf diesem Rechner, unverschlüsselt',
  'The mail server {place} answers ({how}); it is used without a login.':
    'Der Mailserver {place} antwortet ({how}); eine Anmeldung ist nicht eingestellt.',
  'The mail server {place} answers ({how}) and accepts the login of {user}.':
    'Der Mailserver {place} antwortet ({how}) und nimmt die Anmeldung von {user} an.',
  'No mail can be sent: {reason} ({problem})': 'Es kann keine Mail hinausgehen: {reason} ({problem})',
  'Check the name and port in “njb config get smtp”, and the network of this computer.':
    'Prüfen Sie Name und Port in „njb config get smtp“ und die Netzverbindung dieses Rechners.',
  'Usual are smtp://HOST:587 and smtps://HOST:465; the certificate must be in the name of HOST.':
    'Üblich sind smtp://SERVER:587 und smtps://SERVER:465; das Zertifikat muss auf SERVER lauten.',
  'Check user and password; some providers want a password made for programs (app password).':
    'Prüfen Sie Konto und Passwort; manche Anbieter verlangen ein eigenes Passwort für Programme (App-Passwort).',
  'Try again in a few minutes; else ask those who run the mail server, with its words.':
    'Versuchen Sie es in ein paar Minuten noch einmal; fragen Sie sonst, wer den Mailserver betreibt, mit dessen Worten.',
  'Set the sender to an address of this login: “njb config set from ADDRESS”.':
    'Stellen Sie als Absender eine Adresse dieses Kontos ein: „njb config set from ADRESSE“.',

  'An njb that was ended left a half-made file, with people in it: {file}':
    'Ein abgebrochenes njb hat eine halbfertige Datei hinterlassen, mit Personen darin: {file}',
  'Delete it, nobody needs it; “njb member forget” does so, too.':
    'Löschen Sie sie, niemand braucht sie; auch „njb member forget“ löscht sie.',
  'A half-made file lies here, and an njb may be at work on it: {file}':
    'Hier liegt eine halbfertige Datei, an der womöglich gerade ein njb arbeitet: {file}',
  'Where none is running, on no other computer either, delete it.':
    'Wenn keines läuft, auch auf keinem anderen Rechner, löschen Sie sie.',

  'Test mail of {network}': 'Testmail: {network}',
  'This mail was sent by “njb doctor --send-to” to see whether mails of {network} arrive.':
    'Diese Mail kommt von „njb doctor --send-to“ und probiert aus, ob Mails dieses Netzwerks ankommen: {network}.',
  'It went through {place}. You need not answer.': 'Verschickt über {place}. Sie brauchen nicht zu antworten.',
} as const;
