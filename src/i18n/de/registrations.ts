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
  'Not known so far, and new as {count|a person|people} without membership:':
    'Bisher nicht bekannt und neu als {count|Person|Personen} ohne Mitgliedschaft:',
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
  '“njb invite withdraw {event} --from {people}” takes it back: {names} {count|gets|get} a cancellation and {count|is|are} then off the list.':
    '„njb invite withdraw {event} --from {people}“ nimmt sie zurück: {names} {count|bekommt|bekommen} eine Absage und {count|steht|stehen} danach nicht mehr auf der Liste.',
  '“njb invite withdraw {event} --from {people}” takes it back first: {names} {count|gets|get} a cancellation, but {count|stays|stay} on the list.':
    '„njb invite withdraw {event} --from {people}“ nimmt sie zuerst zurück: {names} {count|bekommt|bekommen} eine Absage, {count|steht|stehen} aber weiter auf der Liste.',
  'After that the list can do without them: njb attendee remove {event} {people}':
    'Von der Liste nimmt danach: njb attendee remove {event} {people}',
  'A mail about “{event}” to {name} still waits to be sent.':
    'Eine Mail zu „{event}“ an {name} wartet noch darauf, verschickt zu werden.',
  'The same “njb invite inform” as before sends it; “njb log” shows how it was typed.':
    'Derselbe Befehl „njb invite inform“ wie beim ersten Mal verschickt sie; „njb log“ zeigt, wie er eingegeben wurde.',
  '“njb {command}” sends it; “njb invite status {event}” shows it.':
    '„njb {command}“ verschickt sie; „njb invite status {event}“ zeigt sie.',
  'Take {name} off the list of {event}?': '{name} von der Liste von {event} nehmen?',
  'Take these {count} people off the list of {event}?': 'Diese {count} Personen von der Liste von {event} nehmen?',
  '{label}: {text}': '{label}: {text}',
  '{event}: {name} is not on the list any more.': '{event}: {name} steht nicht mehr auf der Liste.',
  'on record': 'angegeben',
  '{names} {count|has|have} had mail about the event, but {count|hears|hear} nothing of this. To tell them, type instead:':
    '{names} {count|hat|haben} zu der Veranstaltung schon Mails bekommen, {count|erfährt|erfahren} hiervon aber nichts. Wer Bescheid geben will, gibt stattdessen ein:',
  '{names} {count|has|have} had mail about the event, but heard nothing of this. To tell them, type “njb undo” and then:':
    '{names} {count|hat|haben} zu der Veranstaltung schon Mails bekommen, hiervon aber nichts erfahren. Wer Bescheid geben will, gibt „njb undo“ ein und danach:',
  '{names} {count|was|were} read from a file of registrations; whoever is in the next one, too, is put on the list again by “njb attendee import”.':
    '{names} {count|kam|kamen} aus einer Datei mit Anmeldungen; wer auch in der nächsten steht, kommt mit „njb attendee import“ wieder auf die Liste.',
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
  'For {count} {count|person|people} there is a place: “njb attendee waitlist {event} --move-up” gives it to them.':
    'Für {count} {count|Person|Personen} ist ein Platz frei: „njb attendee waitlist {event} --move-up“ lässt nachrücken.',
  'A place has become free: the registration is firm now. A short notice from whoever cannot come helps the next in line.':
    'Ein Platz ist frei geworden, die Anmeldung ist damit fest. Wer doch nicht kommen kann, hilft den Nächsten auf der Warteliste mit einer kurzen Nachricht.',
  'This command writes to {count|the person|them}; --test ADDRESS sends it to yourself first:':
    'Dieser Befehl schreibt {count|der Person|ihnen}; --test ADRESSE schickt die Mail vorher an Sie selbst:',
} as const;
