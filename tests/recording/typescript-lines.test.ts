import { expect, it } from 'vitest';
import { runTypescript } from '../../src/recording/typescript-lines.ts';

it('finds the line of each event, in the midst of statements and at the ends of blocks', async () => {
  const { trace, lines } = await runTypescript(`\
import {
  coroutine,
  gather,
  print,
  run,
  sleep,
} from 'asynctutor/asyncio';

const worker = coroutine(function* worker(name: string) {
  for (const round of [1, 2]) {
    yield* sleep(
      1,
    );
    print(name, round);
  }
});

const main = coroutine(function* main() {
  yield* gather(
    worker('a'),
    sleep(1),
  );
});

await run(main());
`);
  const placed = trace.events.map((event, index) => {
    const task = 'task' in event && event.task !== null ? ` ${event.task}` : '';
    return `${event.type}${task}: ${lines[index] ?? 'nowhere'}`;
  });
  expect(placed).toEqual([
    'task-created 1: 25',
    'started 1: 18',
    'task-created 2: 19',
    'task-created 3: 19',
    'suspended 1: 19',
    'started 2: 9',
    'suspended 2: 11',
    'started 3: nowhere',
    'suspended 3: nowhere',
    'idle: nowhere',
    'ready 2: 11',
    'ready 3: nowhere',
    'resumed 2: 11',
    'printed 2: 14',
    'suspended 2: 11',
    'resumed 3: nowhere',
    'finished 3: nowhere',
    'idle: nowhere',
    'ready 2: 11',
    'resumed 2: 11',
    'printed 2: 14',
    'finished 2: 10',
    'ready 1: 19',
    'resumed 1: 19',
    'finished 1: 19',
  ]);
});

it('refuses a listing that is no TypeScript', async () => {
  await expect(runTypescript('const = 1;')).rejects.toThrow();
});
