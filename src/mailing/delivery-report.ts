/** What a mail server reports of one recipient of a mail (RFC 3464). */
export interface DeliveryReport {
  /** The address in lower case: the one the mail was sent to where the report tells it, else the one it failed for. */
  recipient: string;
  /** `failed`, `delayed`, `delivered`, `relayed` or `expanded`. */
  action: string;
  /** `5.1.1`; empty where the report has none. */
  status: string;
  /** The words of the server that refused it. */
  diagnostic: string;
  /** Message-ID of the mail it is about, where the report brings its header along. */
  messageId: string | null;
  /** What the address it came back to tells of that mail (see `bounces.ts`), or null. */
  sign: string | null;
}

/** Reads a `message/delivery-status` part (RFC 3464 2.1): one block about the mail, then one for each recipient. */
export function parseDeliveryStatus(text: string): DeliveryReport[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .map(fieldsOf)
    .filter((fields) => fields.has('final-recipient') || fields.has('original-recipient'))
    .map((fields) => ({
      recipient: address(fields.get('original-recipient')) || address(fields.get('final-recipient')),
      action: (fields.get('action') ?? '').toLowerCase(),
      status: /\d\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? '',
      diagnostic: (fields.get('diagnostic-code') ?? '').replace(/^[\w-]+\s*;\s*/, ''),
      messageId: null,
      sign: null,
    }))
    .filter(({ recipient }) => recipient !== '');
}

function fieldsOf(block: string): Map<string, string> {
  const lines = block.replace(/\n[ \t]+/g, ' ').split('\n');
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const [, name, value] = /^([\w-]+)[ \t]*:[ \t]*(.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value.trim()]];
    }),
  );
}

/** `rfc822; kim@stadt.example`; some servers leave the type out. */
function address(field: string | undefined): string {
  const value = (field ?? '').replace(/^[\w-]+\s*;\s*/, '').replace(/^<(.*)>$/, '$1');
  return value.includes('@') ? value.trim().toLowerCase() : '';
}
