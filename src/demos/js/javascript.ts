import { setTimeout as sleep } from 'node:timers/promises';
import { print } from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

async function save(name: string) {
  print(`${name}: start`);
  await sleep(1000);
  print(`${name}: saved`);
}

async function timeout(milliseconds: number) {
  await sleep(milliseconds);
  throw new Error('timeout');
}

async function main() {
  save('A'); // forgotten await
  print('main: nobody waits for A');
  try {
    await Promise.race([save('B'), timeout(500)]);
  } catch {
    print('main: gave up on B');
  }
  await sleep(1000);
  print('main: end');
}

export const script: Script = () => main();
