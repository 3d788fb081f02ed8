import { expect, it } from 'vitest';
import { attendeeStatuses } from '../../src/domain/attendance.js';
import { comingStatuses, countByMunicipality, isCounted } from '../../src/domain/coming.js';

it('has to hear of a change who means to come, or would like to', () => {
  expect(attendeeStatuses.filter(isCounted)).toEqual(['registered', 'accepted', 'tentative', 'waitlisted']);
  expect(isCounted(null)).toBe(false);
});

it('are counted by municipality who is expected or came, the most first, unknown ones last', () => {
  const people = attendeeStatuses.map((status) => ({ status, municipality: 'Diez' as string | null }));
  const more = (municipality: string | null) => ({ status: 'accepted' as const, municipality });
  expect(countByMunicipality([more(null), more('Ulm'), ...people, more('Aach')])).toEqual([
    { municipality: 'Diez', count: comingStatuses.length },
    { municipality: 'Aach', count: 1 },
    { municipality: 'Ulm', count: 1 },
    { municipality: null, count: 1 },
  ]);
});
