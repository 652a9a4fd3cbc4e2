/** Scenes about what limits the life of tasks: task groups, timeouts, and cancellation itself. */

import type { Awaitable, Block, Statement } from '../dsl.ts';
import type { Draw } from './draw.ts';
import type { Scene } from './stage.ts';

type SceneMaker = (draw: Draw) => Scene;

/** A group `name` with a few children and a body that waits, fails, or goes on at once. */
function group(draw: Draw, name: string, children: readonly Awaitable[], extra: Block = []): Statement {
  const spawned = draw.times(
    draw.int(1, 3),
    (index): Statement => ['tgspawn', name, `t${index + 5}`, draw.pick(children), draw.taskName()],
  );
  const body = draw.weighted<() => Block>([
    [() => [], 35],
    [() => [draw.sleep(), draw.print('body')], 30],
    [() => [draw.sleep(), draw.raise()], 18],
    [
      () => [
        ['await', { var: 't5' }, 'r1'],
        ['show', 'r1'],
      ],
      10,
    ],
    [() => [['return', draw.value()]], 7],
  ])();
  return ['tg', name, [...spawned, ...extra, ...body]];
}

export const taskGroup: SceneMaker = (draw) => {
  const child: Awaitable = { fn: 'c1' };
  const children: Awaitable[] = [child, { fn: 'c2' }, { sleep: draw.delay(), result: 1 }];
  const inner: Block = draw.chance(0.3) ? [group(draw, 'g2', children)] : [];
  const whole = (): Block => [group(draw, 'g1', children, inner), draw.print('tg ok'), ['cancelling']];
  const late: Statement = draw.guarded(['tgspawn', 'g1', 't8', child, null]);
  return {
    workers: [draw.wrapped(whole()), draw.chance(0.5) ? draw.wrapped(whole()) : draw.course()],
    helpers: {
      c1: draw.course(),
      c2: draw.chance(0.3) ? [...draw.course().slice(0, 1), late] : draw.course(),
    },
    targets: ['t5', 't6'],
    moves: [
      [() => [late], 25],
      [() => [draw.caught(whole())], 30],
      [() => [draw.cancel(['t1', 't1', 't2', 't5', 't6'])], 30],
    ],
  };
};

export const timeouts: SceneMaker = (draw) => {
  const core = (): Block => [draw.sleep(), draw.print('mid'), draw.sleep()];
  const twice = (): Block => draw.wrapped(draw.timed(draw.wrapped(draw.timed(core()))));
  const limitedTask: Block = draw.timed([
    ['await', draw.pick<Awaitable>([{ var: 't1' }, { fn: 'c1' }, { shield: { var: 't1' } }]), 'r1'],
    ['show', 'r1'],
  ]);
  return {
    workers: [twice(), draw.wrapped(limitedTask), draw.wrapped(draw.timed(core()))],
    helpers: { c1: draw.course() },
    moves: [
      [
        () => [draw.guarded(['resched', draw.pick(['m1', 'm2']), draw.chance(0.2) ? null : draw.delay()])],
        40,
      ],
      [() => [draw.guarded(['expired', draw.pick(['m1', 'm2'])])], 15],
      [() => [draw.caught(draw.timed(core()))], 30],
    ],
  };
};

/** Cancellation requests that are counted, taken back, swallowed and repeated. */
export const uncancel: SceneMaker = (draw) => {
  const stubborn = (): Block => [
    [
      'try',
      [draw.sleep(), draw.print('mid'), draw.sleep()],
      [
        [
          ['CancelledError'],
          [
            ['showexc'],
            ['cancelling'],
            ...draw.times(draw.int(0, 2), (): Statement => ['uncancel']),
            draw.sleep(),
          ],
        ],
      ],
      null,
      draw.chance(0.3) ? [['cancelling']] : null,
    ],
    draw.print('after'),
    draw.sleep(),
    draw.print('end'),
  ];
  const selfCancelling: Block = [
    ['self', 't7'],
    ['cancel', 't7', draw.message()],
    ...(draw.chance(0.5) ? ([['uncancel']] as const) : []),
    ['cancelling'],
    draw.caught([draw.sleep(), draw.print('mid')]),
    draw.sleep(),
  ];
  return {
    workers: [stubborn(), draw.wrapped(stubborn()), selfCancelling],
    moves: [
      [() => [draw.cancel(['t1', 't2']), draw.cancel(['t1', 't2'])], 40],
      [() => [['cancelling']], 6],
      [() => draw.timed([['await', { var: 't1' }, null]]), 15],
    ],
  };
};

/** A cancellation's message on its way through tasks that wait for tasks. */
export const chain: SceneMaker = (draw) => {
  const link = (next: Awaitable): Block => {
    const awaited = draw.weighted<Awaitable>([
      [next, 55],
      [{ gather: [next, { sleep: draw.delay(), result: 4 }], rex: draw.chance(0.4) }, 18],
      [{ wait_for: [next, draw.timeout()] }, 12],
      [{ shield: next }, 15],
    ]);
    return draw.wrapped([
      ['await', awaited, 'r1'],
      ['show', 'r1'],
    ]);
  };
  return {
    opening: [
      ['spawn', 't8', { fn: 'c1' }, null],
      ...(draw.chance(0.6) ? ([['spawn', 't9', { fn: 'c2' }, null]] as const) : []),
    ],
    workers: [link({ var: 't9' }), link(draw.pick<Awaitable>([{ var: 't8' }, { fn: 'c1' }]))],
    helpers: { c1: draw.course(), c2: link({ var: 't8' }) },
    targets: ['t8', 't9'],
    moves: [
      [() => [['cancel', draw.pick(['t1', 't2', 't8', 't9']), `m${draw.int(1, 5)}`]], 50],
      [() => [draw.caught([['await', { var: draw.pick(['t1', 't2', 't9']) }, 'r2']])], 30],
      [() => [draw.guarded(['result', draw.pick(['t1', 't8', 't9'])])], 20],
    ],
  };
};
