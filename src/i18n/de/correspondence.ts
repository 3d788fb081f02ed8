/** Mails of all kinds: reminders, changes, withdrawals, thanks, mails to guests; what became of them. */
export const correspondence = {
  'What is to be said? (or @FILE; empty: write it in your editor)':
    'Was soll mitgeteilt werden? (oder @DATEI; leer: im eigenen Editor schreiben)',
  Text: 'Text',
  'Whose invitation is taken back? (a person, or what --to takes)':
    'Wessen Einladung wird zurückgenommen? (eine Person, oder was --to nimmt)',
  'Remind those who have not answered': 'Alle erinnern, die noch nicht geantwortet haben',
  'Tell those who hold the old date that the event moved or changed':
    'Allen mit dem alten Termin mitteilen, dass er verlegt oder geändert ist',
  'Tell that an event was cancelled, or take one invitation back':
    'Eine Absage mitteilen oder eine einzelne Einladung zurücknehmen',
  'Write to those who take part: hints before a conference, a correction':
    'Den Teilnehmenden schreiben: Hinweise vor der Tagung, eine Berichtigung',
  'Thank those who came, with slides and recordings': 'Allen danken, die da waren, mit Folien und Aufzeichnungen',
  'Ask guests by mail to come': 'Gäste per Mail anfragen',
  'Send confirmed guests the details by mail': 'Zugesagten Gästen alles Wichtige per Mail schicken',
  'Ask members by mail for what is not known of them': 'Mitglieder per Mail um fehlende Angaben bitten',

  'to whom, instead of {whom}: {words}': 'an wen, statt an {whom}: {words}',
  'members, board, guests, attendees, everyone, role:…, status:…, answer:…, state:BY, size:>20000, a saved audience or a person; several with commas; not: in front leaves out':
    'members (Mitglieder), board (Vorstand), guests (Gäste), attendees (Teilnehmende), everyone (alle), role:…, status:…, answer:…, state:BY, size:>20000, ein gespeicherter Empfängerkreis oder eine Person; mehrere mit Komma; not: davor nimmt aus',
  'the active members or the audience of the series': 'die aktiven Mitglieder oder den Empfängerkreis der Reihe',
  'everybody who has not answered': 'alle, die nicht geantwortet haben',
  'everybody who holds the old date': 'alle, die den alten Termin haben',
  'those who came, or where nobody was noted, those who had accepted':
    'alle, die da waren oder, wo das nicht vermerkt ist, zugesagt hatten',
  'those on the list of attendees who have not declined': 'alle auf der Teilnahmeliste, die nicht abgesagt haben',
  'whom such a mail usually goes to': 'die üblichen Empfänger*innen',
  'a text of your own to stand in the mail; @FILE takes it from a file':
    'ein eigener Text für die Mail; @DATEI nimmt ihn aus einer Datei',
  'owed to every member, as to a general assembly: members get it even if they revoked their consent to mails':
    'allen Mitgliedern geschuldet, wie zur Mitgliederversammlung: Sie bekommen sie auch nach einem Widerruf ihrer Einwilligung in Mails',
  'show whom it would go to and what it says, and send nothing':
    'zeigen, an wen sie ginge und was darin steht, und nichts verschicken',
  'also those who answered before the event moved': 'auch die, die vor der Verlegung geantwortet haben',
  'take back only the invitation of these people, as --to takes them, while the event goes on':
    'nur die Einladung dieser Personen zurücknehmen, angegeben wie bei --to; die Veranstaltung findet statt',
  'why, as it stands in the mail; else the reason of the cancellation':
    'der Grund, wie er in der Mail steht; sonst der Grund der Absage',
  'what is to be said; paragraphs between empty lines; @FILE takes it from a file':
    'was zu sagen ist; Absätze durch Leerzeilen getrennt; @DATEI nimmt den Text aus einer Datei',

  '“njb invite withdraw {event}” tells everybody who holds it.':
    '„njb invite withdraw {event}“ sagt es allen, die den Termin haben.',
  '“{event}” is over ({when}); there is nothing left to take back.':
    '„{event}“ ist vorbei ({when}); es gibt nichts mehr zurückzunehmen.',
  '“{event}” is not over yet ({when}); thanks come afterwards.':
    '„{event}“ ist noch nicht vorbei ({when}); gedankt wird danach.',
  '“{event}” takes place; say from whom the invitation is to be taken back: --from MEMBER':
    '„{event}“ findet statt; sagen Sie, wessen Einladung zurückgenommen werden soll: --from PERSON',
  '“njb event cancel {event}” cancels it for everybody.': '„njb event cancel {event}“ sagt sie für alle ab.',
  'An information needs a text: --text TEXT, or --text @FILE':
    'Eine Information braucht einen Text: --text TEXT oder --text @DATEI',
  'Paragraphs are separated by an empty line.': 'Absätze trennt eine Leerzeile.',

  'said no to mails (newsletter)': 'möchte keine Mails (Newsletter: Nein)',
  '{name} was asked to come on the old date; ask again: njb guest ask {event}':
    '{name} wurde für den alten Termin angefragt; fragen Sie noch einmal: njb guest ask {event}',
  '{count} {count|person|people} on the list {count|holds|hold} no entry of ours.':
    '{count} {count|Person|Personen} auf der Liste {count|hat|haben} keinen Eintrag von uns.',
  '{count} {count|person|people} on the list {count|holds|hold} no entry of ours:':
    '{count} {count|Person|Personen} auf der Liste {count|hat|haben} keinen Eintrag von uns:',
  'The new date: {when}': 'Der neue Termin: {when}',
  'was told already': 'hat diese Mail schon',
  'what it said no longer holds': 'ist überholt',
  'the mail server refused it': 'der Mailserver nahm die Mail nicht an',
  '{count} {count|mail was|mails were} refused by the mail server; “njb invite status {event}” shows which.':
    '{count} {count|Mail|Mails} nahm der Mailserver nicht an; „njb invite status {event}“ zeigt, welche.',
  'is no member any more; name them to remind them all the same':
    'ist kein Mitglied mehr; erinnert wird nur, wer mit Namen genannt ist',
  'the invitation was taken back; name them to invite them again':
    'die Einladung wurde zurückgenommen; neu eingeladen wird nur, wer mit Namen genannt ist',
  'is on the list already': 'steht schon auf der Liste',
  'has declined already': 'hat schon abgesagt',
  '{count} {count|person is|people are} on the list already and {count|is|are} not invited.':
    '{count} {count|Person steht|Personen stehen} schon auf der Liste und {count|wird|werden} nicht eingeladen.',
  '{count} {count|person has|people have} declined already and {count|is|are} not invited.':
    '{count} {count|Person hat|Personen haben} schon abgesagt und {count|wird|werden} nicht eingeladen.',
  'Nobody is noted as having come; thanked are those who had said yes.':
    'Es ist nicht vermerkt, wer da war; gedankt wird allen, die zugesagt hatten.',
  '{name} ({municipality})': '{name} ({municipality})',
  'said yes to the old date only': 'hat nur für den alten Termin zugesagt',
  '“njb attendee edit {event} NAME --status attended” notes who came; --to answer:accepted thanks for the old yes, too.':
    'Wer da war, vermerkt „njb attendee edit {event} NAME --status attended“; --to answer:accepted dankt auch für eine alte Zusage.',
  'To write to them all the same, name them: --to NAME': 'Trotzdem anschreiben: mit --to und dem Namen',
  'To invite them all the same, name them or their answer: --to answer:accepted (or registered, tentative, declined)':
    'Trotzdem einladen: mit --to und dem Namen oder der Antwort, --to answer:accepted (oder registered, tentative, declined)',
  'holds no calendar entry of it': 'hat keinen Kalendereintrag davon',
  'still holds the old date': 'hat noch den alten Termin',
  'has answered': 'hat geantwortet',
  'has answered, to the old date': 'hat geantwortet, zum alten Termin',
  'the invitation came back': 'die Einladung kam zurück',
  'whether the invitation arrived is unclear': 'ob die Einladung ankam, ist unklar',
  'a mail that tells them is still to be sent': 'eine Mail, die es mitteilt, ist noch zu verschicken',
  '{count} {count|person is|people are} told by {count|a mail that is|mails that are} still to be sent; “njb status” names the command.':
    '{count} {count|Person erfährt|Personen erfahren} es durch {count|eine Mail, die noch zu verschicken ist|Mails, die noch zu verschicken sind}; „njb status“ nennt den Befehl.',
  '{count} {count|person was|people were} told already.': '{count} {count|Person hat|Personen haben} diese Mail schon.',
  '{count} {count|person has|people have} answered.': '{count} {count|Person hat|Personen haben} geantwortet.',
  '{count} {count|person has|people have} answered, but to the old date; --old-answers reminds them, too.':
    '{count} {count|Person hat|Personen haben} geantwortet, aber zum alten Termin; --old-answers erinnert auch sie.',
  '{count} {count|person still holds|people still hold} the old date; tell them: njb invite update {event}':
    '{count} {count|Person hat|Personen haben} noch den alten Termin; Bescheid geben: njb invite update {event}',
  'Of {count} {count|invitation|invitations} it is unclear whether {count|it|they} arrived; “njb invite status {event}” shows them.':
    'Bei {count} {count|Einladung|Einladungen} ist unklar, ob {count|sie ankam|sie ankamen}; „njb invite status {event}“ zeigt sie.',
  '{names} and {count} more': '{names} und {count} weitere',
  'The same people as for “{event}”.': 'Dieselben Personen wie bei „{event}“.',
  'New since “{event}” ({count}): {names}': 'Neu seit „{event}“ ({count}): {names}',
  'No longer among them since “{event}” ({count}): {names}': 'Bei „{event}“ dabei, diesmal nicht ({count}): {names}',
  'To {names}.': 'An {names}.',
  'Write {count} {count|mail|mails} into {place} now?': '{count} {count|Mail|Mails} jetzt in {place} schreiben?',
  '{count} {count|mail|mails} to {place}.': '{count} {count|Mail|Mails} nach {place}.',
  '“{filters}” narrows people who are named as well: {names} {count|is|are} left out of the audience.':
    '„{filters}“ schränkt auch ein, wer namentlich dasteht: {names} {count|gehört|gehören} nicht zum Empfängerkreis.',
  'To add {count|this person|them}, keep what is narrowed: “{command}”, then --to NAME,{ids}':
    '{count|Soll die Person|Sollen sie} dazukommen, speichern Sie den eingeschränkten Kreis: „{command}“, danach --to NAME,{ids}',
  'Nobody is to be written to; nothing was sent.': 'Es ist niemand anzuschreiben; es wurde nichts verschickt.',
  'Nobody is left to be written to; nothing was sent.':
    'Es ist niemand mehr anzuschreiben; es wurde nichts verschickt.',

  'number or name of a guest; may be several; without one all who are an idea so far':
    'Nummer oder Name eines Gastes, auch mehrere; ohne Angabe alle, die bisher eine Idee sind',
  'number or name of one guest; without it all who confirmed':
    'Nummer oder Name eines Gastes; ohne Angabe alle, die zugesagt haben',
  'the day by which an answer is asked for': 'der Tag, bis zu dem um Antwort gebeten wird',
  'how long the guest is asked to speak': 'wie viele Minuten der Gast sprechen soll',
  'who will be there, for example “15 to 25 mayors”': 'wer da sein wird, zum Beispiel „15 bis 25 Bürgermeister*innen“',
  'how many minutes before the beginning guests are to be there (15)':
    'wie viele Minuten vor Beginn Gäste da sein sollen (15)',
  'a link to the video conference for speakers alone': 'ein Link zur Videokonferenz nur für Gäste',
  'how to take part by telephone': 'wie man per Telefon teilnimmt',
  'whom guests call on the day itself': 'wen Gäste am Tag selbst anrufen',
  'say that the contribution is to be recorded, if they agree':
    'ankündigen, dass der Beitrag aufgezeichnet werden soll, wenn sie einwilligen',
  '“{value}” is after “{event}” has begun; --answer-by takes a day before it.':
    '„{value}“ liegt nach dem Beginn von „{event}“; --answer-by nimmt einen Tag davor.',
  'No such mail names a day to answer by; --answer-by goes with --kind {kinds}.':
    'So eine Mail nennt keinen Tag für die Antwort; --answer-by gehört zu --kind {kinds}.',
  '“{value}” has passed; --answer-by takes a day to come.':
    '„{value}“ ist vorbei; --answer-by nimmt einen künftigen Tag.',
  '“{value}” is no number of minutes for {option}.': '„{value}“ ist keine Zahl von Minuten für {option}.',
  '“{guest}” has confirmed already; “njb guest inform {event}” sends the details.':
    '„{guest}“ hat schon zugesagt; „njb guest inform {event}“ schickt alles Wichtige.',
  'No mail to {guest}: njb knows no address.': 'Keine Mail an {guest}: Die Adresse ist nicht bekannt.',
  'Enter it with: njb guest edit {event} {guest} --email ADDRESS':
    'Tragen Sie sie ein mit: njb guest edit {event} {guest} --email ADRESSE',
  'ask for what is lacking of {words}': 'nach dem fragen, was fehlt von: {words}',

  'number, short name, day, or “next”; without one: mails that are about no event':
    'Nummer, Kurzname, Tag oder „next“; ohne Angabe Mails, die keine Veranstaltung betreffen',
  'number, short name, day, or “next”; without one: all mailings':
    'Nummer, Kurzname, Tag oder „next“; ohne Angabe alle Aussendungen',
  'on the screen, too, every mail that was sent': 'auch auf dem Bildschirm jede verschickte Mail',
  'No. {id}, {kind} of {date}: {counts}': 'Nr. {id}, {kind} vom {date}: {counts}',
  'the members': 'die Mitglieder',
  'the board': 'den Vorstand',
  'the guests': 'die Gäste',
  'the attendees': 'die Teilnehmenden',
  everyone: 'alle',
  'No. {id}, {kind} of {date} to {audience}: {counts}': 'Nr. {id}, {kind} vom {date} an {audience}: {counts}',
  '{count} more were sent; --all shows them.': '{count} weitere sind verschickt; --all zeigt sie.',
  'When or why': 'Wann oder warum',
  Mailing: 'Aussendung',
  Answers: 'Antworten',
  'Answers: {answers}': 'Antworten: {answers}',
  '{status} (old date)': '{status} (alter Termin)',
  'invited (unclear)': 'eingeladen (unklar)',
  'invited (waiting)': 'eingeladen (wartet noch)',
  'invited (undeliverable)': 'eingeladen (unzustellbar)',
  'invited (came back)': 'eingeladen (kam zurück)',
  'invited (told: cancelled)': 'eingeladen (Absage erhalten)',
  'invited (no mail)': 'eingeladen (ohne Mail)',
  'Of {count} {count|person|people} the answer is to the old date; ask them again: njb invite remind {event} --old-answers --to {answers}':
    'Von {count} {count|Person|Personen} gilt die Antwort dem alten Termin; noch einmal fragen: njb invite remind {event} --old-answers --to {answers}',
  'Of {count} {count|person|people} the answer is to the old date.':
    'Von {count} {count|Person|Personen} gilt die Antwort dem alten Termin.',
  '{count} of them {count|was|were} told of the new date; note what they say: njb attendee edit {event} {person} --status STATUS':
    '{count} davon {count|kennt|kennen} den neuen Termin; so halten Sie die Antwort fest: njb attendee edit {event} {person} --status STATUS',
  'Of {count} {count|person|people} without an entry of ours the answer is to the old date.':
    'Von {count} {count|Person|Personen} ohne Eintrag von uns gilt die Antwort dem alten Termin.',
  'No mailing yet.': 'Noch keine Aussendung.',
  open: 'offen',
  failed: 'gescheitert',
} as const;
