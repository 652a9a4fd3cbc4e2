import { coroutine, gather, sleep } from '../../src/asyncio/index.ts';
import { record, type Trace } from '../../src/trace/index.ts';

/** A run of so many tasks, all alive from the first to the last of so many waits: some three events a wait. */
export function manySteps(tasks: number, waits: number): Promise<Trace> {
  const worker = coroutine(function* worker(pause: number) {
    for (let wait = 0; wait < waits; wait++) yield* sleep(pause);
  });
  const main = coroutine(function* main() {
    yield* gather(...Array.from({ length: tasks }, (_, index) => worker(1 + (index % 97) / 100)));
  });
  return record((run) => run(main()));
}
