import { expect, it } from 'vitest';
import { change } from '../../src/db/change.js';
import { openStore } from '../../src/db/open.js';
import { remedyFor } from '../../src/db/undo-mails.js';
import { command, now } from '../helpers/database.js';
import { type Mail, write } from './written-mail.js';

it('what sets right the last mails of a command that sent some is named', async () => {
  const store = await openStore(':memory:', 'memory', '/nowhere', now);
  store.sqlite.exec(`
    INSERT INTO persons (id, given_name, family_name) VALUES (1, 'Anna', 'A'), (2, 'Bert', 'B');
    INSERT INTO events (id, slug, uid, title, kind, status, start_date, end_date, timezone)
      VALUES (1, 'impuls', 'u1', 'Impuls', 'own', 'planned', '2025-09-04', '2025-09-04', 'Europe/Berlin'),
        (2, 'talk', 'u2', 'Talk', 'own', 'cancelled', '2025-09-04', '2025-09-04', 'Europe/Berlin')`);
  const remedies: string[] = [];
  const tell = (commandId: number | null) => {
    const { key, params } = remedyFor(store, commandId ?? 0);
    remedies.push((/“([^”]*)”/.exec(key)?.[1] ?? key).replace('{event}', String(params.event)));
  };
  const sent = async (more: string, ...mails: Mail[]) => {
    const { commandId } = await change(store, command, async () => {
      for (const mail of mails) write(store, { mailing: mail.id, ...mail });
      store.sqlite.exec(more);
    });
    tell(commandId);
    return commandId;
  };
  const first = await sent('', { id: 1, kind: 'cancellation', event: 2 }, { id: 9, kind: 'information' }, { id: 3 });
  await sent('', { id: 4, kind: 'cancellation' });
  await sent('', { id: 5, kind: 'cancellation', event: 2 });
  await sent('', { id: 6, kind: 'guest_request', event: 2 });
  await sent('', { id: 7, kind: 'thanks' });
  await sent('', { id: 8, kind: 'data_request', event: null });
  // other rows of the command have the number of another mail
  await sent(`UPDATE persons SET phone = '1'`, { id: 10, kind: 'guest_request' });
  tell(first);
  store.close();
  expect(remedies).toEqual([
    'njb invite inform impuls',
    'njb invite send impuls --to MEMBER',
    'njb event edit talk --status planned',
    'njb invite inform talk --to guests',
    'njb invite inform impuls',
    'A mail of your own can set right what is wrong.',
    'njb invite inform impuls --to guests',
    'njb invite inform impuls',
  ]);
});
