import { type Body, Coroutine, markCoroutineFunction } from './coroutine.ts';
import type { EventLoop } from './event-loop.ts';
import type { Future } from './future.ts';
import { fromPromise } from './promises.ts';
import { getRunningLoop } from './running-loop.ts';

/** An argument or result of a thread: anything that the structured clone algorithm can copy. */
type Cloneable = unknown;

/**
 * Runs a function in a worker thread of its own, and waits for its result without blocking the loop
 * (`asyncio.to_thread`). Cancelling the wait does not stop the thread, and `run` does not end before the thread.
 *
 * JavaScript threads share nothing: the function is sent as source text, so it may use its arguments and
 * globals but no variable of the surrounding code, and arguments and result are copied. Inside it, `require`
 * gives Node's modules.
 *
 * @throws the exception of the function, when awaited.
 */
export function toThread<A extends readonly Cloneable[], T extends Cloneable>(
  fn: (...args: A) => T,
  ...args: A
): Coroutine<Awaited<T>> {
  return new Coroutine('to_thread', inThread(fn, args));
}

markCoroutineFunction(toThread);

/** @internal */
export function runInThread<A extends readonly unknown[], T>(
  loop: EventLoop,
  fn: (...args: A) => T,
  args: A,
): Future<Awaited<T>> {
  const onEnd = loop._executor.start(fn.name);
  return fromPromise(runWorker(fn.toString(), args).finally(onEnd) as Promise<Awaited<T>>, undefined, loop);
}

const program = `
const { workerData, parentPort } = require('node:worker_threads');
(async () => {
  try {
    parentPort.postMessage({ result: await eval('(' + workerData.source + ')')(...workerData.args) });
  } catch (error) {
    parentPort.postMessage({ error });
  }
})();
`;

function* inThread<A extends readonly unknown[], T>(fn: (...args: A) => T, args: A): Body<Awaited<T>> {
  return yield* runInThread(getRunningLoop(), fn, args);
}

async function runWorker(source: string, args: readonly unknown[]): Promise<unknown> {
  const { Worker } = await import('node:worker_threads');
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { eval: true, workerData: { source, args } });
    worker.once('message', (message: { result?: unknown; error?: unknown }) => {
      if ('error' in message) reject(message.error);
      else resolve(message.result);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread ended without a result')));
  });
}
