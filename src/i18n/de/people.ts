/** The life of a member: editing, merging, membership, offices, functions, consents. */
export const people = {
  Style: 'Du oder Sie',
  Salutation: 'Briefanrede',
  Language: 'Sprache',
  Earlier: 'Früher',
  Consent: 'Einwilligung',
  Imported: 'Importiert',
  informal: 'per Du',
  formal: 'per Sie',
  German: 'Deutsch',
  English: 'Englisch',
  'Date of entry (may be only month or year; empty: not known)':
    'Eintritt (auch nur Monat oder Jahr; leer: nicht bekannt)',
  'Since when this is a member is not said: --entered DATE. Reports of new members need it.':
    'Das Eintrittsdatum fehlt: --entered DATUM. Der Bericht über neue Mitglieder braucht es.',
  'Since when this is a member is not said: “njb member edit {id} --entered DATE”. Reports of new members need it.':
    'Das Eintrittsdatum fehlt: „njb member edit {id} --entered DATUM“. Der Bericht über neue Mitglieder braucht es.',
  '{date} from {file}, line {line}': '{date} aus {file}, Zeile {line}',
  '{status}, entered {date}, left {left}': '{status}, eingetreten {date}, ausgetreten {left}',
  'blocked: gets no mail ({reason})': 'gesperrt: bekommt keine Mails ({reason})',
  'That is on record already; it was noted once more, so that a mail that says it counts as read.':
    'Das ist schon so verzeichnet; es ist noch einmal vermerkt, damit eine Mail, die das sagt, als gelesen gilt.',
  'Nothing changes: all of this is on record already.': 'Es ändert sich nichts: All das ist schon so verzeichnet.',

  'from {date}': 'ab {date}',
  chair: 'Vorsitz',
  'deputy chair': 'stellvertretender Vorsitz',
  treasurer: 'Kassenführung',
  secretary: 'Schriftführung',
  'board member': 'Mitglied im Vorstand',
  spokesperson: 'Sprecher*in',
  mandate: 'Mandat',

  newsletter: 'Newsletter',
  photo: 'Foto',
  recording: 'Aufzeichnung',
  'name in lists': 'Name in Listen',
  'given {date}': 'erteilt {date}',
  revoked: 'widerrufen',
  'revoked {date}': 'widerrufen {date}',
  '{consent} ({source})': '{consent} ({source})',

  'Change what is known of a person': 'Angaben zu einer Person ändern',
  'Make one person of two records': 'Aus zwei Einträgen eine Person machen',
  'End a membership': 'Eine Mitgliedschaft beenden',
  'Begin a membership again': 'Eine Mitgliedschaft wieder aufleben lassen',
  'Elections and offices': 'Wahlen und Ämter',
  'Add an election or office': 'Eine Wahl oder ein Amt eintragen',
  'Change an election or office': 'Eine Wahl oder ein Amt ändern',
  'End a term of office': 'Eine Amtszeit beenden',
  'Take out an election or office that was entered in error': 'Eine irrtümlich eingetragene Wahl oder Amtszeit löschen',
  'An office that somebody did hold is ended, and stays on record: “njb term end”.':
    'Ein Amt, das es wirklich gab, wird beendet und bleibt verzeichnet: „njb term end“.',
  'List the elections and offices of a person': 'Wahlen und Ämter einer Person auflisten',
  'Functions: the board and mandates': 'Funktionen: Vorstand und Mandate',
  'Give somebody a function': 'Jemandem eine Funktion geben',
  'End a function': 'Eine Funktion beenden',
  'List who has which function': 'Auflisten, wer welche Funktion hat',
  'Consents, with dates and source': 'Einwilligungen, mit Datum und Quelle',
  'Record that a consent was given': 'Festhalten, dass eine Einwilligung erteilt wurde',
  'Record that a consent was revoked': 'Festhalten, dass eine Einwilligung widerrufen wurde',
  'List what somebody consented to, and when': 'Auflisten, worin jemand wann eingewilligt hat',

  'a salutation that replaces the usual one': 'eine Briefanrede anstelle der üblichen',
  'language of mails to the person: de or en': 'Sprache der Mails an die Person: de oder en',
  'a new primary address; the one before stays as a further one':
    'eine neue Hauptadresse; die bisherige bleibt als weitere',
  'a further address': 'eine weitere Adresse',
  'take an address away': 'eine Adresse entfernen',
  'active, prospect, former, supporter, or none for somebody who was never a member':
    'active (aktiv), prospect (gewählt, noch nicht beigetreten), former (ehemalig), supporter (Fördermitglied) oder none, wenn die Person nie Mitglied war',
  'date of leaving, may be partial': 'Austrittsdatum, darf unvollständig sein',
  'from now on no mail whatever happens, and why':
    'ab jetzt keine Mails mehr schicken, unter keinen Umständen; mit Grund',
  'mails again': 'wieder Mails schicken',
  'empty a field: {fields}': 'ein Feld leeren: {fields}',
  'Say what is to change, for example with {option}.':
    'Bitte angeben, was sich ändern soll, zum Beispiel mit {option}.',
  '{name} has no address {email}.': '{name} hat keine Adresse {email}.',
  '{name} is no member.': '{name} ist kein Mitglied.',
  '{name} has not left.': '{name} ist nicht ausgetreten.',
  '“njb member leave {id} --on DATE” ends the membership.':
    '„njb member leave {id} --on DATUM“ beendet die Mitgliedschaft.',
  'If both are one person, “njb member merge {keep} {other}” makes one of them.':
    'Wenn beide dieselbe Person sind, macht „njb member merge {keep} {other}“ eine daraus.',
  'If this was another election, take it back with “njb undo” and use “njb term add {id}”: so the one before stays on record.':
    'Wenn das eine andere Wahl war: mit „njb undo“ zurücknehmen und „njb term add {id}“ verwenden, damit die vorige verzeichnet bleibt.',

  'last day of the membership, may be partial and lie ahead; today unless given':
    'letzter Tag der Mitgliedschaft, darf unvollständig sein und in der Zukunft liegen; ohne Angabe heute',
  'The membership goes on until {date}; “njb status” reminds of its end.':
    'Die Mitgliedschaft läuft bis zum {date}; an ihr Ende erinnert „njb status“.',
  'The membership has ended, as was said beforehand; that is noted now.':
    'Die Mitgliedschaft ist zu Ende, wie im Voraus gesagt; das ist jetzt vermerkt.',
  'Still invited to “{event}”; to take that back: njb invite withdraw {event} --from {id}':
    'Noch eingeladen zu „{event}“; die Einladung zurücknehmen: njb invite withdraw {event} --from {id}',
  'If it is over already, give the day: njb member leave {id} --on DATE':
    'Ist sie schon zu Ende, geben Sie bitte den Tag an: njb member leave {id} --on DATUM',
  'first day of the new membership, may be partial; today unless given':
    'erster Tag der neuen Mitgliedschaft, darf unvollständig sein; ohne Angabe heute',
  '{name} is no member and cannot leave.': '{name} ist kein Mitglied und kann nicht austreten.',
  '{name} has left already.': '{name} ist schon ausgetreten.',
  '{name} has left already, {when}.': '{name} ist schon ausgetreten, und zwar {when}.',
  '“njb member edit {id} --left DATE” enters the day of leaving.':
    '„njb member edit {id} --left DATUM“ trägt den Tag des Austritts ein.',
  '{name} was never a member.': '{name} war nie Mitglied.',
  '“njb member edit {id} --status active” makes a member.':
    '„njb member edit {id} --status active“ macht die Person zum Mitglied.',
  '{option}: {ends} lies before the beginning, {begins}.': '{option}: {ends} liegt vor dem Beginn, {begins}.',
  '{option}: {date} lies after the day of leaving, {left}.': '{option}: {date} liegt nach dem Austritt, {left}.',
  '{option}: {date} lies before the day of leaving, {left}.': '{option}: {date} liegt vor dem Austritt, {left}.',
  '“{value}” lies too far in the future for {option}.': '„{value}“ liegt für {option} zu weit in der Zukunft.',
  '“{value}” lies in the future; {option} takes a day up to today.':
    '„{value}“ liegt in der Zukunft; bei {option} geht es bis heute.',

  'first day in office, may be partial': 'erster Tag im Amt, darf unvollständig sein',
  'last day in office, may be partial': 'letzter Tag im Amt, darf unvollständig sein',
  'last day in office, may be partial; today unless given':
    'letzter Tag im Amt, darf unvollständig sein; ohne Angabe heute',
  'which term, by its number': 'welche Amtszeit, nach ihrer Nummer',
  'This election is on record already (term {id}).': 'Diese Wahl ist schon verzeichnet (Amtszeit {id}).',
  '“njb term edit {member} --term {id}” changes it.': '„njb term edit {member} --term {id}“ ändert sie.',
  '{name} holds no office that could end.': '{name} hat kein Amt, das enden könnte.',
  'There is no term of office to change here.': 'Hier gibt es keine Amtszeit, die sich ändern ließe.',
  'There is no term {id} to change here.': 'Hier gibt es keine Amtszeit {id}, die sich ändern ließe.',
  '“njb term list MEMBER” shows all terms with their numbers.':
    '„njb term list PERSON“ zeigt alle Amtszeiten mit ihren Nummern.',
  'Which term of office is meant?': 'Welche Amtszeit ist gemeint?',
  'There are {count} terms of office.': 'Es gibt {count} Amtszeiten.',
  'Say which one is meant with --term, for example --term {id}.':
    'Geben Sie mit --term an, welche gemeint ist, zum Beispiel --term {id}.',
  '{id}: {office}': '{id}: {office}',
  'By the age rule no longer young: {reason}': 'Nach der Altersregel nicht mehr jung: {reason}',
  'The membership stays as it is; the network decides. “njb member edit {id} --status supporter” makes a supporter.':
    'Die Mitgliedschaft bleibt, wie sie ist; das Netzwerk entscheidet. „njb member edit {id} --status supporter“ macht daraus ein Fördermitglied.',
  'The membership stays as it is. “njb member leave {id}” ends it, “njb member edit {id} --status supporter” makes a supporter.':
    'Die Mitgliedschaft bleibt, wie sie ist. „njb member leave {id}“ beendet sie, „njb member edit {id} --status supporter“ macht daraus ein Fördermitglied.',
  'No term of office is recorded.': 'Es ist keine Amtszeit verzeichnet.',
  Election: 'Wahl',
  Employment: 'Haupt- oder Ehrenamt',
  From: 'Ab',
  Until: 'Bis',

  'one of {words}': 'möglich: {words}',
  'what a spokesperson or a mandate is for': 'wofür jemand spricht oder ein Mandat hat',
  'first day of the function, may be partial': 'erster Tag der Funktion, darf unvollständig sein',
  'last day of the function, may be partial': 'letzter Tag der Funktion, darf unvollständig sein',
  'last day of the function, may be partial; today unless given, and one that has not begun is taken out':
    'letzter Tag der Funktion, darf unvollständig sein; ohne Angabe heute, und eine, die noch nicht begonnen hat, wird gestrichen',
  'which function, by its number': 'welche Funktion, nach ihrer Nummer',
  'This function is on record already (no. {id}).': 'Diese Funktion ist schon verzeichnet (Nr. {id}).',
  '“njb role end {member} --role {id}” ends it.': '„njb role end {member} --role {id}“ beendet sie.',
  'There is no such function that could end.': 'Eine solche Funktion, die enden könnte, gibt es nicht.',
  '“njb role list MEMBER” shows all functions with their numbers.':
    '„njb role list PERSON“ zeigt alle Funktionen mit ihren Nummern.',
  'Which function is meant?': 'Welche Funktion ist gemeint?',
  'There are {count} functions.': 'Es gibt {count} Funktionen.',
  '{id}: {role}': '{id}: {role}',
  'Say which one is meant with --role, for example --role {id}.':
    'Geben Sie mit --role an, welche gemeint ist, zum Beispiel --role {id}.',
  'id, e-mail address or name; without one: everybody who has a function today':
    'Nummer, E-Mail-Adresse oder Name; ohne Angabe alle, die heute eine Funktion haben',
  'also functions that are over or still to come': 'auch Funktionen, die vorbei sind oder noch kommen',
  'No function is recorded.': 'Es ist keine Funktion verzeichnet.',
  Subject: 'Thema',
  Now: 'Jetzt',

  'the day it was said; today unless given': 'der Tag der Äußerung; ohne Angabe heute',
  'where it was said: a form, a mail, a talk': 'wo es gesagt wurde: Formular, Mail, Gespräch',
  '{purpose}: that is on record already: {consent}.': '{purpose}: Das ist schon verzeichnet: {consent}.',
  'Noted: {purpose}, {consent}.': 'Vermerkt: {purpose}, {consent}.',
  'What counts is the later statement: {consent}.': 'Es gilt die spätere Äußerung: {consent}.',
  '“{value}” is no day for {option}; it takes a day like 9.10.2025 or 2025-10-09.':
    '„{value}“ ist kein Tag für {option}; erwartet wird ein Tag wie 9.10.2025 oder 2025-10-09.',
  'No consent is recorded.': 'Es ist keine Einwilligung verzeichnet.',
  Statement: 'Äußerung',
  Source: 'Quelle',
  Counts: 'Gilt',

  'the person who stays: id, e-mail address or name': 'die Person, die bleibt: Nummer, E-Mail-Adresse oder Name',
  'the record that goes over into that one': 'der Eintrag, der darin aufgeht',
  'whose value stays where both differ, OTHER or KEEP: {fields}':
    'wessen Wert bleibt, wo beide sich unterscheiden, OTHER (der andere) oder KEEP (der bleibende): {fields}',
  '{name} (no. {id}) is one person already.': '{name} (Nr. {id}) ist schon eine einzige Person.',
  '{name} (no. {id}) went over into this person, with {guests} {guests|appearance|appearances} as a guest, {attendees} {attendees|attendance|attendances}, {deliveries} {deliveries|mail|mails}, {topics} {topics|topic|topics}.':
    '{name} (Nr. {id}) ist in dieser Person aufgegangen, mit {guests} {guests|Auftritt|Auftritten} als Gast, {attendees} {attendees|Teilnahme|Teilnahmen}, {deliveries} {deliveries|Mail|Mails}, {topics} {topics|Thema|Themen}.',
  '{name} (no. {id}) went over into this person.': '{name} (Nr. {id}) ist in dieser Person aufgegangen.',
  '{field}: which value stays?': '{field}: Welcher Wert bleibt?',
  '{field}: {stays} is the primary one, {goes} a further one.':
    '{field}: {stays} ist die Hauptadresse, {goes} eine weitere.',
  '{field}: {stays} stays, {goes} is gone.': '{field}: {stays} bleibt, {goes} ist weg.',
  '--take {field}=OTHER takes the other one.': '--take {field}=OTHER nimmt den anderen Wert.',
  'Date of leaving': 'Austritt',
} as const;
