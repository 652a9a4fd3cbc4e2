import type { Trace } from './trace.ts';

/** A fact that can be asked of a run. */
export type Ask =
  | 'elapsed'
  | 'lines'
  | 'first-line'
  | 'last-line'
  | 'line-count'
  | 'task-count'
  | 'finish-order'
  | 'cancelled'
  | 'result'
  | 'error'
  | 'warnings'
  /** When this line is printed, which happens at most once. */
  | { readonly 'line-time': string }
  /** Which task is the next to run, after the one that prints this line. */
  | { readonly 'next-task': string };

/** Seconds or a count; a line; lines or names. `null`: there is none, or never. */
export type Fact = number | string | readonly string[] | null;

export type FactForm = 'seconds' | 'line' | 'lines';

/** The form of the fact. Counts have that of seconds: both are numbers. */
export function formOf(ask: Ask): FactForm {
  if (typeof ask === 'object') return 'line-time' in ask ? 'seconds' : 'line';
  switch (ask) {
    case 'elapsed':
    case 'line-count':
    case 'task-count':
      return 'seconds';
    case 'first-line':
    case 'last-line':
    case 'result':
    case 'error':
      return 'line';
    case 'lines':
    case 'finish-order':
    case 'warnings':
    case 'cancelled':
      return 'lines';
  }
}

/** The fact that is asked for. The time of a line is that of the first such line: `check` allows only one. */
export function factOf(ask: Ask, trace: Trace): Fact {
  if (typeof ask === 'object') {
    if ('next-task' in ask) return nextTask(trace, ask['next-task']);
    const line = trace.output.find(
      ({ text }) => withoutAddresses(text) === withoutAddresses(ask['line-time']),
    );
    return line === undefined ? null : rounded(line.t);
  }
  switch (ask) {
    case 'elapsed':
      return rounded(trace.elapsed);
    case 'lines':
      return printedLines(trace);
    case 'first-line':
      return printedLines(trace)[0] ?? null;
    case 'last-line':
      return printedLines(trace).at(-1) ?? null;
    case 'line-count':
      return trace.output.length;
    case 'task-count':
      return trace.tasks.length;
    case 'finish-order':
      return finishOrder(trace);
    case 'cancelled':
      return trace.tasks.flatMap(({ name, outcome }) => (outcome === 'cancelled' ? [name] : []));
    case 'result':
      return trace.result ?? null;
    case 'error':
      return trace.error ?? null;
    case 'warnings':
      return trace.events.flatMap((event) => (event.type === 'reported' ? [firstPart(event.text)] : []));
  }
}

/** The printed lines, with `0x…` for each address in memory. */
export function printedLines({ output }: Trace): string[] {
  return output.map(({ text }) => withoutAddresses(text));
}

/** A line with `0x…` for each address in memory: no two runs have the same. */
export function withoutAddresses(line: string): string {
  return line.replace(/\b0x[0-9a-f]+\b/g, '0x…');
}

/** The names of the tasks in the order in which they end, without `asyncio.run`'s own. */
function finishOrder({ tasks, events }: Trace): string[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return events.flatMap((event) => {
    const task = event.type === 'finished' ? byId.get(event.task) : undefined;
    return task === undefined || task.parent === null ? [] : [task.name];
  });
}

function nextTask({ tasks, events }: Trace, text: string): string | null {
  const printed = events.findIndex((event) => event.type === 'printed' && event.text === text);
  const line = events[printed];
  if (line?.type !== 'printed') return null;
  for (const event of events.slice(printed + 1)) {
    if (event.type !== 'started' && event.type !== 'resumed') continue;
    if (event.task !== line.task) return tasks.find(({ id }) => id === event.task)?.name ?? null;
  }
  return null;
}

/** The message of a report, without the exception that the recorder adds after a dash. */
function firstPart(report: string): string {
  return report.split(' — ', 1)[0] as string;
}

/** To microseconds: 0.1 + 0.2 is 0.3. */
function rounded(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}
