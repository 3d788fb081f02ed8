import type { Context } from '../../context.js';
import type { MailingKind } from '../../db/mailings.js';
import { fullName } from '../../domain/member.js';
import { type Message, message } from '../../i18n/message.js';
import type { SkipReason } from '../../mailing/audience.js';
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
    refused: message('the mail server refused it'),
    left_over: message('the mail of an earlier run is still to be sent'),
    expired: message('what it said no longer holds'),
    withdrawn: message('the invitation was taken back; name them to invite them again'),
    on_list: message('is on the list already'),
    declined: message('has declined already'),
    no_entry: message('holds no calendar entry of it'),
    outdated: message('still holds the old date'),
    answered: message('has answered'),
    answered_before: message('has answered, to the old date'),
    unsettled: message('whether the invitation arrived is unclear'),
  };
  return words[reason];
}

/** The same of a person: who took a consent back is told from who never gave one. */
export function skippedWord(
  { person, reason }: MailingPlan['plan']['skipped'][number],
  kind: MailingKind = 'invitation',
): Message {
  const isRevoked = reason === 'no_consent' && person.newsletter === 'revoked';
  return isRevoked ? message('revoked the consent to mails') : skipReasonWord(reason, kind);
}

/** Recipients, skipped people and mails left from earlier as `--json` prints them. */
export function planJson({ plan: { recipients, skipped }, leftOver }: Pick<MailingPlan, 'plan' | 'leftOver'>) {
  return {
    recipients: recipients.map(({ person, address }) => ({ person: person.id, name: fullName(person), address })),
    skipped: skipped.map(({ person, reason }) => ({ person: person.id, name: fullName(person), reason })),
    leftOver: leftOver.map(({ id, personId, name, address }) => ({ delivery: id, person: personId, name, address })),
  };
}

/** Reasons that say all is well, or are told once for everybody: only a number is shown. */
const countedOnly: readonly SkipReason[] = [
  'already_told',
  'refused',
  'left_over',
  'on_list',
  'declined',
  'answered',
  'answered_before',
  'outdated',
  'unsettled',
];

/** So many names are shown of one reason; of more, the first few and a number. */
const namesShown = 8;

/** Says who is left out and why; who has been told, or has answered, only as numbers. */
export function noticeSkipped(
  { t, terminal }: Context,
  { plan: { skipped }, leftOver, event, order: { kind } }: Pick<MailingPlan, 'plan' | 'leftOver' | 'event' | 'order'>,
): void {
  const count = (wanted: SkipReason) => skipped.filter(({ reason }) => reason === wanted).length;
  const tell = (said: Message, number: number) => {
    if (number > 0) terminal.notice(t(said));
  };
  const slug = event?.slug ?? '';
  const told = count('already_told');
  tell(
    kind === 'invitation'
      ? message('{count} {count|person is|people are} invited already.', { count: told })
      : message('{count} {count|person was|people were} told already.', { count: told }),
    told,
  );
  const refused = count('refused');
  tell(
    message(
      '{count} {count|mail was|mails were} refused by the mail server; “njb invite status {event}” shows which.',
      {
        count: refused,
        event: slug,
      },
    ),
    refused,
  );
  const listed = count('on_list');
  tell(
    message('{count} {count|person is|people are} on the list already and {count|is|are} not invited.', {
      count: listed,
    }),
    listed,
  );
  const declined = count('declined');
  tell(
    message('{count} {count|person has|people have} declined already and {count|is|are} not invited.', {
      count: declined,
    }),
    declined,
  );
  tell(message('To invite them all the same, name them or their answers: --to answer:registered'), listed + declined);
  const answered = count('answered');
  tell(message('{count} {count|person has|people have} answered.', { count: answered }), answered);
  const before = count('answered_before');
  tell(
    message('{count} {count|person has|people have} answered, but to the old date; --old-answers reminds them, too.', {
      count: before,
    }),
    before,
  );
  const outdated = count('outdated');
  tell(oldDateHeld(outdated, slug), outdated);
  const unsettled = count('unsettled');
  tell(
    message(
      'Of {count} {count|invitation|invitations} it is unclear whether {count|it|they} arrived; “njb invite status {event}” shows them.',
      {
        count: unsettled,
        event: slug,
      },
    ),
    unsettled,
  );
  tell(
    message('{count} {count|mail is|mails are} left from an earlier run.', { count: leftOver.length }),
    leftOver.length,
  );
  const groups = new Map<string, string[]>();
  for (const each of skipped) {
    if (countedOnly.includes(each.reason)) continue;
    const why = t(skippedWord(each, kind));
    groups.set(why, [...(groups.get(why) ?? []), fullName(each.person)]);
  }
  for (const [why, names] of groups) {
    const shown = names.length <= namesShown ? names : [namesText(t, names)];
    for (const name of shown) terminal.notice(t('Not to {name}: {reason}.', { name, reason: why }));
  }
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
