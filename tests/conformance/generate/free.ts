/** Programs without a plan: any statement anywhere, with the odds of each set by a theme. */

import type { Awaitable, Block, Name, ObjectSpec, Program, Statement } from '../dsl.ts';
import type { Draw } from './draw.ts';
import type { Weighted } from './random.ts';

/** The objects a free program may have, by the names that its statements know them under. */
const OBJECTS: Readonly<Record<Name, (draw: Draw) => ObjectSpec>> = {
  e0: () => ['Event'],
  l0: () => ['Lock'],
  s0: (draw) => [draw.pick(['Semaphore', 'BoundedSemaphore']), draw.int(1, 2)],
  c0: () => ['Condition'],
  b0: (draw) => ['Barrier', draw.int(1, 2)],
  q0: (draw) => [draw.pick(['Queue', 'LifoQueue', 'PriorityQueue']), draw.int(0, 2)],
};

/** How often each kind of statement occurs. What is not mentioned occurs as often as in `ORDINARY`. */
export type Emphasis = Partial<Record<StatementKind, number>>;

const ORDINARY = {
  print: 10,
  show: 3,
  sleep: 14,
  spawn: 10,
  await: 12,
  cancel: 6,
  try: 10,
  state: 2,
  tg: 2,
  timeout: 3,
  let: 3,
  wait: 1,
  asCompleted: 1,
  future: 1,
  object: 4,
  callback: 1,
  counting: 1,
  repeat: 1,
  coroutine: 1,
  raise: 1,
};

export type StatementKind = keyof typeof ORDINARY;

/** Where in a program a statement is to stand. */
interface Place {
  /** The functions that may be called here; as none may call an earlier one, no call recurses. */
  readonly callable: readonly string[];
  /** How much deeper blocks may be nested. */
  readonly depth: number;
  /** The task groups around. */
  readonly groups: readonly Name[];
}

const TASKS: readonly Name[] = ['t1', 't2', 't3'];
const RESULTS: readonly Name[] = ['r1', 'r2', 'r3'];

class FreeWriter {
  readonly #draw: Draw;
  readonly #objects: readonly Name[];
  readonly #odds: readonly Weighted<StatementKind>[];

  constructor(draw: Draw, objects: readonly Name[], emphasis: Emphasis) {
    this.#draw = draw;
    this.#objects = objects;
    this.#odds = Object.entries({ ...ORDINARY, ...emphasis }) as [StatementKind, number][];
  }

  block(place: Place, low: number, high: number): Block {
    return this.#draw.times(this.#draw.int(low, high), () => this.#statements(place)).flat();
  }

  #inner(place: Place): Place {
    return { ...place, depth: place.depth - 1 };
  }

  #statements(place: Place): Block {
    const draw = this.#draw;
    const kind = draw.weighted(this.#odds);
    if (place.groups.length > 0 && draw.chance(0.35)) {
      return [
        ['tgspawn', draw.pick(place.groups), draw.pick(TASKS), this.#coroutine(place), draw.taskName()],
      ];
    }
    switch (kind) {
      case 'print':
        return [draw.print()];
      case 'show':
        return [['show', draw.pick([...RESULTS, ...TASKS])]];
      case 'sleep':
        return [draw.sleep()];
      case 'spawn':
        return [this.#spawn(place)];
      case 'await':
        return [['await', this.#awaitable(place, 2), draw.chance(0.7) ? draw.pick(RESULTS) : null]];
      case 'cancel':
        return [draw.cancel(TASKS)];
      case 'state':
        return [
          draw.pick<Statement>([['state', draw.pick(TASKS)], ['alltasks'], ['result', draw.pick(TASKS)]]),
        ];
      case 'let':
        return [['let', draw.pick(TASKS), this.#future(place)]];
      case 'counting':
        return [draw.pick<Statement>([['cancelling'], ['uncancel'], ['self', draw.pick(TASKS)]])];
      case 'raise':
        return [draw.raise()];
      case 'future':
        return [this.#futureStatement()];
      case 'callback':
        return [this.#callback()];
      case 'object':
        return this.#objects.length === 0
          ? [draw.print()]
          : this.#objectStatements(place, draw.pick(this.#objects));
      case 'coroutine':
        return [
          ['let', 'k1', this.#coroutine(place)],
          ['corostate', 'k1'],
          draw.guarded(['await', { var: 'k1' }, 'r1']),
        ];
      default:
        return place.depth > 0 ? this.#compound(kind, place) : [draw.sleep()];
    }
  }

  #compound(kind: StatementKind, place: Place): Block {
    const draw = this.#draw;
    const inner = this.#inner(place);
    switch (kind) {
      case 'tg': {
        const name = draw.pick(['g1', 'g2']);
        const statement: Statement = [
          'tg',
          name,
          this.block({ ...inner, groups: [...place.groups, name] }, 1, 4),
        ];
        return draw.chance(0.6) ? [draw.caught([statement])] : [statement];
      }
      case 'timeout':
        return draw.timed(this.block(inner, 1, 3));
      case 'wait':
        return [['wait', draw.some(TASKS), draw.timeout(), draw.pick(['ALL', 'FIRST', 'EXC'])]];
      case 'asCompleted': {
        const form = draw.pick(['aiter', 'piter'] as const);
        const members = draw.times(draw.int(1, 4), () => this.#awaitable(place, 1));
        const awaited = draw.caught([
          ['await', { var: 'x1' }, 'r1'],
          ['show', 'r1'],
        ]);
        return [
          [form, 'x1', members, draw.timeout(), [awaited, ...this.block({ ...inner, depth: 0 }, 0, 1)]],
        ];
      }
      case 'repeat':
        return [['repeat', draw.int(2, 3), this.block(inner, 1, 2)]];
      default:
        return [draw.caught(this.block(inner, 1, 3))];
    }
  }

  #spawn(place: Place): Statement {
    const draw = this.#draw;
    const task = draw.pick(TASKS);
    const awaited = this.#coroutine(place);
    return draw.chance(0.1)
      ? ['spawn', task, awaited, draw.taskName(), draw.chance(0.7)]
      : ['spawn', task, awaited, draw.taskName()];
  }

  /** An awaitable that is a coroutine. */
  #coroutine(place: Place): Awaitable {
    const draw = this.#draw;
    if (place.callable.length > 0 && draw.chance(0.65)) return { fn: draw.pick(place.callable) };
    return draw.weighted<() => Awaitable>([
      [() => ({ sleep: draw.delay(), result: draw.value() }), 50],
      [() => ({ wait_for: [this.#awaitable(place, 1), draw.timeout()] }), 35],
      [() => this.#objectAwaitable(), 25],
      [() => ({ sleep: draw.delay() }), 5],
    ])();
  }

  /** An awaitable that is a future. */
  #future(place: Place): Awaitable {
    const draw = this.#draw;
    const members = draw.times(3, () => this.#awaitable(place, 0));
    return draw.chance(0.6) ? draw.gather(members, 1) : { shield: this.#awaitable(place, 1) };
  }

  #awaitable(place: Place, depth: number): Awaitable {
    const draw = this.#draw;
    const kinds: Weighted<() => Awaitable>[] = [
      [() => ({ var: draw.pick(TASKS) }), 34],
      [() => this.#coroutine(place), 30],
      [() => ({ var: draw.pick(['u1', 'k1', 'r1']) }), 2],
      [() => ({ val: draw.pick([null, 3]) }), 0.5],
    ];
    if (depth > 0) {
      kinds.push(
        [() => this.#future(place), 14],
        [() => ({ wait_for: [this.#awaitable(place, depth - 1), draw.timeout()] }), 14],
      );
    }
    return draw.weighted(kinds)();
  }

  #futureStatement(): Statement {
    const draw = this.#draw;
    return draw.weighted<() => Statement>([
      [() => ['future', 'u1'], 30],
      [() => draw.guarded(['setres', 'u1', draw.value()]), 30],
      [() => draw.guarded(['setexc', 'u1', draw.pick(['ValueError', 'AppError']), 'fx']), 20],
      [() => ['cancel', 'u1', draw.message()], 12],
      [() => draw.guarded(['await', { wait_for: [{ var: 'u1' }, draw.span()] }, 'r1']), 30],
    ])();
  }

  #callback(): Statement {
    const draw = this.#draw;
    const target = draw.pick(TASKS);
    return draw.weighted<() => Statement>([
      [() => ['call_later', 'h1', draw.delay(), [['cancel', target, draw.message()]]], 35],
      [() => ['call_soon', 'h1', [['state', target]]], 15],
      [
        () => [
          'call_at',
          'h2',
          draw.pick([0, 1, 2]),
          [
            ['print', 'at'],
            ['cancel', target, null],
          ],
        ],
        15,
      ],
      [() => ['donecb', target, draw.chance(0.4) ? [['cancel', draw.pick(TASKS), null]] : []], 25],
      [() => ['hcancel', draw.pick(['h1', 'h2'])], 10],
    ])();
  }

  /** Waits for one of the program's objects; bounded by a timeout where nothing else might end the wait. */
  #objectAwaitable(): Awaitable {
    const draw = this.#draw;
    if (this.#objects.length === 0) return { sleep: draw.delay(), result: draw.value() };
    const name = draw.pick(this.#objects);
    const wait: Awaitable =
      name === 'q0'
        ? draw.pick<Awaitable>([{ get: name }, { put: [name, draw.value()] }, { join: name }])
        : name === 'l0' || name === 's0' || name === 'c0'
          ? { acquire: name }
          : { wait: name };
    return draw.chance(0.5) ? { wait_for: [wait, draw.span()] } : wait;
  }

  #objectStatements(place: Place, name: Name): Block {
    const draw = this.#draw;
    const held = (): Block => (place.depth > 0 ? this.block(this.#inner(place), 1, 2) : [draw.sleep()]);
    switch (name) {
      case 'e0':
        return draw.pick<Block>([
          [['set', name]],
          [['clear', name]],
          [['query', name, 'is_set']],
          [['await', this.#objectAwaitable(), 'r1']],
        ]);
      case 'c0':
        return draw.pick<Block>([
          [['with', name, [['notify', name, draw.pick([1, 'all'])], ...held()]]],
          [
            [
              'with',
              name,
              [draw.guarded(['await', { wait_for: [{ wait: name }, draw.span()] }, 'r1']), ...held()],
            ],
          ],
        ]);
      case 'b0':
        return draw.pick<Block>([
          [draw.guarded(['await', { wait_for: [{ wait: name }, draw.span()] }, 'r1'], ['show', 'r1'])],
          [['babort', name, draw.pick(['abort', 'reset', 'reset'])]],
        ]);
      case 'q0':
        return draw.pick<Block>([
          [draw.guarded(['put_nowait', name, draw.value()])],
          [draw.guarded(['get_nowait', name, 'r1'])],
          [['await', this.#objectAwaitable(), 'r1']],
          [['query', name, draw.pick(['qsize', 'full', 'empty'])]],
          [draw.guarded(['task_done', name])],
          [draw.guarded(['shutdown', name, draw.chance(0.4)])],
        ]);
      default:
        return draw.weighted<() => Block>([
          [() => [['with', name, held()]], 60],
          [() => [draw.guarded(['release', name])], 20],
          [() => [['query', name, 'locked']], 20],
        ])();
    }
  }
}

/** A program with the given objects, and statements with the given emphasis. */
export function free(draw: Draw, objects: readonly Name[], emphasis: Emphasis = {}): Program {
  const writer = new FreeWriter(draw, objects, emphasis);
  const names = draw.times(draw.int(1, 3), (index) => `f${index + 1}`);
  const functions = names.map((name, index): [string, Block] => {
    const callable = names.slice(index + 1);
    const body = writer.block({ callable, depth: 2, groups: [] }, 1, 4);
    const end = draw.weighted<() => Block>([
      [() => [['return', draw.value()]], 45],
      [() => [draw.raise()], 20],
      [() => [], 35],
    ])();
    return [name, [...(draw.chance(0.4) ? [draw.caught(body)] : body), ...end]];
  });
  const place = { callable: names, depth: 2, groups: [] };
  const main: Block = [
    ...TASKS.map((task): Statement => ['spawn', task, { fn: draw.pick(names) }, draw.taskName()]).slice(
      draw.int(0, 2),
    ),
    ...writer.block(place, 3, 7),
    ...draw.weighted<() => Block>([
      [
        () => [
          ['await', { gather: TASKS.map((task) => ({ var: task })), rex: true }, 'r4'],
          ['show', 'r4'],
        ],
        25,
      ],
      [() => [['sleep', draw.int(1, 4)]], 35],
      [() => [['return', draw.value()]], 15],
      [() => [], 25],
    ])(),
  ];
  const objs = Object.fromEntries(
    objects.flatMap((name) => {
      const make = OBJECTS[name];
      return make === undefined ? [] : [[name, make(draw)] as const];
    }),
  );
  return {
    ...(objects.length > 0 ? { objs } : {}),
    fns: { main, ...Object.fromEntries(functions) },
    ...(draw.chance(0.1) ? { eager: true } : {}),
  };
}
