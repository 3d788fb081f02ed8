import type { Context } from '../../context.js';
import { audienceOfSeries } from '../../db/audiences.js';
import type { MailingKind } from '../../db/mailings.js';
import { readSettings, type Settings } from '../../db/settings.js';
import type { Store } from '../../db/store.js';
import type { Audience } from '../../domain/audience.js';
import type { Event } from '../../domain/event.js';
import { type AudiencePlan, type AudienceRequest, planAudience } from '../../mailing/audience.js';
import type { Letter } from '../../mailing/compose.js';
import { kinds } from '../../mailing/kinds.js';
import { type OpenDelivery, openDeliveries } from '../../mailing/ledger.js';
import type { MailTemplate } from '../../templates/index.js';
import { momentOf } from '../event/pick.js';
import { audienceOption } from './audience.js';
import { mailingLetter } from './letter.js';
import { refuseUnfit } from './refuse.js';

/** A mailing that was asked for. */
export interface MailingOrder {
  kind: MailingKind;
  /** Null: it is about no event. */
  event: Event | null;
  /** The command that sends it and, typed again, what is left of it: `invite send digital-impuls-2025-10`. */
  command: string;
  /** Parts of an audience as typed; empty: as the kind has it. */
  to?: readonly string[];
  /** In place of `to`: an audience, and how it is called. */
  audience?: { audience: Audience; asked: string };
  /** Instead of the kind's own. */
  template?: MailTemplate;
  /** What the office wrote itself. */
  message?: string | null;
  particulars?: NonNullable<Letter['particulars']>;
  known?: NonNullable<Letter['known']>;
  /** More of what decides who gets one. */
  request?: Partial<
    Pick<AudienceRequest, 'owed' | 'countsOldAnswers' | 'remindOldAnswers' | 'since' | 'only' | 'tells'>
  >;
  /** What is to be noted in the change that freezes the mails. */
  alongside?(store: Store, plan: AudiencePlan): Promise<void>;
}

/** A mailing as it would go out now. */
export interface MailingPlan {
  order: MailingOrder;
  event: Event | null;
  settings: Settings;
  /** The audience as typed. */
  asked: string;
  request: AudienceRequest;
  plan: AudiencePlan;
  /** Mails of an earlier run that a run now would send first, whomever this audience means. */
  leftOver: OpenDelivery[];
  /** The instant all this is judged by. */
  moment: string;
  letter: Letter;
}

/**
 * Works out who would get a mail, and what it says. Changes nothing.
 * @throws UserError where there can be no such mailing about the event: no settled date, cancelled, over
 */
export async function planMailing(context: Context, order: MailingOrder): Promise<MailingPlan> {
  const { kind, event } = order;
  const rules = kinds[kind];
  const moment = await momentOf(context);
  if (event !== null) await refuseUnfit(context, event, kind, moment);
  const store = await context.store();
  const settings = withSender(context, await readSettings(store.query));
  const { audience, asked } = order.audience ?? (await audienceOf(context, order));
  const message = order.message ?? null;
  const request: AudienceRequest = {
    kind,
    eventId: event?.id ?? null,
    sequence: event?.sequence ?? null,
    message,
    since: null,
    audience,
    today: context.today,
    now: moment,
    ...order.request,
  };
  const letter = await mailingLetter(context, {
    template: order.template ?? rules.template,
    method: rules.method,
    event,
    settings,
    particulars: (recipient, language) => ({ message, ...order.particulars?.(recipient, language) }),
    ...(order.known !== undefined && { known: order.known }),
  });
  const plan = planAudience(store, request);
  return { order, event, settings, asked, request, plan, leftOver: leftOverOf(store, request), moment, letter };
}

/** What an earlier run of the same mailing left to be sent. */
export function leftOverOf(store: Store, request: AudienceRequest): OpenDelivery[] {
  return openDeliveries(store, request.eventId, request.now, sameMailing(request));
}

/** What is the same mailing, begun earlier: of its kind and, where that has a text of its own, with the same. */
export function sameMailing({ kind, message }: AudienceRequest): { kind: MailingKind; message?: string | null } {
  return { kind, ...(kinds[kind].once === 'text' && { message }) };
}

async function audienceOf(context: Context, { kind, event, to = [] }: MailingOrder) {
  const { query } = await context.store();
  const ofSeries =
    kind === 'invitation' && to.length === 0 && event?.series ? await audienceOfSeries(query, event.series.id) : null;
  const asked = to.length > 0 ? to : [ofSeries ?? kinds[kind].audience];
  return { audience: await audienceOption(context, asked), asked: asked.join(',') };
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
