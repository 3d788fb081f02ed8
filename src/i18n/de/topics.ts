/** Topics: ideas, their dates, and the search over all years. */
export const topics = {
  'Topics: ideas, votes, dates, and what was a topic before': 'Themen: Ideen, Stimmen, Termine und was schon Thema war',
  'Take down an idea for a topic': 'Eine Idee für ein Thema aufnehmen',
  'List the ideas, most votes first': 'Die Ideen auflisten, die meisten Stimmen zuerst',
  'Show one idea with everything about it': 'Eine Idee mit allem zeigen, was dazugehört',
  'Look for a topic in all years': 'Ein Thema in allen Jahren suchen',
  'Change an idea': 'Eine Idee ändern',
  'Count votes for an idea': 'Stimmen für eine Idee zählen',
  'Give an idea a date': 'Eine Idee auf einen Termin setzen',
  'Drop an idea, with the reason': 'Eine Idee verwerfen, mit Grund',
  'Make an idea of what was scheduled or dropped': 'Aus Geplantem oder Verworfenem wieder eine Idee machen',

  'number of the idea, or words of its title': 'Nummer der Idee oder Wörter aus ihrem Titel',
  'number of the idea, or words of its title; without it, it is asked for':
    'Nummer der Idee oder Wörter aus ihrem Titel; ohne Angabe wird gefragt',
  'number, short name, day, or “next”; without it, it is asked for':
    'Nummer, Kurzname, Tag oder „next“ (die nächste); ohne Angabe wird gefragt',
  'the same, where the idea is to be asked for': 'dasselbe, wenn nach der Idee gefragt werden soll',
  'the topic; without it, it is asked for': 'das Thema; ohne Angabe wird gefragt',
  'who suggests it: id, e-mail address or name': 'wer es vorschlägt: Nummer, E-Mail-Adresse oder Name',
  'when it was suggested; without it today': 'wann es vorgeschlagen wurde; ohne Angabe heute',
  'when it was suggested': 'wann es vorgeschlagen wurde',
  'how many members are for it': 'wie viele Mitglieder dafür sind',
  'the topic, worded anew': 'das Thema, neu formuliert',
  'how many votes to add': 'wie viele Stimmen dazukommen',
  'how many votes it has altogether, as after a poll': 'wie viele Stimmen es insgesamt hat, etwa nach einer Umfrage',
  'why it is dropped': 'warum sie verworfen wird',
  'what to look for; spelling, endings and order of the words may differ':
    'wonach gesucht wird; Schreibweise, Endungen und Reihenfolge dürfen abweichen',
  'only idea, freed (its date was cancelled), scheduled, held or dropped; open: what is still ahead; any: all':
    'nur idea (Idee), freed (ihr Termin fiel weg), scheduled (geplant), held (war Thema) oder dropped (verworfen); open: was noch vor uns liegt; any: alle',
  'take the topic from an idea: its number, or words of its title':
    'das Thema aus einer Idee nehmen: ihre Nummer oder Wörter aus ihrem Titel',

  'There is no idea “{topic}”.': 'Die Idee „{topic}“ gibt es nicht.',
  '“njb topic list --status any” shows all ideas; one goes by its number or by words of its title.':
    '„njb topic list --status any“ zeigt alle Ideen; man nennt eine mit Nummer oder mit Wörtern aus ihrem Titel.',
  '“{topic}” fits several ideas. Which one is meant?': '„{topic}“ passt auf mehrere Ideen. Welche ist gemeint?',
  '“{topic}” fits {count} ideas.': '„{topic}“ passt auf {count} Ideen.',
  '{id}: {topic}': '{id}: {topic}',
  'Use the number.': 'Verwenden Sie die Nummer.',
  '“{value}” is no number of votes for {option}.': '„{value}“ ist keine Zahl von Stimmen für {option}.',
  'The topic is empty.': 'Das Thema ist leer.',
  'The topic is needed.': 'Das Thema wird gebraucht.',
  'There is no word to look for in “{text}”.': 'In „{text}“ steht kein Wort, nach dem sich suchen ließe.',

  Topic: 'Thema',
  Votes: 'Stimmen',
  On: 'Am',
  Of: 'Von',
  'Suggested by': 'Vorgeschlagen von',
  '{title} (no. {id})': '{title} (Nr. {id})',
  '{topic} ({state})': '{topic} ({state})',
  '{topic} ({votes} {votes|vote|votes})': '{topic} ({votes} {votes|Stimme|Stimmen})',
  'its date was removed': 'Termin entfernt',
  'its date, {date}, was cancelled': 'Termin {date} abgesagt',
  'for {date}': 'für {date}',
  'was a topic, {date}': 'war Thema, {date}',
  'dropped: {reason}': 'verworfen: {reason}',
  'idea no. {id}': 'Idee Nr. {id}',

  'Suggested by (name, e-mail address or number; may stay empty)':
    'Vorgeschlagen von (Name, E-Mail-Adresse oder Nummer; darf leer bleiben)',
  'A few sentences about it (may stay empty)': 'Ein paar Sätze dazu (darf leer bleiben)',
  'Why is it dropped? (may stay empty)': 'Warum wird sie verworfen? (darf leer bleiben)',
  'Which idea?': 'Welche Idee?',
  'Which date?': 'Welcher Termin?',
  'What is it about?': 'Worum geht es?',
  'another topic, or still open': 'ein anderes Thema, oder noch offen',

  'No ideas found. “njb topic suggest” takes one down.': 'Keine Ideen gefunden. „njb topic suggest“ nimmt eine auf.',
  'No idea is waiting for a date.': 'Keine Idee wartet auf einen Termin.',
  '“njb topic suggest” takes one down.': '„njb topic suggest“ nimmt eine auf.',
  '“njb topic schedule NUMBER EVENT” gives an idea a date.':
    '„njb topic schedule NUMMER VERANSTALTUNG“ gibt einer Idee einen Termin.',
  'The date of no. {id} is off: “njb topic schedule {id} EVENT” gives it another, “njb topic reopen {id}” none.':
    'Der Termin von Nr. {id} fällt weg: „njb topic schedule {id} VERANSTALTUNG“ gibt der Idee einen neuen, „njb topic reopen {id}“ keinen.',
  'Never a topic so far: “{text}”': 'Bisher nie Thema: „{text}“',
  'Saved. “njb topic schedule {id} EVENT” gives it a date.':
    'Gespeichert. „njb topic schedule {id} VERANSTALTUNG“ gibt der Idee einen Termin.',
  'If it is the same as no. {id}: “njb undo”, then “njb topic vote {id}” counts it there.':
    'Falls sie dasselbe meint wie Nr. {id}: „njb undo“, dann zählt „njb topic vote {id}“ sie dort.',
  'Saved. “njb event show {event}” shows it.': 'Gespeichert. „njb event show {event}“ zeigt die Veranstaltung.',
  '“{event}” keeps its text: “njb event edit {event}” changes it.':
    '„{event}“ behält ihren Text: „njb event edit {event}“ ändert ihn.',
  '“{event}” has no topic now.': '„{event}“ hat jetzt kein Thema mehr.',

  '“{topic}” was dropped.': '„{topic}“ wurde verworfen.',
  '“njb topic reopen {id}” makes it an idea again.': '„njb topic reopen {id}“ macht wieder eine Idee daraus.',
  '“{topic}” is planned {when}.': '„{topic}“ ist {when} geplant.',
  '“njb topic reopen {id}” takes it off that date first.': '„njb topic reopen {id}“ nimmt es erst von diesem Termin.',
  '“{topic}” was a topic {when}.': '„{topic}“ war {when} Thema.',
  '“{topic}” was a topic {when}; it cannot be dropped.': '„{topic}“ war {when} Thema und lässt sich nicht verwerfen.',
  'To take it up again, suggest it anew: “njb topic suggest TITLE”.':
    'Um es wieder aufzugreifen, schlagen Sie es neu vor: „njb topic suggest TITEL“.',
  '“{event}” was cancelled.': '„{event}“ ist abgesagt.',
  '“njb event list --upcoming” shows the dates ahead.': '„njb event list --upcoming“ zeigt die kommenden Termine.',
  '“{event}” already has the topic “{topic}”. Replace it?': '„{event}“ hat schon das Thema „{topic}“. Ersetzen?',
  '“{topic}” is planned {when}. Take it off there?': '„{topic}“ ist {when} geplant. Dort herausnehmen?',

  '“{topic}” was a topic {when} ({event}).': '„{topic}“ war {when} Thema ({event}).',
  '“{topic}” is planned {when} ({event}).': '„{topic}“ ist {when} geplant ({event}).',
  '“{topic}” is an idea already (no. {id}).': '„{topic}“ steht schon unter den Ideen (Nr. {id}).',
  '“{topic}” was suggested before and dropped (no. {id}).':
    '„{topic}“ wurde schon vorgeschlagen und verworfen (Nr. {id}).',
  '“{topic}” was suggested before and dropped (no. {id}): {reason}':
    '„{topic}“ wurde schon vorgeschlagen und verworfen (Nr. {id}): {reason}',
  '{count} more: “njb topic search” finds them.': '{count} weitere: „njb topic search“ findet sie.',
} as const;
