import { Cancelled } from './errors.js';
import type { Translate } from './i18n/message.js';
import type { Prompter } from './terminal/prompt.js';
import type { Terminal } from './terminal/terminal.js';

/** What is said before a database is made, and once it is. */
export interface NewDatabase {
  /**
   * Before a database is made under a name that may be mistyped: on a terminal somebody says that it is not.
   * @throws Cancelled where they say that it is
   */
  agree(): Promise<void>;
  /** Says that a database was made of which nobody was asked, once. */
  tell(): void;
}

/**
 * Heeds that a database may be made.
 * @param of `usual`: where other databases may lie that are meant; `mayAsk`: somebody is there to answer
 */
export function heedNew(of: {
  file: string;
  usual: () => readonly string[];
  isMissing: () => Promise<boolean>;
  isAgreed: boolean;
  mayAsk: boolean;
  t: Translate;
  terminal: Terminal;
  prompt: Prompter;
}): NewDatabase {
  const { file, t, terminal } = of;
  let { isAgreed } = of;
  let tell = () => {};
  return {
    async agree() {
      if (isAgreed || !(await of.isMissing())) return;
      isAgreed = true;
      const { otherDatabases } = await import('./db/other-databases.js');
      const [other] = otherDatabases(file, of.usual());
      if (other === undefined || !of.mayAsk) {
        tell = () => {
          terminal.notice(t('There was no database {file} yet; a new one was made.', { file }));
          if (other !== undefined)
            terminal.notice(t('Should you have meant {other}: --db and NJB_DB name it.', { other }));
        };
        return;
      }
      const question = t('There is no database {file} yet, but there is {other}. Make a new, empty one?', {
        file,
        other,
      });
      if (!(await of.prompt.confirm(question, false))) throw new Cancelled();
    },
    tell() {
      tell();
      tell = () => {};
    },
  };
}
