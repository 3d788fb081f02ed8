import { attendeeStatuses } from '../../domain/attendance.js';
import { UserError } from '../../errors.js';
import { inBoth, oneOf } from '../choices.js';
import { pickEvent } from '../event/pick.js';
import { pickPerson } from '../member/pick.js';
import type { Verb } from '../verb.js';
import { askForAttendeeEdits } from './ask-edit.js';
import { changeAttendee } from './change.js';
import { needsOptions } from './needs-options.js';
import { traitsOptions } from './traits-options.js';

export const verb: Verb = {
  examples: [
    'njb attendee edit next "Kim Mayer" --status accepted',
    'njb attendee edit next kim.mayer@stadt.example --status declined --comment "Ratssitzung"',
    'njb attendee edit jahreskonferenz-2025-11 "Kim Mayer" --diet vegetarisch --access "Rollstuhl"',
    'njb attendee edit delegationsreise-2026-05 "Kim Mayer" --group Deutschland --languages "de, en" --interests "Klima, Wohnen"',
  ],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .argument('<member>', t('id, e-mail address or name'))
      .option('--status <status>', t('one of {words}', { words: inBoth(attendeeStatuses) }))
      .option('--comment <text>', t('what the person said with it; empty: none'))
      .option('--diet <text>', t('what the person eats or must not; where the event asks for it; empty: nothing'))
      .option('--access <text>', t('what the person needs to take part; where the event asks for it; empty: nothing'))
      .option('--group <name>', t('one of the two groups that are paired, such as a delegation; empty: none'))
      .option('--interests <words>', t('what the person would like to talk about, to be paired by; empty: none'))
      .option('--languages <words>', t('languages the person speaks, to be paired by; empty: none'))
      .option('--population <number>', t('inhabitants of the municipality, where njb does not know them; empty: none'))
      .action(async (reference, person, given) => {
        const isBare = Object.keys(given).length === 0;
        if (isBare && (!context.terminal.canAsk || context.options.json)) {
          throw new UserError('There is nothing to change: --status or --comment says what.');
        }
        const typed = given.status === undefined ? null : oneOf(given.status, attendeeStatuses, '--status');
        const typedTraits = traitsOptions(given);
        const event = await pickEvent(context, reference);
        const id = await pickPerson(context, person);
        const edits = isBare ? await askForAttendeeEdits(context, event, id) : { ...given, status: typed };
        const { status, comment, diet, access } = edits;
        const traits = isBare ? traitsOptions(edits) : typedTraits;
        const needs = needsOptions(event, { diet, access });
        const change = (before: { status: (typeof attendeeStatuses)[number] } | null) => ({
          status: status ?? before?.status ?? 'invited',
          isSaid: status !== null && status !== undefined,
          comment,
          needs,
          traits,
        });
        await changeAttendee(context, event, id, change, 'listed');
      });
  },
};
