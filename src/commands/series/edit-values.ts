import type { Context } from '../../context.js';
import type { Series } from '../../db/series.js';
import { UsageError, UserError } from '../../errors.js';
import { oneOf } from '../choices.js';
import { slugArgument } from './options.js';
import { hostNames, readSeriesOptions, type SeriesOptions, type SeriesValues } from './values.js';

/** The options of `series edit`, as typed. */
export interface EditOptions extends SeriesOptions {
  name?: string | undefined;
  addHost?: string[] | undefined;
  removeHost?: string[] | undefined;
  clear?: string[] | undefined;
}

const empty = {
  time: { startTime: null, endTime: null },
  from: { startsOn: null },
  until: { endsOn: null },
  pause: { pauseMonths: [] },
  online: { onlineUrl: null },
  place: { place: null },
  host: { hosts: [] },
  audience: { audience: null },
} as const satisfies Record<string, Partial<SeriesValues>>;

/** What `--clear` can empty. */
export const clearable = Object.keys(empty) as (keyof typeof empty)[];

/** What a series is to become. */
export interface Edits {
  slug: string | null;
  values: Partial<SeriesValues>;
  hosts(before: readonly string[]): string[];
  /** What events carry too and was said, be it what the series has already. */
  named: readonly Carried[];
}

/**
 * What a series is to become by the options given; what no option names stays.
 * @throws UserError naming the option that is wrong; UsageError where one both sets and clears
 */
export async function readEdits(given: EditOptions, context: Context): Promise<Edits> {
  const set = await readSeriesOptions(given, context);
  const values: Partial<SeriesValues> = {};
  for (const word of given.clear ?? []) {
    const field = oneOf(word, clearable, '--clear');
    if (given[field] !== undefined) {
      throw new UsageError('{option} and {other} exclude each other.', {
        option: `--${field}`,
        other: `--clear ${field}`,
      });
    }
    Object.assign(values, empty[field]);
  }
  for (const field of clearable) {
    const value = given[field];
    if (value === '' || (Array.isArray(value) && value.every((each) => each.trim() === ''))) {
      Object.assign(values, empty[field]);
    }
  }
  Object.assign(values, set);
  const [added, removed] = [hostNames(given.addHost), hostNames(given.removeHost)];
  return {
    slug: given.name === undefined ? null : slugArgument(given.name),
    values,
    named: carried.filter(
      (field) => values[field] !== undefined || (field === 'hosts' && added.length + removed.length > 0),
    ),
    hosts: (before) => {
      const hosts = [...(values.hosts ?? before)];
      for (const host of removed) {
        if (hosts.includes(host)) continue;
        throw new UserError('“{host}” does not host the series.', { host }).hint('Its hosts are: {hosts}', {
          hosts: hosts.join(', '),
        });
      }
      return [...new Set([...hosts.filter((host) => !removed.includes(host)), ...added])];
    },
  };
}

/** The fields of a series that its events carry too. */
export const carried = ['title', 'onlineUrl', 'place', 'kind', 'hosts'] as const satisfies readonly (keyof Series)[];
export type Carried = (typeof carried)[number];
