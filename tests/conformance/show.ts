import {
  BaseException,
  BaseExceptionGroup,
  type Future,
  isCoroutine,
  isFuture,
  Task,
} from '../../src/asyncio/index.ts';

const REPR_OF_OBJECT = /<(Task|_?\w*Future|coroutine object|[^>]* at 0x)(\W|$).*/s;

/** The DSL's repr: what a program prints of its values. */
export function show(value: unknown): string {
  if (value === undefined || value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return `'${value.replace(REPR_OF_OBJECT, '<...>')}'`;
  if (Array.isArray(value)) return `[${value.map(show).join(', ')}]`;
  if (value instanceof BaseExceptionGroup) {
    return `ExceptionGroup(${show(value.args[0])}, ${show(value.exceptions)})`;
  }
  if (value instanceof BaseException) {
    return `${value.name}(${value.args.length === 0 ? '' : show(value.args[0])})`;
  }
  if (value instanceof Error) return `${value.name}(${show(value.message)})`;
  if (value instanceof Task) return `<Task ${value.getName()}>`;
  if (isFuture(value)) return '<Future>';
  if (isCoroutine(value)) return '<coroutine>';
  return `<${(value as object).constructor.name}>`;
}

/** The state of a future, as a program prints it. */
export function showState(future: Future<unknown>): string {
  if (!future.done()) return 'pending';
  if (future.cancelled()) return 'cancelled';
  const exception = future.exception();
  return exception !== null ? `exception ${show(exception)}` : `result ${show(future.result())}`;
}
