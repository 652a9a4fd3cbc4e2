import { EventEmitter } from 'node:events';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changes } from '../../../src/cli/watching/watch-file.ts';

/** What stands in for the system's watcher; null for that itself. */
const fake = vi.hoisted((): { watch: (() => fs.FSWatcher) | null } => {
  // What another test has loaded has the real file system.
  vi.resetModules();
  return { watch: null };
});
afterAll(() => vi.resetModules());

vi.mock('node:fs', async (original) => {
  const actual = await original<typeof fs>();
  return {
    ...actual,
    watch: (directory: string, listener: () => void) => fake.watch?.() ?? actual.watch(directory, listener),
  };
});

const silent = () => Object.assign(new EventEmitter() as fs.FSWatcher, { close: () => {} });

let directory: string;
let path: string;
let end: AbortController;
let states: AsyncGenerator<string, void>;

beforeEach(() => {
  directory = fs.mkdtempSync(join(tmpdir(), 'asynctutor-watch-'));
  path = join(directory, 'program.py');
  end = new AbortController();
  states = changes(path, end.signal);
});

afterEach(() => {
  end.abort();
  fake.watch = null;
  fs.rmSync(directory, { recursive: true, force: true });
});

const next = async () => (await states.next()).value;

/** The places where events are lost: none at all, a system that has no watchers left, a watcher that breaks off. */
const watchers: [string, typeof fake.watch][] = [
  ['with events', null],
  ['without events', silent],
  [
    'where nothing can be watched',
    () => {
      throw Object.assign(new Error('no more watchers'), { code: 'ENOSPC' });
    },
  ],
  [
    'when watching breaks off',
    () => {
      const watcher = silent();
      setImmediate(() => watcher.emit('error', new Error('gone')));
      return watcher;
    },
  ],
];

describe.each(watchers)('a watched file, %s', (_name, watch) => {
  beforeEach(() => {
    fake.watch = watch;
  });

  it('is told as it is, and at each save', async () => {
    fs.writeFileSync(path, 'one');
    expect(await next()).toBe('saved');
    const saved = next();
    fs.writeFileSync(path, 'two!');
    expect(await saved).toBe('saved');
  });

  it('is told when it is removed, and when it is there again', async () => {
    fs.writeFileSync(path, 'one');
    await next();
    const gone = next();
    fs.rmSync(path);
    expect(await gone).toBe('missing');
    const back = next();
    fs.writeFileSync(path, 'two');
    expect(await back).toBe('saved');
  });

  it('may be replaced by another', async () => {
    fs.writeFileSync(path, 'one');
    await next();
    const told = next();
    const other = join(directory, 'other');
    fs.writeFileSync(other, 'two');
    fs.renameSync(path, `${path}~`);
    fs.renameSync(other, path);
    expect(await told).toBe('saved');
    expect(fs.readFileSync(path, 'utf8')).toBe('two');
  });

  it('ends when it shall', async () => {
    fs.writeFileSync(path, 'one');
    await next();
    const over = states.next();
    end.abort();
    expect((await over).done).toBe(true);
  });
});

describe('changes', () => {
  it('that nobody waited for are one', async () => {
    fs.writeFileSync(path, '1');
    await next();
    fs.writeFileSync(path, '12');
    fs.writeFileSync(path, '123');
    expect(await next()).toBe('saved');
    const over = states.next();
    end.abort();
    expect((await over).done).toBe(true);
  });

  it('of a file in no directory are none', async () => {
    fs.rmSync(directory, { recursive: true });
    expect(await next()).toBe('missing');
  });
});
