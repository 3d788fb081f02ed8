// Bundles src into dist: CommonJS, one chunk a verb, so that a command loads only what it needs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import nodeModule from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

// Commander can run its verbs as programs of their own; ours never are. Node takes a while to load child_process, and a
// module for what is global anyway.
const leanCommander = {
  name: 'lean-commander',
  resolveId(id, importer) {
    if (!importer?.includes('/commander/')) return null;
    return { 'node:child_process': '\0none', 'node:process': '\0process' }[id] ?? null;
  },
  load: (id) => ({ '\0none': 'module.exports = {};', '\0process': 'module.exports = process;' })[id] ?? null,
};

// Kysely can also lay tables; ours come from migrations in plain SQL.
const kyselyWithoutSchema = {
  name: 'kysely-without-schema',
  resolveId: (id, importer) => (id.endsWith('/schema/schema.js') && importer?.includes('/kysely/') ? '\0schema' : null),
  load: (id) => (id === '\0schema' ? 'export const SchemaModule = null;' : null),
};

// What tells clusters of characters apart takes a third of the time Node takes to start, and most texts never ask for it.
const segmenterAtFirstUse = {
  name: 'segmenter-at-first-use',
  transform: (code, id) =>
    id.includes('/string-width/')
      ? code.replace(
          'const segmenter = new Intl.Segmenter();',
          'let made; const segmenter = { segment: (text) => (made ??= new Intl.Segmenter()).segment(text) };',
        )
      : null,
};

// Where version 12 could not be compiled (it is optional: Node 22 and newer do without), the build does without it too.
const sqliteIfInstalled = {
  name: 'better-sqlite3-if-installed',
  resolveId: (id) => (id === 'better-sqlite3' && !isInstalled(id) ? '\0missing' : null),
  load: (id) => (id === '\0missing' ? 'export default null;' : null),
};

// A chunk has a `require` of its own, which is had for nothing.
const ownRequire = {
  name: 'own-require',
  transform: (code) =>
    code.includes('createRequire(import.meta.url)') ? code.replace('createRequire(import.meta.url)', 'require') : null,
};

// Modules of Node take time to load: with `tty` come all its streams and its net. What Node itself has not loaded by then
// is loaded where it is first used.
const nodeModulesAtFirstUse = {
  name: 'node-modules-at-first-use',
  renderChunk(code) {
    let lazy = code;
    for (const [line, name, id] of code.matchAll(/^let (node_\w+) = require\("(node:[\w/]+)"\);$/gm)) {
      if (id === 'node:fs' || id === 'node:path' || code.includes(`__toESM(${name},`)) continue;
      lazy = lazy
        .replaceAll(new RegExp(`\\b${name}\\.`, 'g'), `(${name}()).`)
        .replace(line, `let ${name}_loaded; const ${name} = () => ${name}_loaded ??= require("${id}");`);
    }
    return lazy;
  },
};

// One character beyond ASCII makes a text twice as large in memory, and slower to read: chunks have them
// escaped. Tables of characters, which that would double, stay as they are, and say so by a byte order mark.
const ascii = {
  name: 'ascii',
  generateBundle(_options, chunks) {
    for (const chunk of Object.values(chunks)) {
      if (chunk.type !== 'chunk') continue;
      if ((chunk.code.match(/[^\0-\x7f]/g)?.length ?? 0) > chunk.code.length / 20) {
        chunk.code = `\ufeff${chunk.code}`;
        continue;
      }
      if (/\\[^\0-\x7f]|String\.raw`[^`]*[^\0-\x7f]/.test(chunk.code)) {
        throw new Error(`${chunk.fileName}: what stands after a backslash, or in String.raw, cannot be escaped`);
      }
      chunk.code = chunk.code.replace(
        /[^\0-\x7f]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
  },
};

// The German catalogue as JSON: parsing it takes an eighth of the time that evaluating its thirty objects takes. Before the
// whole, two files are looked in: what help pages say, and what reading commands say; for most commands that will do.
const germanFiles = ['de-help.json', 'de-reading.json', 'de.json'];
const germanAsJson = {
  name: 'german-as-json',
  load(id) {
    if (!id.replaceAll('\\', '/').endsWith('/src/i18n/de/index.ts')) return null;
    return `import { readFileSync } from 'node:fs';
      import { join } from 'node:path';
      const files = ${JSON.stringify(germanFiles)};
      const read = [];
      export const de = new Proxy({}, {
        get(_target, key) {
          for (let i = 0; i < files.length; i += 1) {
            read[i] ??= JSON.parse(readFileSync(join(import.meta.dirname, files[i]), 'utf8'));
            if (read[i][key] !== undefined) return read[i][key];
          }
        },
      });`;
  },
  async generateBundle(_options, chunks) {
    const catalogue = Object.entries(await germanCatalogue());
    const saidIn = (isMeant) => {
      const code = Object.values(chunks).filter((chunk) => chunk.type === 'chunk' && isMeant(chunk));
      return catalogue.filter(([english]) => code.some((chunk) => chunk.code.includes(JSON.stringify(english))));
    };
    const isReading = (id) => /src\/commands\/(?:status|[\w-]+\/(?:list|show))\.ts$/.test(id);
    const texts = [
      saidIn(({ isEntry }) => isEntry),
      saidIn(({ name, moduleIds }) => name === 'database' || name === 'queries' || moduleIds.some(isReading)),
      catalogue,
    ];
    for (const [i, fileName] of germanFiles.entries()) {
      this.emitFile({ type: 'asset', fileName, source: JSON.stringify(Object.fromEntries(texts[i])) });
    }
  },
};

async function germanCatalogue() {
  const catalogue = await rolldown({ input: 'src/i18n/de/index.ts', cwd: import.meta.dirname });
  const { output } = await catalogue.generate({ format: 'esm' });
  await catalogue.close();
  const { de } = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
  return de;
}

const core = [
  /rolldown\/runtime/,
  /node_modules\/commander\//,
  /src\/(?:[\w-]+|terminal\/(?!width|progress|table|pager)[\w-]+|i18n\/(?:message|neutralise|translate))\.ts$/,
  /src\/domain\/(?:date-names|german-time|names|partial-date|weekday)\.ts$/,
  /src\/commands\/(?:argument-words|arguments|global-options|help\/topics|index|program|usage|verb)\.ts$/,
];

// What every reading command loads; what a few need (erasing, merging) stays out of it.
const database = [
  /node_modules\/better-sqlite3\//,
  /src\/db\/(?:backup|change|check|create|failures|header|hot-journal|journal|load-sqlite|migrate|open|store)\.ts$/,
  /src\/db\/(?:asked-for|members|returned|settings|what-holds|workshop-news)\.ts$/,
  /src\/commands\/(?:choices|facts|invite\/kind-words|member\/(?:eligibility|options|present|select))\.ts$/,
  /src\/(?:domain\/(?:age|coming|in-office|role)|i18n\/dates|terminal\/table)\.ts$/,
];

// What most of the others load besides, which ask for single people and events.
const queries = [
  /node_modules\/kysely\//,
  /src\/db\/(?:events|find-event|find-person|person-details|persons|query-builder|series)\.ts$/,
  /src\/domain\/(?:consent|event|event-guests|guest-status|recording)\.ts$/,
  /src\/commands\/(?:fact-changes|member\/(?:change-person|person-facts|pick))\.ts$/,
  /src\/commands\/(?:consent\/present|event\/(?:pick|present)|role\/present|series\/pick|session\/json|term\/present)\.ts$/,
];

rmSync(new URL('dist', import.meta.url), { recursive: true, force: true });
const bundle = await rolldown({
  input: { start: 'src/start.ts' },
  cwd: import.meta.dirname,
  platform: 'node',
  external: ['better-sqlite3-node-api'],
  plugins: [
    leanCommander,
    segmenterAtFirstUse,
    kyselyWithoutSchema,
    sqliteIfInstalled,
    germanAsJson,
    ownRequire,
    nodeModulesAtFirstUse,
    ascii,
  ],
  // the entry and what nearly every chunk needs are one file, whose exports are plain values
  preserveEntrySignatures: 'allow-extension',
  tsconfig: true,
  logLevel: 'warn',
});
const { output } = await bundle.write({
  dir: 'dist',
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
  // Half of the text, and read at every start.
  comments: false,
  // Opening a file costs more than reading it: what most commands need lies together.
  codeSplitting: {
    groups: [
      { name: 'core', priority: 3, test: (id) => core.some((pattern) => pattern.test(id)) },
      { name: 'database', priority: 2, test: (id) => database.some((pattern) => pattern.test(id)) },
      { name: 'queries', priority: 1, test: (id) => queries.some((pattern) => pattern.test(id)) },
    ],
  },
});
await bundle.close();

const modules = output.flatMap((chunk) => chunk.moduleIds ?? []);
const installed = ['better-sqlite3', 'better-sqlite3-node-api'];
const packages = packagesOf(modules, installed, import.meta.dirname);
const njbItself = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'));
writeFileSync(join(import.meta.dirname, 'dist/third-party-licences.txt'), licencesText(packages));
writeFileSync(
  join(import.meta.dirname, 'dist/bill-of-materials.cdx.json'),
  `${JSON.stringify(billOfMaterials(packages, njbItself), null, 1)}\n`,
);

// See bin/code-cache.js: what a few usual commands compile is kept for the next ones.
if (!nodeModule.enableCompileCache) {
  const folder = mkdtempSync(join(tmpdir(), 'njb-build-'));
  const env = { ...process.env, NJB_DB: join(folder, 'njb.db') };
  const njb = (args, more = {}) =>
    spawnSync(process.execPath, [join(import.meta.dirname, 'bin/njb.js'), ...args], {
      env: { ...env, ...more },
      stdio: 'pipe',
    });
  njb(['member', 'add', '--family', 'Mayer', '--born', '1986', '--elected', '2019', '--municipality', 'Musterstadt']);
  njb(['event', 'add', '--title', 'Digital-Impuls', '--date', '2099-01-08', '--time', '16:00-17:30']);
  // only what is read often: reading a larger cache would take longer than it saves
  const usual = [
    '--help',
    '__complete bash event =',
    '__complete bash event show =',
    'status',
    'event show digital-impuls-2099-01',
    'event list',
    'member show 1',
    'member list',
  ];
  for (const line of usual) njb(line.split(' '), { NJB_WRITE_CODE_CACHE: '1' });
  rmSync(folder, { recursive: true, force: true });
}

function isInstalled(name) {
  try {
    return Boolean(nodeModule.createRequire(import.meta.url).resolve(name));
  } catch {
    return false;
  }
}

// The licences of what was bundled must go along with its code.

/**
 * The packages some modules come from, by name, with version, licence and its text.
 * @param modules file names as the bundler has them
 * @param external names of packages that are not bundled but installed beside njb
 */
function packagesOf(modules, external, root) {
  const folders = new Set(external.map((name) => join(root, 'node_modules', name)).filter((each) => existsSync(each)));
  for (const file of modules) {
    const folder = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/'))?.[1];
    if (folder !== undefined) folders.add(folder);
  }
  return [...folders].map(described).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function described(folder) {
  const { name, version, license, author, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i.test(file));
  const source = typeof repository === 'string' ? repository : (repository?.url ?? '');
  return {
    name,
    version,
    license,
    author: typeof author === 'string' ? author : (author?.name ?? ''),
    source: addressOf(source),
    text: texts.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n'),
  };
}

/** npm allows short forms: `github:owner/name`, `owner/name`. */
function addressOf(repository) {
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(repository)?.[1];
  if (short !== undefined) return `https://github.com/${short}`;
  return repository
    .replace(/^git\+/, '')
    .replace(/^(?:git|ssh):\/\/(?:git@)?/, 'https://')
    .replace(/^git@([^:]+):/, 'https://$1/')
    .replace(/\.git$/, '');
}

/** The licences as one text for people. */
function licencesText(packages) {
  const parts = packages.map(
    ({ name, version, license, author, source, text }) =>
      `${name} ${version} – ${license}\n${[author, source].filter(Boolean).join(', ')}\n\n${text}`,
  );
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return `njb contains code of these packages, or is installed with them.${rule}${parts.join(rule)}\n`;
}

/** The bill of materials as CycloneDX 1.5 has it, the same for the same packages. */
function billOfMaterials(packages, { name, version }) {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', name, version } },
    components: packages.map((each) => ({
      type: 'library',
      name: each.name,
      version: each.version,
      purl: `pkg:npm/${each.name.replace('@', '%40')}@${each.version}`,
      licenses: [{ license: { id: each.license } }],
    })),
  };
}
