import { readHeldRoles } from '../../db/roles.js';
import { isCurrent } from '../../domain/role.js';
import { printTable } from '../../terminal/table.js';
import { listDate } from '../list-dates.js';
import { calledApart } from '../member/called.js';
import { pickPerson } from '../member/pick.js';
import type { Verb } from '../verb.js';
import { roleWord } from './present.js';

export const verb: Verb = {
  examples: ['njb role list', 'njb role list "Kim Mayer" --json'],
  build: (command, context) => {
    const { t, terminal, today } = context;
    const date = (value: string | null) => listDate(context, value);
    return command
      .argument('[member]', t('id, e-mail address or name; without one: everybody who has a function today'))
      .option('--all', t('also functions that are over or still to come'))
      .action(async (reference, { all }) => {
        const person = reference === undefined ? null : await pickPerson(context, reference);
        const { query } = await context.store();
        const roles = (await readHeldRoles(query, person)).map((role) => ({
          ...role,
          current: isCurrent(role, today),
        }));
        const shown = all === true || person !== null ? roles : roles.filter(({ current }) => current);
        if (context.printedJson(() => shown)) return;
        const called = await calledApart(
          context,
          shown.map(({ personId: id, name }) => ({ id, name })),
        );
        if (shown.length === 0) terminal.notice(t('No function is recorded.'));
        await printTable(
          terminal,
          [
            { heading: '#', cell: ({ id }) => id, align: 'right' },
            { heading: t('Function'), cell: ({ kind }) => t(roleWord(kind)) },
            { heading: t('Name'), cell: ({ personId: id, name }) => called({ id, name }) },
            { heading: t('Subject'), cell: ({ subject }) => subject },
            { heading: t('From'), cell: ({ starts }) => date(starts) },
            { heading: t('Until'), cell: ({ ends }) => date(ends) },
            { heading: t('Now'), cell: ({ current }) => t(current ? 'yes' : 'no') },
          ],
          shown,
        );
      });
  },
};
