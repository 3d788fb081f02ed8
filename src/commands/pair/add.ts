import type { Context } from '../../context.js';
import { addPair, type PairablePerson } from '../../db/pairs.js';
import type { Event } from '../../domain/event.js';
import { UserError } from '../../errors.js';
import { pairsReport } from '../../reports/pairs.js';
import { attendeeStatusWord } from '../attendee/words.js';
import { pickEvent } from '../event/pick.js';
import type { Verb } from '../verb.js';
import { pickListed } from './pick.js';
import { pairLabel, personJson, reasonsText } from './present.js';

export const verb: Verb = {
  examples: [
    'njb pair add delegationsreise-2026-05 "Kim Mayer" "Olena Koval"',
    'njb pair add next kim.mayer@stadt.example 12 --dry-run',
  ],
  build: (command, context) => {
    const { t, terminal, options } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .argument('<one>', t('id, e-mail address or name'))
      .argument('<counterpart>', t('the counterpart: id, e-mail address or name'))
      .action(async (reference, first, second) => {
        const event = await pickEvent(context, reference);
        const [one, other] = [await pickListed(context, event, first), await pickListed(context, event, second)];
        await refuseUnfit(context, event, one, other);
        const made = await context.change(async ({ sqlite }) => {
          addPair(sqlite, event.id, { one: one.id, other: other.id, byHand: true });
          return pairsReport(sqlite, event.id).pairs.find(({ pair }) => pair.one === one.id);
        });
        if (made === undefined) return;
        const json = () => ({
          event: event.slug,
          ...{ one: personJson(made.one), other: personJson(made.other) },
          ...{ points: made.points, reasons: made.reasons, applied: !options.dryRun },
        });
        if (context.printedJson(json)) return;
        terminal.out(t(pairLabel(made.one, made.other)));
        terminal.out(`  ${reasonsText(context, made)}`);
        if (options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
      });
  },
};

async function refuseUnfit(context: Context, event: Event, one: PairablePerson, other: PairablePerson): Promise<void> {
  if (one.id === other.id) throw new UserError('A pair takes two different people.');
  for (const { name, status } of [one, other]) {
    if (status !== 'declined' && status !== 'absent') continue;
    throw new UserError('{name} does not come ({status}).', { name, status: attendeeStatusWord(status) });
  }
  if (one.group !== null && one.group === other.group) {
    throw new UserError('{one} and {other} are both of the group “{group}”.', {
      ...{ one: one.name, other: other.name, group: one.group },
    }).hint('“njb attendee edit {event} PERSON --group NAME” puts somebody into the other one.', { event: event.slug });
  }
  const { pairs } = pairsReport((await context.store()).sqlite, event.id);
  for (const { id, name, person } of [one, other]) {
    const taken = pairs.find((pair) => pair.one.id === id || pair.other.id === id);
    if (taken === undefined) continue;
    throw new UserError('{name} is paired with {other} already.', {
      name,
      other: taken.one.id === id ? taken.other.name : taken.one.name,
    }).hint('“njb pair remove {event} {person}” parts them.', { event: event.slug, person });
  }
}
