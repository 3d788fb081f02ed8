import { monthNamed } from '../../domain/date-names.js';
import { parseTimeRange } from '../../domain/event-time.js';
import { parseRule, type RuleReading } from '../../domain/recurrence-words.js';
import { slugOf } from '../../domain/slug.js';
import { UserError } from '../../errors.js';

/** Whether a text can be the short name of a series. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

/**
 * The short name of a series.
 * @throws UserError suggesting one that would do
 */
export function slugArgument(text: string): string {
  if (isSlug(text)) return text;
  const complaint = new UserError('“{name}” is no short name; it takes small letters, digits and hyphens.', {
    name: text,
  });
  const slug = slugOf(text, '');
  throw isSlug(slug) ? complaint.hint('“{word}” would do.', { word: slug }) : complaint;
}

/**
 * A rule in words or as RRULE.
 * @throws UserError with examples
 */
export function ruleOption(text: string): RuleReading {
  const rule = parseRule(text);
  if (rule !== null) return rule;
  throw new UserError('“{value}” is no rule njb understands.', { value: text }).hint(
    'Possible are, for example: “first thursday”, “last tuesday except august”, “every 2 weeks monday”.',
  );
}

/**
 * From and to of every event of a series, or nulls for all-day ones.
 * @throws UserError
 */
export function timeOption(text: string | undefined): { startTime: string | null; endTime: string | null } {
  if (!text) return { startTime: null, endTime: null };
  const range = parseTimeRange(text);
  if (range !== null) return { startTime: range.start, endTime: range.end };
  throw new UserError('“{value}” is no time for --time; it takes from and to, as in 16:00-17:30.', { value: text });
}

/**
 * Months in which a series pauses.
 * @throws UserError
 */
export function pauseOption(text: string | undefined): number[] {
  const months = parseMonths(text ?? '');
  if (months !== null) return months;
  throw new UserError('“{value}” are no months for --pause; it takes names or numbers, as in “July, August” or 7-8.', {
    value: text ?? '',
  });
}

/** Reads months by name or number, listed or from–to: `7,8`, `Juli und August`, `December to February`. Null for anything else. */
export function parseMonths(text: string): number[] | null {
  const parts = text
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/ *[-–—] *| +(?:bis|to) +/g, '-')
    .split(/ *[,;+&/] *(?:(?:und|and) +)?| +(?:und|and) +| +/)
    .filter((part) => part !== '');
  const found = new Set<number>();
  for (const part of parts) {
    const [from, to, ...more] = part.split('-').map(monthOf);
    if (from === undefined || from === null || to === null || more.length > 0) return null;
    for (let month = from; ; month = (month % 12) + 1) {
      found.add(month);
      if (month === (to ?? from)) break;
    }
  }
  return [...found].sort((a, b) => a - b);
}

function monthOf(text: string): number | null {
  if (!/^\d+$/.test(text)) return monthNamed(text);
  return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : null;
}
