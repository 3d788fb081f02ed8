import { describe, expect, it } from 'vitest';
import { openPlain } from '../helpers/database.js';
import { faultsOfHtml } from '../helpers/html.js';
import { madeOnce, newSession, type Session } from '../helpers/run.js';

const trip = madeOnce(async () => {
  const session = newSession();
  session.write(
    'reise.csv',
    `Delegation;Vorname;Nachname;E-Mail;Sprachen;Interessen
DE;Kim;Mayer;kim@de.example;de, en;Klima
DE;Kimm;Mayer;kimm@de.example;;
UA;Olena;Koval <b>;olena@ua.example;en;klima
UA;Taras;Bondar;taras@ua.example;uk;
`,
  );
  await session.done('event add --title Reise --date 2026-05-05 --until 2026-05-08 --place Lwiw');
  await session.done('attendee import next reise.csv');
  await session.done('pair propose next');
  return session;
});

const pairsIn = (session: Session) => {
  const sqlite = openPlain(session.database);
  const pairs = sqlite.prepare('SELECT one_id AS one, other_id AS other FROM pairs').all();
  sqlite.close();
  return pairs;
};

describe('pairs', () => {
  it('are read again from the same file without a change, and print as a page', async () => {
    const session = await trip();
    expect((await session.done('attendee import next reise.csv --json')).json()).toMatchObject({ changed: 0, same: 4 });
    for (const lang of ['de', 'en']) {
      await session.done(`pair list next --document-lang ${lang} --out paare.html`);
      expect(faultsOfHtml(session.read('paare.html'))).toEqual([]);
    }
    expect(session.read('paare.html')).toContain(
      '<td>Olena Koval &lt;b&gt;</td><td>both speak English; common interests: Klima',
    );
    expect(session.read('paare.html')).toContain('<strong>Still open (UA):</strong> Taras Bondar');
  });

  it('are not made between three groups, and whoever is of the smallest is named', async () => {
    const session = await trip();
    await session.done('attendee edit next Bondar --group Ukraine');
    const { code, stderr } = await session.njb('pair propose next');
    expect(code).toBe(2);
    expect(stderr).toContain('of 3 groups (DE, UA, Ukraine)');
    expect(stderr).toContain('“Ukraine”: Taras Bondar');
    expect(stderr).not.toContain('“DE”');
  });

  it('take groups and interests for the same whatever their case, and print them as most wrote them', async () => {
    const session = newSession();
    session.write(
      'runde.csv',
      'Gruppe;Vorname;Nachname;E-Mail;Interessen\nErfahrene;Ann;Alt;a@x.example;haushalt, Klima\nerfahrene;Bea;Bunt;b@x.example;\nErfahrene;Cem;Can;c@x.example;Haushalt\nNeue;Dora;Dahl;d@x.example;Haushalt\n',
    );
    await session.done('event add --title Runde --date 2026-05-05');
    await session.done('attendee import next runde.csv');
    const { stdout } = await session.done('pair propose next');
    expect(stdout).toContain('common interests: Haushalt');
    const { groups } = (await session.done('pair list next --json')).json<{ groups: string[] }>();
    expect(groups).toEqual(['Erfahrene', 'Neue']);
  });

  it('go over to the one person two entries were', async () => {
    const session = await trip();
    await session.done('member merge kimm@de.example kim@de.example --yes');
    expect(pairsIn(session)).toEqual([{ one: expect.any(Number), other: 3 }]);
    const { pairs } = (await session.done('pair list next --json')).json<{
      pairs: { one: unknown; points: number }[];
    }>();
    expect(pairs).toMatchObject([{ one: { name: 'Kimm Mayer', group: 'DE' }, points: 65 }]);
    await session.done('undo');
    expect(pairsIn(session)).toEqual([{ one: 1, other: 3 }]);
  });

  it('of whom one changed the group are marked, and parted with the next proposal', async () => {
    const session = await trip();
    await session.done('attendee edit next kim@de.example --group UA');
    expect((await session.done('pair list next')).stdout).toContain('both are of the group “UA”; both speak English');
    const { stdout } = await session.done('pair propose next');
    expect(stdout).toContain('Kim Mayer – Olena Koval <b>: both are of the group “UA”');
    expect(pairsIn(session)).toEqual([]);
  });

  it('stand in the dossier, and part when somebody is forgotten', async () => {
    const session = await trip();
    expect((await session.done('member dossier kim@de.example')).stdout).toContain(
      'Gruppe: DE; Interessen: Klima; Sprachen: de, en; Gegenüber: Olena Koval',
    );
    await session.done('--today 2030-01-01 member forget kim@de.example --yes');
    expect(pairsIn(session)).toEqual([]);
    const sqlite = openPlain(session.database);
    expect(
      sqlite.prepare('SELECT pair_group, interests, languages FROM attendees WHERE person_id IS NULL').all(),
    ).toEqual([{ pair_group: null, interests: null, languages: null }]);
    sqlite.close();
  });
});
