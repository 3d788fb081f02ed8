import type { InBoth, Message, MessageKey } from '../../i18n/message.js';

/** A piece of a topic's page. */
export type Block =
  | { heading: Message }
  | { text: Message }
  /** What is typed, and what it means. */
  | { rows: readonly (readonly [typed: string, meaning: Message])[] }
  /** A name, what it is, and the words that all mean it. */
  | { words: readonly { name: string; about: Message; words: readonly string[] }[] }
  /** A column, what it is, and each value a cell may have with the words that mean it. */
  | { cells: readonly { name: string; about: Message; values: readonly CellValue[] }[] }
  /** Lines of a file, as they stand there. */
  | { sample: InBoth };

/** A value of a closed set, and words for it. */
export type CellValue = readonly [value: Message, words: readonly string[]];

/** The words of a list with commas between them, as they are shown. */
export function wordsOf(list: string): string[] {
  return list.split(',').map((word) => word.trim().replace(/\s+/g, ' '));
}

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
  registrations: {
    about: 'registrations from outside tools, their columns and words',
    load: () => import('./registrations.js'),
  },
  programmes: {
    about: 'programmes from tables and YAML, their columns and words',
    load: () => import('./programmes.js'),
  },
  audiences: { about: 'who is written to: the words after --to', load: () => import('./audiences.js') },
  options: { about: 'options that every command takes, and the environment', load: () => import('./options.js') },
  'exit-codes': { about: 'how a command ended, for scripts', load: () => import('./exit-codes.js') },
};
