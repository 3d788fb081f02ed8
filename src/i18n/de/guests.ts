/** Guests: who is asked, who comes, and who had been there. */
export const guests = {
  'List the guests of one or all events, and search them':
    'Die Gäste einer oder aller Veranstaltungen auflisten und durchsuchen',
  'Change what is known of a guest': 'Angaben zu einem Gast ändern',
  'Note that guests were asked': 'Festhalten, dass Gäste angefragt sind',
  'Note that guests confirmed': 'Festhalten, dass Gäste zugesagt haben',
  'Note that guests declined': 'Festhalten, dass Gäste abgesagt haben',
  'Take a guest off an event': 'Einen Gast von einer Veranstaltung streichen',

  'number, name or organisation of a guest; without one: the only one':
    'Nummer, Name oder Organisation eines Gastes; ohne Angabe der einzige',
  'number, name or organisation of a guest; may be several; without one: the only one':
    'Nummer, Name oder Organisation eines Gastes; auch mehrere; ohne Angabe der einzige',
  'the member or person it is; without a guest name and office are theirs':
    'das Mitglied oder die Person dahinter; ohne Angabe zum Gast gelten deren Name und Amt',
  'the member or person it is': 'das Mitglied oder die Person dahinter',
  'nobody the office knows, whoever has the same name': 'niemand aus dem Bestand, auch bei gleichem Namen',
  'where to write to; somebody unknown becomes a person without membership':
    'Mailadresse; wer unbekannt ist, wird als Person ohne Mitgliedschaft angelegt',
  'of an organisation: whose address that is': 'bei einer Organisation: wessen Adresse das ist',
  'the field the guest comes from, for the figures: “Wissenschaft”, “Medien”':
    'der Bereich, aus dem der Gast kommt, für die Auswertung: „Wissenschaft“, „Medien“',
  'Field of work': 'Bereich',
  'place among the guests: 1 comes first': 'Platz unter den Gästen: 1 steht vorn',
  'name; empty: an organisation alone': 'Name; leer: nur eine Organisation',
  'function, as of the event': 'Funktion zur Zeit der Veranstaltung',
  'organisation, as of the event': 'Organisation zur Zeit der Veranstaltung',
  'idea, requested, confirmed or declined':
    'idea (Idee), requested (angefragt), confirmed (zugesagt) oder declined (abgesagt)',
  'only idea, requested, confirmed or declined':
    'nur idea (Idee), requested (angefragt), confirmed (zugesagt) oder declined (abgesagt)',
  'only guests with these words in name, function, organisation or topic; slips are forgiven':
    'nur Gäste mit diesen Wörtern in Name, Funktion, Organisation oder Thema; kleine Schreibfehler sind erlaubt',

  'Guest: name, function, organisation': 'Gast: Name, Funktion, Organisation',
  '{name} has the address {address} already.': '{name} hat schon die Adresse {address}.',
  '“njb member edit {id} --email ADDRESS” changes it.': '„njb member edit {id} --email ADRESSE“ ändert sie.',
  '{name} now has the address {address}.': '{name} hat jetzt die Adresse {address}.',
  'Is the guest {name} one of these people?': 'Ist der Gast {name} eine dieser Personen?',
  'no, somebody else': 'nein, jemand anderes',
  '{guest}, in “{session}”': '{guest}, in „{session}“',
  'If they are one and the same, take one of them off: njb guest remove {event} {id}':
    'Wenn beide derselbe Gast sind, streichen Sie einen davon: njb guest remove {event} {id}',
  'Which guest is meant?': 'Welcher Gast ist gemeint?',
  'Take {guest} ({status}) off the guests?': '{guest} ({status}) von der Gästeliste streichen?',

  Person: 'Person',
  'Place in the order': 'Platz',
  '{event}: {guest}': '{event}: {guest}',
  '{id}: {guest}': '{id}: {guest}',
  '{guest}; contact: {name} (no. {id})': '{guest}; Kontakt: {name} (Nr. {id})',
  '{guest}; member no. {id}': '{guest}; Mitglied Nr. {id}',
  '{guest}; person no. {id}': '{guest}; Person Nr. {id}',
  '{event}: {guest}: {from} → {to}': '{event}: {guest}: {from} → {to}',
  '{event}: {guest} is {to} already.': '{event}: {guest} ist schon {to}.',
  '{event}: {guest} is {to} already; that was noted once more.':
    '{event}: {guest} ist schon {to}; das ist noch einmal vermerkt.',
  'Still open: {open}': 'Noch offen: {open}',
  '{status} for {date}, before the move': '{status} zum {date}, vor der Verlegung',
  '“{guest}” confirmed for {date}, before the move, and would be thanked for the date as it is now.':
    '„{guest}“ hat zum {date} zugesagt, vor der Verlegung; die Mail dankt für eine Zusage zum jetzigen Termin.',
  '“njb guest ask {event} {id}” asks for the new date.': '„njb guest ask {event} {id}“ fragt für den neuen Termin an.',
  'Not to {guest}: confirmed for {date}, before the move; ask first: njb guest ask {event} {id}':
    'Nicht an {guest}: Zusage zum {date}, vor der Verlegung; bitte erst anfragen: njb guest ask {event} {id}',
  '{count} {count|guest was|guests were} asked, or had confirmed, before the move; please tell them:':
    'Vor der Verlegung angefragt oder zugesagt: {count} {count|Gast|Gäste}; bitte Bescheid geben:',
  '“njb guest ask {event}” asks anew who has not answered.':
    '„njb guest ask {event}“ fragt neu an, wer noch nicht geantwortet hat.',
  'Link, times and calendar entry go to who has confirmed with: njb guest inform {event}':
    'Link, Zeiten und Kalendereintrag schickt allen, die zugesagt haben: njb guest inform {event}',
  'Confirmed before the move: {guests}. This asks for the new date: njb guest ask {event} {ids}':
    'Vor der Verlegung bestätigt: {guests}. Nach dem neuen Termin fragen: njb guest ask {event} {ids}',
  '“njb guest confirm {event} GUEST” notes who comes on the new date.':
    '„njb guest confirm {event} GAST“ hält fest, wer zum neuen Termin kommt.',
  'No guests found.': 'Keine Gäste gefunden.',
  '{name} <{address}> was entered as a person without membership.':
    '{name} <{address}> wurde als Person ohne Mitgliedschaft angelegt.',
  '{name} is linked to {person} (no. {id}); “njb guest edit” with --no-person undoes that.':
    '{name} ist verknüpft mit {person} (Nr. {id}); „njb guest edit“ mit --no-person löst das.',
  'If {name} is {person}: njb guest edit {event} {guest} --person {id}':
    'Falls {name} dieselbe Person ist wie {person}: njb guest edit {event} {guest} --person {id}',
  'If that is the guest, say so with --person {id}.': 'Falls das der Gast ist: --person {id}.',
  'If the person wants to be taken in again, enter them with “njb member add --status none --again”.':
    'Will die Person wieder aufgenommen werden, trägt „njb member add --status none --again“ sie ein.',
  '{event}: {guest} ({status}) is no guest any more.': '{event}: {guest} ({status}) ist kein Gast mehr.',
  'The recording has nobody’s consent any more: {url}': 'Für die Aufzeichnung liegt keine Einwilligung mehr vor: {url}',
  '“njb guest decline” keeps on record that a guest was asked and does not come.':
    '„njb guest decline“ hält stattdessen fest, dass ein Gast angefragt war und nicht kommt.',

  '{event} has this guest already: {guest} (no. {id}).': '{event} hat diesen Gast schon: {guest} (Nr. {id}).',
  '“njb guest edit {event} {id}” changes what is known of a guest.':
    '„njb guest edit {event} {id}“ ändert, was zu dem Gast bekannt ist.',
  '“{value}” is no place for --position; 1 comes first.': '„{value}“ ist kein Platz für --position; 1 steht vorn.',
  '{event} has no guests.': '{event} hat keine Gäste.',
  '“njb guest add {event} GUEST” enters one.': '„njb guest add {event} GAST“ trägt einen ein.',
  '{event} has no guest “{guest}”.': '{event} hat keinen Gast „{guest}“.',
  '“{guest}” fits {count} guests.': '„{guest}“ passt auf {count} Gäste.',
  'Nobody is asked to “{event}” any more: it was {status}.':
    'Zu „{event}“ wird niemand mehr angefragt: Status {status}.',
  'This is only noted; nobody was written to.': 'Das ist nur vermerkt; geschrieben wurde niemandem.',
  'This is only noted; nobody was written to. “njb guest ask {event} {guest}” writes the request.':
    'Das ist nur vermerkt; geschrieben wurde niemandem. „njb guest ask {event} {guest}“ schreibt die Anfrage.',
  'This is only noted; nobody was written to. “njb guest ask {event} GUEST” writes the request.':
    'Das ist nur vermerkt; geschrieben wurde niemandem. „njb guest ask {event} GAST“ schreibt die Anfrage.',
  '{guest} has confirmed already.': '{guest} hat schon zugesagt.',
  '“njb guest edit {event} {id} --status requested” takes that back.':
    '„njb guest edit {event} {id} --status requested“ nimmt das zurück.',
} as const;
