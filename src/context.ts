import { type Config, loadConfig, usualDatabases } from './config.js';
import type { CommandLine } from './db/change.js';
import type { OpenedStore } from './db/open.js';
import type { Announcement, Computer } from './db/other-computers.js';
import type { Store } from './db/store.js';
import { germanDay } from './domain/german-time.js';
import { parsePlainDate } from './domain/partial-date.js';
import { Cancelled, type ExitCode, UsageError } from './errors.js';
import type { Translate } from './i18n/message.js';
import { commandsOn } from './i18n/on-database.js';
import { isLanguage, type Language, systemLanguage, translator } from './i18n/translate.js';
import { heedNew } from './new-database.js';
import { inquirerPrompter, type Prompter, type Screen } from './terminal/prompt.js';
import { openTerminal, type Sink, type Terminal } from './terminal/terminal.js';

/** The world outside the program; tests hand in their own. */
export interface System {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  home(): string;
  readonly stdout: Sink;
  readonly stderr: Sink;
  stdinIsTerminal(): boolean;
  /** The present instant as UTC ISO 8601 to the millisecond. */
  now(): string;
  /** What this computer is called, and who is logged in. */
  computer(): Computer;
  /** A new universally unique id. */
  newId(): string;
  /** Stands in for the terminal's questions in a test. */
  readonly prompter?: (t: Translate, screen: Screen) => Prompter;
  /**
   * From the first call on Ctrl-C no longer ends the program but aborts this signal: for work that must end in good
   * order (a mail in hand). Everything else may be killed at any moment.
   */
  interruption(): AbortSignal;
}

/** The options every command takes. */
export interface GlobalOptions {
  db?: string | undefined;
  lang?: string | undefined;
  documentLang?: string | undefined;
  today?: string | undefined;
  json: boolean;
  dryRun: boolean;
  yes: boolean;
  quiet: boolean;
  verbose: boolean;
  color: boolean;
  pager: boolean;
}

/** What is said of a command's changes besides the changes themselves. */
interface Recording<T> {
  undoes?: number;
  keepEntry?: (result: T) => boolean;
  args?: readonly string[];
}

/** What a command makes a copy of the database before. */
type Occasion = 'import' | 'merge' | 'forget';

/** Everything a command may use. Made once a run, here and nowhere else. */
export interface Context {
  readonly options: GlobalOptions;
  readonly config: Config;
  readonly terminal: Terminal;
  readonly t: Translate;
  readonly lang: Language;
  readonly prompt: Prompter;
  readonly system: System;
  /** Everything typed after `njb`. */
  readonly args: readonly string[];
  /** The day the command runs as of: `--today`, else today in Germany. */
  readonly today: string;
  now(): string;
  newId(): string;
  /** The database for reading; a command that only reads never creates it. */
  store(): Promise<Store>;
  /** As {@link store}, without the query builder, which takes a while to load: for lists that must be quick. */
  bareStore(): Promise<Omit<Store, 'query'>>;
  /**
   * Runs a command's changes as one transaction and one journal entry, creating the database where there is none.
   * With `--dry-run` everything is rolled back at the end.
   */
  change<T>(work: (store: Store) => Promise<T>, options?: { undoes?: number }): Promise<T>;
  /** What {@link change} would give, and nothing changed: to be shown before a question, while nothing is locked. */
  rehearse<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /**
   * As {@link change}, and tells the id the command has in the journal (null: it has no entry). `keepEntry` says of the
   * result that the command goes on in further transactions, and so needs its entry even if nothing was changed yet.
   * `args`: what the journal keeps in place of what was typed.
   */
  changeAs<T>(
    work: (store: Store) => Promise<T>,
    options?: { keepEntry?: (result: T) => boolean; args?: readonly string[] },
  ): Promise<{ result: T; commandId: number | null }>;
  /**
   * As {@link changeAs}, but looked at first. On a terminal `work` is rehearsed, `show` shows what came of it, and the
   * question is asked while nothing is locked; then it is done. Where somebody else changed the database meanwhile, it is
   * shown and asked anew. Elsewhere the command as typed is the yes, and what was done is shown before it counts.
   * @param work told whether it is a rehearsal: then it must touch nothing but the database
   * @param agree.isNews whether there is anything to say yes to; `doubtful`: no is taken on Enter
   * @throws Cancelled on no
   */
  changeAgreed<T>(
    work: (store: Store, isRehearsal: boolean) => Promise<T>,
    agree: { show(result: T): Promise<void>; isNews(result: T): boolean | 'doubtful'; question: string },
  ): Promise<{ result: T; commandId: number | null }>;
  /**
   * Makes a copy of the database before something big, unless it is a dry run, the settings want none or there is nothing
   * in it yet; older ones go. Inside {@link change} to be called before the first thing is written.
   * @returns the copy, null where none was made
   * @throws OperationFailed where it cannot be written
   */
  copyBefore(occasion: Occasion): Promise<string | null>;
  /** {@link copyBefore} for later, in the midst of work that waits for nothing; the first call makes the copy. */
  copierBefore(occasion: Occasion): Promise<() => string | null>;
  /**
   * Asks for a yes before something that cannot be undone.
   * @throws Cancelled on no; UsageError where nobody can be asked and `--yes` was not given
   */
  confirm(question: string): Promise<void>;
  /**
   * As {@link confirm}, before what the command itself says and yet cannot be undone: mails. A script is not asked, there
   * the command as typed is the yes; whoever sits at the keyboard is, and must add `--yes` where the output goes elsewhere.
   */
  confirmAtKeyboard(question: string): Promise<void>;
  /** Asks whether a new database is meant, where one is missing that may be mistyped: before all else is asked. */
  agreeToNew(): Promise<void>;
  /** Prints the value where `--json` asks for it, and says whether it did. */
  printedJson(value: () => unknown): boolean;
  /** Runs another command line, as the demo does, in a world that differs as given. */
  run(args: readonly string[], different: Partial<System>): Promise<ExitCode>;
  close(): void;
}

/** What the command line says before the chosen command is known. */
export interface Invocation {
  options: GlobalOptions;
  /** The command's words, `member import`. */
  words: string;
  /** Everything typed after `njb`. */
  args: readonly string[];
  /** Goes on where the configuration file is faulty; the command tells of it, or does without. */
  toleratesFaults?: boolean;
  /** Is there to make a database. */
  makesDatabase?: boolean;
}

/**
 * Puts a context together.
 * @throws UsageError where a global option has a value it cannot have; UserError where the configuration is wrong
 */
export async function createContext(
  system: System,
  { options, words, args, toleratesFaults = false, makesDatabase = false }: Invocation,
  runCommand: (args: readonly string[], system: System) => Promise<ExitCode>,
): Promise<Context> {
  const lang = screenLanguage(options, system);
  const t = await translator(lang, options.db ? commandsOn(options.db) : undefined);
  const config = loadConfig(options, system.env, system.cwd, system.home);
  if (config.fault !== null && !toleratesFaults) throw config.fault;
  const terminal = await openTerminal({
    ...system,
    t,
    quiet: options.quiet,
    color: options.color,
    pager: options.pager,
  });
  const asked = options.today ?? (system.env.NJB_TODAY || undefined);
  let today = asked === undefined ? null : dayTyped(asked);
  const prompt = (system.prompter ?? inquirerPrompter)(t, terminal);
  let opened: OpenedStore | null = null;

  const openBare = async (purpose: 'read' | 'change' | 'memory'): Promise<Store> => {
    if (opened !== null) return opened;
    const { openStore } = await import('./db/open.js');
    opened = await openStore(config.database, purpose, config.backups, system.now());
    if (opened.copyOfOlder !== null) {
      const file = opened.copyOfOlder;
      terminal.notice(t('The database was brought up to date; a copy of the old one lies in {file}', { file }));
    }
    return opened;
  };
  const open = async (purpose: 'read' | 'change' | 'memory'): Promise<Store> => {
    const { loadQueryBuilder } = await import('./db/open.js');
    const [store] = await Promise.all([openBare(purpose), loadQueryBuilder()]);
    return store;
  };
  const record = async <T>(
    store: Store,
    work: (store: Store) => Promise<T>,
    { args: kept = args, ...extra }: Recording<T> & { dryRun: boolean },
  ) => {
    const [{ change }, { explaining }, { withoutPassword }] = await Promise.all([
      import('./db/change.js'),
      import('./db/open.js'),
      import('./mailing/transports/smtp-url.js'),
    ]);
    // a mail server's password given in a URL does not enter the journal
    const harmless = kept.map((arg) => (/smtps?:\/\//i.test(arg) ? withoutPassword(arg) : arg));
    const command: CommandLine = { at: system.now(), words, args: harmless, computer: system.computer() };
    return explaining(config.database, () => change(store, command, () => work(store), extra));
  };
  const isMissing = async () => {
    const { readHeader } = await import('./db/header.js');
    return opened === null && readHeader(config.database) === null;
  };
  const leaveNoEmptyDatabase = async () => {
    if (opened === null || !opened.created || opened.sqlite.memory) return;
    const { removeIfUnused } = await import('./db/create.js');
    if (removeIfUnused(opened)) opened = null;
  };
  let announcement: Announcement | null = null;
  let isHeeded = false;
  /** Warns of other computers that change the same file, once a command, and tells them of this one. */
  const heedOthers = async (store: Store, isChanging: boolean) => {
    if (store.sqlite.memory) return;
    const { announce, warningsAbout } = await import('./db/other-computers.js');
    const here = { ...system.computer(), at: system.now(), words };
    if (!isHeeded) {
      isHeeded = true;
      for (const warning of warningsAbout(store, here, lang)) terminal.notice(terminal.paintError.yellow(t(warning)));
    }
    if (isChanging) announcement ??= announce(config.database, here);
  };
  const newDatabase = heedNew({
    ...{ file: config.database, t, terminal, prompt, isMissing },
    usual: () => usualDatabases(system.env, system.cwd, system.home),
    isAgreed: options.dryRun || makesDatabase,
    mayAsk: terminal.canAsk && !options.yes && !options.json,
  });
  const changeAs = async <T>(work: (store: Store) => Promise<T>, extra: Recording<T> = {}) => {
    const { dryRun } = options;
    await newDatabase.agree();
    const store = await open(dryRun && (await isMissing()) ? 'memory' : 'change');
    try {
      await heedOthers(store, !dryRun);
      const recorded = await record(store, work, { dryRun, ...extra });
      newDatabase.tell();
      return recorded;
    } catch (error) {
      await leaveNoEmptyDatabase();
      throw error;
    }
  };
  /** What tells whether others changed the database since; null where it is only about to be made. */
  const versionOf = (store: Store): unknown =>
    store === opened && opened.created ? null : store.sqlite.pragma('data_version', { simple: true });
  let isRehearsing = false;
  const rehearsed = async <T>(work: (store: Store) => Promise<T>): Promise<{ result: T; version: unknown }> => {
    const rehearse = async (store: Store) => {
      isRehearsing = true;
      try {
        const look = async () => ({ version: versionOf(store), result: await work(store) });
        return (await record(store, look, { dryRun: true })).result;
      } finally {
        isRehearsing = false;
      }
    };
    if (!(await isMissing())) {
      const store = await open('change');
      await heedOthers(store, false);
      return rehearse(store);
    }
    const { loadQueryBuilder, openStore } = await import('./db/open.js');
    await loadQueryBuilder();
    const store = await openStore(config.database, 'memory', config.backups, system.now());
    try {
      return { ...(await rehearse(store)), version: null };
    } finally {
      store.close();
    }
  };
  const copierBefore = async (occasion: Occasion) => {
    const { backUpBefore, isWorthKeeping, rotate, withAdvice } = await import('./db/backup.js');
    const { readSettingsBare } = await import('./db/settings.js');
    let copy: string | null | undefined;
    const make = () => {
      if (options.dryRun || opened === null || opened.created) return null;
      const { automaticCopies } = readSettingsBare(opened.sqlite);
      if (automaticCopies === null || !isWorthKeeping(opened)) return null;
      const present = opened;
      const now = system.now();
      const made = withAdvice(() => backUpBefore(present, config.backups, now, occasion));
      rotate(config.database, config.backups, made, automaticCopies, germanDay(now));
      if (options.verbose) terminal.notice(t('A copy from before lies in {file}', { file: made }));
      return made;
    };
    return () => {
      if (isRehearsing) return null;
      copy = copy === undefined ? make() : copy;
      return copy;
    };
  };

  const confirm = async (question: string) => {
    if (options.yes || options.dryRun) return;
    if (!terminal.canAsk) {
      throw new UsageError('This needs a yes, and nobody can be asked here: {question}', { question }).hint(
        'Add --yes to answer yes beforehand, or --dry-run to see what would happen.',
      );
    }
    if (!(await prompt.confirm(question, false))) throw new Cancelled();
  };

  return {
    options,
    config,
    terminal,
    t,
    lang,
    prompt,
    system,
    args,
    // asking for the time takes Node a while: it looks for the time zone
    get today() {
      today ??= germanDay(system.now());
      return today;
    },
    now: system.now,
    newId: system.newId,
    store: () => open('read'),
    bareStore: () => openBare('read'),
    changeAs,
    change: async (work, extra = {}) => (await changeAs(work, extra)).result,
    rehearse: async (work) => (await rehearsed(work)).result,
    async changeAgreed(work, { show, isNews, question }) {
      if (options.yes || options.dryRun || options.json || !terminal.canAsk) {
        return changeAs(async (store) => {
          const result = await work(store, false);
          await show(result);
          return result;
        });
      }
      await newDatabase.agree();
      for (;;) {
        const { result: shown, version } = await rehearsed((store) => work(store, true));
        await show(shown);
        const news = isNews(shown);
        if (news && !(await prompt.confirm(question, news !== 'doubtful'))) throw new Cancelled();
        const { result: done, commandId } = await changeAs(async (store) =>
          versionOf(store) === version ? { result: await work(store, false) } : null,
        );
        if (done !== null) return { ...done, commandId };
        terminal.notice(t('Meanwhile something else in the database was changed; this is what would happen now.'));
      }
    },
    copierBefore,
    copyBefore: async (occasion) => (await copierBefore(occasion))(),
    confirm,
    confirmAtKeyboard: async (question) => (terminal.isAttended ? confirm(question) : undefined),
    agreeToNew: newDatabase.agree,
    printedJson(value) {
      if (options.json) terminal.exact(JSON.stringify(value(), null, 2));
      return options.json;
    },
    run: (others, different) => runCommand(others, { ...system, ...different }),
    close() {
      announcement?.end();
      opened?.close();
    },
  };
}

/** The language of the screen: `--lang`, NJB_LANG, else the system's. */
export function screenLanguage(options: Pick<GlobalOptions, 'lang'>, system: System): Language {
  const asked = options.lang ?? (system.env.NJB_LANG || undefined);
  if (asked === undefined) return systemLanguage(system.env);
  if (!isLanguage(asked))
    throw new UsageError('“{value}” is no language njb speaks; --lang takes de or en.', { value: asked });
  return asked;
}

function dayTyped(asked: string): string {
  const day = parsePlainDate(asked, '20xx');
  if (day !== null) return day;
  throw new UsageError('“{value}” is no date for --today; it takes a day like 2025-09-04 or 4.9.2025.', {
    value: asked,
  });
}
