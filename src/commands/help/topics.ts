import type { Message, MessageKey } from '../../i18n/message.js';

/** A piece of a topic's page. */
export type Block =
  | { heading: Message }
  | { text: Message }
  /** What is typed, and what it means. */
  | { rows: readonly (readonly [typed: string, meaning: Message])[] }
  /** A name, what it is, and the words that all mean it. */
  | { words: readonly { name: string; about: Message; words: readonly string[] }[] };

/** A page of help that belongs to no single command. */
export interface Topic {
  readonly about: MessageKey;
  load(): Promise<{ page(): Block[] }>;
}

/** Every topic of `njb help`, by name; the pages are loaded when they are read. */
export const topics: Readonly<Record<string, Topic>> = {
  names: { about: 'how members, events, series and others are named', load: () => import('./names.js') },
  dates: { about: 'how dates, months and times are written', load: () => import('./dates.js') },
  csv: { about: 'member lists from Excel and other programs, and their columns', load: () => import('./csv.js') },
  audiences: { about: 'who is written to: the words after --to', load: () => import('./audiences.js') },
  options: { about: 'options that every command takes, and the environment', load: () => import('./options.js') },
  'exit-codes': { about: 'how a command ended, for scripts', load: () => import('./exit-codes.js') },
};
