import { describe, expect, it } from 'vitest';
import { answersSubject } from '../../src/domain/mail-subject.js';

const ours = 'Einladung: Digital-Impuls am 4. September – KI im Rathaus';

describe('answers our mail', () => {
  it.each([
    ours,
    `AW: ${ours}`,
    `Re: ${ours}`,
    `RE:AW: ${ours}`,
    `Re[2]: ${ours}`,
    `AW (2): ${ours}`,
    `[EXTERN] Antw: ${ours}`,
    `Zusage: ${ours}`,
    ` aw:  ${ours.toUpperCase()} `,
    `AW: ${ours.replace(' am ', '\r\n am ')}`,
    `AW: ${ours.normalize('NFD')}`,
  ])('%j', (subject) => {
    expect(answersSubject(subject, ours)).toBe(true);
  });
});

describe('is about something else', () => {
  it.each([
    '',
    'AW:',
    'Digital-Impuls',
    `AW: ${ours} und noch etwas`,
    `Frage zu Ihrer ${ours}`,
    `Ich komme gern zu: ${ours}`,
  ])('%j', (subject) => {
    expect(answersSubject(subject, ours)).toBe(false);
  });

  it('whatever the subject, where ours is empty', () => {
    expect(answersSubject('AW:', '')).toBe(false);
  });
});
