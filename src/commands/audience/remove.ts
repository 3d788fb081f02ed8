import { readAudiences, removeAudience, seriesWithAudience } from '../../db/audiences.js';
import { UserError } from '../../errors.js';
import { withNearest } from '../choices.js';
import type { Verb } from '../verb.js';
import { uses } from './list.js';
import { definitionText } from './present.js';

export const verb: Verb = {
  examples: ['njb audience remove sueden', 'njb audience remove sueden --dry-run'],
  build: (command, context) => {
    const { t, terminal } = context;
    return command.argument('<name>', t('name of a saved audience')).action(async (text) => {
      const name = text.replace(/^@/, '').toLowerCase();
      const { query } = await context.store();
      const all = await readAudiences(query);
      const found = all.find((each) => each.name === name);
      if (found === undefined) {
        const known = all.map((each) => each.name);
        throw withNearest(new UserError('There is no saved audience “{name}”.', { name: text }), name, known).hint(
          '“njb audience list” shows all of them.',
        );
      }
      const users = [
        ...all.filter(({ definition }) => uses(definition, name)).map((each) => each.name),
        ...(await seriesWithAudience(query)).filter(({ audience }) => uses(audience, name)).map(({ slug }) => slug),
      ];
      if (users.length > 0) {
        throw new UserError('“{name}” is still used by {users}.', { name, users: users.join(', ') });
      }
      await context.change((store) => removeAudience(store.query, name));
      const { definition } = found;
      if (context.printedJson(() => ({ name, definition, applied: !context.options.dryRun }))) return;
      terminal.out(
        t('Removed: {name} ({definition})', { name, definition: await definitionText(context, definition) }),
      );
      if (context.options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
    });
  },
};
