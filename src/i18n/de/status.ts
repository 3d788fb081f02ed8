/** What is due, and `njb` alone. */
export const status = {
  'Show what is due now, each with the command that settles it':
    'Zeigen, was ansteht, jeweils mit dem Befehl, der es erledigt',
  'show everything, also where there is much of a kind': 'alles zeigen, auch wo es von einer Art viel gibt',
  'only people whom no mail reaches: without address, or it came back':
    'nur Personen, die keine Mail erreicht: ohne Adresse, oder sie kam zurück',

  'days before a date that it and its guests should be confirmed':
    'wie viele Tage vor einem Termin er und seine Gäste bestätigt sein sollen',
  'days before a date that people should be invited': 'wie viele Tage vor einem Termin eingeladen sein soll',
  'days before a date that its topic should be settled': 'wie viele Tage vor einem Termin sein Thema feststehen soll',
  'days before a date that those who have not answered should be reminded':
    'wie viele Tage vor einem Termin erinnert werden soll, wer nicht geantwortet hat',
  'copies of the database kept that njb makes before imports, merging and erasing, of each, or off':
    'wie viele Kopien der Datenbank bleiben, die njb vor Importen, Zusammenführen und Löschen anlegt, je Anlass, oder off',
  'days that the latest copy of the database may be old, or off':
    'wie viele Tage die letzte Kopie der Datenbank alt sein darf, oder off (egal)',

  'To do now': 'Jetzt zu tun',
  '{names} and {more} more': '{names} und {more} weitere',
  'Coming up': 'Bald zu tun',
  'When there is time': 'Bei Gelegenheit',
  'For your information': 'Zur Kenntnis',
  Urgency: 'Dringlichkeit',
  ADDRESS: 'ADRESSE',
  DATE: 'DATUM',
  NUMBER: 'ANZAHL',
  NAME: 'NAME',
  LINK: 'LINK',
  TEXT: 'THEMA',
  NEWS: 'NACHRICHT',
  '{count} {count|name lacks|names lack} letters, and would do so in mails: {names}.':
    '{count} {count|Name ist|Namen sind} unvollständig: Es fehlen Buchstaben, auch in Mails: {names}.',
  '{count} active {count|member has|members have} no given name, and mails use the family name: {names}.':
    '{count} {count|aktives Mitglied hat|aktive Mitglieder haben} keinen Vornamen; in Mails steht dann der Nachname: {names}.',
  'All done: nothing is due.': 'Alles erledigt: Es steht nichts an.',
  'Next date: {day}, {what}': 'Nächster Termin: {day}, {what}',
  '{count} more {count|hint|hints}: “njb status --all” shows {count|it|them}.':
    '{count} {count|weiterer Hinweis|weitere Hinweise}: „njb status --all“ zeigt {count|ihn|sie}.',

  '“{title}” {when}': '„{title}“ {when}',
  '“{title}” (today)': '„{title}“ (heute)',
  '{count} {count|mail|mails} about {event} may or may not have arrived: {names}.':
    '{count} {count|Mail|Mails} zu {event} mit ungewissem Ausgang: {names}.',
  '{count} {count|mail|mails} about {event} {count|is|are} still to be sent.':
    '{count} {count|Mail|Mails} zu {event} {count|ist|sind} noch zu verschicken.',
  '{count} {count|mail|mails} about {event} {count|is|are} still to be sent: {names}.':
    '{count} {count|Mail|Mails} zu {event} {count|ist|sind} noch zu verschicken: {names}.',
  '{count} {count|invitation|invitations} to {event} {count|has|have} not arrived: {names}.':
    '{count} {count|Einladung|Einladungen} zu {event} {count|ist|sind} nicht angekommen: {names}.',
  'Confirmed for {event}, but still without link, times and calendar entry: {names}.':
    'Zu {event} zugesagt, aber noch ohne Link, Zeiten und Kalendereintrag: {names}.',
  '{names} {count|has|have} declined the invitation to {event}, but {count|stands|stand} there as {count|a guest|guests}.':
    '{names} {count|hat|haben} die Einladung zu {event} abgesagt, {count|steht|stehen} dort aber als {count|Gast|Gäste}.',
  '{count} {count|mail|mails} about {event} {count|was|were} refused: {names}.':
    '{count} {count|Mail|Mails} zu {event} {count|wurde|wurden} abgelehnt: {names}.',
  '{event} was cancelled; {count} {count|invited person was|invited people were} not told yet.':
    '{event} ist abgesagt; {count} {count|eingeladene Person weiß|eingeladene Personen wissen} es noch nicht.',
  '{event} has changed; the news of it came back from {names}.':
    '{event} hat sich geändert; die Nachricht davon kam bei {names} nicht an.',
  '{event} was cancelled; the news of it came back from {names}.':
    '{event} ist abgesagt; die Nachricht davon kam bei {names} nicht an.',
  '{event} has changed; {count} {count|invited person was|invited people were} not told yet.':
    '{event} hat sich geändert; {count} {count|eingeladene Person weiß|eingeladene Personen wissen} es noch nicht.',
  '{event} was cancelled; {count} {count|person|people} who meant to come or to speak {count|was|were} not told yet.':
    '{event} ist abgesagt; {count} {count|Person weiß|Personen wissen} es noch nicht und {count|wollte|wollten} kommen oder sprechen.',
  '{event} has moved; {count} {count|person|people} on its list {count|was|were} not told yet.':
    '{event} ist verlegt; {count} {count|Person|Personen} auf der Liste {count|weiß|wissen} es noch nicht.',
  '{count} {count|person is|people are} not invited to {event} yet: {names}.':
    '{count} {count|Person ist|Personen sind} zu {event} noch nicht eingeladen: {names}.',
  '{event} takes place after all; {count} {count|person holds|people hold} the cancellation: {names}.':
    '{event} findet doch statt; {count} {count|Person hat|Personen haben} noch die Absage: {names}.',
  'Nobody is invited to {event} yet.': 'Zu {event} ist noch niemand eingeladen.',
  '{count} {count|person|people} invited to {event} {count|has|have} not answered yet.':
    'Zu {event} {count|hat|haben} {count} {count|eingeladene Person|eingeladene Personen} noch nicht geantwortet.',
  '{event} is not confirmed yet.': '{event} ist noch nicht bestätigt.',
  'The day of {event} is still open.': 'Der Tag von {event} steht noch nicht fest.',
  'The answer to {event} is still missing from {names}.': 'Zu {event} fehlt noch die Zusage von {names}.',
  'Since the move, the answer to {event} is missing from {names}.':
    'Seit der Verlegung fehlt zu {event} noch die Antwort von {names}.',
  'Not asked yet for {event}: {names}.': 'Zu {event} noch nicht angefragt: {names}.',
  '{event} has no topic yet.': '{event} hat noch kein Thema.',
  '{event} has no link yet, and no place (--place).': '{event} hat noch keinen Link und keinen Ort (--place).',
  '{count} older dates: did they take place? The first was on {date}.':
    'Haben {count} ältere Termine stattgefunden? Der erste war am {date}.',
  'Did {event} take place, and how many came?': 'Hat {event} stattgefunden, und wie viele waren da?',
  'How many came to {event}?': 'Wie viele kamen zu {event}?',
  '“{series}” has no dates for {year} yet.': '„{series}“ hat noch keine Termine für {year}.',
  '“{series}” has no date ahead; by its rule the next would be {date}.':
    '„{series}“ hat keinen Termin vor sich; laut Regel wäre der nächste am {date}.',
  'The date for the idea “{topic}” was cancelled or removed.': 'Der Termin für die Idee „{topic}“ ist weggefallen.',
  '{reason} ({names})': '{reason} ({names})',
  '{text}; {more}': '{text}; {more}',
  '{count} active {count|member|members} cannot be reached by mail: {names}.':
    '{count} {count|aktives Mitglied ist|aktive Mitglieder sind} per Mail nicht erreichbar: {names}.',
  'For {count} active {count|member|members} the age rule is open, as data is missing: {names}.':
    'Bei {count} {count|aktivem Mitglied|aktiven Mitgliedern} ist die Altersregel offen, weil Angaben fehlen: {names}.',
  'By the rules of retention {count} {count|person is|people are} to be looked at, or erased.':
    'Nach den Löschfristen zu prüfen oder zu löschen: {count} {count|Person|Personen}.',
  'The membership of {names} ended {when}.': 'Die Mitgliedschaft von {names} endete {when}.',
  '{event} has room for {count} {count|person|people} of the waiting list.':
    'Bei {event} ist Platz für {count} {count|Person|Personen} von der Warteliste.',
  'There is no copy of the database yet.': 'Es gibt noch keine Kopie der Datenbank.',
  'The latest copy of the database is of {date}.': 'Die letzte Kopie der Datenbank ist vom {date}.',
  'Since the election {when}, {names} is too old by the age rule; what follows the board decides.':
    'Seit der Wahl {when} ist {names} nach der Altersregel zu alt; was daraus folgt, entscheidet der Vorstand.',

  'Welcome to njb, the office of a network in one tool.':
    'Willkommen bei njb, dem Büro eines Netzwerks in einem Werkzeug.',
  'There is no database {file} yet. You can begin like this:':
    'Die Datenbank {file} gibt es noch nicht. So können Sie anfangen:',
  'shows the main job on made-up people': 'zeigt die wichtigsten Schritte an erfundenen Personen',
  'sets up your own network, with a few questions': 'richtet Ihr eigenes Netzwerk ein, mit ein paar Fragen',
  'shows all commands': 'zeigt alle Befehle',
  'How to go on': 'So geht es weiter',
  'shows the members': 'zeigt die Mitglieder',
  'njb member import FILE': 'njb member import DATEI',
  'reads your member list (Excel or CSV)': 'liest Ihre Mitgliederliste ein (Excel oder CSV)',
  'enters an event, with a few questions': 'trägt eine Veranstaltung ein, mit ein paar Fragen',
  'shows the next date: when and where, topic, guests': 'zeigt den nächsten Termin: wann und wo, Thema, Gäste',
  'shows who is invited to it, and who is coming': 'zeigt, wer dazu eingeladen ist und wer kommt',
  'shows the ideas for topics': 'zeigt die Ideen für Themen',
} as const;
