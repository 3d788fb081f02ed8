/** Members and other people. */
export const members = {
  'Members and everybody else the office knows': 'Mitglieder und alle anderen, die das Büro kennt',
  'Add a person, usually a member': 'Eine Person aufnehmen, meist ein Mitglied',
  'List members, with filters': 'Mitglieder auflisten, auch gefiltert',
  'Show one person with everything about them': 'Eine Person mit allem zeigen, was über sie bekannt ist',
  'Check who was young enough at the election, with reasons': 'Prüfen, wer bei der Wahl jung genug war, mit Begründung',

  '“{value}” is not possible for {option}; it takes {words}.':
    '„{value}“ geht nicht bei {option}; möglich sind {words}.',
  'Nobody here goes by “{person}”.': 'Zu „{person}“ ist niemand bekannt.',
  '“njb member list --search TEXT” looks for a part of a name.':
    '„njb member list --search TEXT“ sucht nach einem Teil des Namens.',
  '“{person}” fits several people. Who is meant?': '„{person}“ passt auf mehrere. Wer ist gemeint?',
  '“{person}” fits {count} people.': '„{person}“ passt auf {count} Personen.',
  '{id}: {person}': '{id}: {person}',
  'Use the number or the e-mail address.': 'Verwenden Sie die Nummer oder die E-Mail-Adresse.',

  'only active, prospect, former or supporter; none: people without membership; any: all people':
    'nur active (aktiv), prospect (gewählt, noch nicht beigetreten), former (ehemalig) oder supporter (Fördermitglied); none: Personen ohne Mitgliedschaft; any: alle',
  'only this Land, for example BY or Bayern': 'nur dieses Land, zum Beispiel BY oder Bayern',
  'only yes, no or unknown by the age rule': 'nur yes (ja), no (nein) oder unknown (offen) nach der Altersregel',
  'only people with this function, for example chair or board_member':
    'nur Personen mit dieser Funktion, zum Beispiel chair (Vorsitz) oder board_member (Vorstand)',
  'only people with this in name, address or municipality':
    'nur Personen mit diesem Text in Name, Adresse oder Kommune',
  'order by name, municipality, state, status, born, elected or id, or by age: the youngest in office first':
    'ordnen nach name, municipality, state, status, born, elected oder id, oder nach age: die Jüngsten im Amt zuerst',
  'Age now': 'Alter',
  'In office': 'Im Amt',
  '“njb member edit NUMBER --email ADDRESS” enters an address.':
    '„njb member edit NUMMER --email ADRESSE“ trägt eine Adresse ein.',
  '“njb member ask-data” asks the members by mail for what is missing.':
    '„njb member ask-data“ bittet die Mitglieder per Mail um das, was fehlt.',
  'Nobody found.': 'Niemand gefunden.',
  '{count} {count|person|people} without membership {count|fits|fit}; “--status any” shows them.':
    '{count} {count|Person|Personen} ohne Mitgliedschaft {count|passt|passen}; „--status any“ zeigt sie.',
  '{count} {count|person|people}.': '{count} {count|Person|Personen}.',
  '{count} {count|person|people}, with the age at the election.':
    '{count} {count|Person|Personen}, mit dem Alter bei der Wahl.',
  '--search needs a text to look for.': '--search braucht einen Text, nach dem gesucht wird.',
  Name: 'Name',
  Municipality: 'Kommune',
  Land: 'Land',
  Status: 'Status',
  Elected: 'Gewählt',
  'at age': 'mit',
  'Age then': 'Bei Wahl',
  Eligible: 'Jung',
  Reason: 'Grund',

  'id, e-mail address or name; without one: all members':
    'Nummer, E-Mail-Adresse oder Name; ohne Angabe alle Mitglieder',
  'only the rule: date of birth, may be partial': 'nur die Regel: Geburtsdatum, darf unvollständig sein',
  'only the rule: date of the deciding ballot, may be partial':
    'nur die Regel: Datum des entscheidenden Wahlgangs, darf unvollständig sein',
  '“njb member edit {id} --born DATE” or “njb term edit {id} --elected DATE” adds what is missing.':
    '„njb member edit {id} --born DATUM“ oder „njb term edit {id} --elected DATUM“ trägt nach, was fehlt.',
  '“njb member edit {id} --born DATE” adds what is missing.':
    '„njb member edit {id} --born DATUM“ trägt nach, was fehlt.',
  '“njb term edit {id} --elected DATE” adds what is missing.':
    '„njb term edit {id} --elected DATUM“ trägt nach, was fehlt.',
  '{yes} yes, {no} no, {unknown} unknown.': '{yes} ja, {no} nein, {unknown} offen.',
  '“{value}” is no age for --limit; it takes a whole number such as 40.':
    '„{value}“ ist kein Alter für --limit; erwartet wird eine ganze Zahl wie 40.',
  yes: 'ja',
  no: 'nein',
  unknown: 'offen',
  '{age} years old at the election, younger than {limit}.': 'Bei der Wahl {age} Jahre alt, also jünger als {limit}.',
  '{age} years old at the election, not younger than {limit}.':
    'Bei der Wahl {age} Jahre alt, also nicht jünger als {limit}.',
  'Turned {limit} on the very day of the election, and so was not younger.':
    'Genau am Wahltag {limit} geworden, also nicht mehr jünger.',
  '{age} years old at the election; {gap} would decide whether younger than {limit}.':
    'Bei der Wahl {age} Jahre alt; ob jünger als {limit}, entscheidet sich erst durch: {gap}.',
  'No election is recorded.': 'Es ist keine Wahl verzeichnet.',
  'Only re-elections are recorded; the first election is missing.':
    'Es sind nur Wiederwahlen verzeichnet; die erste Wahl fehlt.',
  'The election on {date} is still to come.': 'Die Wahl ({date}) steht noch bevor.',
  'Elected before birth: one of the two dates must be wrong.':
    'Vor der Geburt gewählt: Eines der beiden Daten muss falsch sein.',
  'The date of birth and the date of the election are missing.': 'Geburtsdatum und Wahldatum fehlen.',
  'The date of birth is missing.': 'Das Geburtsdatum fehlt.',
  'The date of the election is missing.': 'Das Wahldatum fehlt.',
  'a more exact date': 'ein genaueres Datum',
  '{one} or {other}': '{one} oder {other}',
  'the day of birth': 'der Tag der Geburt',
  'day and month of birth': 'Tag und Monat der Geburt',
  'the day of the election': 'der Tag der Wahl',
  'day and month of the election': 'Tag und Monat der Wahl',
  'Where a municipality lies outside Germany, leave the Land out.':
    'Liegt die Kommune nicht in Deutschland, so lassen Sie das Land weg.',
  '“{value}” is no Land; it takes a code or name such as BY or Bayern.':
    '„{value}“ ist kein Bundesland; erwartet wird ein Kürzel oder Name wie BY oder Bayern.',
  '“{value}” is no date for {option}; it takes {forms}.':
    '„{value}“ ist kein Datum für {option}; möglich sind {forms}.',
  '3.5.1986, 1986-05-03, May 1986, 1986-05 or 1986': '3.5.1986, 1986-05-03, Mai 1986, 1986-05 oder 1986',
  '27.10.2019, 2019-10-27, October 2019, 2019-10 or 2019': '27.10.2019, 2019-10-27, Oktober 2019, 2019-10 oder 2019',

  'id, e-mail address or name': 'Nummer, E-Mail-Adresse oder Name',
  '{name} (no. {id})': '{name} (Nr. {id})',
  'E-mail': 'E-Mail',
  Phone: 'Telefon',
  Membership: 'Mitgliedschaft',
  Born: 'Geboren',
  Office: 'Amt',
  Mail: 'Mail',
  'blocked: gets no mail': 'gesperrt: bekommt keine Mails',
  Remarks: 'Bemerkungen',
  'no member': 'kein Mitglied',
  '{status}, left {date}': '{status}, ausgetreten {date}',
  '{status}, since {date}': '{status}, seit {date}',
  '{status}, since {date}, until {left}': '{status}, seit {date}, bis {left}',
  '{status}, until {left}': '{status}, bis {left}',
  '{status}, entered {date}': '{status}, eingetreten {date}',
  'elected {date}': 'gewählt {date}',
  'first election': 'Erstwahl',
  're-election': 'Wiederwahl',
  'full-time': 'hauptamtlich',
  honorary: 'ehrenamtlich',
  'until {date}': 'bis {date}',
  active: 'aktiv',
  prospect: 'gewählt, nicht beigetreten',
  former: 'ehemalig',
  supporter: 'Fördermitglied',

  'given name': 'Vorname',
  'family name': 'Nachname',
  'academic title, for example Dr.': 'akademischer Grad, zum Beispiel Dr.',
  'form of address: ms, mr or none; without it neutral':
    'Anrede: ms (Frau), mr (Herr) oder none (keine); ohne Angabe neutral',
  'informal (du) or formal (Sie)': 'informal (du) oder formal (Sie)',
  'e-mail address': 'E-Mail-Adresse',
  'phone number': 'Telefonnummer',
  'date of birth, may be partial: 1986': 'Geburtsdatum, darf unvollständig sein: 1986',
  'title of the office, for example Bürgermeisterin': 'Amtsbezeichnung, zum Beispiel Bürgermeisterin',
  municipality: 'Kommune',
  'Land, for example BY or Bayern': 'Land, zum Beispiel BY oder Bayern',
  'date of the deciding ballot, may be partial': 'Datum des entscheidenden Wahlgangs, darf unvollständig sein',
  'first or re_election': 'first (Erstwahl) oder re_election (Wiederwahl)',
  'full_time or honorary': 'full_time (hauptamtlich) oder honorary (ehrenamtlich)',
  'active, prospect, former, supporter, or none for somebody who is no member':
    'active (aktiv), prospect (gewählt, noch nicht beigetreten), former (ehemalig), supporter (Fördermitglied) oder none, wenn die Person kein Mitglied ist',
  'The election {when} lies ahead; until then the age rule goes by the one before.':
    'Die Wahl {when} steht noch bevor; bis dahin gilt für die Altersregel die vorige.',
  'date of entry, may be partial': 'Eintrittsdatum, darf unvollständig sein',
  remarks: 'Bemerkungen',
  'Save this?': 'So speichern?',
  'Import it like this?': 'So einlesen?',
  'Mails, reports and calendars are in {language}; “njb config set language {other}” changes that.':
    'Mails, Berichte und Kalender sind auf {language}; „njb config set language {other}“ ändert das.',
  '{name} was added as no. {id}.': '{name} wurde aufgenommen (Nr. {id}).',
  '“{value}” lies in the future; nobody is born then.': '„{value}“ liegt in der Zukunft; da ist niemand geboren.',
  '“{value}” is no e-mail address.': '„{value}“ ist keine E-Mail-Adresse.',
  'somebody else than the one of the same name who is here already':
    'jemand anderes als die Person gleichen Namens, die schon da ist',
  '{name} is here already as no. {id}. Is this somebody else of the same name?':
    '{name} ist schon als Nr. {id} da. Ist dies jemand anderes mit demselben Namen?',
  '{name} is here already as no. {id}; if this is the same person: njb member merge':
    '{name} ist schon als Nr. {id} da; falls es dieselbe Person ist: njb member merge',
  'That is by the usual limit of {usual}; the network’s own: --limit {limit}':
    'So gilt es bei der üblichen Grenze von {usual}; die des Netzwerks: --limit {limit}',
  '{email} already belongs to {name} (no. {id}).': '{email} gehört schon zu {name} (Nr. {id}).',
  '{email} already belongs to {name} (no. {id}). Do both use this address? Each mail then goes there once only, unless it is about one person alone.':
    '{email} gehört schon zu {name} (Nr. {id}). Nutzen beide diese Adresse? Jede Mail geht dann nur einmal dorthin, außer wenn sie eine Person allein betrifft.',
  'If both use the address, say so with --shared-email; each mail then goes there once only, unless it is about one person alone.':
    'Nutzen beide die Adresse, sagen Sie das mit --shared-email; jede Mail geht dann nur einmal dorthin, außer wenn sie eine Person allein betrifft.',
  'the address belongs to somebody else as well, and both use it':
    'die Adresse gehört auch jemand anderem, und beide nutzen sie',
  'That lies in the future; nobody is born then.': 'Das liegt in der Zukunft; da ist noch niemand geboren.',
  '“njb member show {id}” shows the person.': '„njb member show {id}“ zeigt die Person.',
  'Please give a date such as {forms}; it may stay empty.':
    'Bitte ein Datum wie {forms} angeben; es darf leer bleiben.',
  'Given name': 'Vorname',
  'Family name': 'Nachname',
  'The family name is needed.': 'Der Nachname wird gebraucht.',
  'Form of address': 'Anrede',
  'not known (neutral)': 'nicht bekannt (neutral)',
  Ms: 'Frau',
  Mr: 'Herr',
  none: 'keine',
  'That is no e-mail address.': 'Das ist keine E-Mail-Adresse.',
  'Please give a Land, for example Bayern or BY.': 'Bitte ein Bundesland angeben, zum Beispiel Bayern oder BY.',
  'Born (may be only the year)': 'Geboren (das Jahr genügt)',
  'Elected (the deciding ballot; may be only month or year)':
    'Gewählt (entscheidender Wahlgang; Monat oder Jahr genügt)',
  'Say which one is meant with --state, for example --state {state}.':
    'Geben Sie mit --state das Bundesland an, zum Beispiel --state {state}.',
} as const;
