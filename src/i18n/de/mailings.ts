/** Invitations and calendars. */
export const mailings = {
  'There is no link and no place, so the mail does not say where: “njb event edit {event} --online LINK”, or --place.':
    'Es gibt weder Link noch Ort, also sagt die Mail nicht, wo: „njb event edit {event} --online LINK“ oder --place.',
  'The topic is open, and the mail says that it follows: “njb event edit {event} --topic …”.':
    'Das Thema ist offen; die Mail sagt, dass es noch folgt: „njb event edit {event} --topic …“.',
  'Invitations: the right mail, once': 'Einladungen und andere Mails, an alle genau einmal',
  'Show who would be invited and what the mail says': 'Zeigen, wer eingeladen würde und was in der Mail steht',
  'Send the invitations that are not sent yet': 'Die noch nicht verschickten Einladungen verschicken',
  'Show what became of each mail': 'Zeigen, was aus jeder Mail geworden ist',
  'Settle mails of which nobody knows whether they arrived':
    'Mails klären, bei denen unklar ist, ob sie angekommen sind',
  'sent: they count as sent; resend: they did not arrive and are sent again':
    'sent: sie gelten als verschickt; resend: sie kamen nicht an und gehen noch einmal hinaus',
  'only this mail, by its number in “njb invite status”; may be repeated':
    'nur diese Mail, mit ihrer Nummer aus „njb invite status“; darf mehrmals stehen',
  'the mails that were only written into the outbox folder, to send them through a server':
    'die Mails, die nur in den Ordner „outbox“ geschrieben wurden, um sie über einen Server zu verschicken',
  'cut off in the middle': 'mittendrin abgebrochen',
  'the connection was lost': 'die Verbindung brach ab',
  'the mail server did not answer in time': 'der Mailserver antwortete nicht rechtzeitig',
  'its text is gone': 'ihr Text fehlt',
  'it could not be signed': 'sie ließ sich nicht signieren',
  'waited in the copy that was brought back on {date}': 'wartete in der Kopie, die am {date} zurückkam',
  'Withdrawal of the invitation': 'Rücknahme der Einladung',
  'What lies in the outbox counts as sent; --outbox goes with --as resend.':
    'Was im Ordner „outbox“ liegt, gilt als verschickt; zu --outbox gehört --as resend.',
  'The mail {number} is none of “{event}” that is unclear.':
    'Die Mail {number} gehört nicht zu den unklaren von „{event}“.',
  'Say with --as what became of {count} {count|mail|mails}: sent or resend.':
    'Sagen Sie mit --as, was aus {count} {count|Mail|Mails} geworden ist: sent (verschickt) oder resend (noch einmal).',
  '“njb invite resolve {event} --delivery NUMBER --as sent” settles one of them.':
    'Mit „njb invite resolve {event} --delivery NUMMER --as sent“ klären Sie eine davon.',
  'Ask the person, or look for the Message-ID in the log of the mail server.':
    'Fragen Sie die Person, oder suchen Sie die Message-ID im Protokoll des Mailservers.',
  'Did the mail to {mailbox} arrive?': 'Ist die Mail an {mailbox} angekommen?',
  'Yes: it counts as sent': 'Ja: sie gilt als verschickt',
  'No: send it again': 'Nein: noch einmal verschicken',
  'I don’t know: leave it unclear': 'Das weiß ich nicht: offen lassen',
  'Another njb is sending mails from this database; nothing was changed here.':
    'Ein anderes njb verschickt gerade Mails aus dieser Datenbank; hier wurde nichts geändert.',
  'The mail to {name} was settled meanwhile; nothing was changed here.':
    'Die Mail an {name} wurde inzwischen geklärt; hier wurde nichts geändert.',
  'The mail to {name} cannot be sent again: what it says no longer holds.':
    'Die Mail an {name} kann nicht noch einmal hinausgehen: Was darin steht, gilt nicht mehr.',
  'It lies in the outbox and counts as sent; nothing need be done.':
    'Sie liegt als Datei im Ordner outbox und gilt als verschickt; es ist nichts zu tun.',
  'Not to be sent again, as what {count|it says|they say} no longer holds: {names}.':
    '{count|Geht|Gehen} nicht noch einmal hinaus, weil nicht mehr gilt, was darin steht: {names}.',
  '“njb status” names who is to be told something all the same.':
    '„njb status“ nennt, wer trotzdem noch etwas erfahren muss.',
  'Nothing is unclear about “{event}”.': 'Zu „{event}“ ist nichts unklar.',
  'Counts as sent: {mailbox}': 'Gilt als verschickt: {mailbox}',
  'To be sent again: {mailbox}': 'Geht noch einmal hinaus: {mailbox}',
  '{count} {count|stays|stay} unclear.': '{count} {count|bleibt|bleiben} unklar.',
  'Calendar files': 'Kalenderdateien',
  'Write events as a calendar file (.ics)': 'Veranstaltungen als Kalenderdatei (.ics) schreiben',

  Online: 'Online',

  'send one mail as a test to this address, and nothing else':
    'nur eine Mail zur Probe an diese Adresse schicken, sonst nichts',
  'at most so many mails a minute, for example 30/min': 'höchstens so viele Mails in der Minute, zum Beispiel 30/min',
  'show the mail as this person would get it': 'die Mail so zeigen, wie diese Person sie bekäme',
  'show it as a page in the browser': 'sie als Seite im Browser zeigen',
  '“{value}” is no audience; there are {words}.': '„{value}“ bezeichnet keinen Empfängerkreis; möglich sind {words}.',
  '“{value}” is no number of mails a minute for --rate; it takes 30 or 30/min.':
    '„{value}“ ist keine Zahl von Mails in der Minute für --rate; möglich ist 30 oder 30/min.',
  'Nobody is set as the sender of mails.': 'Es ist noch kein Absender für Mails eingestellt.',
  'No sender is set yet; the mails carry {from}.': 'Es ist noch kein Absender eingestellt; die Mails tragen {from}.',
  'Set one with “njb config set from ADDRESS”.': 'Stellen Sie ihn mit „njb config set from ADRESSE“ ein.',
  '“{event}” was cancelled; nobody can be invited to it.':
    '„{event}“ ist abgesagt; dazu kann niemand eingeladen werden.',
  'The date of “{event}” is not settled yet ({date}); nobody can be invited to it.':
    'Der Termin von „{event}“ steht noch nicht fest ({date}); dazu kann niemand eingeladen werden.',
  'Settle it with “njb event move {event} --to DATE”.': 'Legen Sie ihn fest mit „njb event move {event} --to DATUM“.',
  '“{event}” has begun or is over ({when}); nobody can be invited to it.':
    '„{event}“ hat begonnen oder ist vorbei ({when}); dazu kann niemand mehr eingeladen werden.',
  '“{person}” is not in this audience.': '„{person}“ gehört nicht zu diesem Empfängerkreis.',
  'The audience is empty: there is nobody whose mail could be tried.':
    'Der Empfängerkreis ist leer: Es gibt niemanden, dessen Mail sich ausprobieren ließe.',

  'wants no mail (blocked)': 'möchte keine Mails (gesperrt)',
  'no e-mail address': 'keine E-Mail-Adresse',
  'the e-mail address is none': 'die E-Mail-Adresse ist ungültig',
  'no consent': 'keine Einwilligung',
  'mail to the address came back': 'Mails an die Adresse kamen zurück',
  'somebody else with the same address is written to': 'jemand anderes mit derselben Adresse wird angeschrieben',
  'is invited already': 'ist schon eingeladen',
  '{count} {count|person was|people were} written something else to; the command, typed again, goes on with that.':
    'An {count} weitere {count|Person ging|Personen ging} anderes; noch einmal gestartet, macht der Befehl damit weiter.',
  'Without --text and --to it goes on with an information that is still to be sent, to whom it did not reach yet.':
    'Ohne --text und --to macht der Befehl mit einer Information weiter, die noch zu verschicken ist, bei denen, die sie noch nicht haben.',
  'While the event goes on, without --from, it goes on with withdrawals that are still to be sent, in the words that were written then.':
    'Findet die Veranstaltung statt, macht der Befehl ohne --from mit Rücknahmen weiter, die noch zu verschicken sind, in den Worten von damals.',
  'What is said with the withdrawal that is still to be sent: “{text}”':
    'Was die Rücknahme sagt, die noch zu verschicken ist: „{text}“',
  'The reason in the withdrawal that is still to be sent: “{text}”':
    'Der Grund in der Rücknahme, die noch zu verschicken ist: „{text}“',
  'The information that is still to be sent: “{text}”': 'Die Information, die noch zu verschicken ist: „{text}“',
  'the mail that takes the invitation back is still to be sent':
    'die Mail, die die Einladung zurücknimmt, ist noch zu verschicken',
  'the mail of an earlier run is still to be sent': 'die Mail eines früheren Laufs ist noch zu verschicken',
  '{count} {count|mail is|mails are} left from an earlier run.':
    '{count} {count|Mail ist|Mails sind} von einem früheren Lauf übrig.',
  '{count} {count|person is|people are} invited already.': '{count} {count|Person ist|Personen sind} schon eingeladen.',
  'Not to {name}: {reason}.': 'Nicht an {name}: {reason}.',

  'From: {mailbox}': 'Von: {mailbox}',
  'To: {mailbox}': 'An: {mailbox}',
  'Subject: {subject}': 'Betreff: {subject}',
  '{count} {count|mail|mails} would be sent.': '{count} {count|Mail würde|Mails würden} verschickt.',
  'The page lies in {file}; only you can read it. Delete it afterwards.':
    'Die Seite liegt in {file}; nur Sie können sie lesen. Löschen Sie sie danach.',

  'Send {count} {count|mail|mails} through {place} now?': '{count} {count|Mail|Mails} jetzt über {place} verschicken?',
  'Another njb is sending mails from this database; nothing was sent here.':
    'Ein anderes njb verschickt gerade Mails aus dieser Datenbank; hier wurde nichts verschickt.',
  '“njb invite status {event}” shows how far it is.': '„njb invite status {event}“ zeigt, wie weit es ist.',
  '“{event}” was changed while you were at it; nothing was sent.':
    '„{event}“ wurde inzwischen geändert; es wurde nichts verschickt.',
  '“njb invite preview {event}” shows the invitation as it is now.':
    '„njb invite preview {event}“ zeigt die Einladung, wie sie jetzt ist.',
  'Sending broke off: {problem}': 'Das Verschicken brach ab: {problem}',
  'Every mail that left is noted; one that was under way will count as unclear and not be sent again.':
    'Jede verschickte Mail ist vermerkt; eine, die gerade unterwegs war, gilt als unklar und geht nicht noch einmal hinaus.',
  'An earlier run was cut off in the middle of {count} {count|mail|mails}.':
    'Ein früherer Lauf brach mitten in {count} {count|Mail|Mails} ab.',
  Sending: 'Verschicken',
  'Nobody is to be invited; nothing was sent.': 'Es ist niemand einzuladen; es wurde nichts verschickt.',
  'Nobody is left to be invited; nothing was sent.': 'Es ist niemand mehr einzuladen; es wurde nichts verschickt.',
  '{count} {count|mail was|mails were} sent.': '{count} {count|Mail wurde|Mails wurden} verschickt.',
  '{count} {count|mail was|mails were} written to {place}.':
    '{count} {count|Mail wurde|Mails wurden} in {place} geschrieben.',
  '{count} {count|was|were} refused.': '{count} {count|wurde|wurden} abgelehnt.',
  '{count} {count|was|were} no longer to be sent.': '{count} {count|war|waren} nicht mehr zu verschicken.',
  '{count} could not be delivered for the moment.': '{count} ließen sich im Moment nicht zustellen.',
  '{count} {count|copy|copies} could not be kept: {problem} The mails themselves are sent.':
    '{count} {count|Kopie ließ|Kopien ließen} sich nicht ablegen: {problem} Die Mails selbst sind verschickt.',
  'There is no mail server: open each file in a mail program to send it. njb counts it as sent.':
    'Es gibt keinen Mailserver: Öffnen Sie jede Datei in einem Mailprogramm, um sie zu verschicken. Für njb ist sie verschickt.',
  'Interrupted: {sent} sent, {left} left.': 'Unterbrochen: {sent} verschickt, {left} übrig.',
  'Ending after the mails in hand. Ctrl-C once more ends at once; a mail in hand is then unclear.':
    'Ende nach den Mails, die gerade hinausgehen. Noch einmal Strg-C beendet sofort; was dann unterwegs ist, ist unklar.',
  'Another program holds the database. njb waits for it as long as it takes, and sends nothing meanwhile.':
    'Ein anderes Programm hält die Datenbank fest. njb wartet, solange es dauert, und verschickt bis dahin nichts.',
  '{mails} {mails|mail is|mails are} tried again in {seconds} s.':
    '{mails} {mails|Mail wird|Mails werden} in {seconds} s noch einmal versucht.',
  '{reason} ({problem}); trying again in {seconds} s.': '{reason} ({problem}); neuer Versuch in {seconds} s.',
  '“njb invite resolve EVENT” settles what is unclear.':
    'Mit „njb invite resolve VERANSTALTUNG“ klären Sie, was unklar ist.',
  '{count} may or may not have arrived.': 'Bei {count} ist offen, ob sie angekommen sind.',
  'No mail was sent: {reason} ({problem})': 'Es wurde keine Mail verschickt: {reason} ({problem})',
  'Nothing is lost: “njb {command}” goes on where it stopped.':
    'Nichts ist verloren: „njb {command}“ macht weiter, wo es aufgehört hat.',
  'Not every mail has left.': 'Nicht jede Mail ist hinausgegangen.',
  'Not every mail has left: {reason} ({problem})': 'Nicht jede Mail ist hinausgegangen: {reason} ({problem})',
  '“njb {command}” sends what is left.': '„njb {command}“ verschickt, was übrig ist.',
  '“njb invite status {event}” shows every single one.': '„njb invite status {event}“ zeigt jede einzelne.',
  'the mail server cannot be reached': 'der Mailserver ist nicht zu erreichen',
  'the connection to the mail server cannot be encrypted':
    'die Verbindung zum Mailserver lässt sich nicht verschlüsseln',
  'the mail server refuses the login': 'der Mailserver lehnt die Anmeldung ab',
  'the mail server turns us away': 'der Mailserver weist uns ab',
  'the mail server does not accept the sender': 'der Mailserver nimmt den Absender nicht an',
  'the outbox folder cannot be written': 'in den Ordner für ausgehende Mails lässt sich nicht schreiben',
  'the sendmail program does not work': 'das Programm sendmail arbeitet nicht',
  'it was interrupted': 'es wurde unterbrochen',
  'The test mail did not get through: {problem}': 'Die Probemail kam nicht durch: {problem}',
  'A test mail to {address} was written, not sent: {file}':
    'Eine Probemail an {address} wurde geschrieben, nicht verschickt: {file}',
  'There is no mail server: open the file in a mail program to send it.':
    'Es gibt keinen Mailserver: Öffnen Sie die Datei in einem Mailprogramm, um sie zu verschicken.',
  'A test mail went to {address}: {response}': 'Eine Probemail ging an {address}: {response}',

  'The mail server must be given as smtp://host:port or smtps://host:port.':
    'Der Mailserver muss als smtp://host:port oder smtps://host:port angegeben sein.',
  'Set it with “njb config set smtp URL” or in the environment as NJB_SMTP.':
    'Stellen Sie ihn mit „njb config set smtp URL“ ein oder in der Umgebung als NJB_SMTP.',
  'There is no password for {user} at the mail server {host}.': 'Für {user} fehlt das Passwort am Mailserver {host}.',
  'Type it into this terminal: it must print the password alone, in its first line.':
    'Geben Sie den Befehl hier im Terminal ein: In der ersten Zeile muss das Passwort stehen, und nur das Passwort.',
  '“njb config set passwordCommand” does without it; NJB_SMTP_PASSWORD in the environment has the password then.':
    '„njb config set passwordCommand“ verzichtet darauf; das Passwort steht dann in der Umgebungsvariablen NJB_SMTP_PASSWORD.',
  'it did not end within a minute': 'nach einer Minute noch nicht fertig',
  'there is no program of this name here': 'ein Programm dieses Namens gibt es hier nicht',
  'it must not be run': 'es darf nicht ausgeführt werden',
  'it ended with exit code {code}': 'beendet mit dem Exit-Code {code}',
  'The passwordCommand {program} failed ({problem}).': 'Das passwordCommand {program} ist gescheitert ({problem}).',

  'Nobody was written to about “{event}” yet.': 'Zu „{event}“ wurde noch niemand angeschrieben.',
  Address: 'Adresse',
  State: 'Stand',
  Why: 'Warum',
  'failed for the moment': 'im Moment gescheitert',
  refused: 'abgelehnt',
  waiting: 'wartet',
  'under way': 'unterwegs',
  sent: 'verschickt',
  'came back': 'zurückgekommen',
  'the address takes no mail': 'die Adresse nimmt keine Mail an',
  unclear: 'unklar',

  'number, short name, day, or “next”; without one: all events, or those chosen':
    'Nummer, Kurzname, Tag oder „next“; ohne Angabe alle Veranstaltungen oder die ausgewählten',
  'only events that are not over': 'nur Veranstaltungen, die nicht vorbei sind',
  'write to this file instead of the screen': 'in diese Datei statt auf den Bildschirm schreiben',
  '“--out FILE” writes it into a file for your calendar.':
    'Mit „--out termine.ics“ kommt das in eine Datei, die Ihr Kalender öffnet.',
  'Left out, because its day is not settled: {event} ({date})':
    'Ausgelassen, weil der Tag noch nicht feststeht: {event} ({date})',
  'Either one event, or --series, --year or --upcoming.':
    'Entweder eine Veranstaltung oder --series, --year oder --upcoming.',
  'The day of “{event}” is not settled yet ({date}); a calendar has no entry for that.':
    'Der Tag von „{event}“ steht noch nicht fest ({date}); dafür gibt es keinen Kalendereintrag.',
  skipped: 'ausgelassen',
  'Unclear whether it arrived, and not sent again by itself: {mailbox}':
    'Unklar, ob sie ankam, und nicht von selbst noch einmal verschickt: {mailbox}',
  'Refused by the mail server: {mailbox}': 'Vom Mailserver abgelehnt: {mailbox}',
} as const;
