import type { Templates } from './engine.js';
import type { MailTemplate, MailView } from './mail-view.js';
import { wrapText } from './wrap-text.js';

/** One mail as written: a subject of one line, and both versions of the body. */
export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

/**
 * Writes a mail from the three templates of its kind.
 * @throws TemplateError where a template or a field is missing
 */
export function renderMail(templates: Templates, name: MailTemplate, view: MailView): RenderedMail {
  return {
    subject: templates.render(name, 'subject', view),
    text: wrapText(templates.render(name, 'txt', view)),
    html: templates.render(name, 'html', view),
  };
}
