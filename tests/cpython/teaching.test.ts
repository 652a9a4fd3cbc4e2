import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Interpreter } from '../../src/cpython/index.ts';
import { startInterpreter } from './support.ts';

const folder = fileURLToPath(new URL('teaching/', import.meta.url));
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.py'))
  .map((file) => file.slice(0, -3));

const sourceOf = (name: string) => readFileSync(`${folder}${name}.py`, 'utf8');
/** What the program prints, and after `!` the error that ends it. */
const expected = (name: string) => readFileSync(`${folder}${name}.out`, 'utf8');

/** How long unittest took is nobody's promise. */
const normal = (output: string) => output.replaceAll(/ in \d+\.\d+s$/gm, ' in 0s');

/**
 * Those that the installed Python must agree on, whichever it is and however busy the machine: they have no words of one
 * version, measure nothing, and leave no order to threads.
 */
const EVERYWHERE = [
  'arguments',
  'async-context-managers',
  'async-iteration',
  'class-based-service',
  'context-variables',
  'dataclasses-and-random',
  'enum-typing-generics',
  'exception-groups',
  'exception-handler',
  'files-json-csv',
  'formatting',
  'futures-and-callbacks',
  'input-at-its-end',
  'keyboard-interrupt',
  'match-commands',
  'old-style-loop',
  'pickling-and-hashing',
  'pipelines-and-sentinels',
  'priority-and-lifo-queues',
  'progress-bars',
  'protocols-and-transports',
  'run-forever-and-stop',
  'runner',
  'signals-and-shutdown',
  'sockets-by-hand',
  'streams-aborted',
  'streams-broken-handler',
  'streams-drain-waits',
  'streams-half-closed',
  'streams-incomplete',
  'streams-nobody-reads',
  'streams-refused',
  'streams-server',
  'streams-several-clients',
  'streams-timeout',
  'system-exit',
  'task-inspection',
  'tracebacks',
  'warnings-and-memory',
];

let cpython: Interpreter;

beforeAll(async () => {
  cpython = await startInterpreter();
});

afterAll(() => cpython.close());

it.each(names)('the teaching program %s has the output that it has on CPython', async (name) => {
  const { trace, stop } = await cpython.run({ source: sourceOf(name), filename: `${name}.py` });
  const lines = trace.output.map(({ text }) => text);
  if (trace.error !== undefined) lines.push(`! ${trace.error}`);
  expect(normal(`${lines.join('\n')}\n`)).toBe(expected(name));
  expect(stop).toBeNull();
});

const run = promisify(execFile);
const version = await run('python3', ['-c', 'import sys; print(sys.version_info >= (3, 11))']).catch(
  () => null,
);

describe.skipIf(version?.stdout.trim() !== 'True')('on the installed Python', () => {
  it.each(EVERYWHERE)('%s has the same output', async (name) => {
    const running = run('python3', [`${name}.py`], { cwd: folder });
    running.child.stdin?.end();
    const { stdout } = await running;
    expect(normal(stdout)).toBe(expected(name));
  });
});
