/**
 * `npm run bench:timeline`: how long it takes to draw a timeline of 100,000 events, at 80 columns and in words: of a
 * few tasks with many steps, of many tasks with few, and of a loop that is blocked time and again. Prints milliseconds,
 * and the same beside a mere walk through the events with the moment that they make.
 */

import { blockingSleep, coroutine, createTask, gather, Lock, sleep } from '../../src/asyncio/index.ts';
import { makeTheme, timeline } from '../../src/terminal/index.ts';
import { advance, beginning, record, type Script, type Trace } from '../../src/trace/index.ts';

const EVENTS = 100_000;
const ROUNDS = 25;

/** Records programs that grow until their trace has enough events. */
async function recorded(program: (size: number) => Script): Promise<Trace> {
  const sample = await record(program(1000));
  const trace = await record(program(Math.ceil((1000 * EVENTS) / sample.events.length) + 1));
  return { ...trace, events: trace.events.slice(0, EVENTS) };
}

const fewTasks = (steps: number): Script => {
  const lock = new Lock();
  const worker = coroutine(function* worker(n: number) {
    for (let i = 0; i < steps; i++) {
      yield* lock.acquire();
      yield* sleep(0.001 * n);
      lock.release();
      yield* sleep(0.01);
    }
  });
  const main = coroutine(function* main() {
    yield* gather(...[1, 2, 3, 4, 5].map((n) => worker(n)));
  });
  return (run) => run(main());
};

const manyTasks = (count: number): Script => {
  const main = coroutine(function* main() {
    yield* gather(...Array.from({ length: count }, (_, i) => sleep((i % 100) / 10)));
  });
  return (run) => run(main());
};

const blocked = (steps: number): Script => {
  const polite = coroutine(function* polite() {
    for (let i = 0; i < steps; i++) yield* sleep(0.01);
  });
  const rude = coroutine(function* rude() {
    for (let i = 0; i < steps; i++) {
      blockingSleep(0.05);
      yield* sleep(0.01);
    }
  });
  const main = coroutine(function* main() {
    const tasks = [createTask(polite()), createTask(polite()), createTask(rude())];
    for (const task of tasks) yield* task;
  });
  return (run) => run(main());
};

/** The best of some rounds: what else the machine does only adds to it. */
function milliseconds(work: () => void): number {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const programs = { 'few tasks': fewTasks, 'many tasks': manyTasks, 'a blocked loop': blocked };
for (const [name, program] of Object.entries(programs)) {
  const trace = await recorded(program);
  const first = performance.now();
  timeline(trace, { width: 80, theme: makeTheme({ level: 2, unicode: true }) });
  const cold = performance.now() - first;
  const walk = milliseconds(() => {
    const moment = beginning();
    for (const event of trace.events) advance(moment, event);
  });
  for (const accessible of [false, true]) {
    const theme = makeTheme({ level: 2, unicode: true, accessible });
    const took = milliseconds(() => timeline(trace, { width: 80, theme }));
    const what = `${name}, ${accessible ? 'in words' : 'drawn'}`.padEnd(26);
    const ratio = (took / walk).toFixed(1);
    console.log(`${what} ${took.toFixed(1)} ms, ${ratio} × a walk through the events`);
  }
  console.log(`${`${name}, the first time`.padEnd(26)} ${cold.toFixed(1)} ms`);
}
