/** Scenes about how things begin and end: eager starts, callbacks, coroutine objects, and the end of run(). */

import type { Awaitable, Block, ExceptionType, Statement, SyncStatement } from '../dsl.ts';
import type { Draw } from './draw.ts';
import type { Scene } from './stage.ts';

type SceneMaker = (draw: Draw) => Scene;

export const eager: SceneMaker = (draw) => {
  const immediate: Block = [draw.print('now'), draw.chance(0.3) ? draw.raise() : ['return', draw.value()]];
  const nested: Block = [
    draw.print('outer'),
    ['spawn', 't7', { fn: draw.pick(['c1', 'c2']) }, null, draw.chance(0.8)],
    ['state', 't7'],
    ...(draw.chance(0.5) ? ([['cancel', 't7', draw.message()]] as const) : []),
    ...draw.wrapped([
      ['await', { var: 't7' }, 'r1'],
      ['show', 'r1'],
    ]),
  ];
  const introspective: Block = [
    ['self', 't6'],
    ['alltasks'],
    ['cancel', 't6', null],
    draw.sleep(),
    draw.print('past'),
  ];
  return {
    eager: 0.6,
    workers: [nested, draw.wrapped(immediate), draw.pick([introspective, draw.course()])],
    helpers: { c1: immediate, c2: draw.course() },
    targets: ['t7'],
    moves: [
      [
        () => [
          ['spawn', 't7', { fn: draw.pick(['f2', 'c1', 'c2']) }, draw.taskName(), draw.chance(0.7)],
          ['state', 't7'],
        ],
        30,
      ],
      [
        () => [
          ['let', 't7', draw.gather([{ fn: 'c1' }, { fn: 'c2' }, { var: 't1' }], 1)],
          ['state', 't7'],
        ],
        20,
      ],
      [
        () => [
          draw.caught([
            ['tg', 'g1', [['tgspawn', 'g1', 't5', { fn: 'c1' }, null], ['state', 't5'], draw.sleep()]],
          ]),
        ],
        20,
      ],
      [
        () => [
          draw.caught([
            ['await', { shield: { fn: draw.pick(['c1', 'c2']) } }, 'r2'],
            ['show', 'r2'],
          ]),
        ],
        10,
      ],
      [
        () => [
          draw.caught([
            ['await', { wait_for: [{ fn: 'c2' }, draw.pick([0, 1])] }, 'r2'],
            ['show', 'r2'],
          ]),
        ],
        10,
      ],
    ],
  };
};

export const callbacks: SceneMaker = (draw) => {
  const handle = (): string => draw.pick(['h1', 'h2', 'h3']);
  const sync = (): SyncStatement =>
    draw.weighted<() => SyncStatement>([
      [() => ['print', `cb${draw.int(1, 9)}`], 50],
      [() => ['cancel', draw.pick(['t1', 't2']), draw.message()], 16],
      [() => ['hcancel', handle()], 12],
      [() => ['set', 'e0'], 10],
      [() => ['state', 't1'], 8],
      [() => ['setres', 'u1', draw.value()], 8],
      [() => ['release', 'l0'], 5],
      [() => ['alltasks'], 4],
    ])();
  const body = (): SyncStatement[] => draw.times(draw.int(1, 2), sync);
  const schedule = (): Statement =>
    draw.weighted<() => Statement>([
      [() => ['call_later', handle(), draw.delay(), body()], 45],
      [() => ['call_soon', handle(), body()], 25],
      [() => ['call_at', handle(), draw.pick([0, 0.3, 1, 2]), body()], 18],
      [() => ['donecb', draw.pick(['t1', 't2', 'u1']), body()], 14],
    ])();
  return {
    objs: { e0: ['Event'], l0: ['Lock'] },
    opening: [['future', 'u1']],
    workers: [
      draw.course(),
      draw.wrapped([
        schedule(),
        ['await', draw.pick<Awaitable>([{ wait: 'e0' }, { var: 'u1' }, { sleep: 1 }]), 'r1'],
        ['show', 'r1'],
      ]),
    ],
    targets: ['u1'],
    moves: [
      [() => [schedule()], 60],
      [() => [schedule(), schedule()], 25],
      [() => [['hcancel', handle()]], 20],
    ],
    callbacks: [body],
  };
};

/** Coroutine objects that are kept, shared, awaited twice, or never awaited. */
export const coroutines: SceneMaker = (draw) => {
  const use = (): Statement =>
    draw.weighted<() => Statement>([
      [() => ['await', { var: 'k1' }, 'r1'], 40],
      [() => ['spawn', 't7', { var: 'k1' }, null], 20],
      [() => ['await', { gather: [{ var: 'k1' }, { var: 'k1' }], rex: true }, 'r1'], 14],
      [() => ['await', { wait_for: [{ var: 'k1' }, draw.timeout()] }, 'r1'], 14],
      [() => ['await', { shield: { var: 'k1' } }, 'r1'], 8],
      [() => ['await', { val: draw.pick([null, 3]) }, null], 4],
    ])();
  return {
    opening: [['let', 'k1', { fn: 'c1' }]],
    workers: [
      draw.wrapped([use(), ['show', 'r1']]),
      [['corostate', 'k1'], ...draw.wrapped([use()]), ['corostate', 'k1']],
    ],
    helpers: { c1: [['corostate', 'k1'], ...draw.course()] },
    targets: ['t7'],
    moves: [
      [() => [['let', 'k1', draw.pick<Awaitable>([{ fn: 'c1' }, { sleep: draw.delay(), result: 2 }])]], 25],
      [() => [['corostate', 'k1']], 25],
      [() => [draw.guarded(use(), ['show', 'r1'])], 40],
      [() => [draw.guarded(['spawn', 't7', { var: draw.pick(['t1', 'k2']) }, null])], 5],
      [
        () => [['let', 'k2', { wait_for: [{ var: 'k1' }, 1] }], draw.guarded(['await', { var: 'k2' }, 'r2'])],
        8,
      ],
    ],
  };
};

/** KeyboardInterrupt and SystemExit, which break out of the loop from wherever they are raised. */
export const exits: SceneMaker = (draw) => {
  const exit = (): Statement => [
    'raise',
    draw.pick<ExceptionType>(['KeyboardInterrupt', 'SystemExit']),
    draw.chance(0.5) ? 'stop' : null,
  ];
  const leaving = (): Block => [draw.sleep(), draw.print('leave'), exit()];
  const where = draw.weighted<() => Block>([
    [() => leaving(), 30],
    [() => draw.wrapped(leaving()), 25],
    [
      () => [
        [
          'tg',
          'g1',
          [
            ['tgspawn', 'g1', 't5', { fn: 'c1' }, null],
            ['tgspawn', 'g1', 't6', { fn: 'c2' }, null],
            draw.sleep(),
          ],
        ],
      ],
      20,
    ],
    [() => [['try', [draw.sleep()], [], null, [draw.print('fin'), exit()]]], 15],
    [() => [['await', draw.gather([{ fn: 'c1' }, { fn: 'c2' }], 1), 'r1']], 10],
  ])();
  return {
    eager: 0.15,
    workers: [where, draw.course(), draw.wrapped([['sleep', 3]])],
    helpers: { c1: leaving(), c2: draw.course() },
    moves: [
      [
        () => [
          draw.caught([
            ['await', { var: draw.pick(['t1', 't2']) }, 'r2'],
            ['show', 'r2'],
          ]),
        ],
        40,
      ],
      [() => [draw.caught([['tg', 'g2', [['tgspawn', 'g2', 't5', { fn: 'c1' }, null], draw.sleep()]]])], 20],
      [() => [['spawn', 't7', { fn: 'c1' }, null, true]], 8],
      [
        () => [
          draw.guarded(
            ['future', 'u1'],
            ['setexc', 'u1', 'KeyboardInterrupt', null],
            ['await', { var: 'u1' }, null],
          ),
        ],
        5,
      ],
    ],
  };
};

/** Tasks that are still there when main returns: they clean up, resist, fail, or start others. */
export const leftovers: SceneMaker = (draw) => {
  const last = (): Block =>
    draw.weighted<() => Block>([
      [() => [draw.sleep(), draw.print('cleaned')], 30],
      [() => [['spawn', 't7', { fn: 'c1' }, null], draw.sleep()], 18],
      [() => [draw.raise()], 18],
      [() => [['return', draw.value()]], 12],
      [() => [['cancel', draw.pick(['t1', 't2', 't3']), draw.message()], draw.sleep()], 12],
      [
        () => [
          ['await', { gather: [{ fn: 'c1' }, { var: 't1' }], rex: true }, 'r2'],
          ['show', 'r2'],
        ],
        10,
      ],
      [() => [['call_later', 'h1', draw.delay(), [['print', 'late']]], draw.sleep()], 8],
      [() => [['reraise']], 20],
    ])();
  const stayer = (): Block => [
    draw.print('start'),
    [
      'try',
      [['sleep', draw.int(2, 6)]],
      [[['CancelledError'], [['showexc'], ...last()]]],
      null,
      draw.chance(0.3) ? draw.cleanup() : null,
    ],
  ];
  return {
    workers: [
      stayer(),
      stayer(),
      draw.wrapped([
        [
          'tg',
          'g1',
          [
            ['tgspawn', 'g1', 't5', { fn: 'c1' }, null],
            ['sleep', 4],
          ],
        ],
      ]),
    ],
    helpers: { c1: draw.course() },
    moves: [
      [() => [['let', 't9', { shield: { fn: 'f1' } }]], 12],
      [() => [['let', 't9', { gather: [{ fn: 'c1' }, { fn: 'f2' }], rex: draw.chance(0.5) }]], 12],
      [() => [['spawn', 't7', { fn: 'f1' }, null]], 16],
      [() => [['return', draw.value()]], 30],
      [() => [draw.raise()], 8],
    ],
  };
};

/** try, except, else and finally around awaits, with returns and raises in every place. */
export const finallies: SceneMaker = (draw) => {
  const inner = (depth: number): Block => {
    const body: Block = depth > 0 ? [draw.sleep(), ...inner(depth - 1)] : [draw.sleep(), draw.print('mid')];
    const end: Block = draw.weighted<() => Block>([
      [() => [], 40],
      [() => [['return', draw.value()]], 35],
      [() => [draw.raise()], 25],
    ])();
    return [
      [
        'try',
        [...body, ...end],
        draw.times(draw.int(0, 2), () => draw.handler()),
        null,
        draw.chance(0.7) ? draw.cleanup() : null,
      ],
    ];
  };
  return {
    workers: draw.times(2, () => [...inner(draw.int(0, 2)), draw.print('end')]),
    moves: [
      [
        () => [
          draw.caught([
            ['await', { fn: draw.pick(['f1', 'f2']) }, 'r1'],
            ['show', 'r1'],
          ]),
        ],
        40,
      ],
    ],
  };
};
