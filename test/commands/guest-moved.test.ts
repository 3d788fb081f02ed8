import { beforeEach, describe, expect, it } from 'vitest';
import { dumpOf, openPlain } from '../helpers/database.js';
import { postfixBounce } from '../helpers/incoming-reports.js';
import { madeOnce, newSession, type Session } from '../helpers/run.js';

interface Shown {
  guests: { name: string; status: string; askedFor: string | null }[];
  sessions: { guests: { name: string; askedFor: string | null }[] }[];
}

const event = 'impuls-2026-12';
let session: Session;

/** Lena (confirmed, no address), Rita (requested by mail), Ina (an idea); Sam speaks in a session. */
const office = madeOnce(async () => {
  const opened = newSession();
  await opened.done('init --name Netz --from "Büro <buero@netz.example>"');
  await opened.done(
    'event add --title Impuls --date 3.12.2026 --time 16:00-17:30 --online https://a.example --guest "Lena Falk, , , confirmed" --guest "Ina Idee, , , idea"',
  );
  await opened.done(`guest add ${event} "Rita Ruf, Rätin" --email rita@ruf.example`);
  await opened.done(`session add ${event} --title Panel --guest "Sam See, , , confirmed"`);
  await opened.done(`guest ask ${event} Rita --yes`);
  return opened;
});
beforeEach(async () => {
  session = await office();
});

const askedFor = async () => {
  const { guests, sessions } = (await session.done(`event show ${event} --json`)).json<Shown>();
  return Object.fromEntries(
    [...guests, ...sessions.flatMap((each) => each.guests)].map((each) => [each.name, each.askedFor]),
  );
};
const move = (to: string) => session.done(`event move ${event} --to ${to}`);
const old = '2026-12-03T16:00';

describe('guests of an event that moves', () => {
  it('and never said anything of the new date are asked after when it was held, and named', async () => {
    await move('10.12.2026');
    const { stderr } = await session.done(`event hold ${event} --attendance 9 --dry-run --today 2026-12-11`);
    expect(stderr).toContain('not confirmed, and so not in reports: Ina Idee; Rita Ruf, Rätin.');
    expect(stderr).toContain('confirmed for the old date only, and in reports all the same: Lena Falk; Sam See.');
    expect(stderr).toContain(`“njb guest decline ${event} GUEST” if they were not.`);
    const held = await session.done(`event hold ${event} --attendance 9 --today 2026-12-11`, {
      answers: [
        ['Was Ina Idee there?', 'n'],
        ['Was Rita Ruf, Rätin there?', 'n'],
        ['Was Lena Falk there?', 'y'],
        ['Was Sam See there?', 'n'],
      ],
    });
    expect(held.stderr).toMatch(/in reports all the same:\s+Sam See\./);
  });

  it('who were asked for the old day are named, and stay marked everywhere until somebody says otherwise', async () => {
    const { stderr } = await move('10.12.2026');
    expect(stderr).toContain('3 guests were asked, or had confirmed, before the move');
    expect(stderr).toContain('Lena Falk (confirmed for 3 Dec 2026, before the move)');
    expect(await askedFor()).toEqual({ 'Lena Falk': old, 'Ina Idee': null, 'Rita Ruf': old, 'Sam See': old });
    for (const line of ['event show', 'guest list', 'programme show'])
      expect((await session.done(`${line} ${event}`)).stdout).toContain('for 3 Dec 2026, before the move');
    const status = await session.done('status --json --today 2026-11-01');
    expect(status.json()).toMatchObject({
      due: expect.arrayContaining([
        expect.objectContaining({ kind: 'guests_old_date', guests: ['Lena Falk', 'Rita Ruf', 'Sam See'] }),
      ]),
    });

    const { stdout } = await session.done(`guest confirm ${event} Lena`);
    expect(stdout).toContain('confirmed for 3 Dec 2026, before the move → confirmed');
    await session.done(`guest edit ${event} Sam --status confirmed`);
    await session.done(`guest ask ${event} --yes`);
    expect(await askedFor()).toEqual({ 'Lena Falk': null, 'Ina Idee': null, 'Rita Ruf': null, 'Sam See': null });
    expect((await session.done('status --json --today 2026-11-01')).stdout).not.toContain('guests_old_date');
    expect((await session.done(`guest confirm ${event} Lena`)).stderr).toContain('confirmed already');
  });

  it('are no longer marked where it goes back, and all of it can be taken back', async () => {
    const before = dumpOf(session.database);
    await move('10.12.2026');
    await session.done('undo');
    expect(dumpOf(session.database)).toEqual(before);
    await move('10.12.2026');
    await move('17.12.2026');
    expect((await askedFor())['Lena Falk']).toBe(old);
    await move('3.12.2026');
    expect((await askedFor())['Lena Falk']).toBeNull();
  });

  it('and were never reached, as the topic changed while the mail waited, are asked by the same command', async () => {
    await session.done(`guest ask ${event} Rita --yes`);
    const sqlite = openPlain(session.database);
    sqlite.exec(
      `UPDATE deliveries SET state = 'failed', failure = 'temporary', sent_at = NULL WHERE id = (SELECT max(id) FROM deliveries)`,
    );
    sqlite.close();
    await session.done(`event edit ${event} --topic Neues`);
    const preview = await session.done(`guest ask ${event} --dry-run`);
    expect(preview.stdout).toContain('Rita Ruf <');
    await session.done(`guest ask ${event} --yes`);
    expect((await session.done(`guest ask ${event} --dry-run`)).stdout).not.toContain('Rita Ruf');
  });

  it('and were told of one date by mail were asked for that one when it moves again', async () => {
    await move('10.12.2026');
    await session.done(`guest ask ${event} Rita --yes`);
    await move('17.12.2026');
    expect(await askedFor()).toMatchObject({ 'Rita Ruf': '2026-12-10T16:00', 'Lena Falk': old });
    // a mail of another event says nothing of this one
    await session.done('event add --title Fest --date 7.11.2026 --time 16:00-17:30 --online https://a.example');
    for (const day of [8, 9, 10]) await session.done(`event move fest-2026-11 --to ${day}.11.2026`);
    await session.done('guest add fest-2026-11 "Rita Ruf" --person 1');
    await session.done('guest ask fest-2026-11 Rita --yes');
    expect((await askedFor())['Rita Ruf']).toBe('2026-12-10T16:00');
  });

  it('are asked for the old day as before where the mail of the new one came back', async () => {
    await move('10.12.2026');
    await session.done(`guest ask ${event} Rita --yes`);
    session.write('report.eml', postfixBounce({ to: 'rita@ruf.example', messageId: '<unknown@x.example>' }));
    await session.done('reply import report.eml');
    expect((await askedFor())['Rita Ruf']).toBe(old);
  });

  it('may be asked anew though they had confirmed, and are requested then', async () => {
    await session.done(`guest confirm ${event} Rita`);
    expect((await session.njb(`guest ask ${event} Rita --yes`)).code).toBe(2);
    expect((await session.njb(`guest request ${event} Rita`)).code).toBe(2);
    const asks = `njb guest ask ${event} 3`;
    expect((await move('10.12.2026')).stderr).toContain(
      `Confirmed before the move: Rita Ruf, Rätin. This asks for the new date: ${asks}\n`,
    );
    expect((await session.done('status --json --today 2026-11-01')).stdout).toContain(`"command": "${asks}"`);
    const unnamed = await session.done(`guest ask ${event} --dry-run`);
    expect([unnamed.stdout, unnamed.stderr]).toEqual(['', expect.stringContaining(asks)]);
    await session.done(`guest ask ${event} Rita --yes`);
    const { guests } = (await session.done(`event show ${event} --json`)).json<Shown>();
    expect(guests.find(({ name }) => name === 'Rita Ruf')).toMatchObject({ status: 'requested', askedFor: null });
  });

  it('who confirmed are not thanked for the new day until they said so; no mail makes them do it', async () => {
    await session.done(`guest edit ${event} Lena --email lena@falk.example`);
    await session.done('member add --given Ole --family Brandt --email ole@husum.example');
    await session.done(`guest add ${event} "Ole Brandt" --person Brandt`);
    await session.done(`guest confirm ${event} Brandt`);
    await session.done(`invite send ${event} --yes`);
    await session.done(`guest confirm ${event} Rita`);
    await move('10.12.2026');
    await session.done(`guest confirm ${event} Rita`);
    const { stdout, stderr } = await session.done(`guest inform ${event} --dry-run`);
    expect(stdout).toBe('Rita Ruf <rita@ruf.example>\n');
    expect(stderr).toMatch(
      /Not to Lena Falk: confirmed for 3 Dec 2026, before the move; ask first: njb guest ask \S+ 1\n/,
    );
    const named = await session.njb(`guest inform ${event} Lena --yes`);
    expect(named.code).toBe(2);
    expect(named.stderr).toContain('“njb guest ask impuls-2026-12 1” asks for the new date.');
    await session.done(`invite update ${event} --yes`);
    expect(await askedFor()).toMatchObject({ 'Ole Brandt': old, 'Lena Falk': old, 'Rita Ruf': null });
    // who says yes to the entry of the new day has confirmed it
    await session.done(`attendee edit ${event} Brandt --status accepted`);
    expect((await askedFor())['Ole Brandt']).toBeNull();
  });

  it('are asked no more once it was held or cancelled', async () => {
    await move('10.12.2026');
    await session.done(`event cancel ${event}`);
    expect(await askedFor()).toMatchObject({ 'Lena Falk': null, 'Rita Ruf': null });
  });
});

it('who was asked for another date reads of the move in the new request, and nobody else does', async () => {
  const request = async (who: string, lang = 'de') =>
    (await session.done(`invite preview ${event} --kind guest-request --as ${who} --document-lang ${lang}`)).stdout;
  await move('10.12.2026');
  const rita = await request('Rita');
  expect(rita).toContain('die Veranstaltung, für die wir Sie als Gast angefragt haben');
  expect(rita).toContain('Bisher: Donnerstag, 3. Dezember 2026');
  expect(rita).toContain('Neu: Donnerstag, 10. Dezember 2026');
  expect(rita).toContain('Passt Ihnen auch der neue Termin?');
  expect(await request('Rita', 'en')).toContain('Before: Thursday, 3 December 2026');
  await session.done(`guest edit ${event} Ina --email ina@idee.example`);
  expect(await request('Ina')).toContain('bereiten eine Veranstaltung vor');
  // a member who knows the old date from an invitation was never asked as a guest
  await session.done('member add --given Kim --family Mayer --email kim@a.example --style formal');
  await move('3.12.2026');
  await session.done(`invite send ${event} --yes`);
  await move('10.12.2026');
  await session.done(`guest add ${event} "Kim Mayer, , , idea" --person Mayer`);
  expect(await request('Mayer')).toContain('bereiten eine Veranstaltung vor');
  await session.done(`guest ask ${event} Mayer --yes`);
  await move('17.12.2026');
  expect(await request('Mayer')).toContain('Bisher: Donnerstag, 10. Dezember 2026');
});

it('and who had confirmed does, though the news of the move has reached them since', async () => {
  await session.done(`guest confirm ${event} Rita`);
  await session.done(`guest inform ${event} Rita --yes`);
  await move('10.12.2026');
  await session.done(`invite update ${event} --yes`);
  const { stdout } = await session.done(`guest ask ${event} 3 --preview --document-lang de`);
  expect(stdout).toContain('Impuls am 10. Dezember – passt Ihnen auch der neue Termin?');
  expect(stdout).toContain('Bisher: Donnerstag, 3. Dezember 2026');
  expect(stdout).not.toContain('Haben Sie Interesse');
});
