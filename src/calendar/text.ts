/**
 * What ical-generator leaves to its caller: values that are safe to stand in an iCalendar line.
 *
 * It escapes `\ ; , newline` in TEXT values, but neither control characters nor anything in names, links or the UID.
 */

/** Line breaks of every kind (CR, VT, FF, NEL, line and paragraph separator), all of which some reader splits at. */
const lineBreaks = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const controls = /[\0-\u0008\u000e-\u001f\u007f-\u009f]/g;
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text over one or more lines: line breaks become `\n`, control characters and broken UTF-16 go. */
export function cleanText(value: string): string {
  return value.replace(lineBreaks, '\n').replace(controls, '').replace(loneSurrogates, '\ufffd').trim();
}

/** Text on one line: every run of white space becomes one space. */
export function cleanLine(value: string): string {
  return cleanText(value).replace(/\s+/g, ' ');
}

/**
 * A value for a quoted parameter such as CN. `"` cannot be written there by RFC 5545, RFC 6868's `^'` is not widely
 * read, and the library doubles backslashes, which readers take literally: both are replaced by their look-alikes.
 */
export function cleanName(value: string): string {
  return cleanLine(value).replaceAll('"', "'").replaceAll('\\', '/').replaceAll('^', '^^');
}

/** A link for URL and LOCATION: what the library would put a backslash before is percent-encoded instead. */
export function cleanLink(value: string): string {
  return encodeURI(cleanLine(value))
    .replaceAll('%25', '%')
    .replace(/[,;\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A TEXT value (RFC 5545 3.3.11) for the few properties the library writes without escaping. */
export function escapeText(value: string): string {
  return cleanText(value)
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

/**
 * Lines of at most 75 octets, continued after CRLF and a space (RFC 5545 3.1), never inside a UTF-8 sequence.
 *
 * @param text lines joined by CRLF
 */
export function fold(text: string): string {
  return text.split('\r\n').map(foldLine).join('\r\n');
}

function foldLine(line: string): string {
  if (line.length <= 25) return line; // 75 octets at the most
  const octets = Buffer.from(line);
  if (octets.length <= 75) return line;
  const pieces: string[] = [];
  let from = 0;
  while (from < octets.length) {
    let to = Math.min(from + (from === 0 ? 75 : 74), octets.length);
    while (((octets[to] ?? 0) & 0b1100_0000) === 0b1000_0000) to -= 1;
    pieces.push(octets.toString('utf8', from, to));
    from = to;
  }
  return pieces.join('\r\n ');
}
