/** Documents from Handlebars templates: the user's own before ours, strict, escaped by kind. */
export { loadTemplates, type TemplateSettings, type Templates } from './engine.js';
export { type Kind, kinds } from './escaping.js';
export { type EventView, eventView, guestView } from './event-view.js';
export { findTemplate, isTemplateName, listTemplates, type TemplateFile, type TemplateFolders } from './files.js';
export { type GuestView, guestLines, guestPhrase, joinList } from './guest-lines.js';
export { type GenderMark, genderMarks } from './helpers.js';
export { type MailContent, type MailView, mailView, type NetworkView, type RenderedMail, renderMail } from './mail.js';
export { TemplateError, type TemplateFault, type TemplateProblem } from './template-error.js';
