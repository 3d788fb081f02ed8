import type { Context } from '../../context.js';
import type { Event } from '../../domain/event.js';
import { type Session, sessionKinds, sessionStatuses } from '../../domain/programme.js';
import { longDate } from '../../i18n/dates.js';
import { type AskedOption, askForNeeded, askForOptions } from '../ask-changes.js';
import { complaintOf } from '../complaint.js';
import { dayOption } from '../event/options.js';
import { guestStatusWord } from '../event/present.js';
import { type Given, sessionValues } from './options.js';
import { kindWord, sessionTime } from './present.js';

/** Asks for a new session: what it is called, when it is, and where. */
export async function askForSession(context: Context, event: Event): Promise<Given> {
  const { t, prompt } = context;
  const title = await askForNeeded(context, t('Title'));
  const day = await askForDay(context, event);
  const time = await prompt.text(t('Time (10:00-10:45, the start alone, or words like “afterwards”; may stay empty)'), {
    check: (answer) => complaintOf(context, () => sessionValues(context, event, { title, day, time: answer }, null)),
  });
  const room = await prompt.text(t('Room (may stay empty)'));
  return { title, day, time, room };
}

async function askForDay(context: Context, { startDate, endDate }: Event): Promise<string> {
  const { t, lang, prompt } = context;
  if (startDate.length < 10) {
    return prompt.text(t('Day'), { check: (answer) => complaintOf(context, () => dayOption(answer, '--day')) });
  }
  const { nextDay } = await import('../../domain/calendar-day.js');
  const days = [startDate];
  for (let day = startDate; day < endDate; day = nextDay(day)) days.push(nextDay(day));
  if (days.length === 1) return startDate;
  return prompt.choose(
    t('Day'),
    days.map((day) => ({ name: longDate(day, lang), value: day })),
  );
}

type Asked = Exclude<keyof Given, 'abstract' | 'after' | 'guest' | 'removeGuest'>;

/** Asks what is to change of a session, and to what; guests, the abstract and its place in the order have options. */
export function askForSessionEdits(context: Context, event: Event, session: Session): Promise<Given> {
  const { t, lang } = context;
  const { slots } = session;
  const all: AskedOption<Asked>[] = [
    { option: 'time', label: t('Time'), present: sessionTime(session, lang) },
    { option: 'day', label: t('Day'), present: session.day, needed: true },
    { option: 'room', label: t('Room'), present: session.room },
    { option: 'title', label: t('Title'), present: session.title, needed: true },
    { option: 'track', label: t('Track'), present: session.track },
    { option: 'phase', label: t('Phase'), present: session.phase },
    { option: 'capacity', label: t('Places'), present: session.capacity?.toString() },
    { option: 'slots', label: t('Slots'), present: slots && `${slots.count}x${slots.minutes}` },
    {
      option: 'kind',
      label: t('Kind'),
      choices: sessionKinds.map((kind) => ({ name: t(kindWord(kind)), value: kind })),
    },
    {
      option: 'status',
      label: t('Status'),
      choices: sessionStatuses.map((status) => ({ name: t(guestStatusWord(status)), value: status })),
    },
  ];
  return askForOptions(context, all, (given) => {
    sessionValues(context, event, given, session);
  });
}
