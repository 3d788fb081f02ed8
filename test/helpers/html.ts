import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
});

/** What an HTML validator finds wrong with a page: `line:column rule: message`. */
export function faultsOfHtml(page: string): string[] {
  return validator
    .validateStringSync(page)
    .results.flatMap(({ messages }) => messages)
    .map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`);
}

/** A page without its style sheet, which is the same in all of them, for golden files. */
export function withoutStyle(page: string): string {
  return page.replace(/<style>[\s\S]*?<\/style>/, '<style>…</style>');
}
