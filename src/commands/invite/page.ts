import { spawn } from 'node:child_process';
import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from '../../context.js';
import type { NewDelivery } from '../../db/mailings.js';
import type { Mailbox } from '../../domain/email-address.js';
import type { ListHeaders } from '../../mailing/copy.js';

/** A mail to be looked at. */
export interface ShownMail {
  to: Mailbox;
  mail: NewDelivery['content'];
}

/** Headers beside sender, recipient and subject. */
export interface MoreHeaders extends ListHeaders {
  replyTo: Mailbox | null;
}

/**
 * Writes a mail as a page that shows headers, body and calendar entry, and on a terminal opens it in the browser. The
 * page holds personal data: it lies in a new folder that nobody else may enter.
 * @returns the file
 */
export async function openPage(
  context: Context,
  { to, mail }: ShownMail,
  sender: Mailbox,
  { replyTo, list, unsubscribe }: MoreHeaders,
): Promise<string> {
  const [{ mailPage }, { readEntry }] = await Promise.all([
    import('./page-html.js'),
    import('../../calendar/read-entry.js'),
  ]);
  const { subject, text, html, calendar } = mail;
  const page = mailPage(context, {
    from: sender,
    to,
    replyTo,
    list: { list, unsubscribe },
    subject,
    text,
    html,
    calendar: calendar === null ? null : { text: calendar, entry: await readEntry(calendar) },
  });
  const folder = await mkdtemp(join(tmpdir(), 'njb-'));
  await chmod(folder, 0o700);
  const file = join(folder, 'mail.html');
  await writeFile(file, page, { mode: 0o600, flag: 'wx' });
  if (context.terminal.isTerminal) openInBrowser(file);
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
