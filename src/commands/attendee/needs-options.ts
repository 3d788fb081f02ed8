import type { Context } from '../../context.js';
import type { Event } from '../../domain/event.js';
import { type NeedField, type Needs, needFields, readNeed } from '../../domain/needs.js';
import { UserError } from '../../errors.js';
import { type Message, message } from '../../i18n/message.js';
import type { Fact } from '../member/person-facts.js';

/**
 * What was typed of somebody's needs; fields that were not are left out.
 * @throws UserError where the event does not ask for them
 */
export function needsOptions(
  { slug, asksNeeds }: Pick<Event, 'slug' | 'asksNeeds'>,
  given: Partial<Record<NeedField, string | undefined>>,
): Partial<Needs> {
  const said = needFields.flatMap((field) => (given[field] === undefined ? [] : [[field, readNeed(given[field])]]));
  if (said.length > 0 && !asksNeeds) {
    throw new UserError('“{event}” does not ask for diet and access needs.', { event: slug }).hint(
      '“njb event edit {event} --ask-needs” switches that on: health data, to be erased soon after the event.',
      { event: slug },
    );
  }
  return Object.fromEntries(said) as Partial<Needs>;
}

/** What needs are called. */
export function needWord(field: NeedField): Message {
  return field === 'diet' ? message('Diet') : message('Access needs');
}

/** Somebody's needs, to be compared. */
export function needFacts({ t }: Pick<Context, 't'>, needs: Needs): Fact[] {
  return needFields.map((field) => ({
    field,
    label: t(needWord(field)),
    text: needs[field] ?? '',
    value: needs[field],
  }));
}
