// Opens every report in Chromium: on a telephone and a computer, light and dark, and as printed on A4. A page fails that
// axe-core finds hard to read for somebody (WCAG 2.2 A and AA, and its best practices), that is wider than its window or
// sheet, asks for anything from elsewhere, or says anything on the console: `npm run interop:reports [-- --out FOLDER]`;
// with --out pictures and PDFs stay there. The build must be there. Without Chromium nothing is looked at, and that is said.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';
import { findChromium, openChromium } from './chromium.mjs';

const { values } = parseArgs({ options: { out: { type: 'string' } } });
const root = fileURLToPath(new URL('../..', import.meta.url));
const program = findChromium();
if (program === null) {
  console.log('reports: skipped, as there is no Chromium (Debian: apt-get install chromium)');
  process.exit(0);
}

const require = createRequire(import.meta.url);
const isNew = Number(process.versions.node.split('.')[0]) >= 22;
const Database = require(isNew ? 'better-sqlite3-node-api' : 'better-sqlite3');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const scratch = mkdtempSync(join(tmpdir(), 'njb-reports-'));
const folder = values.out === undefined ? scratch : resolve(values.out);
mkdirSync(folder, { recursive: true });
const env = { ...process.env, NJB_DB: join(scratch, 'njb.db'), NJB_LANG: 'en', NJB_TODAY: '2026-01-10' };

function njb(...args) {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'bin/njb.js'), ...args], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`njb ${args.join(' ')}: ${stderr}`);
}

/** The network of the tests, and words that find no place to break. */
async function prepare() {
  const bundle = await rolldown({ input: join(root, 'test/helpers/sample-years.ts'), cwd: root, logLevel: 'warn' });
  await bundle.write({ dir: scratch, format: 'esm', entryFileNames: '[name].mjs' });
  await bundle.close();
  const { fillYears } = await import(pathToFileURL(join(scratch, 'sample-years.mjs')));
  const long = 'Verbandsgemeindebürgermeisterinnen'.repeat(5);
  njb('member', 'add', '--given', 'Kim', '--family', long, '--municipality', long, '--entered', '2025-03-01');
  const guest = `${long}, ${long}, ${long}, confirmed`;
  njb('event', 'add', '--title', long, '--date', '2025-05-23', '--topic', long, '--place', long, '--guest', guest);
  njb('config', 'set', 'from', 'Geschäftsstelle <buero@netzwerk.example>');
  const sqlite = new Database(env.NJB_DB);
  for (const { name } of sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all()) {
    sqlite.exec(`DROP TRIGGER "${name}"`);
  }
  fillYears({ sqlite });
  sqlite.close();
}

const reports = {
  year: ['year', '2025'],
  'year-records': ['year', '2025', '--records'],
  'year-running': ['year', '2026'],
  'year-empty': ['year', '2000'],
  outlook: ['outlook', '2026'],
  'topics-list': ['topics', '2025'],
  'topics-prose': ['topics', '--from', '2024', '--to', '2025', '--style', 'prose'],
  attendance: ['attendance', '2025'],
  guests: ['guests', '2025'],
  members: ['members'],
  'new-members': ['new-members', '--since', '2024'],
};

const screens = [
  { name: 'phone-light', width: 375, dark: false },
  { name: 'phone-dark', width: 375, dark: true },
  { name: 'desktop-light', width: 1200, dark: false },
  { name: 'desktop-dark', width: 1200, dark: true },
  // A4 less its margins, at 96 dots an inch
  { name: 'print', width: 658, dark: true, print: true },
];

/** Runs in the page: what axe-core finds, everything unfolded. */
async function faultsOfPage(width, isPaper) {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const { scrollWidth } = document.documentElement;
  // nobody touches paper
  if (isPaper) return scrollWidth > width ? [`${scrollWidth} wide on a sheet of ${width}`] : [];
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await globalThis.axe.run(document, { runOnly: tags });
  return [
    ...(scrollWidth > width ? [`${scrollWidth} wide in ${width}`] : []),
    ...violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html.slice(0, 120)}`),
  ];
}

const started = performance.now();
const browser = await openChromium(program);
let [looks, wrong] = [0, 0];
try {
  await prepare();
  for (const language of ['de', 'en']) {
    for (const [name, args] of Object.entries(reports)) {
      const file = join(folder, `${name}.${language}.html`);
      njb('report', ...args, '--document-lang', language, '--out', file);
      const faults = [];
      const { requests, said } = await browser.look(pathToFileURL(file).href, async (page) => {
        await page.evaluate(`${axe}; undefined`);
        for (const screen of screens) {
          await page.show(screen);
          const found = await page.evaluate(`(${faultsOfPage})(${screen.width}, ${screen.print === true})`);
          faults.push(...found.map((fault) => `${screen.name}: ${fault}`));
          if (values.out !== undefined) {
            writeFileSync(join(folder, `${name}.${language}.${screen.name}.png`), await page.picture());
          }
          looks += 1;
        }
        if (values.out !== undefined) writeFileSync(join(folder, `${name}.${language}.pdf`), await page.pdf());
      });
      faults.push(...requests.filter((url) => !/^(about|data):/.test(url)).map((url) => `asks for ${url}`));
      faults.push(...said.map((text) => `says: ${text}`));
      if (faults.length > 0) wrong += 1;
      for (const fault of faults) console.log(`${name}.${language}: ${fault}`);
    }
  }
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}
const seconds = Math.round((performance.now() - started) / 1000);
const pictures = values.out === undefined ? '' : `; pictures in ${folder}`;
console.log(`reports: ${looks} views in ${seconds} s, ${wrong} pages wrong${pictures}`);
process.exitCode = wrong === 0 ? 0 : 1;
