/** Registrations: files of outside tools, lists to sign, badges. */
export const registrations = {
  'Read registrations from the file of an outside tool': 'Anmeldungen aus der Datei eines fremden Systems einlesen',
  'the registrations as the outside tool writes them, CSV or Excel (.xlsx)':
    'die Anmeldungen, wie das fremde System sie ausgibt, CSV oder Excel (.xlsx)',
  'Beside those of “njb member import”, --map takes {words}.':
    'Neben denen von „njb member import“ nimmt --map {words}.',
  'Status of the registration': 'Stand der Anmeldung',
  'Wish for a workshop, no. {rank}': '{rank}. Wunsch für einen Workshop',
  'On the list of {event}': 'Auf der Liste von {event}',
  'Registered more than once, and listed once': 'Mehrfach angemeldet, einmal auf der Liste',
  '{name} ({before} → {after})': '{name} ({before} → {after})',
  '{name}: lines {lines}': '{name}: Zeilen {lines}',
  'Not known so far, and entered as {count|a person|people} without membership:':
    'Bisher nicht bekannt und als {count|Person|Personen} ohne Mitgliedschaft aufgenommen:',
  '“{value}” says nothing of a registration; there are registered, cancelled, waiting list … (“njb help registrations”).':
    '„{value}“ sagt nichts über eine Anmeldung; möglich sind angemeldet, storniert, Warteliste … („njb help registrations“).',
  'Write the guest list: for Excel, to be signed, or as name badges':
    'Die Gästeliste ausgeben: für Excel, zum Unterschreiben oder als Namensschilder',
  'csv, xlsx, json; list: to be signed; badges: name badges to print (both HTML for A4); without it what --out ends with, else csv':
    'csv, xlsx, json; list: zum Unterschreiben; badges: Namensschilder (beides HTML für A4); ohne Angabe nach dem Ende von --out, sonst csv',
  'only these, may be repeated; list and badges: who is coming, unless said':
    'nur diese, darf mehrmals vorkommen; bei list und badges ohne Angabe, wer kommt',
  'size of the badges in millimetres: {words}': 'Größe der Schilder in Millimetern: {words}',
  'From {count} {count|municipality|municipalities}: {names}': 'Aus {count} {count|Kommune|Kommunen}: {names}',

  'Take off the list who was put on it by mistake': 'Von der Liste nehmen, wer irrtümlich darauf steht',
  'id, e-mail address or name; may be several': 'Nummer, E-Mail-Adresse oder Name; auch mehrere',
  '“{person}” is not on the list of “{event}”.': '„{person}“ steht nicht auf der Liste von „{event}“.',
  '“njb attendee list {event}” shows who is.': '„njb attendee list {event}“ zeigt, wer darauf steht.',
  '{count|This person has|These people have} an invitation of njb to “{event}”: {names}':
    '{count|Diese Person hat|Diese Personen haben} eine Einladung von njb zu „{event}“: {names}',
  '“njb invite withdraw {event} --from {people}” takes it back, tells them, and takes off the list who had not declined.':
    '„njb invite withdraw {event} --from {people}“ nimmt sie zurück, gibt Bescheid und nimmt von der Liste, wer nicht abgesagt hatte.',
  'Who had declined can be taken off the list after that.':
    'Wer abgesagt hatte, lässt sich danach von der Liste nehmen.',
  'A mail about “{event}” to {name} is still to be sent.': 'Eine Mail zu „{event}“ an {name} ist noch zu verschicken.',
  '“njb {command}” goes on with it; “njb invite status {event}” shows it.':
    '„njb {command}“ macht damit weiter; „njb invite status {event}“ zeigt sie.',
  'Take {name} off the list of {event}?': '{name} von der Liste von {event} nehmen?',
  'Take these {count} people off the list of {event}?': 'Diese {count} Personen von der Liste von {event} nehmen?',
  '{event}: {name} is not on the list any more.': '{event}: {name} steht nicht mehr auf der Liste.',
  'on record': 'angegeben',
  '{names} had mail about it and {count|hears|hear} nothing of this; this command says so instead:':
    'An {names} gingen dazu schon Mails; hiervon {count|erfährt die Person|erfahren sie} nichts. Dieser Befehl gibt stattdessen Bescheid:',
  '{names} had mail about it and {count|hears|hear} nothing of this. To tell them: “njb undo”, and then':
    'An {names} gingen dazu schon Mails; hiervon {count|erfährt die Person|erfahren sie} nichts. Wer Bescheid geben will: „njb undo“, und dann',
  'The next import of a file that still has them puts them on the list again.':
    'Steht jemand davon noch in der nächsten Datei mit Anmeldungen, kommt der Name damit wieder auf die Liste.',
  '{name} has no counterpart any more; “njb pair propose {event}” proposes one.':
    '{name} hat kein Gegenüber mehr; „njb pair propose {event}“ schlägt eines vor.',
  '{count} {count|person who waits|people who wait} can have a place: “njb attendee waitlist {event} --move-up” gives it to them.':
    'Für {count} {count|Person|Personen} auf der Warteliste ist ein Platz frei: „njb attendee waitlist {event} --move-up“ lässt nachrücken.',

  'Show the places and who waits for one, and let people move up':
    'Die Plätze zeigen und wer auf einen wartet, und nachrücken lassen',
  'how many may come; 0: no limit': 'wie viele kommen können; 0: unbegrenzt',
  'give free places to those who wait, first come, first served':
    'freie Plätze an die Wartenden geben, in der Reihenfolge der Anmeldung',
  '{taken} registered for {capacity} {capacity|place|places}. The last to register: {names}':
    '{taken} Anmeldungen für {capacity} {capacity|Platz|Plätze}. Zuletzt angemeldet: {names}',
  '“njb attendee edit {event} {person} --status waitlisted” puts somebody on the waiting list; “njb attendee waitlist {event}” shows it.':
    '„njb attendee edit {event} {person} --status waitlisted“ setzt jemanden auf die Warteliste; „njb attendee waitlist {event}“ zeigt sie.',
  '{name} moves up.': '{name} rückt nach.',
  '{taken} {taken|place|places} taken, no limit.': '{taken} {taken|Platz|Plätze} vergeben, unbegrenzt.',
  '{taken} of {capacity} {capacity|place|places} taken.': '{taken} von {capacity} {capacity|Platz|Plätzen} vergeben.',
  '{count} more than there are places.': '{count} mehr, als es Plätze gibt.',
  'For {count} of them there is a place: “njb attendee waitlist {event} --move-up” gives it to them.':
    'Für {count} davon ist ein Platz frei: „njb attendee waitlist {event} --move-up“ lässt nachrücken.',
  'A place has become free: the registration is firm now. A short notice from whoever cannot come helps the next in line.':
    'Ein Platz ist frei geworden, die Anmeldung ist damit fest. Wer doch nicht kommen kann, hilft den Nächsten auf der Warteliste mit einer kurzen Nachricht.',
  'This command writes to them; --test ADDRESS sends it to yourself first:':
    'Dieser Befehl schreibt ihnen; --test ADRESSE schickt die Mail vorher an Sie selbst:',
} as const;
