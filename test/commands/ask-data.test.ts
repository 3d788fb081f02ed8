import { beforeEach, expect, it } from 'vitest';
import { openPlain } from '../helpers/database.js';
import { newSession, type Session } from '../helpers/run.js';

let session: Session;
beforeEach(async () => {
  session = newSession();
  await session.done('config set from buero@netz.example');
  await session.done('member add --given Kim --family Mayer --email kim@stadt.example');
});

/** Has a mail written that waits, as if no server could be reached. */
async function leaveWaiting(line: string): Promise<void> {
  await session.done(`${line} --yes`);
  const sqlite = openPlain(session.database);
  sqlite.exec(`UPDATE deliveries SET state = 'planned', sent_at = NULL`);
  sqlite.close();
}

const plan = async (line: string) =>
  (await session.done(`${line} --dry-run --json`)).json<{ leftOver: unknown[]; recipients: unknown[] }>();

it.each([
  ['formOfAddress', '--address ms'],
  ['academicTitle', '--title Dr.'],
  ['phone', '--phone 0123'],
  ['born', '--born 1986'],
  ['office', '--office Bürgermeisterin'],
  ['municipality', '--municipality Diez'],
  ['elected', '--elected 2019'],
  ['employment', '--employment honorary'],
  ['first', '--election first'],
])('a request for %s that waits is not sent once that is known', async (field, option) => {
  const line = `member ask-data --field ${field}`;
  await leaveWaiting(line);
  expect(await plan(line)).toMatchObject({ leftOver: [{ person: 1 }], recipients: [] });
  // another thing is none of its business
  await session.done('member edit 1 --remarks x');
  expect((await plan('member ask-data --field phone')).leftOver).toHaveLength(1);
  await session.done(`member edit 1 ${option}`);
  expect(await plan(line)).toMatchObject({ leftOver: [], recipients: [] });
});

it('a request of which a part is answered while it waits is written anew, without that part', async () => {
  await leaveWaiting('member ask-data --field phone,formOfAddress');
  await session.done('member edit 1 --phone 0123');
  expect(await plan('member ask-data --field phone,formOfAddress')).toMatchObject({
    leftOver: [],
    recipients: [{ person: 1 }],
  });
});

it('a date known in part may be asked for, until it is whole', async () => {
  await session.done('member edit 1 --office Bürgermeisterin --born 1979 --elected 2019-10');
  await leaveWaiting('member ask-data');
  expect(await plan('member ask-data')).toMatchObject({ leftOver: [{ person: 1 }] });
  await session.done('member edit 1 --born 1979-11-02');
  expect(await plan('member ask-data')).toMatchObject({ leftOver: [] });
});
