import { isIPv4 } from 'node:net';

/** Where and how mail is handed over. */
export interface SmtpServer {
  host: string;
  port: number;
  /** TLS from the first octet (`smtps://`, RFC 8314 3.3) instead of STARTTLS. */
  implicitTls: boolean;
  user: string | null;
  password: string | null;
}

/**
 * Reads `smtp://[user[:password]@]host[:port]` or `smtps://…`; null for anything else. Ports unless given: 587 and 465
 * (RFC 8314), 25 on this machine itself.
 */
export function parseSmtpUrl(text: string): SmtpServer | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === '') return null;
  if (!/^\/?$/.test(url.pathname) || url.search !== '' || url.hash !== '') return null;
  const implicitTls = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const usual = implicitTls ? 465 : isLoopback(host) ? 25 : 587;
  const user = decoded(url.username);
  const password = decoded(url.password);
  if (user === null || password === null) return null;
  return { host, port: Number(url.port) || usual, implicitTls, user: user || null, password: password || null };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Whether the name means this machine itself, the only place where mail and password may go unencrypted. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}
