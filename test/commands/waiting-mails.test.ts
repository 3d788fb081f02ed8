import { beforeEach, describe, expect, it } from 'vitest';
import { openPlain } from '../helpers/database.js';
import { madeOnce, newSession, type Session } from '../helpers/run.js';

const event = 'impuls-2026-12';
let session: Session;

/** Four members and a date ahead; whoever sends while the server is down sends nothing. */
const office = madeOnce(async () => {
  const opened = newSession({ now: '2026-11-10T08:00:00.000Z' });
  await opened.done('init --name Netz --from "Büro <buero@netz.example>"');
  for (const name of ['Kim', 'Jo', 'Al', 'Bo'])
    await opened.done(
      `member add --given ${name} --family Mayer --email ${name.toLowerCase()}@a.example --style formal`,
    );
  await opened.done('event add --title Impuls --date 10.12.2026 --time 16:00-17:30');
  await opened.done('config set retryAfter 0.01');
  return opened;
});
beforeEach(async () => {
  session = await office();
});

const down = { env: { NJB_SMTP: 'smtp://127.0.0.1:9' } };
const waits = async (line: string) =>
  expect((await session.njb(`${line} --yes`, down)).stderr).toContain('Nothing is lost');
const send = (line: string) => session.done(`${line} --yes`);
const change = (line: string) => session.done(line);
const move = () => change(`event move ${event} --to 17.12.2026`);

/** What is due of the date, with the people, and the command printed under it. */
async function due(): Promise<string[]> {
  const { stdout } = await session.done('status');
  return stdout
    .split('\n')
    .map((line) => line.split('\t').at(-1) ?? '')
    .filter((command) => command.includes(event) && !/event (confirm|edit)/.test(command));
}
/** Subjects by the first part of the address, of what left since the last time. */
const seen = new Set<number>();
function left(): string[] {
  const sqlite = openPlain(session.database);
  const rows = sqlite
    .prepare<[], { id: number; mail: string }>(
      `SELECT d.id, substr(address, 1, instr(address, '@') - 1) || ': ' || subject AS mail
         FROM deliveries d JOIN delivery_contents c ON c.delivery_id = d.id WHERE d.state = 'sent' ORDER BY address`,
    )
    .all()
    .filter(({ id }) => !seen.has(id));
  sqlite.close();
  for (const { id } of rows) seen.add(id);
  return rows.map(({ mail }) => mail);
}
beforeEach(() => seen.clear());

/** How many mails were ever written. */
function deliveries(): number | undefined {
  const sqlite = openPlain(session.database);
  const count = sqlite.prepare<[], number>('SELECT count(*) FROM deliveries').pluck().get();
  sqlite.close();
  return count;
}

/** The words of the withdrawals that left, by address. */
function textsOf(): string[] {
  const sqlite = openPlain(session.database);
  const texts = sqlite
    .prepare<[], string>(
      `SELECT c.text FROM deliveries d JOIN delivery_contents c ON c.delivery_id = d.id JOIN mailings m ON m.id = d.mailing_id
        WHERE d.state = 'sent' AND m.kind = 'cancellation' ORDER BY d.address`,
    )
    .pluck()
    .all();
  sqlite.close();
  return texts;
}

describe('an invitation of one person that is to be taken back, and could not be sent', () => {
  beforeEach(async () => {
    await send(`invite send ${event}`);
    await waits(`invite withdraw ${event} --from Kim`);
    left();
  });

  it('goes on with the command that the status prints', async () => {
    expect(await due()).toEqual([`njb invite withdraw ${event}`]);
    expect((await session.done('status')).stdout).toContain('Kim Mayer');
    await send(`invite withdraw ${event}`);
    expect(left()).toEqual(['kim: Einladung zurückgenommen: Impuls am 10. Dezember']);
    expect(await due()).toEqual([]);
    const again = await session.njb(`invite withdraw ${event} --yes`);
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('--from MEMBER') });
  });

  it.each([
    ['moves', [`event move ${event} --to 17.12.2026`]],
    ['moves and comes back', [`event move ${event} --to 17.12.2026`, `event move ${event} --to 10.12.2026`]],
    ['has another topic', [`event edit ${event} --topic Neu`]],
    ['is cancelled and takes place again', [`event cancel ${event}`, `event edit ${event} --status planned`]],
  ])('is not lost when the event %s; nobody tells her of it', async (_, changes) => {
    for (const each of changes) {
      const { stderr } = await change(each);
      if (!each.includes('cancel')) expect(stderr).not.toContain('kim@a.example');
    }
    expect(await due()).toContain(`njb invite withdraw ${event}`);
    const update = await session.done(`invite update ${event} --yes`);
    expect(left().join()).not.toContain('kim');
    const isNews = changes.length === 1;
    const why = 'Not to Kim Mayer: the mail that takes the invitation back is still to be sent.';
    expect(update.stderr).toContain(isNews ? why : '4 people were told already.');
    expect((await session.done(`invite remind ${event} --to Kim --yes`)).stderr).toContain('Not to Kim Mayer');
    expect(await due()).toEqual([`njb invite withdraw ${event}`]);
    session.now = '2026-12-09T08:00:00.000Z';
    await send(`invite withdraw ${event}`);
    expect(left()).toEqual(['kim: Einladung zurückgenommen: Impuls am 10. Dezember']);
    session.now = '2026-11-10T08:00:00.000Z';
    expect(await due()).toEqual([]);
  });

  it('still is after the day that it was for, where the event was put off', async () => {
    await move();
    session.now = '2026-12-12T08:00:00.000Z';
    await send(`invite update ${event}`);
    expect(await due()).toContain(`njb invite withdraw ${event}`);
    left();
    await send(`invite withdraw ${event}`);
    expect(left()).toEqual(['kim: Einladung zurückgenommen: Impuls am 10. Dezember']);
  });

  it('goes to another address, and is written anew for it', async () => {
    await change('member edit Kim --email neu@a.example');
    await change(`event edit ${event} --topic Neu`);
    await send(`invite update ${event}`);
    left();
    expect(await due()).toEqual([`njb invite withdraw ${event}`]);
    await send(`invite withdraw ${event}`);
    expect(left()).toEqual(['neu: Einladung zurückgenommen: Impuls am 10. Dezember – Neu']);
    expect(await due()).toEqual([]);
  });

  it('says what was written to each, and why, however often it is tried', async () => {
    await waits(`invite withdraw ${event} --from Jo --from Al --text "Leider voll." --reason "Zu viele."`);
    for (const name of ['Jo', 'Al']) await change(`member edit ${name} --email ${name.toLowerCase()}@b.example`);
    const goOn = `invite withdraw ${event}`;
    const shown = await session.done(`${goOn} --preview`);
    expect(shown.stderr).toContain('What is said with the withdrawal that is still to be sent: “Leider voll.”');
    expect(shown.stderr).toContain('The reason in the withdrawal that is still to be sent: “Zu viele.”');
    for (const said of ['Leider voll.', 'Zu viele.']) expect(shown.stdout).toContain(said);
    await waits(goOn);
    for (const name of ['Jo', 'Al']) await change(`member edit ${name} --email ${name.toLowerCase()}@c.example`);
    await change('member edit Kim --email kim@c.example');
    const names = () => left().map((mail) => mail.split(':')[0]);
    expect((await send(goOn)).stderr).toContain('2 people were written something else to');
    expect(names()).toEqual(['kim']);
    await send(goOn);
    expect(names()).toEqual(['al', 'jo']);
    const bodies = textsOf();
    expect(bodies.map((body) => /Leider voll/.test(body) && /Zu viele/.test(body))).toEqual([true, true, false]);
    expect(await due()).toEqual([]);
  });

  it('is let go of when she is on the list again, and becomes the cancellation when all are told', async () => {
    await change(`attendee add ${event} Kim --status accepted`);
    expect(await due()).toEqual([]);
    await move();
    await send(`invite update ${event}`);
    expect(left()).toContain('kim: Neuer Termin: Impuls am 17. Dezember');
    await waits(`invite withdraw ${event} --from Jo`);
    await change(`event cancel ${event}`);
    await send(`invite withdraw ${event}`);
    expect(left().map((mail) => mail.replace(/:.*: /, ': '))).toEqual(
      ['al', 'bo', 'jo', 'kim'].map((name) => `${name}: Impuls am 17. Dezember`),
    );
  });
});

describe('an information that could not be sent', () => {
  const text = '--text "Parken hinten."';
  const others = ['al', 'bo', 'jo', 'kim'];
  const informed = (names: readonly string[], what = 'Impuls am 10. Dezember') =>
    names.map((name) => `${name}: Gut zu wissen: ${what}`);

  beforeEach(async () => {
    await send(`invite send ${event}`);
    await waits(`invite inform ${event} ${text}`);
    left();
  });

  it('goes on with the command that the status prints', async () => {
    expect(await due()).toEqual([`njb invite inform ${event}`]);
    const { stderr } = await session.done(`invite inform ${event} --yes`);
    expect(stderr).toContain('The information that is still to be sent: “Parken hinten.”');
    expect(left()).toEqual(informed(others));
    expect(await due()).toEqual([]);
    expect(await session.njb(`invite inform ${event} --yes`)).toMatchObject({ code: 2 });
  });

  it.each([
    ['another topic', `event edit ${event} --topic Neu`, 'Impuls am 10. Dezember'],
    ['another date', `event move ${event} --to 17.12.2026`, 'Impuls am 17. Dezember'],
  ])('is sent in new words where the event has %s, whatever was sent meanwhile', async (_, line, what) => {
    await change(line);
    await send(`invite update ${event}`);
    await send(`invite inform ${event} --text Anderes`);
    expect(left()).toHaveLength(8);
    await change(`attendee edit ${event} Jo --status declined`);
    await change('member edit Al --email neu@a.example');
    await session.done('member add --given Di --family Mayer --email di@a.example --style formal');
    await send(`invite send ${event}`);
    left();
    expect(await due()).toEqual([`njb invite inform ${event}`]);
    await send(`invite inform ${event}`);
    expect(left()).toEqual(informed(['bo', 'kim', 'neu'], what));
    expect(await due()).toEqual([]);
    expect((await session.done(`invite inform ${event} ${text} --dry-run`)).stdout).toBe('Di Mayer <di@a.example>\n');
  });

  it('waits on for who is left out by the command that is printed, as their yes was to the old date', async () => {
    await send(`invite inform ${event}`);
    for (const name of ['Kim', 'Jo']) await change(`attendee edit ${event} ${name} --status accepted`);
    const { stderr } = await session.njb(
      ['invite', 'inform', event, '--to', 'answer:accepted', '--text', 'Frage "mit"', '--yes'],
      down,
    );
    const goOn = `njb invite inform ${event}`;
    expect(stderr).toContain(`“${goOn}” goes on where it stopped.`);
    await move();
    await send(`invite update ${event}`);
    left();
    expect(await due()).toContain(goOn);
    expect((await session.done(`invite inform ${event} --yes`)).stderr).toContain('Not to Kim Mayer: has answered');
    expect(left()).toEqual([]);
    expect(await due()).toContain(goOn);
    await change(`attendee edit ${event} Kim --status accepted`);
    await send(`invite inform ${event}`);
    expect(left()).toEqual(informed(['kim'], 'Impuls am 17. Dezember'));
  });

  it('is not sent once the event is cancelled', async () => {
    await change(`event cancel ${event}`);
    await send(`invite withdraw ${event}`);
    expect(left()).toHaveLength(4);
    expect(await due()).toEqual([]);
  });
});

it('a letter to a guest that waits is named until it went, whatever is sent of the event meanwhile', async () => {
  await session.done(`guest add ${event} "Uwe Gast, Leiter, Firma, confirmed" --email uwe@g.example`);
  await waits(`guest inform ${event}`);
  await change(`event edit ${event} --topic Neu`);
  await send(`invite send ${event}`);
  expect(await due()).toEqual([`njb guest inform ${event}`]);
  left();
  await send(`guest inform ${event}`);
  expect(left()).toEqual([expect.stringContaining('uwe: ')]);
  expect(await due()).toEqual([]);
});

describe('an invitation that was never sent', () => {
  const usual = `njb invite send ${event}`;

  it('is named again once somebody else was written to by name, though the mail was given up meanwhile', async () => {
    await waits(`invite send ${event}`);
    await change(`event edit ${event} --topic Neu`);
    expect(await due()).toEqual([usual]);
    // whatever is sent of the event writes down that those mails lapsed
    await session.njb(`invite remind ${event} --yes`);
    expect(await due()).toEqual([usual]);
    await send(`invite send ${event} --to Kim`);
    expect(left()).toHaveLength(1);
    expect(await due()).toEqual([usual]);
    await change(`attendee add ${event} Jo --status declined`);
    await send(`invite send ${event}`);
    expect(left()).toHaveLength(2);
    expect(await due()).toEqual([]);
  });

  it.each([
    ['waits', false],
    ['was given up', true],
  ])('is named where it was for one person whose first one was taken back, and %s', async (_, isGivenUp) => {
    await send(`invite send ${event}`);
    await send(`invite withdraw ${event} --from Kim`);
    await waits(`invite send ${event} --to Kim`);
    await change(`event edit ${event} --topic Neu`);
    await send(isGivenUp ? `invite update ${event}` : `invite update ${event} --to Jo`);
    left();
    const sentence = (await session.done('status')).stdout;
    expect(sentence).toContain('1 invitation to “Impuls” on 10 December has not arrived: Kim Mayer.');
    const command = (await due()).find((each) => each.includes('invite send'));
    await send((command ?? '').slice('njb '.length));
    expect(left()).toEqual(['kim: Einladung: Impuls am 10. Dezember – Neu']);
    expect((await due()).join()).not.toContain('invite send');
  });

  it('waits on where news of a change has nothing to say to whom it is for', async () => {
    await send(`invite send ${event} --to Kim`);
    await move();
    await send(`invite update ${event}`);
    await waits(`invite send ${event}`);
    await change(`event move ${event} --to 10.12.2026`);
    await change(`event move ${event} --to 17.12.2026`);
    await send(`invite update ${event}`);
    left();
    const written = deliveries();
    await send(`invite send ${event}`);
    expect(left().map((mail) => mail.split(':')[0])).toEqual(['al', 'bo', 'jo']);
    expect(deliveries()).toBe(written);
  });

  it('is named where it was sent to somebody by name and came back, until it is sent again', async () => {
    await send(`invite send ${event} --to Kim`);
    const sqlite = openPlain(session.database);
    sqlite.exec(`UPDATE deliveries SET error = 'returned: 4.2.2 mailbox full' WHERE person_id = 1`);
    sqlite.close();
    expect(await due()).toEqual([`njb invite send ${event} --to 1`]);
    await send(`invite send ${event} --to 1`);
    expect(await due()).toEqual([]);
  });
});

describe('a mail of which nobody knows whether it left, and that did not arrive', () => {
  /** Of those that wait nobody knows any more. */
  function lose(): void {
    const sqlite = openPlain(session.database);
    sqlite.exec(`UPDATE deliveries SET state = 'unclear', failure = NULL WHERE state IN ('planned', 'failed')`);
    sqlite.close();
  }

  it('gives way to the cancellation where it was to take an invitation back', async () => {
    await send(`invite send ${event}`);
    await waits(`invite withdraw ${event} --from Kim`);
    lose();
    await change(`event cancel ${event}`);
    await session.njb(`invite withdraw ${event} --yes`);
    expect(await due()).toEqual([`njb invite resolve ${event}`]);
    left();
    await change(`invite resolve ${event} --as resend`);
    expect(await due()).toEqual([`njb invite withdraw ${event}`]);
    await send(`invite withdraw ${event}`);
    expect(left()).toEqual(['kim: Abgesagt: Impuls am 10. Dezember']);
    expect(await due()).toEqual([]);
  });

  it('is written anew where the office wrote it, though the event has changed', async () => {
    await send(`invite send ${event}`);
    await waits(`invite inform ${event} --text Parken --to Kim`);
    lose();
    await change(`event edit ${event} --topic Neu`);
    await send(`invite update ${event}`);
    left();
    await change(`invite resolve ${event} --as resend`);
    expect(await due()).toEqual([`njb invite inform ${event}`]);
    await send(`invite inform ${event}`);
    expect(left()).toEqual(['kim: Gut zu wissen: Impuls am 10. Dezember']);
    expect(await due()).toEqual([]);
  });
});
