import type { Store } from '../../db/store.js';

/** The day as of which the sample office is looked at. */
export const sampleDay = '2025-11-20';

/** The year that its reports are about. */
export const sampleYear = 2025;

/**
 * Fills an empty database with a small office of made-up people, so that templates meet something of everything: members who
 * joined and left, meetings with and without topic, guests of every kind, people who came and who never did, months without a
 * day, links, mails.
 */
export function fillSampleOffice({ sqlite }: Pick<Store, 'sqlite'>): void {
  sqlite.exec(`
    INSERT INTO municipalities (id, name, state, population) VALUES
      (1, 'Musterstadt', 'BY', 24800), (2, 'Ahrenstedt', 'SH', 4100), (3, 'Neuhausen', NULL, NULL);
    INSERT INTO persons (id, given_name, family_name, academic_title, form_of_address, born, phone, remarks, statement)
      VALUES
      (1, 'Kim', 'Sommer', 'Dr.', 'ms', '1986-05-03', '089 123', 'Mag Mails am Morgen', 'Ich freue mich auf den Austausch.'),
      (2, 'Lea', 'Groß', NULL, NULL, '1990', NULL, NULL, NULL),
      (3, 'Max', 'von der Heide', NULL, 'mr', NULL, NULL, NULL, NULL),
      (4, 'Dirk', 'Specht', NULL, 'mr', NULL, NULL, NULL, NULL);
    INSERT INTO email_addresses (person_id, address) VALUES (1, 'kim@stadt.example'), (2, 'lea@stadt.example');
    INSERT INTO memberships (person_id, status, entered_on, left_on, note) VALUES
      (1, 'active', '2020-02-01', NULL, 'Gründungsmitglied'), (2, 'active', '2025-03', NULL, NULL),
      (3, 'former', '2019', '2025-06-30', NULL);
    INSERT INTO terms (person_id, municipality_id, title, elected_on, starts_on, employment, election_kind) VALUES
      (1, 1, 'Bürgermeisterin', '2019-10-27', '2020-05-01', 'full_time', 'first'),
      (2, 2, 'Bürgermeisterin', '2024', NULL, 'honorary', NULL), (3, 3, NULL, NULL, NULL, NULL, NULL);
    INSERT INTO roles (person_id, kind, starts_on) VALUES (1, 'chair', '2023');
    INSERT INTO consents (person_id, purpose, given_on, source) VALUES (1, 'photo', '2023-05-23', 'Formular');
    INSERT INTO import_origins (person_id, file_name, line, imported_at) VALUES (1, 'liste.csv', 2, '2020-02-01T09:00:00Z');
    INSERT INTO answered_rows (person_id, given_name, family_name, born, municipality, addresses, keeps_name, said)
      VALUES (1, 'Kim', 'Somer', '', 'Musterstadt', '', 1, '{}');
    INSERT INTO organisations (id, name) VALUES (1, 'GovLab'), (2, 'Table:Media');
    INSERT INTO series (id, slug, title, rrule, start_time, end_time, timezone) VALUES
      (1, 'digital-impuls', 'Digital-Impuls', 'FREQ=MONTHLY;BYDAY=1TH', '16:00', '17:30', 'Europe/Berlin');
    INSERT INTO events
      (id, slug, uid, title, series_id, kind, status, start_date, end_date, start_time, end_time, timezone, topic, abstract,
       question, online_url, place, our_part, attendance, cancel_reason)
      VALUES
      (1, 'impuls-2024-11', 'u1', 'Digital-Impuls', 1, 'own', 'held', '2024-11-07', '2024-11-07', '16:00', '17:30',
       'Europe/Berlin', 'Offene Daten', NULL, NULL, NULL, NULL, NULL, 17, NULL),
      (2, 'impuls-2025-04', 'u2', 'Digital-Impuls', 1, 'own', 'held', '2025-04-03', '2025-04-03', '16:00', '17:30',
       'Europe/Berlin', 'KI im Rathaus: Was darf sie, was kann sie?', 'Ein Bericht.' || char(10) || char(10) || 'Und Fragen.',
       'Womit würdet ihr anfangen?', 'https://konferenz.example/impuls', NULL, NULL, 21, NULL),
      (3, 'tagung-2025', 'u3', 'Jahrestagung', NULL, 'joint', 'held', '2025-05-23', '2025-05-25', NULL, NULL,
       'Europe/Berlin', NULL, NULL, NULL, NULL, 'Kurhaus, Bad Soden-Salmünster', 'Podium am zweiten Tag', NULL, NULL),
      (4, 'kongress-2025', 'u4', 'Zukunftskongress', NULL, 'external', 'held', '2025-06', '2025-06', NULL, NULL,
       'Europe/Berlin', 'Verwaltung von morgen', NULL, NULL, NULL, 'Berlin', 'Inhaltspartner', NULL, NULL),
      (5, 'impuls-2025-10', 'u5', 'Digital-Impuls', 1, 'own', 'cancelled', '2025-10-09', '2025-10-09', '16:00', '17:30',
       'Europe/Berlin', 'Wärmeplanung', NULL, NULL, NULL, NULL, NULL, NULL, 'Krankheit'),
      (6, 'impuls-2025-12', 'u6', 'Digital-Impuls', 1, 'own', 'planned', '2025-12-04', '2025-12-04', '16:00', '17:30',
       'Europe/Berlin', NULL, NULL, NULL, 'https://konferenz.example/impuls', NULL, NULL, NULL, NULL),
      (7, 'reise-2026', 'u7', 'Delegationsreise', NULL, 'own', 'planned', '2026-03', '2026-04', NULL, NULL,
       'Europe/Berlin', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
      (8, 'lissabon-2026', 'u8', 'Austausch', NULL, 'own', 'confirmed', '2026-01-15', '2026-01-15', '09:00', '10:00',
       'Europe/Lisbon', 'Lernen von Portugal', NULL, NULL, 'https://konferenz.example/lis', NULL, NULL, NULL, NULL);
    INSERT INTO event_organisations (event_id, organisation_id, part) VALUES (3, 1, 'host'), (3, 2, 'partner');
    INSERT INTO guests (id, event_id, position, person_id, name, function, organisation, status) VALUES
      (1, 2, 1, NULL, 'Anna Adam', 'Bereichsleiterin', 'GovLab', 'confirmed'), (2, 2, 2, NULL, 'Ben Berg', NULL, 'GovLab', 'confirmed'),
      (3, 3, 1, 1, 'Kim Sommer', 'Bürgermeisterin', 'Musterstadt', 'confirmed'), (4, 3, 2, NULL, NULL, NULL, 'Table:Media', 'confirmed'),
      (5, 6, 1, 4, 'Dirk Specht', 'Ökonom & Publizist', NULL, 'requested'), (6, 6, 2, NULL, 'N.N.', NULL, 'BMI', 'idea');
    UPDATE guests SET field = 'Verwaltung & Recht' WHERE organisation = 'GovLab';
    INSERT INTO sessions (id, event_id, position, day, start_time, end_time, time_note, kind, title, abstract, track, room, phase,
                          slot_count, slot_minutes, status)
      VALUES
      (1, 3, 1, '2025-05-23', '18:00', '21:00', NULL, 'reception', 'Abendempfang', 'Mit Musik.', NULL, 'Foyer', NULL, NULL, NULL, 'confirmed'),
      (2, 3, 2, '2025-05-24', '09:00', '10:00', NULL, 'panel', 'Podium', NULL, 'A', 'Saal 1', 'Phase 1', NULL, NULL, 'requested'),
      (3, 3, 3, '2025-05-24', '09:00', '10:00', NULL, 'workshop', 'Werkstatt', NULL, 'B', 'Saal 2', 'Phase 1', NULL, NULL, 'confirmed'),
      (4, 3, 4, '2025-05-24', NULL, NULL, 'kurze Pause', 'break', 'Pause', NULL, NULL, NULL, NULL, NULL, NULL, 'confirmed'),
      (5, 3, 5, '2025-05-24', '11:00', '11:30', NULL, 'speed-dating', 'Speed-Dating', NULL, NULL, NULL, NULL, 6, 3, 'confirmed'),
      (6, 3, 6, '2025-05-24', NULL, NULL, 'danach', 'workshop', 'Rundgang', NULL, NULL, NULL, NULL, NULL, NULL, 'confirmed');
    UPDATE sessions SET capacity = 20 WHERE id = 3;
    INSERT INTO guests (id, event_id, session_id, position, name, function, organisation, status) VALUES
      (7, 3, 2, 3, 'Katja Kolb', 'Staatssekretärin', NULL, 'requested'), (8, 3, 5, 4, NULL, NULL, 'GovLab', 'confirmed');
    INSERT INTO event_organisations (event_id, organisation_id, part, booth) VALUES (3, 2, 'exhibitor', '12');
    INSERT INTO event_links (event_id, kind, url, label, guest_id, consent_on) VALUES
      (2, 'recording', 'https://video.example/1', 'Vortrag Anna Adam', 1, '2025-04-04'),
      (2, 'slides', 'https://folien.example/1', NULL, NULL, NULL), (3, 'registration', 'https://anmeldung.example', 'Anmeldung', NULL, NULL);
    INSERT INTO attendees (event_id, person_id, status, replied_at, comment) VALUES
      (2, 1, 'attended', '2025-03-20T09:00:00Z', 'Komme später'), (2, 2, 'absent', NULL, NULL), (3, 1, 'attended', NULL, NULL);
    INSERT INTO workshop_wishes (person_id, session_id, rank, source) VALUES (1, 3, 1, 'import'), (1, 6, 2, 'import');
    INSERT INTO workshop_places (person_id, session_id, given_by) VALUES (1, 3, 'assignment');
    INSERT INTO topics (title, suggested_by, suggested_on, votes) VALUES ('Wärmeplanung', 1, '2025-02-01', 5);
    INSERT INTO mailings (id, event_id, kind, sequence, language, audience, sender, created_at) VALUES
      (1, 2, 'invitation', 0, 'de', 'members', 'buero@netz.example', '2025-03-13T09:00:00Z');
    INSERT INTO deliveries (id, mailing_id, person_id, name, address, state, message_id, sent_at) VALUES
      (1, 1, 1, 'Kim Sommer', 'kim@stadt.example', 'sent', '<1@netz.example>', '2025-03-13T09:00:01Z');
    INSERT INTO delivery_contents (delivery_id, subject, text, html) VALUES (1, 'Einladung', 'Liebe Kim,', '<p>Liebe Kim,</p>');
  `);
}
