import { FORM_WORDS, YES_NO_WORDS } from './cells.js';
import type { Field } from './fields.js';

/**
 * What a cell of a member list may hold where only certain values are possible: each value, and words that mean it. They are
 * there to be shown; the parsers know more endings and abbreviations of them.
 */
export const CELL_WORDS = {
  formOfAddress: FORM_WORDS,
  addressStyle: { informal: 'Du, per Du, duzen, informal', formal: 'Sie, per Sie, siezen, formal' },
  electionKind: {
    first: 'Erstwahl, erste Wahl, neu gewählt, 1. Amtszeit, first election, first',
    re_election: 'Wiederwahl, wiedergewählt, bestätigt, 2. Amtszeit, 3. Amtszeit, re-election, second election',
  },
  employment: {
    full_time: 'hauptamtlich, Hauptamt, HA, full-time',
    honorary: 'ehrenamtlich, Ehrenamt, EA, honorary',
  },
  status: {
    active: 'aktiv, Mitglied, ordentliches Mitglied, Vollmitglied, active, member',
    prospect: 'gewählt, designiert, Interessent*in, Anwärter*in, noch nicht, kein Mitglied, prospect',
    former: 'ehemalig, ausgetreten, ausgeschieden, inaktiv, former, inactive, left',
    supporter: 'Fördermitglied, fördernd, supporter, supporting member',
    none: 'ohne Mitgliedschaft, no membership',
  },
} as const satisfies Partial<Record<Field, Readonly<Record<string, string>>>>;

/** What a cell of a consent may say, beside a day. */
export const CONSENT_WORDS = YES_NO_WORDS;
