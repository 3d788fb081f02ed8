import type { Context } from '../../context.js';
import type { MailingKind } from '../../db/mailings.js';
import { fullName } from '../../domain/member.js';
import { type Message, message } from '../../i18n/message.js';
import type { SkipReason } from '../../mailing/audience.js';
import type { Names } from './names.js';
import type { MailingPlan } from './plan.js';

/** Why somebody gets no mail, in words. */
export function skipReasonWord(reason: SkipReason | 'expired', kind: MailingKind = 'invitation'): Message {
  const words = {
    blocked: message('wants no mail (blocked)'),
    no_address: message('no e-mail address'),
    invalid_address: message('the e-mail address is none'),
    no_consent: message('no consent'),
    bounced: message('mail to the address came back'),
    shared_address: message('somebody else with the same address is written to'),
    already_told: kind === 'invitation' ? message('is invited already') : message('was told already'),
    waiting: message('a mail that tells them is still to be sent'),
    refused: message('the mail server refused it'),
    left_over: message('the mail of an earlier run is still to be sent'),
    expired: message('what it said no longer holds'),
    withdrawn: message('the invitation was taken back; name them to invite them again'),
    on_list: message('is on the list already'),
    declined: message('has declined already'),
    no_entry: message('holds no calendar entry of it'),
    taken_back: message('the mail that takes the invitation back is still to be sent'),
    outdated: message('still holds the old date'),
    answered: message('has answered'),
    answered_before: message('has answered, to the old date'),
    accepted_before:
      kind === 'thanks' ? message('said yes to the old date only') : message('has answered, to the old date'),
    returned: message('the invitation came back'),
    unsettled: message('whether the invitation arrived is unclear'),
    left: message('is no member any more; name them to remind them all the same'),
  };
  return words[reason];
}

/** The same of a person: who said no, or took a consent back, is told from who never said anything. */
export function skippedWord(
  { person, reason }: MailingPlan['plan']['skipped'][number],
  kind: MailingKind = 'invitation',
): Message {
  const isRevoked = reason === 'no_consent' && person.newsletter === 'revoked';
  return isRevoked ? message('said no to mails (newsletter)') : skipReasonWord(reason, kind);
}

/** Recipients, skipped people and mails left from earlier as `--json` prints them. */
export function planJson({ plan: { recipients, skipped }, leftOver }: Pick<MailingPlan, 'plan' | 'leftOver'>) {
  return {
    recipients: recipients.map(({ person, address }) => ({ person: person.id, name: fullName(person), address })),
    skipped: skipped.map(({ person, reason }) => ({ person: person.id, name: fullName(person), reason })),
    leftOver: leftOver.map(({ id, personId, name, address }) => ({ delivery: id, person: personId, name, address })),
  };
}

/** So many names are shown of one reason; of more, the first few and a number. */
const namesShown = 8;

/**
 * Reasons that say all is well, or are told once for everybody: only how many there are is said, in this order; nothing
 * where nobody is left out for them.
 */
const counted: readonly {
  of: readonly SkipReason[];
  sentence: (count: number, event: string, kind: MailingKind) => Message;
}[] = [
  {
    of: ['already_told'],
    sentence: (count, _, kind) =>
      kind === 'invitation'
        ? message('{count} {count|person is|people are} invited already.', { count })
        : message('{count} {count|person was|people were} told already.', { count }),
  },
  {
    of: ['waiting'],
    sentence: (count) =>
      message(
        '{count} {count|person is|people are} told by {count|a mail that is|mails that are} still to be sent; “njb status” names the command.',
        { count },
      ),
  },
  {
    of: ['refused'],
    sentence: (count, event) =>
      message(
        '{count} {count|mail was|mails were} refused by the mail server; “njb invite status {event}” shows which.',
        { count, event },
      ),
  },
  {
    of: ['on_list'],
    sentence: (count) =>
      message('{count} {count|person is|people are} on the list already and {count|is|are} not invited.', { count }),
  },
  {
    of: ['declined'],
    sentence: (count) =>
      message('{count} {count|person has|people have} declined already and {count|is|are} not invited.', { count }),
  },
  {
    of: ['on_list', 'declined'],
    sentence: () =>
      message(
        'To invite them all the same, name them or their answer: --to answer:accepted (or registered, tentative, declined)',
      ),
  },
  {
    of: ['answered'],
    sentence: (count) => message('{count} {count|person has|people have} answered.', { count }),
  },
  {
    of: ['answered_before'],
    sentence: (count) =>
      message(
        '{count} {count|person has|people have} answered, but to the old date; --old-answers reminds them, too.',
        { count },
      ),
  },
  { of: ['outdated'], sentence: oldDateHeld },
  {
    of: ['unsettled'],
    sentence: (count, event) =>
      message(
        'Of {count} {count|invitation|invitations} it is unclear whether {count|it|they} arrived; “njb invite status {event}” shows them.',
        { count, event },
      ),
  },
  {
    of: ['left_over'],
    sentence: (count) => message('{count} {count|mail is|mails are} left from an earlier run.', { count }),
  },
];

const countedOnly = new Set(counted.flatMap(({ of }) => of));

/** Says who is left out and why; who has been told, or has answered, only as numbers. */
export function noticeSkipped(
  { t, terminal }: Context,
  { plan: { skipped }, leftOver, event, order: { kind } }: Pick<MailingPlan, 'plan' | 'leftOver' | 'event' | 'order'>,
  { ofPerson }: Names,
): void {
  const numberOf = (reason: SkipReason) =>
    // a mail may be left to somebody who is not meant any more
    reason === 'left_over' ? leftOver.length : skipped.filter((each) => each.reason === reason).length;
  for (const { of, sentence } of counted) {
    const count = of.reduce((sum, reason) => sum + numberOf(reason), 0);
    if (count > 0) terminal.notice(t(sentence(count, event?.slug ?? '', kind)));
  }
  const groups = new Map<string, string[]>();
  for (const each of skipped) {
    if (countedOnly.has(each.reason)) continue;
    const why = t(skippedWord(each, kind));
    groups.set(why, [...(groups.get(why) ?? []), ofPerson(each.person.id) ?? fullName(each.person)]);
  }
  for (const [why, names] of groups) {
    const shown = names.length <= namesShown ? names : [namesText(t, names)];
    for (const name of shown) terminal.notice(t('Not to {name}: {reason}.', { name, reason: why }));
  }
  if (numberOf('accepted_before') > 0) {
    terminal.notice(
      kind === 'thanks'
        ? t(
            '“njb attendee edit {event} NAME --status attended” notes who came; --to answer:accepted thanks for the old yes, too.',
            { event: event?.slug ?? '' },
          )
        : t('To write to them all the same, name them: --to NAME'),
    );
  }
}

/**
 * Says of somebody whose mail is shown that they would get none, where {@link noticeSkipped} only counts them. What an earlier
 * run left goes out.
 */
export function noticeNotTo(
  { t, terminal }: Context,
  { plan: { skipped }, order: { kind } }: Pick<MailingPlan, 'plan' | 'order'>,
  person: number,
): void {
  const found = skipped.find((each) => each.person.id === person);
  if (found === undefined || found.reason === 'left_over' || !countedOnly.has(found.reason)) return;
  terminal.notice(t('Not to {name}: {reason}.', { name: fullName(found.person), reason: skippedWord(found, kind) }));
}

/** That some people hold a date that was moved, and how to tell them. */
export function oldDateHeld(count: number, slug: string): Message {
  return message(
    '{count} {count|person still holds|people still hold} the old date; tell them: njb invite update {event}',
    { count, event: slug },
  );
}

/** "A, B, C and 12 more": a few names, and how many more there are. */
export function namesText(t: Context['t'], names: readonly string[], most = 3): string {
  if (names.length <= most + 1) return names.join(', ');
  return t('{names} and {count} more', { names: names.slice(0, most).join(', '), count: names.length - most });
}
