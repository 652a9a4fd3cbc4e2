/** Scenes in which tasks compete for a synchronisation object. */

import type { Awaitable, Block, Literal, Statement } from '../dsl.ts';
import type { Draw } from './draw.ts';
import type { Weighted } from './random.ts';
import type { Scene } from './stage.ts';

type SceneMaker = (draw: Draw) => Scene;

/** Two or three different workers, each of them `core` in some wrapping. */
const workers = (draw: Draw, core: () => Block): Block[] =>
  draw.times(draw.int(1, 3), () => {
    const body = draw.wrapped(core());
    return draw.chance(0.3) ? draw.wrapped(body) : body;
  });

const query = (name: string, method: 'locked' | 'is_set' | 'qsize' | 'full' | 'empty') => (): Block => [
  ['query', name, method],
];

/** Hold `name` for a while, by `async with` or by acquire() and release(). */
const holding = (draw: Draw, name: string): Block =>
  draw.weighted<() => Block>([
    [() => [['with', name, [draw.print('in'), draw.sleep(), draw.print('out')]]], 50],
    [() => [['await', { acquire: name }, 'r1'], draw.print('got'), draw.sleep(), ['release', name]], 18],
    [
      () => [
        ['await', { wait_for: [{ acquire: name }, draw.timeout()] }, 'r1'],
        ['try', [draw.print('got'), draw.sleep()], [], null, [['release', name]]],
      ],
      18,
    ],
    [
      () => [
        ['with', name, [draw.print('in')]],
        ['with', name, [draw.sleep(), draw.print('again')]],
      ],
      14,
    ],
  ])();

/** Moves around an object that is acquired and released. */
const holdMoves = (draw: Draw, name: string): Weighted<() => Block>[] => [
  [() => [draw.guarded(['release', name])], 40],
  [query(name, 'locked'), 25],
  [() => [draw.guarded(...holding(draw, name))], 20],
  [() => [draw.guarded(['await', { wait_for: [{ acquire: name }, 1] }, null])], 8],
];

export const lock: SceneMaker = (draw) => ({
  objs: { l0: ['Lock'] },
  opening: draw.chance(0.4) ? [['await', { acquire: 'l0' }, null]] : [],
  workers: workers(draw, () => holding(draw, 'l0')),
  moves: holdMoves(draw, 'l0'),
  callbacks: [() => [['release', 'l0']], () => [['query', 'l0', 'locked']]],
});

export const semaphore: SceneMaker = (draw) => ({
  objs: { s0: [draw.pick(['Semaphore', 'BoundedSemaphore'] as const), draw.int(0, 2)] },
  workers: workers(draw, () => holding(draw, 's0')),
  moves: holdMoves(draw, 's0'),
  callbacks: [
    () => [['release', 's0']],
    () => [
      ['release', 's0'],
      ['release', 's0'],
    ],
  ],
});

export const event: SceneMaker = (draw) => ({
  objs: { e0: ['Event'] },
  workers: workers(draw, () => [
    ['await', draw.chance(0.25) ? { wait_for: [{ wait: 'e0' }, draw.timeout()] } : { wait: 'e0' }, 'r1'],
    draw.print('woken'),
    ...(draw.chance(0.3)
      ? ([['clear', 'e0'], ['await', { wait: 'e0' }, null], draw.print('again')] as const)
      : []),
  ]),
  moves: [
    [() => [['set', 'e0']], 50],
    [() => [['clear', 'e0']], 16],
    [
      () => [
        ['set', 'e0'],
        ['clear', 'e0'],
      ],
      16,
    ],
    [query('e0', 'is_set'), 10],
  ],
  callbacks: [
    () => [['set', 'e0']],
    () => [
      ['set', 'e0'],
      ['clear', 'e0'],
    ],
  ],
});

export const condition: SceneMaker = (draw) => {
  const waiting = (): Block => [
    [
      'with',
      'c0',
      draw.wrapped([['await', { wait: 'c0' }, 'r1'], draw.print('woken'), ['query', 'c0', 'locked']]),
    ],
  ];
  const waitingWithin = (): Block => [
    ['with', 'c0', [['await', { wait_for: [{ wait: 'c0' }, draw.timeout()] }, 'r1'], draw.print('woken')]],
  ];
  const notifying = (): Block => [
    ['with', 'c0', [['notify', 'c0', draw.pick([1, 1, 2, 'all'])], draw.sleep(), draw.print('notified')]],
  ];
  return {
    objs: { c0: ['Condition'] },
    workers: [...workers(draw, draw.chance(0.25) ? waitingWithin : waiting), draw.wrapped(notifying())],
    moves: [
      [() => notifying(), 40],
      [() => [['with', 'c0', [['notify', 'c0', 'all']]]], 30],
      [() => [draw.guarded(['notify', 'c0', 1])], 6],
      [() => [draw.guarded(['await', { wait: 'c0' }, null])], 4],
      [query('c0', 'locked'), 14],
    ],
  };
};

export const barrier: SceneMaker = (draw) => ({
  objs: { b0: ['Barrier', draw.int(1, 3)] },
  workers: workers(draw, () => [
    ['await', draw.chance(0.2) ? { wait_for: [{ wait: 'b0' }, draw.timeout()] } : { wait: 'b0' }, 'r1'],
    ['show', 'r1'],
    ...(draw.chance(0.25)
      ? ([
          ['await', { wait: 'b0' }, 'r2'],
          ['show', 'r2'],
        ] as const)
      : []),
  ]),
  moves: [
    [() => [['babort', 'b0', 'abort']], 25],
    [() => [['babort', 'b0', 'reset']], 35],
    [
      () => [draw.guarded(['await', { wait_for: [{ wait: 'b0' }, draw.timeout()] }, 'r2'], ['show', 'r2'])],
      30,
    ],
  ],
});

export const queue: SceneMaker = (draw) => {
  const kind = draw.pick(['Queue', 'Queue', 'LifoQueue', 'PriorityQueue'] as const);
  const item = (): Literal => draw.int(1, 9);
  const put = (): Statement => ['await', { put: ['q0', item()] }, null];
  const producing = (): Block => [
    put(),
    draw.print('put'),
    ...(draw.chance(0.5) ? [draw.sleep(), put()] : []),
  ];
  const consuming = (): Block => [
    ['await', draw.chance(0.2) ? { wait_for: [{ get: 'q0' }, draw.timeout()] } : { get: 'q0' }, 'r1'],
    ['show', 'r1'],
    ...(draw.chance(0.5) ? ([['task_done', 'q0']] as const) : []),
  ];
  const refused = (): Block => [
    [
      'try',
      draw.chance(0.5) ? consuming() : producing(),
      [[['QueueFull', 'QueueEmpty', 'QueueShutDown'], [['showexc']]]],
      null,
      null,
    ],
  ];
  const joining = (): Block => [['await', { join: 'q0' }, null], draw.print('joined')];
  return {
    objs: { q0: [kind, draw.int(0, 2)] },
    workers: [
      ...workers(draw, consuming),
      draw.wrapped(producing()),
      ...(draw.chance(0.3) ? [refused()] : []),
      ...(draw.chance(0.2) ? [draw.wrapped(joining())] : []),
    ],
    moves: [
      [() => [draw.guarded(['put_nowait', 'q0', item()])], 30],
      [() => [draw.guarded(['get_nowait', 'q0', 'r2'], ['show', 'r2'])], 18],
      [() => [draw.guarded(['shutdown', 'q0', draw.chance(0.5)])], 12],
      [() => [draw.guarded(['task_done', 'q0'])], 8],
      [() => [['query', 'q0', draw.pick(['qsize', 'full', 'empty'])]], 12],
      [() => [draw.guarded(['await', { wait_for: [{ put: ['q0', item()] }, 1] }, null])], 8],
      [() => [draw.guarded(['await', { wait_for: [{ join: 'q0' }, 1] }, null], draw.print('joined'))], 6],
    ],
    callbacks: [
      () => [['put_nowait', 'q0', item()]],
      () => [['get_nowait', 'q0', null]],
      () => [['shutdown', 'q0', draw.chance(0.5)]],
      () => [['task_done', 'q0']],
    ],
  };
};

/** A lock within a semaphore, or an event or a queue within a lock: one wait inside another. */
export const nested: SceneMaker = (draw) => {
  const inner = draw.weighted<() => Awaitable>([
    [() => ({ wait: 'e0' }), 40],
    [() => ({ get: 'q0' }), 30],
    [() => ({ acquire: 's0' }), 30],
  ])();
  const core = (): Block => [
    [
      'with',
      draw.pick(['l0', 's0']),
      draw.wrapped([draw.print('in'), ['await', inner, 'r1'], ['show', 'r1']]),
    ],
  ];
  return {
    objs: { l0: ['Lock'], s0: ['Semaphore', 2], e0: ['Event'], q0: ['Queue', 1] },
    workers: workers(draw, core),
    moves: [
      [() => [['set', 'e0']], 30],
      [() => [draw.guarded(['put_nowait', 'q0', draw.int(1, 9)])], 30],
      [() => [['release', 's0']], 20],
      [query('l0', 'locked'), 10],
      [query('s0', 'locked'), 10],
    ],
    callbacks: [() => [['set', 'e0']], () => [['put_nowait', 'q0', 1]], () => [['release', 's0']]],
  };
};
