import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { playTranscript } from '../helpers/play-transcript.js';

const folder = import.meta.dirname;
const rewrite = process.env.UPDATE === '1';
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));

/** Every .txt here is a session that must come out as it stands. `UPDATE=1` writes what came out instead. */
describe('transcripts', () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThanOrEqual(10);
  });

  it.each(files)('%s', async (name) => {
    const file = join(folder, name);
    const expected = readFileSync(file, 'utf8');
    const played = await playTranscript(expected, { rewrite });
    if (rewrite) writeFileSync(file, played);
    else expect(played).toBe(expected);
  });
});
