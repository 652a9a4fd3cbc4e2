import {
  coroutine,
  createTask,
  gather,
  print,
  sleep,
} from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

const ask = coroutine(function* ask(whom: string) {
  print(`${whom}: asked`);
  yield* sleep(1);
  print(`${whom}: answers`);
  return `${whom} agrees`;
});

const main = coroutine(function* main() {
  const ada = createTask(ask('Ada'), { name: 'Ada' });
  const alan = createTask(ask('Alan'), { name: 'Alan' });
  const [first, second] = yield* gather(ada, alan);
  print(`main: ${first}, ${second}`);
});

export const script: Script = (run) => run(main());
