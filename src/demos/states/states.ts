import {
  coroutine,
  createTask,
  getCoroutineState,
  print,
  sleep,
} from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

const download = coroutine(function* download(
  look: (when: string) => void,
) {
  look('from inside');
  yield* sleep(2);
});

const main = coroutine(function* main() {
  function look(when: string) {
    print(`${when}: ${getCoroutineState(coro)}`);
  }

  const coro = download(look);
  look('after the call');
  const task = createTask(coro, { name: 'download' });
  look('as a task');
  yield* sleep(1);
  look('1 s later');
  yield* task;
  look('at the end');
});

export const script: Script = (run) => run(main());
