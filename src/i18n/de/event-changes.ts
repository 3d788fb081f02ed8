/** What becomes of events: changed, confirmed, held, cancelled, removed. */
export const eventChanges = {
  'Change what is known of an event': 'Angaben zu einer Veranstaltung ändern',
  'Confirm that events take place': 'Bestätigen, dass Veranstaltungen stattfinden',
  'Note that events took place, and how many came':
    'Festhalten, dass Veranstaltungen stattgefunden haben, und wie viele da waren',
  'Cancel an event': 'Eine Veranstaltung absagen',
  'Remove an event nobody was told of': 'Eine Veranstaltung entfernen, von der noch niemand weiß',

  'number, short name, day, or “next”; may be several': 'Nummer, Kurzname, Tag oder „next“ (die nächste); auch mehrere',
  'number, short name, day, or “last” (the latest that is over); may be several':
    'Nummer, Kurzname, Tag oder „last“ (die letzte, die vorbei ist); auch mehrere',
  title: 'Titel',
  'write the abstract in an editor (VISUAL or EDITOR, else nano or Notepad)':
    'die Kurzbeschreibung in einem Editor schreiben (VISUAL oder EDITOR, sonst nano oder Notepad)',
  'organisation that holds it; all of them, may be repeated':
    'Organisation, die sie ausrichtet; alle nennen, darf mehrmals vorkommen',
  'organisation that takes part; all of them, may be repeated':
    'Organisation, die mitwirkt; alle nennen, darf mehrmals vorkommen',
  'organisation that holds it; without one those of the series; may be repeated':
    'Organisation, die sie ausrichtet; ohne Angabe die der Reihe; darf mehrmals vorkommen',
  'organisation that takes part; may be repeated': 'Organisation, die mitwirkt; darf mehrmals vorkommen',
  'a further link, “KIND URL”: {kinds}; may be repeated':
    'ein weiterer Link, „ART URL“: {kinds}; darf mehrmals vorkommen',
  'back to planned or confirmed': 'zurück auf planned (geplant) oder confirmed (bestätigt)',
  'how many came': 'wie viele da waren',
  'how many came, with --status held': 'wie viele da waren, mit --status held',
  'how many came; of an event that is held already too': 'wie viele da waren; auch nachträglich',
  'all that are over and were neither held nor cancelled, but for external ones and those whose day is not known':
    'alle, die vorbei und weder als stattgefunden vermerkt noch abgesagt sind, außer externen und solchen ohne festen Tag',
  'with --past: only those that began before that day': 'mit --past: nur die, die vor diesem Tag begonnen haben',
  '--before goes with --past.': '--before gehört zu --past.',
  'Left open, being external or on a day that is not known: {events}. What took place: njb event hold {event}':
    'Offen gelassen, weil extern oder ohne festen Tag: {events}. Was davon stattgefunden hat: njb event hold {event}',
  'An empty value clears. “njb event move” changes the date.':
    'Ein leerer Wert löscht die Angabe. „njb event move“ ändert den Termin.',
  'day or days of the event; months or a year if no more is known':
    'Tag oder Tage der Veranstaltung; Monate oder Jahr, wenn mehr nicht bekannt ist',
  'why it is cancelled': 'warum abgesagt wird',
  'the new day; several days, a month or year as for “event add”':
    'der neue Tag; mehrere Tage, Monat oder Jahr wie bei „event add“',
  'the new time, if it changes; empty: all day': 'die neue Zeit, wenn sie sich ändert; leer: ganztägig',

  'Saved.': 'Gespeichert.',
  'our own': 'unsere eigene',
  'somebody else’s, we only take part': 'eine fremde, wir wirken nur mit',
  'the day is open': 'Tag offen',
  'is over, not marked as held': 'vorbei, nicht als stattgefunden vermerkt',
  'attendance not counted': 'Teilnahme nicht gezählt',
  '{count} {count|recording|recordings} without consent':
    '{count} {count|Aufzeichnung|Aufzeichnungen} ohne Einwilligung',
  Series: 'Reihe',
  Partners: 'Mitwirkende',
  '{status}: {reason}': '{status}: {reason}',
  '{status} – {open}': '{status} – {open}',
  '{date} ({reason})': '{date} ({reason})',
  '{event}: {open}': '{event}: {open}',
  'Reason: {reason}': 'Grund: {reason}',
  'The new date lies in the past.': 'Der neue Termin liegt in der Vergangenheit.',

  'When (for example 9.10.2025, 23–25 May 2026 or March + April 2026)':
    'Wann (zum Beispiel 9.10.2025, 23.–25. Mai 2026 oder März + April 2026)',
  'Please give a day like 9.10.2025, several days, months or a year.':
    'Bitte einen Tag wie 9.10.2025, mehrere Tage, Monate oder ein Jahr angeben.',
  'Whose event is it?': 'Wessen Veranstaltung ist es?',
  'Who holds it? (several: with semicolons; may stay empty)':
    'Wer richtet sie aus? (mehrere mit Semikolon; darf leer bleiben)',
  'Who else takes part? (several: with semicolons; may stay empty)':
    'Wer wirkt noch mit? (mehrere mit Semikolon; darf leer bleiben)',
  'What is our part? (may stay empty)': 'Was ist unser Beitrag? (darf leer bleiben)',
  'Write the abstract now, in your editor?': 'Die Kurzbeschreibung jetzt im eigenen Editor schreiben?',
  'Which event took place?': 'Welche Veranstaltung hat stattgefunden?',
  'all {count} that are over': 'alle {count}, die vorbei sind',
  'What is to change?': 'Was soll sich ändern?',
  'nothing more': 'nichts weiter',
  '{field}, separated by semicolons (“-”: none)': '{field}, mit Semikolon getrennt („-“: keine)',
  '{field} (“-”: none)': '{field} („-“: keine Angabe)',
  'No editor is set up on this computer.': 'Auf diesem Rechner ist kein Editor eingerichtet.',
  'Write the text into a file, and give the file: {option} @FILE':
    'Schreiben Sie den Text in eine Datei, und nennen Sie die Datei: {option} @DATEI',
  'Or install “nano”, or name your own editor in the environment: EDITOR.':
    'Oder installieren Sie „nano“, oder nennen Sie Ihren Editor in der Umgebung: EDITOR.',
  'The editor “{editor}” did not start, or ended with an error; no text was taken over.':
    'Der Editor „{editor}“ ließ sich nicht starten oder endete mit einem Fehler; es wurde kein Text übernommen.',
  'VISUAL or EDITOR names the editor.': 'Welcher Editor es ist, sagt VISUAL oder EDITOR.',
  'Enter opens “{editor}”. {how}': 'Die Eingabetaste öffnet „{editor}“. {how}',
  '{question}: {how}': '{question}: {how}',
  'Ctrl-O and Enter save, Ctrl-X leaves.': 'Strg-O und die Eingabetaste speichern, Strg-X schließt.',
  'Ctrl-S saves, Ctrl-Q leaves.': 'Strg-S speichert, Strg-Q schließt.',
  'i begins writing; Esc, then :wq and Enter save and leave; Esc, then :q! and Enter leave all as it was.':
    'i beginnt das Schreiben; Esc, dann :wq und die Eingabetaste speichern und schließen; Esc, dann :q! und die Eingabetaste lassen alles, wie es war.',
  'Save with Ctrl-S, then close the window.': 'Mit Strg-S speichern, dann das Fenster schließen.',
  'Save the text, then close the editor.': 'Den Text speichern, dann den Editor schließen.',
  EVENT: 'VERANSTALTUNG',
  'Remove this event?': 'Diese Veranstaltung entfernen?',
  '{event}: how many came? (empty: not counted)': '{event}: Wie viele waren da? (leer: nicht gezählt)',
  '{event}: how many came? (empty: not counted; “-”: did not take place)':
    '{event}: Wie viele waren da? (leer: nicht gezählt; „-“: hat nicht stattgefunden)',
  '“njb event move {event} {options}” changes when it is.':
    'Wann die Veranstaltung ist, ändert „njb event move {event} {options}“.',
  'Note it as cancelled?': 'Als abgesagt eintragen?',
  '“{event}” stays open: “njb event cancel {event}” if it was cancelled, “njb event move {event} --to DATE” if it moved.':
    '„{event}“ bleibt offen: „njb event cancel {event}“, falls der Termin ausgefallen ist, „njb event move {event} --to DATUM“, falls er verlegt wurde.',
  'Please give a number.': 'Bitte eine Zahl angeben.',
  'Was {guest} there?': 'War {guest} da?',

  '“{event}” has taken place; it cannot be cancelled.':
    '„{event}“ hat stattgefunden und lässt sich nicht mehr absagen.',
  '“njb event edit {event} --status planned” takes that back.':
    '„njb event edit {event} --status planned“ nimmt das zurück.',
  '“{event}” is cancelled already.': '„{event}“ ist schon abgesagt.',
  '“{event}” cannot be confirmed: it was {status}.': '„{event}“ lässt sich nicht bestätigen: Status {status}.',
  '--status only leads back to planned or confirmed.':
    '--status führt nur zurück auf planned (geplant) oder confirmed (bestätigt).',
  '“njb event hold {event}” notes that it took place.':
    '„njb event hold {event}“ hält fest, dass sie stattgefunden hat.',
  '“njb event cancel {event}” cancels it.': '„njb event cancel {event}“ sagt sie ab.',
  '“{event}” is not held yet, so nobody can be counted.':
    '„{event}“ ist nicht als stattgefunden vermerkt; da ist niemand zu zählen.',
  '“njb event hold {event} --attendance {count}” notes that it took place.':
    '„njb event hold {event} --attendance {count}“ hält fest, dass sie stattgefunden hat.',
  '--attendance goes with --status held.': '--attendance gehört zu --status held.',
  '--attendance is for one event; name each event with its own.':
    '--attendance gilt für eine Veranstaltung; nennen Sie jede einzeln.',
  'Either events, or --past.': 'Entweder Veranstaltungen oder --past.',
  'Name an event, or --past for all that are over.':
    'Nennen Sie eine Veranstaltung, oder --past für alle, die vorbei sind.',
  'Nothing is to be done: no event that is over is open.':
    'Nichts zu tun: Keine Veranstaltung, die vorbei ist, ist noch offen.',
  '“{event}” was cancelled, so it cannot have taken place.':
    '„{event}“ wurde abgesagt, kann also nicht stattgefunden haben.',
  '“{event}” has not taken place yet: {when}.': '„{event}“ hat noch nicht stattgefunden: {when}.',
  '{event}: not confirmed, and so not in reports: {guests}.':
    '{event}: nicht bestätigt und darum nicht in Berichten: {guests}.',
  '{event}: confirmed for the old date only, and in reports all the same: {guests}.':
    '{event}: nur zum alten Termin zugesagt, in Berichten trotzdem dabei: {guests}.',
  '“njb guest decline {event} GUEST” if they were not.': '„njb guest decline {event} GAST“, wenn nicht.',
  '“njb guest confirm {event} GUEST” if they were there.': '„njb guest confirm {event} GAST“, wenn sie da waren.',
  '“njb event hold {event} --attendance N” adds how many came.':
    '„njb event hold {event} --attendance N“ trägt nach, wie viele da waren.',
  '“{event}” has taken place and stays on record.': '„{event}“ hat stattgefunden und bleibt im Bestand.',
  '“{event}” cannot be removed: {mails} {mails|mail was|mails were} written for it, {attendees} {attendees|person is|people are} on its list.':
    '„{event}“ lässt sich nicht entfernen: {mails} {mails|Mail wurde|Mails wurden} dazu geschrieben, {attendees} {attendees|Person steht|Personen stehen} auf der Liste.',
  '“njb event cancel {event}” cancels it, so that everybody can be told.':
    '„njb event cancel {event}“ sagt sie ab, damit alle Bescheid bekommen können.',
  'The topic is an idea again: {topic}': 'Das Thema ist wieder eine Idee: {topic}',
  '{count} {count|session|sessions} of the programme went with it.':
    '{count} {count|Programmpunkt ging|Programmpunkte gingen} mit.',
  '“njb series plan {series} YEAR” will propose its date again.':
    '„njb series plan {series} JAHR“ schlägt den Termin wieder vor.',
  'Removed. “njb undo” takes it back.': 'Entfernt. „njb undo“ nimmt es zurück.',
  'Calendar entries already sent keep the old text; that alone is no reason to send new ones.':
    'Schon verschickte Kalendereinträge behalten den alten Text; das allein ist kein Grund, neue zu schicken.',
  '{count} {count|person holds|people hold} a calendar entry that says otherwise:':
    '{count} {count|Person hat|Personen haben} einen Kalendereintrag, in dem es anders steht:',
  '{count} {count|person holds|people hold} a calendar entry of it:':
    '{count} {count|Person hat|Personen haben} einen Kalendereintrag dazu:',
  'and {count} more {count|person|people}': 'und {count} weitere {count|Person|Personen}',
  '“njb invite withdraw {event}” tells them.': '„njb invite withdraw {event}“ gibt Bescheid.',
  '{count} {count|guest was|guests were} asked to come:':
    '{count} {count|Gast wurde|Gäste wurden} um einen Beitrag gebeten:',
  '“njb invite withdraw {event}” tells who has an address.':
    '„njb invite withdraw {event}“ gibt allen Bescheid, die eine Adresse haben.',
  'Please tell who has no address here yourself.':
    'Bitte geben Sie denen selbst Bescheid, von denen njb keine Adresse kennt.',
  '{count} {count|person was|people were} told that it is cancelled:':
    '{count} {count|Person hat|Personen haben} die Absage bekommen:',
  '“njb invite send {event}” tells them that it takes place; “njb status” reminds you.':
    '„njb invite send {event}“ teilt ihnen mit, dass sie stattfindet; „njb status“ erinnert Sie daran.',
  'It is cancelled, and stays on record with what people were told.':
    'Sie ist abgesagt und bleibt mit dem, was mitgeteilt wurde, dokumentiert.',
  '{guest} holds a calendar entry of it; unless they come all the same, take it back: njb invite withdraw {event} --from {person}':
    '{guest} hat einen Kalendereintrag dazu. Falls kein Besuch mehr geplant ist, nehmen Sie ihn zurück: njb invite withdraw {event} --from {person}',
  'Guest of {event}, still to come: tell them beforehand; afterwards nobody can.':
    'Gast von {event}, noch nicht vorbei: Bitte vorher Bescheid geben, danach geht es nicht mehr.',
  'Holds an entry of {event}, still to come, and cannot be told of a change any more. To take it back beforehand: njb invite withdraw {event} --from {id}':
    'Hat einen Kalendereintrag zu {event}, noch nicht vorbei, und erfährt dann von keiner Änderung mehr. Vorher zurücknehmen: njb invite withdraw {event} --from {id}',
  'Mails to others that lie as files may name the person, too, as a guest for example.':
    'Auch Mails an andere, die als Dateien vorliegen, können die Person nennen, etwa als Gast.',
  '{count} {count|person has|people have} just this in the calendar already; no mail is needed.':
    '{count} {count|Person hat|Personen haben} genau das schon im Kalender; eine Mail ist nicht nötig.',
  '“njb invite update {event}” tells them.': '„njb invite update {event}“ gibt Bescheid.',

  '{option} “{value}” names the last day already; --until is too much.':
    '{option} „{value}“ nennt schon den letzten Tag; --until ist zu viel.',
  '“{value}” is no date for {option}; it takes 9.10.2025 or 2025-10-09.':
    '„{value}“ ist kein Datum für {option}; möglich sind 9.10.2025 oder 2025-10-09.',
  'Several days: “23.–25. Mai 2025”, “6.–7.11.2025”.': 'Mehrere Tage: „23.–25. Mai 2025“, „6.–7.11.2025“.',
  'If no more is known: “November 2020”, “März + April 2023”, 2023.':
    'Wenn mehr nicht bekannt ist: „November 2020“, „März + April 2023“, 2023.',
  '“{value}” is no number of people for {option}.': '„{value}“ ist keine Personenzahl für {option}.',
  '“{value}” is no link; it begins with https://.': '„{value}“ ist kein Link; er beginnt mit https://.',
  '{option} needs a terminal.': '{option} braucht ein Terminal.',
  'No event is over yet (as of {date}).': 'Noch ist keine Veranstaltung vorbei (Stand {date}).',
} as const;
