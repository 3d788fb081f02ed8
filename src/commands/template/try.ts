import type { Context } from '../../context.js';
import { loadQueryBuilder, openStore } from '../../db/open.js';
import type { Settings } from '../../db/settings.js';
import type { Store } from '../../db/store.js';
import type { Language } from '../../i18n/translate.js';
import { listTemplates, TemplateError, type TemplateFile, type Templates } from '../../templates/index.js';
import { openTemplates, templateFolders } from '../documents.js';
import { fillSampleOffice } from './sample-office.js';
import { type SampleViews, sampleViews } from './sample-views.js';

/** What trying a template came to. `unused`: nothing of njb prints a template of that name. */
export interface Tried {
  template: TemplateFile;
  language: Language;
  faults: TemplateError[];
  unused: boolean;
}

/**
 * Prints every template with the data of a full office and of an empty one, and keeps what goes wrong: a mistake once,
 * also where it stands in a part of several.
 * @param name only the template of that name
 */
export async function tryTemplates(
  context: Context,
  language: Language,
  settings: Settings,
  name?: string,
): Promise<Tried[]> {
  const templates = await openTemplates(context, language, settings);
  const views = await viewsOfOffices(context, language);
  const seen = new Set<string>();
  return listTemplates(templateFolders(context), language)
    .filter((each) => !each.part && (name === undefined || each.name === name || `${each.name}.${each.kind}` === name))
    .map((template) => tryOne(template, language, templates, views))
    .map((tried) => ({
      ...tried,
      faults: tried.faults.filter(({ message }) => !seen.has(message) && seen.add(message)),
    }));
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
