import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { clearAbandoned, draftOf } from '../../drafts.js';
import type { Message } from '../message.js';
import { type Outcome, type Stopped, stopped, type Transport } from './transport.js';

/**
 * Writes each mail as a file that any mail program opens, one .eml a person, instead of sending it.
 *
 * The folder is made where it does not exist. A file appears whole or not at all and none is ever overwritten; a mail
 * that already lies there, octet for octet, counts as written.
 *
 * @param isUnsent whether the files are mails still to be sent by somebody: Outlook then opens them ready to be sent
 *   (`X-Unsent`); other mail programs show them, and send them as a new mail on request
 */
export function outboxTransport(folder: string, isUnsent = false): Transport {
  let isTidy = false;
  const tidy = (fresh: string) => {
    if (!isTidy) clearAbandoned(fresh);
    isTidy = true;
  };
  const channel = {
    ready: () => makeFolder(folder),
    send: (message: Message) => writeMail(folder, message, tidy),
    close: () => Promise.resolve(),
  };
  if (!isUnsent) return { channels: 1, open: () => channel };
  const mark = Buffer.from('X-Unsent: 1\r\n');
  const finish = async (message: Message) => ({ ...message, octets: Buffer.concat([mark, message.octets]) });
  return { channels: 1, open: () => channel, finish };
}

async function makeFolder(folder: string): Promise<Stopped | null> {
  try {
    await mkdir(folder, { recursive: true });
    return null;
  } catch (error) {
    return folderProblem(error);
  }
}

async function writeMail(folder: string, message: Message, tidy: (fresh: string) => void): Promise<Outcome> {
  const temporary = draftOf(join(folder, randomUUID()), 'part');
  try {
    const name = fileName(message);
    for (let copy = 1; ; copy += 1) {
      const path = join(folder, copy === 1 ? `${name}.eml` : `${name}-${copy}.eml`);
      const existing = await readIfThere(path);
      if (existing?.equals(message.octets)) return { outcome: 'sent', response: path };
      if (existing !== null) continue;
      await writeWhole(temporary, message.octets);
      tidy(temporary);
      await rename(temporary, path);
      return { outcome: 'sent', response: path };
    }
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return folderProblem(error);
  }
}

/** Only signs that every file system takes; the Message-ID's hash tells two mails to one address apart. */
function fileName({ messageId, envelope }: Message): string {
  const address = envelope.to.replace(/[^A-Za-z0-9@._+-]/g, '_').replace(/^[.-]/, '_');
  return `${address.slice(0, 100)}-${createHash('sha256').update(messageId).digest('hex').slice(0, 12)}`;
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isNoSuchFile(error)) return null;
    throw error;
  }
}

async function writeWhole(path: string, octets: Buffer): Promise<void> {
  // 'wx': a new file, never through a link that lies there; readable for nobody else
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(octets);
    await file.sync();
  } finally {
    await file.close();
  }
}

function folderProblem(error: unknown): Stopped {
  return stopped('folder', false, error instanceof Error ? error.message : String(error));
}

function isNoSuchFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
