/** Series: their rules, their dates, and why a date is blocked. */
export const series = {
  'Series: formats that repeat by a rule': 'Reihen: Formate, die sich nach einer Regel wiederholen',
  'Enter a series': 'Eine Reihe eintragen',
  'List all series': 'Alle Reihen auflisten',
  'Plan the dates of a year, with reasons, and create the events':
    'Die Termine eines Jahres planen, mit Begründung, und die Veranstaltungen anlegen',

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
    'Die Reihe käme nie zustande: Sie pausiert in jedem Monat ihrer Regel.',
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
  'Organisation that hosts it (empty: no more)': 'Organisation, die einlädt (leer: keine weiteren)',

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
} as const;
