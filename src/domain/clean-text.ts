/**
 * Signs that steer a terminal or turn the direction of writing around, and mean nothing in a text: C0 and C1 controls
 * but tab and line breaks, U+202A–U+202E, U+2066–U+2069.
 */
const steering = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** A text as typed or read, without steering signs. */
export function withoutSteering(text: string): string {
  return text.replace(steering, '');
}

/** A name, title or topic: one line, single spaces, nothing at the ends, composed umlauts (Unicode NFC). */
export function oneLine(text: string): string {
  return withoutSteering(text).normalize('NFC').replace(/\s+/g, ' ').trim();
}
