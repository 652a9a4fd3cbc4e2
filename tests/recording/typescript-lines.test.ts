import { describe, expect, it } from 'vitest';
import { parse, scriptOf } from '../../src/python/index.ts';
import { runTypescript } from '../../src/recording/typescript-lines.ts';
import { record, sourceLine } from '../../src/trace/index.ts';
import { knownPrograms } from '../demos/lines/known-programs.ts';

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
  const told = trace.events.map((event, index) => {
    const task = 'task' in event && event.task !== null ? ` ${event.task}` : '';
    return `${event.type}${task}: ${lines[index] ?? '-'}`;
  });
  expect(told).toEqual([]);
});
