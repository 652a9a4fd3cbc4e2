import {
  blockingSleep,
  coroutine,
  print,
} from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

const main = coroutine(function* main() {
  print('before');
  blockingSleep(2);
  print('after');
});

export const script: Script = (run) => run(main());
