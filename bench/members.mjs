// A database with as many members as wanted, imported by njb itself.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const njb = fileURLToPath(new URL('../bin/njb.js', import.meta.url));

/** The environment njb is measured in. NODE_EXTRA_CA_CERTS alone makes a bare Node several times slower. */
export function world(database) {
  const { NODE_EXTRA_CA_CERTS: _, ...rest } = process.env;
  return { ...rest, NJB_DB: database, NJB_LANG: 'en' };
}

export function importMembers(count, folder, env) {
  const rows = Array.from(
    { length: count },
    (_, i) =>
      `Kim${i},Mayer${(i * 7919) % count},kim${i}@stadt.example,Ort${i % 500},Bayern,${1980 + (i % 20)},Oktober 2019`,
  );
  const list = join(folder, 'members.csv');
  writeFileSync(list, `Vorname,Nachname,E-Mail,Kommune,Bundesland,geb.,Wahldatum\n${rows.join('\n')}\n`);
  const { status, stderr } = spawnSync(process.execPath, [njb, 'member', 'import', list], {
    env,
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`njb member import: ${stderr}`);
}
