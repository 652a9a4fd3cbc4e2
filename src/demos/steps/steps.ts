import { coroutine, print, sleep } from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

const brew = coroutine(function* brew() {
  let cup = 'water';
  print(`step 1: ${cup}`);
  yield* sleep(1);
  cup += ', tea';
  print(`step 2: ${cup}`);
  yield* sleep(1);
  cup += ', milk';
  print(`step 3: ${cup}`);
  return cup;
});

export const script: Script = async (run) => {
  const cup = await run(brew());
  print(`served: ${cup}`);
};
