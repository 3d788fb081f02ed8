import { Cancelled } from '../../src/errors.js';
import type { Prompter } from '../../src/terminal/prompt.js';

/**
 * One question that must be asked next, and what the person answers: text, the name of a choice, `y` or `n`, nothing
 * for Enter alone, `^C` for Ctrl-C. In an editor `\\n` is a line break, and nothing leaves the text as it was. A question is its whole text on the screen or a pattern.
 */
export type ScriptedAnswer = readonly [question: string | RegExp, answer: string];

/** What was asked and answered, with the complaints about refused answers. */
export interface Asked {
  question: string;
  answer: string;
  complaint: string | null;
  /** What stands behind the question afterwards; of a yes or no, which one. */
  taken: string | boolean;
}

/** A prompter that plays a script. What does not follow the script is kept in `failures`, for the test to fail on. */
export interface ScriptedPrompter extends Prompter {
  readonly asked: Asked[];
  /** Everything that went against the script, leftover answers included. */
  failures(): string[];
}

/** Plays `script` in order. An unexpected question ends the command as Ctrl-C would, and counts as a failure. */
export function scriptedPrompter(script: readonly ScriptedAnswer[], heard: (asked: Asked) => void): ScriptedPrompter {
  const left = [...script];
  const asked: Asked[] = [];
  const failures: string[] = [];
  const fail = (problem: string): never => {
    failures.push(problem);
    throw new Cancelled();
  };
  const next = (question: string): string => {
    const [expected, answer] = left.shift() ?? fail(`unexpected question: ${question}`);
    const fits = typeof expected === 'string' ? expected === question : expected.test(question);
    if (!fits) return fail(`asked “${question}” where “${expected}” was expected`);
    return answer;
  };
  const note = (question: string, answer: string, taken: string | boolean, complaint: string | null = null) => {
    const entry = { question, answer, complaint, taken };
    asked.push(entry);
    heard(entry);
    if (answer === '^C') throw new Cancelled();
  };

  return {
    asked,
    failures: () => [...failures, ...left.map(([question]) => `never asked: ${question}`)],
    async text(question, { initial = '', check } = {}) {
      for (;;) {
        const answer = next(question);
        const value = answer === '' ? initial : answer;
        const complaint = answer === '^C' ? null : ((await check?.(value)) ?? null);
        note(question, answer, value, complaint);
        if (complaint === null) return value;
      }
    },
    async edit(question, initial) {
      const answer = next(question);
      note(question, answer, '');
      return answer === '' ? initial : answer.replaceAll('\\n', '\n');
    },
    async choose(question, choices) {
      const answer = next(question);
      const chosen = answer === '' ? choices[0] : choices.find(({ name }) => name === answer);
      note(question, answer, chosen?.name ?? answer);
      return (chosen ?? fail(`“${question}” offers no “${answer}”: ${choices.map(({ name }) => name).join(' | ')}`))
        .value;
    },
    async confirm(question, initial) {
      const answer = next(question);
      note(question, answer, answer === '' ? initial : answer === 'y');
      if (answer === '') return initial;
      if (answer === 'y' || answer === 'n') return answer === 'y';
      return fail(`“${question}” takes y or n, not “${answer}”`);
    },
  };
}
