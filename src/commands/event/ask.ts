import type { Context } from '../../context.js';
import { readHeader } from '../../db/header.js';
import { listSeries, type Series } from '../../db/series.js';
import { defaults, readSettings, type Settings } from '../../db/settings.js';
import { parseDateSpan } from '../../domain/date-span.js';
import { parseTimeRange } from '../../domain/event-time.js';
import { UserError } from '../../errors.js';
import { withDateFault } from '../choices.js';
import { complaintOf } from '../complaint.js';
import { askInEditor, editorOf } from '../editor.js';
import type { Given } from './add.js';
import { kindChoices, literally } from './ask-edit.js';
import { guestOption, isLink, tidyText, whenOption } from './options.js';
import { openDateOf } from './taken-date.js';
import { askForTopic } from './topic-idea.js';

/** Asks for a new event, one fact at a time; all but title and date may stay empty. Hosts are asked where it is not our own. */
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
  const date = await prompt.text(t('When (for example 9.10.2025, 23–25 May 2026 or March + April 2026)'), {
    check: (answer) => {
      const span = parseDateSpan(answer);
      if (span === null) {
        const complaint = new UserError('Please give a day like 9.10.2025, several days, months or a year.');
        return complaintOf(context, () => {
          throw withDateFault(complaint, answer);
        });
      }
      if (series === undefined) return null;
      return complaintOf(context, async () => openDateOf((await context.store()).query, series.id, span.start));
    },
  });
  const isFullDate = parseDateSpan(date)?.start.length === 10;
  const time = isFullDate ? await askForTime(context, series, date) : '';
  const others = series === undefined ? await askForOthers(context) : {};
  const about = await askForTopic(context);
  // an idea brings its own
  const abstract = about.topicIdea === undefined ? await askForAbstract(context) : '';
  const online = await prompt.text(t('Link to the video conference (may stay empty)'), {
    ...(series?.onlineUrl && { initial: series.onlineUrl }),
    check: (answer) => (isLink(answer) ? null : t('A link begins with https://.')),
  });
  const place = online === '' ? await prompt.text(t('Place (may stay empty)')) : '';
  const guest: string[] = [];
  for (;;) {
    const answer = await prompt.text(t('Guest: name, function, organisation (empty: no more guests)'), {
      check: (line) => (line.trim() === '' ? null : complaintOf(context, () => guestOption(line))),
    });
    if (answer.trim() === '') break;
    guest.push(answer);
  }
  return { title, date, time, ...others, ...about, abstract, online, place, guest, series: series?.slug };
}

/** Enter takes the time of the series, so that it is a dash that says all day. */
async function askForTime(context: Context, series: Series | undefined, date: string): Promise<string> {
  const { t, prompt } = context;
  const { timezone } = series ?? (await settingsNow(context));
  const usual = series?.startTime ? `${series.startTime}-${series.endTime}` : undefined;
  const answer = await prompt.text(
    usual === undefined
      ? t('From and to (for example 16:00-17:30; empty: all day)')
      : t('From and to (for example 16:00-17:30; “-”: all day)'),
    {
      ...(usual !== undefined && { initial: usual }),
      check: (typed) =>
        typed === '' || typed === '-'
          ? null
          : parseTimeRange(typed) === null
            ? t('Please give from and to, as in 16:00-17:30.')
            : complaintOf(context, () => whenOption({ date, time: typed }, timezone)),
    },
  );
  return answer === '-' ? '' : answer;
}

async function settingsNow(context: Context): Promise<Settings> {
  return readHeader(context.config.database) === null ? defaults : readSettings((await context.store()).query);
}

/** Whose event it is, and who else has a part in it. */
async function askForOthers(context: Context): Promise<Pick<Given, 'kind' | 'host' | 'partner' | 'ourPart'>> {
  const { t, prompt } = context;
  const kind = await prompt.choose(t('Whose event is it?'), kindChoices(context));
  if (kind === 'own') return { kind };
  const host = await prompt.text(t('Who holds it? (several: with semicolons; may stay empty)'));
  const partner =
    kind === 'joint' ? await prompt.text(t('Who else takes part? (several: with semicolons; may stay empty)')) : '';
  const ourPart = kind === 'external' ? await prompt.text(t('What is our part? (may stay empty)')) : '';
  return { kind, host: host.split(';'), partner: partner.split(';'), ourPart };
}

/** Where no editor is there to be asked for, the abstract waits. */
async function askForAbstract(context: Context): Promise<string> {
  const { prompt, t } = context;
  if (
    (await editorOf(context)) === null ||
    !(await prompt.confirm(t('Write the abstract now, in your editor?'), false))
  )
    return '';
  return literally(tidyText((await askInEditor(context, t('Abstract'), '')) ?? ''));
}
