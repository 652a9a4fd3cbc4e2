import type { Outline } from '../cpython/index.ts';
import { plainName } from '../text/plain-name.ts';
import type { EventOf, Trace } from '../trace/index.ts';
import type { CancellationSwallowed, FindingSource } from './finding.ts';
import { byLine } from './group-by.ts';
import { type TaskLife, taskLives } from './task-lives.ts';

type Suspended = EventOf<'suspended'>;
type Catch = Outline['catches'][number];

const LIMITS: ReadonlySet<string> = new Set(['asyncio.timeout', 'asyncio.timeout_at']);

interface Delivery {
  readonly life: TaskLife;
  readonly t: number;
  /** No task requested it: a timeout or a group may have. */
  readonly isLimit: boolean;
  /** The wait that it ended. */
  readonly suspended: Suspended;
  /** The waits of the task after it. */
  readonly after: Suspended[];
}

export function cancellationSwallowed({ trace, outline }: FindingSource): CancellationSwallowed[] {
  if (outline === null || !outline.catches.some(({ swallows }) => swallows)) return [];
  const all = deliveries(trace).flatMap((delivery): CancellationSwallowed[] => {
    const { life, t } = delivery;
    const by = swallowedBy(delivery, outline);
    if (by === null) return [];
    const { line } = by.handler;
    return [{ kind: 'cancellation-swallowed', line, task: life.name, function: by.name, t }];
  });
  return byLine(all).map(({ first }) => first);
}

/** The deliveries of requested cancellations to waiting tasks. */
function deliveries(trace: Trace): Delivery[] {
  const lives = new Map(taskLives(trace).map((life) => [life.id, life]));
  const requests = new Map<number, number | null>();
  const waits = new Map<number, Suspended>();
  const last = new Map<number, Delivery>();
  const all: Delivery[] = [];
  let isClosing = false;
  for (const event of trace.events) {
    if (event.type === 'closing') isClosing = true;
    else if (event.type === 'cancel-requested') requests.set(event.task, event.by);
    else if (event.type === 'suspended') {
      waits.set(event.task, event);
      last.get(event.task)?.after.push(event);
    } else if (event.type === 'cancel-delivered') {
      const life = lives.get(event.task);
      const suspended = waits.get(event.task);
      const by = requests.get(event.task);
      // A task that awaits a cancelled one gets a CancelledError without a request: it need not end.
      if (life === undefined || suspended === undefined || by === undefined) continue;
      requests.delete(event.task);
      const delivery = { life, t: event.t, isLimit: by === null && !isClosing, suspended, after: [] };
      last.set(event.task, delivery);
      all.push(delivery);
    }
  }
  return all;
}

/** The handler that swallowed a cancellation, and its function; null if none did. */
function swallowedBy(delivery: Delivery, outline: Outline): { handler: Catch; name: string } | null {
  const { suspended, isLimit, life, after } = delivery;
  for (const { call, name, line, isInLimit } of framesOf(suspended)) {
    const block = isLimit ? limitAround(line, outline) : undefined;
    const inner = outline.catches
      .filter(({ from, to }) => from <= line && line <= to)
      .sort((a, b) => b.from - a.from)
      .filter(({ from }) => block === undefined || from > block.line);
    const handler = inner.find(({ swallows }) => swallows);
    if (handler !== undefined) {
      const wentOn = after.some(({ calls = [] }) =>
        calls.some((each) => each.call === call && !isWithin(each.line, handler)),
      );
      const isDone = life.finished !== null && life.finished.outcome !== 'cancelled';
      return isDone || wentOn ? { handler, name } : null;
    }
    // Outside of its own block a timeout's cancellation has become a TimeoutError.
    if (isLimit && (block !== undefined || isInLimit)) return null;
  }
  return null;
}

const isWithin = (line: number, { line: first, endLine }: Catch): boolean => first <= line && line <= endLine;

function limitAround(line: number, { blocks }: Outline): Outline['blocks'][number] | undefined {
  return blocks.find((each) => LIMITS.has(each.name) && each.bodyLine <= line && line <= each.endLine);
}

/** The calls of a task, the innermost first, and whether each is awaited by `wait_for` directly. */
function framesOf({ calls = [], stack }: Suspended) {
  const frames = [];
  let at = stack.length - 1;
  for (const each of calls.toReversed()) {
    while (at >= 0 && plainName(stack[at] ?? '') !== plainName(each.name)) at--;
    frames.push({ ...each, isInLimit: stack[at - 1] === 'wait_for' });
    at--;
  }
  return frames;
}
