import type { MailCopy } from '../../src/mailing/message.js';

/** A copy of an invitation; each test names only what it is about. */
export function copy(part: Partial<MailCopy> = {}): MailCopy {
  return {
    messageId: '<m1.d7@njb.example.org>',
    date: '2025-08-20T09:30:00Z',
    from: { name: 'Netzwerk Büro', address: 'buero@example.org' },
    replyTo: null,
    to: { name: 'Änne Öztürk', address: 'aenne@example.org' },
    subject: 'Digital-Impuls am 4. September',
    text: 'Guten Tag Änne Öztürk,\n\nwir laden ein.\n',
    html: '<p>Guten Tag Änne Öztürk</p>',
    calendar: { text: 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n', method: 'REQUEST' },
    list: { id: 'digital-impuls.example.org', name: 'Digital-Impuls für Ältere' },
    unsubscribe: { address: 'buero@example.org', subject: 'Abmelden & Tschüss' },
    ...part,
  };
}
