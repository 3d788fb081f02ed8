import type { Context } from '../../context.js';
import { loadQueryBuilder, openStore } from '../../db/open.js';
import type { Store } from '../../db/store.js';
import { OperationFailed, UserError } from '../../errors.js';
import type { Language } from '../../i18n/translate.js';
import { listTemplates, strayFiles, TemplateError, type TemplateFile, type Templates } from '../../templates/index.js';
import { documentLanguage, openTemplates, settingsOrDefaults, templateFolders } from '../documents.js';
import type { Verb } from '../verb.js';
import { fillSampleOffice } from './sample-office.js';
import { type SampleViews, sampleViews } from './sample-views.js';

/** What trying a template came to. `unused`: nothing of njb prints a template of that name. */
interface Tried {
  template: TemplateFile;
  language: Language;
  faults: TemplateError[];
  unused: boolean;
}

export const verb: Verb = {
  examples: ['njb template check', 'njb template check invitation --document-lang de'],
  build: (command, context) => {
    const { t, terminal, options } = context;
    return command
      .argument('[name]', t('a template as in “njb template list”; without one all are tried'))
      .action(async (name) => {
        const languages: readonly Language[] =
          options.documentLang === undefined
            ? ['de', 'en']
            : [documentLanguage(context, await settingsOrDefaults(context))];
        const tried: Tried[] = [];
        for (const language of languages) tried.push(...(await tryAll(context, language, name)));
        if (tried.length === 0) {
          throw new UserError('There is no template “{name}”.', { name: name ?? '' }).hint(
            '“njb template list” shows all templates.',
          );
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
          throw new OperationFailed('The templates have {count} {count|mistake|mistakes}.', {
            count: faults.length,
          }).hint('“njb template show NAME --fields” lists the data a template gets.');
        }
        if (!printed) {
          terminal.out(t('{count} {count|template is|templates are} in order.', { count: tried.length }));
        }
      });
  },
};

/** Prints every template with the data of a full office and of an empty one, and keeps what goes wrong. */
async function tryAll(context: Context, language: Language, name: string | undefined): Promise<Tried[]> {
  const settings = await settingsOrDefaults(context);
  const templates = await openTemplates(context, language, settings);
  const views = await viewsOfOffices(context, language);
  return listTemplates(templateFolders(context), language)
    .filter((each) => !each.part && (name === undefined || each.name === name || `${each.name}.${each.kind}` === name))
    .map((template) => tryOne(template, language, templates, views));
}

async function viewsOfOffices({ now }: Context, language: Language): Promise<SampleViews[]> {
  await loadQueryBuilder();
  const offices: SampleViews[] = [];
  for (const fill of [fillSampleOffice, () => undefined]) {
    const store: Store = await openStore(':memory:', 'memory', '', now());
    try {
      fill(store);
      offices.push(await sampleViews(store, language));
    } finally {
      store.close();
    }
  }
  return offices;
}

function tryOne(
  template: TemplateFile,
  language: Language,
  templates: Templates,
  offices: readonly SampleViews[],
): Tried {
  const { name, kind } = template;
  const all = offices.flatMap((views) => views.get(name) ?? []);
  const faults = new Map<string, TemplateError>();
  for (const view of all) {
    try {
      if (kind !== null) templates.render(name, kind, view);
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      faults.set(error.message, error);
    }
  }
  return { template, language, faults: [...faults.values()], unused: all.length === 0 };
}
