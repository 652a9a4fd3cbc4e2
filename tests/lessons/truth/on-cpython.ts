import { readFileSync } from 'node:fs';
import type { Question } from '../../../src/questions/index.ts';
import type { TaskOutcome, Trace, TraceEvent } from '../../../src/trace/index.ts';
import { summarize } from '../../../src/trace/summary.ts';
import type { CPython, ScriptRun } from '../../oracle/cpython.ts';

/** What `watch_tasks.py` tells of a run. Tasks are numbered from 0, in the order of their creation. */
interface Watched {
  readonly tasks: readonly { readonly name: string; readonly main: boolean }[];
  readonly finished: readonly { readonly task: number; readonly outcome: TaskOutcome }[];
  /** The repr of what `asyncio.run` returned last; null if it did not return. */
  readonly result: string | null;
}

const NOTHING: Watched = { tasks: [], finished: [], result: null };

/** Facts that are not seen from outside: the tasks have to be watched. */
const INSIDE: ReadonlySet<unknown> = new Set(['finish-order', 'cancelled', 'task-count', 'result']);

const WATCH = readFileSync(new URL('watch_tasks.py', import.meta.url), 'utf8');

/** As much of a trace of CPython's run of a program as the facts that this question asks need. */
export function traceOnCPython(cpython: CPython, question: Question): Trace {
  const source = (question.code ?? []).join('\n');
  const run = cpython.runScript(source);
  const inside = 'ask' in question && INSIDE.has(question.ask);
  return traceOf(run, inside ? watch(cpython, source) : NOTHING);
}

/** To watch a task is to be one of its callbacks, which its repr shows: what this run prints is not looked at. */
function watch(cpython: CPython, source: string): Watched {
  // A string of JSON is one of Python too.
  const { output } = cpython.runScript(`${WATCH}\nwatch(${JSON.stringify(source)})`);
  return JSON.parse(output.at(-1)?.text ?? 'null') as Watched;
}

function traceOf(run: ScriptRun, { tasks, finished, result }: Watched): Trace {
  const t = run.elapsed;
  const events: TraceEvent[] = [
    ...run.output.map((line) => ({ type: 'printed' as const, task: null, ...line })),
    ...run.warnings.map((text) => ({ type: 'reported' as const, t, text })),
    ...tasks.map(({ name, main }, index) => {
      // Facts tell the main task from the others, and no more of whose child a task is.
      const parent = main ? null : 1;
      return { type: 'task-created' as const, t: 0, task: index + 1, name, parent };
    }),
    ...finished.map(({ task, outcome }) => {
      return { type: 'finished' as const, t, task: task + 1, outcome, value: '' };
    }),
  ];
  const end = run.error === null ? { result: result ?? 'None' } : { error: run.error };
  return summarize(events, undefined, 'virtual', t, end);
}
