import { describe, expect, it } from 'vitest';
import { isConflictName } from '../../src/domain/conflict-name.js';

describe('the second version of a database that a sync program writes', () => {
  it.each([
    'njb (LAPTOP’s conflicted copy 2026-11-26).db',
    'njb (In Konflikt stehende Kopie von LAPTOP 2026-11-26).db',
    'njb (Konflikt von Anna).db',
    'njb (conflicted copy 2026-11-26 101010).db',
    'njb_conflict-20261126-101010.db',
    'njb-conflict-2026-11-26.db',
    'njb.sync-conflict-20261126-101010-ABCDEFG.db',
    'njb (SFConflict anna@netz.example 2026-11-26-10-10-10).db',
    'njb (1).db',
    'njb 2.db',
    'njb-LAPTOP.db',
    'njb-laptop-2.db',
  ])('%s', (name) => {
    expect(isConflictName('njb', name, ['Laptop.fritz.box', 'x('])).toBe(true);
  });

  it.each([
    'njb.db',
    'njb-2024.db',
    'njb-old.db',
    'njb Kopie.db',
    'njb (1).txt',
    'njb.db-journal',
    'njb.db-in-use',
    'office (1).db',
    'conflict.db',
    'njb-LAPTOPS.db',
    'njb-2025-09-04T08-00-00Z-before-import.db',
  ])('is not %s', (name) => {
    expect(isConflictName('njb', name, ['LAPTOP'])).toBe(false);
  });
});
