/** Folders of programs that keep files alike on several computers, by the name they give them. */
const names: readonly (readonly [service: string, pattern: RegExp])[] = [
  ['OneDrive', /^OneDrive(?: ?-.*)?$/i],
  ['Dropbox', /^Dropbox(?: ?\(.*\))?$/i],
  ['Nextcloud', /^Nextcloud\d*$/i],
  ['ownCloud', /^ownCloud\d*$/i],
  ['Google Drive', /^(?:Google ?Drive.*|My Drive|Meine Ablage)$/i],
  ['iCloud', /^(?:iCloud ?Drive|com~apple~CloudDocs)$/i],
  ['pCloud', /^pCloud ?(?:Drive|Sync)$/i],
  ['Proton Drive', /^Proton ?Drive$/i],
  ['MagentaCLOUD', /^MagentaCLOUD$/i],
  ['HiDrive', /^HiDrive$/i],
  ['Seafile', /^Seafile$/i],
  ['Box', /^Box(?: Sync)?$/],
  ['Syncthing', /^Syncthing$/i],
];

/** The program that keeps the folder of a path alike on several computers, as far as names tell; null: none. */
export function syncServiceOf(path: string): string | null {
  for (const part of path.split(/[\\/]+/)) {
    const found = names.find(([, pattern]) => pattern.test(part));
    if (found !== undefined) return found[0];
  }
  return null;
}

/** Whether a path names another computer: `\\server\share\…`. */
export function isUncPath(path: string): boolean {
  return /^(?:\\\\|\/\/)(?![?.][\\/])[^\\/]+[\\/]/.test(path) || /^\\\\\?\\UNC\\/i.test(path);
}

/**
 * The files beside a database that a syncing program made where two computers wrote it at once: `njb (conflicted copy
 * …).db`, `njb.sync-conflict-….db`, `njb (… in Konflikt stehende Kopie …).db`.
 * @param stem the database's name without its ending
 */
export function conflictCopies(names: readonly string[], stem: string): string[] {
  return names.filter((name) => name !== stem && name.startsWith(stem) && /conflict|konflikt/i.test(name));
}
