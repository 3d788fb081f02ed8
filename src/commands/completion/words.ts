import type { Named } from '../../db/completions.js';
import { attendeeStatuses } from '../../domain/attendance.js';
import { groupWords } from '../../domain/audience.js';
import { consentPurposes } from '../../domain/consent.js';
import { linkKinds } from '../../domain/event.js';
import { LAENDER } from '../../domain/holidays.js';
import { membershipStatuses } from '../../domain/member.js';
import { sessionKinds, sessionStatuses } from '../../domain/programme.js';
import { roleKinds } from '../../domain/role.js';

type Words = readonly string[] | (() => Promise<readonly string[]>);

const eventKinds = ['own', 'joint', 'external'];
const guestStatuses = ['idea', 'requested', 'confirmed', 'declined'];

/**
 * The words an option or argument takes, by “command option”, “noun option”, or the option alone: the first that is there
 * counts. An empty list means free text. What belongs to one command stands with it, and is loaded when it is asked for.
 */
const closedSets: Readonly<Record<string, Words>> = {
  '--lang': ['de', 'en'],
  '--document-lang': ['de', 'en'],
  '--language': ['de', 'en'],
  '--state': LAENDER,
  '--eligible': ['yes', 'no', 'unknown'],
  '--rule': ['latest', 'first'],
  '--election': ['first', 're_election'],
  '--employment': ['full_time', 'honorary'],
  '--address': ['ms', 'mr', 'none'],
  '--style': ['informal', 'formal'],
  'report --style': async () => (await import('../../reports/topics.js')).topicStyles,
  '--sort': async () => (await import('../member/select.js')).sortable,
  '--role': roleKinds,
  'role --role': [],
  'organisation --role': [],
  '<function>': roleKinds,
  '<purpose>': consentPurposes,
  'privacy <rule>': async () => (await import('../../reports/privacy-due.js')).erasableRules,
  '--overwrite': async () => [...(await import('../../import/fields.js')).PROTECTED_FIELDS],
  '--field': async () => (await import('../member/data-gaps.js')).askedFields,
  '--take': async () => (await import('../member/merge-choices.js')).mergeFields.map((field) => `${field}=OTHER`),
  '--label': [],
  'attendee --label': async () => (await import('../attendee/export.js')).sizes,

  'member --status': [...membershipStatuses, 'none'],
  'member list --status': [...membershipStatuses, 'none', 'any'],
  'member export --status': [...membershipStatuses, 'none', 'any'],
  'report --status': membershipStatuses,
  'event --status': ['planned', 'confirmed', 'held', 'cancelled'],
  'session --status': sessionStatuses,
  'guest --status': guestStatuses,
  'attendee --status': attendeeStatuses,
  'topic --status': async () => (await import('../topic/list.js')).choices,

  '--kind': eventKinds,
  'session --kind': sessionKinds,
  'link --kind': linkKinds,
  'invite --kind': async () => (await import('../invite/preview.js')).shownKinds,
  '--link': linkKinds.map((kind) => `${kind} `),

  'organisation --as': ['host', 'partner', 'exhibitor'],
  'invite resolve --as': ['sent', 'resend'],

  'member --format': async () => (await import('../member/export.js')).formats,
  'attendee --format': async () => (await import('../attendee/export.js')).formats,
  'workshop --format': async () => (await import('../workshop/export.js')).formats,
  'pair --format': async () => (await import('../pair/list.js')).formats,
  'programme --format': async () => (await import('../programme/export.js')).formats,
  'privacy --format': async () => (await import('../privacy/register.js')).formats,
  'report --format': async () => (await import('../report/document.js')).tableFormats,
  'report outlook --format': async () => (await import('../report/document.js')).calendarFormats,
  'report topics --format': async () => (await import('../report/document.js')).plainFormats,
  'report year --format': async () => (await import('../report/document.js')).plainFormats,

  'member --clear': async () => (await import('../member/edit-values.js')).clearable,
  'series --clear': async () => (await import('../series/edit-values.js')).clearable,
  'term --clear': async () => (await import('../term/edit.js')).clearable,
  'topic --clear': async () => (await import('../topic/edit.js')).clearable,

  '<setting>': async () => {
    const [{ settingKeys }, { shapes }] = await Promise.all([
      import('../../db/settings.js'),
      import('../../config.js'),
    ]);
    return [...settingKeys, ...Object.keys(shapes)];
  },
  '<shell>': async () => (await import('./scripts.js')).shells,
  '<audience>': [
    ...groupWords.filter((word) => word !== 'nobody'),
    ...roleKinds.map((kind) => `role:${kind}`),
    ...membershipStatuses.map((status) => `status:${status}`),
    ...attendeeStatuses.map((status) => `answer:${status}`),
    ...LAENDER.map((state) => `state:${state}`),
  ],
};

/**
 * The closed set of words at a place of the command line; null where any text may stand.
 * @param name the option (`--status`), or the argument in brackets (`<function>`)
 */
export async function wordsAt(path: readonly string[], name: string): Promise<readonly string[] | null> {
  const keys = [[...path, name].join(' '), [path[0], name].join(' '), name];
  const key = keys.find((each) => Object.hasOwn(closedSets, each));
  const set = key === undefined ? undefined : closedSets[key];
  const words = typeof set === 'function' ? await set() : set;
  return words === undefined || words.length === 0 ? null : words;
}

/**
 * What of the database is named at a place of the command line; null where nothing is.
 * @param name the option (`--series`), or the argument (`event`)
 * @param placeholder what stands for the option's value
 */
export function namedBy(path: readonly string[], name: string, placeholder = name): Named | null {
  switch (placeholder) {
    case 'event':
    case 'events':
      return 'events';
    case 'member':
    case 'keep':
    case 'other':
    case 'one':
    case 'counterpart':
      return 'people';
    case 'series':
      return 'series';
    case 'topic':
      // ideas that wait; those that do not are what is reopened
      return path[1] === 'reopen' ? null : 'topics';
    case 'municipality':
      return 'municipalities';
    case 'name':
      if (name === '--series' || (name === 'name' && path[0] === 'series' && path[1] !== 'add')) return 'series';
      return name === 'name' && path[0] === 'audience' && path[1] !== 'add' ? 'audiences' : null;
    default:
      return null;
  }
}

/** Every place with a closed set, as a test compares them with what the commands refuse. */
export const placesWithWords: readonly string[] = Object.keys(closedSets);
