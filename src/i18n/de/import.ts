/** Importing member lists. */
export const imports = {
  '{file} does not look like people: besides names it only has days ({columns}).':
    '{file} sieht nicht nach Personen aus: Außer Namen stehen nur Tage darin ({columns}).',
  '{file} does not look like people: besides names it only has days ({columns}). Read it all the same?':
    '{file} sieht nicht nach Personen aus: Außer Namen stehen nur Tage darin ({columns}). Trotzdem einlesen?',
  'School holidays are read by “njb holidays import FILE”, events are entered by “njb event add”.':
    'Schulferien liest „njb holidays import DATEI“ ein, Veranstaltungen trägt „njb event add“ ein.',
  'If these are people all the same, leave the days out: {option}':
    'Sind es doch Personen, lassen Sie die Tage weg: {option}',
  'Read a member list from Excel or a CSV file': 'Eine Mitgliederliste aus Excel oder einer CSV-Datei einlesen',
  'the member list, an Excel workbook (.xlsx) or a CSV file':
    'die Mitgliederliste, eine Excel-Arbeitsmappe (.xlsx) oder CSV-Datei',
  'which sheet of the workbook; without it the first one': 'welches Blatt der Arbeitsmappe; ohne Angabe das erste',
  'what a column holds, by its header or number; “-” leaves it out':
    'was eine Spalte enthält, nach Überschrift oder Nummer; „-“ lässt sie weg',
  'keep what --map, --encoding and --delimiter say under a name, or use it again':
    'die Angaben von --map, --encoding und --delimiter unter einem Namen merken oder wieder verwenden',
  'how the file is encoded, if njb finds out wrongly: utf-8, windows-1252 …':
    'Zeichenkodierung der Datei, falls njb sich irrt: utf-8, windows-1252 …',
  'what parts the cells, if njb finds out wrongly: ; , or tab':
    'was die Zellen trennt, falls njb sich irrt: ; , oder tab',
  'let the file change this protected field, for example born':
    'dieses geschützte Feld darf die Datei ändern, zum Beispiel born',
  'write the rows that were not imported into this file, to mend and import them':
    'nicht übernommene Zeilen in diese Datei schreiben, um sie dort zu berichtigen und einzulesen',
  'Fields for --map (a heading that njb knows, such as Geburtsdatum, will do as well):':
    'Felder für --map (eine Überschrift, die njb kennt, geht auch, zum Beispiel Geburtsdatum):',
  Reading: 'Lesen',

  '{file} is a folder, not a member list.': '{file} ist ein Ordner, keine Mitgliederliste.',
  'Give a file in it.': 'Geben Sie eine Datei darin an.',
  'There is no folder {folder}.': 'Den Ordner {folder} gibt es nicht.',
  'The file {file} cannot be read: {problem}': 'Die Datei {file} lässt sich nicht lesen: {problem}',
  '{file} is empty.': '{file} ist leer.',
  'Give a table with a header line.': 'Geben Sie eine Tabelle mit einer Kopfzeile an.',
  'Give the list as a CSV file.': 'Geben Sie die Liste als CSV-Datei an.',
  '{file} is a workbook of an old Excel (.xls), or protected by a password; njb reads neither.':
    '{file} ist eine Arbeitsmappe eines alten Excel (.xls) oder mit einem Passwort geschützt; beides liest njb nicht.',
  '{file} is a damaged Excel workbook, or one that njb does not understand.':
    '{file} ist eine beschädigte Excel-Arbeitsmappe oder eine, die njb nicht versteht.',
  '{file} is larger inside than a member list can be; njb does not unpack it.':
    '{file} ist innen größer, als eine Mitgliederliste sein kann; njb packt die Datei nicht aus.',
  '{file} has no sheet “{sheet}”.': '{file} hat kein Blatt „{sheet}“.',
  'Its sheets are: {sheets}': 'Die Blätter sind: {sheets}',
  '{file} is no Excel workbook, so --sheet means nothing.':
    '{file} ist keine Excel-Arbeitsmappe, deshalb geht --sheet nicht.',
  'Leave out --sheet.': 'Lassen Sie --sheet weg.',

  '{file} is a LibreOffice spreadsheet, not a CSV file.': '{file} ist eine LibreOffice-Tabelle, keine CSV-Datei.',
  '{file} is a database, not a CSV file.': '{file} ist eine Datenbank, keine CSV-Datei.',
  '{file} is no text file, so it cannot be a CSV file.':
    '{file} ist keine Textdatei und kann deshalb keine CSV-Datei sein.',
  'Open it in Excel or LibreOffice and save it under “Save as” as “CSV UTF-8 (comma delimited)”; then import that file.':
    'Öffnen Sie die Datei in Excel oder LibreOffice und speichern Sie sie mit „Speichern unter“ als „CSV UTF-8 (durch Trennzeichen getrennt)“; lesen Sie dann diese Datei ein.',
  '“{value}” is no encoding for --encoding.': '„{value}“ ist keine Kodierung für --encoding.',
  'Possible are utf-8, utf-16le, windows-1252, macroman and others; without --encoding njb finds out by itself.':
    'Möglich sind utf-8, utf-16le, windows-1252, macroman und andere; ohne --encoding findet njb sie selbst heraus.',
  '{file} is not written in {encoding}.': '{file} ist nicht in {encoding} geschrieben.',
  'Leave out --encoding: njb then finds out by itself.':
    'Lassen Sie --encoding weg: Dann findet njb die Kodierung selbst heraus.',
  '“{value}” is no delimiter; it takes one character, or tab, semicolon or comma.':
    '„{value}“ ist kein Trennzeichen; möglich ist ein einzelnes Zeichen oder tab, semicolon oder comma.',
  '“{value}” is no field for --map.': '„{value}“ ist kein Feld für --map.',
  'Possible are {words}, and “-” to leave a column out.': 'Möglich sind {words} und „-“ (lässt eine Spalte weg).',
  '“{value}” does not fit --map; it takes COLUMN=FIELD, for example Wer=name.':
    '„{value}“ passt nicht zu --map; erwartet wird SPALTE=FELD, zum Beispiel Wer=name.',
  '{file} has no column “{column}”.': '{file} hat keine Spalte „{column}“.',
  'Its columns are: {columns}': 'Die Spalten sind: {columns}',
  '{file} has no header line that njb understands: no column holds a name or e-mail address.':
    '{file} hat keine Kopfzeile, die njb versteht: Keine Spalte enthält einen Namen oder eine E-Mail-Adresse.',
  'The first line found is: {columns}': 'Die erste gefundene Zeile lautet: {columns}',
  'Name the columns with --map COLUMN=FIELD, for example --map 1=familyName.':
    'Benennen Sie die Spalten mit --map SPALTE=FELD, zum Beispiel --map 1=familyName.',
  '{file} is the file that is imported; choose another one for --rejects.':
    '{file} ist die Datei, die eingelesen wird; wählen Sie für --rejects eine andere.',
  'There is no import profile “{name}”.': 'Ein Importprofil „{name}“ gibt es nicht.',
  'Known profiles: {names}': 'Vorhandene Profile: {names}',
  'Together with --map, --encoding or --delimiter, --profile keeps them under that name.':
    'Zusammen mit --map, --encoding oder --delimiter merkt sich --profile deren Angaben unter diesem Namen.',
  '“{value}” is no name for a profile; it takes a word or two.':
    '„{value}“ ist kein Name für ein Profil; erwartet werden ein, zwei Wörter.',

  'What does the column “{column}” hold?': 'Was enthält die Spalte „{column}“?',
  'Column “{column}”, for example {examples}: what does it hold?':
    'Spalte „{column}“, zum Beispiel {examples}: Was enthält sie?',
  'nothing for njb: leave it out': 'nichts für njb: weglassen',
  'Columns as last time: {columns}. To change that: {option}':
    'Spalten wie beim letzten Mal: {columns}. Zum Ändern: {option}',
  '{column} (left out)': '{column} (weggelassen)',
  '{column} ({field})': '{column} ({field})',
  'COLUMN=FIELD': 'SPALTE=FELD',
  'Remember {count|this answer|these answers} for the next list with the same columns?':
    '{count|Diese Antwort|Diese Antworten} für die nächste Liste mit denselben Spalten merken?',
  'Nothing is remembered of the columns: no row could be taken like this.':
    'Von den Spalten ist nichts gemerkt: So ließ sich keine Zeile übernehmen.',
  'Nothing is remembered of the columns, either.': 'Auch von den Spalten ist nichts gemerkt.',
  'no. {number}': 'Nr. {number}',

  'Encoding {encoding}, delimiter {delimiter}, header in line {line}.':
    'Kodierung {encoding}, Trennzeichen {delimiter}, Überschriften in Zeile {line}.',
  tab: 'Tabulator',
  semicolon: 'Semikolon',
  comma: 'Komma',
  '{column} → {field}': '{column} → {field}',
  'Unknown {count|column|columns}, not imported: {columns}':
    'Unbekannte {count|Spalte|Spalten}, nicht eingelesen: {columns}',
  'Several columns for “{field}”: {columns}. The first filled one of a row counts.':
    'Mehrere Spalten für „{field}“: {columns}. Es zählt die erste, die in einer Zeile gefüllt ist.',
  'A quotation mark stands where none may, in {count|line|lines} {lines}. Please check what was read there.':
    'Ein Anführungszeichen steht, wo keines stehen darf, in {count|Zeile|den Zeilen} {lines}. Bitte prüfen Sie, was dort gelesen wurde.',
  'Without a given name: mails address them by the family name': 'Ohne Vornamen: Mails sprechen mit dem Nachnamen an',
  New: 'Neu',
  Changed: 'Geändert',
  'Known without membership, and members from now on': 'Bisher ohne Mitgliedschaft, von nun an Mitglied',
  'Kept as it was, though the file says otherwise': 'Geblieben, obwohl die Datei etwas anderes sagt',
  'Cells left out, the rest of the row was read': 'Zellen weggelassen, der Rest der Zeile wurde gelesen',
  'Letters were lost in the file; save the list as “CSV UTF-8” or .xlsx and read it again':
    'In der Datei fehlen Buchstaben; bitte als „CSV UTF-8“ oder .xlsx speichern und noch einmal einlesen',
  '“{value}” is no date: there is no such day.': '„{value}“ ist kein Datum: Diesen Tag gibt es nicht.',
  '“{value}” lacks letters.': 'In „{value}“ fehlen Buchstaben.',
  '“{value}” is read as empty.': '„{value}“ wird als leer gelesen.',
  'Read as empty: {cells}': 'Als leer gelesen: {cells}',
  '“{value}” (line {line}, {column})': '„{value}“ (Zeile {line}, {column})',
  '“{value}” ({count} times, first in line {line}, {column})':
    '„{value}“ ({count}-mal, zuerst in Zeile {line}, {column})',
  'Nor are your answers kept: the import asks again.':
    'Auch Ihre Antworten sind nicht vermerkt: Beim Einlesen fragt njb noch einmal.',
  'If they are one person, say no: njb then asks who it is.':
    'Ist es ein und dieselbe Person, antworten Sie mit Nein: Dann fragt njb, wer es ist.',
  'To decide': 'Zu entscheiden',
  Rejected: 'Abgelehnt',
  '… {count} more; --verbose shows all': '… {count} weitere; --verbose zeigt alle',
  'Line {line}: {text}': 'Zeile {line}: {text}',
  'Line {line}, column “{column}”: {reason}': 'Zeile {line}, Spalte „{column}“: {reason}',
  'Line {line}: {name} has the address of {others}, {email}. Do they share it? Each mail then goes there once only, unless it is about one person alone.':
    'Zeile {line}: {name} hat dieselbe Adresse wie {others}, {email}. Teilen sie sich diese Adresse? Jede Mail geht dann nur einmal dorthin, außer es geht um eine Person allein.',
  'Of {count} rows it is not clear whom they are about, or which name holds. Go through them now?':
    'Bei {count} Zeilen ist nicht klar, um wen es geht oder welcher Name gilt. Jetzt durchgehen?',
  'Line {line} spells the name of {known} (no. {id}) otherwise: {name}. Which one holds?':
    'Zeile {line} schreibt den Namen von {known} (Nr. {id}) anders: {name}. Welcher gilt?',
  'Line {line}, {name}: another row says something else of {person}. What holds?':
    'Zeile {line}, {name}: Eine andere Zeile sagt über {person} etwas anderes. Was gilt?',
  'Line {line}, {person}: {reason} Who is it?': 'Zeile {line}, {person}: {reason} Wer ist es?',
  '{name}, as it was': '{name}, wie bisher',
  '{name}, as in line {line}': '{name}, wie in Zeile {line}',
  'both: they are two people': 'beide: Es sind zwei Personen',
  'Which name holds?': 'Welcher Name gilt?',
  'somebody new': 'jemand Neues',
  '{field}: stays {from}, which is spelt nearly like {to} in the file':
    '{field}: bleibt {from}; „{to}“ in der Datei schreibt sich fast genauso',
  '{field}: stays {from}, as you said; the file says {to}':
    '{field}: bleibt {from}, wie Sie gesagt haben; die Datei sagt {to}',
  'Young so far, and by the age rule no longer, or no longer surely; the memberships stay as they are':
    'Bisher jung, nach der Altersregel nicht mehr oder nicht mehr sicher; die Mitgliedschaften bleiben, wie sie sind',
  'Only what you said of the list was noted; “njb undo” takes that back.':
    'Vermerkt ist nur, was Sie zur Liste gesagt haben; „njb undo“ nimmt das zurück.',
  'Whom the row is about, as you said before (a column “njb Nr” in the list changes it)':
    'Um wen es geht, wie Sie es früher gesagt haben (eine Spalte „njb Nr“ in der Liste ändert es)',
  'Only the spelling of a name changes; please check': 'Nur die Schreibweise eines Namens ändert sich; bitte prüfen',
  '{from} → {to} (no. {id})': '{from} → {to} (Nr. {id})',
  'Of two people who share an address, “njb member add … --email ADDRESS --shared-email” adds the second.':
    'Teilen sich zwei Personen eine Adresse, nimmt „njb member add … --email ADRESSE --shared-email“ die zweite auf.',
  'Of two people who share an address, “njb member add … --email ADDRESS --shared-email --status none” adds the second.':
    'Teilen sich zwei Personen eine Adresse, nimmt „njb member add … --email ADRESSE --shared-email --status none“ die zweite auf.',
  '{count} {count|person says|people say} no in “{column}”: njb then sends no invitations either, only what must be told, such as a cancelled date. If it means something else: {option}':
    '{count} {count|Person sagt|Personen sagen} in „{column}“ Nein: Dann verschickt njb auch keine Einladungen an sie, nur was mitgeteilt werden muss, etwa dass ein Termin ausfällt. Ist etwas anderes gemeint: {option}',
  'Perhaps: {person}': 'Vielleicht: {person}',
  '{name} (new in line {line})': '{name} (neu in Zeile {line})',
  '{field}: {from} → {to}': '{field}: {from} → {to}',
  '{field}: {to} (was empty)': '{field}: {to} (war leer)',
  '{field}: {to} (of the membership that begins now)': '{field}: {to} (der Mitgliedschaft, die jetzt beginnt)',
  '{field}: stays {from}, the file says {to}; --overwrite {name} would change it':
    '{field}: bleibt {from}, die Datei sagt {to}; --overwrite {name} würde es ändern',
  '{field}: stays {from}, the file says {to}; a member list changes no municipality':
    '{field}: bleibt {from}, die Datei sagt {to}; eine Mitgliederliste ändert keine Kommune',
  '{field}: stays {from}; mail to {to} came back': '{field}: bleibt {from}; Mails an {to} kamen zurück',
  '{field}: stays {from}, the file says less exactly {to}': '{field}: bleibt {from}, die Datei sagt ungenauer {to}',
  '{file}: {rows} {rows|row|rows}: {new} new, {changed} changed, {same} unchanged, {ambiguous} to decide, {rejected} rejected.':
    '{file}: {rows} {rows|Zeile|Zeilen}: {new} neu, {changed} geändert, {same} unverändert, {ambiguous} zu entscheiden, {rejected} abgelehnt.',
  'There was nothing to change.': 'Es gab nichts zu ändern.',
  '{count} {count|row was|rows were} not imported.': '{count} {count|Zeile wurde|Zeilen wurden} nicht übernommen.',
  '{count} {count|row|rows} would not be imported.': '{count} {count|Zeile würde|Zeilen würden} nicht übernommen.',
  '--rejects FILE writes {count|it|them} into a file, with the {count|reason|reasons}, to be mended and imported again.':
    '--rejects DATEI schreibt {count|diese Zeile|diese Zeilen} mit {count|dem Grund|den Gründen} in eine Datei; dort berichtigen und diese einlesen.',
  '{count|It stands|They stand} in {file} with the {count|reason|reasons}: mend {count|it|them} there and import that file.':
    'Sie {count|steht|stehen} mit {count|dem Grund|den Gründen} in {file}: {count|Zeile|Zeilen} dort berichtigen und diese Datei einlesen.',
  'A column “njb Nr” with the person’s number says whom a row is about; “njb member add” adds somebody new.':
    'Eine Spalte „njb Nr“ mit der Nummer der Person sagt, um wen es geht; „njb member add“ nimmt jemand Neues auf.',
  'A column “njb Nr” with the person’s number says whom a row is about; “njb member add --status none” adds somebody new without membership.':
    'Eine Spalte „njb Nr“ mit der Nummer der Person sagt, um wen es geht; „njb member add --status none“ nimmt jemand Neues ohne Mitgliedschaft auf.',

  'njb number': 'njb-Nummer',
  'Whole name': 'Ganzer Name',
  'Academic title': 'Akademischer Grad',
  'Du or Sie': 'Du oder Sie',
  'Further e-mail': 'Weitere E-Mail',
  District: 'Landkreis',
  'Official municipality key (AGS)': 'Amtlicher Gemeindeschlüssel (AGS)',
  'Postal code': 'Postleitzahl',
  'First or re-election': 'Erst- oder Wiederwahl',
  'Full-time or honorary': 'Haupt- oder Ehrenamt',
  'Date of entry': 'Eintritt',
  'Consent: newsletter': 'Einwilligung Newsletter',
  'Consent: photos': 'Einwilligung Fotos',
  'Consent: recording': 'Einwilligung Aufzeichnung',
  'Consent: name in lists': 'Einwilligung Namensnennung',
  'Further election': 'Weitere Wahl',
  'Further office': 'Weiteres Amt',
  Du: 'Du',
  Sie: 'Sie',
  given: 'erteilt',
  'not given': 'nicht erteilt',
  'given on {date}': 'erteilt am {date}',
  'withdrawn on {date}': 'widerrufen am {date}',

  '“{value}” is no njb number.': '„{value}“ ist keine njb-Nummer.',
  '“{value}” is no date; possible are {forms}.': '„{value}“ ist kein Datum; möglich sind {forms}.',
  '“{value}” is the number by which Excel knows a day; format the column as a date there, and save again.':
    '„{value}“ ist die Zahl, mit der Excel einen Tag zählt; formatieren Sie die Spalte dort als Datum und speichern Sie neu.',
  '“{value}” is no Land.': '„{value}“ ist kein Bundesland.',
  '“{value}” is no official municipality key (AGS, eight digits).':
    '„{value}“ ist kein amtlicher Gemeindeschlüssel (AGS, acht Ziffern).',
  'No municipality with the key {value} is known, and the row names none.':
    'Eine Kommune mit dem Schlüssel {value} ist nicht bekannt, und die Zeile nennt keine.',
  '“{value}” is no status; possible are active, prospect, former, supporter and no membership (“njb help csv”).':
    '„{value}“ ist kein Status; möglich sind aktiv, gewählt, ehemalig, Fördermitglied und ohne Mitgliedschaft („njb help csv“).',
  '“{value}” is neither a first election nor a re-election.': '„{value}“ ist weder Erstwahl noch Wiederwahl.',
  '“{value}” is neither full-time nor honorary.': '„{value}“ ist weder hauptamtlich noch ehrenamtlich.',
  '“{value}” is no consent; possible are yes, no, or a day not in the future.':
    '„{value}“ ist keine Einwilligung; möglich sind ja, nein oder ein Tag, der nicht in der Zukunft liegt.',
  '“{value}” is not in Germany; the Land is left empty.': '„{value}“ liegt nicht in Deutschland; das Land bleibt leer.',
  '“{value}” is no phone number.': '„{value}“ ist keine Telefonnummer.',
  '“{value}” is no postal code.': '„{value}“ ist keine Postleitzahl.',
  '“{value}” is no form of address; possible are Ms, Mr and neutral.':
    '„{value}“ ist keine Anrede; möglich sind Frau, Herr und divers.',
  '“{value}” is neither informal (du) nor formal (Sie).': '„{value}“ ist weder Du noch Sie.',
  'The date of birth ({value}) lies in the future.': 'Das Geburtsdatum ({value}) liegt in der Zukunft.',
  'The date of birth ({value}) lies after the election.': 'Das Geburtsdatum ({value}) liegt nach der Wahl.',
  '{option}: somebody born {born} cannot have entered {entered}.':
    '{option}: Wer {born} geboren ist, kann nicht {entered} eingetreten sein.',
  'Born {value}, the person would be too young for the office.':
    'Mit dem Geburtsdatum {value} wäre die Person zu jung für das Amt.',
  'The entry ({value}) lies before the birth.': 'Der Eintritt ({value}) liegt vor der Geburt.',
  'The entry ({value}) lies too far in the future.': 'Der Eintritt ({value}) liegt zu weit in der Zukunft.',
  'The election ({value}) lies too far in the future.': 'Die Wahl ({value}) liegt zu weit in der Zukunft.',
  'The official municipality key {value} belongs to another Land.':
    'Der amtliche Gemeindeschlüssel {value} gehört zu einem anderen Bundesland.',
  'A Land ({value}) without a municipality says nothing.': 'Ein Bundesland ({value}) ohne Kommune sagt nichts aus.',
  '“{value}” contradicts another column of the same meaning.':
    '„{value}“ widerspricht einer anderen Spalte mit derselben Bedeutung.',
  'The family name is missing.': 'Der Nachname fehlt.',
  'No column holds the family name; for that {count} {count|row is|rows are} rejected.':
    'Keine Spalte enthält den Nachnamen; deshalb abgelehnt: {count} {count|Zeile|Zeilen}.',
  '“--map COLUMN=familyName” names the column with the family name, “--map COLUMN=name” one with the whole name.':
    '„--map SPALTE=familyName“ nennt die Spalte mit dem Nachnamen, „--map SPALTE=name“ eine mit dem ganzen Namen.',
  'Neither name nor e-mail address.': 'Weder Name noch E-Mail-Adresse.',
  'The row has more cells than the header: {value}': 'Die Zeile hat mehr Zellen als die Kopfzeile: {value}',
  'The row breaks off too early: {value}': 'Die Zeile bricht zu früh ab: {value}',

  'The njb number belongs to somebody of quite another name.': 'Die njb-Nummer gehört jemandem mit ganz anderem Namen.',
  'The e-mail address belongs to somebody of another name.': 'Die E-Mail-Adresse gehört jemandem mit anderem Namen.',
  'The e-mail addresses belong to several people.': 'Die E-Mail-Adressen gehören mehreren Personen.',
  'Several people of this name are known in this municipality.':
    'In dieser Kommune sind mehrere Personen dieses Namens bekannt.',
  'Somebody of this name is known; whether in the same municipality is not.':
    'Jemand dieses Namens ist bekannt; ob in derselben Kommune, ist offen.',
  'There is a new election or office, and the municipality is spelt nearly like the one on record.':
    'Die Zeile nennt eine neue Wahl oder ein anderes Amt, und die Kommune schreibt sich fast wie die bekannte.',
  'Line {line} has a new election or office of {person}, in {place}. Which municipality holds?':
    'Zeile {line} nennt eine neue Wahl oder ein anderes Amt von {person}, in {place}. Welche Kommune gilt?',
  'You said before that such a row is about this person, whose name or municipality is quite another one now.':
    'Sie haben früher gesagt, dass eine solche Zeile diese Person meint; ihr Name oder ihre Kommune lautet inzwischen ganz anders.',
  'You said before that such a row is about somebody else.':
    'Sie haben früher gesagt, dass eine solche Zeile jemand anderen meint.',
  'The election is on record for another municipality.': 'Die Wahl ist für eine andere Kommune bekannt.',
  'Line {line} gives {place} for the election of {person}, {date}; on record is {known}. Which municipality holds?':
    'Zeile {line} nennt {place} zur Wahl von {person}, {date}; bekannt ist {known}. Welche Kommune gilt?',
  'No row was left out; what stands in {file} is from an earlier import.':
    'Keine Zeile blieb übrig; was in {file} steht, stammt von einem früheren Import.',
  'both: two elections on that day': 'beide: zwei Wahlen an einem Tag',
  'Somebody of this name is known in a municipality that is spelt nearly the same.':
    'Jemand dieses Namens ist in einer Kommune bekannt, die sich fast genauso schreibt.',
  'Several municipalities bear this name; the Land would tell them apart.':
    'Mehrere Kommunen heißen so; das Bundesland würde sie unterscheiden.',
  'Somebody of this name and birthday is known in another municipality.':
    'Jemand mit diesem Namen und Geburtstag ist in einer anderen Kommune bekannt.',
  'Somebody of this name is known in this municipality, but born in another year.':
    'Jemand dieses Namens ist in dieser Kommune bekannt, aber mit anderem Geburtsjahr.',
  'Somebody of a very similar name is known; the row says no municipality.':
    'Eine Person mit sehr ähnlichem Namen ist bekannt; die Zeile nennt keine Kommune.',
  'Somebody of a very similar name is known in this municipality.':
    'Jemand mit sehr ähnlichem Namen ist in dieser Kommune bekannt.',
  'Another row of this file says something else about the same person.':
    'Eine andere Zeile dieser Datei sagt über dieselbe Person etwas anderes.',
  'An earlier row that may be about the same person has to be settled first.':
    'Zuerst ist eine frühere Zeile zu klären, in der es um dieselbe Person gehen kann.',
} as const;
