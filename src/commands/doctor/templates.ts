import type { Context } from '../../context.js';
import { defaults, type Settings } from '../../db/settings.js';
import { message } from '../../i18n/message.js';
import { listTemplates } from '../../templates/index.js';
import { templateFolders } from '../documents.js';
import { templateAdvice } from '../template/advice.js';
import { type Finding, ok, warning, wrong } from './finding.js';

/** The user's own templates, each tried in the languages it is there for. */
export async function examineTemplates(context: Context, settings: Settings | null): Promise<Finding[]> {
  const { templates: folder } = context.config;
  const languages = (['de', 'en'] as const).filter((language) =>
    listTemplates(templateFolders(context), language).some(({ own }) => own),
  );
  if (languages.length === 0) return [ok('templates', message('No templates of your own; those of njb are used.'))];
  const { tryTemplates } = await import('../template/try.js');
  const tried = [];
  for (const language of languages) tried.push(...(await tryTemplates(context, language, settings ?? defaults)));
  const faults = tried.flatMap((each) => each.faults);
  const unused = tried.filter((each) => each.unused);
  const count = tried.length;
  const [first, second] = languages.map((language) => (language === 'de' ? message('German') : message('English')));
  // “njb template check” counts those of both
  const named =
    first === undefined || second === undefined
      ? (first ?? '')
      : message('{list} and {next}', { list: first, next: second });
  return [
    ...faults.map(({ said, problem }) => wrong('template', said, templateAdvice(problem))),
    ...unused.map(({ template }) =>
      warning(
        'template',
        message('Nothing of njb prints this template: {file}', { file: template.file }),
        message('“njb template list” shows the names that are used.'),
      ),
    ),
    ...(faults.length > 0
      ? []
      : [
          ok(
            'templates',
            message('In order: {count} {count|template|templates} ({languages}).', { count, languages: named }),
          ),
        ]),
    ok('folder', message('Your own templates: {folder}', { folder })),
  ];
}
