import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { copyOf } from '../../src/mailing/copy.js';
import { composeMessage } from '../../src/mailing/message.js';
import { newSession, type Session } from '../helpers/run.js';

interface Shown {
  recipients: { name: string }[];
  mail: { to: string; subject: string; text: string; html: string; calendar: string | null; method: 'REQUEST' | null };
}

/** An event of a year ahead with one member, one guest and one workshop. */
async function office(): Promise<Session> {
  const session = newSession({ now: '2025-09-01T08:00:00.000Z' });
  await session.done('init --name Netz --from "Büro <buero@netz.example>"');
  await session.done('member add --given Kim --family Mayer --email kim@stadt.example');
  await session.done(
    'event add --title Tagung --date 9.10.2025 --time 10:00-17:00 --place Rathaus --guest "Gerda Gast, Leiterin, GovLab, idea"',
  );
  await session.done('guest edit tagung-2025-10 Gerda --email gerda@labor.example');
  await session.done(
    'session add tagung-2025-10 --title Wärme --kind workshop --day 9.10.2025 --time 11:00-12:00 --phase A --capacity 5',
  );
  return session;
}

/** The one mail that a command wrote. */
async function written(session: Session, command: string): Promise<string> {
  const before = new Set(filesOf(session));
  await session.done(`${command} --yes`);
  const [file = '', ...others] = filesOf(session).filter((each) => !before.has(each));
  expect(others).toEqual([]);
  return readFileSync(session.path('outbox', file), 'utf8');
}

function filesOf(session: Session): string[] {
  try {
    return readdirSync(session.path('outbox'));
  } catch {
    return [];
  }
}

/** The mail that a preview shows, as it leaves: it has no Message-ID of its own yet. */
async function expected({ recipients, mail }: Shown, session: Session, messageId: string): Promise<string> {
  const { octets } = await composeMessage(
    copyOf(
      {
        ...mail,
        ...{ id: 0, messageId, createdAt: session.now, language: 'de' },
        ...{ name: recipients[0]?.name ?? '', address: mail.to, sender: 'Büro <buero@netz.example>', replyTo: null },
      },
      {
        list: { id: 'njb.netz.example', name: 'Netz' },
        unsubscribe: { address: 'buero@netz.example', subject: 'unsubscribe' },
      },
    ),
  );
  return octets.toString();
}

test('of every kind of mail the preview shows what is sent, byte for byte', async () => {
  const session = await office();
  const event = 'tagung-2025-10';
  const steps: { first?: string[]; now?: string; event?: string; send: string; preview: string | null }[] = [
    { send: `guest ask ${event} --answer-by 10.9.2025`, preview: '--kind guest-request --answer-by 10.9.2025' },
    { first: [`guest confirm ${event} Gerda`], send: `guest inform ${event}`, preview: '--kind guest-confirmation' },
    { send: `invite send ${event} --text Hallo`, preview: '--text Hallo' },
    {
      send: `invite remind ${event} --to Kim --answer-by 5.10.2025`,
      preview: '--kind reminder --to Kim --answer-by 5.10.2025',
    },
    {
      first: [`event move ${event} --to 10.10.2025 --reason Feiertag`, `event edit ${event} --place Schloss`],
      send: `invite update ${event} --to Kim`,
      preview: '--kind update --to Kim',
    },
    {
      first: [
        `attendee edit ${event} Kim --status accepted`,
        `workshop wish ${event} Kim Wärme`,
        `workshop assign ${event} --yes`,
      ],
      send: `invite workshops ${event}`,
      preview: '--kind workshops',
    },
    { send: `invite inform ${event} --to Kim --text Anreise`, preview: '--kind information --to Kim --text Anreise' },
    { send: 'member ask-data --field phone --answer-by 1.10.2025', preview: null },
    { send: `invite withdraw ${event} --from Kim`, preview: '--kind cancellation --to Kim' },
    { send: `invite send ${event} --to Kim`, preview: '--to Kim' },
    {
      first: [`attendee edit ${event} Kim --status attended`],
      now: '2025-10-20T08:00:00.000Z',
      send: `invite thank ${event}`,
      preview: '--kind thanks',
    },
    {
      first: [
        'event add --title Tagung --date 1.12.2025 --time 10:00-17:00',
        'invite send next --to Kim --yes',
        'event cancel next --reason Grippe',
      ],
      event: 'tagung-2025-12',
      send: 'invite withdraw tagung-2025-12',
      preview: '--kind cancellation',
    },
  ];
  for (const { first = [], now = session.now, event: about = event, send, preview } of steps) {
    for (const command of first) await session.done(command);
    session.now = now;
    const shown = (await session.done(`${send} --preview --json`)).json<Shown>();
    if (preview !== null) {
      const again = (await session.done(`invite preview ${about} ${preview} --json`)).json<Shown>();
      expect(again, send).toEqual(shown);
    }
    const mail = await written(session, send);
    const messageId = /^Message-ID: (<.*>)\r$/im.exec(mail)?.[1] ?? '';
    expect(mail.replace(/^X-Unsent: 1\r\n/im, ''), send).toBe(await expected(shown, session, messageId));
  }
}, 60_000);

test('what an earlier run left is shown as it was written then', async () => {
  const session = await office();
  // a file where the folder is to be: nothing can be written
  writeFileSync(session.path('outbox'), '');
  await session.njb('invite send next --to Kim --text Damals --yes');
  rmSync(session.path('outbox'));
  const { stdout, stderr } = await session.done('invite send next --text Heute --preview');
  expect(stdout).toContain('To: Kim Mayer <kim@stadt.example>\n');
  expect(stdout).toContain('\nDamals\n');
  expect(stderr).toContain('1 mail is left from an earlier run.\n1 mail would be sent.\n');
  expect(await written(session, 'invite send next --text Heute')).toContain('Damals');
});
