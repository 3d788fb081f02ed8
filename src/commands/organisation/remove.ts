import { organisationParts, type Participant, readParticipants, removeParticipant } from '../../db/participants.js';
import { foldText } from '../../domain/names.js';
import { UserError } from '../../errors.js';
import { oneOf } from '../choices.js';
import { pickEvent } from '../event/pick.js';
import type { Verb } from '../verb.js';
import { participantJson, participantText, partWord } from './present.js';

export const verb: Verb = {
  examples: ['njb organisation remove next "EGovC GmbH"', 'njb organisation remove next "Table:Media" --as partner'],
  build: (command, context) => {
    const { t, terminal } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .argument('<organisation>', t('name of the organisation'))
      .option('--as <role>', t('only as exhibitor, partner or host'))
      .action(async (reference, name, given) => {
        const event = await pickEvent(context, reference);
        const part = given.as === undefined ? null : oneOf(given.as, organisationParts, '--as');
        const removed = await context.change(async ({ query }) => {
          const all = await readParticipants(query, event.id);
          const found = all.filter(
            (each) => foldText(each.name) === foldText(name) && (part === null || each.part === part),
          );
          if (found.length === 0) throw nobody(event.slug, name, all);
          for (const { id } of found) await removeParticipant(query, id);
          return found;
        });
        if (context.printedJson(() => removed.map(participantJson))) return;
        for (const each of removed) {
          terminal.out(
            t('{event} without {organisation} ({part})', {
              event: event.slug,
              organisation: participantText(context, each),
              part: partWord(each.part),
            }),
          );
        }
        if (context.options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
      });
  },
};

function nobody(event: string, name: string, all: readonly Participant[]): UserError {
  const complaint = new UserError('{event} has no organisation “{organisation}”.', { event, organisation: name });
  if (all.length === 0) return complaint;
  return complaint.hint('There are {words}.', { words: all.map((each) => each.name).join(', ') });
}
