import type { Context } from '../../context.js';
import type { PairablePerson } from '../../db/pairs.js';
import type { Fit } from '../../domain/pairs.js';
import { type Message, message } from '../../i18n/message.js';
import { reasonText } from '../../reports/pairs.js';

/** Somebody with the place they come from. */
export function personLabel({ name, municipality }: Pick<PairablePerson, 'name' | 'municipality'>): string {
  return municipality === null ? name : `${name} (${municipality})`;
}

/** Two people, as a sentence names them. */
export function pairLabel(one: PairablePerson, other: PairablePerson): Message {
  return message('{one} – {other}', { one: personLabel(one), other: personLabel(other) });
}

/** Why two people fit, on one line. */
export function reasonsText({ t, lang }: Pick<Context, 't' | 'lang'>, { reasons }: Pick<Fit, 'reasons'>): string {
  return reasons.length === 0
    ? t('nothing in common on record')
    : reasons.map((reason) => t(reasonText(reason, lang))).join('; ');
}

/** Somebody of a pair as `--json` prints one. */
export function personJson({ person, name, municipality, group, status }: PairablePerson) {
  return { person, name, municipality, group, status };
}
