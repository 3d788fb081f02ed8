import { mkdirSync } from 'node:fs';
import { openPlain } from './database.js';
import { madeOnce, newSession, type Session } from './run.js';

/** An office whose invitations went out, with a folder `in` for what comes back. */
export interface InvitedOffice {
  session: Session;
  uid: string;
  /** Message-IDs of the invitations by address. */
  mails: Record<string, string>;
  standing(): Record<string, string>;
}

let told: Pick<InvitedOffice, 'uid' | 'mails'> = { uid: '', mails: {} };

const office = madeOnce(async () => {
  const session = newSession({ now: '2025-08-20T08:00:00.000Z' });
  await session.done('config set from buero@netz.example');
  for (const name of ['Kim', 'Lea', 'Max']) {
    const mail = `${name.toLowerCase()}@stadt.example`;
    await session.done(`member add --given ${name} --family Sommer --email ${mail} --status active`);
  }
  await session.done(
    'event add --title Digital-Impuls --date 2025-09-04 --time 16:00-17:30 --online https://x.example',
  );
  await session.done('invite send next');
  mkdirSync(session.path('in'));
  const event = (await session.done('event show next --json')).json<{ uid: string }>();
  const status = (await session.done('invite status next --json')).json<{
    mailings: { deliveries: { address: string; messageId: string }[] }[];
  }>();
  const mails = Object.fromEntries(
    status.mailings.flatMap(({ deliveries }) => deliveries.map(({ address, messageId }) => [address, messageId])),
  );
  told = { uid: event.uid, mails };
  return session;
});

/** Three members, Kim, Lea and Max, who were invited to a meeting on 4 September. */
export async function invitedOffice(): Promise<InvitedOffice> {
  const session = await office();
  const standing = () => {
    const sqlite = openPlain(session.database);
    const rows = sqlite
      .prepare<[], [string, string]>(
        'SELECT p.given_name, a.status FROM attendees a JOIN persons p ON p.id = a.person_id ORDER BY p.id',
      )
      .raw()
      .all();
    sqlite.close();
    return Object.fromEntries(rows);
  };
  return { session, ...told, standing };
}
