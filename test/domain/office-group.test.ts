import { expect, test } from 'vitest';
import { officeGroup } from '../../src/domain/office-group.js';

test.each([
  ['Bürgermeisterin', 'Bürgermeister*in'],
  ['Erster Bürgermeister', 'Bürgermeister*in'],
  ['1. Bürgermeisterin', 'Bürgermeister*in'],
  ['2. Bürgermeister', 'Zweite*r Bürgermeister*in'],
  ['zweiter Bürgermeister', 'Zweite*r Bürgermeister*in'],
  ['Stellvertretende Bürgermeisterin', 'Stellvertretende*r Bürgermeister*in'],
  ['Bürgermeister:in', 'Bürgermeister*in'],
  ['Verbandsgemeindebürgermeister', 'Verbandsgemeindebürgermeister*in'],
  ['OBin', 'Oberbürgermeister*in'],
  ['Landrätin', 'Landrat/Landrätin'],
  ['Amtsdirektor', 'Amtsdirektor*in'],
  ['Amtsdirektorin', 'Amtsdirektor*in'],
  ['Präsidentin', 'Präsident*in'],
  ['Stellvertretende*r Bürgermeister*in', 'Stellvertretende*r Bürgermeister*in'],
  ['stv. BM', 'Stellvertretende*r Bürgermeister*in'],
  ['1.BM', 'Bürgermeister*in'],
  ['Bürgermeister/Bürgermeisterin', 'Bürgermeister*in'],
  ['Landrat', 'Landrat/Landrätin'],
  ['Stellv. Landrätin', 'Stellvertretende*r Landrat/Landrätin'],
  ['Stadtkämmerin', 'Stadtkämmer*in'],
  ['Stadtkämmerer', 'Stadtkämmer*in'],
  ['Beigeordnete', 'Beigeordnete*r'],
  ['Beigeordneter', 'Beigeordnete*r'],
  ['Beigeordnete/r', 'Beigeordnete*r'],
  ['Beigeordnete(r)', 'Beigeordnete*r'],
  ['1. Beigeordnete', 'Erste*r Beigeordnete*r'],
  ['Erster Beigeordneter', 'Erste*r Beigeordnete*r'],
  ['Beigeordneter für Soziales', 'Beigeordneter für Soziales'],
  ['Mitglied im Gemeinderat', 'Mitglied im Gemeinderat'],
  ['Vorsitzende der Beigeordnete', 'Vorsitzende der Beigeordnete'],
  [' ', null],
])('%s counts as %s', (title, group) => {
  expect(officeGroup(title)).toBe(group);
});
