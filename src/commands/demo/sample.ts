/** The day the demo takes place: the round table of September lies two weeks ahead. */
export const demoDay = '2025-08-20';

/**
 * A member list as an office would save it from Excel: German headers, semicolons, dates known in full, by month or by
 * year. People and places are made up; the addresses end in `.example`, which no mail ever reaches (RFC 2606).
 */
export const memberList = [
  [
    'Anrede',
    'Titel',
    'Vorname',
    'Nachname',
    'E-Mail',
    'Amt',
    'Kommune',
    'Bundesland',
    'geb.',
    'Wahldatum',
    'Bemerkung',
  ],
  [
    'Frau',
    '',
    'Jördis',
    'Äckerle',
    'j.aeckerle@ahrenstedt.example',
    'Bürgermeisterin',
    'Ahrenstedt',
    'Schleswig-Holstein',
    '14.03.1989',
    '14.05.2023',
    '',
  ],
  [
    'Herr',
    '',
    'Emre',
    'Çelik',
    'celik@brunnheim.example',
    'Bürgermeister',
    'Brunnheim',
    'Baden-Württemberg',
    '02.11.1990',
    '27.02.2022',
    '',
  ],
  [
    'Frau',
    'Dr.',
    'Katharina',
    'von der Heide',
    'kvdh@drosselfeld.example',
    'Stadtbürgermeisterin',
    'Drosselfeld',
    'Rheinland-Pfalz',
    '1986',
    'Oktober 2019',
    'moderiert gern',
  ],
  [
    'Herr',
    '',
    'Jonas',
    'Groß',
    'jonas.gross@eichenau-west.example',
    'Bürgermeister',
    'Eichenau-West',
    'Bayern',
    '1991',
    '15.03.2020',
    '',
  ],
  [
    '',
    '',
    'Kim',
    'Mayer',
    'kim.mayer@felsing.example',
    'Bürgermeister*in',
    'Felsing',
    'Hessen',
    '23.07.1994',
    '26.09.2021',
    'lieber ohne Anrede',
  ],
  [
    'Frau',
    '',
    'Svea',
    'Petersen-Lüdtke',
    's.petersen-luedtke@guestrin.example',
    'Bürgermeisterin',
    'Güstrin',
    'Mecklenburg-Vorpommern',
    '30.01.1987',
    '09.06.2024',
    '',
  ],
  [
    'Herr',
    '',
    'Maximilian',
    'Schäfer',
    'm.schaefer@hohentann.example',
    'Oberbürgermeister',
    'Hohentann',
    'Sachsen',
    '1979',
    'Oktober 2019',
    'Geburtstag fehlt noch',
  ],
  [
    'Herr',
    '',
    'Ole',
    'Brandt',
    'brandt@immenhof.example',
    'Samtgemeindebürgermeister',
    'Immenhof',
    'Niedersachsen',
    '29.02.1984',
    '12.09.2021',
    '',
  ],
  [
    'Frau',
    '',
    'Hatice',
    'Öztürk',
    'h.oeztuerk@jaegersruh.example',
    'Bürgermeisterin',
    'Jägersruh',
    'Nordrhein-Westfalen',
    '08.12.1992',
    '28.09.2020',
    '',
  ],
  [
    'Herr',
    '',
    'Tobias',
    'Kühn',
    '',
    'Bürgermeister',
    'Kaltenborn',
    'Thüringen',
    '17.05.1988',
    '26.05.2024',
    'Adresse erfragen',
  ],
] as const;

/** A list of municipalities as the statistical office publishes it, for the made-up places; the keys belong to nobody. */
export const municipalityList = [
  ['AGS', 'Gemeindename', 'Bevölkerung'],
  ['01099001', 'Ahrenstedt, Stadt', '12 480'],
  ['08499002', 'Brunnheim', '7 315'],
  ['07399003', 'Drosselfeld, Stadt', '4 902'],
  ['09799004', 'Eichenau-West', '10 066'],
  ['06799005', 'Felsing', '3 871'],
  ['13099006', 'Güstrin, Stadt', '28 640'],
  ['14799007', 'Hohentann, Stadt', '61 205'],
  ['05999009', 'Jägersruh, Stadt', '33 018'],
  ['16099010', 'Kaltenborn', '1 744'],
] as const;

/** School holidays of two Länder, as a table on the web has them. */
export const schoolHolidays = [
  ['Land', 'Ferien', 'Von', 'Bis'],
  ['Bayern', 'Herbstferien 2025', '03.11.2025', '07.11.2025'],
  ['Bayern', 'Weihnachtsferien 2025/26', '22.12.2025', '05.01.2026'],
  ['Bayern', 'Frühjahrsferien 2026', '16.02.2026', '20.02.2026'],
  ['Bayern', 'Osterferien 2026', '30.03.2026', '10.04.2026'],
  ['Nordrhein-Westfalen', 'Herbstferien 2025', '13.10.2025', '25.10.2025'],
  ['Nordrhein-Westfalen', 'Weihnachtsferien 2025/26', '22.12.2025', '06.01.2026'],
  ['Nordrhein-Westfalen', 'Osterferien 2026', '30.03.2026', '11.04.2026'],
] as const;

/** Registrations for it, as an outside tool writes them. */
export const registrationList = [
  ['Bestellnummer', 'Status', 'Angemeldet am', 'Vorname', 'Nachname', 'E-Mail', 'Kommune', 'Workshop 1. Wahl'],
  ['TX-1', 'bezahlt', '12.08.2025 09:12', 'Jördis', 'Aeckerle', 'j.aeckerle@ahrenstedt.example', 'Ahrenstedt', ''],
  ['TX-2', 'storniert', '13.08.2025 10:40', 'Nora', 'Neu', 'nora.neu@gast.example', 'Neustadt', 'Workshop: Haushalt'],
  ['TX-3', 'bezahlt', '13.08.2025 10:45', 'Nora', 'Neu', 'nora.neu@gast.example', 'Neustadt', 'Workshop: Haushalt'],
  ['TX-4', 'Warteliste', '14.08.2025 18:03', 'Otto', 'Ohnesorg', 'otto@gast.example', '', 'Workshop: Haushalt'],
] as const;

/** The programme of a conference, as the office keeps it. */
export const conferenceProgramme = [
  ['Tag', 'Zeit', 'Programmpunkt', 'Art', 'Strang', 'Raum', 'Phase', 'Slots', 'Gäste', 'Stand'],
  ['6.11.2025', '19:00-22:00', 'Abendempfang', '', '', 'Ratskeller', '', '', '', ''],
  ['7.11.2025', '9:00-10:00', 'Mitgliederversammlung', '', '', 'Großer Saal', '', '', '', ''],
  [
    '',
    'im Anschluss',
    'Begrüßung',
    '',
    '',
    'Großer Saal',
    '',
    '',
    'Clara Conrad, Bürgermeisterin, Musterstadt (bestätigt)',
    '',
  ],
  [
    '',
    '11:00',
    'Speed-Dating',
    '',
    '',
    'Foyer',
    '',
    '6 × 3 Minuten',
    '", , EGovC (bestätigt); , , GovLab (angefragt)"',
    '',
  ],
  ['', '11:30-12:30', 'Mittagspause', '', '', '', '', '', '', ''],
  [
    '',
    '12:30-13:30',
    'Workshop: Haushalt',
    '',
    'A',
    'Saal 1',
    'Workshop-Phase 1',
    '',
    'Ada Alt, Kämmerin, Neustadt (angefragt)',
    '',
  ],
  ['', '12:30-13:30', 'KI im Rathaus', 'Ausstellervortrag', 'B', 'Saal 2', 'Workshop-Phase 1', '', '', ''],
  ['', '', 'GovLab', 'Aussteller', '', '', '', '', '', '7'],
] as const;

/** A meeting that was held before the demo begins. */
export interface PastMeeting {
  date: string;
  topic: string;
  guests: readonly string[];
}

/** The round tables of the first half of 2025. May moved a week; the network met in no other months. */
export const pastMeetings: readonly PastMeeting[] = [
  { date: '2025-02-06', topic: 'Bürgerbeteiligung im Netz', guests: ['Mira Falk, Projektleiterin, Beteiligung e. V.'] },
  {
    date: '2025-03-06',
    topic: 'Cybersicherheit im Rathaus',
    guests: ['Jan Odenthal, Leiter, IT-Zweckverband Nord', 'Lena Roth, Referentin, IT-Zweckverband Nord'],
  },
  { date: '2025-04-03', topic: 'Offene Daten', guests: ['Ada Wiegand, Datenbeauftragte, Landkreis Steinbach'] },
  { date: '2025-05-08', topic: 'Der digitale Bauantrag', guests: [', , Bauportal Süd'] },
  { date: '2025-06-05', topic: 'Smarte Quartiere', guests: [] },
];

/** The meeting to invite to. */
export const nextMeeting = {
  date: '2025-09-04',
  topic: 'Künstliche Intelligenz in der Verwaltung',
  abstract:
    'Was kann Künstliche Intelligenz im Rathaus heute schon leisten, und wo hört der Nutzen auf? Ein Bericht aus der Praxis mit Beispielen aus drei Kommunen.\n\nIm Anschluss bleibt Zeit für eure Fragen.',
  question: 'Wo würdet ihr morgen anfangen?',
  guests: [
    'Benedikt Bauer, "Bereichsleiter Bildung, Wissen & Event", GovLab, confirmed',
    'Dirk Specht, Ökonom & Publizist, , requested',
  ],
} as const;
