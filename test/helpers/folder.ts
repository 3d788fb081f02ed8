import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One folder for all files of a test run, in memory where the system has room for that, gone afterwards. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(inMemory() ?? tmpdir(), 'njb-test-'));
  process.env.NJB_TEST_FOLDER = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

function inMemory(): string | null {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return '/dev/shm';
  } catch {
    return null;
  }
}
