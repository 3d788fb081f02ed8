import { readAudiences } from '../../db/audiences.js';
import { needsEvent } from '../../domain/audience.js';
import { readableAddress } from '../../domain/email-address.js';
import { fullName } from '../../domain/member.js';
import { UserError } from '../../errors.js';
import { planAudience } from '../../mailing/audience.js';
import { printTable } from '../../terminal/table.js';
import { momentOf, pickEvent } from '../event/pick.js';
import { audienceOption } from '../invite/audience.js';
import { skippedWord } from '../invite/skipped.js';
import type { Verb } from '../verb.js';
import { definitionText } from './present.js';

export const verb: Verb = {
  examples: ['njb audience show sueden', 'njb audience show gaeste --event next --json'],
  build: (command, context) => {
    const { t, terminal, today } = context;
    return command
      .argument('<name>', t('name of a saved audience, or anything that --to takes'))
      .option('--event <event>', t('for guests, attendees and answers: of which event'))
      .action(async (name, options) => {
        const store = await context.store();
        const audience = await audienceOption(context, [name]);
        if (needsEvent(audience) && options.event === undefined) {
          throw new UserError('Who is in “{name}” depends on an event; say which: --event EVENT', { name });
        }
        const event = options.event === undefined ? null : await pickEvent(context, options.event);
        // as an information would go out, so that it is seen who could not be written to
        const { recipients, skipped } = planAudience(store, {
          kind: 'information',
          eventId: event?.id ?? null,
          sequence: null,
          message: '',
          since: null,
          audience,
          today,
          now: await momentOf(context),
        });
        const people = [
          ...recipients.map(({ person, address }) => ({
            id: person.id,
            name: fullName(person),
            address,
            skipped: null,
            why: null,
          })),
          ...skipped.map((each) => ({
            id: each.person.id,
            name: fullName(each.person),
            address: each.person.email,
            skipped: each.reason,
            why: t(skippedWord(each, 'information')),
          })),
        ];
        const kept = (await readAudiences(store.query)).find(
          (each) => each.name === name.replace(/^@/, '').toLowerCase(),
        );
        const definition = kept?.definition ?? name;
        const listed = people.map(({ why, ...person }) => person);
        if (context.printedJson(() => ({ name: kept?.name ?? null, definition, count: people.length, people: listed })))
          return;
        await printTable(
          terminal,
          [
            { heading: '#', cell: ({ id }) => id, align: 'right' },
            { heading: t('Name'), cell: (row) => row.name },
            { heading: t('Address'), cell: ({ address }) => address && readableAddress(address) },
            { heading: t('No mail, because'), cell: ({ why }) => why },
          ],
          people,
        );
        terminal.notice(
          t('{definition}: {count} {count|person|people}, {written} of them {written|can|can} be written to.', {
            definition: await definitionText(context, definition),
            count: people.length,
            written: recipients.length,
          }),
        );
      });
  },
};
