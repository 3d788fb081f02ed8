/** Municipalities, and the figures of the members. */
export const municipalities = {
  'Municipalities: the official list, and which one a name means':
    'Kommunen: die amtliche Liste und welcher Name welche Kommune meint',
  'Read the official list of municipalities from a CSV file':
    'Die amtliche Liste der Kommunen aus einer CSV-Datei einlesen',
  'List municipalities, with filters': 'Kommunen auflisten, auch gefiltert',
  'Show one municipality with everything about it': 'Eine Kommune mit allem zeigen, was über sie bekannt ist',
  'Say which municipality another name or spelling means':
    'Festlegen, welche Kommune ein anderer Name oder eine Schreibweise meint',
  'Enter a municipality that the official list does not have':
    'Eine Kommune aufnehmen, die in der amtlichen Liste fehlt',

  'the official list of municipalities (Destatis, GV-ISys), saved from Excel as CSV':
    'die amtliche Liste der Gemeinden (Destatis, GV-ISys), aus Excel als CSV gespeichert',
  'where the list comes from and as of when; without it the title lines of the file':
    'woher die Liste stammt und von wann sie ist; ohne Angabe die Titelzeilen der Datei',
  'only municipalities with this in name, other name, district or official key':
    'nur Kommunen mit diesem Text in Name, anderem Namen, Kreis oder Schlüssel',
  'only municipalities where somebody holds or held office': 'nur Kommunen, in denen jemand ein Amt hat oder hatte',
  'name or official key (AGS or ARS)': 'Name oder amtlicher Schlüssel (AGS oder ARS)',
  'another name, or a spelling that occurs, under which it is to be found from now on':
    'ein anderer Name oder eine vorkommende Schreibweise, unter der sie künftig gefunden wird',
  'the name; for what the official list does not have': 'der Name; für das, was die amtliche Liste nicht hat',

  '{file} has no column with the names of the municipalities.': '{file} hat keine Spalte mit den Namen der Kommunen.',
  '{file} has no column with the official keys (AGS or ARS).':
    '{file} hat keine Spalte mit den amtlichen Schlüsseln (AGS oder ARS).',
  '{file} has no municipalities below its header.': '{file} hat unter den Überschriften keine Kommunen.',
  'The fullest line found is: {columns}': 'Die vollste Zeile darin ist: {columns}',
  'The list is expected as Destatis has it (“Auszug aus dem Gemeindeverzeichnis”), saved from Excel as CSV.':
    'Erwartet wird die Liste von Destatis („Auszug aus dem Gemeindeverzeichnis“), aus Excel als CSV gespeichert.',

  'Entered by hand, now taken from the list': 'Von Hand angelegt, jetzt aus der Liste übernommen',
  'Entered by hand, to decide': 'Von Hand angelegt, zu entscheiden',
  'No longer in the list; they stay as they are': 'Nicht mehr in der Liste; sie bleiben, wie sie sind',
  '{name}, entered by hand → {municipality}': '{name}, von Hand angelegt → {municipality}',
  '{count} {count|office|offices}': '{count} {count|Amt|Ämter}',
  'Passed over: {count} {count|line|lines} about something else.':
    'Übergangen: {count} {count|Zeile|Zeilen} zu etwas anderem.',
  '“njb municipality alias MUNICIPALITY NAME” says which one of the list an open one is; on a terminal njb asks.':
    '„njb municipality alias KOMMUNE NAME“ legt fest, welche der Liste eine offene ist; am Terminal fragt njb danach.',
  'Source: {source}': 'Quelle: {source}',
  '{file}: {rows} {rows|municipality|municipalities}: {new} new, {changed} changed, {same} unchanged, {rejected} rejected.':
    '{file}: {rows} {rows|Kommune|Kommunen}: {new} neu, {changed} geändert, {same} unverändert, {rejected} abgelehnt.',
  '“{value}” is no official key; an AGS has 8 digits, an ARS 12.':
    '„{value}“ ist kein amtlicher Schlüssel; ein AGS hat 8 Stellen, ein ARS 12.',
  '“{value}” was rounded by Excel; format the column as text before saving.':
    '„{value}“ hat Excel gerundet; die Spalte vor dem Speichern als Text formatieren.',
  'The AGS {value} and the ARS belong to different municipalities.':
    'AGS {value} und ARS gehören zu verschiedenen Kommunen.',
  'The official key is missing.': 'Der amtliche Schlüssel fehlt.',
  'The name is missing.': 'Der Name fehlt.',
  'The Land “{value}” is unknown or contradicts the official key.':
    'Das Land „{value}“ ist unbekannt oder passt nicht zum amtlichen Schlüssel.',
  '“{value}” is no number of inhabitants.': '„{value}“ ist keine Einwohnerzahl.',
  'The official key {value} stands in an earlier line with other data.':
    'Der amtliche Schlüssel {value} steht schon in einer früheren Zeile, mit anderen Angaben.',

  '“{name}” was entered by hand ({office}). Which one of the list is it?':
    '„{name}“ wurde von Hand angelegt ({office}). Welche der Liste ist das?',
  'Which municipality is “{name}”?': 'Welche Kommune ist „{name}“?',
  'Line {line}, {name}: which municipality is “{municipality}”?':
    'Zeile {line}, {name}: Welche Kommune ist „{municipality}“?',
  'none of these: enter it as it stands': 'keine davon: so aufnehmen, wie sie dasteht',
  'decide later': 'später entscheiden',
  'Perhaps: {municipality}': 'Vielleicht: {municipality}',
  'The official list has no municipality of this name, but similar ones.':
    'Die amtliche Liste hat keine Kommune dieses Namens, aber ähnliche.',
  'Not in the official list of municipalities, and entered as {count|it stands|they stand}: {names}':
    'Nicht in der amtlichen Liste, so aufgenommen wie {count|sie dasteht|sie dastehen}: {names}',
  '“njb municipality alias MUNICIPALITY SPELLING” says for good which municipality a spelling means.':
    '„njb municipality alias KOMMUNE SCHREIBWEISE“ legt auf Dauer fest, welche Kommune gemeint ist.',

  'Several municipalities are called “{name}”.': 'Mehrere Kommunen heißen „{name}“.',
  'Give the name as the official list writes it, for example “{name}”.':
    'Geben Sie den Namen wie in der amtlichen Liste an, zum Beispiel „{name}“.',
  'The official list has no municipality “{name}”.': 'Die amtliche Liste hat keine Kommune „{name}“.',
  'If it is right all the same, enter it first: njb municipality add “{name}”':
    'Stimmt der Name trotzdem, nehmen Sie sie zuerst auf: njb municipality add „{name}“',
  '“{name}” fits several municipalities. Which one is meant?':
    '„{name}“ passt auf mehrere Kommunen. Welche ist gemeint?',
  '“{name}” fits {count} municipalities.': '„{name}“ passt auf {count} Kommunen.',
  'Use the official key (AGS or ARS), or the name as the official list writes it.':
    'Verwenden Sie den amtlichen Schlüssel (AGS oder ARS) oder den Namen wie in der amtlichen Liste.',
  'There is no municipality “{name}”.': 'Es gibt keine Kommune „{name}“.',
  '“njb municipality list --search TEXT” looks for a part of a name.':
    '„njb municipality list --search TEXT“ sucht nach einem Teil des Namens.',
  '{municipality} is there already.': '{municipality} gibt es schon.',
  '“{value}” is no name.': '„{value}“ ist kein Name.',
  '{name} was added.': '{name} wurde aufgenommen.',
  '“{alias}” now means {municipality}.': '„{alias}“ meint jetzt {municipality}.',
  'No municipality found.': 'Keine Kommune gefunden.',
  '{count} {count|municipality|municipalities}.': '{count} {count|Kommune|Kommunen}.',

  'city of its own district': 'kreisfreie Stadt',
  town: 'Stadt',
  'plain municipality': 'Gemeinde',
  'association of municipalities': 'Gemeindeverband',
  district: 'Kreis',
  'unincorporated area': 'gemeindefreies Gebiet',
  Key: 'Schlüssel',
  Population: 'Einwohnerzahl',
  Offices: 'Ämter',
  AGS: 'AGS',
  ARS: 'ARS',
  'Official name': 'Amtlicher Name',
  'Other names': 'Andere Namen',
  'entered by hand': 'von Hand angelegt',

  'Count the members: Land, office, age at the election, size':
    'Die Mitglieder zählen: Land, Amt, Alter bei der Wahl, Größe der Kommune',
  'whom to count: active, prospect, former or supporter':
    'wen zählen: active (aktiv), prospect (gewählt), former (ehemalig) oder supporter (Fördermitglied)',
};
