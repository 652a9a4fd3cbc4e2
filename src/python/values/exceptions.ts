import * as runtime from '../../asyncio/index.ts';
import { Halt } from '../errors.ts';
import { reprOf, strOf } from '../text/repr.ts';
import type { Arguments } from './arguments.ts';
import { Class, objectClass } from './class.ts';
import { ListValue, TupleValue } from './containers.ts';
import { fullName, typeName } from './types.ts';
import type { Value } from './value.ts';

type ErrorConstructor = new (...args: never[]) => Error;

/** Python's classes of exceptions, by name. */
export const exceptionClasses = new Map<string, Class>();
/** Those that the runtime raises, or looks for. */
const runtimeClasses = new Map<Class, ErrorConstructor>();
const byConstructor = new Map<unknown, Class>();
/** The class of each exception of which its constructor does not tell it. */
const classes = new WeakMap<Error, Class>();

function define(name: string, bases: readonly string[], maker?: ErrorConstructor, module = 'builtins'): void {
  const parents = bases.map((base) => exceptionClasses.get(base) ?? objectClass);
  const cls = new Class(name, { bases: parents, module, create: createError });
  exceptionClasses.set(name, cls);
  if (maker === undefined) return;
  runtimeClasses.set(cls, maker);
  byConstructor.set(maker, cls);
}

define('BaseException', ['object'], runtime.BaseException);
define('Exception', ['BaseException'], runtime.Exception);
define('GeneratorExit', ['BaseException']);
define('KeyboardInterrupt', ['BaseException'], runtime.KeyboardInterrupt);
define('SystemExit', ['BaseException'], runtime.SystemExit);
define('BaseExceptionGroup', ['BaseException'], runtime.BaseExceptionGroup);
define('ExceptionGroup', ['BaseExceptionGroup', 'Exception'], runtime.ExceptionGroup);
define('CancelledError', ['BaseException'], runtime.CancelledError, 'asyncio.exceptions');

const simple: readonly (readonly [base: string, names: string])[] = [
  [
    'Exception',
    'ArithmeticError AssertionError AttributeError BufferError EOFError ImportError LookupError MemoryError ' +
      'NameError OSError ReferenceError StopIteration SyntaxError Warning',
  ],
  ['ArithmeticError', 'FloatingPointError OverflowError ZeroDivisionError'],
  ['ImportError', 'ModuleNotFoundError'],
  ['LookupError', 'IndexError KeyError'],
  ['NameError', 'UnboundLocalError'],
  [
    'OSError',
    'BlockingIOError ConnectionError FileExistsError FileNotFoundError InterruptedError IsADirectoryError ' +
      'NotADirectoryError PermissionError',
  ],
  ['ConnectionError', 'BrokenPipeError ConnectionAbortedError ConnectionRefusedError ConnectionResetError'],
  ['SyntaxError', 'IndentationError'],
  ['Warning', 'DeprecationWarning RuntimeWarning UserWarning'],
];
for (const [base, names] of simple) for (const name of names.split(' ')) define(name, [base]);

define('StopAsyncIteration', ['Exception'], runtime.StopAsyncIteration);
define('RuntimeError', ['Exception'], runtime.RuntimeError);
define('NotImplementedError', ['RuntimeError']);
define('RecursionError', ['RuntimeError'], RangeError);
define('TypeError', ['Exception'], TypeError);
define('ValueError', ['Exception'], runtime.ValueError);
define('UnicodeError', ['ValueError']);
define('TimeoutError', ['OSError'], runtime.TimeoutError);
define('InvalidStateError', ['Exception'], runtime.InvalidStateError, 'asyncio.exceptions');
define('BrokenBarrierError', ['RuntimeError'], runtime.BrokenBarrierError, 'asyncio.exceptions');
define('QueueEmpty', ['Exception'], runtime.QueueEmpty, 'asyncio.queues');
define('QueueFull', ['Exception'], runtime.QueueFull, 'asyncio.queues');
define('QueueShutDown', ['Exception'], runtime.QueueShutDown, 'asyncio.queues');

/** A class of exceptions that is known to exist. */
export function exceptionClass(name: string): Class {
  return exceptionClasses.get(name) as Class;
}

/** The Python class of an exception. */
export function classOfError(error: Error): Class {
  const own = classes.get(error);
  if (own !== undefined) return own;
  for (let proto = Object.getPrototypeOf(error); proto !== null; proto = Object.getPrototypeOf(proto)) {
    const cls = byConstructor.get(proto.constructor);
    if (cls !== undefined) return cls;
  }
  return exceptionClass('Exception');
}

export function isErrorOf(error: unknown, cls: Class): boolean {
  return error instanceof Error && classOfError(error).isSubclassOf(cls);
}

/** Makes an exception of a built-in class. */
export function pythonError(name: string, ...args: readonly Value[]): Error {
  return makeError(exceptionClass(name), args);
}

function createError(cls: Class, { positional }: Arguments): Error {
  return makeError(cls, positional);
}

/** Makes an exception: one of the runtime's where the runtime knows its class, or the nearest base that it knows. */
export function makeError(cls: Class, args: readonly Value[]): Error {
  const nearest = cls.order.find((each) => runtimeClasses.has(each)) as Class;
  const Constructor = runtimeClasses.get(nearest) as ErrorConstructor;
  const error = nearest.isSubclassOf(exceptionClass('BaseExceptionGroup'))
    ? makeGroup(Constructor, args)
    : new Constructor();
  const actual =
    error instanceof runtime.ExceptionGroup && cls.name === 'BaseExceptionGroup'
      ? exceptionClass('ExceptionGroup')
      : cls;
  classes.set(error, actual);
  if (cls !== nearest || error.name !== cls.name) Object.defineProperty(error, 'name', { value: cls.name });
  setArguments(error, args);
  return error;
}

function makeGroup(Constructor: ErrorConstructor, args: readonly Value[]): Error {
  const [message, sequence] = args;
  if (args.length !== 2) {
    throw new TypeError(`BaseExceptionGroup.__new__() takes exactly 2 arguments (${args.length} given)`);
  }
  if (typeof message !== 'string') {
    throw new TypeError(
      `BaseExceptionGroup.__new__() argument 1 must be str, not ${typeName(message as Value)}`,
    );
  }
  if (!(sequence instanceof ListValue || sequence instanceof TupleValue)) {
    throw new TypeError('second argument (exceptions) must be a sequence');
  }
  const { items } = sequence;
  if (items.length === 0)
    throw pythonError('ValueError', 'second argument (exceptions) must be a non-empty sequence');
  const stranger = items.findIndex((item) => !(item instanceof Error));
  if (stranger >= 0) {
    throw pythonError('ValueError', `Item ${stranger} of second argument (exceptions) is not an exception`);
  }
  const areExceptions = items.every((item) => isErrorOf(item, exceptionClass('Exception')));
  if (Constructor === (runtime.ExceptionGroup as unknown) && !areExceptions) {
    throw new TypeError('Cannot nest BaseExceptions in an ExceptionGroup');
  }
  // A BaseExceptionGroup of nothing but Exceptions becomes an ExceptionGroup.
  const Group = areExceptions ? runtime.ExceptionGroup : runtime.BaseExceptionGroup;
  return new Group(message, [...items]);
}

/** The arguments that an exception was made with: its `args`. */
export function argumentsOf(error: Error): readonly Value[] {
  if (error instanceof runtime.BaseExceptionGroup) {
    const [message, errors] = error.args as readonly [Value, Value];
    return [message, Array.isArray(errors) ? new ListValue([...errors]) : errors];
  }
  if ('args' in error && Array.isArray(error.args)) return error.args as readonly Value[];
  return error.message === '' ? [] : [error.message];
}

export function setArguments(error: Error, args: readonly Value[]): void {
  Object.defineProperty(error, 'args', { value: args, configurable: true });
  if (error instanceof runtime.BaseExceptionGroup) return;
  error.message = messageOf(error);
}

/** An exception as text, as `str` gives it unless its class has a `__str__` of its own. */
export function messageOf(error: Error): string {
  if (error instanceof RangeError) return 'maximum recursion depth exceeded';
  if (error instanceof runtime.BaseExceptionGroup) return error.message;
  const args = argumentsOf(error);
  if (args.length === 0) return '';
  if (args.length > 1) return reprOf(new TupleValue(args));
  return isErrorOf(error, exceptionClass('KeyError')) ? reprOf(args[0] as Value) : strOf(args[0] as Value);
}

/** The last line of a traceback: `ValueError: x`. */
export function headline(error: Error, text: string): string {
  return `${fullName(classOfError(error))}${text === '' ? '' : `: ${text}`}`;
}

/** Python's `raise error from cause`: gives `error` its cause. */
export function withCause(error: Error, cause: Error | null): Error {
  error.cause = cause;
  if (cause !== null) runtime.setContext(error, cause);
  return error;
}

/** Whether programs can see it, and catch it: not what ends the program for good. */
export function isCatchable(error: unknown): error is Error {
  return error instanceof Error && !(error instanceof Halt) && !(error instanceof runtime.DeadlockError);
}
