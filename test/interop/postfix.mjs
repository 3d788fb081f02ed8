// A real mail server: `node test/interop/postfix.mjs`; the build must be there. Starts a Postfix of its own on loopback
// (its settings, queue and mailboxes lie in a folder of their own; the system's Postfix is not touched), sends invitations
// through SMTP and through its sendmail, signed where a key is set, and looks for each in its mailbox. Needs root and
// Debian's package postfix; says so and ends well where they are missing.
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const njb = fileURLToPath(new URL('../../bin/njb.js', import.meta.url));
const people = 20;

function skip(why) {
  console.log(`Skipped: sending through Postfix. ${why}`);
  process.exit(0);
}

function command(program, args, options = {}) {
  return spawnSync(program, args, { encoding: 'utf8', timeout: 120_000, ...options });
}

if (process.getuid?.() !== 0) skip('It needs root.');
if (command('postconf', ['-d', 'mail_version']).status !== 0) skip('It is not installed (apt-get install postfix).');
const ids = command('id', ['-u', 'postfix']);
if (ids.status !== 0) skip('There is no user postfix.');
const owner = Number(ids.stdout);

const folder = mkdtempSync(join(tmpdir(), 'njb-postfix-'));
chmodSync(folder, 0o755);
const at = (...names) => join(folder, ...names);

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function writeSettings(port) {
  for (const name of ['etc', 'queue', 'data', 'mail']) mkdirSync(at(name), { mode: 0o755 });
  chownSync(at('data'), owner, -1);
  chownSync(at('mail'), 65534, 65534);
  const mailboxes = [...Array(people).keys(), 'neu'].map((i) => `kim${i}@stadt.example kim${i}/`);
  writeFileSync(at('etc', 'mailboxes'), `${mailboxes.join('\n')}\n`);
  writeFileSync(
    at('etc', 'main.cf'),
    `compatibility_level = 3.6
queue_directory = ${at('queue')}
data_directory = ${at('data')}
maillog_file = ${at('mail.log')}
maillog_file_prefixes = ${folder}
inet_interfaces = loopback-only
inet_protocols = ipv4
myhostname = mail.netzwerk.example
mydestination =
virtual_mailbox_domains = stadt.example
virtual_mailbox_base = ${at('mail')}
virtual_mailbox_maps = texthash:${at('etc', 'mailboxes')}
virtual_uid_maps = static:65534
virtual_gid_maps = static:65534
virtual_minimum_uid = 100
smtpd_relay_restrictions = permit_mynetworks, reject
alias_maps =
default_transport = error:nothing leaves this computer
`,
  );
  writeFileSync(
    at('etc', 'master.cf'),
    `127.0.0.1:${port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
`,
  );
}

const postfix = (...args) => command('postfix', ['-c', at('etc'), ...args]);
const { NODE_EXTRA_CA_CERTS: _, NJB_SMTP: __, ...rest } = process.env;
const env = { ...rest, NJB_DB: at('njb.db'), NJB_LANG: 'en', NJB_TODAY: '2027-01-04' };

function run(...args) {
  return command(process.execPath, [njb, ...args], { env });
}

function done(...args) {
  const result = run(...args);
  if (result.status !== 0) throw new Error(`njb ${args.join(' ')} ended with ${result.status}: ${result.stderr}`);
  return result.stdout;
}

function mailbox(name) {
  const folderOf = at('mail', name, 'new');
  return existsSync(folderOf) ? readdirSync(folderOf).map((file) => readFileSync(join(folderOf, file), 'utf8')) : [];
}

function must(holds, what) {
  if (!holds) throw new Error(what);
}

async function delivered(name) {
  for (let tries = 0; tries < 150 && mailbox(name).length === 0; tries += 1) await wait(100);
  const mails = mailbox(name);
  must(mails.length === 1, `${mails.length} mails in the mailbox ${name}`);
  return mails[0];
}

const deliveries = () =>
  JSON.parse(done('invite', 'status', 'next', '--json')).mailings.flatMap((each) => each.deliveries);

let isRunning = false;
try {
  const port = await freePort();
  writeSettings(port);
  const started = postfix('start');
  isRunning = started.status === 0;
  must(isRunning, `Postfix does not start: ${started.stdout}${started.stderr}`);

  const rows = Array.from({ length: people }, (_each, i) => `Kim${i},Mayer${i},kim${i}@stadt.example`);
  rows.push('Unbekannt,Verzogen,verzogen@stadt.example');
  writeFileSync(at('members.csv'), `Vorname,Nachname,E-Mail\n${rows.join('\n')}\n`);
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(at('dkim.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  done('init', '--from', 'Büro <buero@netzwerk.example>');
  done('config', 'set', 'smtp', `smtp://127.0.0.1:${port}`);
  done('config', 'set', 'dkimKey', 'dkim.pem');
  done('config', 'set', 'dkimSelector', 'njb');
  done('config', 'set', 'bounces', 'bounce+*@netzwerk.example');
  done('member', 'import', at('members.csv'));
  done(
    'event',
    'add',
    '--title',
    'Impuls – Größe „XL“',
    '--date',
    '2027-02-04',
    '--time',
    '16:00-17:30',
    '--topic',
    'KI',
  );

  const sending = run('invite', 'send', 'next', '--yes');
  must(sending.status === 3, `ended with ${sending.status} instead of 3 (one is unknown there): ${sending.stderr}`);
  for (const each of deliveries()) {
    if (each.address === 'verzogen@stadt.example') {
      must(
        each.state === 'failed' && /User unknown/.test(each.error),
        `unknown there, and ${each.state}: ${each.error}`,
      );
      continue;
    }
    must(
      each.state === 'sent' && /^250 .*queued as/.test(each.response),
      `${each.address}: ${each.state} ${each.response}`,
    );
    const mail = await delivered(each.address.split('@')[0]);
    const id = each.messageId.slice(1, each.messageId.indexOf('@'));
    for (const line of [
      `Message-ID: ${each.messageId}`,
      'DKIM-Signature: v=1',
      `Return-Path: <bounce+${id}@netzwerk.example>`,
    ])
      must(mail.includes(line), `${each.address} has no “${line}”`);
  }
  must(run('invite', 'send', 'next', '--yes').status === 3, 'the second run forgot the one who is unknown');
  for (let i = 0; i < people; i += 1) must(mailbox(`kim${i}`).length === 1, `kim${i} has more than one mail`);
  console.log(`Postfix took and delivered ${people} mails, refused one, and nobody got a second.`);

  writeFileSync(
    at('sendmail'),
    `#!/bin/sh\nexec "$(command -v sendmail || echo /usr/sbin/sendmail)" -C ${at('etc')} "$@"\n`,
  );
  chmodSync(at('sendmail'), 0o755);
  done('config', 'set', 'smtp');
  done('config', 'set', 'sendmail', at('sendmail'));
  done('member', 'add', '--given', 'Neu', '--family', 'Mayer', '--email', 'kimneu@stadt.example');
  run('invite', 'send', 'next', '--yes');
  must(
    deliveries().find((each) => each.address === 'kimneu@stadt.example')?.state === 'sent',
    'sendmail did not take the mail',
  );
  const mail = await delivered('kimneu');
  must(
    mail.includes('DKIM-Signature: v=1') && !mail.includes('\r'),
    'the mail through sendmail is not as it should be',
  );
  console.log('Its sendmail took and delivered one more.');
} catch (error) {
  console.error(error.message);
  if (existsSync(at('mail.log'))) console.error(readFileSync(at('mail.log'), 'utf8').split('\n').slice(-25).join('\n'));
  process.exitCode = 1;
} finally {
  if (isRunning) postfix('abort');
  rmSync(folder, { recursive: true, force: true });
}
