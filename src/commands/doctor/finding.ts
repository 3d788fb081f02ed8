import type { NjbError } from '../../errors.js';
import type { Message } from '../../i18n/message.js';

/** What is looked at together, in the order in which it is shown. */
export const areas = ['program', 'files', 'database', 'settings', 'templates', 'mail'] as const;
export type Area = (typeof areas)[number];

/** `warning`: works, and should be looked at. `wrong`: something does not work. */
export type Level = 'ok' | 'warning' | 'wrong';

/** One thing that was looked at. */
export interface Finding {
  /** A word for programs, never translated. */
  readonly check: string;
  readonly level: Level;
  readonly said: Message;
  /** What to do next. */
  readonly advice: readonly Message[];
}

export function ok(check: string, said: Message): Finding {
  return { check, level: 'ok', said, advice: [] };
}

export function warning(check: string, said: Message, ...advice: Message[]): Finding {
  return { check, level: 'warning', said, advice };
}

export function wrong(check: string, said: Message, ...advice: Message[]): Finding {
  return { check, level: 'wrong', said, advice };
}

/** What an error says, as a finding. */
export function wrongAs(check: string, { said, hints }: NjbError): Finding {
  return { check, level: 'wrong', said, advice: hints };
}
