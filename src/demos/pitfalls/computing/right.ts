import {
  coroutine,
  createTask,
  gather,
  print,
  toThread,
} from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

function digest(millions: number) {
  const rounds = millions * 1_000_000;
  const { pbkdf2Sync } = process.getBuiltinModule('node:crypto');
  pbkdf2Sync('secret', 'salt', rounds, 32, 'sha256');
}

const job = coroutine(function* job(name: string, millions: number) {
  print(`${name}: start`);
  yield* toThread(digest, millions);
  print(`${name}: end`);
});

const main = coroutine(function* main() {
  yield* gather(
    createTask(job('small', 2), { name: 'small' }),
    createTask(job('large', 3), { name: 'large' }),
  );
});

export const script: Script = (run) => run(main());
