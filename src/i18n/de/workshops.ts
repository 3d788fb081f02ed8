/** Workshops: wishes, places, the mail that tells them. */
export const workshops = {
  'Workshops: who wishes for what, and who gets it': 'Workshops: wer sich was wünscht und was bekommt',
  'Note the wishes of a person, the dearest first': 'Die Wünsche einer Person festhalten, den liebsten zuerst',
  'Give out the places in a fair way, with lots that can be repeated':
    'Die Plätze gerecht vergeben, mit einem Los, das sich wiederholen lässt',
  'Give somebody a place by hand': 'Einen Platz von Hand vergeben',
  'Take somebody out of a workshop': 'Jemanden aus einem Workshop nehmen',
  'Show who is in which workshop, and why others are not': 'Zeigen, wer in welchem Workshop ist und warum andere nicht',
  'Write the lists of the workshops: to hang up, or for Excel':
    'Die Listen der Workshops ausgeben: zum Aushängen oder für Excel',
  'Tell people their places in workshops, if there is news for them':
    'Allen ihre Workshops mitteilen, für die es etwas Neues gibt',

  '“{event}” has no workshops.': '„{event}“ hat keine Workshops.',
  '“njb session add {event} --kind workshop --phase 1 --capacity 20 …” enters one.':
    '„njb session add {event} --kind workshop --phase 1 --capacity 20 …“ trägt einen ein.',
  '“njb session edit {event} SESSION --kind workshop” makes a session one.':
    '„njb session edit {event} PROGRAMMPUNKT --kind workshop“ macht einen Programmpunkt dazu.',
  '“{session}” is in the programme of {event}, but no workshop.':
    '„{session}“ steht im Programm von {event}, ist aber kein Workshop.',
  '“njb session edit {event} {session} --kind workshop” makes it one.':
    '„njb session edit {event} {session} --kind workshop“ macht einen daraus.',
  'the workshops wished for, the dearest first: numbers or titles; asked for without':
    'die gewünschten Workshops, der liebste zuerst: Nummern oder Titel; ohne Angabe wird gefragt',
  'the person wishes for nothing any more': 'die Person hat keine Wünsche mehr',
  '“{workshop}” is named twice.': '„{workshop}“ ist zweimal genannt.',
  'Wish {rank} of {name}': '{rank}. Wunsch von {name}',
  'no more wishes': 'keine weiteren Wünsche',
  'Wish {rank}: {workshop}: {outcome}': '{rank}. Wunsch: {workshop}: {outcome}',
  'Not wished for: {workshop}': 'Ohne Wunsch: {workshop}',
  'No wishes and no places.': 'Keine Wünsche und keine Plätze.',
  'A place is given only to who is coming; {name} is noted as “{status}”.':
    'Einen Platz bekommt nur, wer kommt; {name} ist als „{status}“ vermerkt.',

  'has a place': 'hat einen Platz',
  'is no participant now ({status})': 'nimmt zurzeit nicht teil ({status})',
  'has “{workshop}” at that time': 'hat zur selben Zeit „{workshop}“',
  'has {count} {count|workshop|workshops} already, the most for one person':
    'hat schon {count} {count|Workshop|Workshops}, mehr bekommt niemand',
  'all places are taken ({count})': 'alle Plätze sind vergeben ({count})',
  'there is still room': 'hier ist noch Platz',

  'what lots are drawn by; the same text gives the same result (the last one, else the event)':
    'wonach gelost wird; derselbe Text gibt dasselbe Ergebnis (der letzte, sonst der Name der Veranstaltung)',
  'how many workshops one person gets at most (the last number, else 2)':
    'wie viele Workshops eine Person höchstens bekommt (die letzte Zahl, sonst 2)',
  'give out all places anew but those given by hand; without it places stay where there is room for them':
    'alle Plätze neu vergeben außer denen von Hand; ohne Angabe bleiben sie, soweit der Platz reicht',
  'Give out the places like this?': 'Die Plätze so vergeben?',
  'Wishes or places were changed while you were at it; nothing was given out.':
    'Inzwischen haben sich Wünsche oder Plätze geändert; es wurde nichts vergeben.',
  '“njb invite workshops {event}” tells everybody.': '„njb invite workshops {event}“ teilt es allen mit.',
  'Nobody has wished for a workshop of “{event}” yet.': 'Für die Workshops von „{event}“ gibt es noch keine Wünsche.',
  '“njb attendee import {event} FILE” reads wishes with the registrations.':
    '„njb attendee import {event} DATEI“ liest Wünsche mit den Anmeldungen ein.',
  '“njb workshop wish {event} PERSON” notes them by hand.':
    '„njb workshop wish {event} PERSON“ hält sie von Hand fest.',
  '“{value}” is no number of workshops.': '„{value}“ ist keine Zahl von Workshops.',
  'These are more wishes than njb can give out fairly in one go.':
    'Das sind mehr Wünsche, als njb in einem Zug gerecht vergeben kann.',
  '{event}: {count} {count|person|people} with wishes': '{event}: {count} {count|Person|Personen} mit Wünschen',
  'At most {most} {most|workshop|workshops} each, lots by “{seed}”':
    'Je höchstens {most} {most|Workshop|Workshops}, gelost nach „{seed}“',
  'Wish {rank}: {given} of {of} come true': '{rank}. Wunsch: {given} von {of} erfüllt',
  Workshop: 'Workshop',
  'First wish': '1. Wunsch',
  Wishes: 'Wünsche',
  'Without any place:': 'Ohne Platz:',
  'Changed since the last time:': 'Anders als bisher:',
  '{name} gets {gained}': '{name} bekommt {gained}',
  '{name} loses {lost}': '{name} verliert {lost}',
  '{name}: {lost} → {gained}': '{name}: {lost} → {gained}',
  'Free again, as these people do not take part now:': 'Wieder frei, da diese Personen zurzeit nicht teilnehmen:',
  '{name} ({status}): {places}': '{name} ({status}): {places}',
  '“{title}”: {text}': '„{title}“: {text}',

  'number or title of the workshop; it takes the place of one at the same time':
    'Nummer oder Titel des Workshops; er tritt an die Stelle eines gleichzeitigen',
  'In its place goes “{workshop}”, at the same time.': 'Dafür entfällt „{workshop}“ zur selben Zeit.',
  '“{workshop}” is full ({count} {count|place|places}).': '„{workshop}“ ist voll ({count} {count|Platz|Plätze}).',
  '“njb workshop list {event} {session}” shows who is in it.':
    '„njb workshop list {event} {session}“ zeigt, wer darin ist.',
  '“njb session edit {event} {session} --capacity NUMBER” makes more places.':
    '„njb session edit {event} {session} --capacity ZAHL“ schafft mehr Plätze.',
  '{name} has {count} {count|workshop|workshops} already, the most for one person.':
    '{name} hat schon {count} {count|Workshop|Workshops}; mehr bekommt niemand.',
  '“njb workshop unplace {event} {person} SESSION” takes one away.':
    '„njb workshop unplace {event} {person} WORKSHOP“ nimmt einen weg.',
  'number or title of the workshop; without it all places of the person':
    'Nummer oder Titel des Workshops; ohne Angabe alle Plätze der Person',
  '{name} has no place in a workshop.': '{name} hat keinen Platz in einem Workshop.',
  '{name} has no place in “{workshop}”.': '{name} hat keinen Platz in „{workshop}“.',
  '“{workshop}” has room again; {names} {count|has|have} wished for it.':
    'In „{workshop}“ ist wieder Platz; gewünscht {count|hatte|hatten} ihn {names}.',

  'one workshop: who is in it, and who wished for it and is not, with the reason':
    'ein Workshop: wer darin ist, und wer ihn sich gewünscht hat und es nicht ist, mit dem Grund',
  'what became of the wishes of one person, with the reasons':
    'was aus den Wünschen einer Person wurde, mit den Gründen',
  '{workshop}, places: {taken}': '{workshop}, Plätze: {taken}',
  'by hand': 'von Hand',
  'not wished for': 'ohne Wunsch',
  'wish {rank}': '{rank}. Wunsch',
  'Wished for it, but:': 'Hätten ihn gern gehabt:',
  '{name}, wish {rank}: {outcome}': '{name}, {rank}. Wunsch: {outcome}',
  '{count} {count|person has|people have} wishes; “njb workshop assign {event}” gives out the places.':
    '{count} {count|Person hat|Personen haben} Wünsche; „njb workshop assign {event}“ vergibt die Plätze.',
  '{count} {count|person|people} with wishes, {empty} without any place.':
    '{count} {count|Person|Personen} mit Wünschen, {empty} ohne Platz.',

  'With it go {places} {places|place|places} and {wishes} {wishes|wish|wishes}.':
    'Damit entfallen {places} {places|Platz|Plätze} und {wishes} {wishes|Wunsch|Wünsche}.',

  'which workshop a wish in the file means: TEXT=NUMBER; may be repeated':
    'welchen Workshop ein Wunsch in der Datei meint: TEXT=NUMMER; darf mehrmals vorkommen',
  '“{value}” does not fit --wish; it takes TEXT=WORKSHOP.':
    '„{value}“ passt nicht zu --wish; gemeint ist TEXT=WORKSHOP.',
  'Which workshop is “{text}”?': 'Welcher Workshop ist „{text}“?',
  'none of them': 'keiner davon',
  'Wishes for workshops: new or changed for {count} {count|person|people}.':
    'Wünsche für Workshops: neu oder geändert bei {count} {count|Person|Personen}.',
  '{name}, line {line}: the wishes noted before stay.': '{name}, Zeile {line}: Die bisherigen Wünsche bleiben.',
  'Wished for, but no workshop of {event}': 'Gewünscht, aber kein Workshop von {event}',
  '“{text}” ({count|line|lines} {lines})': '„{text}“ ({count|Zeile|Zeilen} {lines})',
  'In the programme as: {kind}. “njb session edit {event} {session} --kind workshop” makes it a workshop.':
    'Steht im Programm als: {kind}. „njb session edit {event} {session} --kind workshop“ macht einen Workshop daraus.',
  'Once a session is a workshop, the file imported again has its wishes read, too.':
    'Ist ein Programmpunkt ein Workshop geworden, dieselbe Datei noch einmal einlesen: Dann kommen auch diese Wünsche an.',
  'Perhaps: {id}: {session}': 'Vielleicht: {id}: {session}',
  '{count} {count|text fits|texts fit} no workshop; those wishes were left out.':
    '{count} {count|Text passt|Texte passen} zu keinem Workshop; diese Wünsche fehlen.',
  '“--wish TEXT=NUMBER” says which workshop a text means, for example “{text}”.':
    '„--wish TEXT=NUMMER“ sagt, welchen Workshop ein Text meint, zum Beispiel „{text}“.',

  'number or title of one workshop; without it all': 'Nummer oder Titel eines Workshops; ohne Angabe alle',
  'html (A4, a page each), txt, csv, xlsx, json; without it what --out ends with, else txt':
    'html (A4, je eine Seite), txt, csv, xlsx, json; ohne Angabe nach dem Ende von --out, sonst txt',
  Wish: 'Wunsch',

  'everybody with wishes or places for whom there is news':
    'alle mit Wünschen oder Plätzen, für die es etwas Neues gibt',
  'Nobody has a place in a workshop of “{event}” yet.': 'In den Workshops von „{event}“ hat noch niemand einen Platz.',
  '“njb workshop assign {event}” gives out the places.': '„njb workshop assign {event}“ vergibt die Plätze.',
  '{count} {count|person|people} with wishes {count|has|have} no place, and the mail says so; “njb workshop assign {event}” gives out what is free.':
    '{count} {count|Person|Personen} mit Wünschen {count|hat|haben} keinen Platz, und die Mail sagt das; „njb workshop assign {event}“ vergibt, was frei ist.',
  Workshops: 'Workshops',

  'Workshops of {event}: more people than places in {names}.':
    'Workshops bei {event}: mehr Personen als Plätze in {names}.',
  'Workshops of {event}: {count} {count|person wishes|people wish} for {names}, where there is room.':
    'Workshops bei {event}: In {names} ist noch Platz; {count} {count|Person wünscht|Personen wünschen} ihn sich.',
  'Workshops of {event}: {count} {count|person was|people were} not told yet.':
    'Workshops bei {event}: {count} {count|Person weiß|Personen wissen} noch nicht Bescheid.',
  'Workshops of {event}: {count} {count|person has|people have} wishes, and no place is given out.':
    'Workshops bei {event}: {count} {count|Person hat|Personen haben} Wünsche, und noch ist kein Platz vergeben.',

  'Wishes for workshops': 'Wünsche für Workshops',
  'Places in workshops': 'Plätze in Workshops',
  'Registrations for events to come': 'Anmeldungen für kommende Veranstaltungen',
  'Wish number': 'Nummer des Wunsches',
  'Place given': 'Platz vergeben',
  'Places in workshops as told': 'Mitgeteilte Plätze in Workshops',
  'from a registration': 'aus einer Anmeldung',
  'by the assignment': 'bei der Vergabe',
  'places in workshops': 'Plätze in Workshops',
  'who is in which workshop': 'wer in welchem Workshop ist',
} as const;
