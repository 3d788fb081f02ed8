import type { Context } from '../../context.js';
import { readSettings } from '../../db/settings.js';
import type { Event } from '../../domain/event.js';
import { withDatabase } from '../../i18n/on-database.js';
import { translator } from '../../i18n/translate.js';
import { documentLanguage } from '../documents.js';
import { whenText } from '../event/present.js';
import { typedCommand } from '../typed-command.js';

/**
 * Says how those on an event's list who hold no entry of ours are told its date: with the command, ready to be looked at and typed.
 */
export async function noticeDateNews(
  context: Context,
  event: Event,
  listed: readonly { person: number | null }[],
): Promise<void> {
  const people = listed.flatMap(({ person }) => (person === null ? [] : [person]));
  if (people.length === 0) return;
  const { t, terminal, options } = context;
  const language = documentLanguage(context, await readSettings((await context.store()).query));
  const say = await translator(language);
  const text = say('The new date: {when}', { when: whenText(event, language) });
  terminal.notice(
    t('This command writes to {count|the person|them}; --test ADDRESS sends it to yourself first:', {
      count: people.length,
    }),
  );
  const command = typedCommand(['invite', 'inform', event.slug, '--to', people.join(','), '--text', text]);
  terminal.notice(`  ${withDatabase(command, options.db)}`);
}
