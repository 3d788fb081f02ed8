// What giving out the places of a congress costs: part of `npm run bench`; the build must be there.
//
// 12 workshops in 2 rounds of 6, 600 people with 3 wishes each, fewer places than wishes; `njb workshop assign` as it is
// typed, once with all places free and once more with them given. What it says is then checked: no room overfull, nobody in
// two workshops of a round, and the same seed gives the same in a database of its own. With --check more than 2 seconds ends
// with exit code 1; a broken promise always does.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const people = 600;
const workshops = 12;
const wishes = 3;
const places = 80;
const bound = 2000;
const njb = join(fileURLToPath(new URL('..', import.meta.url)), 'bin/njb.js');
const scratch = mkdtempSync(join(tmpdir(), 'njb-bench-'));
const isNew = Number(process.versions.node.split('.')[0]) >= 22;
const Database = createRequire(import.meta.url)(isNew ? 'better-sqlite3-node-api' : 'better-sqlite3');
const { NODE_EXTRA_CA_CERTS: _, ...rest } = process.env;

try {
  console.log(
    `workshops, Node ${process.versions.node}: ${workshops} in 2 rounds, ${people} people, ${wishes} wishes each`,
  );
  const [one, other] = ['one.db', 'other.db'].map(prepare);
  const first = assign(one);
  const again = assign(one);
  const twin = assign(other);
  const [best, ...more] = first.result.satisfaction.map(({ given, of }) => `${given} of ${of}`);
  console.log(
    `  wishes come true: ${[best, ...more].join(', ')}; without any place: ${first.result.withoutPlace.length}`,
  );
  for (const [what, { time }] of Object.entries({ 'all places free': first, 'all places given': again })) {
    console.log(`njb workshop assign, ${what}`.padEnd(44), `${time.toFixed(0).padStart(8)} ms  (at most ${bound} ms)`);
  }
  check(first.result);
  promise('the same seed gives the same', same(first.result.people, twin.result.people));
  promise('a second run disturbs nobody', again.result.changes.length === 0);
  const isSlow = Math.max(first.time, again.time) > bound;
  if (process.argv.includes('--check') && isSlow) process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function check({ workshops: all, people: chosen }) {
  promise(
    'no room is overfull',
    all.every(({ taken, capacity }) => taken <= capacity),
  );
  const phaseOf = new Map(all.map(({ session, phase }) => [session, phase]));
  const isClear = ({ places: own }) => new Set(own.map(({ session }) => phaseOf.get(session))).size === own.length;
  promise('nobody is in two of a round', chosen.every(isClear));
  promise(
    'nobody has more than two',
    chosen.every(({ places: own }) => own.length <= 2),
  );
}

function promise(what, isKept) {
  if (isKept) return;
  console.log(`BROKEN: ${what}`);
  process.exitCode = 1;
}

function same(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}

function assign(file) {
  const start = process.hrtime.bigint();
  const result = JSON.parse(run(file, ['workshop', 'assign', 'kongress', '--seed', '2025', '--yes', '--json']));
  return { result, time: Number(process.hrtime.bigint() - start) / 1e6 };
}

function run(file, args) {
  const env = { ...rest, NJB_DB: file, NJB_LANG: 'en', NJB_TODAY: '2025-09-01' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [njb, ...args], {
    env,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(`njb ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** A congress of two rounds; some workshops are far dearer than others. Its rows are not in the journal. */
function prepare(name) {
  const file = join(scratch, name);
  run(file, ['member', 'add', '--family', 'Mayer']);
  const database = new Database(file);
  const triggers = database.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all();
  database.transaction(() => {
    for (const trigger of triggers) database.exec(`DROP TRIGGER "${trigger.name}"`);
    fill(database);
    for (const trigger of triggers) database.exec(trigger.sql);
  })();
  database.close();
  return file;
}

function fill(database) {
  database.exec(`INSERT INTO events (id, slug, uid, title, start_date, end_date, start_time, end_time, timezone)
    VALUES (1, 'kongress', 'u@njb.example', 'Kongress', '2025-11-07', '2025-11-07', '09:00', '17:00', 'Europe/Berlin')`);
  const session = database.prepare(`INSERT INTO sessions
    (id, event_id, position, day, start_time, end_time, kind, title, phase, capacity)
    VALUES (@id, 1, @id, '2025-11-07', @start, @end, 'workshop', @title, @phase, ${places})`);
  for (let id = 1; id <= workshops; id += 1) {
    const isFirst = id <= workshops / 2;
    const [start, end] = isFirst ? ['10:00', '11:30'] : ['13:00', '14:30'];
    session.run({ id, start, end, title: `Workshop ${id}`, phase: isFirst ? '1' : '2' });
  }
  const person = database.prepare("INSERT INTO persons (given_name, family_name) VALUES ('Kim', ?)");
  const attendee = database.prepare("INSERT INTO attendees (event_id, person_id, status) VALUES (1, ?, 'registered')");
  const wish = database.prepare(
    "INSERT INTO workshop_wishes (person_id, session_id, rank, source) VALUES (?, ?, ?, 'import')",
  );
  let state = 7;
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 1;
    return state / 2 ** 31;
  };
  for (let i = 0; i < people; i += 1) {
    const { lastInsertRowid: id } = person.run(`Muster ${i}`);
    attendee.run(id);
    const own = new Set();
    // the square makes the first workshops of each round dearer
    while (own.size < wishes) own.add(1 + (Math.floor(next() ** 2 * 6) % 6) + (next() < 0.5 ? 0 : 6));
    [...own].forEach((workshop, index) => {
      wish.run(id, workshop, index + 1);
    });
  }
}
