import { describe, expect, test } from 'vitest';
import { barChart, columnChart, lineChart, tileMap } from '../../src/templates/charts.js';
import { Markup } from '../../src/templates/escaping.js';
import { figureHelpers, textBar } from '../../src/templates/figures.js';
import { faultsOfHtml } from '../helpers/html.js';

const caption = { id: 'c', title: 'Teilnahme <b>', description: 'Für jeden Monat & mehr.' };
const page = (svg: string) =>
  `<!DOCTYPE html>\n<html lang="de"><head><meta charset="utf-8"><title>x</title></head><body>${svg}</body></html>\n`;

describe('charts', () => {
  test.each([
    ['columns', columnChart(['<i>', 'Feb'], [{ name: '2025', values: [3, null] }], caption)],
    [
      'columns of two years',
      columnChart(
        ['a'],
        [3, 4].map((value) => ({ name: `<${value}>`, values: [value] })),
        caption,
      ),
    ],
    ['columns of nothing', columnChart([], [], caption)],
    ['bars', barChart([{ label: `<script>${'x'.repeat(99)}`, value: 2 }], caption)],
    ['no bars', barChart([], caption)],
    ['a line', lineChart(['a', 'b', 'c'], [3, null, 5], caption)],
    ['a level line', lineChart(['a', 'b'], [3, 3], caption)],
    ['a line of one point', lineChart(['a'], [3], caption)],
    ['a line of none', lineChart(['a'], [null], caption)],
    ['a map', tileMap([{ state: 'BY', name: '<Bayern>', value: 0 }], caption)],
  ])('%s: valid, named, described, and every text escaped', (_, svg) => {
    expect(faultsOfHtml(page(svg))).toEqual([]);
    expect(svg).toContain('role="img" aria-labelledby="c-title c-text"');
    expect(svg).toContain(
      '<title id="c-title">Teilnahme &lt;b&gt;</title><desc id="c-text">Für jeden Monat &amp; mehr.</desc>',
    );
    expect(svg).not.toMatch(/NaN|Infinity|undefined|<script|<i>/);
  });

  test('have their numbers in front of every column, also a taller neighbour', () => {
    const svg = columnChart(
      ['Dec'],
      [
        { name: '2027', values: [14] },
        { name: '2026', values: [22] },
      ],
      caption,
    );
    expect(svg.indexOf('>14<')).toBeGreaterThan(svg.lastIndexOf('<rect'));
  });

  test('a column is as tall as its number, and the numbers of the first year stand above', () => {
    const svg = columnChart(['Jan', 'Feb'], [{ name: '2025', values: [10, 5] }], caption);
    const heights = [...svg.matchAll(/<rect class="now"[^>]* height="([\d.]+)"/g)].map(([, height]) => Number(height));
    expect(heights).toEqual([144, 72]);
    expect(svg.match(/class="value above">(\d+)</g)).toHaveLength(2);
  });

  test('the shades of the map rise with the number; none has none', () => {
    const states = (['BY', 'BW', 'HE', 'SN'] as const).map((state, at) => ({
      state,
      name: state,
      value: [0, 1, 50, 100][at] ?? 0,
    }));
    expect([...tileMap(states, caption).matchAll(/class="tile (q\d)"/g)].map(([, shade]) => shade)).toEqual([
      'q0',
      'q1',
      'q2',
      'q4',
    ]);
  });
});

describe('helpers', () => {
  const call = (name: string, args: unknown[], { kind = 'txt', bars = true, hash = {} } = {}) => {
    const helper = figureHelpers({ language: 'de', genderMark: '*', bars })[name];
    const value = helper?.(args, hash, kind as 'txt');
    return value instanceof Markup ? value.text : value;
  };

  test('numbers as the language writes them', () => {
    expect(['number', 'number'].map((name, at) => call(name, [[12_345, 17.5][at]]))).toEqual(['12.345', '17,5']);
    expect([
      call('change', [5, 2]),
      call('change', [2, 5]),
      call('change', [2, 2]),
      call('change', [17.6, 10.3]),
    ]).toEqual([...['+3', '−3', '±0', '+7,3']]);
    expect(() => call('number', ['x'])).toThrow();
    expect(() => call('number', [Number.NaN])).toThrow();
  });

  test('bars in texts on a terminal alone', () => {
    expect(call('bar', [5], { hash: { of: 10 } })).toBe('██████████           ');
    expect(call('bar', [5], { hash: { of: 10 }, bars: false })).toBe('');
    expect(call('bar', [null], { hash: { of: 10 } })).toBe(' '.repeat(21));
    // a mistake is one everywhere, else “template check” would not find it
    expect(() => call('bar', [5], { bars: false })).toThrow();
    expect(call('bar', [5], { hash: { of: 10 }, kind: 'md' })).toBe('');
    expect([textBar(0, 0), textBar(0, 7), textBar(1, 160), textBar(9, 7)].map((bar) => bar.trimEnd())).toEqual([
      ...['', '', '▏', '█'.repeat(20)],
    ]);
  });

  test('charts in pages alone', () => {
    const hash = { id: 'c', title: 't', description: 'd' };
    expect(call('barChart', [[{ label: 'a', value: 1 }]], { kind: 'html', hash })).toContain('<svg');
    expect(() => call('barChart', [[{ label: 'a', value: 1 }]], { kind: 'md', hash })).toThrow();
    expect(() => call('barChart', [[{ label: 'a' }]], { kind: 'html', hash })).toThrow();
    expect(call('tileMap', [[]], { kind: 'html', hash })).toContain('<title>Bayern: 0</title>');
  });
});
