// What the build takes from other packages: their licences, which must go along with their code, and a bill of materials.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The packages some modules come from, by name, with version, licence and its text.
 * @param modules file names as the bundler has them
 * @param external names of packages that are not bundled but installed beside njb
 */
export function packagesOf(modules, external, root) {
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
export function licencesText(packages) {
  const parts = packages.map(
    ({ name, version, license, author, source, text }) =>
      `${name} ${version} – ${license}\n${[author, source].filter(Boolean).join(', ')}\n\n${text}`,
  );
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return `njb contains code of these packages, or is installed with them.${rule}${parts.join(rule)}\n`;
}

/** The bill of materials as CycloneDX 1.5 has it, the same for the same packages. */
export function billOfMaterials(packages, { name, version }) {
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
