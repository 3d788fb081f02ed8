import { beforeEach, describe, expect, test } from 'vitest';
import { newSession, type Session } from '../helpers/run.js';

let session: Session;
beforeEach(async () => {
  session = newSession();
  await session.done(['member', 'add', ...who, '--municipality', 'Bad König', '--state', 'HE', '--born', '4.5.1989']);
});

const who = ['--given', 'Ada', '--family', 'O’Neill'];
const add = (...more: string[]) => ['member', 'add', ...who, '--email', 'ada2@x.example', ...more];

describe('somebody of the same name who is here already', () => {
  test.each([
    ['municipality', ['--municipality', 'bad könig']],
    ['birthday', ['--born', '1989-05-04']],
    ['birthday, in office elsewhere since', ['--born', '1989-05-04', '--municipality', 'Erbach']],
    ['municipality, and part of the birthday', ['--municipality', 'Bad König', '--born', '1989']],
  ])('and has the same %s is asked about, and pointed out where nobody can be asked', async (_, more) => {
    const { stderr } = await session.done(add(...more));
    expect(stderr).toContain('is here already as no. 1; if this is the same person: njb member merge');
    await session.done('undo');
    const question = 'Ada O’Neill is here already as no. 1. Is this somebody else of the same name?';
    expect((await session.njb(add(...more), { answers: [[question, 'n']] })).code).toBe(130);
    expect(await session.done(add(...more), { answers: [[question, 'y']] })).toBeDefined();
    await session.done('undo');
    const said = await session.done(add(...more, '--namesake'), { terminal: true });
    expect(said.stdout + said.stderr).toContain('was added as no. 2.');
    expect(said.stderr).not.toContain('njb member merge');
  });

  test.each([
    ['says nothing else', []],
    ['was born on another day', ['--born', '1989-05-05', '--municipality', 'Bad König']],
    ['is in office elsewhere', ['--municipality', 'Erbach']],
  ])('and %s is entered, and pointed out', async (_, more) => {
    const { stderr, stdout } = await session.done(add(...more));
    expect(stdout).toContain('was added as no. 2.');
    expect(stderr).toContain(
      'Ada O’Neill, Bad König is here already as no. 1; if this is the same person: njb member merge',
    );
  });
});
