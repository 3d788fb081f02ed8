import type { Context } from '../../context.js';
import { readSettings, type Settings } from '../../db/settings.js';
import type { Audience } from '../../domain/audience.js';
import type { Event } from '../../domain/event.js';
import { fullName } from '../../domain/member.js';
import { UserError } from '../../errors.js';
import { type Message, message } from '../../i18n/message.js';
import { type AudiencePlan, planAudience, type SkipReason } from '../../mailing/audience.js';
import type { Letter } from '../../mailing/compose.js';
import { type OpenDelivery, openDeliveries } from '../../mailing/ledger.js';
import { momentOf, pickEvent } from '../event/pick.js';
import { whenText } from '../event/present.js';
import { audienceOption } from './audience.js';
import { invitationLetter } from './letter.js';

/** An invitation as it would go out now. */
export interface InvitationPlan {
  event: Event;
  settings: Settings;
  audience: Audience;
  /** The audience as typed. */
  asked: string;
  plan: AudiencePlan;
  /** Mails of an earlier run that a run now would send first, whomever this audience means. */
  leftOver: OpenDelivery[];
  /** The instant all this is judged by. */
  moment: string;
  letter: Letter;
}

/**
 * Works out who would be invited to an event, and what with. Changes nothing.
 * @throws UserError where nobody can be invited to it: no settled date, cancelled, over
 */
export async function planInvitation(
  context: Context,
  reference: string,
  to: readonly string[],
): Promise<InvitationPlan> {
  const event = await pickEvent(context, reference);
  await refuseUnfit(context, event);
  const store = await context.store();
  const settings = withSender(context, await readSettings(store.query));
  const moment = await momentOf(context);
  const audience = await audienceOption(context, to);
  const [plan, letter] = await Promise.all([
    planAudience(store, { eventId: event.id, audience, today: context.today, now: moment }),
    invitationLetter(context, event, settings),
  ]);
  const leftOver = openDeliveries(store, event.id, moment);
  const asked = to.length === 0 ? 'members' : to.join(',');
  return { event, settings, audience, asked, plan, leftOver, moment, letter };
}

/**
 * Without a mail server the mails are files to look at, so a sender nobody has will do for a start; a mail server gets
 * none (RFC 2606 keeps `.invalid` free of real addresses).
 */
function withSender(context: Context, settings: Settings): Settings {
  if (settings.from !== null || context.config.smtp !== null || context.config.sendmail !== null) return settings;
  const { t, terminal } = context;
  const from = { name: '', address: 'absender@example.invalid' };
  terminal.notice(t('No sender is set yet; the mails carry {from}.', { from: from.address }));
  terminal.notice(t('Set one with “njb config set from ADDRESS”.'));
  return { ...settings, from };
}

async function refuseUnfit(context: Context, event: Event): Promise<void> {
  const { slug } = event;
  if (event.status === 'cancelled')
    throw new UserError('“{event}” was cancelled; nobody can be invited to it.', { event: slug });
  if (event.startDate.length < 10) {
    throw new UserError('The date of “{event}” is not settled yet ({date}); nobody can be invited to it.', {
      event: slug,
      date: event.startDate,
    }).hint('Settle it with “njb event move {event} --to DATE”.', { event: slug });
  }
  const { beginningOf } = await import('../../domain/event-time.js');
  if (beginningOf(event) <= (await momentOf(context))) {
    throw new UserError('“{event}” has begun or is over ({when}); nobody can be invited to it.', {
      event: slug,
      when: whenText(event, context.lang),
    });
  }
}

/** Why somebody gets no mail, in words. */
export function skipReasonWord(reason: SkipReason | 'no_consent' | 'expired'): Message {
  const words = {
    blocked: message('wants no mail (blocked)'),
    no_address: message('no e-mail address'),
    invalid_address: message('the e-mail address is none'),
    no_consent: message('no consent'),
    bounced: message('mail to the address came back'),
    shared_address: message('somebody else with the same address is written to'),
    already_told: message('is invited already'),
    left_over: message('the mail of an earlier run is still to be sent'),
    expired: message('the date announced no longer holds'),
  };
  return words[reason];
}

/** Recipients, skipped people and mails left from earlier as `--json` prints them. */
export function planJson({ plan: { recipients, skipped }, leftOver }: Pick<InvitationPlan, 'plan' | 'leftOver'>) {
  return {
    recipients: recipients.map(({ person, address }) => ({ person: person.id, name: fullName(person), address })),
    skipped: skipped.map(({ person, reason }) => ({ person: person.id, name: fullName(person), reason })),
    leftOver: leftOver.map(({ id, personId, name, address }) => ({ delivery: id, person: personId, name, address })),
  };
}

/** Says who is left out and why, people already invited and mails left from earlier only as numbers. */
export function noticeSkipped(
  { t, terminal }: Context,
  { plan: { skipped }, leftOver }: Pick<InvitationPlan, 'plan' | 'leftOver'>,
): void {
  const invited = skipped.filter(({ reason }) => reason === 'already_told').length;
  if (invited > 0) terminal.notice(t('{count} {count|person is|people are} invited already.', { count: invited }));
  if (leftOver.length > 0) {
    terminal.notice(t('{count} {count|mail is|mails are} left from an earlier run.', { count: leftOver.length }));
  }
  for (const { person, reason } of skipped) {
    if (reason !== 'already_told' && reason !== 'left_over') {
      terminal.notice(t('Not to {name}: {reason}.', { name: fullName(person), reason: skipReasonWord(reason) }));
    }
  }
}
