import type { Context } from '../../context.js';
import type { Term } from '../../domain/member.js';
import { dateInWords } from '../../i18n/dates.js';

/** "Bürgermeisterin · Musterstadt, BY · elected October 2019 · first election": what is known of a term of office. */
export function officeText({ t, lang }: Pick<Context, 't' | 'lang'>, term: Term): string {
  const place = term.municipality && [term.municipality.name, term.municipality.state].filter(Boolean).join(', ');
  return [
    term.title,
    place,
    term.elected && t('elected {date}', { date: dateInWords(term.elected, lang) }),
    term.first === null ? null : term.first ? t('first election') : t('re-election'),
    term.employment && (term.employment === 'full_time' ? t('full-time') : t('honorary')),
    term.starts && t('from {date}', { date: dateInWords(term.starts, lang) }),
    term.ends && t('until {date}', { date: dateInWords(term.ends, lang) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A term as `--json` prints one. */
export function termJson({ municipality, ...term }: Term): Record<string, unknown> {
  return { ...term, municipality: municipality?.name ?? null, state: municipality?.state ?? null };
}
