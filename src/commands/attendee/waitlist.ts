import type { Context } from '../../context.js';
import { readSettings } from '../../db/settings.js';
import { moveUp, type QueuedPerson, readCapacity, readQueue, writeCapacity } from '../../db/waiting-list.js';
import type { Event } from '../../domain/event.js';
import { germanDay } from '../../domain/german-time.js';
import { type Places, placesOf } from '../../domain/waiting-list.js';
import { UserError } from '../../errors.js';
import { shortDate } from '../../i18n/dates.js';
import { withDatabase } from '../../i18n/on-database.js';
import { translator } from '../../i18n/translate.js';
import { documentLanguage } from '../documents.js';
import { pickEvent } from '../event/pick.js';
import { calledApart } from '../member/called.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  examples: [
    'njb attendee waitlist jahreskonferenz-2025-11',
    'njb attendee waitlist jahreskonferenz-2025-11 --places 120',
    'njb attendee waitlist jahreskonferenz-2025-11 --move-up',
  ],
  build: (command, context) => {
    const { t } = context;
    return command
      .argument('<event>', t('number, short name, day, or “next”'))
      .option('--places <number>', t('how many may come; 0: no limit'))
      .option('--move-up', t('give free places to those who wait, first come, first served'))
      .action(async (reference, { places, moveUp: isMoving = false }) => {
        const event = await pickEvent(context, reference);
        const capacity = places === undefined ? undefined : placesOption(places);
        if (capacity === undefined && !isMoving) {
          const { query } = await context.store();
          await print(
            context,
            event,
            placesOf(await readQueue(query, event.id), await readCapacity(query, event.id)),
            [],
          );
          return;
        }
        const { moved, after } = await context.change(async ({ query }) => {
          if (capacity !== undefined) await writeCapacity(query, event.id, capacity);
          const limit = await readCapacity(query, event.id);
          const { next } = placesOf(await readQueue(query, event.id), limit);
          const moved = isMoving ? next : [];
          await moveUp(
            query,
            moved.map(({ id }) => id),
          );
          return { moved, after: placesOf(await readQueue(query, event.id), limit) };
        });
        await print(context, event, after, moved);
        if (context.options.dryRun) context.terminal.notice(t('Dry run: nothing was changed.'));
      });
  },
};

async function print(
  context: Context,
  event: Event,
  { capacity, taken, free, waiting, next }: Places<QueuedPerson>,
  moved: readonly QueuedPerson[],
): Promise<void> {
  const { t, terminal, lang } = context;
  const person = ({ person: id, name, registeredAt }: QueuedPerson) => ({ person: id, name, registeredAt });
  const json = () => ({
    ...{ event: event.slug, capacity, taken, free, waiting: waiting.map(person), moved: moved.map(person) },
  });
  if (context.printedJson(json)) return;
  const people = [...moved, ...waiting].map(({ person: id, name }) => ({ id, name }));
  const called = await calledApart(context, people);
  const nameOf = ({ person: id, name }: QueuedPerson) => (name === '' ? t('erased') : called({ id, name }));
  for (const each of moved) terminal.out(t('{name} moves up.', { name: nameOf(each) }));
  terminal.out(
    capacity === null
      ? t('{taken} {taken|place|places} taken, no limit.', { taken })
      : t('{taken} of {capacity} {capacity|place|places} taken.', { taken, capacity }),
  );
  if (capacity !== null && taken > capacity) {
    terminal.notice(t('{count} more than there are places.', { count: taken - capacity }));
  }
  for (const [index, each] of waiting.entries()) {
    const since = each.registeredAt === null ? '' : shortDate(germanDay(each.registeredAt), lang);
    terminal.out(`  ${index + 1}. ${[nameOf(each), since].filter(Boolean).join(', ')}`);
  }
  if (moved.length > 0) await draft(context, event, moved);
  else if (next.length > 0) {
    terminal.notice(
      t(
        'For {count} {count|person|people} there is a place: “njb attendee waitlist {event} --move-up” gives it to them.',
        {
          count: next.length,
          event: event.slug,
        },
      ),
    );
  }
}

/** The mail to those who have moved up, ready to be looked at and sent. */
async function draft(context: Context, event: Event, moved: readonly QueuedPerson[]): Promise<void> {
  const { t, terminal } = context;
  const { query } = await context.store();
  const say = await translator(documentLanguage(context, await readSettings(query)));
  const text = say(
    'A place has become free: the registration is firm now. A short notice from whoever cannot come helps the next in line.',
  );
  const people = moved.flatMap(({ person }) => (person === null ? [] : [String(person)])).join(',');
  if (people === '') return;
  const count = moved.length;
  terminal.notice(
    t('This command writes to {count|the person|them}; --test ADDRESS sends it to yourself first:', { count }),
  );
  const command = `njb invite inform ${event.slug} --to ${people} --text "${text}"`;
  terminal.notice(`  ${withDatabase(command, context.options.db)}`);
}

/** @throws UserError where it is no number */
function placesOption(text: string): number | null {
  if (/^\d{1,6}$/.test(text.trim())) return Number(text) || null;
  throw new UserError('“{value}” is no number of places.', { value: text });
}
