import {
  coroutine,
  createTask,
  gather,
  print,
  sleep,
  ValueError,
} from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

const pay = coroutine(function* pay() {
  yield* sleep(0.5);
  throw new ValueError('card refused');
});

const ship = coroutine(function* ship() {
  yield* sleep(1);
  print('ship: parcel sent');
});

const main = coroutine(function* main() {
  try {
    yield* gather(
      createTask(pay(), { name: 'pay' }),
      createTask(ship(), { name: 'ship' }),
    );
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(`main: order dropped, ${error.message}`);
  }
  yield* sleep(1);
  print('main: end');
});

export const script: Script = (run) => run(main());
