/**
 * A mail server's URL as it may be shown and recorded: `smtp://u:geheim@host` becomes `smtp://u:…@host`.
 *
 * Works on text that is no URL too, and hides too much rather than too little: whatever stands between the first colon
 * after the scheme and the last `@`, as passwords hold `/`, `?`, `:` and `@` where nobody encoded them.
 */
export function withoutPassword(text: string): string {
  return text.replace(/^((?:[^:]*:\/\/|(?![^:]*:\/\/))[^:]*):.*@/s, '$1:…@');
}
