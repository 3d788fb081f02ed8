import { attendeeStatuses } from '../../domain/attendance.js';
import { groupWords } from '../../domain/audience.js';
import { LAENDER } from '../../domain/holidays.js';
import { membershipStatuses } from '../../domain/member.js';
import { roleKinds } from '../../domain/role.js';
import { type Message, message } from '../../i18n/message.js';
import type { Block } from './topics.js';

const groups: Readonly<Record<(typeof groupWords)[number], Message | null>> = {
  members: message('the active members; so it is where nothing is said'),
  board: message('who is on the board'),
  guests: message('the event’s guests who confirmed'),
  attendees: message('who is on the event’s list'),
  everyone: message('all whom mail may be sent to'),
  // stands in for a person who is gone; nobody types it
  nobody: null,
};

export function page(): Block[] {
  const group = (words: readonly string[]) => message('one of {words}', { words: words.join(', ') });
  return [
    { text: message('Several, parted by commas, are put together; nobody gets two mails.') },
    {
      rows: groupWords.flatMap((word) => {
        const about = groups[word];
        return about === null ? [] : [[word, about] as const];
      }),
    },
    {
      rows: [
        ['status:supporter', group(membershipStatuses)],
        ['role:chair', group(roleKinds)],
        ['answer:accepted', group(attendeeStatuses)],
        ['@sueden', message('an audience kept with “njb audience add”')],
        ['"Kim Mayer"', message('a person, as “njb help names” has it')],
      ],
    },
    { heading: message('These narrow all of it, people who are named as well') },
    {
      rows: [
        ['state:BY', group(LAENDER)],
        ['size:>20000', message('municipalities of that size; also <, <=, >=')],
        ['not:board', message('in front of anything: without them')],
      ],
    },
    { text: message('For example: --to members,state:BY,not:board') },
    { text: message('In German likewise: --to mitglieder,land:Bayern,nicht:vorstand') },
  ];
}
