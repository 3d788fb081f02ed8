import { describe, expect, it } from 'vitest';
import { conflictCopies, isUncPath, syncServiceOf } from '../../src/domain/synced-folder.js';

describe('a synced folder', () => {
  it.each([
    ['C:\\Users\\Kim\\OneDrive - Netzwerk e.V\\njb', 'OneDrive'],
    ['C:\\Users\\Kim\\OneDrive\\Büro', 'OneDrive'],
    ['/home/kim/Dropbox (Büro)/njb', 'Dropbox'],
    ['/home/kim/Nextcloud2/njb', 'Nextcloud'],
    ['/Users/kim/Library/CloudStorage/GoogleDrive-kim@stadt.example/My Drive', 'Google Drive'],
    ['/Users/kim/Library/Mobile Documents/com~apple~CloudDocs/njb', 'iCloud'],
    ['/home/kim/.local/share/njb', null],
    ['/srv/box/njb', null],
    ['/home/kim/dropbox-alt.bak/njb', null],
  ])('%s: %s', (path, service) => expect(syncServiceOf(path)).toBe(service));
});

describe('a path on another computer', () => {
  it.each([
    ['\\\\server\\buero\\njb.db', true],
    ['//server/buero/njb.db', true],
    ['\\\\?\\UNC\\server\\buero\\njb.db', true],
    ['\\\\?\\C:\\njb.db', false],
    ['C:\\njb\\njb.db', false],
    ['/srv/njb.db', false],
  ])('%s: %s', (path, is) => expect(isUncPath(path)).toBe(is));
});

it('knows the files that are left where two computers wrote at once', () => {
  const names = [
    'njb.db',
    'njb.config.json',
    'njb (conflicted copy 2025-09-04 101112).db',
    "njb (Kims PC's in Konflikt stehende Kopie 2025-09-04).db",
    'njb.sync-conflict-20250904-101112-ABCDEFG.db',
    'notes conflict.txt',
  ];
  expect(conflictCopies(names, 'njb')).toEqual(names.slice(2, 5));
});
