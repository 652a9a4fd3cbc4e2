import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Interpreter, type InterpreterOptions } from '../../src/cpython/index.ts';
import { buildChild, bundle, cacheDirectory, temporaryFolder } from './support.ts';

let directory = '';
beforeAll(async () => {
  directory = await buildChild();
});

let opened: Interpreter[] = [];
afterEach(() => {
  for (const python of opened) python.close();
  opened = [];
});

function open(options: Partial<InterpreterOptions> = {}): Interpreter {
  const python = new Interpreter({ cacheDirectory, directory, ...options });
  opened.push(python);
  return python;
}

const one = { source: 'print(1)' };
const output = [{ t: 0, text: '1' }];

const DAY = 86_400_000;

const daysOld = (file: string): number => (Date.now() - statSync(file).mtimeMs) / DAY;

function setAge(file: string, days: number): void {
  const time = new Date(Date.now() - days * DAY);
  utimesSync(file, time, time);
}

// Each start without a snapshot takes seconds.
describe('the snapshot', () => {
  it('is made at first use, used afterwards, and made anew if it is damaged', {
    timeout: 300_000,
  }, async () => {
    const folder = join(temporaryFolder(), 'made', 'when', 'needed');
    let uses = 0;
    const runOnce = async () => {
      const python = open({ cacheDirectory: folder, onFirstUse: () => uses++ });
      expect(await python.run(one)).toMatchObject({ trace: { output } });
      python.close();
    };
    await runOnce();
    expect(uses).toBe(1);
    const [name = '', ...others] = readdirSync(folder);
    expect(others).toEqual([]);
    await runOnce();
    expect(uses).toBe(1);

    const file = join(folder, name);
    const good = readFileSync(file);
    writeFileSync(file, good.with(good.length >> 1, (good[good.length >> 1] ?? 0) ^ 1));
    const [unused = '', inUse = ''] = ['0', '1'].map((key) =>
      name.replace(/-\w+\.snapshot/, `-${key}.snapshot`),
    );
    for (const other of [unused, inUse, 'a file of somebody else']) writeFileSync(join(folder, other), '');
    setAge(join(folder, unused), 29);
    setAge(join(folder, inUse), 27);
    setAge(join(folder, 'a file of somebody else'), 1000);
    await runOnce();
    expect(uses).toBe(2);
    expect(readdirSync(folder).sort()).toEqual(['a file of somebody else', inUse, name].sort());
    setAge(file, 27);
    await runOnce();
    expect(uses).toBe(2);
    expect(daysOld(file)).toBeLessThan(26);
  });

  it('is done without where it cannot be kept, and that is said once', { timeout: 300_000 }, async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const errors: Error[] = [];
    const python = open({
      cacheDirectory: join(file, 'below'),
      onSnapshotError: (error) => errors.push(error),
    });
    expect(await python.run(one)).toMatchObject({ trace: { output } });
    process.kill(python.pid ?? 0, 'SIGKILL');
    expect(await python.run(one)).toMatchObject({ trace: { output } });
    expect(errors).toMatchObject([{ code: 'ENOTDIR' }]);
  });
});

describe('the process', () => {
  it('is started again when it has been killed, between programs or in the midst of one', async () => {
    const python = open();
    await python.warmUp();
    const first = python.pid ?? 0;
    process.kill(first, 'SIGKILL');
    expect(await python.run(one)).toMatchObject({ trace: { output }, stop: null });
    const second = python.pid ?? 0;
    expect(second).not.toBe(first);
    const busy = python.run({ source: 'sum(range(10**7))\nprint(1)' }, { limits: { seconds: 60 } });
    process.kill(second, 'SIGKILL');
    expect(await busy).toMatchObject({ trace: { output }, stop: null });
  });

  it('is gone once it was closed, and says so', async () => {
    const python = open();
    const running = python.run({ source: 'while True: pass' });
    await python.warmUp();
    python.close();
    await expect(running).rejects.toMatchObject({ kind: 'closed' });
    await expect(python.run(one)).rejects.toMatchObject({ kind: 'closed' });
    await expect(python.warmUp()).rejects.toMatchObject({ kind: 'closed' });
  });

  it('says why it did not start', async () => {
    const python = open({ directory: temporaryFolder(), cacheDirectory: null });
    await expect(python.run(one)).rejects.toMatchObject({
      kind: 'start',
      message: /^Python did not start: .+/,
    });
  });
});

describe('a program of Node', () => {
  const node = async (script: string, ...args: string[]) =>
    (await promisify(execFile)(process.execPath, [script, ...args])).stdout;

  it('ends without waiting for Python, and Python with it', async () => {
    const script = await bundle('tests/cpython/warm-up.ts', directory);
    const pid = Number(await node(script, directory));
    await expect.poll(() => isAlive(pid), { timeout: 50_000 }).toBe(false);
  });

  it('is told, in a line, that pyodide is not installed', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'cpython-'));
    try {
      const script = await bundle('tests/cpython/warm-up.ts', elsewhere);
      await expect(node(script, directory)).resolves.toBe(
        'missing: Python cannot run here: install the package "pyodide".',
      );
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
