/** Documents from Handlebars templates: the user's own before ours, strict, escaped by kind. */
export { loadTemplates, type TemplateSettings, type Templates } from './engine.js';
export { type Kind, kinds } from './escaping.js';
export { type EventDates, type EventView, eventView, guestView, type MomentView } from './event-view.js';
export {
  findTemplate,
  isTemplateName,
  listTemplates,
  strayFiles,
  type TemplateFile,
  type TemplateFolders,
} from './files.js';
export { type GuestView, guestLines, guestPhrase, joinList } from './guest-lines.js';
export { type GenderMark, genderMarks } from './helpers.js';
export { type RenderedMail, renderMail } from './mail.js';
export {
  type DataField,
  dataFields,
  type LinkKind,
  type LinkView,
  type MailContent,
  type MailTemplate,
  type MailView,
  mailTemplates,
  mailView,
  type NetworkView,
  type TechnicalView,
  type WorkshopView,
} from './mail-view.js';
export { TemplateError, type TemplateFault, type TemplateProblem } from './template-error.js';
