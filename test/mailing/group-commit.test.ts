import { expect, test } from 'vitest';
import type { Book, Entry } from '../../src/mailing/book.js';
import { GroupCommit } from '../../src/mailing/group-commit.js';
import type { Turn } from '../../src/mailing/turn.js';
import { sent } from './office.js';

const claim = (deliveryId: number): Entry => ({ kind: 'claim', deliveryId, at: 'now' });
const settle = (deliveryId: number): Entry => ({ kind: 'settle', deliveryId, outcome: sent, at: 'now' });

const signal = new AbortController().signal;
/** A database that nobody else uses. */
const turn = { take: async <T>(work: () => T) => work() } as Turn;
const groupOf = (paper: Book, lanes: number) => new GroupCommit(paper, () => lanes, turn, signal);

/** A book that notes its commits, and fails where an entry of delivery `bad` is in them. */
function book(bad = -1): Book & { commits: string[][] } {
  const commits: string[][] = [];
  return {
    commits,
    enter(entries) {
      if (entries.some(({ deliveryId }) => deliveryId === bad)) throw new Error('disk');
      commits.push(entries.map(({ kind, deliveryId }) => `${kind} ${deliveryId}`));
      return entries.map(({ deliveryId }) => deliveryId !== 99);
    },
  };
}

test('what comes at the same moment is one commit, in its order', async () => {
  const paper = book();
  const group = groupOf(paper, 2);
  const made = await Promise.all([group.enter(settle(1)), group.enter(claim(3)), group.enter(claim(99))]);
  expect(made).toEqual([true, true, false]);
  expect(paper.commits).toEqual([['settle 1', 'claim 3', 'claim 99']]);
  await group.enter(settle(3));
  expect(group.costs).toMatchObject({ commits: 2, entries: 4 });
});

test('nobody goes on before the entry is on the disk', async () => {
  const paper = book();
  const group = groupOf(paper, 1);
  const claimed = group.enter(claim(1)).then(() => paper.commits.length);
  expect(paper.commits).toEqual([]);
  expect(await claimed).toBe(1);
});

test('a commit that fails loses no answer of a server, and ends the claiming', async () => {
  const paper = book(2);
  const group = groupOf(paper, 3);
  const results = await Promise.allSettled([
    group.enter(settle(1)),
    group.enter(settle(2)),
    group.enter(claim(4)),
    group.enter(settle(3)),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
  expect(paper.commits).toEqual([['settle 1'], ['settle 3']]);
  await expect(group.enter(claim(5))).rejects.toThrow('disk');
  expect(await group.enter(settle(6))).toBe(true);
});
