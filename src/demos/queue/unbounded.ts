import {
  coroutine,
  createTask,
  gather,
  print,
  Queue,
  sleep,
} from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

const LOAVES = ['rye', 'oat', 'corn'];

const bake = coroutine(function* bake(shelf: Queue<string>) {
  print('baker: heats the oven');
  yield* sleep(1);
  for (const loaf of LOAVES) {
    yield* shelf.put(loaf);
    print(`baker: ${loaf} is on the shelf`);
  }
});

const eat = coroutine(function* eat(shelf: Queue<string>) {
  for (const _ of LOAVES) {
    const loaf = yield* shelf.get();
    print(`eater: takes ${loaf}`);
    yield* sleep(1);
  }
});

const main = coroutine(function* main() {
  const shelf = new Queue<string>();
  const baker = createTask(bake(shelf), { name: 'baker' });
  const eater = createTask(eat(shelf), { name: 'eater' });
  yield* gather(baker, eater);
});

export const script: Script = (run) => run(main());
