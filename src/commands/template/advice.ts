import { type Message, message } from '../../i18n/message.js';
import type { TemplateProblem } from '../../templates/index.js';

/** What helps against a mistake in a template. */
export function templateAdvice(problem: TemplateProblem): Message {
  switch (problem) {
    case 'no such template':
      return message('“njb template list --parts” shows all templates, and the parts they are put together from.');
    case 'syntax':
    case 'not allowed':
      return message('Mend the line, or delete your file: then the text of njb counts again.');
    default:
      return message('“njb template show NAME --fields” lists the data a template gets.');
  }
}
