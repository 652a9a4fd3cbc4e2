import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  coroutine,
  createTask,
  fromPromise,
  gather,
  print,
  toThread,
} from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

const FILES = new Map([
  ['log.txt', 0.6],
  ['map.txt', 0.9],
  ['note.txt', 0.3],
]);

// A function goes to a thread as text, and asks for its modules itself.
function read(path: string, seconds: number): string {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  Atomics.wait(clock, 0, 0, seconds * 1000); // as a drive far away
  return process.getBuiltinModule('node:fs').readFileSync(path, 'utf8');
}

const count = coroutine(function* count(path: string, seconds: number) {
  print(`${basename(path)}: reading`);
  const text = yield* toThread(read, path, seconds);
  const lines = text.trimEnd().split('\n').length;
  print(`${basename(path)}: ${lines} lines`);
  return lines;
});

const main = coroutine(function* main() {
  const prefix = join(tmpdir(), 'asynctutor-');
  const directory = mkdtempSync(prefix);
  try {
    for (const name of FILES.keys()) {
      const text = 'a line\n'.repeat(name.length);
      yield* fromPromise(writeFile(join(directory, name), text));
    }
    const tasks = [...FILES].map(([name, seconds]) =>
      createTask(count(join(directory, name), seconds), { name }),
    );
    return yield* gather(...tasks);
  } finally {
    rmSync(directory, { recursive: true });
  }
});

export const script: Script = async (run) => {
  const counts = await run(main());
  print(`${counts.reduce((sum, lines) => sum + lines)} lines in all`);
};
