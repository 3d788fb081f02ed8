import type { Context } from '../../context.js';
import {
  findParticipant,
  organisationParts,
  type Participant,
  putParticipant,
  readParticipants,
} from '../../db/participants.js';
import { oneLine } from '../../domain/clean-text.js';
import { foldText } from '../../domain/names.js';
import { UserError } from '../../errors.js';
import { oneOf } from '../choices.js';
import { pickEvent } from '../event/pick.js';
import { changesJson, factChanges, printChanges } from '../fact-changes.js';
import type { Fact } from '../member/person-facts.js';
import type { Verb } from '../verb.js';
import { participantJson, participantText, partWord } from './present.js';

export const verb: Verb = {
  examples: [
    'njb organisation add next "EGovC GmbH" --booth 12',
    'njb organisation add jahreskonferenz-2025-11 "Table:Media" --as partner --role Medienpartner',
  ],
  build: (command, context) => {
    const { t, terminal } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .argument('<organisation>', t('name of the organisation'))
      .option('--as <role>', t('exhibitor, partner or host'), 'exhibitor')
      .option('--booth <number>', t('number of the booth; one exhibitor each'))
      .option('--role <text>', t('what it does there, as printed'))
      .action(async (reference, typed, given) => {
        const event = await pickEvent(context, reference);
        const part = oneOf(given.as, organisationParts, '--as');
        const name = oneLine(typed);
        if (name === '') throw new UserError('An organisation needs a name.');
        const { before, entered } = await context.change(async ({ query }) => {
          const all = await readParticipants(query, event.id);
          const known = findParticipant(all, name, part);
          const booth = given.booth === undefined ? (known?.booth ?? null) : oneLine(given.booth) || null;
          const role = given.role === undefined ? (known?.role ?? null) : oneLine(given.role) || null;
          const holder = all.find(
            (each) => each !== known && booth !== null && foldText(each.booth ?? '') === foldText(booth),
          );
          if (holder !== undefined) {
            throw new UserError('Booth {booth} is taken by {organisation}.', {
              booth: booth ?? '',
              organisation: holder.name,
            }).hint('“njb organisation list {event}” shows all booths.', { event: event.slug });
          }
          await putParticipant(query, event.id, { name: known?.name ?? name, part, role, booth });
          return { before: known, entered: findParticipant(await readParticipants(query, event.id), name, part) };
        });
        if (entered === null) return;
        const changes = before === null ? null : factChanges(facts(context, before), facts(context, entered));
        const json = () => ({
          ...participantJson(entered),
          ...(changes !== null && { changes: changesJson(changes) }),
        });
        if (context.printedJson(json)) return;
        terminal.out(
          t('{event}: {organisation} ({part})', {
            event: event.slug,
            organisation: participantText(context, entered),
            part: partWord(part),
          }),
        );
        if (changes !== null) await printChanges(context, changes);
        if (context.options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
      });
  },
};

/** What may change of an organisation at an event. */
function facts({ t }: Context, { booth, role }: Participant): Fact[] {
  return [
    { field: 'booth', label: t('Booth'), text: booth ?? '', value: booth },
    { field: 'role', label: t('Role'), text: role ?? '', value: role },
  ];
}
