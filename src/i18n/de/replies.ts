/** Answers to invitations and mails that came back. */
export const replies = {
  'Replies to invitations': 'Antworten auf Einladungen',
  'Read answers to invitations, and mails that came back':
    'Antworten auf Einladungen einlesen, auch zurückgekommene Mails',
  'mails saved as .eml or mbox, calendar replies (.ics), or folders of them':
    'gespeicherte Mails (.eml oder mbox), Kalenderantworten (.ics) oder Ordner damit',
  'Reads answers to invitations (accepted, tentative, declined) and reports of mails that did not arrive. The newest answer counts, whatever the order; reading the same folder again changes nothing.':
    'Liest Antworten auf Einladungen (Zusage, Vielleicht, Absage) und Meldungen über Mails, die nicht ankamen. Die neueste Antwort zählt, in welcher Reihenfolge auch immer; denselben Ordner noch einmal einzulesen ändert nichts.',
  '{from} answers for {name}: {answer} ({event}). Take this answer?':
    '{from} antwortet für {name}: {answer} ({event}). Diese Antwort übernehmen?',
  '{count} {count|mail needs|mails need} a look.': '{count} {count|Mail braucht|Mails brauchen} einen Blick von Ihnen.',

  'No longer reachable; no mail goes there any more': 'Nicht mehr erreichbar; dorthin geht keine Mail mehr',
  'Did not arrive': 'Nicht angekommen',
  'If the address is wrong: njb member edit {id} --email ADDRESS':
    'Stimmt die Adresse nicht: njb member edit {id} --email ADRESSE',
  'To write again: njb {command}': 'Noch einmal schreiben: njb {command}',
  'To look at': 'Bitte ansehen',
  'Answers that change nothing': 'Antworten, die nichts ändern',
  '{name}, {event}, {answer}: {why}': '{name}, {event}, {answer}: {why}',
  '{files} {files|file|files}: {counts}.': '{files} {files|Datei|Dateien}: {counts}.',
  '{count} new {count|answer|answers}': '{count} neue {count|Antwort|Antworten}',
  '{count} without effect': '{count} ohne Änderung',
  '{count} undelivered': '{count} nicht zugestellt',
  '{count} to look at': '{count} zum Ansehen',
  'Written by njb': 'Von njb geschrieben',
  '{count} written by njb itself': '{count} von njb selbst geschrieben',
  'Answers lie in the inbox of the mail program: save the mails from there, and read those.':
    'Antworten liegen im Posteingang des Mailprogramms: Speichern Sie die Mails von dort und lesen Sie diese ein.',
  '{count} automatic {count|reply|replies}': '{count} {count|Abwesenheitsnotiz|Abwesenheitsnotizen}',
  '{count} about something else': '{count} zu anderem',
  '“njb attendee list {event}” shows who comes.': '„njb attendee list {event}“ zeigt, wer kommt.',
  'Answers to the old date of “{event}” do not count for the new one.':
    'Antworten auf den alten Termin von „{event}“ gelten nicht für den neuen.',

  '{name}: {answer} (was not on the list)': '{name}: {answer} (stand nicht auf der Liste)',
  '{name}: {before} → {answer}': '{name}: {before} → {answer}',
  '“{text}”': '„{text}“',
  '{why}: {detail}': '{why}: {detail}',
  '{file}: {why}': '{file}: {why}',
  '{from} answers for {name}: {answer} ({event}). Not taken over; --yes takes it.':
    '{from} antwortet für {name}: {answer} ({event}). Nicht übernommen; --yes übernimmt es.',
  'Nobody here has the address {address}, but {name} (no. {id}) was invited ({event}). If it is theirs: njb member edit {id} --add-email {address}; then read the mail again.':
    'Die Adresse {address} gehört hier niemandem, aber {name} (Nr. {id}) ist eingeladen ({event}). Gehört sie dazu: njb member edit {id} --add-email {address}; danach die Mail noch einmal einlesen.',
  '{address} is new. Is it a further address of {name} (no. {id}), who was invited?':
    '{address} ist neu; eingeladen ist {name} (Nr. {id}). Ist das eine weitere Adresse dieser Person?',
  '{address} is a further address of {name} now.': '{address} ist jetzt eine weitere Adresse von {name}.',
  'Nobody here has the address {address} ({event}). “njb member add” enters a member, with --status none somebody without membership; then read the mail again.':
    'Die Adresse {address} gehört hier niemandem ({event}). „njb member add“ trägt ein Mitglied ein, mit --status none jemanden ohne Mitgliedschaft; lesen Sie die Mail dann noch einmal ein.',
  'Several people have the address {address} ({event}). Enter the answer of the one who gave it:':
    'Die Adresse {address} haben mehrere Personen ({event}). Tragen Sie die Antwort bei der Person ein, von der sie kommt:',
  '{name} is also a guest of “{event}”; “njb guest decline {event} {guest}” notes that they do not come.':
    '{name} ist auch Gast von „{event}“; „njb guest decline {event} {guest}“ vermerkt, dass die Person nicht kommt.',
  'About something else, of guests and of people who have not answered yet':
    'Zu anderem, von Gästen und von Personen, deren Antwort noch aussteht',
  'About something else, of others who were invited': 'Zu anderem, von weiteren Eingeladenen',
  '{mail} ({event}: {status})': '{mail} ({event}: {status})',
  'no longer invited': 'nicht mehr eingeladen',
  '{from} writes about “{title}” ({date}); please read it.': '{from} schreibt zu „{title}“ ({date}); bitte lesen.',
  '{old}, moved since to {date}': '{old}, seitdem verlegt auf {date}',
  'What answers the old date ({old}) is no answer to the new one ({date}): put the mail away where it says nothing of that.':
    'Was dem alten Termin ({old}) gilt, ist keine Antwort zum neuen ({date}): Legen Sie die Mail weg, wenn sie zu diesem nichts sagt.',
  '{from} writes about “{title}”, perhaps about one of these dates; please read it.':
    '{from} schreibt zu „{title}“, vielleicht zu einem dieser Termine; bitte lesen.',
  '{email} belonged to somebody who was erased on {date}; delete this file, too.':
    '{email} gehörte einer Person, die am {date} gelöscht wurde; löschen Sie auch diese Datei.',
  '{email} belonged to somebody who was erased on {date}; delete the mail in the mailbox, too. Other mails stand in this file.':
    '{email} gehörte einer Person, die am {date} gelöscht wurde; löschen Sie auch die Mail im Postfach. In dieser Datei stehen noch andere.',
  '{email} belonged to somebody who was erased on {date}, and may be writing again; put it away once you have read it.':
    '{email} gehörte einer Person, die am {date} gelöscht wurde, und schreibt vielleicht wieder: Legen Sie die Mail weg, wenn Sie sie gelesen haben.',
  '{from} wants no more mails; please see who that is.':
    '{from} möchte keine Mails mehr; bitte sehen Sie nach, wer das ist.',
  '{name} wants no more mails.': '{name} möchte keine Mails mehr.',
  'Note it with: {command}': 'Vermerken Sie das mit: {command}',
  'To the old date, or of people whose invitation was taken back':
    'Auf den alten Termin, oder von Personen, deren Einladung zurückgenommen ist',
  'the invitation was taken back': 'die Einladung ist zurückgenommen',
  'If it is to count all the same: {command}': 'Soll die Antwort trotzdem gelten: {command}',
  'If it holds an answer: {command}': 'Falls es eine Antwort ist: {command}',
  '{mail} ({event})': '{mail} ({event})',
  'In words, by guests of whom something was noted since':
    'In Worten, von Gästen, zu denen seither etwas vermerkt wurde',
  '{mail} ({status})': '{mail} ({status})',
  'Enter the answer with: {command}': 'Antwort eintragen: {command}',
  '{name}: {command}': '{name}: {command}',
  'in place of accepted also: tentative, declined': 'statt accepted auch: tentative, declined',
  'where the mail says nothing of it: --status {status}': 'sagt die Mail dazu nichts: --status {status}',
  'or, if it is from {name}:': 'oder, wenn sie von {name} ist:',
  'Put it away once you have entered what it says.': 'Legen Sie die Mail weg, sobald eingetragen ist, was darin steht.',
  'It does not say when it was written: put it away once you have read it.':
    'Wann sie geschrieben wurde, ist ihr nicht anzusehen: Legen Sie sie weg, wenn Sie sie gelesen haben.',
  'for the others: --status {status}': 'für die anderen: --status {status}',
  'in place of confirm also: decline': 'statt confirm auch: decline',
  'An answer by {address} to an event that is not in this database.':
    'Eine Antwort von {address} zu einer Veranstaltung, die nicht in dieser Datenbank steht.',
  '{name} sends somebody else, or answers neither yes nor no ({event}).':
    '{name} schickt eine Vertretung oder sagt weder zu noch ab ({event}).',
  '{name} proposes another time ({event}).': '{name} schlägt einen anderen Termin vor ({event}).',
  '{from} answers a mail of ours in words; please read it.':
    '{from} antwortet in Worten auf eine Mail von uns; bitte lesen.',
  '{from} answers the mail to {name} in words; please read it.':
    '{from} antwortet in Worten auf die Mail an {name}; bitte lesen.',

  'Outlook’s own format (.msg) cannot be read; save the mail as .eml, or its calendar part as .ics.':
    'Das Outlook-Format .msg lässt sich nicht lesen; speichern Sie die Mail als .eml oder den Kalenderteil als .ics.',
  'The calendar part cannot be read; please open it and enter the answer by hand (njb attendee edit).':
    'Der Kalenderteil lässt sich nicht lesen; bitte öffnen Sie ihn und tragen Sie die Antwort von Hand ein (njb attendee edit).',
  'The file is empty.': 'Die Datei ist leer.',
  'Automatic replies': 'Automatische Antworten',
  'About something else': 'Zu anderem',
  '{file}: {name}, {subject}': '{file}: {name}, {subject}',
  'The file is too large to be a mail.': 'Die Datei ist zu groß für eine Mail.',
  'The file cannot be read ({detail}).': 'Die Datei lässt sich nicht lesen ({detail}).',
  'the address does not exist any more': 'die Adresse gibt es nicht mehr',
  'this mail was not taken': 'diese Mail wurde nicht angenommen',
  'the mail server still tries': 'der Mailserver versucht es noch',

  counts: 'zählt',
  'is known already': 'ist schon bekannt',
  'a later answer stands': 'eine spätere Antwort gilt',
  'answers the old date': 'gilt dem alten Termin',
  'the event is over': 'die Veranstaltung ist vorbei',

  accepts: 'sagt zu',
  declines: 'sagt ab',
} as const;
