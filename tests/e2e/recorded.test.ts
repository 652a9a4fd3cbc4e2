import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'recorded-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Loaded before the program: whoever starts a process fails. */
const hook = join(folder, 'no-processes.cjs');
writeFileSync(
  hook,
  `require('node:child_process').spawn = () => { throw new Error('a process was started'); };
require('node:module').syncBuiltinESMExports();`,
);

/** An answer that a question of some kind reads, whichever is asked first. */
const SOME_ANSWER = '1\n1 2 3 4 5\n';

const run = (argv: readonly string[], input = '') =>
  spawnSync(process.execPath, ['--require', hook, resolve('bin/asynctutor.js'), ...argv], {
    encoding: 'utf8',
    input,
    env: { ...process.env, ASYNCTUTOR_HOME: join(folder, 'home') },
  });

describe('what the product ships starts no child process', () => {
  it.each([
    ['quiz gather --seed 1', SOME_ANSWER, 'Question 2 of'],
    ['lesson gather', '', 'asyncio.gather'],
    ['demo gather --step', '', 'event 33 of 33'],
  ])('%s', (line, input, shown) => {
    const { stdout, stderr, status } = run(line.split(' '), input);
    expect(stdout).toContain(shown);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });

  it('while a question that nobody knew beforehand would need one', () => {
    expect(run(['quiz', '--generated', '--seed', '1']).stderr).toContain('a process was started');
  });
});
