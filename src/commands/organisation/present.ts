import type { Context } from '../../context.js';
import type { Participant } from '../../db/participants.js';
import { type Message, message } from '../../i18n/message.js';

/** An organisation of an event as `--json` prints one. */
export function participantJson({ name, part, role, booth }: Participant): Record<string, unknown> {
  return { name, part, role, booth };
}

/** An organisation on one line, with booth and role. */
export function participantText({ t }: Pick<Context, 't'>, { name, role, booth }: Participant): string {
  const named = role === null ? t('{name}', { name }) : t('{name}, {role}', { name, role });
  return booth === null ? named : t('Booth {booth}: {name}', { booth, name: named });
}

/** What all organisations of a part are called together. */
export function partHeading(part: Participant['part']): Message {
  return headings[part];
}

const headings: Readonly<Record<Participant['part'], Message>> = {
  host: message('Hosts'),
  partner: message('Partners'),
  exhibitor: message('Exhibitors'),
};

/** A part in a word. */
export function partWord(part: Participant['part']): Message {
  return words[part];
}

const words: Readonly<Record<Participant['part'], Message>> = {
  host: message('host'),
  partner: message('partner'),
  exhibitor: message('exhibitor'),
};
