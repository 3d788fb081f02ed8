import { OperationFailed, UserError } from '../../errors.js';
import type { Language } from '../../i18n/translate.js';
import { listTemplates, strayFiles } from '../../templates/index.js';
import { withNearest } from '../choices.js';
import { documentLanguage, settingsOrDefaults, templateFolders } from '../documents.js';
import type { Verb } from '../verb.js';
import { templateAdvice } from './advice.js';
import { type Tried, tryTemplates } from './try.js';

export const verb: Verb = {
  examples: ['njb template check', 'njb template check invitation --document-lang de'],
  build: (command, context) => {
    const { t, terminal, options } = context;
    return command
      .argument('[name]', t('a template as in “njb template list”; without one all are tried'))
      .action(async (name) => {
        const settings = await settingsOrDefaults(context);
        const languages: readonly Language[] =
          options.documentLang === undefined ? ['de', 'en'] : [documentLanguage(context, settings)];
        const tried: Tried[] = [];
        for (const language of languages) tried.push(...(await tryTemplates(context, language, settings, name)));
        if (tried.length === 0) {
          const known = listTemplates(templateFolders(context), 'de').map((each) => each.name);
          throw withNearest(
            new UserError('There is no template “{name}”.', { name: name ?? '' }),
            name ?? '',
            known,
          ).hint('“njb template list” shows all templates.');
        }
        const strays = name === undefined ? strayFiles(templateFolders(context)) : [];
        const faults = tried.flatMap((each) => each.faults);
        const printed = context.printedJson(() => ({
          templates: tried.length,
          faults: faults.map(({ file, line, column, field, problem }) => ({ file, line, column, field, problem })),
          unused: tried.filter(({ unused }) => unused).map(({ template }) => template.file),
          strays,
        }));
        if (!printed) {
          for (const fault of faults) terminal.out(t(fault.said));
          for (const { template } of tried.filter(({ unused }) => unused)) {
            terminal.notice(t('Nothing of njb prints this template: {file}', { file: template.file }));
          }
          for (const file of strays) terminal.notice(t('Not read, as no template is called so: {file}', { file }));
        }
        if (faults.length > 0) {
          const complaint = new OperationFailed('The templates have {count} {count|mistake|mistakes}.', {
            count: faults.length,
          });
          const advice = faults.map(({ problem }) => templateAdvice(problem));
          complaint.hints.push(...new Map(advice.map((each) => [each.key, each])).values());
          throw complaint;
        }
        if (!printed) {
          terminal.out(t('{count} {count|template is|templates are} in order.', { count: tried.length }));
        }
      });
  },
};
