// All of the torture, one after the other, with a table at the end: `npm run torture [-- --quick]`; the build must be there.
// `--quick` tries everything a few times, as the checks before a merge do. Each part can be run alone with more choices.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const root = fileURLToPath(new URL('../..', import.meta.url));
const at = (name) => fileURLToPath(new URL(name, import.meta.url));
const vitest = (...args) => [
  fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url)),
  'run',
  ...args,
];
const quick = values.quick;

const parts = [
  {
    tried: 'SIGKILL during imports and the first command, at random and at every nth write',
    args: [at('kill-import.mjs'), ...(quick ? ['--kills', '10', '--every', '12'] : [])],
  },
  {
    tried: 'SIGKILL and Ctrl-C while mails go out',
    args: [at('kill-send.mjs'), ...(quick ? ['--mails', '60', '--kills', '25', '--interrupts', '4'] : [])],
  },
  {
    tried: 'disk full, read-only, locked, bad files, two at once, closed pipes, Ctrl-C at questions',
    args: [at('mishaps.mjs'), ...(quick ? ['--quick'] : [])],
  },
  {
    tried: 'bits that flip',
    args: vitest('test/torture/damage.test.ts'),
    env: { NJB_TORTURE_FLIPS: quick ? '40' : '400' },
  },
  {
    tried: 'hostile strings in every place of every command',
    args: vitest('test/torture/hostile.test.ts'),
    // npm test has them in every third place
    env: quick ? {} : { NJB_TORTURE_STRINGS: '20' },
    isInTests: true,
  },
  { tried: 'a clock that jumps', args: vitest('test/torture/clock.test.ts'), isInTests: true },
  {
    tried: 'migrations that fail, in between and before',
    args: vitest('test/db/open.test.ts', '--testNamePattern', 'older database'),
    isInTests: true,
  },
].filter(({ isInTests }) => !(quick && isInTests));

const table = {};
for (const { tried, args, env = {} } of parts) {
  console.log(`\n== ${tried}`);
  const started = performance.now();
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  table[tried] = {
    seconds: Math.round((performance.now() - started) / 1000),
    lost: status === 0 ? 'nothing' : 'see above',
  };
  if (status !== 0) process.exitCode = 1;
}
console.table(table);
