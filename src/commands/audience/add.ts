import { readAudiences, saveAudience } from '../../db/audiences.js';
import { groupWords } from '../../domain/audience.js';
import { UserError } from '../../errors.js';
import { readAudience } from '../invite/audience.js';
import type { Verb } from '../verb.js';
import { definitionText } from './present.js';

export const verb: Verb = {
  examples: [
    'njb audience add sueden members,state:BW,state:BY',
    'njb audience add beirat "Kim Mayer,role:spokesperson" --replace',
  ],
  build: (command, context) => {
    const { t, terminal } = context;
    return command
      .argument('<name>', t('short name: small letters, digits and hyphens'))
      .argument('<definition>', t('what --to takes, for example {example}', { example: 'members,state:BY,not:board' }))
      .option('--replace', t('in place of the audience that has this name'))
      .action(async (text, definition, options) => {
        const name = nameOption(text);
        const audience = await readAudience(context, [definition], name);
        if (audience.definition === '') {
          throw new UserError('The audience “{name}” needs a definition.', { name }).hint(
            'It takes what --to takes, for example {example}',
            { example: 'members,state:BY' },
          );
        }
        const before = (await readAudiences((await context.store()).query)).find((each) => each.name === name);
        if (before !== undefined && options.replace !== true) {
          throw new UserError('There is an audience “{name}” already: {definition}', {
            name,
            definition: await definitionText(context, before.definition),
          }).hint('--replace puts the new one in its place.');
        }
        await context.change(({ query }) => saveAudience(query, name, audience.definition));
        const json = { name, definition: audience.definition, replaced: before?.definition ?? null };
        if (context.printedJson(() => ({ ...json, applied: !context.options.dryRun }))) return;
        const words = await definitionText(context, audience.definition);
        terminal.out(t('{name}: {definition}', { name, definition: words }));
        if (context.options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
        else
          terminal.notice(t('Kept. “njb audience show {name}” shows who is in it; use it as --to {name}.', { name }));
      });
  },
};

/** @throws UserError where the text cannot be the name of an audience */
export function nameOption(text: string): string {
  const name = text.trim().replace(/^@/, '').toLowerCase();
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || /^\d+$/.test(name)) {
    throw new UserError(
      '“{value}” cannot name an audience; names have small letters, digits and hyphens, as in “beirat”.',
      {
        value: text,
      },
    );
  }
  if (groupWords.some((word) => word === name) || name === 'next') {
    throw new UserError('“{value}” has a meaning of its own; choose another name.', { value: name });
  }
  return name;
}
