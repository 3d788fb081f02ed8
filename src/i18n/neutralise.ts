/**
 * Data shown on a terminal must not steer it: C0 and C1 control characters and the marks that override the direction
 * of writing (U+202A–U+202E, U+2066–U+2069) are shown as `�`; line breaks and tabs become spaces.
 */
export function neutralise(text: string): string {
  if (!/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(text)) return text;
  return text
    .replace(/\r\n|[\r\n\t\v\f\u0085]/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
