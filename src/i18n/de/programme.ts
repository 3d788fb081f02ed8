/** Programmes: sessions, organisations, checks, files. */
export const programme = {
  'Sessions: the programme of a conference': 'Programmpunkte: das Programm einer Konferenz',
  'Enter a session': 'Einen Programmpunkt eintragen',
  'Change a session': 'Einen Programmpunkt ändern',
  'List the sessions of an event': 'Die Programmpunkte einer Veranstaltung auflisten',
  'Remove a session from the programme': 'Einen Programmpunkt aus dem Programm nehmen',
  'Programmes: show, check, print, read from a file': 'Programme: zeigen, prüfen, drucken, aus einer Datei einlesen',
  'Show the programme day by day': 'Das Programm Tag für Tag zeigen',
  'Check a programme: rooms, people, times': 'Ein Programm prüfen: Räume, Personen, Zeiten',
  'Write a programme to hand out, for calendars, or to edit':
    'Ein Programm ausgeben: zum Verteilen, für Kalender oder zum Bearbeiten',
  'Read a programme from a table or YAML file': 'Ein Programm aus einer Tabelle oder YAML-Datei einlesen',
  'Organisations at an event: exhibitors, partners, hosts':
    'Organisationen bei einer Veranstaltung: Ausstellende, Partner, Gastgebende',
  'Enter an organisation, or change booth and role': 'Eine Organisation eintragen, oder Stand und Rolle ändern',
  'List the organisations of an event': 'Die Organisationen einer Veranstaltung auflisten',
  'Take an organisation out of an event': 'Eine Organisation aus einer Veranstaltung nehmen',

  'what it is called': 'wie er heißt',
  'day of the session; not needed where the event takes one day':
    'Tag des Programmpunkts; nicht nötig, wenn die Veranstaltung nur einen Tag dauert',
  'from and to (10:00-10:45), the start alone, or words: “afterwards”':
    'von und bis (10:00-10:45), nur der Beginn, oder Worte: „im Anschluss“',
  'put it behind this session: its number or title': 'hinter diesen Programmpunkt stellen: Nummer oder Titel',
  '{words}; without it njb goes by title, phase and places':
    '{words}; ohne Angabe richtet sich njb nach Titel, Phase und Plätzen',
  'the track it belongs to': 'der Strang, zu dem er gehört',
  'the room': 'der Raum',
  'the workshop phase; a participant takes one workshop of each':
    'die Workshop-Phase; in jeder nimmt man an einem Workshop teil',
  'how many places there are': 'wie viele Plätze es gibt',
  'speed dating: 6x3 for six times three minutes; its guests present in their order':
    'Speed-Dating: 6x3 für sechsmal drei Minuten; die Gäste stellen sich in ihrer Reihenfolge vor',
  'a few sentences about it, or @FILE': 'ein paar Sätze dazu, oder @DATEI',
  'requested: printed as such, also for a whole panel; or confirmed':
    'requested (angefragt, wird so gedruckt, auch bei einem ganzen Panel) oder confirmed (bestätigt)',
  'number or title, as “njb session list” shows them': 'Nummer oder Titel, wie „njb session list“ sie zeigt',
  'take this guest out; may be repeated': 'diesen Gast herausnehmen; darf mehrmals vorkommen',
  'name of the organisation': 'Name der Organisation',
  'exhibitor, partner or host': 'exhibitor (stellt aus), partner oder host (lädt ein)',
  'only as exhibitor, partner or host': 'nur als exhibitor, partner oder host',
  'number of the booth; one exhibitor each': 'Nummer des Stands; je Stand nur einmal',
  'what it does there, as printed': 'was sie dort beiträgt, wie gedruckt',
  'a table (CSV, Excel) with day, time and title, or YAML':
    'eine Tabelle (CSV, Excel) mit Tag, Zeit und Titel, oder YAML',
  '{count} new {count|session counts|sessions count} as {count|a workshop|workshops}, by phase or places; a column “Kind” would say otherwise.':
    '{count} {count|neuer Programmpunkt gilt|neue Programmpunkte gelten} nach Phase oder Plätzen als {count|Workshop|Workshops}; eine Spalte „Art“ würde anderes sagen.',
  'take out what the file does not have': 'herausnehmen, was nicht in der Datei steht',
  'md, html or txt to hand out; ics: one entry a session; csv, xlsx or yaml to be edited and imported; json':
    'md, html oder txt zum Verteilen; ics: ein Eintrag je Programmpunkt; csv, xlsx oder yaml zum Bearbeiten und Einlesen; json',

  '“{event}” takes several days; --day says on which the session is.':
    '„{event}“ dauert mehrere Tage; --day sagt, an welchem der Programmpunkt liegt.',
  '“{value}” is no time of a session; it takes 10:00-10:45 (the end after the beginning), 10:00, or words like “afterwards”.':
    '„{value}“ ist keine Zeit eines Programmpunkts; möglich sind 10:00-10:45 (das Ende nach dem Beginn), 10:00 oder Worte wie „im Anschluss“.',
  '“{value}” is no number of places.': '„{value}“ ist keine Zahl von Plätzen.',
  '“{value}” does not fit --slots; it takes 6x3 for six times three minutes.':
    '„{value}“ passt nicht zu --slots; 6x3 steht für sechsmal drei Minuten.',
  'No guest of this session is called “{guest}”.': 'Kein Gast dieses Programmpunkts heißt „{guest}“.',
  'For example --time 11:00-12:00 or --room Foyer; an empty value takes one away.':
    'Zum Beispiel --time 11:00-12:00 oder --room Foyer; ein leerer Wert nimmt eine Angabe weg.',
  '{event} has no session “{session}”.': '{event} hat keinen Programmpunkt „{session}“.',
  '“njb session list {event}” shows them with their numbers.':
    '„njb session list {event}“ zeigt sie mit ihren Nummern.',
  '“{session}” fits several sessions. Which one is meant?':
    '„{session}“ passt auf mehrere Programmpunkte. Welcher ist gemeint?',
  '“{session}” fits {count} sessions.': '„{session}“ passt auf {count} Programmpunkte.',
  '{id}: {session}': '{id}: {session}',
  'No programme yet. “njb session add {event}” enters a session.':
    'Noch kein Programm. „njb session add {event}“ trägt einen Programmpunkt ein.',
  Removed: 'Entfernt',

  '“{title}” ({when})': '„{title}“ ({when})',
  '{title} (requested)': '{title} (angefragt)',
  '{title}': '{title}',
  '{name}': '{name}',
  '{name}, {role}': '{name}, {role}',
  '{count} × {minutes} {minutes|minute|minutes}': '{count} × {minutes} {minutes|Minute|Minuten}',
  Phase: 'Phase',
  Track: 'Strang',
  Room: 'Raum',
  'Room (may stay empty)': 'Raum (darf leer bleiben)',
  'Time (10:00-10:45, the start alone, or words like “afterwards”; may stay empty)':
    'Uhrzeit (10:00-10:45, nur der Beginn, oder Worte wie „anschließend“; darf leer bleiben)',
  Places: 'Plätze',
  Slots: 'Slots',
  Number: 'Nummer',
  Beginning: 'Beginn',
  End: 'Ende',
  Booth: 'Stand',
  Role: 'Rolle',
  Part: 'Beteiligung',
  talk: 'Vortrag',
  panel: 'Panel',
  workshop: 'Workshop',
  break: 'Pause',
  'speed dating': 'Speed-Dating',
  assembly: 'Versammlung',
  greeting: 'Begrüßung',
  reception: 'Empfang',
  exhibition: 'Ausstellung',
  'other session': 'Sonstiges',

  'Please check: {problem}': 'Bitte prüfen: {problem}',
  'The room “{room}” is taken twice at a time: {at} and {other}.': '„{room}“ ist doppelt belegt: {at} und {other}.',
  'The track “{track}” has two sessions at a time: {at} and {other}.':
    'Im Strang {track} liegen zwei Programmpunkte zugleich: {at} und {other}.',
  '{name} would be in two places: {at} and {other}.': '{name} müsste an zwei Orten zugleich sein: {at} und {other}.',
  'The slots of {at} take until {until}, longer than the session.':
    'Die Slots von {at} dauern bis {until}, länger als der Programmpunkt.',
  'The slots of {at} take until {until} and run into {other}.':
    'Die Slots von {at} dauern bis {until} und reichen in {other} hinein.',
  '{at} has {count} {count|slot|slots} for {presenters} presenters.':
    '{at} hat {count} {count|Slot|Slots} für {presenters} Gäste.',
  '{at} has {taken} {taken|person|people} for {count} {count|place|places}.':
    '{at} ist überbelegt: {taken} {taken|Person|Personen} auf {count} {count|Platz|Plätzen}.',
  '{at} lies outside the event ({when}).': '{at} liegt außerhalb der Veranstaltung ({when}).',
  '{count} {count|session|sessions}, nothing to complain of.':
    '{count} {count|Programmpunkt|Programmpunkte}, nichts zu beanstanden.',
  '{count} {count|point|points} to settle in the programme of {event}.':
    '{count} {count|Punkt|Punkte} im Programm von {event} zu klären.',

  Exhibitors: 'Ausstellende',
  host: 'lädt ein',
  partner: 'Partner',
  exhibitor: 'stellt aus',
  'Booth {booth}: {name}': 'Stand {booth}: {name}',
  'An organisation needs a name.': 'Eine Organisation braucht einen Namen.',
  'Booth {booth} is taken by {organisation}.': 'Den Stand {booth} hat schon {organisation}.',
  '“njb organisation list {event}” shows all booths.': '„njb organisation list {event}“ zeigt alle Stände.',
  '{event}: {organisation} ({part})': '{event}: {organisation} ({part})',
  '{event} without {organisation} ({part})': '{event} ohne {organisation} ({part})',
  '{event} has no organisation “{organisation}”.': '{event} hat keine Organisation „{organisation}“.',
  'There are {words}.': 'Es gibt {words}.',
  'No organisations are entered for this event.': 'Zu dieser Veranstaltung sind keine Organisationen eingetragen.',

  'With --replace every line must be readable; {count} {count|is|are} not.':
    'Mit --replace muss jede Zeile lesbar sein; {count} {count|ist|sind} es nicht.',
  'Mend the file and import it again, or leave out --replace.':
    'Bessern Sie die Datei aus und lesen Sie sie noch einmal ein, oder lassen Sie --replace weg.',
  '{count} {count|line|lines} would not be imported.': '{count} {count|Zeile würde|Zeilen würden} nicht eingelesen.',
  '{count} {count|line was|lines were} not imported.': '{count} {count|Zeile wurde|Zeilen wurden} nicht eingelesen.',
  '{file} has no header line with a column for the title.':
    '{file} hat keine Kopfzeile mit einer Spalte für den Titel.',
  'The columns are expected as Day, Time, Title, Kind, Track, Room, Guests.':
    'Erwartet werden Spalten wie Tag, Zeit, Programmpunkt, Art, Strang, Raum, Gäste.',
  '{file} has no list of sessions.': '{file} hat keine Liste von Programmpunkten.',
  'In YAML the sessions stand as a list under “sessions”, each with day, time and title.':
    'In YAML stehen die Programmpunkte als Liste unter „programm“, jeder mit tag, zeit und titel.',
  '{file} is no valid YAML, line {line}: {problem}': '{file} ist kein gültiges YAML, Zeile {line}: {problem}',
  'A text with a colon or a quote in it goes into quotes.':
    'Ein Text mit Doppelpunkt oder Anführungszeichen darin gehört in Anführungszeichen.',
  'Columns left out: {columns}': 'Nicht eingelesene Spalten: {columns}',
  '{name}: {rows} {rows|line|lines}: {new} new, {changed} changed, {same} unchanged, {rejected} rejected.':
    '{name}: {rows} {rows|Zeile|Zeilen}: {new} neu, {changed} geändert, {same} unverändert, {rejected} abgelehnt.',
  'The title is missing.': 'Der Titel fehlt.',
  'The day is missing.': 'Der Tag fehlt.',
  '“{value}” is no day.': '„{value}“ ist kein Tag.',
  '“{value}” is no day of the event: it has only Day 1 ({first}).':
    '„{value}“ ist kein Tag der Veranstaltung: Sie hat nur Tag 1 ({first}).',
  '“{value}” is no day of the event: it goes from Day 1 ({first}) to Day {count} ({last}).':
    '„{value}“ ist kein Tag der Veranstaltung: Sie geht von Tag 1 ({first}) bis Tag {count} ({last}).',
  '“{value}” is no time, or it ends before it begins.': '„{value}“ ist keine Zeit, oder das Ende liegt vor dem Anfang.',
  '“{value}” is no kind of session; possible are {kinds}. For organisations: {parts}. “njb help programmes” has more words.':
    '„{value}“ ist keine Art von Programmpunkt; möglich sind {kinds}. Für Organisationen: {parts}. Mehr Wörter nennt „njb help programmes“.',
  '“{value}” are no slots; 6x3 means six times three minutes.':
    '„{value}“ sind keine Slots; 6x3 heißt sechsmal drei Minuten.',
  '“{value}” is neither requested nor confirmed.': '„{value}“ ist weder angefragt noch bestätigt.',
  '“{value}” is no guest: NAME, FUNCTION, ORGANISATION, STATUS.':
    '„{value}“ ist kein Gast: NAME, FUNKTION, ORGANISATION, STATUS.',
  'The event has no session with the number {value}.':
    'Die Veranstaltung hat keinen Programmpunkt mit der Nummer {value}.',
  'It has more cells than the header line; a text with the delimiter in it goes into quotes.':
    'Sie hat mehr Zellen als die Kopfzeile; ein Text mit dem Trennzeichen darin gehört in Anführungszeichen.',
  'Only exhibitors have a booth, and “{value}” stands in its column; the kind would be “exhibitor”.':
    'Nur wer ausstellt, hat einen Stand, und „{value}“ steht in dessen Spalte; die Art wäre dann „Aussteller“.',
  'Booth {value} is taken already.': 'Der Stand {value} ist schon vergeben.',
  'Left out, because it has no clock time: {title}': 'Ausgelassen, weil ohne Uhrzeit: {title}',
} as const;
