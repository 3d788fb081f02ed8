import { neutralise } from './neutralise.js';

/** A command line that works on the same database as this one, where that was given as an option. */
export function withDatabase(command: string, database: string | undefined): string {
  if (database === undefined) return command;
  return `${command} --db ${/^[\w@%+=:,./-]+$/.test(database) ? database : `"${database.replaceAll('"', '\\"')}"`}`;
}

/**
 * Lets every command that a text of the catalogue names work on the database that was given as an option: typed as it is printed,
 * “njb undo” would else take back something in another one. Only commands that are there to be typed, not those of the past.
 */
export function commandsOn(database: string): (text: string) => string {
  const put = (command: string) =>
    notOfDatabase.test(command) ? command : withDatabase(command, neutralise(database));
  // braces are where the catalogue puts values
  if (/[{}]/.test(database)) return (text) => text;
  return (text) =>
    text.includes('njb ')
      ? text
          .replace(
            /([“„])(njb [a-z{][^“”„]*)(?=[“”])/g,
            (_, quote: string, command: string) => `${quote}${put(command)}`,
          )
          .replace(/(: )(njb [a-z{][^“”„]*[^“”„.])$/, (_, colon: string, command: string) => `${colon}${put(command)}`)
      : text;
}

const notOfDatabase = /^njb (?:--|help\b|demo\b|completion\b|\{words\})| --(?:help|db)\b/;
