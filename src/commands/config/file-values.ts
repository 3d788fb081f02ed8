import { statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { type ConfigFile, shapes } from '../../config.js';
import { parseEmailAddress } from '../../domain/email-address.js';
import { UserError } from '../../errors.js';
import { mailSign } from '../../mailing/transports/bounces.js';
import { readSigningKey } from '../../mailing/transports/dkim.js';

type Value = ConfigFile[keyof ConfigFile];

/**
 * A value of this computer's file as typed, in the form the file keeps it; undefined where it cannot be one.
 * @param folder what relative paths are relative to
 * @throws UserError, OperationFailed where a file it names is not there or not what it should be
 */
export function readFileValue(key: keyof ConfigFile, text: string, folder: string): Value | undefined {
  const value = readers[key]?.(text, folder) ?? (key in readers ? undefined : text);
  return value !== undefined && shapes[key](value) ? value : undefined;
}

const readers: Readonly<Partial<Record<keyof ConfigFile, (text: string, folder: string) => Value | undefined>>> = {
  passwordCommand: wordList,
  sendmail: programThatIsThere,
  connections: number,
  retryAfter: (text) => numbers(text.split(/[\s,;]+/).filter((each) => each !== '')),
  serverTimeout: number,
  // the longest a mail's own sign is
  bounces: (text) => (parseEmailAddress(text.replace(mailSign, 'x'.repeat(36))) === null ? undefined : text),
  dkimDomain: (text) => parseEmailAddress(`x@${text}`)?.slice(2),
  dkimSelector: (text) => (/^[a-z0-9]([a-z0-9._-]{0,62})$/i.test(text) ? text : undefined),
  dkimKey(text, folder) {
    readSigningKey(resolve(folder, text));
    return text;
  },
  copyTo: (text) => parseEmailAddress(text) ?? undefined,
};

function wordList(text: string): string[] | undefined {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((word) => typeof word === 'string') ? list : undefined;
  } catch {
    return undefined;
  }
}

/** A program is named with its folder, so that nobody else's of the same name is run. */
function programThatIsThere(text: string): string | undefined {
  if (!isAbsolute(text)) return undefined;
  if (statSync(text, { throwIfNoEntry: false })?.isFile()) return text;
  throw new UserError('The program {program} is not there.', { program: text });
}

function number(text: string): number | undefined {
  return /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}

function numbers(texts: readonly string[]): number[] | undefined {
  const all = texts.map(number);
  return all.every((each) => each !== undefined) ? all : undefined;
}
