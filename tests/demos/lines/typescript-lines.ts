import { SourceMap, type SourceMapPayload } from 'node:module';
import { transform } from 'esbuild';
import * as asyncio from '../../../src/asyncio/index.ts';
import { type Run, record, type TraceEvent } from '../../../src/trace/index.ts';
import { instrument } from './instrument.ts';

/** The name of the listing in stack traces, and how many lines a function's own head takes there. */
const FILE = 'listing.js';
const HEAD = 2;

type Main = (library: typeof asyncio & { run: Run }, __enter: Frames['enter'], __f: object) => Promise<void>;
const AsyncFunction = (async () => {}).constructor as new (...parameters: string[]) => Main;

/** A call of one of the program's functions. */
class Frame {
  line: number;
  readonly definition: number;
  private readonly left: (frame: Frame) => void;

  constructor(definition: number, left: (frame: Frame) => void) {
    this.line = definition;
    this.definition = definition;
    this.left = left;
  }

  at<T>(line: number, awaited: T): T {
    this.line = line;
    return awaited;
  }

  leave(): void {
    this.left(this);
  }
}

/** The calls in which each task is, and the line on which it left the last one. */
class Frames {
  task: number | null = null;
  readonly open = new Map<number, Frame[]>();
  readonly ended = new Map<number, number>();
  /** Called when a task enters its first function. */
  onFirst: (task: number, definition: number) => void = () => {};

  readonly enter = (definition: number): Frame => {
    const { task } = this;
    const frame = new Frame(definition, (left) => this.leave(task, left));
    if (task === null) return frame;
    const frames = this.open.get(task) ?? [];
    if (frames.length === 0) this.onFirst(task, definition);
    frames.push(frame);
    this.open.set(task, frames);
    return frame;
  };

  private leave(task: number | null, frame: Frame): void {
    if (task === null) return;
    const frames = this.open.get(task) ?? [];
    const place = frames.lastIndexOf(frame);
    if (place >= 0) frames.splice(place, 1);
    this.ended.set(task, frame.line);
  }
}

/**
 * Runs a program as it is listed in TypeScript.
 * @returns for each event of its trace, the line on which it happens; `null` if none of the program's code is at it.
 *   Then, the tasks that have run some of the program's code.
 */
export async function linesInTypescript(typescript: string): Promise<{
  readonly lines: readonly { readonly event: TraceEvent; readonly line: number | null }[];
  readonly entered: ReadonlySet<number>;
}> {
  const { code, map } = await transform(instrument(typescript), {
    loader: 'ts',
    format: 'esm',
    target: 'es2022',
    keepNames: true,
    sourcemap: true,
    sourcefile: FILE,
  });
  const sources = new SourceMap(JSON.parse(map) as SourceMapPayload);
  const body = code.replace(/^import (\{[^}]*\}) from "asynctutor\/asyncio";$/m, 'const $1 = library;');
  const execute = new AsyncFunction('library', '__enter', '__f', `${body}\n//# sourceURL=${FILE}`);
  const frames = new Frames();
  const told: { event: TraceEvent; line: number | null }[] = [];
  const entered = new Set<number>();
  frames.onFirst = (task, definition) => {
    entered.add(task);
    const start = told.find(({ event }) => event.type === 'started' && event.task === task);
    if (start !== undefined) start.line = definition;
  };
  await record((run) => execute({ ...asyncio, run }, frames.enter, {}), {
    onEvent: (event) => {
      if (event.type === 'started' || event.type === 'resumed') frames.task = event.task;
      told.push({ event, line: lineAt(event, frames, sources) });
      if (event.type === 'suspended' || event.type === 'finished') frames.task = null;
    },
  });
  return { lines: told, entered };
}

function lineAt(event: TraceEvent, frames: Frames, sources: SourceMap): number | null {
  switch (event.type) {
    case 'suspended':
    case 'ready':
    case 'resumed':
    case 'cancel-delivered':
      return frames.open.get(event.task)?.at(-1)?.line ?? null;
    case 'finished':
      return frames.ended.get(event.task) ?? null;
    case 'started':
      // It has entered nothing yet.
      return null;
    default:
      return lineOfStack(sources);
  }
}

/** The line of the innermost call that the program makes at this moment. */
function lineOfStack(sources: SourceMap): number | null {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 100;
  const { stack = '' } = new Error('here');
  Error.stackTraceLimit = before;
  const [, line, column] = /listing\.js:(\d+):(\d+)/.exec(stack) ?? [];
  if (line === undefined || column === undefined) return null;
  const entry = sources.findEntry(Number(line) - 1 - HEAD, Number(column) - 1);
  return 'originalLine' in entry ? entry.originalLine + 1 : null;
}
