import { styleText } from 'node:util';
import { Cancelled } from '../errors.js';
import type { Translate } from '../i18n/message.js';
import { breakLines } from './break-lines.js';
import type { Editor } from './editor.js';

/** Asks the person at the terminal. Only to be used where `terminal.canAsk`. Ctrl-C throws {@link Cancelled}. */
export interface Prompter {
  /** A line of text. `check` returns what is wrong with an answer, or null; `initial` is taken on Enter. */
  text(question: string, options?: { initial?: string; check?: Check }): Promise<string>;
  /**
   * A longer text, written in an editor, which opens with `initial`. It is said before how one saves and leaves.
   * @returns null where the editor could not be started, or ended with an error
   */
  edit(question: string, initial: string, editor: Editor): Promise<string | null>;
  /** One of several. */
  choose<T>(question: string, choices: readonly Choice<T>[]): Promise<T>;
  /** Yes or no. */
  confirm(question: string, initial: boolean): Promise<boolean>;
}

/** What is wrong with an answer, so that the question comes again and nothing answered before is lost. */
export type Check = (answer: string) => string | null | Promise<string | null>;

export interface Choice<T> {
  name: string;
  value: T;
}

/** Columns and lines of the screen. */
export interface Screen {
  readonly columns: number;
  readonly rows: number;
}

/**
 * How many lines of choices the screen has room for, beside the question, the help below it, and a line above.
 * @returns whether all of them have room, too
 */
export function roomForChoices(
  question: string,
  choices: readonly string[],
  { columns, rows }: Screen,
): { lines: number; isForAll: boolean } {
  const lines = (text: string) => breakLines(text, columns - 2).split('\n').length;
  const room = Math.max(LEAST_CHOICES, rows - lines(question) - 4);
  const needed = choices.reduce((sum, name) => sum + lines(name), 0);
  return { lines: room, isForAll: needed <= room };
}

/** So many lines of choices are shown on the smallest screen. */
const LEAST_CHOICES = 5;

/** A sign and a space, which inquirer puts in front of a question; further lines stand below its words. */
const SIGN = '  ';

/** Breaks a text that has a sign in front of it. */
function below(text: string, columns: number): string {
  return breakLines(text, columns - SIGN.length).replaceAll('\n', `\n${SIGN}`);
}

/** So many columns an answer that is typed needs beside its question. */
const ROOM_TO_TYPE = 24;

/** Whether so much text has room behind a question, in its last line. */
function hasRoom(question: string, columns: number, needed: number): boolean {
  const last = `${SIGN}${below(question, columns)}`.split('\n').at(-1) ?? '';
  return last.length + 1 + needed < columns;
}

/**
 * An answer as it stands behind its question once it is given, and no word of it cut in two at the edge of the screen:
 * in lines of its own where there is no room beside the question.
 */
export function answerBehind(question: string, answer: string, columns: number): string {
  return answer === '' || hasRoom(question, columns, answer.length) ? answer : `\n${SIGN}${below(answer, columns - 1)}`;
}

/** What inquirer is told. */
interface Question {
  type: string;
  message: string;
  theme?: { style?: object; [part: string]: unknown };
  [option: string]: unknown;
}

/**
 * The real prompter, drawn by inquirer, which is loaded at the first question.
 * @param screen for the breaking of long questions, and for how many choices are shown at once
 */
export function inquirerPrompter(t: Translate, screen: Screen): Prompter {
  const { columns } = screen;
  const ask = async <T>(asked: Question): Promise<T> => {
    const { theme = {} } = asked;
    const style = { answer: (answer: string) => styleText('cyan', answerBehind(asked.message, answer, columns)) };
    const question = {
      ...asked,
      message: below(asked.message, columns),
      theme: { ...theme, style: { ...style, ...theme.style } },
    };
    const { default: inquirer } = await import('inquirer');
    try {
      const answers: Record<string, unknown> = await inquirer.prompt([{ ...question, name: 'answer' } as never]);
      return answers.answer as T;
    } catch (error) {
      if (error instanceof Error && error.name === 'ExitPromptError') throw new Cancelled();
      throw error;
    }
  };
  return {
    text: (message, { initial, check } = {}) => {
      let isTaken = false;
      const isTight = !hasRoom(message, columns, Math.max(ROOM_TO_TYPE, (initial ?? '').length + 2));
      return ask({
        type: 'input',
        message,
        ...(initial === undefined ? {} : { default: initial }),
        theme: {
          // what was refused would otherwise stay in the line, and be typed on to
          validationFailureMode: 'clear',
          style: {
            message: (question: string, status: string) =>
              styleText('bold', question) + (isTight && status !== 'done' ? `\n${SIGN.slice(1)}` : ''),
            defaultAnswer: (text: string) => styleText('dim', below(`(${text})`, columns)),
            error: (complaint: string) => (isTaken ? '' : styleText('red', `> ${complaint}`)),
          },
        },
        validate: async (answer: string) => {
          const complaint = (await check?.(answer)) ?? null;
          isTaken = complaint === null;
          if (complaint === null) return true;
          const isTyped = answer !== '' && answer !== initial;
          return below(isTyped ? t('{complaint} (↑ brings back what you typed)', { complaint }) : complaint, columns);
        },
      });
    },
    async edit(question, initial, editor) {
      const { howToLeave, writeInEditor } = await import('./editor.js');
      const how = t('Enter opens “{editor}”. {how}', { editor: editor.name, how: howToLeave(editor) });
      await ask({ type: 'input', message: t('{question}: {how}', { question, how }) });
      return writeInEditor(initial, editor);
    },
    choose: async (message, choices) => {
      // by number, as inquirer takes a choice whose value is undefined for the default
      const names = choices.map(({ name }) => name);
      const { lines, isForAll } = roomForChoices(message, names, screen);
      const chosen = await ask<number>({
        type: 'select',
        message,
        choices: names.map((name, value) => ({ name: below(name, columns), short: name, value })),
        pageSize: lines,
        theme: {
          style: {
            keysHelpTip: () =>
              isForAll
                ? t('↑↓ to move, Enter to choose')
                : t('↑↓ to move through all {count} choices, Enter to choose', { count: choices.length }),
          },
        },
      });
      return (choices[chosen] as (typeof choices)[number]).value;
    },
    confirm: (message, initial) =>
      ask({
        type: 'confirm',
        message,
        default: initial,
        theme: {
          keywords: { yes: t('Yes'), no: t('No'), error: () => t('Please answer “y” for yes or “n” for no.') },
        },
      }),
  };
}
