// Opens every mail in Chromium, on a telephone and a computer, light and dark: `npm run interop:mails [-- --out FOLDER]`;
// with --out the pictures stay there. A page fails that is wider than its window, asks for anything from elsewhere, says
// anything on the console, or has text that is small or hard to tell from what is behind it (WCAG 2.2, 1.4.3: 4.5 to 1).
// Without Chromium nothing is looked at, and that is said.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
  console.log('mails: skipped, as there is no Chromium (Debian: apt-get install chromium)');
  process.exit(0);
}

const scratch = mkdtempSync(join(tmpdir(), 'njb-mails-'));
const folder = values.out === undefined ? scratch : resolve(values.out);
mkdirSync(folder, { recursive: true });

async function samples() {
  const bundle = await rolldown({
    input: join(root, 'test/interop/sample-pages.ts'),
    cwd: root,
    platform: 'node',
    tsconfig: true,
    logLevel: 'warn',
  });
  await bundle.write({
    dir: scratch,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
  });
  await bundle.close();
  const { samplePages, hostilePage } = await import(pathToFileURL(join(scratch, 'sample-pages.mjs')));
  return { pages: await samplePages(join(root, 'templates')), hostilePage: await hostilePage() };
}

/** Runs in the page: what is wrong with how it is laid out and coloured. */
function faultsOfPage(width) {
  const faults = [];
  const { scrollWidth } = document.documentElement;
  // a telephone shrinks a page that is too wide, so its window says nothing
  if (scrollWidth > width) faults.push(`${scrollWidth} wide in a window of ${width}`);
  if (document.documentElement.lang === '') faults.push('without a language');
  const luminance = (colour) => {
    const [red, green, blue] = colour.map((part) =>
      part <= 10.31475 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const parts = (text) => (text.match(/[\d.]+/g) ?? []).map(Number);
  const behind = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const [red, green, blue, alpha = 1] = parts(getComputedStyle(each).backgroundColor);
      if (alpha === 1) return [red, green, blue];
    }
    return matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18] : [255, 255, 255];
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    const words = texts.currentNode.data.trim();
    if (words === '' || element.getClientRects().length === 0 || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const [dark, bright] = [luminance(parts(style.color).slice(0, 3)), luminance(behind(element))].sort(
      (a, b) => a - b,
    );
    const contrast = (bright + 0.05) / (dark + 0.05);
    const start = words.slice(0, 30);
    if (contrast < 4.5) faults.push(`“${start}” has a contrast of ${contrast.toFixed(1)}`);
    if (Number.parseFloat(style.fontSize) < 14) faults.push(`“${start}” is ${style.fontSize} small`);
  }
  return faults;
}

const screens = [
  { name: 'phone, light', width: 375, dark: false },
  { name: 'phone, dark', width: 375, dark: true },
  { name: 'desktop, light', width: 1000, dark: false },
  { name: 'desktop, dark', width: 1000, dark: true },
];

const started = performance.now();
const browser = await openChromium(program);
let [looks, wrong] = [0, 0];

async function examine(name, html, onPage) {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, html);
  const faults = [];
  const { requests, said } = await browser.look(pathToFileURL(file).href, async (page) => {
    faults.push(...(await onPage(page)));
  });
  const elsewhere = requests.filter((url) => !/^(about|data|file):/.test(url));
  faults.push(...elsewhere.map((url) => `asks for ${url}`));
  return { faults, said };
}

function report(name, faults) {
  if (faults.length > 0) wrong += 1;
  for (const fault of faults) console.log(`${name}: ${fault}`);
}

try {
  const { pages, hostilePage } = await samples();
  for (const [name, html] of pages) {
    const { faults, said } = await examine(name, html, async (page) => {
      const found = [];
      for (const screen of screens) {
        await page.show(screen);
        for (const fault of await page.evaluate(`(${faultsOfPage})(${screen.width})`))
          found.push(`${screen.name}: ${fault}`);
        const picture = join(folder, `${name}.${screen.name.replace(', ', '-')}.png`);
        if (values.out !== undefined) writeFileSync(picture, await page.picture());
        looks += 1;
      }
      return found;
    });
    report(name, [...faults, ...said.map((text) => `says: ${text}`)]);
  }
  const { faults, said } = await examine('hostile', hostilePage, async (page) => {
    const title = await page.evaluate('document.title');
    return title === 'harmless' ? [] : [`the mail changed the page’s title to “${title}”`];
  });
  if (said.includes('ran')) faults.push('a script ran');
  // the browser says there what it refused
  if (said.length === 0) faults.push('the mail tried nothing');
  report('hostile', faults);
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}
const seconds = Math.round((performance.now() - started) / 1000);
const pictures = values.out === undefined ? '' : `; pictures in ${folder}`;
console.log(`mails: ${looks} views in ${seconds} s, ${wrong} pages wrong${pictures}`);
process.exitCode = wrong === 0 ? 0 : 1;
