import { spawn } from 'node:child_process';
import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from '../../context.js';
import type { NewDelivery } from '../../db/mailings.js';
import { formatMailbox, type Mailbox } from '../../domain/email-address.js';
import { fullName } from '../../domain/member.js';
import type { Recipient } from '../../mailing/audience.js';

/**
 * Writes a mail as a page that shows headers, body and calendar entry, and on a terminal opens it in the browser. The
 * page holds personal data: it lies in a new folder that nobody else may enter.
 * @returns the file
 */
export async function openPage(
  { t, terminal }: Context,
  mail: NewDelivery['content'] & { recipient: Recipient },
  sender: Mailbox,
): Promise<string> {
  const { person, address } = mail.recipient;
  const head = [
    t('From: {mailbox}', { mailbox: formatMailbox(sender) }),
    t('To: {mailbox}', { mailbox: formatMailbox({ name: fullName(person), address }) }),
    t('Subject: {subject}', { subject: mail.subject }),
  ];
  const folder = await mkdtemp(join(tmpdir(), 'njb-'));
  await chmod(folder, 0o700);
  const file = join(folder, 'mail.html');
  await writeFile(
    file,
    `<!doctype html><meta charset="utf-8"><title>${escaped(mail.subject)}</title>
<body style="font-family: sans-serif; margin: 1rem">
<pre style="white-space: pre-wrap">${escaped(head.join('\n'))}</pre>
<iframe sandbox srcdoc="${escaped(mail.html)}" style="width: 100%; height: 70vh; border: 1px solid"></iframe>
<pre style="white-space: pre-wrap">${escaped(mail.text)}</pre>
<pre>${escaped(mail.calendar ?? '')}</pre>
`,
    { mode: 0o600, flag: 'wx' },
  );
  if (terminal.isTerminal) openInBrowser(file);
  return file;
}

function openInBrowser(file: string): void {
  const programs: Readonly<Record<string, [string, ...string[]]>> = {
    darwin: ['open'],
    win32: ['explorer'],
  };
  const [program, ...args] = programs[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...args, file], { detached: true, stdio: 'ignore' });
  // no browser: the file's name is printed anyway
  child.on('error', () => undefined);
  child.unref();
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
