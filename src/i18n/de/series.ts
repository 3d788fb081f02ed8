/** Series: their rules, their dates, and why a date is blocked. */
export const series = {
  'Series: formats that repeat by a rule': 'Reihen: Formate, die sich nach einer Regel wiederholen',
  'Enter a series': 'Eine Reihe eintragen',
  'List all series': 'Alle Reihen auflisten',
  'Plan the dates of a year, with reasons, and create the events':
    'Die Termine eines Jahres planen, mit Begründung, und die Veranstaltungen anlegen',
  'Show one series with its next dates': 'Eine Reihe mit ihren nächsten Terminen zeigen',
  'Change a series, and what follows for its events': 'Eine Reihe ändern, mit den Folgen für ihre Veranstaltungen',
  'Remove a series that has no events': 'Eine Reihe entfernen, die keine Veranstaltungen hat',

  '{text}': '{text}',
  '{list}, {next}': '{list}, {next}',
  '{list} and {next}': '{list} und {next}',
  '{ordinals} {weekday} of the month': '{ordinals} {weekday} im Monat',
  '{ordinals} {weekday}': '{ordinals} {weekday}',
  'every {weekday}': 'jeden {weekday}',
  'every {count} weeks on {weekday}': 'alle {count} Wochen am {weekday}',
  '{rule} except {months}': '{rule} außer {months}',
  '{rule} in {months}': '{rule} im {months}',
  first: 'erster',
  second: 'zweiter',
  third: 'dritter',
  fourth: 'vierter',
  fifth: 'fünfter',
  'second to last': 'vorletzter',
  last: 'letzter',

  'short name of the series: small letters, digits, hyphens':
    'Kurzname der Reihe: Kleinbuchstaben, Ziffern, Bindestriche',
  'title of the series and of its events': 'Titel der Reihe und ihrer Veranstaltungen',
  'when it meets: “first thursday”, “every 2 weeks monday”':
    'wann sie stattfindet: „erster Donnerstag“, „alle 2 Wochen montags“',
  'months without a meeting, as in “July, August” or 7-8': 'Monate ohne Treffen, wie „Juli, August“ oder 7-8',
  'an organisation that hosts it; may be repeated': 'eine Organisation, die einlädt; darf mehrmals vorkommen',
  '“{name}” is no short name; it takes small letters, digits and hyphens.':
    '„{name}“ ist kein Kurzname; erlaubt sind Kleinbuchstaben, Ziffern und Bindestriche.',
  '“{word}” would do.': '„{word}“ ginge.',
  '“{value}” is no rule njb understands.': '„{value}“ ist keine Regel, die njb versteht.',
  'Possible are, for example: “first thursday”, “last tuesday except august”, “every 2 weeks monday”.':
    'Möglich sind zum Beispiel: „erster Donnerstag“, „letzter Dienstag außer August“, „alle 2 Wochen montags“.',
  '“{value}” are no months for --pause; it takes names or numbers, as in “July, August” or 7-8.':
    '„{value}“ sind keine Monate für --pause; möglich sind Namen oder Zahlen, wie „Juli, August“ oder 7-8.',
  'There is already a series “{series}”.': 'Die Reihe „{series}“ gibt es schon.',
  'The series would never meet: it pauses in every month of its rule.':
    'Die Reihe fände nie statt: Sie pausiert in jedem Monat ihrer Regel.',
  '“{words}” is taken for: {rule}. It can also mean: {other} (--every “{rewritten}”).':
    '„{words}“ wird verstanden als: {rule}. Es kann auch heißen: {other} (--every „{rewritten}“).',
  '“{words}” can mean two things. Which one is meant?': '„{words}“ kann zweierlei heißen. Was ist gemeint?',
  'Saved. “njb series plan {series} {year}” proposes the dates of the year.':
    'Gespeichert. „njb series plan {series} {year}“ schlägt die Termine des Jahres vor.',

  'Short name (small letters, digits, hyphens)': 'Kurzname (Kleinbuchstaben, Ziffern, Bindestriche)',
  'Please use small letters, digits and hyphens only.':
    'Bitte nur Kleinbuchstaben, Ziffern und Bindestriche verwenden.',
  'When does it meet? (for example “first Thursday” or “every 2 weeks on Monday”)':
    'Wann findet sie statt? (zum Beispiel „erster Donnerstag“ oder „alle 2 Wochen montags“)',
  'Please write it like “first Thursday” or “last Tuesday”.':
    'Bitte so schreiben wie „erster Donnerstag“ oder „letzter Dienstag“.',
  'Months without a meeting (for example July, August; may stay empty)':
    'Monate ohne Treffen (zum Beispiel Juli, August; darf leer bleiben)',
  'Please give months by name or number, or nothing.': 'Bitte Monate mit Namen oder Zahl angeben, oder nichts.',
  'Who else invites, apart from the network? (one at a time; empty: nobody else)':
    'Wer lädt außer dem Netzwerk ein? (einzeln nacheinander; leer: niemand sonst)',

  '{title} ({slug})': '{title} ({slug})',
  'all day': 'ganztägig',
  Rule: 'Regel',
  Pause: 'Pause',
  Hosts: 'Eingeladen von',
  'Next dates': 'Nächste Termine',
  'No series yet. “njb series add” enters one.': 'Noch keine Reihen. „njb series add“ trägt eine ein.',

  'short name or title of the series': 'Kurzname oder Titel der Reihe',
  'the year to plan': 'das Jahr, das geplant wird',
  'create the events that are not there yet; on a terminal blocked dates are asked about':
    'die noch fehlenden Veranstaltungen anlegen; am Terminal wird zu jedem ungünstigen Termin gefragt',
  '{year} cannot be planned: the public holidays are known from 1995 on.':
    '{year} lässt sich nicht planen: Die Feiertage sind ab 1995 bekannt.',
  '{title} {year}: {rule}, {time}': '{title} {year}: {rule}, {time}',
  'By rule': 'Laut Regel',
  Verdict: 'Befund',
  free: 'frei',
  'a week later': 'eine Woche später',
  'left out': 'entfällt',
  'set by hand': 'von Hand gesetzt',
  new: 'neu',
  '{event} ({status})': '{event} ({status})',
  'The Land of {unknown} of {total} active {total|member|members} is not known.':
    'Bei {unknown} von {total} aktiven {total|Mitglied|Mitgliedern} ist das Land nicht bekannt.',
  'Why not by rule:': 'Warum nicht laut Regel:',
  'To keep in mind:': 'Zu beachten:',
  '{count} {count|event|events} would be created.':
    '{count} {count|Veranstaltung würde|Veranstaltungen würden} angelegt.',
  '{count} {count|event|events} created.': '{count} {count|Veranstaltung|Veranstaltungen} angelegt.',
  '{count} {count|date is|dates are} over already. Enter {count|it|them}, too?':
    '{count} {count|Termin ist|Termine sind} schon vorbei. {count|Ihn|Sie} trotzdem eintragen?',
  '{count} of them {count|lies|lie} in the past.': '{count} davon {count|liegt|liegen} in der Vergangenheit.',
  'Nothing was added: every date of {year} to be taken has its event already.':
    'Nichts hinzugefügt: Alle Termine für {year} haben schon ihre Veranstaltung.',
  '{day} is blocked. What shall it be?': '{day} ist ungünstig. Was soll gelten?',
  'a week later: {day}': 'eine Woche später: {day}',
  'leave it out': 'entfallen lassen',
  'keep {day}': '{day} trotzdem behalten',

  '{holiday} on {day}: a public holiday {where}.': '{holiday} am {day}: Feiertag {where}.',
  '{holiday} on the day after, {day}: a public holiday {where}.': '{holiday} am Tag darauf, {day}: Feiertag {where}.',
  everywhere: 'bundesweit',
  'in {laender}': 'in {laender}',
  'in {laender} (affects {there} of {total} active {total|member|members})':
    'in {laender} (betrifft {there} von {total} aktiven {total|Mitglied|Mitgliedern})',
  'in {laender} (affects {there} of {total} active {total|member|members}; the Land of {unknown} is not known)':
    'in {laender} (betrifft {there} von {total} aktiven {total|Mitglied|Mitgliedern}; bei {unknown} ist das Land nicht bekannt)',
  '{day}: Christmas break (22 December to 6 January).': '{day}: Weihnachtspause (22. Dezember bis 6. Januar).',
  'The series pauses in {month}.': 'Die Reihe pausiert im {month}.',
  'The network has “{title}” on {day}.': 'Das Netzwerk hat am {day} schon „{title}“.',
  '“{title}” of the network may fall on {day}; its day is still open.':
    '„{title}“ des Netzwerks könnte auf {day} fallen; der Tag ist noch offen.',
  '“{title}” by others may fall on {day}; its day is still open.':
    '„{title}“ (extern) könnte auf {day} fallen; der Tag ist noch offen.',
  '“{title}” by others takes place on {day}.': '„{title}“ (extern) findet am {day} statt.',
  'School holidays in that week: {name} {where}.': 'Schulferien in dieser Woche: {name} {where}.',
  'A week later, {day}, is another month.': 'Eine Woche später, {day}, ist ein anderer Monat.',
  'A week later, {day}, the series meets anyway.': 'Eine Woche später, {day}, findet die Reihe ohnehin statt.',

  'New Year’s Day': 'Neujahr',
  Epiphany: 'Heilige Drei Könige',
  'International Women’s Day': 'Internationaler Frauentag',
  'Good Friday': 'Karfreitag',
  'Easter Sunday': 'Ostersonntag',
  'Easter Monday': 'Ostermontag',
  'Labour Day': 'Tag der Arbeit',
  'Liberation Day': 'Tag der Befreiung',
  'Ascension Day': 'Christi Himmelfahrt',
  'Whit Sunday': 'Pfingstsonntag',
  'Whit Monday': 'Pfingstmontag',
  'Corpus Christi': 'Fronleichnam',
  'Day of the 1953 Uprising': 'Jahrestag des Aufstands vom 17. Juni 1953',
  'Assumption Day': 'Mariä Himmelfahrt',
  'World Children’s Day': 'Weltkindertag',
  'German Unity Day': 'Tag der Deutschen Einheit',
  'Reformation Day': 'Reformationstag',
  'All Saints’ Day': 'Allerheiligen',
  'Day of Repentance and Prayer': 'Buß- und Bettag',
  'Christmas Day': 'Erster Weihnachtstag',
  'Second Day of Christmas': 'Zweiter Weihnachtstag',
  '{day} was left out by hand.': '{day} wurde von Hand gestrichen.',
  'the first day; for a fortnightly series it settles which week counts':
    'der erste Tag; er bestimmt bei zweiwöchigen Reihen, welche Woche zählt',
  '{option} takes a full date, as in 9.10.2025.': '{option} braucht ein volles Datum, wie 9.10.2025.',

  // describing a series
  'the last day, if the series ends': 'der letzte Tag, falls die Reihe endet',
  'whom its invitations go to: {audience}': 'wer dazu eingeladen wird: {audience}',
  'an organisation that hosts it, instead of those before; may be repeated':
    'eine Organisation, die einlädt, statt der bisherigen; darf mehrmals vorkommen',
  'Whom its invitations go to (for example members, board, state:BY; empty: the active members)':
    'Wer wird eingeladen? (zum Beispiel Mitglieder, Vorstand, Land:BY; leer: die aktiven Mitglieder)',
  '“{value}” is neither a group of people nor somebody njb knows.':
    '„{value}“ ist weder eine Gruppe noch jemand, den njb kennt.',
  'Groups are {words}.': 'Gruppen sind {words}.',
  'The series would never meet: it ends on {until}, before its first day, {from}.':
    'Die Reihe käme nie zustande: Sie endet am {until}, vor ihrem ersten Tag, {from}.',
  'First day': 'Erster Tag',
  'Last day': 'Letzter Tag',
  Audience: 'Empfängerkreis',
  'the active members': 'die aktiven Mitglieder',
  own: 'eigene',
  'together with others': 'gemeinsam mit anderen',
  'of others': 'von anderen',
  'Left out': 'Gestrichen',
  Events: 'Veranstaltungen',
  'none yet': 'noch keine',
  '“njb series plan {series} {year} --bring-back {date}” brings a date back.':
    '„njb series plan {series} {year} --bring-back {date}“ nimmt einen Termin wieder auf.',
  'The series has ended.': 'Die Reihe ist beendet.',

  // planning
  'only dates from this day on': 'nur Termine ab diesem Tag',
  'leave this date of the rule out for good; may be repeated':
    'diesen Termin der Regel auf Dauer streichen; darf mehrmals vorkommen',
  'take back that this date was left out; may be repeated':
    'diesen gestrichenen Termin wieder aufnehmen; darf mehrmals vorkommen',
  'with --apply: take this date though it is blocked; may be repeated':
    'mit --apply: diesen Termin nehmen, obwohl er ungünstig ist; darf mehrmals vorkommen',
  '{date} cannot be left out and taken at once.': '{date} lässt sich nicht zugleich streichen und nehmen.',
  '{option} needs {other}.': '{option} braucht {other}.',
  'For {date} there is the event “{event}” already.': 'Für {date} gibt es schon die Veranstaltung „{event}“.',
  '“njb event cancel {event}” calls it off; “njb event move {event} --to DATE” moves it.':
    '„njb event cancel {event}“ sagt sie ab; „njb event move {event} --to DATUM“ verlegt sie.',
  '{date} was not left out.': '{date} war nicht gestrichen.',
  '{date} is no date of “{series}” by its rule.': '{date} ist laut Regel kein Termin von „{series}“.',
  '“njb series plan {series} {year}” shows the dates by the rule.':
    '„njb series plan {series} {year}“ zeigt die Termine laut Regel.',
  '{count} {count|date is|dates are} left out from now on.':
    '{count} {count|Termin ist|Termine sind} ab jetzt gestrichen.',
  '{count} {count|date is|dates are} brought back; --apply creates the events.':
    '{count} {count|Termin ist|Termine sind} wieder aufgenommen; --apply legt die Veranstaltungen an.',
  '“{command}” creates {count} {count|event that is|events that are} not there yet.':
    '„{command}“ legt {count} {count|Veranstaltung|Veranstaltungen} an, die es noch nicht gibt.',
  'Without --from it also creates {count} {count|event that is|events that are} over.':
    'Ohne --from legt der Befehl auch {count} {count|vergangenen Termin|vergangene Termine} an.',
  'The rule gives no date then.': 'Die Regel ergibt dort keinen Termin.',
  kept: 'behalten',
  blocked: 'ungünstig',
  'Events on a blocked day:': 'Veranstaltungen an einem ungünstigen Tag:',
  '“njb event move {event} --to DATE” moves it.': '„njb event move {event} --to DATUM“ verlegt sie.',
  '“njb event move {event} --to {date}” moves it.': '„njb event move {event} --to {date}“ verlegt sie.',
  'A week later, {day}, the series has ended.': 'Eine Woche später, {day}, ist die Reihe schon beendet.',

  // changing a series
  'one more organisation that hosts it': 'eine weitere Organisation, die einlädt',
  'an organisation that no longer hosts it': 'eine Organisation, die nicht mehr einlädt',
  'another short name; events keep theirs': 'ein anderer Kurzname; Veranstaltungen behalten den ihren',
  'move planned events along to the dates and times of the series':
    'geplante Veranstaltungen auf die Tage und Zeiten der Reihe verlegen',
  'take title, link, place, kind and hosts over to planned events':
    'Titel, Link, Ort, Art und Gastgebende in geplante Veranstaltungen übernehmen',
  'why the events move, kept with the move': 'warum die Veranstaltungen verlegt werden; wird mit vermerkt',
  'Nothing was named that is to change.': 'Es ist nicht angegeben, was sich ändern soll.',
  '“{host}” does not host the series.': '„{host}“ lädt nicht zu der Reihe ein.',
  'Its hosts are: {hosts}': 'Es laden ein: {hosts}',
  'What is to become of the {count} planned {count|event|events} that could move?':
    '{count} geplante {count|Veranstaltung könnte|Veranstaltungen könnten} umziehen. Was soll geschehen?',
  'move along': 'mitverlegen',
  'stay where they are': 'bleiben, wo sie sind',
  'change nothing at all': 'gar nichts ändern',
  'Take the change over to {count} planned {count|event|events} too?':
    'Die Änderung auch in {count} geplante {count|Veranstaltung|Veranstaltungen} übernehmen?',
  'Saved. “njb undo” takes it back.': 'Gespeichert. „njb undo“ nimmt es zurück.',
  '{count} planned {count|event stays where it is|events stay where they are}. To move along: “njb series edit {series} --move-planned”.':
    '{count} geplante {count|Veranstaltung bleibt, wo sie ist|Veranstaltungen bleiben, wo sie sind}. Zum Mitverlegen: „njb series edit {series} --move-planned“.',
  '{count} {count|event|events} removed.': '{count} {count|Veranstaltung|Veranstaltungen} entfernt.',
  '{count} {count|event|events} moved.': '{count} {count|Veranstaltung|Veranstaltungen} verlegt.',
  '{count} planned {count|event keeps|events keep} what was. To change that too: the same command with --update-planned.':
    '{count} geplante {count|Veranstaltung behält|Veranstaltungen behalten}, was war. Um auch das zu ändern: derselbe Befehl mit --update-planned.',
  'Moved:': 'Verlegt:',
  'By the rule they would move:': 'Laut Regel würden umziehen:',
  'These stay until you move them yourself:': 'Diese bleiben, bis Sie sie selbst verlegen:',
  'Removed, as they are no longer dates of the series:': 'Entfernt, weil keine Termine der Reihe mehr:',
  'No longer dates of the series:': 'Keine Termine der Reihe mehr:',
  'No longer dates of the series; they stay until you move or cancel them:':
    'Keine Termine der Reihe mehr; sie bleiben, bis Sie sie verlegen oder absagen:',
  'remove planned events that are no longer dates of the series, if nothing is entered for them':
    'geplante Veranstaltungen entfernen, die keine Termine der Reihe mehr sind, wenn nichts dazu eingetragen ist',
  'Remove the {count} planned {count|event|events} without a date of the series?':
    '{count} geplante {count|Veranstaltung|Veranstaltungen} ohne Termin der Reihe entfernen?',
  '{count} planned {count|event stays|events stay} without a date of the series. To remove: “njb series edit {series} --remove-planned”.':
    '{count} geplante {count|Veranstaltung ohne Termin der Reihe bleibt|Veranstaltungen ohne Termin der Reihe bleiben} stehen. Zum Entfernen: „njb series edit {series} --remove-planned“.',
  'Changed as well:': 'Ebenfalls geändert:',
  'These carry the same and could change as well:': 'Diese stimmen bisher überein und könnten mitgeändert werden:',
  'These keep what they have until you change them yourself:':
    'Diese behalten, was sie haben, bis Sie es selbst ändern:',
  'The series has ended by then.': 'Die Reihe ist dann schon beendet.',
  'The date is confirmed.': 'Der Termin ist bestätigt.',
  'People were invited.': 'Dazu wurde schon eingeladen.',
  'People are on its guest list.': 'Auf der Teilnahmeliste steht schon jemand.',
  'A guest was asked or has promised to come.': 'Ein Gast ist angefragt oder hat zugesagt.',
  'The day was set by hand.': 'Der Tag wurde von Hand gesetzt.',
  '“{series}” has {count} {count|event|events}, so it cannot be removed.':
    '„{series}“ hat {count} {count|Veranstaltung|Veranstaltungen} und lässt sich daher nicht entfernen.',
  '“njb series edit {series} --until DATE” ends it; what was stays on record.':
    '„njb series edit {series} --until DATUM“ beendet sie; was war, bleibt erhalten.',
  'Removed: {title} ({slug})': 'Entfernt: {title} ({slug})',
} as const;
