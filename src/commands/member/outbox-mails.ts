import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Identity } from '../../domain/redact.js';

/** The mails to these addresses that lie as files in folders: still to be sent, or as a copy of what was sent. */
export function mailsAsFiles(
  folders: readonly (string | null)[],
  { addresses }: Pick<Identity, 'addresses'>,
): string[] {
  if (addresses.length === 0) return [];
  // as a whole: anna@x.example is not hanna@x.example
  const sought = addresses.map(
    (address) => new RegExp(`(?<![^\\s<>,;:"'()])${literal(address)}(?![^\\s<>,;:"'()])`, 'i'),
  );
  return [...new Set(folders)]
    .flatMap((folder) => (folder === null ? [] : mailFilesIn(folder)))
    .filter((file) => {
      const [headers = ''] = readFileSync(file, 'utf8').split(/\r?\n\r?\n/, 1);
      return sought.some((address) => address.test(headers));
    });
}

function mailFilesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.eml'))
    .toSorted()
    .map((name) => join(folder, name));
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
