import type { Context } from '../../context.js';
import { readEvents } from '../../db/events.js';
import { readSchoolHolidays } from '../../db/school-holidays.js';
import type { Store } from '../../db/store.js';
import type { Event } from '../../domain/event.js';
import { isPast } from '../../domain/guest-status.js';
import { LAENDER } from '../../domain/holidays.js';
import { type Reason, remarksOn } from '../../domain/series-rules.js';
import { inEnglish } from '../../i18n/translate.js';
import { concernsNobody, type Homes, reasonText } from '../series/reasons.js';
import { readHomes } from '../series/year-plan.js';

/** What speaks against the days of an event, with what it takes to say it. */
export interface DateNotices {
  readonly reasons: readonly Reason[];
  readonly homes: Homes;
}

const nothing: DateNotices = { reasons: [], homes: { inLand: new Map(), total: 0, unknown: 0 } };

/**
 * What the plan of a series would mind about the days of an event that is set by hand: holidays, school holidays, other
 * events. Of somebody else’s event only what the network has then; of one that is over, was called off or has no day yet nothing.
 */
export async function dateNotices({ today }: Context, { query, sqlite }: Store, event: Event): Promise<DateNotices> {
  const { startDate, endDate, status } = event;
  if (startDate.length < 10 || status === 'cancelled' || isPast(event, today)) return nothing;
  const years = [...new Set([startDate, endDate].map((day) => Number(day.slice(0, 4))))];
  const others = (await Promise.all(years.map((year) => readEvents(query, { year })))).flat();
  const schoolHolidays = await readSchoolHolidays(query, { from: startDate, until: endDate });
  const found = remarksOn(startDate, endDate, {
    events: others
      .filter(({ id, status: other }) => id !== event.id && other !== 'cancelled')
      .map(({ title, startDate: from, endDate: until, kind }) => ({ title, from, until, own: kind !== 'external' })),
    schoolHolidays: schoolHolidays.map(({ state, name, from, until }) => ({ name, laender: [state], from, until })),
  });
  const reasons = event.kind === 'external' ? found.filter(({ kind }) => kind === 'own_event') : found;
  const isRegional = reasons.some((reason) => 'laender' in reason && reason.laender.length < LAENDER.length);
  const homes = isRegional ? readHomes(sqlite, today) : nothing.homes;
  return { reasons: reasons.filter((reason) => !concernsNobody(reason, homes)), homes };
}

/** Says it, a sentence each. */
export function noticeDate({ t, lang, terminal }: Context, { reasons, homes }: DateNotices): void {
  for (const reason of reasons) terminal.notice(t(reasonText(reason, lang, homes)));
}

/** The same as `--json` prints it. */
export function dateNoticesJson({ reasons, homes }: DateNotices): string[] {
  return reasons.map((reason) => inEnglish(reasonText(reason, 'en', homes)));
}
