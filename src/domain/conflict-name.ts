/**
 * What programs that keep folders in sync put into the name of a file that was changed in two places at once:
 * `njb (LAPTOP's conflicted copy 2026-11-26).db` (Dropbox, Nextcloud), `njb (In Konflikt stehende Kopie …).db`,
 * `njb_conflict-20261126-101010.db` (ownCloud), `njb.sync-conflict-20261126-101010-ABCDEFG.db` (Syncthing),
 * `njb (SFConflict anna@… 2026-11-26).db` (Seafile), `njb (1).db` (Google Drive), `njb 2.db` (iCloud).
 */
const signs = /conflict|konflikt|^ \(\d{1,2}\)$|^ \d{1,2}$/i;

/**
 * Whether a file beside a database is named as sync programs name the second version of it.
 * @param stem the database's name without ending, `njb`
 * @param name the other file's name
 * @param computers names of computers that use the database: OneDrive puts one behind the name, `njb-LAPTOP.db`
 */
export function isConflictName(stem: string, name: string, computers: readonly string[]): boolean {
  const middle = partBetween(stem, name);
  if (middle === null || middle === '') return false;
  if (signs.test(middle)) return true;
  return computers.some((computer) => new RegExp(`^-${escaped(shortName(computer))}(?:-\\d+)?$`, 'i').test(middle));
}

/** A computer's name without the network it is in, which changes from place to place. */
export function shortName(computer: string): string {
  return computer.split('.')[0]?.toLowerCase() ?? '';
}

/** What stands between the database's name and the ending `.db`; null where it begins or ends otherwise. */
function partBetween(stem: string, name: string): string | null {
  return name.startsWith(stem) && /\.db$/i.test(name) ? name.slice(stem.length, -'.db'.length) : null;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
