import { foldText } from './names.js';

/** A text as part of an address: `Digital-Impuls: KI & Verwaltung` becomes `digital-impuls-ki-verwaltung`. */
export function slugOf(text: string, fallback: string): string {
  const slug = foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return slug === '' ? fallback : slug;
}
