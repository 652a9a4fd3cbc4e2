/** Python's asyncio, as CPython 3.14 has it, on generators: `yield*` is `await`. */

export { AsCompleted, asCompleted } from './as-completed.ts';
export { type AsyncIterator, asyncFor } from './async-for.ts';
export { type AsyncContextManager, asyncWith } from './async-with.ts';
export { Barrier } from './barrier.ts';
export { type CallGraphOptions, formatCallGraph, printCallGraph } from './call-graph.ts';
export { type Clock, RealClock, VirtualClock } from './clock.ts';
export { Condition } from './condition.ts';
export { Context, ContextVar, copyContext, Token } from './context.ts';
export {
  type Awaitable,
  awaitable,
  type Body,
  type Coroutine,
  type CoroutineState,
  coroutine,
  getCoroutineState,
  isAwaitable,
  isCoroutine,
  isCoroutineFunction,
  type ResultOf,
  type Suspension,
} from './coroutine.ts';
export {
  createEagerTaskFactory,
  createTask,
  eagerTaskFactory,
  ensureFuture,
  runCoroutineThreadsafe,
} from './create-task.ts';
export { DeadlockError, type Driver, RealDriver, VirtualDriver } from './drivers.ts';
export {
  BaseException,
  BaseExceptionGroup,
  BrokenBarrierError,
  CancelledError,
  contextOf,
  Exception,
  ExceptionGroup,
  InvalidStateError,
  isException,
  KeyboardInterrupt,
  LookupError,
  QueueEmpty,
  QueueFull,
  QueueShutDown,
  RuntimeError,
  StopAsyncIteration,
  StopIteration,
  SystemExit,
  setContext,
  TimeoutError,
  ValueError,
} from './errors.ts';
export { Event } from './event.ts';
export { type Call, EventLoop, newEventLoop } from './event-loop.ts';
export type { Thread } from './executor.ts';
export { type DoneCallback, Future, isFuture, type Waitable } from './future.ts';
export { type GatherOptions, gather } from './gather.ts';
export { Handle, TimerHandle } from './handle.ts';
export type { Instrument } from './instrument.ts';
export { Lock } from './lock.ts';
export { print, redirectPrint, type Sink } from './print.ts';
export { fromPromise } from './promises.ts';
export { LifoQueue, PriorityQueue, Queue } from './queues.ts';
export type { ExceptionContext, ExceptionHandler, WarningHandler } from './reports.ts';
export { repr, typeName } from './repr.ts';
export { Runner, type RunnerOptions, run, runVirtual } from './runner.ts';
export { allTasks, currentTask, getEventLoop, getRunningLoop, runningTask } from './running-loop.ts';
export { BoundedSemaphore, Semaphore } from './semaphore.ts';
export { shield } from './shield.ts';
export { blockingSleep, sleep } from './sleep.ts';
export { Task, type TaskFactory, type TaskOptions } from './task.ts';
export { TaskGroup } from './task-group.ts';
export { toThread } from './threads.ts';
export { Timeout, timeout, timeoutAt, waitFor } from './timeouts.ts';
export { takeUnstarted } from './unstarted.ts';
export {
  ALL_COMPLETED,
  FIRST_COMPLETED,
  FIRST_EXCEPTION,
  type ReturnWhen,
  type WaitOptions,
  wait,
} from './wait.ts';
export { describeWait, limitOf, outcomeOf, type Wait, waitOf, waitOn } from './waits.ts';
