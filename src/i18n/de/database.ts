/** The database file, its copies, the log and undo. */
export const database = {
  'There is no database {file} yet, but there is {other}. Make a new, empty one?':
    'Die Datenbank {file} gibt es noch nicht, wohl aber {other}. Eine neue, leere anlegen?',
  'There was no database {file} yet; a new one was made.':
    'Die Datenbank {file} gab es noch nicht; njb hat sie neu angelegt.',
  'Should you have meant {other}: --db and NJB_DB name it.':
    'Falls Sie {other} meinten: Geben Sie diese Datei mit --db oder NJB_DB an.',
  '{file} is a folder, not a database.': '{file} ist ein Ordner, keine Datenbank.',
  'Give a file, for example {file}/njb.db': 'Geben Sie eine Datei an, zum Beispiel {file}/njb.db',
  '{file} is an empty file, not an njb database.': '{file} ist eine leere Datei, keine njb-Datenbank.',
  'If nothing else uses it, delete it; njb then makes a new database under that name.':
    'Wenn sie sonst niemand braucht, löschen Sie sie; njb legt dann unter diesem Namen eine neue Datenbank an.',
  '{file} is not an njb database.': '{file} ist keine njb-Datenbank.',
  'Choose the database with --db FILE.': 'Wählen Sie die Datenbank mit --db DATEI.',
  '{file} is a database of another program; njb leaves it alone.':
    '{file} ist die Datenbank eines anderen Programms; njb rührt sie nicht an.',
  'The tables of the database {file} are not as njb made them: {problem}':
    'Die Tabellen der Datenbank {file} sind nicht, wie njb sie angelegt hat: {problem}',
  'The database {file} is damaged.': 'Die Datenbank {file} ist beschädigt.',
  'Keep the damaged file and go back to the last good copy in the folder “backups” beside it.':
    'Heben Sie die beschädigte Datei auf und kehren Sie zur letzten guten Kopie im Ordner „backups“ daneben zurück.',
  '“njb db check” tells what is wrong with it.': '„njb db check“ sagt, was daran nicht stimmt.',
  '{file} cannot be a database: a part of the path is not a folder.':
    '{file} kann keine Datenbank sein: Ein Teil des Pfads ist kein Ordner.',
  'The database {file} cannot be read: {problem}': 'Die Datenbank {file} lässt sich nicht lesen: {problem}',
  'There is no database {file} yet.': 'Die Datenbank {file} gibt es noch nicht.',
  'Start with “njb init”, or choose another database with --db FILE.':
    'Beginnen Sie mit „njb init“ oder wählen Sie mit --db DATEI eine andere Datenbank.',
  'The database {file} was written by a newer njb (version {version} of its tables).':
    'Die Datenbank {file} stammt von einem neueren njb (Version {version} ihrer Tabellen).',
  'Update njb on this computer, then try again.':
    'Aktualisieren Sie njb auf diesem Rechner und versuchen Sie es erneut.',
  'SQLite is not installed for Node {version} here: {problem}':
    'SQLite ist hier nicht für Node {version} installiert: {problem}',
  'Install njb again with this Node: “npm ci” in its source folder, or “npm install --global” as the first time.':
    'Installieren Sie njb mit diesem Node neu: „npm ci“ in seinem Quellordner oder „npm install --global“ wie beim ersten Mal.',
  'On Node {version} that takes a C++ compiler and Python (Debian, Ubuntu: build-essential and python3); Node 22 and newer need neither.':
    'Mit Node {version} braucht es dazu einen C++-Compiler und Python (Debian, Ubuntu: build-essential und python3); ab Node 22 braucht es beides nicht.',
  'The database {file} is read-only; nothing was changed.':
    'Die Datenbank {file} ist schreibgeschützt; es wurde nichts geändert.',
  'Ask for the right to write the file and its folder.':
    'Lassen Sie sich das Recht geben, in die Datei und ihren Ordner zu schreiben.',
  'The database {file} is in use by another program; nothing was changed.':
    'Die Datenbank {file} wird gerade von einem anderen Programm benutzt; es wurde nichts geändert.',
  'Wait until the other njb has finished, then try again.':
    'Warten Sie, bis das andere njb fertig ist, und versuchen Sie es erneut.',
  'The database {file} cannot be opened for writing; nothing was changed.':
    'Die Datenbank {file} lässt sich nicht zum Schreiben öffnen; es wurde nichts geändert.',
  'The database {file} was replaced by another one meanwhile; nothing was changed.':
    'Die Datenbank {file} wurde inzwischen durch eine andere ersetzt; es wurde nichts geändert.',
  'Start the command again; it then works on the one that is there now.':
    'Starten Sie den Befehl noch einmal; er arbeitet dann mit der, die jetzt dort liegt.',
  'The database {file} could not be written ({problem}); nothing was changed.':
    'In die Datenbank {file} konnte nicht geschrieben werden ({problem}); es wurde nichts geändert.',
  'Is the disk full, or the network drive gone? Make room or reconnect, then try again.':
    'Ist die Festplatte voll oder das Netzlaufwerk weg? Schaffen Sie Platz oder verbinden Sie es neu und versuchen Sie es erneut.',
  'The folder of the database {file} cannot be written: {problem}':
    'In den Ordner der Datenbank {file} lässt sich nicht schreiben: {problem}',

  'Meanwhile something else in the database was changed; this is what would happen now.':
    'In der Datenbank hat sich inzwischen etwas geändert; so sähe es jetzt aus.',
  'Writing the database {file} was interrupted. What is half-written must be taken back first, and here it is read-only.':
    'Das Schreiben in die Datenbank {file} wurde unterbrochen. Zuerst muss das halb Geschriebene zurückgenommen werden, und hier ist sie schreibgeschützt.',
  'Open it once where the file and its folder can be written.':
    'Öffnen Sie sie einmal dort, wo in die Datei und ihren Ordner geschrieben werden darf.',
  'There is no database {file}, but the journal of one: {journal}':
    'Die Datenbank {file} fehlt, nur ihr Journal liegt noch da: {journal}',
  'If the database was moved, put the journal beside it again, it may be needed; otherwise delete it.':
    'Wurde die Datenbank verschoben, legen Sie das Journal wieder neben sie, es wird vielleicht gebraucht; sonst löschen Sie es.',
  'The database was brought up to date; a copy of the old one lies in {file}':
    'Die Datenbank wurde auf den neuesten Stand gebracht; eine Kopie der alten liegt in {file}',

  'Bring an older database up to date': 'Eine ältere Datenbank auf den neuesten Stand bringen',
  'The tables of {file} are up to date.': 'Die Tabellen von {file} sind auf dem neuesten Stand.',
  'The tables of {file} would go from version {from} to version {to}, after a copy was made.':
    'Die Tabellen von {file} würden von Version {from} auf Version {to} gebracht, vorher entstünde eine Kopie.',
  'The tables of {file} went from version {from} to version {to}.':
    'Die Tabellen von {file} wurden von Version {from} auf Version {to} gebracht.',

  '{file} exists already; njb does not overwrite it.': '{file} gibt es schon; njb überschreibt die Datei nicht.',
  '{file} is a file that njb itself needs; choose another file.':
    '{file} braucht njb selbst; wählen Sie eine andere Datei.',
  'Choose another name.': 'Wählen Sie einen anderen Namen.',
  'The copy {file} is not sound; it was thrown away.': 'Die Kopie {file} ist nicht einwandfrei; sie wurde verworfen.',
  'The copy {file} could not be written: {problem}': 'Die Kopie {file} konnte nicht geschrieben werden: {problem}',

  'Another computer is changing this database at this moment: {computer}, since {when}, “njb {words}”. Please wait until it is done there.':
    'Ein anderer Rechner ändert diese Datenbank gerade: {computer}, seit {when}, „njb {words}“. Bitte warten Sie, bis er fertig ist.',
  'The last change came from another computer: {computer}, {when}, “njb {words}”. If it reached you through a synced folder, make sure that nobody is at work there now.':
    'Die letzte Änderung kam von einem anderen Rechner: {computer}, {when}, „njb {words}“. Liegt die Datei in einem synchronisierten Ordner, stellen Sie sicher, dass dort gerade niemand damit arbeitet.',
  'A second version of the database lies beside it: {file}. Sync programs write one where two computers changed the file at once; what was entered there is missing here. “njb log --db FILE” shows it.':
    'Neben der Datenbank liegt eine zweite Fassung: {file}. Synchronisationsprogramme legen sie an, wenn zwei Rechner die Datei gleichzeitig geändert haben; was dort eingetragen wurde, fehlt hier. „njb log --db DATEI“ zeigt es.',
  'A copy from before lies in {file}': 'Eine Kopie des Stands davor liegt in {file}',
  'Nothing was changed, as there is no copy to go back to. Make room, or see to the folder.':
    'Es wurde nichts geändert, weil es keine Kopie gäbe, zu der Sie zurückkönnten. Schaffen Sie Platz oder prüfen Sie den Ordner.',
  '“njb config set automaticCopies off” does without such copies.':
    '„njb config set automaticCopies off“ verzichtet auf solche Kopien.',
  'List the copies of the database, with age and size': 'Die Kopien der Datenbank auflisten, mit Alter und Größe',
  Age: 'Alter',
  Size: 'Größe',
  Made: 'Entstanden',
  File: 'Datei',
  today: 'heute',
  '{count} {count|day|days}': '{count} {count|Tag|Tage}',
  '{size} kB': '{size} kB',
  '{size} MB': '{size} MB',
  'before an update of the tables': 'vor einer Aktualisierung der Tabellen',
  'before an import': 'vor einem Import',
  'before merging two records': 'vor dem Zusammenführen zweier Einträge',
  'before erasing somebody': 'vor dem Löschen einer Person',
  'after erasing somebody': 'nach dem Löschen einer Person',
  'before going back to a copy': 'vor der Rückkehr zu einer Kopie',
  'put aside as damaged': 'als beschädigt beiseitegelegt',
  'by “njb db backup”': 'mit „njb db backup“',
  'under a name of its own': 'unter eigenem Namen',
  'They lie in {folder}; “njb db restore NUMBER” goes back to one.':
    'Sie liegen in {folder}; „njb db restore NUMMER“ kehrt zu einer zurück.',
  '“njb db backups” lists them; “njb db restore NUMBER” goes back to one.':
    '„njb db backups“ listet sie auf; „njb db restore NUMMER“ kehrt zu einer zurück.',
  'the copy to go back to: a file, or its number in “njb db backups”':
    'die Kopie, zu der Sie zurückkehren möchten: eine Datei oder ihre Nummer in „njb db backups“',

  'The database file': 'Die Datenbankdatei',
  'Print where the database lies': 'Zeigen, wo die Datenbank liegt',
  'Write a verified copy of the database': 'Eine geprüfte Kopie der Datenbank schreiben',
  'Check the database for damage': 'Die Datenbank auf Schäden prüfen',
  'where the copy goes; default: the folder “backups” beside the database':
    'wohin die Kopie kommt; sonst in den Ordner „backups“ neben der Datenbank',
  'Copy written and checked: {file}': 'Kopie geschrieben und geprüft: {file}',
  'Would write a copy to {file}': 'Eine Kopie käme nach {file}',
  'The database {file} is sound: {tables} {tables|table|tables}, {rows} {rows|row|rows}.':
    'Die Datenbank {file} ist einwandfrei: {tables} {tables|Tabelle|Tabellen}, {rows} {rows|Zeile|Zeilen}.',
  'The database {file} has {count} {count|fault|faults}.': 'Die Datenbank {file} hat {count} {count|Fehler|Fehler}.',
  'Damaged: {detail}': 'Beschädigt: {detail}',
  'Points to nothing: {detail}': 'Verweist ins Leere: {detail}',
  'Changes are not logged, for the trigger {trigger} is missing.':
    'Änderungen werden nicht festgehalten, denn der Trigger {trigger} fehlt.',

  'Show what was changed, when, and by which command': 'Zeigen, was wann durch welchen Befehl geändert wurde',
  'Take back the last command as a whole': 'Den letzten Befehl als Ganzes zurücknehmen',
  'how many commands, the newest last': 'wie viele Befehle, die neuesten zuletzt',
  'Nothing has been changed yet.': 'Es wurde noch nichts geändert.',
  Command: 'Befehl',
  Changes: 'Änderungen',
  'taken back by {id}': 'zurückgenommen durch {id}',
  'There is nothing to undo.': 'Es gibt nichts zurückzunehmen.',
  'It had noted once more what was on record already; that stays. “njb undo” once more takes back what was before it.':
    'Damit war nur noch einmal vermerkt, was schon verzeichnet war; das bleibt. Noch einmal „njb undo“ nimmt zurück, was davor war.',
  'Took back “njb {words}” of {at}: {count} {count|change|changes}.':
    '„njb {words}“ vom {at} zurückgenommen: {count} {count|Änderung|Änderungen}.',
  'Would take back “njb {words}” of {at}: {count} {count|change|changes}.':
    '„njb {words}“ vom {at} würde zurückgenommen: {count} {count|Änderung|Änderungen}.',
  '“njb {words}” cannot be undone: something else has changed the data since ({table} {row}).':
    '„njb {words}“ lässt sich nicht zurücknehmen: Etwas anderes hat die Daten seither geändert ({table} {row}).',
  '“njb log” shows what was changed and when.': '„njb log“ zeigt, was wann geändert wurde.',
  '“njb {words}” cannot be undone: it sent mails, and they cannot be called back.':
    '„njb {words}“ lässt sich nicht zurücknehmen: Der Befehl hat Mails versandt, und die holt niemand zurück.',
  'A further mail can set it right: “njb invite inform {event}” says what is wrong, “njb invite withdraw {event} --from MEMBER” takes an invitation back, and “njb invite update {event}” tells of what you change.':
    'Eine weitere Mail kann es richtigstellen: „njb invite inform {event}“ sagt, was nicht stimmt, „njb invite withdraw {event} --from PERSON“ nimmt eine Einladung zurück, und „njb invite update {event}“ meldet, was Sie ändern.',
  'A further mail can set it right: “njb invite inform {event}”.':
    'Eine weitere Mail kann es richtigstellen: „njb invite inform {event}“.',
  'A further mail can set it right: “njb invite inform {event} --to guests”.':
    'Eine weitere Mail kann es richtigstellen: „njb invite inform {event} --to guests“.',
  '“njb invite send {event} --to MEMBER” invites again.': '„njb invite send {event} --to PERSON“ lädt wieder ein.',
  'If it takes place after all: “njb event edit {event} --status planned”, then “njb invite send {event}” invites again.':
    'Findet sie doch statt: „njb event edit {event} --status planned“, dann lädt „njb invite send {event}“ wieder ein.',
  'A mail of your own can set right what is wrong.': 'Was nicht stimmt, kann eine eigene Mail richtigstellen.',
  '“njb {words}” cannot be undone: it erased personal data for good.':
    '„njb {words}“ lässt sich nicht zurücknehmen: Der Befehl hat personenbezogene Daten endgültig gelöscht.',
  'There is nothing to undo since the database was restored from a copy.':
    'Seit die Datenbank aus einer Kopie zurückgeholt wurde, gibt es nichts zurückzunehmen.',
  'What it was before lies in the folder “backups” beside it; “njb db restore” goes back to it.':
    'Der Stand davor liegt im Ordner „backups“ daneben; „njb db restore“ führt dorthin zurück.',
  'There is nothing to undo since the database was updated to a new version of njb.':
    'Seit die Datenbank auf eine neue Version von njb gebracht wurde, gibt es nichts zurückzunehmen.',
  'The copy made before the update lies in the folder “backups” beside the database.':
    'Die Kopie von vorher liegt im Ordner „backups“ neben der Datenbank.',

  'Go back to a copy of the database': 'Zu einer Kopie der Datenbank zurückkehren',
  '{file} is the database itself, not a copy of it.': '{file} ist die Datenbank selbst, keine Kopie von ihr.',
  'The copy {file} is damaged; nothing was changed.': 'Die Kopie {file} ist beschädigt; es wurde nichts geändert.',
  '“njb db restore” without a file shows the copies there are.':
    '„njb db restore“ ohne Datei zeigt die vorhandenen Kopien.',
  'There is no copy in the folder {folder}.': 'Im Ordner {folder} liegt keine Kopie.',
  '“njb db backup” writes one.': '„njb db backup“ schreibt eine.',
  'Which copy is to be the database again?': 'Welche Kopie soll wieder die Datenbank sein?',
  'Which copy is meant? There {count|is|are} {count} in the folder {folder}.':
    'Welche Kopie ist gemeint? Im Ordner {folder} {count|liegt|liegen} {count}.',
  'Put this copy in the place of the database?': 'Diese Kopie an die Stelle der Datenbank setzen?',
  'The database is the copy {file} again.': 'Die Datenbank ist jetzt wieder die Kopie {file}.',
  'What it was before lies in {file}': 'Der Stand davor liegt in {file}',
  'Noted, so that nobody gets one twice: {count} {count|mail|mails} sent since the copy was made.':
    'Vermerkt, damit niemand sie doppelt bekommt: {count} {count|Mail|Mails}, seit der Kopie verschickt.',
  'Noted again: {count} {count|address from which|addresses from which} mails came back since the copy was made.':
    'Wieder vermerkt: {count} {count|Adresse, von der|Adressen, von denen} seit der Kopie Mails zurückkamen.',
  'Not sent unasked, as nobody knows what became of {count|it|them}: {count} waiting {count|mail|mails}.':
    'Nicht von selbst verschickt, weil niemand weiß, was aus {count|ihr|ihnen} wurde: {count} wartende {count|Mail|Mails}.',
  'take in again who was erased since, as where it was the wrong person':
    'auch seither gelöschte Personen zurückholen, etwa wenn es die falsche war',
  'Erased since the copy was made, so erased from it as well: {names}':
    'Seit der Kopie gelöscht, also auch aus ihr wieder gelöscht: {names}',
  'Where that was a mistake, --bring-back takes them in again.':
    'War das Löschen ein Versehen, holt --bring-back sie zurück.',
  'Erased since the copy was made, and back with it for good: {names}':
    'Seit der Kopie gelöscht und mit ihr dauerhaft zurück: {names}',
  'Said since the copy was made, and taken over, as it holds until they say otherwise:':
    'Seit der Kopie gesagt und übernommen, denn es gilt, bis sie es anders sagen:',
  '{person}: no mail': '{person}: keine Mails',
  '{person}: {purpose} revoked': '{person}: {purpose} widerrufen',
  'Blocked, or with a consent revoked, and not in the copy; say it anew if you enter them again: {names}':
    'Gesperrt oder mit widerrufener Einwilligung, und nicht in der Kopie; sagen Sie es erneut, wenn Sie sie wieder eintragen: {names}',
  '… and {count} before': '… und {count} davor',
  'The copy {file} still holds {count|the person|the people} erased; delete it soon.':
    'Die Kopie {file} enthält die {count|gelöschte Person|gelöschten Personen} noch; löschen Sie die Datei bald.',
  'Which mails have left since the copy was made is not known: look into the mailbox before you send any, or some people get one twice.':
    'Welche Mails seit der Kopie verschickt wurden, ist nicht bekannt: Sehen Sie im Postfach nach, bevor Sie wieder welche verschicken, sonst bekommt sie jemand doppelt.',
  'Mails were sent about events that the copy does not hold: {events}. Entered anew, each is another event to njb, and everybody is invited again.':
    'Zu Veranstaltungen, die die Kopie nicht enthält, wurden Mails verschickt: {events}. Neu eingetragen ist jede für njb eine andere, und alle werden noch einmal eingeladen.',
  'The database {file} was changed meanwhile; it was not replaced.':
    'Die Datenbank {file} wurde inzwischen geändert; sie wurde nicht ersetzt.',
  'Start the command again to see what would be lost now.':
    'Starten Sie den Befehl noch einmal, um zu sehen, was jetzt verloren ginge.',
  'Another njb is sending mails from this database; it cannot be replaced now.':
    'Ein anderes njb verschickt gerade Mails aus dieser Datenbank; sie kann jetzt nicht ersetzt werden.',
  '{persons} {persons|person|people}, {events} {events|event|events}':
    '{persons} {persons|Person|Personen}, {events} {events|Veranstaltung|Veranstaltungen}',
  '{when}, njb {words}': '{when}, njb {words}',
  Copy: 'Kopie',
  'Last change in it': 'Letzte Änderung',
  'It holds': 'Sie enthält',
  'This is no copy of the present database but of another one.':
    'Das ist keine Kopie der jetzigen Datenbank, sondern die einer anderen.',
  '{count|This|These} would be lost: {count} {count|command|commands} since then.':
    'Verloren {count|ginge|gingen}: {count} {count|Befehl|Befehle} seither.',
} as const;
