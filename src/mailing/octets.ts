import type MimeNode from 'nodemailer/lib/mime-node';

/** How the library writes a part's content down, given it as a whole. */
export interface Encoders {
  'quoted-printable': { encode(content: Buffer | string): string; wrap(text: string): string };
  base64: { encode(content: Buffer | string): string; wrap(text: string): string };
}

/**
 * The octets of a mail whose parts are all at hand. The library writes mails through chains of streams, made for
 * attachments of any size, which takes four times as long; its own headers and encodings are used here too, and a test
 * compares.
 * @throws TypeError where a part is to be read from elsewhere
 */
export function octetsOf(mail: MimeNode, encoders: Encoders): Buffer {
  const text = write(mail, encoders);
  return Buffer.from(text.endsWith('\n') ? text : `${text}\r\n`);
}

function write(node: MimeNode, encoders: Encoders): string {
  const encoding = node.getTransferEncoding();
  const head = `${node.buildHeaders()}\r\n\r\n`;
  const body = head + contentOf(node, encoding, encoders);
  if (!node.multipart) return body;
  const parts = node.childNodes.map((child) => `--${node.boundary}\r\n${write(child, encoders)}`);
  return `${body + parts.join('\r\n')}\r\n--${node.boundary}--\r\n`;
}

function contentOf({ content }: MimeNode, encoding: string | false, encoders: Encoders): string {
  if (content === undefined || content === '') return '';
  if (typeof content !== 'string' && !Buffer.isBuffer(content))
    throw new TypeError('A part of the mail is not at hand');
  if (encoding !== 'base64' && encoding !== 'quoted-printable') return content.toString();
  const { encode, wrap } = encoders[encoding];
  return wrap(encode(content));
}
