import type { Command, CommanderError } from 'commander';
import { damerauDistance } from '../domain/names.js';
import { UsageError } from '../errors.js';
import { argumentWord } from './argument-words.js';
import { longName } from './global-options.js';

/**
 * Puts commander's complaint into one of our sentences, with the nearest known word as a suggestion. Commander keeps
 * the facts only in its English text, hence the patterns.
 */
export function explainUsage(error: CommanderError, program: Command): UsageError {
  const [first = '', second = ''] = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  switch (error.code) {
    case 'commander.unknownCommand': {
      const word = first || error.message;
      const complaint = new UsageError('There is no command “{word}”.', { word });
      const known = program.commands.map((each) => each.name());
      const near = suggestion(word, known);
      return near === null ? complaint : complaint.hint('Did you mean “{word}”?', { word: near });
    }
    case 'commander.unknownOption': {
      const complaint = new UsageError('There is no option {option} here.', { option: first });
      const meant = `--${englishOf(first.replace(/^--/, ''), germanOptions)}`;
      if (isEventEdit(program) && DATE_OPTIONS.includes(meant)) {
        return complaint.hint('“njb event move EVENT --to DATE --time TIME” changes when an event is.');
      }
      if (optionsOf(program).includes(meant)) return complaint.hint('Did you mean “{word}”?', { word: meant });
      const near = /Did you mean ([^?]+)\?|Did you mean one of ([^?]+)\?/.exec(error.message);
      return near ? complaint.hint('Did you mean “{word}”?', { word: near[1] ?? near[2] ?? '' }) : complaint;
    }
    case 'commander.missingArgument':
      return new UsageError('Something is missing: <{argument}>.', { argument: argumentWord(first) });
    case 'commander.optionMissingArgument':
      return new UsageError('The option {option} needs a value.', { option: longName(first) });
    case 'commander.missingMandatoryOptionValue':
      return new UsageError('The option {option} is needed.', { option: longName(first) });
    case 'commander.excessArguments':
      return new UsageError('That is more than this command takes. Put values with spaces into quotes.');
    case 'commander.conflictingOption':
      return new UsageError('{option} and {other} exclude each other.', { option: first, other: second });
    default:
      return new UsageError('The command line is not right: {problem}', {
        problem: error.message.replace(/^error: /, ''),
      });
  }
}

/** Commands go by English words; who tries a German one is told the English one. */
const germanCommands: Readonly<Record<string, string>> = {
  member: 'mitglied mitglieder',
  event: 'veranstaltung veranstaltungen termin termine',
  guest: 'gast gäste',
  topic: 'thema themen',
  series: 'reihe reihen serie serien',
  invite: 'einladung einladungen einladen',
  reply: 'antwort antworten',
  calendar: 'kalender',
  holidays: 'ferien schulferien feiertag feiertage',
  municipality: 'gemeinde gemeinden kommune kommunen',
  role: 'rolle rollen',
  term: 'amtszeit amtszeiten',
  consent: 'einwilligung einwilligungen',
  report: 'bericht berichte',
  template: 'vorlage vorlagen',
  config: 'einstellung einstellungen',
  privacy: 'datenschutz',
  log: 'protokoll',
  undo: 'rückgängig',
  db: 'datenbank',
  help: 'hilfe',
  backup: 'sicherung sichern',
  list: 'liste auflisten',
  show: 'zeigen zeige',
  add: 'neu hinzufügen anlegen eintragen',
  edit: 'ändern bearbeiten',
  remove: 'entfernen löschen',
  cancel: 'absagen',
  move: 'verlegen verschieben',
  confirm: 'bestätigen zusagen',
  search: 'suche suchen',
  import: 'importieren einlesen',
  plan: 'planen',
  send: 'senden verschicken',
};

/** So do options. */
const germanOptions: Readonly<Record<string, string>> = {
  state: 'land bundesland',
  topic: 'thema',
  title: 'titel',
  date: 'datum tag',
  until: 'bis',
  time: 'zeit uhrzeit',
  place: 'ort',
  guest: 'gast',
  reason: 'grund',
  municipality: 'kommune gemeinde stadt',
  born: 'geboren geburtsdatum',
  elected: 'gewählt wahldatum',
  phone: 'telefon',
  given: 'vorname',
  family: 'nachname',
  search: 'suche suchen',
  series: 'reihe',
  year: 'jahr',
  to: 'an',
  out: 'datei ausgabe',
};

/** Who moves an event has to be told whom to tell, so that is a command of its own. */
const DATE_OPTIONS: readonly string[] = ['--date', '--time', '--until', '--to'];

function isEventEdit(program: Command): boolean {
  const edit = program.commands
    .find((each) => each.name() === 'event')
    ?.commands.find((each) => each.name() === 'edit');
  return edit !== undefined && edit.options.length > 0;
}

/** The options of the one command that was loaded, and of those above it. */
function optionsOf(command: Command): string[] {
  return [...command.options.flatMap(({ long }) => long ?? []), ...command.commands.flatMap(optionsOf)];
}

/** The English word for a German one, undefined where there is none. */
function englishOf(word: string, german: Readonly<Record<string, string>>): string | undefined {
  const typed = word.toLowerCase();
  return Object.entries(german).findLast(([, words]) => words.split(' ').includes(typed))?.[0];
}

/** The command that was meant: the English one for a German word, else the one closest to a mistyped word. */
export function suggestion(word: string, known: readonly string[]): string | null {
  const english = englishOf(word, germanCommands);
  return known.find((name) => name === english) ?? nearest(word, known);
}

/** The known word closest to a mistyped one: at most two letters changed, swapped, missing or too many. */
export function nearest(word: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.min(2, Math.ceil(word.length / 3)) + 1;
  for (const candidate of known) {
    const distance = damerauDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}
