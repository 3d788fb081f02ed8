import { chmodSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inEnglish } from '../../src/i18n/translate.js';
import { findEditor, howToLeave, writeInEditor } from '../../src/terminal/editor.js';
import { newSession } from '../helpers/run.js';

const folder = () => mkdtempSync(join(process.env.NJB_TEST_FOLDER ?? tmpdir(), 'editor-'));

/** A folder for PATH with programs of these names. */
function programs(...names: string[]): string {
  const path = folder();
  for (const name of names) {
    writeFileSync(join(path, name), '#!/bin/sh\nprintf "%s: mended" "$(cat "$1")" > "$1"\n');
    chmodSync(join(path, name), 0o755);
  }
  return path;
}

describe('the editor', () => {
  it('is the one chosen, else one that is easy to leave, and never vi by itself', () => {
    const both = { PATH: programs('vi', 'nano') };
    expect(findEditor({ ...both, VISUAL: 'code --wait', EDITOR: 'vi' }, 'linux')?.command).toBe('code --wait');
    expect(findEditor({ ...both, EDITOR: 'vi' }, 'linux')?.command).toBe('vi');
    expect(findEditor(both, 'linux')?.command).toBe('nano');
    expect(findEditor({ PATH: programs('vi', 'vim') }, 'linux')).toBeNull();
    expect(findEditor({}, 'win32')?.command).toBe('notepad');
  });

  it.each([
    ['nano', 'nano', 'Ctrl-X leaves'],
    ['"C:\\Program Files\\Notepad\\notepad.exe"', 'notepad', 'Ctrl-S'],
    ['/usr/bin/vim -u NONE', 'vim', ':wq'],
    ['code --wait', 'code', 'close the editor'],
  ])('%s says how one saves and leaves', (command, name, how) => {
    const editor = findEditor({ EDITOR: command });
    expect(editor?.name).toBe(name);
    expect(inEnglish(howToLeave({ name }))).toContain(how);
  });

  it('gets the text and gives it back, and leaves nothing behind', async () => {
    const path = programs('nano');
    const env = { PATH: `${path}:${process.env.PATH}` };
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('njb-text-'));
    const editor = (command: string) => ({ command, env, platform: process.platform });
    expect(await writeInEditor('Three towns', editor('nano'))).toBe('Three towns: mended');
    expect(await writeInEditor('Three towns', editor('false'))).toBeNull();
    expect(await writeInEditor('Three towns', editor('no-such-editor 2> /dev/null'))).toBeNull();
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('njb-text-'))).toEqual(before);
  });
});

it('is not needed: where there is none, the file is named that would do as well', async () => {
  const session = newSession({ env: { EDITOR: undefined, VISUAL: undefined, PATH: '/nowhere' } });
  await session.done('event add --title Conference --date 2025-10-09');
  const { code, stderr } = await session.njb('event edit next --editor', { terminal: true });
  expect([code, stderr]).toEqual([2, expect.stringContaining('--abstract @FILE')]);
});
