import { coroutine, createTask, gather, sleep } from '../asyncio/index.ts';
import { print } from '../trace/index.ts';
import type { Demo, Program } from './demo.ts';
import { pythonInTurn, pythonTogether, typescriptInTurn, typescriptTogether } from './gather-listing.ts';
import { checkTasks, type GatherTask } from './gather-task.ts';

type Main = (tasks: readonly GatherTask[]) => ReturnType<typeof inTurn>;

const worker = coroutine(function* worker(name: string, seconds: number) {
  print(`${name}: start`);
  yield* sleep(seconds);
  print(`${name}: end`);
  return `${name} done`;
});

const together: Main = coroutine(function* main(tasks: readonly GatherTask[]) {
  const workers = tasks.map(({ name, seconds }) => createTask(worker(name, seconds), { name }));
  return yield* gather(...workers);
});

const inTurn = coroutine(function* main(tasks: readonly GatherTask[]) {
  const results: string[] = [];
  for (const { name, seconds } of tasks) {
    results.push(yield* worker(name, seconds));
  }
  return results;
});

/** Runs a `main`, prints what it returns, and gives it. */
const printing =
  (main: Main, tasks: readonly GatherTask[]): Program['script'] =>
  async (run) => {
    const results = await run(main(tasks));
    print(results.join(', '));
    return results;
  };

/**
 * The demo of `gather` with these workers.
 * @throws RangeError if there are none or more than `MOST_TASKS`, or if one cannot take its seconds.
 */
export function gatherDemo(tasks: readonly GatherTask[]): Demo {
  checkTasks(tasks);
  return {
    name: 'gather',
    summary: 'Waits that are gathered overlap: the longest one counts.',
    notice: [
      'Every worker starts before the first one ends, on one thread: while one waits, the others get their turn.',
      'The shortest wait ends first, whoever started first. The results come in the order of the arguments.',
      'One after another, the waits add up. Together they overlap; what overlaps is the waiting, not the work.',
    ],
    kind: 'comparison',
    variants: [
      {
        label: 'together',
        program: {
          script: printing(together, tasks),
          python: pythonTogether(tasks),
          typescript: typescriptTogether(tasks),
        },
      },
      {
        label: 'one after another',
        program: {
          script: printing(inTurn, tasks),
          python: pythonInTurn(tasks),
          typescript: typescriptInTurn(tasks),
        },
      },
    ],
  };
}

/** Three waits at once: 2 s instead of 4. */
export const defaultGatherDemo: Demo = gatherDemo([
  { name: 'T1', seconds: 1 },
  { name: 'T2', seconds: 2 },
  { name: 'T3', seconds: 1 },
]);
