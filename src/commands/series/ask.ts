import type { Context } from '../../context.js';
import { parseAudiencePart } from '../../domain/audience.js';
import { parseTimeRange } from '../../domain/event-time.js';
import { parseRule } from '../../domain/recurrence-words.js';
import { slugOf } from '../../domain/slug.js';
import { isSlug, parseMonths } from './options.js';
import { ruleText } from './rule.js';
import type { SeriesOptions } from './values.js';

/** Asks for a new series, one fact at a time; all but title, short name and rule may stay empty. */
export async function askForSeries(
  { t, prompt }: Context,
  name: string | undefined,
): Promise<SeriesOptions & { name: string }> {
  const title = await prompt.text(t('Title'), {
    check: (answer) => (answer.trim() === '' ? t('The title is needed.') : null),
  });
  const slug = await prompt.text(t('Short name (small letters, digits, hyphens)'), {
    initial: name ?? slugOf(title, 'series'),
    check: (answer) => (isSlug(answer) ? null : t('Please use small letters, digits and hyphens only.')),
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
    check: (answer) => (parseMonths(answer) === null ? t('Please give months by name or number, or nothing.') : null),
  });
  const online = await prompt.text(t('Link to the video conference (may stay empty)'), {
    check: (answer) => (answer === '' || /^https?:\/\/\S+$/.test(answer) ? null : t('A link begins with https://.')),
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
    { check: (answer) => (answer === '' || isAudience(answer) ? null : t('Please name groups or people.')) },
  );
  return { name: slug, title, every, time, pause, online, place, kind: 'joint', host, audience: [audience] };
}

function isAudience(text: string): boolean {
  return text.split(',').every((part) => part.trim() !== '' && !('misspelt' in parseAudiencePart(part)));
}

/** Asks which of two rules is meant by the same words. */
export function askWhichRule({ t, lang, prompt }: Context, words: string, rules: readonly string[]): Promise<string> {
  return prompt.choose(
    t('“{words}” can mean two things. Which one is meant?', { words }),
    rules.map((rrule) => ({ name: t(ruleText(rrule, lang)), value: rrule })),
  );
}
