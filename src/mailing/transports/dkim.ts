import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { OperationFailed } from '../../errors.js';
import type { Message } from '../message.js';

/** What a domain signs its mails with (RFC 6376). */
export interface DkimSettings {
  /** The domain that signs; null: the sender's own. */
  domain: string | null;
  /** Under `<selector>._domainkey.<domain>` the public key stands in the DNS. */
  selector: string;
  /** File with the RSA key as PEM. */
  keyFile: string;
}

/**
 * What is signed where a mail has it: what a person sees, what makes a mail this mail, and what RFC 8058 section 4 wants
 * covered before a mail program offers to unsubscribe.
 */
const signedHeaders = [
  'From',
  'Reply-To',
  'To',
  'Subject',
  'Date',
  'Message-ID',
  'MIME-Version',
  'Content-Type',
  'Content-Transfer-Encoding',
  'List-Id',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
  'Auto-Submitted',
].join(':');

/**
 * Signs mails. The same mail gets the same signature.
 * @throws OperationFailed where the key cannot be read or is none that signs; while signing, Error
 */
export function dkimSigner({ domain, selector, keyFile }: DkimSettings): (message: Message) => Promise<Message> {
  const privateKey = readSigningKey(keyFile);
  return async (message) => {
    const { default: Dkim } = await import('nodemailer/lib/dkim');
    const domainName = domain ?? message.envelope.from.slice(message.envelope.from.lastIndexOf('@') + 1);
    const signer = new Dkim({ domainName, keySelector: selector, privateKey, headerFieldNames: signedHeaders });
    const parts: Buffer[] = [];
    for await (const part of signer.sign(message.octets)) parts.push(part);
    const octets = Buffer.concat(parts);
    // the library leaves a mail unsigned, without a word, where it cannot sign
    if (!octets.subarray(0, 15).equals(Buffer.from('DKIM-Signature:'))) throw new Error('The mail was not signed');
    return { ...message, octets };
  };
}

/**
 * Reads a key as PEM.
 * @throws OperationFailed where the file cannot be read or holds no RSA key of at least 1024 bits (RFC 8301)
 */
export function readSigningKey(file: string): string {
  let pem: string;
  try {
    pem = readFileSync(file, 'utf8');
  } catch (error) {
    const problem = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new OperationFailed('The DKIM key {file} cannot be read: {problem}', { file, problem });
  }
  if (!isRsaKey(pem)) {
    throw new OperationFailed('{file} holds no private RSA key that can sign mails (PEM, 1024 bits or more).', {
      file,
    }).hint('Make one with “openssl genrsa -out {file} 2048”.', { file });
  }
  return pem;
}

function isRsaKey(pem: string): boolean {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 1024;
  } catch {
    return false;
  }
}
