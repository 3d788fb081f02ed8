import type { Context } from '../../context.js';
import { readHeader } from '../../db/header.js';
import { listSeries } from '../../db/series.js';
import { parseTimeRange } from '../../domain/event-time.js';
import { isGuestProblem, parseGuest } from '../../domain/guest-text.js';
import { parsePlainDate } from '../../domain/partial-date.js';
import type { Given } from './add.js';
import { askForTopic } from './topic-idea.js';

/** Asks for a new event, one fact at a time; all but title and date may stay empty. */
export async function askForEvent(context: Context): Promise<Given> {
  const { t, prompt } = context;
  const all = readHeader(context.config.database) === null ? [] : await listSeries((await context.store()).query);
  const series =
    all.length === 0
      ? undefined
      : await prompt.choose(t('Which series does it belong to?'), [
          ...all.map((each) => ({ name: each.title, value: each })),
          { name: t('none, a single event'), value: undefined },
        ]);
  const title = await prompt.text(t('Title'), {
    ...(series && { initial: series.title }),
    check: (answer) => (answer.trim() === '' ? t('The title is needed.') : null),
  });
  const date = await prompt.text(t('Day (for example 9.10.2025)'), {
    check: (answer) => (parsePlainDate(answer, '20xx') === null ? t('Please give a day like 9.10.2025.') : null),
  });
  const time = await prompt.text(t('From and to (for example 16:00-17:30; empty: all day)'), {
    ...(series?.startTime && { initial: `${series.startTime}-${series.endTime}` }),
    check: (answer) =>
      answer === '' || parseTimeRange(answer) ? null : t('Please give from and to, as in 16:00-17:30.'),
  });
  const about = await askForTopic(context);
  const online = await prompt.text(t('Link to the video conference (may stay empty)'), {
    ...(series?.onlineUrl && { initial: series.onlineUrl }),
    check: (answer) => (answer === '' || /^https?:\/\/\S+$/.test(answer) ? null : t('A link begins with https://.')),
  });
  const place = online === '' ? await prompt.text(t('Place (may stay empty)')) : '';
  const guest: string[] = [];
  for (;;) {
    const answer = await prompt.text(t('Guest: name, function, organisation (empty: no more guests)'), {
      check: (line) =>
        line.trim() !== '' && isGuestProblem(parseGuest(line)) ? t('Please write: name, function, organisation') : null,
    });
    if (answer.trim() === '') break;
    guest.push(answer);
  }
  return { title, date, time, ...about, online, place, guest, series: series?.slug };
}
