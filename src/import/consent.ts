import { parsePlainDate } from '../domain/partial-date.js';
import type { PersonValues } from './candidate.js';
import { parseYesNo } from './cells.js';

/**
 * A consent as one text, so that it is compared and shown like any other field: `given`, `given 2024-03-12`,
 * `revoked`, `revoked 2025-01-31`. Without a date the day is not known.
 */
export type ConsentText = string;

/** A consent taken apart. */
export interface Consent {
  given: boolean;
  on: string | null;
}

/**
 * Reads a consent cell: `ja`, `x`, `ja, 12.03.2024`, `12.03.2024` (a bare date says: given on), `nein`, `widerrufen am
 * 31.01.2025`. `null` for anything else, also for a day after `today`.
 */
export function parseConsent(text: string, today: string): ConsentText | null {
  const dated = /^(.*?)[\s,;(]*(?:\b(?:am|seit|vom|on)\s+)?(\d{1,4}[.\-/]\d{1,2}[.\-/]\d{1,4})\)?$/i.exec(text);
  const on = dated === null ? null : parsePlainDate(dated[2] ?? '', { latest: today });
  if (dated !== null && (on === null || on > today)) return null;
  const word = (dated === null ? text : (dated[1] ?? '')).trim();
  const given = word === '' && on !== null ? true : parseYesNo(word);
  return given === null ? null : formatConsent({ given, on });
}

/** Writes a consent as one text. */
export function formatConsent(consent: Consent): ConsentText {
  const word = consent.given ? 'given' : 'revoked';
  return consent.on === null ? word : `${word} ${consent.on}`;
}

const REVOKED = formatConsent({ given: false, on: null });

/** Values of a person as they are written: a consent withdrawn without a day counts from the day of the import. */
export function asWritten(values: PersonValues, today: string): PersonValues {
  const { consentNewsletter, consentPhoto, consentRecording, consentNameInLists } = values;
  const isDated =
    consentNewsletter !== REVOKED &&
    consentPhoto !== REVOKED &&
    consentRecording !== REVOKED &&
    consentNameInLists !== REVOKED;
  if (isDated) return values;
  const dated = (text: string | null) => (text === REVOKED ? formatConsent({ given: false, on: today }) : text);
  return {
    ...values,
    consentNewsletter: dated(consentNewsletter),
    consentPhoto: dated(consentPhoto),
    consentRecording: dated(consentRecording),
    consentNameInLists: dated(consentNameInLists),
  };
}

/** Takes a consent text apart; the inverse of `formatConsent`. */
export function splitConsent(text: ConsentText): Consent {
  const [word, on] = text.split(' ');
  return { given: word === 'given', on: on ?? null };
}
