import { beforeEach, describe, expect, it } from 'vitest';
import { exitCodes } from '../../src/errors.js';
import { dumpOf, openPlain } from '../helpers/database.js';
import { madeOnce, newSession, type Session } from '../helpers/run.js';

const commands = `
  config set from office@net.example
  event add --title Congress --date 7.11.2025 --time 9:00-17:00
  event edit next --ask-needs
  member add --given Kim --family Mayer --email kim@town.example
  member add --given Jo --family Adler --email jo@town.example
`;

let session: Session;
const office = madeOnce(async () => {
  const opened = newSession();
  for (const line of commands.trim().split('\n')) await opened.done(line.trim());
  return opened;
});
beforeEach(async () => {
  session = await office();
});

const lists = ['attendees', 'attendee_needs', 'workshop_wishes', 'workshop_places', 'pairs'];
const counts = () => {
  const all = dumpOf(session.database);
  return Object.fromEntries(lists.map((table) => [table, Object.keys(all[table] ?? {}).length]));
};

describe('attendee remove', () => {
  it('leaves nothing of the person behind at this event, and undo brings back all of it', async () => {
    await session.done('event add --title Trip --date 8.12.2025');
    for (const event of ['congress-2025-11', 'trip-2025-12']) {
      await session.done(`session add ${event} --title Heat --kind workshop --time 10-11`);
      for (const person of ['Kim', 'Jo']) {
        await session.done(`attendee add ${event} ${person}`);
        await session.done(`workshop wish ${event} ${person} Heat`);
        await session.done(`workshop place ${event} ${person} Heat`);
        await session.done(`attendee edit ${event} ${person} --group ${person}`);
      }
      await session.done(`pair add ${event} Kim Jo`);
    }
    await session.done('attendee edit congress-2025-11 Kim --diet vegan');
    const before = dumpOf(session.database);
    const rehearsed = await session.done('attendee remove congress-2025-11 Kim --dry-run --json');
    expect(rehearsed.json()).toMatchObject({
      removed: [{ needs: true, counterpart: { name: 'Jo Adler' }, wishes: [{ title: 'Heat' }] }],
      applied: false,
    });
    expect(dumpOf(session.database)).toEqual(before);
    await session.done('attendee remove congress-2025-11 Kim');
    expect(counts()).toEqual({ attendees: 3, attendee_needs: 0, workshop_wishes: 3, workshop_places: 3, pairs: 1 });
    await session.done('undo');
    expect(dumpOf(session.database)).toEqual(before);
  });

  it('is refused while a mail waits that would have them take part', async () => {
    await session.done('invite send next --to Kim --yes');
    const sqlite = openPlain(session.database);
    sqlite.exec(`UPDATE deliveries SET state = 'planned', sent_at = NULL`);
    sqlite.close();
    const { code, stderr } = await session.njb('attendee remove next Kim');
    expect([code, stderr]).toEqual([exitCodes.refused, expect.stringContaining('still waits to be sent')]);
    expect(counts().attendees).toBe(1);
  });

  it('names no mail to somebody who had the cancellation, and for an information no command that needs its text', async () => {
    await session.done('invite send next --to Kim --yes');
    await session.done('invite withdraw next --from Kim --yes');
    await session.done('attendee add next Kim');
    expect((await session.done('attendee remove next Kim')).stderr).not.toContain('invite withdraw');
    await session.done('attendee add next Jo');
    await session.done('invite inform next --text Soon --to members --yes');
    expect((await session.done('attendee remove next Jo --dry-run')).stderr).toContain('invite withdraw');
    const sqlite = openPlain(session.database);
    sqlite.exec(`UPDATE deliveries SET state = 'planned', sent_at = NULL WHERE person_id = 2`);
    sqlite.close();
    expect((await session.njb('attendee remove next Jo')).stderr).toContain('The same “njb invite inform” as before');
  });

  it('takes off whoever holds an entry for another reason, and once all are told', async () => {
    await session.done('invite send next --to Kim,Jo --yes');
    await session.done('guest add next --person Kim');
    await session.done('guest confirm next Kim');
    await session.done('attendee remove next Kim');
    expect((await session.njb('attendee remove next Jo')).code).toBe(exitCodes.refused);
    await session.done('event cancel next --yes');
    await session.done('attendee remove congress-2025-11 Jo');
    expect(counts().attendees).toBe(0);
  });
});
