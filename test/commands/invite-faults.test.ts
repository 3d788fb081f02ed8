import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPlain } from '../helpers/database.js';
import { madeOnce, newSession, type RunResult, type Session } from '../helpers/run.js';
import { FaultServer, type Script, type Step } from '../mailing/fault-server.js';

let session: Session;
let server: FaultServer;
const office = madeOnce(async () => {
  const opened = newSession({ now: '2025-08-20T09:30:00.000Z' });
  await opened.done(['init', '--from', 'Büro <buero@example.org>']);
  for (const name of ['anne', 'kim', 'lee'])
    await opened.done(`member add --given ${name} --family Mayer --email ${name}@example.org`);
  await opened.done('event add --title Impuls --date 2025-09-04 --time 16:00-17:30 --topic KI');
  await opened.done(['config', 'set', 'retryAfter', '0.02 0.04']);
  await opened.done('config set serverTimeout 0.3');
  await opened.done('config set connections 1');
  return opened;
});
beforeEach(async () => {
  session = await office();
});
afterEach(() => server.stop());

/** Sends through a server that follows the scripts, a connection each. */
async function send(scripts: Script[], { scheme = 'smtp', user = '' } = {}): Promise<RunResult> {
  server = await FaultServer.start(...scripts);
  const env = { NJB_SMTP: `${scheme}://${user}127.0.0.1:${server.port}`, NJB_SMTP_PASSWORD: 'geheim' };
  return session.njb('invite send next --yes', { env });
}

function states(): Record<string, string> {
  const sqlite = openPlain(session.database);
  const rows = sqlite.prepare('SELECT address, state, failure FROM deliveries ORDER BY address').all() as {
    address: string;
    state: string;
    failure: string | null;
  }[];
  sqlite.close();
  return Object.fromEntries(rows.map(({ address, state, failure }) => [address.split('@')[0], failure ?? state]));
}

const forKim = (step: Step) => (recipient: string) => (recipient.startsWith('kim') ? step : undefined);
/** The step for the first `times` mails to Kim, then as usual. */
function firstForKim(step: Step, times = 1): (recipient: string) => Step | undefined {
  let left = times;
  return (recipient) => {
    if (!recipient.startsWith('kim') || left === 0) return undefined;
    left -= 1;
    return step;
  };
}
const everybody = ['anne', 'kim', 'lee'].map((name) => `${name}@example.org`);
const kim = ['kim@example.org'];

/** What a run through a faulty server does, and a second one, when the server is well again. */
interface Case {
  scripts: Script[];
  scheme?: string;
  user?: string;
  code: number;
  /** Kim’s mail afterwards; the two others are `others`, sent unless said. */
  kim: string;
  others?: string;
  /** Whom the first run reached, and whom the second sends to. */
  reached?: string[];
  later: string[];
  laterCode: number;
}

const notKim = everybody.filter((address) => !address.startsWith('kim'));
const notSent = { code: 1, kim: 'planned', others: 'planned', reached: [], later: everybody, laterCode: 0 };
const cases: Record<string, Case> = {
  'greylisting that passes': {
    scripts: [{ rcpt: firstForKim('450 4.2.0 Greylisted') }],
    code: 0,
    kim: 'sent',
    reached: everybody,
    later: [],
    laterCode: 0,
  },
  'greylisting that lasts': {
    scripts: [{ rcpt: forKim('450 4.2.0 Greylisted') }],
    code: 3,
    kim: 'temporary',
    later: kim,
    laterCode: 0,
  },
  'a recipient refused': {
    scripts: [{ rcpt: forKim('550 5.1.1 No such user') }],
    code: 3,
    kim: 'permanent',
    later: [],
    laterCode: 3,
  },
  'a full mailbox (452)': {
    scripts: [{ rcpt: forKim('452 4.2.2 Full') }],
    code: 3,
    kim: 'temporary',
    later: kim,
    laterCode: 0,
  },
  'a full mailbox (552)': {
    scripts: [{ rcpt: forKim('552 5.2.2 Full') }],
    code: 3,
    kim: 'permanent',
    later: [],
    laterCode: 3,
  },
  'a mailbox found full after the mail': {
    scripts: [{ dot: forKim('452 4.2.2 Full') }],
    code: 3,
    kim: 'temporary',
    later: kim,
    laterCode: 0,
  },
  '421 once': {
    scripts: [{ rcpt: firstForKim('421 4.3.2 Closing') }],
    code: 0,
    kim: 'sent',
    reached: everybody,
    later: [],
    laterCode: 0,
  },
  '421 for one, always': {
    scripts: [{ rcpt: forKim('421 4.3.2 Closing') }],
    code: 3,
    kim: 'temporary',
    later: kim,
    laterCode: 0,
  },
  'cut in DATA': { scripts: [{ body: forKim('cut') }], code: 3, kim: 'unclear', later: [], laterCode: 3 },
  'cut after the final dot': {
    scripts: [{ dot: forKim('cut') }],
    code: 3,
    kim: 'unclear',
    reached: everybody,
    later: [],
    laterCode: 3,
  },
  'cut before DATA': {
    scripts: [{ rcpt: firstForKim('cut') }],
    code: 0,
    kim: 'sent',
    reached: everybody,
    later: [],
    laterCode: 0,
  },
  'silence after the final dot': {
    scripts: [{ dot: forKim('hang') }],
    code: 3,
    kim: 'unclear',
    later: [],
    laterCode: 3,
  },
  'silence in DATA': { scripts: [{ body: forKim('hang') }], code: 3, kim: 'unclear', later: [], laterCode: 3 },
  'silence before DATA': { scripts: [{ rcpt: forKim('hang') }], code: 3, kim: 'temporary', later: kim, laterCode: 0 },
  'silence at the greeting': { scripts: [{ greeting: 'hang' }], ...notSent },
  'a server that turns everybody away': { scripts: [{ greeting: '554 No' }], ...notSent },
  'a server that is too busy': { scripts: [{ greeting: '421 Busy' }], ...notSent },
  'a login refused': { scripts: [{ extensions: ['AUTH PLAIN'], auth: '535 5.7.8 No' }], user: 'buero@', ...notSent },
  'a server without login': { scripts: [{}], user: 'buero@', ...notSent },
  'TLS broken': { scripts: [{}], scheme: 'smtps', ...notSent },
  'the sender refused': { scripts: [{ mail: '550 5.7.1 Not from you' }], ...notSent },
};

describe('a server with', () => {
  test.each(Object.entries(cases))('%s', async (_, { scripts, scheme, user, code, later, laterCode, ...expected }) => {
    const first = await send(scripts, { ...(scheme && { scheme }), ...(user && { user }) });
    expect(first).toMatchObject({ code });
    const { others = 'sent' } = expected;
    expect(states()).toEqual({ anne: others, kim: expected.kim, lee: others });
    expect(server.recipients.toSorted()).toEqual(expected.reached ?? notKim);
    expect(first.stdout + first.stderr).not.toContain('geheim');
    await server.stop();
    const second = await send([{}]);
    expect(server.recipients.toSorted()).toEqual(later);
    expect(second).toMatchObject({ code: laterCode });
  });
});

test('a server slower than usual but within the limit gets every mail once', async () => {
  await session.done('config set serverTimeout 5');
  server = await FaultServer.start({ dot: 'hang' });
  const { port } = server;
  await server.stop();
  const { createServer } = await import('node:net');
  let taken = 0;
  const slow = createServer((socket) => {
    let inBody = false;
    socket.write('220 slow\r\n');
    socket.on('data', (chunk) => {
      const text = chunk.toString('latin1');
      if (inBody) {
        if (!text.endsWith('\r\n.\r\n')) return;
        inBody = false;
        taken += 1;
        setTimeout(() => socket.write('250 ok at last\r\n'), 400);
      } else if (text.startsWith('DATA')) {
        inBody = true;
        socket.write('354 go on\r\n');
      } else if (text.startsWith('QUIT')) socket.end('221 bye\r\n');
      else socket.write('250 ok\r\n');
    });
    socket.on('error', () => undefined);
  }).listen(port, '127.0.0.1');
  const { code } = await session.njb('invite send next --yes', { env: { NJB_SMTP: `smtp://127.0.0.1:${port}` } });
  slow.close();
  expect([code, taken]).toEqual([0, 3]);
  server = await FaultServer.start({});
});

test('a mail that leaves later, or once more, is the same mail to the octet', async () => {
  expect(await send([{ dot: forKim('cut') }])).toMatchObject({ code: 3 });
  const first = server.mails[server.recipients.indexOf('kim@example.org')];
  await server.stop();
  session.now = '2025-08-27T07:00:00.000Z';
  await session.done('invite resolve next --as resend');
  expect(await send([{}])).toMatchObject({ code: 0 });
  expect(server.mails).toEqual([first]);
  expect(first).toMatch(/^Message-ID: <[0-9a-f-]{36}@example\.org>\r$/m);
  expect(first).toContain('\r\nDate: Wed, 20 Aug 2025 09:30:00 +0000\r\n');
});

test('a server that takes fewer connections than there are lanes gets every mail all the same', async () => {
  await session.done('config set connections 3');
  expect(await send([{}, { greeting: '421 4.7.0 Too many connections' }])).toMatchObject({ code: 0 });
  expect(server.recipients.toSorted()).toEqual(everybody);
});
