import { type Message, message } from '../i18n/message.js';

/** What is wrong with the brackets of a template, and where; line and column count from 1. */
export interface SyntaxFault {
  line: number;
  column: number;
  what: Message;
}

/**
 * Finds the first bracket or block of a template that is not closed, or closes what is not open: what an office loses when it
 * edits. Null where it is something else.
 */
export function findSyntaxFault(source: string): SyntaxFault | null {
  const open: { name: string; tag: string; at: number }[] = [];
  const fault = (at: number, what: Message): SyntaxFault => {
    const before = source.slice(0, at).split('\n');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1, what };
  };
  for (let at = source.indexOf('{{'); at >= 0; ) {
    const end = closing(source, at);
    if (end === null) {
      const written = source
        .slice(at, at + 30)
        .split('\n', 1)
        .join()
        .trimEnd();
      return fault(at, message('“{tag}” is not closed; {close} is missing behind it', { tag: written, close: '}}' }));
    }
    const inner = source
      .slice(at + 2, end)
      .replace(/^~|~$/g, '')
      .trim();
    const [, sign = '', name = ''] = /^([#/])[>*^]? *([^\s~(]*)/.exec(inner) ?? [];
    if (sign === '#') open.push({ name, tag: source.slice(at, end + 2), at });
    if (sign === '/') {
      const last = open.pop();
      const tag = source.slice(at, end + 2);
      if (last === undefined) return fault(at, message('“{tag}” closes what was never opened', { tag }));
      if (last.name !== name) {
        return fault(
          at,
          message('“{tag}” does not close “{open}”; before it {close} is missing', {
            ...{ tag, open: last.tag, close: `{{/${last.name}}}` },
          }),
        );
      }
    }
    at = source.indexOf('{{', end + 2);
  }
  const [first] = open.slice(-1);
  if (first === undefined) return null;
  return fault(
    first.at,
    message('“{tag}” is never closed; {close} is missing behind it', {
      ...{ tag: first.tag, close: `{{/${first.name}}}` },
    }),
  );
}

/** Where the brackets that open at a place are closed, null where others open before that, or nothing closes them. */
function closing(source: string, at: number): number | null {
  if (source.startsWith('{{!--', at)) {
    const end = source.indexOf('--}}', at);
    return end < 0 ? null : end + 2;
  }
  const end = source.indexOf('}}', at);
  const next = source.indexOf('{{', at + 2);
  if (end < 0 || (next >= 0 && next < end)) return null;
  return end;
}
