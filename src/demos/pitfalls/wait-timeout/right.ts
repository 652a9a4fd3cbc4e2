import {
  coroutine,
  createTask,
  print,
  sleep,
  wait,
} from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

const download = coroutine(function* download() {
  yield* sleep(1);
  print('download: saved');
});

const main = coroutine(function* main() {
  const task = createTask(download(), { name: 'download' });
  const [done, pending] = yield* wait([task], { timeout: 0.5 });
  if (done.has(task)) {
    print('main: it has come in time');
  }
  for (const late of pending) {
    late.cancel();
    print('main: too late, dropped');
  }
  yield* sleep(1);
  print('main: end');
});

export const script: Script = (run) => run(main());
