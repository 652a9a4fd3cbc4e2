/** Runs conformance programs on `src/asyncio`, and records what they did in the form of CPython's recordings. */

import {
  ALL_COMPLETED,
  type Awaitable,
  allTasks,
  asCompleted,
  asyncFor,
  asyncWith,
  Barrier,
  type BaseException,
  BaseException as BaseExceptionClass,
  type Body,
  BoundedSemaphore,
  CancelledError,
  Condition,
  type Coroutine,
  awaitable as checkAwaitable,
  coroutine,
  createTask,
  currentTask,
  DeadlockError,
  Event,
  Exception,
  type ExceptionContext,
  ExceptionGroup,
  eagerTaskFactory,
  FIRST_COMPLETED,
  FIRST_EXCEPTION,
  type Future,
  gather,
  getCoroutineState,
  getRunningLoop,
  Handle,
  InvalidStateError,
  isCoroutine,
  isException,
  isFuture,
  KeyboardInterrupt,
  LifoQueue,
  Lock,
  PriorityQueue,
  Queue,
  QueueEmpty,
  QueueFull,
  QueueShutDown,
  Runner,
  RuntimeError,
  Semaphore,
  SystemExit,
  shield,
  sleep,
  type Task,
  TaskGroup,
  type Timeout,
  TimeoutError,
  timeout,
  ValueError,
  VirtualDriver,
  wait,
  waitFor,
} from '../../src/asyncio/index.ts';
import type { TraceEvent } from '../../src/trace/index.ts';
import { Recorder } from '../../src/trace/recorder.ts';
import type * as dsl from './dsl.ts';
import type { Outcome, Recording } from './records.ts';
import { show, showState } from './show.ts';

class AppError extends Exception {}
class KeyError extends Exception {}

const exceptionTypes: Record<dsl.ExceptionType, new (...args: unknown[]) => BaseException> = {
  ValueError,
  KeyError,
  RuntimeError,
  TimeoutError,
  CancelledError,
  AppError,
  QueueFull,
  QueueEmpty,
  QueueShutDown,
  InvalidStateError,
  ExceptionGroup: ExceptionGroup as never,
  Exception,
  BaseException: BaseExceptionClass,
  KeyboardInterrupt,
  SystemExit,
};

const objectClasses = {
  Event,
  Lock,
  Semaphore,
  BoundedSemaphore,
  Condition,
  Barrier,
  Queue,
  LifoQueue,
  PriorityQueue,
} as unknown as Record<dsl.ObjectSpec[0], new (...args: readonly number[]) => object>;

const returnWhen = { ALL: ALL_COMPLETED, FIRST: FIRST_COMPLETED, EXC: FIRST_EXCEPTION } as const;

const reportedMessages = [
  'Exception in callback',
  'exception in shielded future',
  'unhandled exception during asyncio.run() shutdown',
];

/** What a block that ran a `return` statement came to; `undefined` is a block that ran to its end. */
interface Returned {
  readonly value: dsl.Literal;
}

/** Any object of a program: its class decides which of the methods it has. */
type AnyObject = Record<string, (...args: unknown[]) => unknown>;

/**
 * Runs one program on a fresh loop with a virtual clock.
 * @param onEvent told of each event of its trace.
 */
export function interpret(program: dsl.Program, onEvent?: (event: TraceEvent) => void): Recording {
  return new Interpreter(program).run(onEvent);
}

class Interpreter {
  private readonly program: dsl.Program;
  private readonly variables = new Map<string, unknown>();
  private readonly trace: [number, string][] = [];
  private readonly driver = new VirtualDriver();
  private readonly functions = new Map<string, () => Coroutine<dsl.Literal>>();

  constructor(program: dsl.Program) {
    this.program = program;
    for (const [name, block] of Object.entries(program.fns)) {
      const interpreter = this;
      const fn = function* () {
        return (yield* interpreter.block(block, null))?.value ?? null;
      };
      this.functions.set(name, coroutine(Object.defineProperty(fn, 'name', { value: `F_${name}` })));
    }
    for (const [name, [className, ...args]] of Object.entries(program.objs ?? {})) {
      this.variables.set(name, new objectClasses[className](...args));
    }
  }

  run(onEvent?: (event: TraceEvent) => void): Recording {
    const runner = new Runner({
      driver: this.driver,
      instrument: onEvent ? new Recorder(this.driver.clock, onEvent) : null,
      taskFactory: this.program.eager ? eagerTaskFactory : null,
      exceptionHandler: (_, context) => this.report(context),
      warningHandler: () => {},
    });
    const outcome = this.outcome(runner);
    return { trace: this.trace, outcome, time: rounded(this.driver.clock.time()) };
  }

  private outcome(runner: Runner): Outcome {
    try {
      let result: unknown;
      try {
        result = runner.runSync(this.call('main'));
      } catch (error) {
        // A program that hangs is left where it hangs: there is no clean-up in a loop that never ends.
        if (!(error instanceof DeadlockError)) runner.closeSync();
        throw error;
      }
      runner.closeSync();
      return { result: show(result) };
    } catch (error) {
      return error instanceof DeadlockError ? { deadlock: true } : { error: show(error) };
    }
  }

  private call(name: string): Coroutine<dsl.Literal> {
    const fn = this.functions.get(name);
    if (fn === undefined) throw new Error(`the program has no function ${name}`);
    return fn();
  }

  private print(text: string): void {
    this.record(currentTask()?.getName() ?? '-', text);
  }

  private record(who: string, text: string): void {
    this.trace.push([rounded(this.driver.clock.time()), `${who}| ${text}`]);
  }

  private report(context: ExceptionContext): void {
    for (const reported of reportedMessages) {
      const start = context.message.indexOf(reported);
      if (start < 0) continue;
      this.record('!', `${context.message.slice(0, start + reported.length)}: ${show(context.exception)}`);
    }
  }

  /** A variable's value; `null` when it is unset. */
  private get(name: string): unknown {
    return this.variables.get(name) ?? null;
  }

  /** A variable's value. @throws KeyError when it is unset. */
  private object(name: string): AnyObject {
    if (!this.variables.has(name)) throw new KeyError(name);
    return this.variables.get(name) as AnyObject;
  }

  private future(name: string): Future<unknown> | null {
    const value = this.get(name);
    return isFuture(value) ? value : null;
  }

  /** Prints `what`, and the future in the variable as `describe` sees it. */
  private reportFuture(what: string, name: string, describe: (future: Future<unknown>) => string): void {
    const future = this.future(name);
    this.print(`${what} ${future === null ? 'n/a' : describe(future)}`);
  }

  /** Evaluates an awaitable expression, without awaiting it. */
  private evaluate(a: dsl.Awaitable): Awaitable<unknown> {
    if ('fn' in a) return this.call(a.fn);
    if ('var' in a) return this.get(a.var) as Awaitable<unknown>;
    if ('val' in a) return a.val as unknown as Awaitable<unknown>;
    if ('sleep' in a) return sleep(a.sleep, a.result ?? null);
    if ('gather' in a) {
      return gather(
        a.gather.map((child) => this.evaluate(child)),
        { returnExceptions: a.rex },
      );
    }
    if ('wait_for' in a) return waitFor(this.evaluate(a.wait_for[0]), a.wait_for[1]);
    if ('shield' in a) return shield(this.evaluate(a.shield));
    if ('put' in a) return this.object(a.put[0])['put']?.(a.put[1]) as Awaitable<unknown>;
    const [[method, name]] = Object.entries(a) as [[string, string]];
    return this.object(name)[method]?.() as Awaitable<unknown>;
  }

  /** @param caught the exception of the innermost `except` clause around the block. */
  private *block(block: dsl.Block, caught: unknown): Body<Returned | undefined> {
    for (const statement of block) {
      const returned = yield* this.statement(statement, caught);
      if (returned !== undefined) return returned;
    }
    return undefined;
  }

  private *statement(s: dsl.Statement, caught: unknown): Body<Returned | undefined> {
    switch (s[0]) {
      case 'show':
        this.print(`${s[1]}=${show(this.get(s[1]))}`);
        return undefined;
      case 'sleep':
        yield* sleep(s[1]);
        return undefined;
      case 'return':
        return { value: s[1] };
      case 'raise':
        throw makeException(s[1], s[2]);
      case 'showexc': {
        const cause = (caught as Error).cause;
        this.print(`caught ${show(caught)}${cause === undefined ? '' : ` from ${show(cause)}`}`);
        return undefined;
      }
      case 'reraise':
        throw caught;
      case 'await': {
        const value = yield* checkAwaitable(this.evaluate(s[1]));
        if (s[2] !== null) this.variables.set(s[2], value);
        return undefined;
      }
      case 'let':
        this.variables.set(s[1], this.evaluate(s[2]));
        return undefined;
      case 'spawn': {
        const eager = s[4] ?? null;
        const options = { name: s[3], ...(eager === null ? {} : { eagerStart: eager }) };
        this.variables.set(s[1], createTask(this.evaluate(s[2]) as Coroutine<unknown>, options));
        return undefined;
      }
      case 'tg': {
        const interpreter = this;
        return yield* asyncWith(new TaskGroup(), function* (group) {
          interpreter.variables.set(s[1], group);
          return yield* interpreter.block(s[2], caught);
        });
      }
      case 'tgspawn': {
        const group = this.object(s[1]) as unknown as TaskGroup;
        const inner = this.evaluate(s[3]) as Coroutine<unknown>;
        this.variables.set(s[2], group.createTask(inner, { name: s[4] }));
        return undefined;
      }
      case 'timeout': {
        const interpreter = this;
        return yield* asyncWith(timeout(s[2]), function* (scope) {
          interpreter.variables.set(s[1], scope);
          return yield* interpreter.block(s[3], caught);
        });
      }
      case 'expired': {
        const scope = this.get(s[1]) as Timeout | null;
        this.print(`expired ${s[1]} ${scope === null ? 'n/a' : show(scope.expired())}`);
        return undefined;
      }
      case 'resched': {
        const scope = this.object(s[1]) as unknown as Timeout;
        scope.reschedule(s[2] === null ? null : getRunningLoop().time() + s[2]);
        return undefined;
      }
      case 'self':
        this.variables.set(s[1], currentTask());
        return undefined;
      case 'uncancel':
        this.print(`uncancel ${(currentTask() as Task).uncancel()}`);
        return undefined;
      case 'cancelling':
        this.print(`cancelling ${(currentTask() as Task).cancelling()}`);
        return undefined;
      case 'result':
        this.reportFuture('result', s[1], (future) => show(future.result()));
        return undefined;
      case 'corostate': {
        const value = this.get(s[1]);
        this.print(`corostate ${s[1]} ${isCoroutine(value) ? getCoroutineState(value) : 'n/a'}`);
        return undefined;
      }
      case 'future':
        this.variables.set(s[1], getRunningLoop().createFuture());
        return undefined;
      case 'try':
        return yield* this.tryStatement(s, caught);
      case 'with': {
        const held = this.object(s[1]) as unknown as Lock;
        return yield* asyncWith(held, () => this.block(s[2], caught));
      }
      case 'notify':
        if (s[2] === 'all') this.object(s[1])['notifyAll']?.();
        else this.object(s[1])['notify']?.(s[2]);
        return undefined;
      case 'babort':
        yield* this.object(s[1])[s[2]]?.() as Coroutine<null>;
        return undefined;
      case 'aiter':
        return yield* this.asyncForStatement(s, caught);
      case 'piter':
        for (const item of asCompleted(this.evaluateAll(s[2]), { timeout: s[3] })) {
          this.variables.set(s[1], item);
          const returned = yield* this.block(s[4], caught);
          if (returned !== undefined) return returned;
        }
        return undefined;
      case 'wait':
        yield* this.waitStatement(s);
        return undefined;
      case 'repeat':
        for (let i = 0; i < s[1]; i++) {
          const returned = yield* this.block(s[2], caught);
          if (returned !== undefined) return returned;
        }
        return undefined;
      case 'call_soon':
        this.variables.set(
          s[1],
          getRunningLoop().callSoon(() => this.syncBlock(s[2])),
        );
        return undefined;
      case 'call_later':
        this.variables.set(
          s[1],
          getRunningLoop().callLater(s[2], () => this.syncBlock(s[3])),
        );
        return undefined;
      case 'call_at':
        this.variables.set(
          s[1],
          getRunningLoop().callAt(s[2], () => this.syncBlock(s[3])),
        );
        return undefined;
      case 'donecb':
        this.future(s[1])?.addDoneCallback((future) => {
          this.print(`donecb ${s[1]} ${showState(future)}`);
          this.syncBlock(s[2]);
        });
        return undefined;
      default:
        this.syncStatement(s);
        return undefined;
    }
  }

  private *tryStatement(
    [, body, handlers, otherwise, finally_]: Extract<dsl.Statement, readonly ['try', ...unknown[]]>,
    caught: unknown,
  ): Body<Returned | undefined> {
    let returned: Returned | undefined;
    let escaped: { error: unknown } | null = null;
    try {
      returned = yield* this.guarded(body, handlers, otherwise, caught);
    } catch (error) {
      escaped = { error };
    }
    const overriding = yield* this.block(finally_ ?? [], caught);
    if (overriding !== undefined) return overriding;
    if (escaped !== null) throw escaped.error;
    return returned;
  }

  /** The part of a `try` statement before its `finally`. */
  private *guarded(
    body: dsl.Block,
    handlers: readonly dsl.Handler[],
    otherwise: dsl.Block | null,
    caught: unknown,
  ): Body<Returned | undefined> {
    let returned: Returned | undefined;
    try {
      returned = yield* this.block(body, caught);
    } catch (error) {
      const handler = handlers.find(([types]) => types.some((type) => matches(error, type)));
      if (handler === undefined) throw error;
      return yield* this.block(handler[1], error);
    }
    return returned ?? (yield* this.block(otherwise ?? [], caught));
  }

  private *asyncForStatement(
    [, name, list, limit, body]: Extract<dsl.Statement, readonly ['aiter' | 'piter', ...unknown[]]>,
    caught: unknown,
  ): Body<Returned | undefined> {
    const interpreter = this;
    return yield* asyncFor(asCompleted(this.evaluateAll(list), { timeout: limit }), function* (item) {
      interpreter.variables.set(name, item);
      return yield* interpreter.block(body, caught);
    });
  }

  private *waitStatement([, names, limit, until]: Extract<
    dsl.Statement,
    readonly ['wait', ...unknown[]]
  >): Body<void> {
    const futures = names.flatMap((name) => {
      const future = this.future(name);
      return future === null ? [] : [{ name, future }];
    });
    const [done, pending] = yield* wait(
      futures.map(({ future }) => future),
      { timeout: limit, returnWhen: returnWhen[until] },
    );
    const namesIn = (set: Set<Future<unknown>>) =>
      futures.flatMap(({ name, future }) => (set.has(future) ? [name] : [])).join(', ');
    this.print(`wait done=[${namesIn(done)}] pending=[${namesIn(pending)}]`);
  }

  private evaluateAll(list: readonly dsl.Awaitable[]): Awaitable<unknown>[] {
    return list.map((a) => this.evaluate(a));
  }

  private syncBlock(block: dsl.SyncBlock): void {
    for (const statement of block) this.syncStatement(statement);
  }

  private syncStatement(s: dsl.SyncStatement): void {
    switch (s[0]) {
      case 'print':
        this.print(s[1]);
        break;
      case 'cancel':
        this.reportFuture(`cancel ${s[1]}`, s[1], (future) => show(future.cancel(s[2])));
        break;
      case 'state':
        this.reportFuture(`state ${s[1]}`, s[1], showState);
        break;
      case 'alltasks':
        this.print(`alltasks ${allTasks().size}`);
        break;
      case 'put_nowait':
        this.object(s[1])['putNowait']?.(s[2]);
        break;
      case 'get_nowait': {
        const item = this.object(s[1])['getNowait']?.();
        if (s[2] !== null) this.variables.set(s[2], item);
        break;
      }
      case 'shutdown':
        this.object(s[1])['shutdown']?.(s[2]);
        break;
      case 'query': {
        const method = s[2] === 'is_set' ? 'isSet' : s[2];
        this.print(`query ${s[1]} ${s[2]} ${show(this.object(s[1])[method]?.())}`);
        break;
      }
      case 'setres':
        this.object(s[1])['setResult']?.(s[2]);
        break;
      case 'setexc':
        this.object(s[1])['setException']?.(makeException(s[2], s[3]));
        break;
      case 'hcancel': {
        const handle = this.get(s[1]);
        if (handle instanceof Handle) handle.cancel();
        break;
      }
      case 'task_done':
        this.object(s[1])['taskDone']?.();
        break;
      default:
        this.object(s[1])[s[0]]?.();
    }
  }
}

function makeException(type: dsl.ExceptionType, message: dsl.Message): BaseException {
  return message === null ? new exceptionTypes[type]() : new exceptionTypes[type](message);
}

function matches(error: unknown, type: dsl.ExceptionType): boolean {
  if (type === 'BaseException') return true;
  if (type === 'Exception') return isException(error);
  return error instanceof exceptionTypes[type];
}

/** Virtual seconds, to the precision of the recordings. */
function rounded(time: number): number {
  return Number(time.toFixed(6));
}
