import type { NodemailerError } from 'nodemailer/lib/errors.js';
import { type Failed, type Outcome, type Stopped, stopped } from './transport.js';

/**
 * What a failure of the SMTP conversation means for the mail.
 *
 * @param error as nodemailer reports it: `responseCode` where the server answered, `command` where it was
 * @param bodyStarted whether one octet of the mail itself was asked for. Until then nothing can have arrived; from then
 *   on only an answer of the server tells, and without one the mail is unclear (RFC 5321 4.5.3.2.6, RFC 1047)
 */
export function sendFailure(error: NodemailerError, bodyStarted: boolean): Outcome {
  const code = error.responseCode;
  const text = errorText(error);
  if (isRefusal(code)) {
    // 552: the mail is too large. Any other refusal of the sender is one for all recipients
    if (error.command === 'MAIL FROM' && isPermanent(code) && code !== 552) return stopped('sender', false, text);
    if (isPermanent(code)) return { outcome: 'failed', kind: 'permanent', error: text };
    return { outcome: 'failed', kind: 'temporary', error: text, ...slowDown(code, error.command) };
  }
  if (bodyStarted) return { outcome: 'unclear', error: text };
  // found by the library before the first command: address not writable, mail above the size the server announced
  const isOurs = error.code === 'EENVELOPE' || error.code === 'EMESSAGE';
  return { outcome: 'failed', kind: isOurs ? 'permanent' : 'temporary', error: text };
}

function slowDown(code: number, command: string | undefined): Pick<Failed, 'slowDown'> {
  if (code === 421 || (command === 'MAIL FROM' && code !== 503)) return { slowDown: 'server' };
  return code === 450 ? { slowDown: 'recipient' } : {};
}

/** What a failure before the first mail (connecting, TLS, login) means. */
export function connectFailure(error: NodemailerError): Stopped {
  const code = error.responseCode;
  const answeredLater = isRefusal(code) && !isPermanent(code);
  const text = errorText(error);
  if (error.code === 'EAUTH') return stopped('login', answeredLater, text);
  if (error.code === 'ETLS' || isTlsProblem(error)) return stopped('tls', false, text);
  if (isRefusal(code)) return stopped('refused', answeredLater, text);
  return stopped('unreachable', error.originalCode !== 'ENOTFOUND', text);
}

/** A certificate or handshake problem surfaces as a plain socket error that keeps OpenSSL's or Node's own code. */
function isTlsProblem(error: NodemailerError): boolean {
  const code = String(error.originalCode ?? '');
  return /CERT|SSL|TLS|SIGNATURE|ALTNAME|SELF_SIGNED|ISSUER|CRL/.test(code) || /required STARTTLS/.test(error.message);
}

function isRefusal(code: number | undefined): code is number {
  return code !== undefined && code >= 400 && code < 600;
}

/** 503 says that the commands came in the wrong order, not that the mail was refused. */
function isPermanent(code: number): boolean {
  return code >= 500 && code !== 503;
}

/** The server's words on one line; credentials never stand in them, nodemailer keeps those out of its errors. */
function errorText(error: Error): string {
  return error.message.replace(/\s+/g, ' ').trim();
}
