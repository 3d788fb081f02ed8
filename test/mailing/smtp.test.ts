import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { composeMessage, type Message } from '../../src/mailing/message.js';
import { type SmtpOptions, smtpTransport } from '../../src/mailing/transports/smtp.js';
import type { SmtpServer } from '../../src/mailing/transports/smtp-server.js';
import type { Channel, Outcome, Stopped } from '../../src/mailing/transports/transport.js';
import { copy } from './copies.js';
import { FaultServer, type Script } from './fault-server.js';

const open: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.stop()));
});

async function faultServer(...scripts: Script[]): Promise<FaultServer> {
  const server = await FaultServer.start(...scripts);
  open.push(server);
  return server;
}

function at(port: number, part: Partial<SmtpServer> = {}): SmtpServer {
  return { host: '127.0.0.1', port, implicitTls: false, user: null, password: null, ...part };
}

function channel(server: SmtpServer, options: SmtpOptions = {}): Channel {
  const limits = { connect: 1000, greeting: 300, silence: 300, ...options.limits };
  const opened = smtpTransport(server, { ...options, limits }).open();
  open.push({ stop: () => opened.close() });
  return opened;
}

const message: Message = await composeMessage(copy());
const large: Message = { ...message, octets: Buffer.concat([message.octets, Buffer.alloc(2_000_000, 'x\r\n')]) };

async function attempt(opened: Channel, mail = message): Promise<Outcome | Stopped> {
  return (await opened.ready()) ?? (await opened.send(mail));
}

async function outcome(script: Script, mail = message): Promise<Outcome | Stopped> {
  const server = await faultServer(script);
  return await attempt(channel(at(server.port)), mail);
}

describe('what becomes of one mail', () => {
  test.each<[string, Script, object]>([
    ['accepted', {}, { outcome: 'sent', response: '250 queued' }],
    ['accepted by a server that pipelines', { extensions: ['PIPELINING'] }, { outcome: 'sent' }],
    ['greylisted', { rcpt: '450 4.2.0 Greylisted' }, { outcome: 'failed', kind: 'temporary' }],
    [
      'greylisted, pipelined',
      { rcpt: '450 later', data: '554 no', extensions: ['PIPELINING'] },
      { outcome: 'failed', kind: 'temporary' },
    ],
    ['recipient refused', { rcpt: '550 5.1.1 No such user' }, { outcome: 'failed', kind: 'permanent' }],
    [
      'recipient refused, pipelined',
      { rcpt: '550 no', data: '503 no', extensions: ['PIPELINING'] },
      { outcome: 'failed', kind: 'permanent' },
    ],
    ['too many mails', { mail: '451 4.7.1 Slow down' }, { outcome: 'failed', kind: 'temporary' }],
    ['too large', { mail: '552 5.3.4 Too large' }, { outcome: 'failed', kind: 'permanent' }],
    ['sender refused', { mail: '550 5.7.1 Not from you' }, { outcome: 'stopped', reason: 'sender' }],
    ['421 at MAIL', { mail: '421 4.3.2 Closing' }, { outcome: 'failed', kind: 'temporary' }],
    [
      '421 at RCPT, pipelined',
      { rcpt: '421 Closing', extensions: ['PIPELINING'] },
      { outcome: 'failed', kind: 'temporary' },
    ],
    ['cut at MAIL', { mail: 'cut' }, { outcome: 'failed', kind: 'temporary' }],
    ['cut at RCPT', { rcpt: 'cut' }, { outcome: 'failed', kind: 'temporary' }],
    ['cut at DATA before it was accepted', { data: 'cut' }, { outcome: 'failed', kind: 'temporary' }],
    ['cut at DATA, pipelined', { data: 'cut', extensions: ['PIPELINING'] }, { outcome: 'failed', kind: 'temporary' }],
    ['commands out of order', { rcpt: '503 5.5.1 Bad sequence' }, { outcome: 'failed', kind: 'temporary' }],
    ['DATA refused', { data: '451 no' }, { outcome: 'failed', kind: 'temporary' }],
    ['hanging at RCPT', { rcpt: 'hang' }, { outcome: 'failed', kind: 'temporary' }],
    ['cut in the body', { body: 'cut' }, { outcome: 'unclear' }],
    ['hanging in the body', { body: 'hang' }, { outcome: 'unclear' }],
    ['cut after the final dot', { dot: 'cut' }, { outcome: 'unclear' }],
    ['hanging after the final dot', { dot: 'hang' }, { outcome: 'unclear' }],
    ['nonsense after the final dot', { dot: 'hello' }, { outcome: 'unclear' }],
    ['mailbox full', { dot: '452 4.2.2 Mailbox full' }, { outcome: 'failed', kind: 'temporary' }],
    ['taken for spam', { dot: '554 5.7.1 Spam' }, { outcome: 'failed', kind: 'permanent' }],
    ['421 after the final dot', { dot: '421 4.3.0 Closing' }, { outcome: 'failed', kind: 'temporary' }],
  ])('%s', async (_what, script, expected) => {
    expect(await outcome(script)).toMatchObject(expected);
  });

  test('cut in the middle of a large mail', async () => {
    expect(await outcome({ body: 'cut' }, large)).toMatchObject({ outcome: 'unclear' });
  });

  test('larger than the server said it takes', async () => {
    const huge = { ...message, octets: Buffer.alloc(10_000_001, 'x') };
    expect(await outcome({}, huge)).toMatchObject({ outcome: 'failed', kind: 'permanent' });
  });

  test('arrives as composed, from and to the addresses of the envelope', async () => {
    const server = await faultServer({});
    await attempt(channel(at(server.port)));
    expect(`${server.mails[0]}\r\n`).toBe(message.octets.toString('latin1'));
    expect(server.commands.slice(1, 3)).toEqual([
      `MAIL FROM:<buero@example.org> SIZE=${message.octets.length}`,
      'RCPT TO:<aenne@example.org>',
    ]);
  });
});

describe('before any mail', () => {
  test.each<[string, Script, object]>([
    ['turned away', { greeting: '554 No' }, { reason: 'refused', passing: false }],
    ['too many connections', { greeting: '421 Too many connections' }, { reason: 'refused', passing: true }],
    ['cut at the greeting', { greeting: 'cut' }, { reason: 'unreachable', passing: true }],
    ['no greeting', { greeting: 'hang' }, { reason: 'unreachable', passing: true }],
  ])('%s stops the mailing', async (_what, script, expected) => {
    expect(await outcome(script)).toMatchObject({ outcome: 'stopped', ...expected });
  });

  test('nobody listening stops the mailing', async () => {
    const server = await FaultServer.start({});
    const { port } = server;
    await server.stop();
    expect(await attempt(channel(at(port)))).toMatchObject({
      outcome: 'stopped',
      reason: 'unreachable',
      passing: true,
    });
  });

  test('a host that does not exist stops the mailing', async () => {
    const nowhere = channel(at(25, { host: 'mail.invalid' }));
    expect(await attempt(nowhere)).toMatchObject({ outcome: 'stopped', reason: 'unreachable' });
  });

  test.each<[string, Script, object]>([
    ['a refused password', { extensions: ['AUTH PLAIN'], auth: '535 5.7.8 No' }, { reason: 'login', passing: false }],
    [
      'a login that is down',
      { extensions: ['AUTH PLAIN'], auth: '454 4.7.0 Later' },
      { reason: 'login', passing: true },
    ],
    ['a cut at the login', { extensions: ['AUTH PLAIN'], auth: 'cut' }, { reason: 'unreachable', passing: true }],
    ['a server without login', {}, { reason: 'login', passing: false }],
  ])('%s stops the mailing, and the password is not told', async (_what, script, expected) => {
    const server = await faultServer(script);
    const result = await attempt(channel(at(server.port, { user: 'office', password: 'geheim' })));
    expect(result).toMatchObject({ outcome: 'stopped', ...expected });
    expect(JSON.stringify(result)).not.toContain('geheim');
    expect(server.commands.join()).not.toContain('MAIL');
  });
});

describe('encryption', () => {
  const key = readFileSync('test/mailing/fixtures/test-key.pem', 'utf8');
  const cert = readFileSync('test/mailing/fixtures/test-cert.pem', 'utf8');
  /** Reaches this machine, but is not one of its loopback names. */
  const elsewhere = { host: '0.0.0.0' };

  async function tlsServer(options: SMTPServerOptions = {}): Promise<{ port: number; wasSecure: boolean[] }> {
    const wasSecure: boolean[] = [];
    const server = new SMTPServer({
      key,
      cert,
      onAuth: (auth, _session, done) =>
        auth.password === 'geheim' ? done(null, { user: auth.username }) : done(new Error('No')),
      authOptional: true,
      onData: (stream, session, done) => {
        wasSecure.push(session.secure);
        stream.resume().on('end', () => done(null));
      },
      ...options,
    });
    server.on('error', () => undefined);
    const listening = server.listen(0, '0.0.0.0');
    await once(listening, 'listening');
    open.push({ stop: () => new Promise((resolve) => server.close(() => resolve())) });
    return { port: (listening.address() as AddressInfo).port, wasSecure };
  }

  test('a server elsewhere without STARTTLS gets neither password nor mail', async () => {
    const server = await faultServer({ extensions: ['AUTH PLAIN'] });
    const result = await attempt(channel(at(server.port, { ...elsewhere, user: 'office', password: 'geheim' })));
    expect(result).toMatchObject({ outcome: 'stopped', reason: 'tls', passing: false });
    expect(server.commands.join()).not.toMatch(/AUTH|MAIL/);
  });

  test('a certificate nobody vouches for stops the mailing', async () => {
    const { port } = await tlsServer();
    expect(await attempt(channel(at(port, elsewhere)))).toMatchObject({ outcome: 'stopped', reason: 'tls' });
  });

  test('implicit TLS with such a certificate too', async () => {
    const { port } = await tlsServer({ secure: true });
    const result = await attempt(channel(at(port, { ...elsewhere, implicitTls: true })));
    expect(result).toMatchObject({ outcome: 'stopped', reason: 'tls' });
  });

  test('a trusted server takes login and mail over STARTTLS', async () => {
    const { port, wasSecure } = await tlsServer();
    const trusted = channel(at(port, { ...elsewhere, user: 'office', password: 'geheim' }), { ca: cert });
    expect(await attempt(trusted)).toMatchObject({ outcome: 'sent' });
    expect(wasSecure).toEqual([true]);
  });

  test('and over implicit TLS', async () => {
    const { port, wasSecure } = await tlsServer({ secure: true });
    const trusted = channel(at(port, { ...elsewhere, implicitTls: true }), { ca: cert });
    expect(await attempt(trusted)).toMatchObject({ outcome: 'sent' });
    expect(wasSecure).toEqual([true]);
  });

  test('a refused password stops the mailing', async () => {
    const { port } = await tlsServer();
    const wrong = channel(at(port, { ...elsewhere, user: 'office', password: 'falsch' }), { ca: cert });
    expect(await attempt(wrong)).toMatchObject({ outcome: 'stopped', reason: 'login', passing: false });
  });
});

describe('one mail after the other', () => {
  test('goes over one connection, also after a refusal', async () => {
    const server = await faultServer({});
    const opened = channel(at(server.port));
    for (let mail = 0; mail < 5; mail += 1) expect(await attempt(opened)).toMatchObject({ outcome: 'sent' });
    expect(server.connections).toBe(1);

    const refusing = await faultServer({ rcpt: '550 No' });
    const refused = channel(at(refusing.port));
    for (let mail = 0; mail < 3; mail += 1) expect(await attempt(refused)).toMatchObject({ kind: 'permanent' });
    expect(refusing.connections).toBe(1);
    expect(refusing.commands.filter((command) => command === 'RSET')).toHaveLength(2);
  });

  test('connects again after the connection was lost, and repeats nothing by itself', async () => {
    const server = await faultServer({ dot: 'cut' }, {});
    const opened = channel(at(server.port));
    expect(await attempt(opened)).toMatchObject({ outcome: 'unclear' });
    expect(server.mails).toHaveLength(1);
    expect(await attempt(opened)).toMatchObject({ outcome: 'sent' });
    expect(server.mails).toHaveLength(2);
    expect(server.connections).toBe(2);
  });

  test('connects again where RSET fails', async () => {
    const server = await faultServer({ rcpt: '550 No', rset: 'cut' }, {});
    const opened = channel(at(server.port));
    expect(await attempt(opened)).toMatchObject({ outcome: 'failed' });
    expect(await attempt(opened)).toMatchObject({ outcome: 'sent' });
  });

  test('opens a new connection after the number of mails a server takes', async () => {
    const server = await faultServer({});
    const opened = channel(at(server.port), { limits: { mailsPerConnection: 2 } });
    for (let mail = 0; mail < 5; mail += 1) expect(await attempt(opened)).toMatchObject({ outcome: 'sent' });
    expect(server.connections).toBe(3);
    expect(server.commands.filter((command) => command === 'QUIT')).toHaveLength(2);
  });

  test('keeps the pace over all channels', async () => {
    const server = await faultServer({});
    const transport = smtpTransport(at(server.port), { perMinute: 1200, connections: 2 });
    const channels = [transport.open(), transport.open()];
    open.push(...channels.map((one) => ({ stop: () => one.close() })));
    const start = performance.now();
    await Promise.all(channels.map(async (one) => [await attempt(one), await attempt(one), await attempt(one)]));
    expect(performance.now() - start).toBeGreaterThan(240); // six turns, 50 ms apart
    expect(server.mails).toHaveLength(6);
  });

  test('a wait for the pace ends when the caller gives up', async () => {
    const server = await faultServer({});
    const opened = channel(at(server.port), { perMinute: 1 });
    expect(await attempt(opened)).toMatchObject({ outcome: 'sent' });
    const start = performance.now();
    expect(await opened.ready(AbortSignal.timeout(20))).toMatchObject({ outcome: 'stopped', reason: 'aborted' });
    expect(performance.now() - start).toBeLessThan(2000);
    expect(server.mails).toHaveLength(1);
  });
});
