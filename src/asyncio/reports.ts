import type { EventLoop } from './event-loop.ts';
import type { Future } from './future.ts';
import type { Handle } from './handle.ts';
import type { Task } from './task.ts';
import { takeUnstarted } from './unstarted.ts';

/** The argument of an exception handler (`loop.call_exception_handler`). */
export interface ExceptionContext {
  message: string;
  exception?: unknown;
  future?: Future<unknown>;
  task?: Task<unknown>;
  handle?: Handle;
}

export type ExceptionHandler = (loop: EventLoop, context: ExceptionContext) => void;

/** Receives warnings: `RuntimeWarning`, `coroutine 'f' was never awaited`. */
export type WarningHandler = (category: string, message: string) => void;

/** Passes a loop's unhandled exceptions and warnings to its handlers, or prints them to standard error. */
export class Reports {
  exceptionHandler: ExceptionHandler | null = null;
  warningHandler: WarningHandler | null = null;
  private readonly loop: EventLoop;

  constructor(loop: EventLoop) {
    this.loop = loop;
  }

  exception(context: ExceptionContext): void {
    if (this.exceptionHandler === null) {
      printReport(context);
      return;
    }
    try {
      this.exceptionHandler(this.loop, context);
    } catch (error) {
      printReport({ message: 'Unhandled error in exception handler', exception: error });
    }
  }

  warning(category: string, message: string): void {
    if (this.warningHandler !== null) this.warningHandler(category, message);
    else console.error(`${category}: ${message}`);
  }

  /** Reports the leftovers of a closing loop. CPython does so when it frees the objects, which JavaScript cannot see. */
  leftovers(): void {
    const { loop } = this;
    for (const coroutine of takeUnstarted()) {
      loop._instrument?.neverAwaited(coroutine);
      this.warning('RuntimeWarning', `coroutine '${coroutine.name}' was never awaited`);
    }
    for (const task of loop._tasks) {
      if (!task._logDestroyPending) continue;
      loop.callExceptionHandler({ message: 'Task was destroyed but it is pending!', task });
    }
    for (const future of loop._unretrieved) {
      const message = `${future.constructor.name} exception was never retrieved`;
      loop.callExceptionHandler({ message, exception: future._value, future });
    }
  }
}

/** Prints the report to standard error. */
export function printReport(context: ExceptionContext): void {
  const lines = [context.message];
  for (const key of ['future', 'handle', 'task'] as const) {
    if (context[key] !== undefined) lines.push(`${key}: ${context[key]}`);
  }
  if (context.exception !== undefined) console.error(lines.join('\n'), context.exception);
  else console.error(lines.join('\n'));
}
