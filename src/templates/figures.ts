import { calendarWords } from '../i18n/calendar-words.js';
import { type Message, message } from '../i18n/message.js';
import { stateName } from '../i18n/state-names.js';
import { formatCount } from '../i18n/translate.js';
import { barChart, type Caption, columnChart, lineChart, type Row, type Series, tileMap, tileOrder } from './charts.js';
import { Markup } from './escaping.js';
import type { Helper, HelperSettings } from './helpers.js';
import { describe, UnusableValue } from './template-error.js';

/**
 * The helpers for numbers:
 *
 * | call | gives |
 * | --- | --- |
 * | `(number n)` | with the separators of the language: 12.345; 17,5 |
 * | `(change n before)` | what was added or went: +3, −2, ±0 |
 * | `(bar n of=most)` | in a text on a terminal a bar of up to twenty columns and a blank, elsewhere nothing; no bar where n is null |
 * | `(weekdays)` | Monday to Sunday as a list of `name` and `short` |
 * | `(columnChart labels series …)` | columns; `series` is a list of `name` and `values` |
 * | `(barChart rows …)` | bars; `rows` is a list of `label` and `value` |
 * | `(lineChart labels values …)` | a line |
 * | `(tileMap states …)` | the sixteen Länder; `states` is a list of `state` (`BY`) and `value` |
 *
 * Charts stand in pages alone (`html`), and take `id="…" title="…" description="…"`.
 */
export function figureHelpers({ language, bars = false }: HelperSettings): Readonly<Record<string, Helper>> {
  return {
    // digits need no escaping: Markdown would see a list in "17.5"
    number: ([value]) => new Markup(formatCount(number(value), language)),
    change: ([value, before]) =>
      new Markup(change(number(value) - number(before), (size) => formatCount(size, language))),
    bar: ([value], { of: most }, kind) => {
      // drawn in any case, so that a mistake does not wait for somebody at a terminal
      const drawn = textBar(numberOrNull(value) ?? 0, number(most));
      return new Markup(bars && kind === 'txt' ? `${drawn} ` : '');
    },
    weekdays: () =>
      calendarWords[language].weekdays.map((name, at) => ({ name, short: calendarWords[language].shortWeekdays[at] })),
    columnChart: ([labels, series], hash, kind) =>
      new Markup(columnChart(list(labels, text), list(series, seriesOf), caption(hash, kind))),
    barChart: ([rows], hash, kind) => new Markup(barChart(list(rows, rowOf), caption(hash, kind))),
    lineChart: ([labels, values], hash, kind) =>
      new Markup(lineChart(list(labels, text), list(values, numberOrNull), caption(hash, kind))),
    tileMap: ([states], hash, kind) => {
      const counts = new Map(list(states, stateOf).map(({ state, value }) => [state, value]));
      const tiles = tileOrder.map((state) => ({
        state,
        name: stateName(state, language),
        value: counts.get(state) ?? 0,
      }));
      return new Markup(tileMap(tiles, caption(hash, kind)));
    },
  };
}

/** A bar of blocks, eight steps a column, padded to twenty columns. */
export function textBar(value: number, most: number): string {
  const eighths = most <= 0 ? 0 : Math.round((Math.max(0, Math.min(value, most)) / most) * 160);
  const whole = '█'.repeat(Math.floor(eighths / 8));
  return `${whole}${['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8]}`.padEnd(20);
}

function change(difference: number, written: (size: number) => string): string {
  const rounded = Math.round(difference * 10) / 10;
  if (rounded === 0) return '±0';
  return `${rounded > 0 ? '+' : '−'}${written(Math.abs(rounded))}`;
}

function caption(hash: Readonly<Record<string, unknown>>, kind: string): Caption {
  if (kind !== 'html') throw new UnusableValue(message('charts can stand in HTML pages only'), 'not allowed');
  return { id: text(hash.id), title: text(hash.title), description: text(hash.description) };
}

function list<T>(value: unknown, of: (item: unknown) => T): T[] {
  if (Array.isArray(value)) return value.map(of);
  throw wrong(message('a list is needed here, not {what}', { what: describe(value) }));
}

function seriesOf(item: unknown): Series {
  return { name: text(field(item, 'name')), values: list(field(item, 'values'), numberOrNull) };
}

function rowOf(item: unknown): Row {
  return { label: text(field(item, 'label')), value: number(field(item, 'value')) };
}

function stateOf(item: unknown): { state: string; value: number } {
  return { state: text(field(item, 'state')), value: number(field(item, 'value')) };
}

function field(record: unknown, name: string): unknown {
  return typeof record === 'object' && record !== null && Object.hasOwn(record, name)
    ? (record as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw wrong(message('text is needed here, not {what}', { what: describe(value) }));
}

function number(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw wrong(message('a number is needed here, not {what}', { what: describe(value) }));
}

function numberOrNull(value: unknown): number | null {
  return value === null ? null : number(value);
}

function wrong(what: Message): UnusableValue {
  return new UnusableValue(what);
}
