import type { State } from '../domain/member.js';
import { escapeInline } from './escaping.js';

/**
 * Charts as SVG, to stand inside a page: no scripts, no sizes of their own, colours from the page's style sheet (classes
 * `now`, `before`, `q0` to `q4`), so that they follow light, dark and print. Each is one image with a name and a
 * description for screen readers; the numbers belong into a table beside it.
 */
export interface Caption {
  /** Names the chart within its page. */
  id: string;
  title: string;
  description: string;
}

/** As wide as a telephone, so that letters stay readable there; on a wider screen charts stand side by side. */
const WIDTH = 360;

/** One set of values beside others; null: not known. */
export interface Series {
  name: string;
  values: readonly (number | null)[];
}

/**
 * Columns in groups, one a label; of two sets the first is the one that counts, with its numbers above, the second pale
 * beside it.
 */
export function columnChart(labels: readonly string[], series: readonly Series[], caption: Caption): string {
  const [height, top, bottom] = [208, 40, 184];
  const most = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const group = WIDTH / Math.max(1, labels.length);
  const column = Math.min(40, (0.8 * group) / Math.max(1, series.length));
  const tall = (value: number) => (value / most) * (bottom - top);
  const parts = [legend(series), `<path class="line" d="M0 ${bottom}H${WIDTH}"/>`];
  const numbers: string[] = [];
  for (const [at, label] of labels.entries()) {
    const middle = (at + 0.5) * group;
    parts.push(text(middle, bottom + 17, label, 'middle'));
    for (const [nth, { values }] of series.entries()) {
      const value = values[at] ?? null;
      if (value === null) continue;
      const left = middle + (nth - series.length / 2) * column;
      parts.push(
        `<rect class="${nth === 0 ? 'now' : 'before'}" x="${round(left)}" y="${round(bottom - tall(value))}" ` +
          `width="${round(column - 1)}" height="${round(tall(value))}"/>`,
      );
      if (nth === 0)
        numbers.push(text(left + column / 2, bottom - tall(value) - 5, String(value), 'middle', 'value above'));
    }
  }
  // drawn last, so that no taller column stands in front of them
  return svg(height, [...parts, ...numbers], caption);
}

function legend(series: readonly Series[]): string {
  if (series.length < 2) return '';
  return series
    .map(
      ({ name }, nth) =>
        `<rect class="${nth === 0 ? 'now' : 'before'}" x="${nth * 90}" y="2" width="12" height="12"/>` +
        text(nth * 90 + 18, 12, name),
    )
    .join('');
}

/** A row of a chart of bars. */
export interface Row {
  label: string;
  value: number;
}

/** Bars below each other, each with its label above and its number at the end. */
export function barChart(rows: readonly Row[], caption: Caption): string {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  const parts = rows.map(({ label, value }, at) => {
    const long = (value / most) * (WIDTH - 40);
    return (
      text(0, at * 36 + 13, shorten(label, 52)) +
      `<rect class="now" x="0" y="${at * 36 + 18}" width="${round(long)}" height="10"/>` +
      text(long + 6, at * 36 + 27, String(value), 'start', 'value')
    );
  });
  return svg(Math.max(1, rows.length) * 36, parts, caption);
}

/** A line from value to value; the scale reaches from the least to the most, which are both named. */
export function lineChart(labels: readonly string[], values: readonly (number | null)[], caption: Caption): string {
  const [height, top, bottom, left] = [208, 28, 172, 34];
  const known = values.flatMap((value) => (value === null ? [] : [value]));
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const step = (WIDTH - left - 12) / Math.max(1, labels.length - 1);
  const x = (at: number) => left + at * step;
  const y = (value: number) =>
    most === least ? (top + bottom) / 2 : bottom - ((value - least) / (most - least)) * (bottom - top);
  const points = values.flatMap((value, at) => (value === null ? [] : [{ x: x(at), y: y(value), value }]));
  const last = points.at(-1);
  const scale = known.length === 0 ? [] : [...new Set([least, most])];
  return svg(
    height,
    [
      ...scale.map(
        (value) =>
          `<path class="line" d="M${left} ${round(y(value))}H${WIDTH}"/>` +
          text(left - 6, y(value) + 4, String(value), 'end'),
      ),
      points.length > 1
        ? `<path class="stroke" d="M${points.map((point) => `${round(point.x)} ${round(point.y)}`).join('L')}"/>`
        : '',
      ...points.map((point) => `<circle class="now" cx="${round(point.x)}" cy="${round(point.y)}" r="3"/>`),
      last === undefined || scale.includes(last.value)
        ? ''
        : text(last.x, last.y - 8, String(last.value), 'middle', 'value'),
      ...labels.map((label, at) => text(x(at), height - 6, label, 'middle')),
    ],
    caption,
  );
}

/** Where each Land's tile lies, column and row: as on a map, as far as tiles can. */
const PLACES: Readonly<Record<State, readonly [column: number, row: number]>> = {
  ...{ SH: [2, 0], HB: [1, 1], HH: [2, 1], MV: [3, 1], NI: [1, 2], ST: [2, 2], BE: [3, 2], BB: [4, 2] },
  ...{ NW: [0, 3], HE: [1, 3], TH: [2, 3], SN: [3, 3], SL: [0, 4], RP: [1, 4], BW: [2, 4], BY: [3, 4] },
};

/** All Länder in the order of the map. */
export const tileOrder = Object.keys(PLACES) as State[];

/**
 * The Länder as tiles of the same size, the more the stronger their colour: five shades, the palest for none. A tile has the Land's
 * letters and its number; its name appears where the pointer rests.
 */
export function tileMap(rows: readonly { state: State; name: string; value: number }[], caption: Caption): string {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  const parts = rows.map(({ state, name, value }) => {
    const [column, row] = PLACES[state];
    const shade = value === 0 ? 0 : Math.ceil((4 * value) / most);
    const [x, y] = [column * 72, row * 54];
    return (
      `<g><title>${escapeInline(name, 'html')}: ${value}</title>` +
      `<rect class="tile q${shade}" x="${x + 1}" y="${y + 1}" width="68" height="50" rx="4"/>` +
      `${text(x + 35, y + 21, state, 'middle', `on${shade}`)}${text(x + 35, y + 40, String(value), 'middle', `value on${shade}`)}</g>`
    );
  });
  return svg(5 * 54, parts, caption);
}

function svg(height: number, parts: readonly string[], { id, title, description }: Caption): string {
  const name = id.replace(/[^a-z0-9-]/g, '');
  return (
    `<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${name}-title ${name}-text">` +
    `<title id="${name}-title">${escapeInline(title, 'html')}</title>` +
    `<desc id="${name}-text">${escapeInline(description, 'html')}</desc>${parts.join('')}</svg>`
  );
}

function text(x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end' = 'start', kind = ''): string {
  const as = [anchor === 'start' ? '' : ` text-anchor="${anchor}"`, kind === '' ? '' : ` class="${kind}"`].join('');
  return `<text x="${round(x)}" y="${round(y)}"${as}>${escapeInline(words, 'html')}</text>`;
}

/** A tenth of a unit is finer than any screen. */
function round(number: number): string {
  return String(Math.round(number * 10) / 10);
}

function shorten(label: string, most: number): string {
  const signs = [...label];
  return signs.length <= most ? label : `${signs.slice(0, most - 1).join('')}…`;
}
