import type { State } from '../domain/member.js';
import type { Language } from './translate.js';

const names: Readonly<Record<State, readonly [de: string, en: string]>> = {
  BW: ['Baden-Württemberg', 'Baden-Württemberg'],
  BY: ['Bayern', 'Bavaria'],
  BE: ['Berlin', 'Berlin'],
  BB: ['Brandenburg', 'Brandenburg'],
  HB: ['Bremen', 'Bremen'],
  HH: ['Hamburg', 'Hamburg'],
  HE: ['Hessen', 'Hesse'],
  MV: ['Mecklenburg-Vorpommern', 'Mecklenburg-Western Pomerania'],
  NI: ['Niedersachsen', 'Lower Saxony'],
  NW: ['Nordrhein-Westfalen', 'North Rhine-Westphalia'],
  RP: ['Rheinland-Pfalz', 'Rhineland-Palatinate'],
  SL: ['Saarland', 'Saarland'],
  SN: ['Sachsen', 'Saxony'],
  ST: ['Sachsen-Anhalt', 'Saxony-Anhalt'],
  SH: ['Schleswig-Holstein', 'Schleswig-Holstein'],
  TH: ['Thüringen', 'Thuringia'],
};

/** The name of a Land: `Bayern`, `Bavaria`. */
export function stateName(state: State, language: Language): string {
  return names[state][language === 'de' ? 0 : 1];
}

/** The names of all Länder in both languages. */
export function allStateNames(): string[] {
  return Object.values(names).flat();
}
