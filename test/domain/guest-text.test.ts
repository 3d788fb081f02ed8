import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guestStatuses, isGuestProblem, parseGuest } from '../../src/domain/guest-text.js';

const guest = (
  name: string | null,
  role: string | null = null,
  organisation: string | null = null,
  status: string | null = null,
) => ({ name, function: role, organisation, status });

test.each([
  ['Kim Mayer', guest('Kim Mayer')],
  ['Kim Mayer, Ökonomin, ifo', guest('Kim Mayer', 'Ökonomin', 'ifo')],
  ['Kim Mayer, , ifo, confirmed', guest('Kim Mayer', null, 'ifo', 'confirmed')],
  [', , Table:Media', guest(null, null, 'Table:Media')],
  ['Kim,,,Requested', guest('Kim', null, null, 'requested')],
  ['Kim,,,Zugesagt', guest('Kim', null, null, 'confirmed')],
  ['  Kim   Mayer ,  Ökonomin  ', guest('Kim Mayer', 'Ökonomin')],
  ['Kim, "Leiterin, Digitales", "Stadt ""X"", Amt"', guest('Kim', 'Leiterin, Digitales', 'Stadt "X", Amt')],
  ['Hans "Hansi" Maier, Wirt', guest('Hans "Hansi" Maier', 'Wirt')],
  ['"", , ifo', guest(null, null, 'ifo')],
])('%j is a guest', (line, expected) => {
  const read = parseGuest(line);
  expect(read).toEqual(expected);
  expect(isGuestProblem(read)).toBe(false);
});

test.each([
  ['', { kind: 'nobody' }],
  [', Ökonomin', { kind: 'nobody' }],
  [', , , confirmed', { kind: 'nobody' }],
  ['Kim, , , constructor', { kind: 'unknown_status', status: 'constructor' }],
  ['Kim, , , vielleicht', { kind: 'unknown_status', status: 'vielleicht' }],
  ['Kim, a, b, confirmed, mehr', { kind: 'too_many_parts', parts: 5 }],
])('%j is none: %j', (line, expected) => {
  const read = parseGuest(line);
  expect(read).toEqual(expected);
  expect(isGuestProblem(read)).toBe(true);
});

test('what is written in quotes is read as it was', () => {
  const quoted = (text: string | null) => (text === null ? '' : `"${text.replaceAll('"', '""')}"`);
  const part = fc
    .string({ unit: fc.constantFrom('a', 'Ö', '"', ',', ' ', "'", ';') })
    .map((text) => text.replace(/ +/g, ' ').trim() || null);
  const status = fc.constantFrom(null, ...guestStatuses);
  fc.assert(
    fc.property(part, part, part, status, (name, role, organisation, said) => {
      const line = [quoted(name), quoted(role), quoted(organisation), said ?? ''].join(', ');
      const nobody = name === null && organisation === null;
      expect(parseGuest(line)).toEqual(nobody ? { kind: 'nobody' } : guest(name, role, organisation, said));
    }),
  );
});

test('any line is either read or refused, and a guest read is somebody', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', ' ', '\n') }), (line) => {
      const read = parseGuest(line);
      if (!isGuestProblem(read)) expect(read.name ?? read.organisation).toMatch(/\S/);
    }),
  );
});
