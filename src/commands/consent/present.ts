import type { Context } from '../../context.js';
import { type ConsentPurpose, type ConsentRecord, isGiven, statedOn } from '../../domain/consent.js';
import { dateInWords } from '../../i18n/dates.js';
import { type Message, message } from '../../i18n/message.js';

/** What a consent is for, in a word or two. */
export function purposeWord(purpose: ConsentPurpose): Message {
  return purposes[purpose];
}

const purposes: Record<ConsentPurpose, Message> = {
  newsletter: message('newsletter'),
  photo: message('photo'),
  recording: message('recording'),
  name_in_lists: message('name in lists'),
};

/** "given 12 March 2024 (form)": a statement without its purpose. */
export function consentText({ t, lang }: Pick<Context, 't' | 'lang'>, record: ConsentRecord): string {
  const on = statedOn(record);
  const date = on === null ? '' : dateInWords(on, lang);
  const said = isGiven(record)
    ? on === null
      ? t('given')
      : t('given {date}', { date })
    : on === null
      ? t('revoked')
      : t('revoked {date}', { date });
  return record.source === null ? said : t('{consent} ({source})', { consent: said, source: record.source });
}
