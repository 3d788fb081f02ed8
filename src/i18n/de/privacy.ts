/** Data protection: dossier, erasure, record of processing, retention. */
export const privacy = {
  '{count} people of {year}': '{count} Personen aus {year}',
  '{count} mailings of {year}': '{count} Aussendungen aus {year}',
  '{count} events of {year}': '{count} Veranstaltungen aus {year}',
  '{count} commands of {year}': '{count} Befehle aus {year}',
  '{count} copies of {year}': '{count} Kopien aus {year}',
  '--verbose shows each of them.': 'Einzeln aufgeführt mit --verbose.',
  'Data protection': 'Datenschutz',
  'Write down everything that is stored about a person':
    'Auskunft geben über alles, was zu einer Person gespeichert ist',
  'Erase a person for good, at their request': 'Eine Person endgültig löschen',
  'Print the record of processing activities': 'Das Verzeichnis von Verarbeitungstätigkeiten ausgeben',
  'List what is to be erased by the rules of retention': 'Auflisten, was nach den Löschfristen gehen soll',

  'The name also stands in {table} {row}, {column}; please check.':
    'Der Name steht auch in {table} {row}, {column}; bitte prüfen.',

  'Erase {name} for good? This cannot be undone.': '{name} endgültig löschen? Das lässt sich nicht zurücknehmen.',
  '{name} was erased. The next import does not bring the person back.':
    '{name} ist gelöscht. Der nächste Import bringt die Person nicht zurück.',
  'To be erased: {name} (no. {id})': 'Zu löschen: {name} (Nr. {id})',
  'Name, birth, contact, remarks': 'Name, Geburt, Kontakt, Bemerkungen',
  'E-mail addresses': 'E-Mail-Adressen',
  Memberships: 'Mitgliedschaften',
  Functions: 'Funktionen',
  'Rows of lists assigned by hand': 'Von Hand zugeordnete Listenzeilen',
  'Origins from imports': 'Herkunft aus Importen',
  'Texts of mails': 'Mailtexte',
  'Mails not sent yet': 'Noch nicht versandte Mails',
  'Mentions in other texts': 'Erwähnungen in anderen Texten',
  'Entries in the log': 'Einträge im Protokoll',
  'Kept without name and address': 'Bleibt ohne Name und Adresse',
  'Mails sent': 'Versandte Mails',
  'Invitations and attendances': 'Einladungen und Teilnahmen',
  'Recordings and slides': 'Aufzeichnungen und Folien',
  'Appearances as a guest (N.N.)': 'Auftritte als Gast (N.N.)',
  'Suggested topics': 'Vorgeschlagene Themen',
  'To be done by you': 'Das müssen Sie selbst tun',
  'Settings back to their default: {keys}': 'Einstellungen zurück auf ihrem Standardwert: {keys}',
  '{count} import {count|profile|profiles} named after the person {count|is|are} called “list” from now on.':
    '{count} {count|Importprofil|Importprofile}, nach der Person benannt, {count|heißt|heißen} künftig „list“.',
  'Please change by hand: {table} {row}, {column}': 'Bitte von Hand ändern: {table} {row}, {column}',
  '{count} other {count|person has|people have} the same name; texts that only name it stay as they are.':
    '{count} weitere {count|Person heißt|Personen heißen} genauso; Texte, die nur den Namen nennen, bleiben, wie sie sind.',
  'The copy {file} cannot be read; please check it yourself.':
    'Die Kopie {file} lässt sich nicht lesen; bitte prüfen Sie sie selbst.',
  'The copy {file} still holds the person; njb does not touch it.':
    'Die Kopie {file} enthält die Person noch; njb rührt sie nicht an.',
  '{count} copies of the database ({when}) in {folder} still hold the person; --remove-copies deletes them, --verbose names them.':
    '{count} Kopien der Datenbank ({when}) in {folder} enthalten die Person noch; --remove-copies löscht sie, --verbose nennt sie.',
  '{count} copies ({when}) in {folder}': '{count} Kopien ({when}) in {folder}',
  'The copy {file} still holds the person; --remove-copies deletes it.':
    'Die Kopie {file} enthält die Person noch; --remove-copies löscht sie.',
  'To be deleted: copies of the database that hold the person':
    'Gelöscht werden: Kopien der Datenbank, die die Person enthalten',
  'delete the copies of the database that still hold the person; a new one without takes their place':
    'die Kopien der Datenbank löschen, die die Person noch enthalten; eine neue ohne sie kommt an ihre Stelle',
  '{count} {count|copy|copies} with this person {count|was|were} deleted.':
    '{count} {count|Kopie|Kopien} mit dieser Person {count|wurde|wurden} gelöscht.',
  'A new copy without the person lies in {file}': 'Eine neue Kopie ohne die Person liegt in {file}',
  'A copy from before lies in {file} and still holds the person; delete it soon.':
    'Eine Kopie des Stands davor liegt in {file} und enthält die Person noch; löschen Sie sie bald.',
  '{count} {count|copy|copies} of the database still {count|holds|hold} the person. Delete {count|it|them} as well? A new copy without the person is written instead.':
    '{count} {count|Kopie|Kopien} der Datenbank {count|enthält|enthalten} die Person noch. Auch {count|sie|diese} löschen? Stattdessen wird eine neue Kopie ohne die Person geschrieben.',
  'njb wrote a copy to {file}, which is not there now; if it still exists, look into it.':
    'Eine Kopie hat njb nach {file} geschrieben, wo sie jetzt nicht liegt; falls es sie noch gibt, sehen Sie bitte nach.',
  'The mail {file} still holds the person; njb does not touch it.':
    'Die Mail {file} enthält die Person noch; njb rührt sie nicht an.',
  'The half-made file {file} may hold the person; where no njb is at work on it, delete it.':
    'Die halbfertige Datei {file} enthält die Person womöglich; wenn kein njb mehr daran arbeitet, löschen Sie sie.',
  'To be deleted: half-made files that an njb left when it was ended':
    'Gelöscht werden: halbfertige Dateien, die ein abgebrochenes njb hinterlassen hat',
  'Answers were read from {places}; mails of the person may still lie there.':
    'Antworten wurden aus {places} eingelesen; dort liegen vielleicht noch Mails der Person.',
  'Answers were also read from files whose names went with somebody who was erased; look there, too.':
    'Antworten wurden auch aus Dateien eingelesen, deren Namen mit einer gelöschten Person weggefallen sind; sehen Sie auch dort nach.',
  'What you keep elsewhere (backups of the computer, sticks, exported lists, saved mails) holds the person as well.':
    'Was Sie anderswo aufbewahren (Datensicherungen des Rechners, Sticks, exportierte Listen, gespeicherte Mails), enthält die Person ebenfalls.',

  'enter an address of somebody who was erased on request and now wants to be taken in again':
    'die Adresse einer Person eintragen, die auf Verlangen gelöscht wurde und nun wieder aufgenommen werden möchte',
  'take in somebody who was erased on request and now wants to be taken in again':
    'eine Person aufnehmen, die auf Verlangen gelöscht wurde und nun wieder aufgenommen werden möchte',
  '{name} was erased on {date}.': '{name} wurde am {date} gelöscht.',
  '{name} was erased on {date}. Do they want to be taken in again?':
    '{name} wurde am {date} gelöscht. Möchte die Person wieder aufgenommen werden?',
  '{email} belonged to somebody who was erased on {date}.':
    '{email} gehörte einer Person, die am {date} gelöscht wurde.',
  '{email} belonged to somebody who was erased on {date}. Do they want to be taken in again?':
    '{email} gehörte einer Person, die am {date} gelöscht wurde. Möchte sie wieder aufgenommen werden?',
  'If the person wants to be taken in again, “njb member edit {id} --add-email {email} --again” enters it.':
    'Will die Person wieder aufgenommen werden, trägt „njb member edit {id} --add-email {email} --again“ die Adresse ein.',
  'If the person wants to be taken in again, say so with --again.':
    'Wenn die Person wieder aufgenommen werden möchte, sagen Sie es mit --again.',
  '{value} belonged to somebody who was erased on request; the address is left out.':
    '{value} gehörte einer Person, die auf Verlangen gelöscht wurde; die Adresse bleibt weg.',
  'Erased on {value}; njb does not take the person in again.':
    'Gelöscht am {value}; njb nimmt die Person nicht wieder auf.',

  'who is responsible for the data, with address, for “njb privacy register”':
    'wer für die Daten verantwortlich ist, mit Anschrift, für „njb privacy register“',
  'data protection officer with contact, where there is one':
    'datenschutzbeauftragte Person mit Kontakt, wo es eine gibt',
  'months former members are kept after leaving, or off':
    'Monate, die ehemalige Mitglieder nach dem Austritt bleiben, oder off (keine Frist)',
  'months people without membership are kept after the last contact, or off':
    'Monate, die Personen ohne Mitgliedschaft nach dem letzten Kontakt bleiben, oder off (keine Frist)',
  'months texts of mails are kept after the event, or off':
    'Monate, die Mailtexte nach der Veranstaltung bleiben, oder off (keine Frist)',
  'months comments to answers are kept after the event, or off':
    'Monate, die Bemerkungen zu Antworten nach der Veranstaltung bleiben, oder off (keine Frist)',
  'months values in the log are kept, or off': 'Monate, die Werte im Protokoll bleiben, oder off (keine Frist)',
  'months copies of the database are kept, or off': 'Monate, die Kopien der Datenbank bleiben, oder off (keine Frist)',

  'md, txt or json; without it the ending of --out decides, else txt':
    'md, txt oder json; sonst entscheidet die Endung von --out, sonst txt',
  '“njb config set controller TEXT” enters who is responsible.':
    '„njb config set controller TEXT“ trägt ein, wer verantwortlich ist.',
  'Nobody outside the office': 'Niemand außerhalb der Geschäftsstelle',
  'Contract of membership, Art. 6 (1) (b) GDPR': 'Mitgliedschaftsvertrag, Art. 6 Abs. 1 Buchst. b DSGVO',
  'Legitimate interest in the work of the network, Art. 6 (1) (f) GDPR':
    'Berechtigtes Interesse an der Arbeit des Netzwerks, Art. 6 Abs. 1 Buchst. f DSGVO',
  'The people written to; mails are written into a folder and sent from there':
    'Die Angeschriebenen; Mails werden in einen Ordner geschrieben und von dort versandt',
  'The people written to, by the mail server {host} as processor (Art. 28 GDPR)':
    'Die Angeschriebenen, über den Mailserver {host} als Auftragsverarbeiter (Art. 28 DSGVO)',
  'Administration of members': 'Mitgliederverwaltung',
  'To know who is a member, prospect or supporter, how to reach them, and whether they are eligible':
    'Wissen, wer Mitglied ist, gewählt oder Fördermitglied, wie die Person zu erreichen ist und ob die Altersregel erfüllt ist',
  'Members, elected people who have not joined, former members, supporters, contacts':
    'Mitglieder, Gewählte ohne Beitritt, ehemalige Mitglieder, Fördermitglieder, Kontaktpersonen',
  'Former members: {former}. People without membership: {others}.':
    'Ehemalige Mitglieder: {former}. Personen ohne Mitgliedschaft: {others}.',
  '{months} {months|month|months} after leaving': '{months} {months|Monat|Monate} nach dem Austritt',
  '{months} {months|month|months} after the last contact': '{months} {months|Monat|Monate} nach dem letzten Kontakt',
  Consents: 'Einwilligungen',
  'To prove who agreed to what, and when it was withdrawn':
    'Nachweisen, wer worin eingewilligt hat und wann es widerrufen wurde',
  'Duty to prove consent, Art. 6 (1) (c) with Art. 7 (1) GDPR':
    'Pflicht zum Nachweis der Einwilligung, Art. 6 Abs. 1 Buchst. c mit Art. 7 Abs. 1 DSGVO',
  'People who gave or withdrew a consent': 'Personen, die eine Einwilligung erteilt oder widerrufen haben',
  'With the person’s other data': 'Mit den übrigen Daten der Person',
  'Invitations and attendance': 'Einladungen und Teilnahme',
  'To invite to events, to note answers, and to know how many took part':
    'Zu Veranstaltungen einladen, Antworten festhalten und wissen, wie viele teilgenommen haben',
  'People invited': 'Eingeladene',
  'With the person’s other data, comments: {comments}.': 'Mit den übrigen Daten der Person, Bemerkungen: {comments}.',
  'Guests of events': 'Gäste von Veranstaltungen',
  'To plan events, to announce who speaks, and to report on them':
    'Veranstaltungen planen, ankündigen, wer spricht, und darüber berichten',
  'Speakers and guests of panels': 'Vortragende und Podiumsgäste',
  'The people invited, and readers of announcements and reports':
    'Die Eingeladenen und alle, die Ankündigungen und Berichte lesen',
  'No rule; at the guest’s request': 'Keine Frist; auf Verlangen des Gastes',
  Mails: 'Mails',
  'To send invitations once to each person, and to know what became of them':
    'Einladungen jeder Person genau einmal senden und wissen, was daraus wurde',
  'People written to': 'Angeschriebene',
  'Texts: {mails}.': 'Texte: {mails}.',
  'Log of changes and copies': 'Änderungsprotokoll und Sicherungskopien',
  'To take back mistakes, to trace changes, and to restore lost data':
    'Fehler zurücknehmen, Änderungen nachvollziehen und verlorene Daten wiederherstellen',
  'Security of processing, Art. 6 (1) (c) with Art. 32 GDPR':
    'Sicherheit der Verarbeitung, Art. 6 Abs. 1 Buchst. c mit Art. 32 DSGVO',
  'Everybody named above': 'Alle oben Genannten',
  'Log: {log}. Copies: {copies}.': 'Protokoll: {log}. Kopien: {copies}.',
  'Erasures on request': 'Löschungen auf Verlangen',
  'To keep people who were erased from coming back with the next import':
    'Verhindern, dass Gelöschte mit dem nächsten Import zurückkommen',
  'Duty to erase, Art. 6 (1) (c) with Art. 17 GDPR': 'Pflicht zur Löschung, Art. 6 Abs. 1 Buchst. c mit Art. 17 DSGVO',
  'People erased on request; nobody can be read from the hashes':
    'Auf Verlangen Gelöschte; aus den Prüfwerten lässt sich niemand ablesen',
  'Until the person wants to be taken in again': 'Bis die Person wieder aufgenommen werden möchte',
  'no rule set': 'keine Frist gesetzt',
  '{months} {months|month|months} after the event': '{months} {months|Monat|Monate} nach der Veranstaltung',
  'after {months} {months|month|months}': 'nach {months} {months|Monat|Monaten}',

  'Former member': 'Ehemaliges Mitglied',
  'Without membership': 'Ohne Mitgliedschaft',
  'Comments to answers': 'Bemerkungen zu Antworten',
  'Values in the log': 'Werte im Protokoll',
  'Copy of the database': 'Kopie der Datenbank',
  '“njb member edit NUMBER --left DATE” enters the day of leaving where it is missing.':
    'Wo der Tag des Austritts fehlt: „njb member edit NUMMER --left DATUM“ trägt ihn ein.',
  'By the rules of retention nothing is to be erased.': 'Nach den Löschfristen ist nichts zu löschen.',
  'date missing': 'Datum fehlt',
  'Retention rule': 'Frist für',
  What: 'Was',
  'No.': 'Nr.',
  Records: 'Datensätze',
  Since: 'Seit',
  Due: 'Fällig',
  '{count} {count|entry|entries}; njb erases nothing by itself.':
    '{count} {count|Eintrag|Einträge}; njb löscht nichts von selbst.',
  '“njb member forget NUMBER” erases a person.': '„njb member forget NUMMER“ löscht eine Person.',
  '“njb privacy erase” erases all that is due but people and copies.':
    '„njb privacy erase“ löscht alles Fällige außer Personen und Kopien.',
  'Copies are files: delete those that are due in {folder}.':
    'Kopien sind Dateien: Löschen Sie die fälligen im Ordner {folder}.',
  'Erase for good what is due: texts of mails, comments, needs, values in the log':
    'Endgültig löschen, was fällig ist: Mailtexte, Bemerkungen, Angaben zu Ernährung und Barrierefreiheit, Werte im Protokoll',
  'what of it: {words}; without one: all': 'was davon: {words}; ohne Angabe alles',
  '{title} ({kind})': '{title} ({kind})',
  'Nothing of that is due to be erased.': 'Davon ist nichts zu löschen.',
  'Erase {count} {count|record|records} for good? This cannot be undone.':
    '{count} {count|Datensatz|Datensätze} endgültig löschen? Das lässt sich nicht rückgängig machen.',
  'Mails stay as files in {folder}': 'Als Dateien bleiben Mails in {folder}',
  '“njb config list” shows the rules (keepFormer, keepProspects …).':
    '„njb config list“ zeigt die Fristen (keepFormer, keepProspects …).',
} as const;
