/** Invitations and calendars. */
export const mailings = {
  'Invitations: the right mail, once': 'Einladungen: die richtige Mail, einmal',
  'Show who would be invited and what the mail says': 'Zeigen, wer eingeladen würde und was in der Mail steht',
  'Send the invitations that are not sent yet': 'Die noch nicht verschickten Einladungen verschicken',
  'Show what became of each mail': 'Zeigen, was aus jeder Mail geworden ist',
  'Calendar files': 'Kalenderdateien',
  'Write events as a calendar file (.ics)': 'Veranstaltungen als Kalenderdatei (.ics) schreiben',

  Online: 'Online',

  'members (the default), board, guests, attendees, everyone, role:…, status:…, state:BY, size:>20000 or a person; several with commas; not: in front leaves out':
    'members (Mitglieder, voreingestellt), board (Vorstand), guests (Gäste), attendees (Teilnehmende), everyone (alle), role:…, status:…, state:BY, size:>20000 oder eine Person; mehrere mit Komma; not: davor nimmt aus',
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
  'the e-mail address is none': 'die E-Mail-Adresse ist keine',
  'no consent': 'keine Einwilligung',
  'mail to the address came back': 'Mails an die Adresse kamen zurück',
  'somebody else with the same address is written to': 'jemand anderes mit derselben Adresse wird angeschrieben',
  'is invited already': 'ist schon eingeladen',
  'the date announced no longer holds': 'der angekündigte Termin gilt nicht mehr',
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
  'Nobody is left to be invited; nothing was sent.': 'Es ist niemand mehr einzuladen; es wurde nichts verschickt.',
  '{count} {count|mail was|mails were} sent.': '{count} {count|Mail wurde|Mails wurden} verschickt.',
  '{count} {count|mail was|mails were} written to {place}.':
    '{count} {count|Mail wurde|Mails wurden} in {place} geschrieben.',
  '{count} {count|was|were} refused.': '{count} {count|wurde|wurden} abgelehnt.',
  '{count} {count|was|were} no longer to be sent.': '{count} {count|war|waren} nicht mehr zu verschicken.',
  '{count} could not be delivered for the moment.': '{count} ließen sich im Moment nicht zustellen.',
  '{count} may or may not have arrived.': 'Bei {count} ist offen, ob sie angekommen sind.',
  'No mail was sent: {reason} ({problem})': 'Es wurde keine Mail verschickt: {reason} ({problem})',
  'Nothing is lost: “njb invite send {event}” goes on where it stopped.':
    'Nichts ist verloren: „njb invite send {event}“ macht weiter, wo es aufgehört hat.',
  'Not every invitation has left.': 'Nicht jede Einladung ist hinausgegangen.',
  'Not every invitation has left: {reason} ({problem})':
    'Nicht jede Einladung ist hinausgegangen: {reason} ({problem})',
  '“njb invite send {event}” sends what is left.': '„njb invite send {event}“ verschickt, was übrig ist.',
  '“njb invite status {event}” shows every single one.': '„njb invite status {event}“ zeigt jede einzelne.',
  'the mail server cannot be reached': 'der Mailserver ist nicht zu erreichen',
  'the connection to the mail server cannot be encrypted':
    'die Verbindung zum Mailserver lässt sich nicht verschlüsseln',
  'the mail server refuses the login': 'der Mailserver lehnt die Anmeldung ab',
  'the mail server turns us away': 'der Mailserver weist uns ab',
  'the mail server does not accept the sender': 'der Mailserver nimmt den Absender nicht an',
  'the outbox folder cannot be written': 'in den Ordner für ausgehende Mails lässt sich nicht schreiben',
  'it was interrupted': 'es wurde unterbrochen',
  'The test mail did not get through: {problem}': 'Die Probemail kam nicht durch: {problem}',
  'A test mail went to {address}: {response}': 'Eine Probemail ging an {address}: {response}',

  'The mail server must be given as smtp://host:port or smtps://host:port.':
    'Der Mailserver muss als smtp://host:port oder smtps://host:port angegeben sein.',
  'Set it with “njb config set smtp URL” or in the environment as NJB_SMTP.':
    'Stellen Sie ihn mit „njb config set smtp URL“ ein oder in der Umgebung als NJB_SMTP.',
  'There is no password for {user} at the mail server {host}.': 'Für {user} fehlt das Passwort am Mailserver {host}.',
  'The passwordCommand {program} failed ({problem}).': 'Das passwordCommand {program} ist gescheitert ({problem}).',

  'Nobody was written to about “{event}” yet.': 'Zu „{event}“ wurde noch niemand angeschrieben.',
  Address: 'Adresse',
  State: 'Stand',
  Why: 'Warum',
  'Mailing {id} of {date}: {sent} sent, {open} open, {failed} failed, {unclear} unclear, {skipped} left out.':
    'Aussendung {id} vom {date}: {sent} verschickt, {open} offen, {failed} gescheitert, {unclear} unklar, {skipped} ausgelassen.',
  'failed for the moment': 'im Moment gescheitert',
  refused: 'abgelehnt',
  waiting: 'wartet',
  'under way': 'unterwegs',
  sent: 'verschickt',
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
