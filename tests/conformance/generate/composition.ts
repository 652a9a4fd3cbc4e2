/** Scenes about waiting for several things at once, and about futures. */

import type { Awaitable, Block, Statement } from '../dsl.ts';
import type { Draw } from './draw.ts';
import type { Scene } from './stage.ts';

type SceneMaker = (draw: Draw) => Scene;

const TASKS: readonly Awaitable[] = [{ var: 't1' }, { var: 't2' }];
const CALLS: readonly Awaitable[] = [{ fn: 'f1' }, { fn: 'f2' }];

const courses = (draw: Draw): Block[] => draw.times(draw.int(2, 3), () => draw.course());

const awaitShown = (draw: Draw, awaited: Awaitable): Block => [
  draw.caught([
    ['await', awaited, 'r2'],
    ['show', 'r2'],
  ]),
];

/** Awaits for a future in t9, in various ways. */
const awaitResult = (draw: Draw): Block =>
  awaitShown(
    draw,
    draw.weighted<Awaitable>([
      [{ var: 't9' }, 50],
      [{ wait_for: [{ var: 't9' }, draw.timeout()] }, 25],
      [{ shield: { var: 't9' } }, 15],
      [{ gather: [{ var: 't9' }, { var: 't1' }], rex: draw.chance(0.5) }, 10],
    ]),
  );

export const gather: SceneMaker = (draw) => ({
  workers: courses(draw),
  targets: ['t9'],
  moves: [
    [() => [['let', 't9', draw.gather([...TASKS, ...CALLS])]], 45],
    [() => [['let', 't9', draw.gather([...TASKS, { var: 't9' }, { sleep: draw.delay(), result: 7 }])]], 12],
    [() => [['cancel', 't9', draw.message()]], 20],
    [() => awaitResult(draw), 30],
    [() => [['state', 't9']], 8],
    [() => [['donecb', 't9', []]], 6],
    [() => [['let', 't9', { gather: [], rex: false }]], 2],
    [() => [draw.guarded(['let', 't9', { gather: [{ var: 't1' }, { val: 3 }], rex: false }])], 2],
  ],
});

export const shield: SceneMaker = (draw) => {
  const inner = (): Awaitable => draw.pick([...TASKS, { fn: 'f1' }, draw.gather([...TASKS, ...CALLS], 1)]);
  const outerWorker: Block = draw.wrapped([
    ['await', { shield: draw.pick([{ fn: 'f1' }, { var: 't9' }]) }, 'r1'],
    ['show', 'r1'],
  ]);
  return {
    workers: [...draw.times(draw.int(1, 2), () => draw.course()), outerWorker],
    targets: ['t9'],
    moves: [
      [() => [['let', 't9', { shield: inner() }]], 45],
      [() => [['let', 't9', { shield: { shield: inner() } }]], 8],
      [() => [['cancel', 't9', draw.message()]], 25],
      [() => awaitResult(draw), 25],
      [() => [['state', 't9']], 10],
      [() => awaitShown(draw, { wait_for: [{ shield: inner() }, draw.timeout()] }), 15],
    ],
  };
};

export const waitFor: SceneMaker = (draw) => {
  const limited = (): Awaitable => {
    const inner = draw.pick<Awaitable>([
      ...TASKS,
      { fn: 'f1' },
      { fn: 'f2' },
      draw.gather([...TASKS, ...CALLS], 1),
    ]);
    const once: Awaitable = { wait_for: [inner, draw.timeout()] };
    return draw.chance(0.3) ? { wait_for: [once, draw.timeout()] } : once;
  };
  const nested: Block = draw.wrapped([
    ['await', { wait_for: [draw.pick<Awaitable>([{ fn: 'f1' }, { var: 't1' }]), draw.timeout()] }, 'r1'],
    ['show', 'r1'],
  ]);
  return {
    workers: [draw.course(), draw.course(), nested],
    targets: ['t9'],
    moves: [
      [() => awaitShown(draw, limited()), 60],
      [() => [['spawn', 't9', { wait_for: [{ fn: 'f2' }, draw.timeout()] }, null]], 20],
      [() => [draw.guarded(['await', { wait_for: [{ val: null }, draw.pick([0, 1])] }, null])], 4],
    ],
  };
};

export const wait: SceneMaker = (draw) => ({
  workers: courses(draw),
  targets: ['t9'],
  moves: [
    [() => [['wait', draw.some(['t1', 't2', 't9']), draw.timeout(), draw.pick(['ALL', 'FIRST', 'EXC'])]], 60],
    [() => [['let', 't9', draw.pick<Awaitable>([draw.gather(TASKS, 1), { shield: { var: 't1' } }])]], 20],
    [() => [draw.guarded(['wait', [], null, 'ALL'])], 2],
  ],
});

export const asCompleted: SceneMaker = (draw) => {
  const members = (): Awaitable[] =>
    draw.times(draw.int(1, 4), () =>
      draw.weighted<Awaitable>([
        [draw.pick(TASKS), 50],
        [draw.pick(CALLS), 30],
        [{ sleep: draw.delay(), result: draw.value() }, 15],
        [{ gather: [{ var: 't1' }, { fn: 'f2' }], rex: true }, 8],
      ]),
    );
  const body = (variable: string): Block => [
    draw.caught([
      ['await', { var: variable }, 'r1'],
      ['show', 'r1'],
      ...(draw.chance(0.2) ? [draw.cancel(['t1', 't2'])] : []),
    ]),
    ...(draw.chance(0.1) ? ([['return', 5]] as const) : []),
  ];
  const iterate = (): Statement =>
    draw.chance(0.5)
      ? ['aiter', 'x1', members(), draw.timeout(), [['state', 'x1'], ...body('x1')]]
      : ['piter', 'x2', members(), draw.timeout(), draw.chance(0.1) ? [['corostate', 'x2']] : body('x2')];
  return {
    workers: courses(draw),
    moves: [[() => [draw.chance(0.7) ? draw.caught([iterate()]) : iterate()], 50]],
  };
};

export const future: SceneMaker = (draw) => {
  const variable = (): string => draw.pick(['u1', 'u1', 'u2']);
  const settle = (): Block =>
    draw.weighted<() => Block>([
      [() => [draw.guarded(['setres', variable(), draw.value()])], 50],
      [
        () => [
          draw.guarded(['setexc', variable(), draw.pick(['ValueError', 'AppError', 'CancelledError']), 'fx']),
        ],
        30,
      ],
      [() => [['cancel', variable(), draw.message()]], 30],
    ])();
  const waiting = (): Block => {
    const name = variable();
    const awaited = draw.weighted<Awaitable>([
      [{ var: name }, 60],
      [{ shield: { var: name } }, 15],
      [{ wait_for: [{ var: name }, draw.timeout()] }, 20],
      [{ gather: [{ var: 'u1' }, { var: 'u2' }], rex: draw.chance(0.5) }, 10],
    ]);
    return draw.wrapped([
      ['await', awaited, 'r1'],
      ['show', 'r1'],
    ]);
  };
  return {
    opening: [
      ['future', 'u1'],
      ['future', 'u2'],
    ],
    workers: draw.times(draw.int(1, 3), waiting),
    targets: ['u1', 'u2'],
    moves: [
      [settle, 55],
      [() => [['donecb', variable(), []]], 12],
      [() => [draw.guarded(['result', variable()])], 12],
      [() => [['future', variable()]], 4],
      [() => [draw.guarded(['setres', 't1', 1])], 3],
    ],
    callbacks: [
      () => [['setres', variable(), draw.value()]],
      () => [['setexc', variable(), 'RuntimeError', 'cb']],
      () => [
        ['cancel', variable(), draw.message()],
        ['state', 'u1'],
      ],
    ],
  };
};
