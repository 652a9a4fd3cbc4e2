/** Programs in which `main` starts a few tasks and then, step by step, interferes with them. */

import type { Awaitable, Block, Name, Program, Statement, SyncBlock } from '../dsl.ts';
import type { Draw } from './draw.ts';
import type { Weighted } from './random.ts';

/** What a staged program is about. */
export interface Scene {
  readonly objs?: Program['objs'];
  /** The bodies of the coroutines that run as tasks. */
  readonly workers: readonly Block[];
  /** Coroutines that the workers call. */
  readonly helpers?: Readonly<Record<string, Block>>;
  /** What `main` does before it starts the tasks. */
  readonly opening?: Block;
  /** What `main` may do while they run; each is drawn afresh. */
  readonly moves: readonly Weighted<() => Block>[];
  /** Sync statements that fit the scene, for plain callbacks. */
  readonly callbacks?: readonly (() => SyncBlock)[];
  /** Further variables, set by moves, to be cancelled and looked at like the tasks. */
  readonly targets?: readonly Name[];
  /** How likely it is that the program uses the eager task factory. */
  readonly eager?: number;
}

/** A program for the scene. */
export function stage(draw: Draw, scene: Scene): Program {
  const tasks = draw.times(draw.int(2, 4), (index) => `t${index + 1}`);
  const targets = [...tasks, ...(scene.targets ?? [])];
  const main: Block = [
    ...(scene.opening ?? []),
    ...tasks.map((task) => spawn(draw, task, scene)),
    ...draw.times(draw.int(2, 6), () => move(draw, scene, targets)).flat(),
    ...ending(draw, tasks),
  ];
  const workers = Object.fromEntries(scene.workers.map((body, index) => [`f${index + 1}`, body]));
  return {
    ...(scene.objs === undefined ? {} : { objs: scene.objs }),
    fns: { main, ...workers, ...scene.helpers },
    ...(draw.chance(scene.eager ?? 0.08) ? { eager: true } : {}),
  };
}

function spawn(draw: Draw, task: Name, scene: Scene): Statement {
  const worker = { fn: `f${draw.int(1, scene.workers.length)}` };
  const name = draw.chance(0.3) ? `W${task.slice(1)}` : null;
  return draw.chance(0.06) ? ['spawn', task, worker, name, draw.chance(0.7)] : ['spawn', task, worker, name];
}

function move(draw: Draw, scene: Scene, targets: readonly Name[]): Block {
  return draw.weighted<() => Block>([
    [() => draw.weighted(scene.moves)(), 34],
    [() => [draw.cancel(targets)], 20],
    [() => [['sleep', 0]], 16],
    [() => [['sleep', draw.delay()]], 10],
    [() => [callback(draw, scene, targets)], 8],
    [() => [observe(draw, targets)], 6],
    [() => [spawn(draw, draw.pick(targets), scene)], 3],
    [() => [await_(draw, targets)], 3],
  ])();
}

/** Something that happens later, outside of any task, perhaps at the very time at which a worker wakes up. */
function callback(draw: Draw, scene: Scene, targets: readonly Name[]): Statement {
  const own = scene.callbacks ?? [];
  const body: SyncBlock =
    own.length > 0 && draw.chance(0.5) ? draw.pick(own)() : [['cancel', draw.pick(targets), draw.message()]];
  const handle = draw.pick(['h1', 'h2']);
  return draw.weighted<() => Statement>([
    [() => ['call_later', handle, draw.delay(), body], 60],
    [() => ['call_soon', handle, body], 20],
    [() => ['call_at', handle, draw.pick([0, 1, 2]), body], 10],
    [() => ['donecb', draw.pick(targets), body], 8],
    [() => ['hcancel', handle], 6],
  ])();
}

function observe(draw: Draw, targets: readonly Name[]): Statement {
  return draw.weighted<() => Statement>([
    [() => ['state', draw.pick(targets)], 50],
    [() => ['alltasks'], 12],
    [() => draw.guarded(['result', draw.pick(targets)]), 14],
    [() => ['donecb', draw.pick(targets), []], 24],
  ])();
}

function await_(draw: Draw, targets: readonly Name[]): Statement {
  const target: Awaitable = { var: draw.pick(targets) };
  const awaited = draw.weighted<() => Awaitable>([
    [() => target, 40],
    [() => ({ wait_for: [target, draw.timeout()] }), 30],
    [() => ({ shield: target }), 15],
    [() => ({ wait_for: [{ shield: target }, draw.timeout()] }), 15],
  ])();
  return draw.caught([
    ['await', awaited, 'r3'],
    ['show', 'r3'],
  ]);
}

/** How `main` ends: it waits for the tasks, leaves them time, or leaves them alone. */
function ending(draw: Draw, tasks: readonly Name[]): Block {
  const all = tasks.map((task): Awaitable => ({ var: task }));
  return draw.weighted<() => Block>([
    [
      () => [
        ['await', { gather: all, rex: true }, 'r4'],
        ['show', 'r4'],
      ],
      30,
    ],
    [() => [['sleep', draw.int(1, 5)]], 28],
    [() => [['wait', tasks, draw.int(2, 5), draw.pick(['ALL', 'ALL', 'FIRST', 'EXC'])]], 10],
    [() => [['sleep', draw.int(1, 4)], ...tasks.map((task): Statement => ['state', task])], 8],
    [() => [], 12],
    [() => [['return', draw.value()]], 6],
    [() => [draw.raise()], 6],
  ])();
}
