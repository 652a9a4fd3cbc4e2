import { CancelledError, coroutine, createTask, sleep, TimeoutError, waitFor } from '../asyncio/index.ts';
import { print } from '../trace/index.ts';
import type { Demo, Program } from './demo.ts';

const slow = coroutine(function* slow() {
  print('slow: start');
  try {
    yield* sleep(5);
  } catch (error) {
    if (error instanceof CancelledError) print('slow: cancelled, tidying up');
    throw error;
  }
  print('slow: end');
  return 'Done';
});

const limited = coroutine(function* main() {
  const task = createTask(slow(), { name: 'slow' });
  try {
    return yield* waitFor(task, 2);
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    return 'Timeout!';
  }
});

const patient = coroutine(function* main() {
  const task = createTask(slow(), { name: 'slow' });
  return yield* task;
});

/** Runs a `main`, and prints and gives what it returns. */
const printing =
  (main: typeof patient): Program['script'] =>
  async (run) => {
    const result = await run(main());
    print(result);
    return result;
  };

const pythonSlow = `\
import asyncio


async def slow():
    print("slow: start")
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("slow: cancelled, tidying up")
        raise
    print("slow: end")
    return "Done"
`;

const typescriptSlow = `\
const slow = coroutine(function* slow() {
  console.log('slow: start');
  try {
    yield* sleep(5);
  } catch (error) {
    if (error instanceof CancelledError) {
      console.log('slow: cancelled, tidying up');
    }
    throw error;
  }
  console.log('slow: end');
  return 'Done';
});
`;

const withLimit: Program = {
  script: printing(limited),
  python: `\
${pythonSlow}

async def main():
    task = asyncio.create_task(slow(), name="slow")
    try:
        return await asyncio.wait_for(task, timeout=2)
    except TimeoutError:
        return "Timeout!"


print(asyncio.run(main()))
`,
  typescript: `\
import {
  CancelledError,
  coroutine,
  createTask,
  run,
  sleep,
  TimeoutError,
  waitFor,
} from 'asynctutor/asyncio';

${typescriptSlow}
const main = coroutine(function* main() {
  const task = createTask(slow(), { name: 'slow' });
  try {
    return yield* waitFor(task, 2);
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    return 'Timeout!';
  }
});

console.log(await run(main()));
`,
};

const withoutLimit: Program = {
  script: printing(patient),
  python: `\
${pythonSlow}

async def main():
    task = asyncio.create_task(slow(), name="slow")
    return await task


print(asyncio.run(main()))
`,
  typescript: `\
import {
  CancelledError,
  coroutine,
  createTask,
  run,
  sleep,
} from 'asynctutor/asyncio';

${typescriptSlow}
const main = coroutine(function* main() {
  const task = createTask(slow(), { name: 'slow' });
  return yield* task;
});

console.log(await run(main()));
`,
};

/** A limit on a wait: what is awaited is cancelled, not merely left behind. */
export const waitForDemo: Demo = {
  name: 'wait_for',
  summary: 'A limit to a wait: when time is up, the task is cancelled.',
  notice: [
    'At 2 seconds the task is cancelled: CancelledError is raised inside it, at its await, and it may tidy up.',
    'wait_for lets it finish tidying up, and only then raises TimeoutError in the coroutine that waits.',
    'The last 3 seconds of the work are never done: "slow: end" is not printed.',
  ],
  kind: 'comparison',
  variants: [
    { label: 'with a limit', program: withLimit },
    { label: 'without a limit', program: withoutLimit },
  ],
};
