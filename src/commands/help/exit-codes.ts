import { exitCodes } from '../../errors.js';
import { type Message, message } from '../../i18n/message.js';
import type { Block } from './topics.js';

const meanings: Readonly<Record<keyof typeof exitCodes, Message>> = {
  done: message('done, also where nothing was found'),
  failed: message('failed: damaged or locked database, mail server refuses'),
  refused: message('wrong usage, or the input was refused; nothing was changed'),
  partly: message('done in part: rows rejected, mails failed or unclear'),
  cancelled: message('cancelled (Ctrl-C, or the answer no)'),
};

export function page(): Block[] {
  return [
    {
      text: message(
        'Every command ends with a number that scripts can ask for: $? in a shell, %ERRORLEVEL% in Windows.',
      ),
    },
    { rows: Object.entries(exitCodes).map(([word, code]) => [String(code), meanings[word as keyof typeof exitCodes]]) },
    { text: message('Results go to stdout; notices, questions and errors go to stderr.') },
  ];
}
