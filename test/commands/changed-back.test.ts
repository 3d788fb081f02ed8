import { mkdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openPlain } from '../helpers/database.js';
import { replyIcs } from '../helpers/incoming-answers.js';
import { madeOnce, newSession, type Session } from '../helpers/run.js';

const event = 'impuls-2027-01';

/** Kim and Lea hold 7 January; Kim has said yes. Pia registered elsewhere for it. */
const office = madeOnce(async () => {
  const session = newSession({ now: '2026-12-01T08:00:00.000Z' });
  await session.done('init --name Netz --from "Büro <buero@netz.example>"');
  await session.done('config set inviteDaysBefore 60');
  for (const name of ['Kim Mayer', 'Lea Falk', 'Pia Neu']) {
    const [given, family] = name.split(' ');
    await session.done(`member add --given ${given} --family ${family} --email ${given?.toLowerCase()}@stadt.example`);
  }
  await session.done('event add --title Impuls --date 7.1.2027 --time 16:00-17:30 --topic Netze --place Rathaus');
  await session.done(`invite send ${event} --to Kim,Lea --yes`);
  await session.done(`attendee add ${event} Pia --status registered`);
  mkdirSync(session.path('in'));
  session.write('in/kim.ics', await answer(session, 'ACCEPTED', '20261201T090000Z'));
  await session.done('reply import in');
  return session;
});

async function answer(session: Session, partstat: string, stamp: string, who = 'kim'): Promise<string> {
  const { uid } = (await session.done(`event show ${event} --json`)).json<{ uid: string }>();
  return replyIcs({ uid, attendee: `${who}@stadt.example`, partstat, stamp });
}

const edit = (session: Session, what: string) => session.done(`event edit ${event} ${what}`);
const move = (session: Session, to: string) => session.done(`event move ${event} --to ${to}`);
const isUrged = async (session: Session) =>
  (await session.done('status --json'))
    .json<{ due: { kind: string; count: number }[] }>()
    .due.flatMap((each) =>
      ['old_entry_held', 'list_untold'].includes(each.kind) ? [`${each.kind} ${each.count}`] : [],
    );
const standing = async (session: Session) =>
  (await session.done(`attendee list ${event} --json`))
    .json<{ name: string; status: string; oldDate: boolean }[]>()
    .map(({ name, status, oldDate }) => `${name} ${status}${oldDate ? ' (old)' : ''}`);

describe('what was changed and changed back before anybody was told', () => {
  it.each([
    ['the date', '--to 14.1.2027', '--to 7.1.2027'],
    ['the time', '--to 7.1.2027 --time 17:00-18:30', '--to 7.1.2027 --time 16:00-17:30'],
  ])('%s: nobody is written to, and answers stand', async (_, there, back) => {
    const session = await office();
    session.now = '2026-12-02T08:00:00.000Z';
    const away = await session.done(`event move ${event} ${there}`);
    expect(away.stderr).toContain('2 people hold the old date:');
    expect(away.stderr).toContain('1 person on the list holds no entry of ours:');
    expect(await isUrged(session)).toEqual(['old_entry_held 2', 'list_untold 1']);
    expect(await standing(session)).toEqual(['Lea Falk invited', 'Kim Mayer accepted (old)', 'Pia Neu registered']);
    const { stderr } = await session.done(`event move ${event} ${back}`);
    expect(stderr).toContain('2 people have just this in the calendar already; no mail is needed.');
    expect(stderr).not.toMatch(/hold the old date|on the list/);
    expect(await isUrged(session)).toEqual([]);
    expect(await standing(session)).toEqual(['Lea Falk invited', 'Kim Mayer accepted', 'Pia Neu registered']);
    const update = await session.done(`invite update ${event} --dry-run`);
    expect(update.stdout).toBe('');
    expect(update.stderr).toContain('2 people were told already.');
    expect(update.stderr).not.toContain('on the list');
    // reminded, as the invitation holds
    expect((await session.done(`invite remind ${event} --dry-run`)).stdout).toBe('Lea Falk <lea@stadt.example>\n');
  });

  it('topic, title, place or link: nobody is written to', async () => {
    const session = await office();
    for (const [option, old] of Object.entries({ topic: 'Netze', title: 'Impuls', place: 'Rathaus', online: '""' })) {
      await edit(session, `--${option} https://neu.example`);
      expect(await isUrged(session)).toEqual(['old_entry_held 2']);
      const { stderr } = await edit(session, `--${option} ${old}`);
      expect(stderr).toContain('2 people have just this in the calendar already; no mail is needed.');
      expect(await isUrged(session)).toEqual([]);
    }
    expect((await session.done(`invite update ${event} --dry-run`)).stdout).toBe('');
  });

  it('cancelled and uncancelled, too; the next news outbids what they hold', async () => {
    const session = await office();
    await session.done(`event cancel ${event}`);
    await edit(session, '--status planned');
    expect(await isUrged(session)).toEqual([]);
    await edit(session, '--place Schloss');
    const preview = await session.done(`invite preview ${event} --kind update --as Kim --json`);
    const { mail } = preview.json<{ mail: { text: string; calendar: string } }>();
    expect(mail.text).toContain('Neuer Ort: Schloss');
    expect(mail.calendar).toContain('SEQUENCE:3');
  });

  it('a mail that waits, or is unclear, says what holds and may go', async () => {
    const session = await office();
    const sqlite = openPlain(session.database);
    sqlite.exec(`UPDATE deliveries SET state = 'unclear', sent_at = NULL WHERE person_id = 2`);
    sqlite.close();
    await move(session, '14.1.2027');
    await move(session, '7.1.2027');
    await session.done(`invite resolve ${event} --as resend --yes`);
    expect((await session.done(`invite send ${event} --yes`)).stderr).toContain('1 mail is left from an earlier run.');
  });

  it('a copy from before the move is restored: answers to its date stand', async () => {
    const session = await office();
    await session.done('db backup before.db');
    session.now = '2026-12-02T08:00:00.000Z';
    await move(session, '14.1.2027');
    await session.done(`invite update ${event} --to Lea --yes`);
    await session.done('db restore before.db --yes');
    expect(await standing(session)).toEqual(['Lea Falk invited', 'Kim Mayer accepted', 'Pia Neu registered']);
    expect((await session.done(`invite update ${event} --dry-run`)).stdout).toBe('Lea Falk <lea@stadt.example>\n');
  });

  it('an answer to the entry they hold still counts, and a later one more, whatever the SEQUENCE is by now', async () => {
    const session = await office();
    await move(session, '14.1.2027');
    await move(session, '7.1.2027');
    session.now = '2026-12-03T08:00:00.000Z';
    await session.done(`attendee edit ${event} Lea --status tentative`);
    session.write('in/lea.ics', await answer(session, 'DECLINED', '20261204T090000Z', 'lea'));
    expect((await session.done('reply import in')).stdout).toContain('1 new answer');
    expect(await standing(session)).toEqual(['Lea Falk declined', 'Kim Mayer accepted', 'Pia Neu registered']);
    // the earlier yes is read again and does not outdo the later word
    await session.done(`attendee edit ${event} Kim --status declined`);
    await session.done('reply import in');
    expect(await standing(session)).toContain('Kim Mayer declined');
  });
});

describe('what was changed back after some were told', () => {
  it('is news to them alone, from what they were told', async () => {
    const session = await office();
    session.now = '2026-12-02T08:00:00.000Z';
    await move(session, '14.1.2027 --reason Sturm');
    await session.done(`invite update ${event} --to Lea --yes`);
    await session.done(`invite inform ${event} --to Pia --text Verlegt --yes`);
    session.now = '2026-12-03T08:00:00.000Z';
    const { stderr } = await move(session, '7.1.2027 --reason Sonne');
    expect(stderr).toContain('1 person has just this in the calendar already');
    expect(stderr).toContain('1 person holds the old date:\n  Lea Falk');
    expect(stderr).toContain('1 person on the list holds no entry of ours:\n  Pia Neu');
    expect(await isUrged(session)).toEqual(['old_entry_held 1', 'list_untold 1']);
    const lea = (await session.done(`invite preview ${event} --kind update --as Lea`)).stdout;
    expect(lea).toContain('Bisher: Donnerstag, 14. Januar 2027');
    expect(lea).toContain('Grund: Sonne');
    expect((await session.done(`invite update ${event} --dry-run`)).stdout).toBe('Lea Falk <lea@stadt.example>\n');
    await session.done(`invite update ${event} --yes`);
    expect(await isUrged(session)).toEqual(['list_untold 1']);
    await session.done(`invite inform ${event} --to Pia --text "Doch am 7." --yes`);
    expect(await isUrged(session)).toEqual([]);
    // and forth again: everybody
    await move(session, '14.1.2027');
    expect(await isUrged(session)).toEqual(['old_entry_held 2', 'list_untold 1']);
  });

  it('asks anew who had answered and was told the other date; the yes of everybody else counts', async () => {
    const session = await office();
    session.write('in/lea.ics', await answer(session, 'ACCEPTED', '20261201T090000Z', 'lea'));
    await session.done('reply import in');
    await session.done(`guest add ${event} "Gerd Gast, , , confirmed" --email gerd@gast.example`);
    await session.done(`guest add ${event} "Ida Gast, , , confirmed" --email ida@gast.example`);
    await session.done(`guest inform ${event} --yes`);
    session.now = '2026-12-02T08:00:00.000Z';
    await move(session, '14.1.2027');
    await session.done(`invite update ${event} --to Lea,Gerd --yes`);
    session.now = '2026-12-03T08:00:00.000Z';
    const { stderr } = await move(session, '7.1.2027');
    expect(stderr).toContain('1 guest was asked, or had confirmed, before the move; please tell them:\n  Gerd Gast');
    const asked = ['Lea Falk accepted (old)', 'Kim Mayer accepted', 'Pia Neu registered'];
    expect(await standing(session)).toEqual(asked);
    await session.done(`invite update ${event} --yes`);
    expect(await standing(session)).toEqual(asked);
    expect((await session.done('status')).stdout).toMatch(/Since the move, the answer .+ from Gerd Gast\./);
    expect((await session.done(`invite remind ${event} --old-answers --dry-run`)).stdout).toBe(
      'Lea Falk <lea@stadt.example>\n',
    );
    // the yes to the first invitation, read again or given late, is none to the second
    const { uid } = (await session.done(`event show ${event} --json`)).json<{ uid: string }>();
    const late = { uid, attendee: 'lea@stadt.example', partstat: 'ACCEPTED', stamp: '20261204T090000Z' };
    session.write('in/late.ics', replyIcs({ ...late, sequence: 0 }));
    expect((await session.done('reply import in')).stdout).toContain('0 new answers');
    session.write('in/new.ics', replyIcs({ ...late, sequence: 2 }));
    expect((await session.done('reply import in')).stdout).toContain('Lea Falk: accepts (old date) → accepts');
    await session.done(`guest confirm ${event} Gerd`);
    expect(await standing(session)).toContain('Lea Falk accepted');
    expect((await session.done('status')).stdout).not.toContain('Since the move');
  });

  it('whom the word of the other date never reached needs none of the first', async () => {
    const session = await office();
    await move(session, '14.1.2027');
    await session.done(`invite inform ${event} --to Pia --text Verlegt --yes`);
    const sqlite = openPlain(session.database);
    sqlite.exec(`UPDATE deliveries SET state = 'failed', failure = 'permanent', sent_at = NULL
      WHERE mailing_id = (SELECT max(id) FROM mailings)`);
    sqlite.close();
    expect(await isUrged(session)).toEqual(['old_entry_held 2']);
    const { stderr } = await move(session, '7.1.2027');
    expect(stderr).not.toContain('on the list');
    expect(await isUrged(session)).toEqual([]);
  });

  it('the date came back and the topic did not: the news is the topic', async () => {
    const session = await office();
    await move(session, '14.1.2027 --reason Sturm');
    await move(session, '7.1.2027 --reason Sonne');
    await edit(session, '--topic Wärme');
    const kim = (await session.done(`invite preview ${event} --kind update --as Kim`)).stdout;
    expect(kim).toContain('Bisheriges Thema: Netze\nNeues Thema: Wärme');
    expect(kim).not.toMatch(/Bisher:|Grund/);
    expect(await standing(session)).toContain('Kim Mayer accepted');
  });
});

it('who changed the address counts once when the event moves', async () => {
  const session = await office();
  await edit(session, '--place Schloss');
  await session.done('member edit Kim --email kim.neu@stadt.example');
  await session.done(`invite update ${event} --yes`);
  const { stderr } = await move(session, '14.1.2027');
  expect(stderr).toContain(
    '2 people hold the old date:\n  Lea Falk <lea@stadt.example>\n  Kim Mayer <kim.neu@stadt.example>',
  );
});

it('what mails said before that was kept with them is read from the log', async () => {
  const session = await office();
  await move(session, '14.1.2027');
  await session.done(`invite update ${event} --to Lea --yes`);
  await edit(session, '--topic "Ein \\"neues\\" Thema – mit Ä"');
  await session.done(`invite update ${event} --yes`);
  await move(session, '7.1.2027');
  await edit(session, '--online https://neu.example');
  const sqlite = openPlain(session.database);
  const facts = () => sqlite.prepare('SELECT id, facts FROM mailings ORDER BY id').raw().all();
  const written = facts();
  expect(written).toHaveLength(3);
  expect(JSON.stringify(written)).toContain('mit Ä');
  const migration = readFileSync('migrations/013-what-mails-said.sql', 'utf8');
  sqlite.exec('DROP TRIGGER journal_mailings_update; UPDATE mailings SET facts = NULL');
  sqlite.exec(migration.slice(migration.indexOf('CREATE TEMP TABLE written')));
  expect(facts()).toEqual(written);
  sqlite.close();
});
