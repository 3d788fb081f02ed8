import type { Context } from '../../context.js';
import { readHeader } from '../../db/header.js';
import { parseTimeRange } from '../../domain/event-time.js';
import { parseRule } from '../../domain/recurrence-words.js';
import { slugOf } from '../../domain/slug.js';
import { complaintOf } from '../complaint.js';
import { isLink } from '../event/options.js';
import { audienceText, settledAudience } from './audience.js';
import { isSlug, parseMonths, ruleOption } from './options.js';
import { ruleText } from './rule.js';
import { refuseTakenName } from './taken.js';
import { refuseNever, type SeriesOptions } from './values.js';

/** Asks for a new series, one fact at a time; all but title, short name and rule may stay empty. */
export async function askForSeries(
  context: Context,
  name: string | undefined,
): Promise<SeriesOptions & { name: string }> {
  const { t, prompt } = context;
  const title = await prompt.text(t('Title'), {
    check: (answer) => (answer.trim() === '' ? t('The title is needed.') : null),
  });
  const isName = async (answer: string) =>
    isSlug(answer)
      ? complaintOf(context, () => refuseTaken(context, answer))
      : t('Please use small letters, digits and hyphens only.');
  const isTyped = name !== undefined && (await isName(name)) === null;
  const slug = isTyped
    ? name
    : await prompt.text(t('Short name (small letters, digits, hyphens)'), {
        initial: name ?? slugOf(title, 'series'),
        check: isName,
      });
  const every = await prompt.text(t('When does it meet? (for example “first Thursday” or “every 2 weeks on Monday”)'), {
    check: (answer) =>
      parseRule(answer) === null ? t('Please write it like “first Thursday” or “last Tuesday”.') : null,
  });
  const time = await prompt.text(t('From and to (for example 16:00-17:30; empty: all day)'), {
    check: (answer) =>
      answer === '' || parseTimeRange(answer) ? null : t('Please give from and to, as in 16:00-17:30.'),
  });
  const pause = await prompt.text(t('Months without a meeting (for example July, August; may stay empty)'), {
    check: (answer) => {
      const pauseMonths = parseMonths(answer);
      if (pauseMonths === null) return t('Please give months by name or number, or nothing.');
      const { rrule } = ruleOption(every);
      return complaintOf(context, () => refuseNever({ rrule, pauseMonths, startsOn: null, endsOn: null }));
    },
  });
  const online = await prompt.text(t('Link to the video conference (may stay empty)'), {
    check: (answer) => (isLink(answer) ? null : t('A link begins with https://.')),
  });
  const place = online === '' ? await prompt.text(t('Place (may stay empty)')) : '';
  const host: string[] = [];
  for (;;) {
    const answer = await prompt.text(
      t('Who else invites, apart from the network? (one at a time; empty: nobody else)'),
    );
    if (answer.trim() === '') break;
    host.push(answer);
  }
  if (host.length === 0) return { name: slug, title, every, time, pause, online, place };
  const audience = await prompt.text(
    t('Whom its invitations go to (for example members, board, state:BY; empty: the active members)'),
    { check: (answer) => (answer.trim() === '' ? null : complaintOf(context, () => refuseAudience(context, answer))) },
  );
  return { name: slug, title, every, time, pause, online, place, kind: 'joint', host, audience: [audience] };
}

async function refuseTaken(context: Context, slug: string): Promise<void> {
  if (readHeader(context.config.database) !== null) await refuseTakenName((await context.store()).query, slug);
}

/** Where there is no database yet, nobody is known. */
async function refuseAudience(context: Context, answer: string): Promise<void> {
  const audience = audienceText([answer]);
  const isThere = readHeader(context.config.database) !== null;
  if (isThere) await settledAudience((await context.store()).query, audience);
  else await context.rehearse(({ query }) => settledAudience(query, audience));
}

/** Asks which of two rules is meant by the same words. */
export function askWhichRule({ t, lang, prompt }: Context, words: string, rules: readonly string[]): Promise<string> {
  return prompt.choose(
    t('“{words}” can mean two things. Which one is meant?', { words }),
    rules.map((rrule) => ({ name: t(ruleText(rrule, lang)), value: rrule })),
  );
}
