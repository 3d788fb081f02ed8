import { attendeeStatuses } from '../../domain/attendance.js';
import { audienceParts, groupWords } from '../../domain/audience.js';
import { membershipStatuses } from '../../domain/member.js';
import { roleKinds } from '../../domain/role.js';
import { parseState } from '../../domain/states.js';
import type { InBoth } from '../../i18n/message.js';
import { inBoth, meantBy } from '../choices.js';

type GroupWord = (typeof groupWords)[number];

const groupNames: Readonly<Partial<Record<GroupWord, string>>> = {
  members: 'Mitglieder',
  board: 'Vorstand',
  guests: 'Gäste',
  attendees: 'Teilnehmende',
  everyone: 'alle',
};

const otherNames: Readonly<Record<string, GroupWord>> = {
  'aktive mitglieder': 'members',
  'alle mitglieder': 'members',
  'die aktiven mitglieder': 'members',
  gaeste: 'guests',
  teilnehmer: 'attendees',
  'teilnehmer*innen': 'attendees',
  teilnehmerinnen: 'attendees',
};

/** The group a German word means, where no audience is kept under it: what the office named itself goes first. */
export function germanGroup(word: string): GroupWord | undefined {
  const plain = word.trim().toLowerCase();
  return groupWords.find((each) => groupNames[each]?.toLowerCase() === plain) ?? otherNames[plain];
}

/** What a mistyped group may have been meant for. */
export const groupsToMean: readonly string[] = [
  ...groupWords.filter((word) => word !== 'nobody'),
  ...Object.values(groupNames).map((name) => name.toLowerCase()),
];

/** The groups that can be named, for a complaint; `nobody` only stands in for somebody who is gone. */
export function groupsInBoth(): InBoth {
  const known = groupWords.filter((word) => word !== 'nobody');
  return inBoth(known, groupNames as Record<string, string>);
}

const filters: Readonly<Record<string, (value: string) => string>> = {
  'role rolle funktion': (value) => `role:${meantBy(value, roleKinds) ?? value}`,
  'status mitgliedschaft': (value) => `status:${meantBy(value, membershipStatuses) ?? value}`,
  'answer antwort': (value) => `answer:${meantBy(value, attendeeStatuses) ?? value}`,
  'state land bundesland': (value) => `state:${parseState(value) ?? value}`,
  'size größe groesse einwohner': (value) => `size:${value}`,
};

/**
 * An audience as typed, with the English words for German ones before and after a colon (`nicht:land:Bayern`): so it is
 * understood, and so it is kept. A group or person without a colon stays as it was typed.
 */
export function inEnglishWords(audience: string): string[] {
  return audienceParts(audience).map((typed) => {
    const excluded = /^(?:not|nicht|ohne):/i.test(typed);
    const part = typed.replace(/^(?:not|nicht|ohne):/i, '').trim();
    const [, word = '', value = ''] = /^(\p{L}+):(.*)$/u.exec(part) ?? [];
    const filter = Object.keys(filters).find((names) => names.split(' ').includes(word.toLowerCase()));
    const english = filter === undefined ? part : (filters[filter]?.(value.trim()) ?? part);
    return excluded ? `not:${english}` : english;
  });
}
