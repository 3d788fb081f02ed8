import type { Context } from '../../context.js';
import type { Event } from '../../domain/event.js';
import { guestsOf } from '../../domain/event-guests.js';
import { linkText } from '../link/present.js';
import type { Fact } from '../member/person-facts.js';
import { eventKindWord, eventStatusWord, guestStatusWord, whenText } from './present.js';

/** Everything of an event that can be changed, in the order in which it is shown. */
export function eventFacts(context: Pick<Context, 't' | 'lang'>, event: Event): Fact[] {
  const { t, lang } = context;
  const fact = (field: string, label: string, value: string | number | null, text = value): Fact => ({
    field,
    label,
    text: text === null ? '' : excerpt(String(text)),
    value,
  });
  const { hosts, partners } = event;
  return [
    fact('title', t('Title'), event.title),
    fact('topic', t('Topic'), event.topic),
    fact(
      'when',
      t('When'),
      `${event.startDate} ${event.startTime} ${event.endDate} ${event.endTime}`,
      whenText(event, lang),
    ),
    fact('status', t('Status'), event.status, t(eventStatusWord(event.status))),
    fact('cancelReason', t('Reason'), event.cancelReason),
    fact('series', t('Series'), event.series?.slug ?? null, event.series?.title ?? null),
    fact('kind', t('Kind'), event.kind, t(eventKindWord(event.kind))),
    { field: 'hosts', label: t('Hosts'), text: hosts.join(', '), value: hosts },
    { field: 'partners', label: t('Partners'), text: partners.join(', '), value: partners },
    fact('onlineUrl', t('Link'), event.onlineUrl),
    fact('place', t('Place'), event.place),
    fact('ourPart', t('Our part'), event.ourPart),
    fact('question', t('Question'), event.question),
    fact('abstract', t('Abstract'), event.abstract),
    fact('attendance', t('Attendance'), event.attendance),
    fact('asksNeeds', t('Diet and access needs'), event.asksNeeds ? 1 : null, event.asksNeeds ? t('asked for') : null),
    ...event.guests.map(
      ({ id, name, organisation, status }): Fact => ({
        field: `guest ${id}`,
        label: name ?? organisation ?? t('Guest'),
        text: t(guestStatusWord(status)),
        value: status,
      }),
    ),
    ...event.links.map((link): Fact => {
      const [label, text] = linkText(context as Context, link, guestsOf(event));
      const { kind, url } = link;
      return { field: `link ${link.id}`, label, text, value: { kind, url } };
    }),
  ];
}

/** Long texts are told apart by their beginning; the JSON has them whole. */
function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 200 ? line : `${line.slice(0, 60).trimEnd()} … ${line.slice(-40).trimStart()}`;
}
