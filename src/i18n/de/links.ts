/** Links of events. */
export const links = {
  'Links of events: registration, slides, recordings with consent':
    'Links zu Veranstaltungen: Anmeldung, Folien, Aufzeichnungen mit Einwilligung',
  'Add a link to an event': 'Einen Link zu einer Veranstaltung eintragen',
  'List the links of one or all events': 'Die Links einer oder aller Veranstaltungen auflisten',
  'Change a link, or note a consent': 'Einen Link ändern oder eine Einwilligung festhalten',
  'Take a link off an event': 'Einen Link von einer Veranstaltung entfernen',

  'where it leads': 'wohin er führt',
  'registration, page, slides or recording':
    'registration (Anmeldung), page (Seite), slides (Folien) oder recording (Aufzeichnung)',
  'what the link is called': 'wie der Link heißt',
  'who speaks in the recording, or whose slides these are':
    'wer in der Aufzeichnung spricht oder wessen Folien es sind',
  'the day the guest consented to the recording; without it nothing is published':
    'Tag, an dem der Gast in die Aufzeichnung eingewilligt hat; ohne ihn wird nichts veröffentlicht',
  'number, address or kind of the link': 'Nummer, Adresse oder Art des Links',
  'number, short name, day, or “next”; without one: the links of all events':
    'Nummer, Kurzname, Tag oder „next“; ohne Angabe die Links aller Veranstaltungen',
  'only recordings that wait for a consent': 'nur Aufzeichnungen, denen eine Einwilligung fehlt',

  Registration: 'Anmeldung',
  Page: 'Seite',
  Slides: 'Folien',
  Recording: 'Aufzeichnung',
  Label: 'Bezeichnung',
  'To be published': 'Veröffentlichen',
  '{label}: {url}': '{label}: {url}',
  '{link} ({consent})': '{link} ({consent})',
  '{event}: {link}': '{event}: {link}',
  '{id}: {link}': '{id}: {link}',
  'consent given': 'Einwilligung liegt vor',
  'consent of {date}': 'Einwilligung vom {date}',
  'not public: no consent yet': 'nicht öffentlich: Einwilligung fehlt',
  'not public: consent revoked': 'nicht öffentlich: Einwilligung widerrufen',
  'not public: consent revoked {date}': 'nicht öffentlich: Einwilligung widerrufen am {date}',
  'number, short name, day, “next” or “last”': 'Nummer, Kurzname, Tag, „next“ (die nächste) oder „last“ (die letzte)',
  '{event} has no links.': '{event} hat keine Links.',
  'Which link is meant?': 'Welcher Link ist gemeint?',
  'No links found.': 'Keine Links gefunden.',
  '{event}: removed: {link}': '{event}: entfernt: {link}',
  'It is taken to be the one of {guest}; --guest says otherwise.':
    'Sie gilt als die von {guest}; --guest widerspricht dem.',
  'Nothing is published before the consent is noted: “njb link edit {event} {id} --consent DATE”.':
    'Veröffentlicht wird erst, wenn die Einwilligung vermerkt ist: „njb link edit {event} {id} --consent DATUM“.',

  '{event} has this link already (no. {id}).': '{event} hat diesen Link schon (Nr. {id}).',
  '“njb link edit {event} {id}” changes it.': '„njb link edit {event} {id}“ ändert ihn.',
  'Only a recording needs a consent; this is: {kind}.':
    'Nur eine Aufzeichnung braucht eine Einwilligung; das ist: {kind}.',
  'Only recordings and slides belong to a guest; this is: {kind}.':
    'Nur Aufzeichnungen und Folien gehören zu einem Gast; das ist: {kind}.',
  '“{link}” fits {count} links.': '„{link}“ passt auf {count} Links.',
  '{event} has no link “{link}”.': '{event} hat keinen Link „{link}“.',
  '“njb link list {event}” shows all links.': '„njb link list {event}“ zeigt alle Links.',
} as const;
