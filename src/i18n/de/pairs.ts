/** Pairs of two groups: a delegation and its counterparts. */
export const pairs = {
  'Pairs: each of one group with a counterpart of another':
    'Paare: zu jeder Person der einen Gruppe ein Gegenüber der anderen',
  'Propose pairs by language, interests and size, with reasons':
    'Paare nach Sprache, Interessen und Größe vorschlagen, mit Gründen',
  'Make a pair by hand': 'Ein Paar von Hand bilden',
  'Part a pair': 'Ein Paar trennen',
  'List the pairs and who has nobody yet, also to hand out':
    'Die Paare auflisten und wer noch offen ist, auch zum Verteilen',
  'one of the two groups that are paired, such as a delegation; empty: none':
    'eine der beiden Gruppen, aus denen Paare werden, etwa eine Delegation; leer: keine',
  'what the person would like to talk about, to be paired by; empty: none':
    'worüber die Person sprechen möchte, für die Paare; leer: nichts',
  'languages the person speaks, to be paired by; empty: none':
    'Sprachen, die die Person spricht, für die Paare; leer: keine',
  'inhabitants of the municipality, where njb does not know them; empty: none':
    'Einwohnerzahl der Kommune, wenn njb sie nicht kennt; leer: keine',
  Group: 'Gruppe',
  Interests: 'Interessen',
  Languages: 'Sprachen',
  'the counterpart: id, e-mail address or name': 'das Gegenüber: Nummer, E-Mail-Adresse oder Name',
  'one of the two: id, e-mail address or name': 'eine der beiden Personen: Nummer, E-Mail-Adresse oder Name',
  'html to print, txt, csv or json; without it what --out ends with':
    'html zum Drucken, txt, csv oder json; ohne Angabe nach dem Ende von --out',
  'both are of the group “{group}”': 'beide gehören zur Gruppe „{group}“',
  'also part pairs that were proposed before, where others fit better; those made by hand stay':
    'auch früher vorgeschlagene Paare trennen, wo andere besser passen; von Hand gebildete bleiben',
  'pairs of two groups': 'Paare aus zwei Gruppen',

  '{one} – {other}': '{one} – {other}',
  '{person}, {group}': '{person}, {group}',
  '{pair}: {reason}': '{pair}: {reason}',
  'both speak {languages}': 'sprechen beide {languages}',
  'common interests: {interests}': 'gemeinsame Interessen: {interests}',
  '{one} and {other} inhabitants': '{one} und {other} Einwohner*innen',
  'nothing in common on record': 'nichts Gemeinsames bekannt',
  'A pair takes two different people.': 'Zu einem Paar gehören zwei verschiedene Personen.',
  '{name} does not come ({status}).': '{name} kommt nicht ({status}).',
  '{name} does not come ({status})': '{name} kommt nicht ({status})',
  '{name} does not come': '{name} kommt nicht',
  'there is a better choice': 'es geht besser',
  '{one} and {other} are both of the group “{group}”.': '{one} und {other} gehören beide zur Gruppe „{group}“.',
  '“njb attendee edit {event} PERSON --group NAME” puts somebody into the other one.':
    '„njb attendee edit {event} PERSON --group NAME“ ordnet jemanden der anderen zu.',
  '{name} is paired with {other} already.': '{name} hat schon ein Gegenüber: {other}.',
  '“njb pair remove {event} {person}” parts them.': '„njb pair remove {event} {person}“ trennt die beiden.',
  '{name} has no counterpart at “{event}”.': '{name} hat bei „{event}“ kein Gegenüber.',
  'Parted: {pair}': 'Getrennt: {pair}',
  '“{event}” has no pairs yet.': '„{event}“ hat noch keine Paare.',
  '{count} {count|person has|people have} nobody yet; “njb pair propose {event}” proposes pairs.':
    '{count} {count|Person ist|Personen sind} noch ohne Gegenüber; „njb pair propose {event}“ schlägt Paare vor.',
  '{count} {count|person has|people have} nobody yet, and of the other group nobody is left.':
    '{count} {count|Person ist|Personen sind} noch ohne Gegenüber, und aus der anderen Gruppe ist niemand mehr frei.',
  '“{group}”: {names}': '„{group}“: {names}',
  '“njb attendee edit {event} PERSON --group NAME” says of which of the two groups somebody is.':
    '„njb attendee edit {event} PERSON --group NAME“ sagt, zu welcher der beiden Gruppen jemand gehört.',
  Counterpart: 'Gegenüber',
  'In common': 'Was verbindet',
  'Nobody who comes to “{event}” is of a group yet; pairs are made between two.':
    'Von denen, die zu „{event}“ kommen, gehört noch niemand zu einer Gruppe; Paare entstehen aus zweien.',
  'Who comes to “{event}” is of {count} {count|group|groups} ({groups}); pairs are made between two.':
    'Wer zu „{event}“ kommt, gehört zu {count} {count|Gruppe|Gruppen} ({groups}); Paare entstehen aus zweien.',
  '“njb attendee edit {event} PERSON --group NAME” says of which group somebody is.':
    '„njb attendee edit {event} PERSON --group NAME“ sagt, zu welcher Gruppe jemand gehört.',
  '“njb attendee import” reads it from a column such as “group” or “delegation”.':
    '„njb attendee import“ liest sie aus einer Spalte wie „Gruppe“ oder „Delegation“.',
  'To be parted': 'Zu trennen',
  Proposed: 'Vorgeschlagen',
  'Still without a counterpart': 'Noch ohne Gegenüber',
  '{count} {count|pair stays|pairs stay} as {count|it is|they are}.':
    '{count} {count|Paar bleibt|Paare bleiben}, wie {count|es ist|sie sind}.',
  'No further pair is proposed.': 'Es gibt keinen weiteren Vorschlag.',
  '“njb pair add {event} PERSON COUNTERPART” makes a pair by hand.':
    '„njb pair add {event} PERSON GEGENÜBER“ bildet ein Paar von Hand.',
} as const;
