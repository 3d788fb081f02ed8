import type { PairablePerson } from '../db/pairs.js';
import type { Event } from '../domain/event.js';
import type { CalendarLanguage } from '../i18n/dates.js';
import type { Translate } from '../i18n/message.js';
import { type EventView, eventView, type Templates } from '../templates/index.js';
import { type PairsReport, type pairsFormats, reasonText } from './pairs.js';

/** What `pairs.*` gets. */
export interface PairsView {
  language: CalendarLanguage;
  event: EventView;
  /** What the two columns are called; null: the groups have no names. */
  first: string | null;
  second: string | null;
  pairs: { number: number; one: PairedView; other: PairedView; reasons: string[] }[];
  /** Who has nobody, by group. */
  open: { group: string; people: PairedView[] }[];
}

interface PairedView {
  name: string;
  office: string | null;
  municipality: string | null;
}

/**
 * Writes the list to hand out with `pairs.html.hbs` or `pairs.txt.hbs`.
 * @param t in the language of the document
 * @throws TemplateError where the office's own template has a mistake
 */
export function renderPairs(
  event: Event,
  { groups, pairs, open }: PairsReport,
  format: (typeof pairsFormats)[number],
  language: CalendarLanguage,
  t: Translate,
  templates: Templates,
): string {
  const person = ({ name, office, municipality }: PairablePerson): PairedView => ({ name, office, municipality });
  const view: PairsView = {
    language,
    event: eventView(event),
    first: groups[0] ?? null,
    second: groups[1] ?? null,
    pairs: pairs.map(({ one, other, reasons }, index) => ({
      ...{ number: index + 1, one: person(one), other: person(other) },
      reasons: reasons.map((reason) => t(reasonText(reason, language))),
    })),
    open: groups
      .map((group) => ({ group, people: open.filter((each) => each.group === group).map(person) }))
      .filter(({ people }) => people.length > 0),
  };
  return templates.render('pairs', format, view);
}
