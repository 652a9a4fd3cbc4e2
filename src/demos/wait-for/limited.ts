import {
  CancelledError,
  coroutine,
  createTask,
  print,
  sleep,
  TimeoutError,
  waitFor,
} from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

const slow = coroutine(function* slow() {
  print('slow: start');
  try {
    yield* sleep(5);
  } catch (error) {
    if (error instanceof CancelledError) {
      print('slow: cancelled, tidying up');
    }
    throw error;
  }
  print('slow: end');
  return 'Done';
});

const main = coroutine(function* main() {
  const task = createTask(slow(), { name: 'slow' });
  try {
    return yield* waitFor(task, 2);
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    return 'Timeout!';
  }
});

export const script: Script = async (run) => {
  print(await run(main()));
};
