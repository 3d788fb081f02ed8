import { beforeEach, describe, expect, it } from 'vitest';
import { openPlain } from '../helpers/database.js';
import { madeOnce, newSession, type Session } from '../helpers/run.js';

let session: Session;
const office = madeOnce(async () => {
  const opened = newSession();
  await opened.done('config set from office@net.example');
  await opened.done('event add --title Evening --date 6.11.2025 --time 17-18');
  for (const given of ['Kim', 'Jo', 'Max']) {
    await opened.done(`member add --given ${given} --family Mayer --email ${given.toLowerCase()}@town.example`);
  }
  return opened;
});
beforeEach(async () => {
  session = await office();
});

const sql = (text: string) => {
  const sqlite = openPlain(session.database);
  sqlite.exec(text);
  sqlite.close();
};

describe('attendee list', () => {
  it.each([
    ['sent', `state = 'sent'`, 'invited'],
    ['returned', `error = 'returned: User unknown'`, 'invited (came back)'],
    ['unclear', `state = 'unclear', sent_at = NULL`, 'invited (unclear)'],
    ['waiting', `state = 'planned', sent_at = NULL`, 'invited (waiting)'],
    ['waiting', `state = 'failed', failure = 'temporary', sent_at = NULL`, 'invited (waiting)'],
    ['failed', `state = 'failed', failure = 'permanent', sent_at = NULL`, 'invited (undeliverable)'],
  ])('says where somebody may not know of the invitation: %s', async (invitation, columns, word) => {
    await session.done('invite send 1 --to Kim --yes');
    sql(`UPDATE deliveries SET ${columns}`);
    expect((await session.done('attendee list 1 --json')).json()).toMatchObject([{ status: 'invited', invitation }]);
    const { stdout, stderr } = await session.done('attendee list 1');
    expect([stdout.split('\t')[3], stderr]).toEqual([word, expect.stringContaining(`Answers: 1 ${word}\n`)]);
    if (invitation === 'sent' || invitation === 'unclear') return;
    sql(`INSERT INTO mailings (id, event_id, kind, sequence, language, audience, sender, created_at)
           VALUES (9, 1, 'update', 1, 'de', 'everyone', 'a@net.example', '2025-09-04');
         INSERT INTO deliveries (mailing_id, person_id, name, address, state, message_id, sent_at)
           VALUES (9, 1, 'Kim', 'kim@town.example', 'sent', '<9@net.example>', '2025-09-04')`);
    expect((await session.done('attendee list 1')).stdout.split('\t')[3]).toBe('invited');
  });

  it('tells who was told that nothing comes of it, and who had no mail at all', async () => {
    await session.done('invite send 1 --to Kim,Max --yes');
    await session.done('event cancel 1');
    await session.done('invite withdraw 1 --yes');
    await session.done('event edit 1 --status planned');
    await session.done('attendee add 1 Jo --status invited');
    await session.done('attendee edit 1 Max --status accepted');
    const { stderr } = await session.done('attendee list 1');
    expect(stderr).toContain('Answers: 1 invited (no mail), 1 invited (told: cancelled), 1 accepted\n');
    await session.done('invite send 1 --to Kim --yes');
    expect((await session.done('attendee list 1')).stderr).toContain('Answers: 1 invited, 1 invited (no mail)');
  });

  it('counts an answer to the old date whatever it was, and all of them are asked again', async () => {
    await session.done('invite send 1 --yes');
    await session.done('attendee edit 1 Kim --status accepted');
    await session.done('attendee edit 1 Jo --status declined');
    await session.done('event move 1 --to 13.11.2025');
    await session.done('invite update 1 --yes');
    const { stderr } = await session.done('attendee list 1');
    expect(stderr).toContain('1 invited, 1 accepted (old date), 1 declined (old date)');
    const [, command = ''] =
      /Of 2 people the answer is to the old date; ask them again: njb (invite remind \S+ --old-answers --to \S+)/.exec(
        stderr,
      ) ?? [];
    const again = await session.done(`${command} --dry-run`);
    expect(again.stdout.split('\n').filter(Boolean).sort()).toEqual(
      ['Jo', 'Kim'].map((name) => expect.stringContaining(name)),
    );
    expect((await session.done('invite remind 1 --dry-run')).stderr).toContain(
      '2 people have answered, but to the old',
    );
    const asked = await session.done('invite remind 1 --old-answers --dry-run');
    expect(asked.stdout.split('\n').filter(Boolean)).toHaveLength(3);
    await session.done('attendee edit 1 Jo --status declined');
    expect((await session.done('attendee list 1')).stderr).toContain('Of 1 person the answer is to the old date');
    // what is over asks nobody
    const over = (await session.done('attendee list 1 --today 2025-11-14')).stderr;
    expect(over).toContain('Of 1 person the answer is to the old date.\n');
  });

  it('sends who answered without an invitation of ours an information, as no reminder reaches them', async () => {
    await session.done('attendee add 1 Jo --status registered');
    await session.done('attendee edit 1 Jo --status declined');
    await session.done('event move 1 --to 13.11.2025');
    const { stderr } = await session.done('attendee list 1');
    expect(stderr).not.toContain('--old-answers');
    const [, command = ''] =
      /Of 1 person without an entry of ours [\s\S]*njb (invite inform \S+ --to \d+ --text "Der neue Termin: .*")/.exec(
        stderr,
      ) ?? [];
    expect((await session.done(`${command} --dry-run`)).stdout).toContain('Jo ');
    await session.done(`${command} --yes`);
    const told = (await session.done('attendee list 1')).stderr;
    expect(told).toContain('1 of them was told of the new date; note what they say: njb attendee edit');
    expect(told).not.toContain('invite inform');
    await session.done('invite send 1 --to Kim --yes');
    await session.done('attendee edit 1 Kim --status accepted');
    await session.done('event move 1 --to 20.11.2025');
    expect((await session.done('attendee list 1')).stderr).toContain('Of 1 person the answer is to the old date');
  });

  it.each([80, 60, 40])('cuts nothing of what people said on a screen of %i columns', async (columns) => {
    await session.done('member add --given Karl-Theodor --family "von und zu Guttenberg" --email k@town.example');
    await session.done('invite send 1 --yes');
    const said = [
      'A rather long comment that holds some words, extraordinarily',
      'climate, housing, mobility',
      'de, en',
    ];
    const [comment, interests, languages] = said.map((text) => `"${text}"`);
    const group = '--group Deutschland';
    await session.done(
      `attendee edit 1 Karl-Theodor --status accepted --comment ${comment} --interests ${interests} --languages ${languages} ${group}`,
    );
    await session.done('event move 1 --to 13.11.2025');
    const { stdout } = await session.done('attendee list 1', { terminal: true, columns });
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns);
    expect(stdout).not.toContain('…');
    const words = stdout.replace(/\s+/g, ' ');
    for (const text of [...said, 'von und zu', 'Guttenberg', 'accepted (old date)', 'Deutschland'])
      expect(words).toContain(text);
    expect(stdout.split('\n')[1]).not.toContain('comment');
  });
});
