import { type Ask, factOf, printedLines, type Trace } from '../../../trace/index.ts';

/** More to choose from than these would only have to be read. */
const MOST = 5;
/** Where the runs give fewer, that nothing happens at all is one more. */
const FEW = 3;

/**
 * What a learner may well expect, besides what is so: what the other program does, what this one does at another
 * time, or nothing at all. The first is what is so.
 * @param traces of the program that is asked about, then of the other one
 */
export function candidatesFor(ask: Ask, traces: readonly [Trace, ...Trace[]]): (string | null)[] {
  const facts = traces.map((trace) => lineOf(ask, trace));
  const all = distinct([...facts, ...traces.flatMap((trace) => othersIn(ask, trace))]);
  const few = all.length < FEW && !all.includes(null);
  return [...all.slice(0, MOST), ...(few ? [null] : [])];
}

/** The tasks, or the messages, that may or may not be among those asked for. */
export function membersFor(ask: Ask, traces: readonly [Trace, ...Trace[]]): string[] {
  const facts = traces.flatMap((trace) => factOf(ask, trace) as readonly string[]);
  const others = ask === 'cancelled' ? traces[0].tasks.map(({ name }) => name) : [];
  return distinct([...facts, ...others]).slice(0, MOST);
}

function othersIn(ask: Ask, trace: Trace): (string | null)[] {
  switch (ask) {
    case 'first-line':
    case 'last-line':
      return [lineOf('first-line', trace), lineOf('last-line', trace), ...printedLines(trace)];
    case 'result':
      return ['None'];
    case 'error':
      return trace.events.flatMap((event) =>
        event.type === 'finished' && event.outcome === 'failed' ? [messageOf(event.value)] : [],
      );
    default:
      return trace.tasks.map(({ name }) => name);
  }
}

/** `ValueError: no such page` of `ValueError('no such page')`, as it ends a traceback. */
function messageOf(exception: string): string {
  return exception.replace(/^(\w+)\((?:'(.*)'|"(.*)")?\)$/s, (_, name, single = '', double = '') => {
    const message = `${single}${double}`;
    return message === '' ? name : `${name}: ${message}`;
  });
}

function lineOf(ask: Ask, trace: Trace): string | null {
  const fact = factOf(ask, trace);
  return typeof fact === 'string' ? fact : null;
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
