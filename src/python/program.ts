import { KeyboardInterrupt, print } from '../asyncio/index.ts';
import type { Script, Session } from '../trace/index.ts';
import { builtins } from './builtins/index.ts';
import { refuse } from './check/refusals.ts';
import { warningsOf } from './check/warnings.ts';
import { Halt, UnsupportedPython } from './errors.ts';
import { type Host, useHost } from './host.ts';
import { defaultLimits, type Limits, Meter, useMeter } from './limits.ts';
import { locateCoroutines } from './modules/asyncio/futures.ts';
import { modules } from './modules/index.ts';
import { Environment } from './run/environment.ts';
import { Frame, Machine } from './run/frame.ts';
import { runBlock } from './run/statements.ts';
import type { Module } from './syntax/ast.ts';
import { parseModule } from './syntax/parse.ts';
import { reprOf, strOf } from './text/repr.ts';
import { traceHint } from './text/suggestions.ts';
import { type Evaluation, RunRequest } from './values/callable.ts';
import { classOfError, exceptionClass, headline, isCatchable, isErrorOf } from './values/exceptions.ts';
import { fromRuntime } from './values/runtime.ts';
import type { Value } from './values/value.ts';

/** A program that has been parsed, and can be run any number of times. */
export interface PythonProgram {
  /** Its text, which is also its listing. */
  readonly source: string;
  readonly module: Module;
}

/** Parses a program. @throws PythonSyntaxError; UnsupportedPython if it uses what is not there */
export function parse(source: string): PythonProgram {
  try {
    const module = parseModule(source);
    refuse(module);
    return { source, module };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UnsupportedPython('an expression this long', { line: 1, column: 1 });
  }
}

/** The last line of a traceback, as the error that a trace records. */
class EscapedError extends Error {
  constructor(line: string) {
    super(line);
    this.name = '';
  }
}

/** What `record` is to record. @throws when it is run: UnsupportedPython, LimitExceeded, KeyboardInterrupt after Ctrl-C */
export function scriptOf({ module }: PythonProgram, limits: Limits = defaultLimits): Script {
  return async (run, session) => {
    const meter = new Meter(limits);
    const machine = new Machine(meter, builtins, modules);
    const output = new Output(session);
    const outer = { meter: useMeter(meter), host: useHost(output) };
    session.speak({
      repr: (value) => reprOf(fromRuntime(value)),
      line: (task) => {
        if (task === null) return meter.place.line;
        if (!task.done()) return machine.lineOf(task);
        const coroutine = task.getCoro();
        return coroutine === null ? undefined : machine.frameOf(coroutine)?.place.line;
      },
    });
    locateCoroutines((coroutine) => {
      const frame = machine.frameOf(coroutine);
      return frame && { line: frame.place.line, definition: frame.definition };
    });
    for (const warning of warningsOf(module)) output.warn(`SyntaxWarning: ${warning}`);
    try {
      await drive(runModule(machine, module), run as (main: object) => Promise<Value>);
    } catch (error) {
      if (error instanceof KeyboardInterrupt && session.isInterrupted) throw error;
      ended(error);
    } finally {
      output.finish();
      useMeter(outer.meter);
      useHost(outer.host);
    }
  };
}

function* runModule(machine: Machine, module: Module): Evaluation<Value> {
  const env = new Environment(module.scope, null);
  env.values.set('__name__', '__main__');
  yield* runBlock(new Frame(machine, env, { line: 1, column: 1 }), module.body);
  return null;
}

/** Runs plain code, and a loop wherever it calls `asyncio.run`. */
async function drive(code: Evaluation<Value>, run: (main: object) => Promise<Value>): Promise<void> {
  let state = code.next();
  while (!state.done) {
    const request = state.value;
    if (!(request instanceof RunRequest)) throw new Error('only a loop can wait');
    let result: Value;
    try {
      result = fromRuntime(await run(request.main));
    } catch (error) {
      state = code.throw(error);
      continue;
    }
    state = code.next(result);
  }
}

/** How an exception that nobody caught ends the program. */
function ended(error: unknown): void {
  if (error instanceof Halt) throw error.reason;
  if (!isCatchable(error)) throw error;
  const text = strOf(error);
  if (!classOfError(error).order.some(({ name }) => name === 'SystemExit')) {
    const hint = traceHint(error, isErrorOf(error, exceptionClass('NameError')));
    throw new EscapedError(headline(error, text) + hint);
  }
  if (text !== '' && text !== '0' && text !== 'None') throw new EscapedError(headline(error, text));
}

/** Prints whole lines into the trace. */
class Output implements Host {
  private readonly session: Session;
  private partial = '';

  constructor(session: Session) {
    this.session = session;
  }

  time(): number {
    return this.session.time();
  }

  block(seconds: number): void {
    this.session.block(seconds);
  }

  readonly write = (text: string): void => {
    const lines = (this.partial + text).split('\n');
    this.partial = lines.pop() as string;
    for (const line of lines) print(line);
  };

  readonly warn = (text: string): void => this.session.report(text);

  /** What is left without a newline is a line too. */
  finish(): void {
    if (this.partial !== '') print(this.partial);
    this.partial = '';
  }
}
