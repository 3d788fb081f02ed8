import { expect, it } from 'vitest';
import { inEnglish } from '../../src/i18n/translate.js';
import { findSyntaxFault } from '../../src/templates/syntax-fault.js';
import { filesIn, textOf } from '../helpers/sources.js';

it.each([
  ['Hallo\n  {{> _sign-off\n', 2, 3, '“{{> _sign-off” is not closed; }} is missing behind it'],
  ['{{name\n{{event.title}}', 1, 1, '“{{name” is not closed; }} is missing behind it'],
  ['{{name}\n{{event.title}}', 1, 1, '“{{name}” is not closed; }} is missing behind it'],
  ['a\n{{#if event}}\nb', 2, 1, '“{{#if event}}” is never closed; {{/if}} is missing behind it'],
  ['{{#each a}}{{#if b}}{{/each}}', 1, 21, '“{{/each}}” does not close “{{#if b}}”; before it {{/if}} is missing'],
  ['a {{/if}}', 1, 3, '“{{/if}}” closes what was never opened'],
  ['{{#> _closing}}Gruß', 1, 1, '“{{#> _closing}}” is never closed; {{/_closing}} is missing behind it'],
])('finds what is lost in %j', (source, line, column, what) => {
  const fault = findSyntaxFault(source);
  expect(fault === null ? null : { ...fault, what: inEnglish(fault.what) }).toEqual({ line, column, what });
});

it('finds nothing in what is right, nor where the brackets are not the matter', () => {
  expect(findSyntaxFault('{{!-- {{ --}}{{#if a}}{{~b~}}{{else}}c{{/if}} { } }}')).toBeNull();
  expect(findSyntaxFault('{{a b=}}')).toBeNull();
  const ours = filesIn('templates', /\.hbs$/);
  expect(ours.length).toBeGreaterThan(100);
  expect(ours.filter((file) => findSyntaxFault(textOf(file)) !== null)).toEqual([]);
});
