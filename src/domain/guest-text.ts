import { oneLine } from './clean-text.js';
import type { Guest, GuestStatus } from './event.js';

export const guestStatuses: readonly GuestStatus[] = ['idea', 'requested', 'confirmed', 'declined'];

/** A guest as typed: `NAME, FUNCTION, ORGANISATION[, STATUS]`. `status` is null where none was given. */
export type TypedGuest = Pick<Guest, 'name' | 'function' | 'organisation'> & { status: GuestStatus | null };

export type GuestProblem =
  | { kind: 'too_many_parts'; parts: number }
  | { kind: 'open_quote' }
  | { kind: 'nobody' }
  | { kind: 'unknown_status'; status: string };

/**
 * Reads a guest from one line. Parts may be empty; quotes protect a comma inside a part (a quote inside is doubled, as
 * in RFC 4180). At least a name or an organisation must be there.
 */
export function parseGuest(line: string): TypedGuest | GuestProblem {
  const parts = splitParts(line);
  if (parts === null) return { kind: 'open_quote' };
  if (parts.length > 4) return { kind: 'too_many_parts', parts: parts.length };
  const [name = null, role = null, organisation = null, status = null] = parts;
  if (name === null && organisation === null) return { kind: 'nobody' };
  const known = status === null ? null : guestStatusOf(status);
  if (status !== null && known === null) return { kind: 'unknown_status', status };
  return { name, function: role, organisation, status: known };
}

/** A status as typed, in English or German; null where it is none. */
export function guestStatusOf(typed: string): GuestStatus | null {
  const word = typed.toLowerCase();
  return guestStatuses.find((each) => each === word) ?? germanStatuses.get(word) ?? null;
}

const germanStatuses: ReadonlyMap<string, GuestStatus> = new Map([
  ['idee', 'idea'],
  ['angefragt', 'requested'],
  ['bestätigt', 'confirmed'],
  ['zugesagt', 'confirmed'],
  ['abgelehnt', 'declined'],
  ['abgesagt', 'declined'],
]);

/** Whether a reading of {@link parseGuest} went wrong. */
export function isGuestProblem(reading: TypedGuest | GuestProblem): reading is GuestProblem {
  return 'kind' in reading;
}

/** Null where a quote is opened and never closed. */
function splitParts(line: string): (string | null)[] | null {
  const parts: string[] = [''];
  let quoted = false;
  for (let i = 0; i < line.length; i += 1) {
    const sign = line[i] ?? '';
    const at = parts.length - 1;
    if (quoted && sign === '"' && line[i + 1] === '"') {
      parts[at] += '"';
      i += 1;
    } else if (sign === '"' && (quoted || parts[at]?.trim() === '')) {
      quoted = !quoted;
    } else if (sign === ',' && !quoted) {
      parts.push('');
    } else {
      parts[at] += sign;
    }
  }
  if (quoted) return null;
  return parts.map((part) => oneLine(part) || null);
}
