import {
  asyncWith,
  coroutine,
  ExceptionGroup,
  print,
  sleep,
  TaskGroup,
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
    yield* asyncWith(new TaskGroup(), function* (group) {
      group.createTask(pay(), { name: 'pay' });
      group.createTask(ship(), { name: 'ship' });
    });
  } catch (errors) {
    if (!(errors instanceof ExceptionGroup)) throw errors;
    const [error] = errors.exceptions;
    if (!(error instanceof ValueError)) throw errors;
    print(`main: order dropped, ${error.message}`);
  }
  yield* sleep(1);
  print('main: end');
});

export const script: Script = (run) => run(main());
