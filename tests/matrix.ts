/**
 * `npm run test:matrix [VERSION…]`: on each Node that is supported, as npm's package `node` brings it, the tests that run
 * the built program; on one that is too old, that it is told so.
 */
import { spawnSync } from 'node:child_process';

const SUPPORTED = ['20.19.0', '22', '24', '26'];
const TOO_OLD = '12';
const TESTS = ['tests/e2e', 'tests/package.test.ts', 'tests/cpython/snapshot.test.ts'];

const wanted = process.argv.slice(2);
const versions = wanted.length > 0 ? wanted : SUPPORTED;

const on = (version: string, argv: readonly string[], stdio: 'inherit' | 'pipe') =>
  spawnSync('npm', ['exec', '--yes', `--package=node@${version}`, '--', 'node', ...argv], {
    stdio,
    encoding: 'utf8',
  });

const failures = versions.filter((version) => {
  console.log(`\nNode ${version}`);
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', ...TESTS];
  return on(version, vitest, 'inherit').status !== 0;
});

const old = on(TOO_OLD, ['bin/asynctutor.js', '--version'], 'pipe');
if (old.status !== 2 || !/^asynctutor: needs Node .*\n$/.test(old.stderr)) {
  failures.push(TOO_OLD);
  console.error(`Node ${TOO_OLD} is not told that it is too old:\n${old.stderr}`);
}

const tried = [...versions, TOO_OLD].join(', ');
console.log(failures.length === 0 ? `\nNode ${tried}: passed` : `\nfailed on Node ${failures.join(', ')}`);
process.exitCode = failures.length === 0 ? 0 : 1;
