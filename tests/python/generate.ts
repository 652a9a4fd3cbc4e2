/** Random programs in the style of lessons, all features of the small Python mixed; a seed always gives the same one. */

import { Random, type Weighted } from '../conformance/generate/random.ts';

type Lines = readonly (string | Lines)[];

/** Where a statement stands. */
interface Place {
  readonly depth: number;
  readonly isAsync: boolean;
  readonly inLoop: boolean;
  /** Names of numbers, lists, and tasks that can be used there. */
  readonly numbers: readonly string[];
  readonly lists: readonly string[];
  readonly tasks: readonly string[];
}

const PRELUDE = `import asyncio, time

class Resource:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    async def __aenter__(self):
        await asyncio.sleep(0.1)
        print("enter", self.name)
        return self
    async def __aexit__(self, kind, error, tb):
        print("exit", self.name, kind and kind.__name__, error)
        await asyncio.sleep(0.1)
        return self.swallow
    def __repr__(self):
        return f"Resource({self.name!r})"

class AppError(Exception):
    pass

async def nap(d, n="nap"):
    print(f"{n} starts")
    try:
        await asyncio.sleep(d)
    except asyncio.CancelledError:
        print(f"{n} cancelled")
        raise
    finally:
        print(f"{n} leaves at {asyncio.get_running_loop().time():.2f}")
    return n

async def boom(d, error):
    await asyncio.sleep(d)
    raise error

async def ticks(n, d=0.1):
    try:
        for i in range(n):
            await asyncio.sleep(d)
            yield i
    finally:
        print("ticks end")

def pairs(n):
    for i in range(n):
        yield i, i * i
`;

const errors = [
  'ValueError("v")',
  'KeyError("k")',
  'AppError("app", 1)',
  'RuntimeError()',
  'ZeroDivisionError("z")',
];
const kinds = [
  'ValueError',
  'KeyError',
  'AppError',
  '(ValueError, TypeError)',
  'Exception',
  'RuntimeError',
  'LookupError',
];

export function generateProgram(seed: number): string {
  return new Generator(new Random(seed)).program();
}

class Generator {
  private readonly random: Random;
  private names = 0;
  private budget = 0;

  constructor(random: Random) {
    this.random = random;
  }

  program(): string {
    const workers = this.random.times(this.random.int(1, 3), (i) => this.worker(i));
    const main: Lines = [
      'async def main():',
      ['total = 0', ...this.body(40, this.random.int(5, 12), { ...this.top, numbers: ['total'] })],
    ];
    const shared = [
      'lock = asyncio.Lock()',
      'sem = asyncio.Semaphore(2)',
      'event = asyncio.Event()',
      'count = 0',
    ];
    const run = this.random.weighted<Lines>([
      [['asyncio.run(main())'], 8],
      [
        [
          'if __name__ == "__main__":',
          ['asyncio.run(main())', 'print("over", count, time.perf_counter() >= 0)'],
        ],
        2,
      ],
    ]);
    return PRELUDE + indented(['', ...shared, '', ...workers.flat(), ...main, '', ...run]);
  }

  private readonly top: Place = { depth: 0, isAsync: true, inLoop: false, numbers: [], lists: [], tasks: [] };

  private worker(i: number): Lines {
    const place = { ...this.top, numbers: ['n'] };
    return [
      `async def worker${i}(n=${this.random.int(0, 3)}, *rest, tag="w${i}"):`,
      this.body(10, this.random.int(2, 5), place),
      '',
    ];
  }

  private fresh(prefix: string): string {
    return `${prefix}${this.names++}`;
  }

  private body(budget: number, statements: number, place: Place): Lines {
    this.budget = budget;
    return this.block(place, statements);
  }

  private block(place: Place, most = this.random.int(1, 3)): Lines {
    const lines: (string | Lines)[] = [];
    let here = place;
    for (let i = 0; i < most; i++) {
      if (this.budget-- <= 0 && lines.length > 0) break;
      const { added, ...names } = this.statement(here);
      lines.push(...added);
      here = { ...here, ...names };
    }
    return lines;
  }

  private inner(place: Place, changes: Partial<Place> = {}): Lines {
    return this.block({ ...place, depth: place.depth + 1, ...changes });
  }

  // --- Expressions ---------------------------------------------------------------------------------------------

  private delay(): string {
    return this.random.pick(['0', '0.1', '0.2', '0.3', '0.5', '1', '0.1 * 3']);
  }

  private number(place: Place, depth = 0): string {
    const { random } = this;
    if (depth > 2) return String(random.int(0, 5));
    const operand = () => this.number(place, depth + 1);
    return random.weighted<() => string>([
      [() => String(random.int(-2, 9)), 3],
      [() => random.pick(['0.5', '2.0', '1e3', '0.1']), 1],
      [() => (place.numbers.length > 0 ? random.pick(place.numbers) : '1'), 4],
      [() => `(${operand()} ${random.pick(['+', '-', '*'])} ${operand()})`, 2],
      [() => `(${operand()} ${random.pick(['//', '%', '/'])} ${random.pick(['2', '3', '-4', '0.5'])})`, 1],
      [() => `(${operand()} ${random.pick(['//', '%', '/'])} ${operand()})`, 0.1],
      [() => `(${random.int(0, 9)} ** ${random.int(-1, 9)})`, 0.5],
      [() => `len(${this.list(place, depth + 1)})`, 1],
      [() => `sum(${this.list(place, depth + 1)})`, 1],
      [() => `(${operand()} if ${this.condition(place, depth + 1)} else ${operand()})`, 1],
      [() => `${random.pick(['max', 'min'])}(${operand()}, ${operand()})`, 1],
      [() => `abs(${operand()})`, 1],
      [() => `round(${operand()}, 1)`, 1],
      [() => `int(${operand()})`, 1],
    ])();
  }

  private list(place: Place, depth = 0): string {
    const { random } = this;
    if (depth > 2) return '[1, 2]';
    return random.weighted<() => string>([
      [() => `[${random.times(random.int(0, 3), () => this.number(place, depth + 1)).join(', ')}]`, 2],
      [() => `[x * 2 for x in range(${random.int(0, 4)}) if x != ${random.int(0, 3)}]`, 2],
      [() => `list(range(${random.int(0, 3)}, ${random.int(3, 6)}))`, 1],
      [() => (place.lists.length > 0 ? random.pick(place.lists) : '[3, 1, 2]'), 3],
      [() => `sorted(${this.list(place, depth + 1)}, reverse=${random.pick(['True', 'False'])})`, 1],
      [() => `${this.list(place, depth + 1)}[${random.pick(['1:', ':2', '::-1', '-1:'])}]`, 1],
      [() => `[b for a, b in pairs(${random.int(0, 4)})]`, 1],
      [() => `(${this.list(place, depth + 1)} + ${this.list(place, depth + 1)})`, 1],
    ])();
  }

  private condition(place: Place, depth = 0): string {
    const { random } = this;
    if (depth > 2) return 'True';
    const number = () => this.number(place, depth + 1);
    return random.weighted<() => string>([
      [() => `${number()} ${random.pick(['<', '>', '<=', '==', '!='])} ${number()}`, 4],
      [() => `${number()} in ${this.list(place, depth + 1)}`, 1],
      [() => `not ${this.condition(place, depth + 1)}`, 1],
      [
        () =>
          `(${this.condition(place, depth + 1)} ${random.pick(['and', 'or'])} ${this.condition(place, depth + 1)})`,
        1,
      ],
      [() => this.list(place, depth + 1), 1],
      [() => 'event.is_set()', 1],
      [() => `0 < ${number()} < 5`, 1],
    ])();
  }

  private text(place: Place): string {
    const { random } = this;
    const value = random.chance(0.6) ? this.number(place, 1) : this.list(place, 1);
    return random.weighted<() => string>([
      [() => `f"{${value}}"`, 3],
      [() => `f"${random.pick(['a', 'b'])}={${value}!r:>8}|"`, 1],
      [() => (place.numbers.length > 0 ? `f"{${random.pick(place.numbers)} = }"` : '"plain"'), 1],
      [() => `f"{float(${this.number(place, 1)}):.${random.int(0, 3)}f}"`, 1],
      [() => `", ".join(str(x) for x in ${this.list(place, 1)})`, 1],
      [
        () =>
          `"${random.pick(['Text', 'abc def', 'a-b-c'])}".${random.pick(['upper()', 'split("-")', 'title()', 'replace("b", "_")'])}`,
        1,
      ],
      [() => `{"k": ${value}, "t": (${this.number(place, 1)},)}`, 1],
      [() => `type(${value}).__name__`, 1],
    ])();
  }

  private coroutine(place: Place): string {
    const { random } = this;
    return random.weighted<() => string>([
      [() => `nap(${this.delay()}, "${this.fresh('n')}")`, 6],
      [() => `boom(${this.delay()}, ${random.pick(errors)})`, 1],
      [() => `asyncio.sleep(${this.delay()}, ${this.number(place, 2)})`, 2],
      [() => `asyncio.to_thread(time.sleep, ${random.pick(['0.15', '0.25'])})`, 1],
    ])();
  }

  private awaitable(place: Place): string {
    const { random } = this;
    return random.weighted<() => string>([
      [() => this.coroutine(place), 6],
      [() => (place.tasks.length > 0 ? random.pick(place.tasks) : this.coroutine(place)), 3],
      [() => this.gather(place), 3],
      [() => `asyncio.wait_for(${this.coroutine(place)}, ${random.pick(['0.15', '0.25', '1', '0'])})`, 2],
      [() => `asyncio.shield(${this.coroutine(place)})`, 1],
    ])();
  }

  private gather(place: Place): string {
    const { random } = this;
    const form = random.weighted<string>([
      [random.times(random.int(1, 3), () => this.coroutine(place)).join(', '), 3],
      [`*(nap(x / 10, f"g{x}") for x in range(${random.int(1, 3)}))`, 1],
      [`*[nap(0.1 * x, f"l{x}") for x in ${this.list(place, 1)} if isinstance(x, int) and 0 <= x < 5]`, 1],
    ]);
    return `asyncio.gather(${form}${random.chance(0.4) ? ', return_exceptions=True' : ''})`;
  }

  // --- Statements ----------------------------------------------------------------------------------------------

  private statement(place: Place): { added: Lines } & Partial<Place> {
    const { random } = this;
    const deep = place.depth >= 3;
    const simple: Weighted<() => { added: Lines } & Partial<Place>>[] = [
      [
        () => ({
          added: [`print(${this.text(place)}${random.chance(0.3) ? `, ${this.number(place)}` : ''})`],
        }),
        8,
      ],
      [() => this.newNumber(place), 3],
      [() => this.newList(place), 2],
      [
        () => ({
          added:
            place.lists.length > 0 ? [`${random.pick(place.lists)}.append(${this.number(place)})`] : ['pass'],
        }),
        1,
      ],
      [
        () => ({
          added:
            place.numbers.length > 0
              ? [`${random.pick(place.numbers)} ${random.pick(['+=', '-=', '*='])} ${random.int(1, 3)}`]
              : ['pass'],
        }),
        1,
      ],
      [() => this.awaiting(place), 6],
      [() => this.spawn(place), 3],
      [() => this.poke(place), 3],
      [
        () => ({
          added: [random.pick(['event.set()', 'event.clear()', 'time.sleep(0.1)', 'await asyncio.sleep(0)'])],
        }),
        1,
      ],
      [() => ({ added: [`raise ${random.pick(errors)}`] }), place.depth > 0 ? 1 : 0.1],
      [() => ({ added: place.inLoop ? [random.pick(['break', 'continue'])] : ['pass'] }), 0.7],
      [() => ({ added: [`return ${this.number(place)}`] }), place.depth > 0 ? 0.5 : 0.1],
      [() => ({ added: [`await worker0(${this.number(place)})`] }), place.numbers.includes('n') ? 0 : 1],
    ];
    if (deep) return random.weighted(simple)();
    return random.weighted([...simple, ...this.compound(place)])();
  }

  private newNumber(place: Place) {
    const name = this.fresh('v');
    return { added: [`${name} = ${this.number(place)}`], numbers: [...place.numbers, name] };
  }

  private newList(place: Place) {
    const name = this.fresh('l');
    return { added: [`${name} = ${this.list(place)}`], lists: [...place.lists, name] };
  }

  private awaiting(place: Place): { added: Lines } {
    const form = this.random.pick(['await @', 'print(await @)', 'print(repr(await @))', 'print([await @])']);
    return { added: [form.replace('@', () => this.awaitable(place))] };
  }

  private spawn(place: Place) {
    const name = this.fresh('t');
    const named = this.random.chance(0.3) ? `, name="${name}"` : '';
    return {
      added: [`${name} = asyncio.create_task(${this.coroutine(place)}${named})`],
      tasks: [...place.tasks, name],
    };
  }

  private poke({ tasks }: Place): { added: Lines } {
    if (tasks.length === 0) return { added: ['await asyncio.sleep(0)'] };
    const task = this.random.pick(tasks);
    const uses = [
      'print(@.cancel())',
      'print(@.done(), @.cancelled())',
      '@.cancel("stop")',
      'print(@)',
      'print(@.get_name())',
    ];
    return { added: [this.random.pick(uses).replaceAll('@', task)] };
  }

  private compound(place: Place): Weighted<() => { added: Lines }>[] {
    const { random } = this;
    const inner = (changes: Partial<Place> = {}) => this.inner(place, changes);
    return [
      [
        () => ({
          added: [`if ${this.condition(place)}:`, inner(), ...(random.chance(0.4) ? ['else:', inner()] : [])],
        }),
        2,
      ],
      [() => this.loop(place), 3],
      [() => this.tryStatement(place), 4],
      [() => this.taskGroup(place), 2],
      [
        () => ({
          added: [
            `async with asyncio.timeout(${random.pick(['0.15', '0.35', '1'])}) as scope:`,
            inner(),
            'print(scope.expired())',
          ],
        }),
        1,
      ],
      [
        () => ({ added: [`async with ${random.pick(['lock', 'sem', 'sem'])}:`, [...inner({ depth: 3 })]] }),
        1,
      ],
      [
        () => ({
          added: [
            `async with Resource("${this.fresh('r')}", ${random.pick(['True', 'False'])}) as res:`,
            inner(),
          ],
        }),
        2,
      ],
      [() => this.producerAndConsumer(place), 1],
      [() => this.closure(place), 1],
      [() => this.waitFor(place), 1],
    ];
  }

  private loop(place: Place): { added: Lines } {
    const { random } = this;
    const name = this.fresh('i');
    const inLoop = { inLoop: true, numbers: [...place.numbers, name] };
    const otherwise = random.chance(0.2) ? ['else:', ['print("else")']] : [];
    return random.weighted<() => { added: Lines }>([
      [
        () => ({
          added: [`for ${name} in range(${random.int(1, 3)}):`, this.inner(place, inLoop), ...otherwise],
        }),
        3,
      ],
      [
        () => ({
          added: [
            `async for ${name} in ticks(${random.int(1, 3)}):`,
            this.inner(place, inLoop),
            ...otherwise,
          ],
        }),
        2,
      ],
      [() => ({ added: [`print([${name} async for ${name} in ticks(${random.int(0, 2)})])`] }), 1],
      [
        () => ({
          added: [
            `${name} = 0`,
            `while ${name} < ${random.int(1, 3)}:`,
            [`${name} += 1`, ...this.inner(place, { inLoop: true })],
            ...otherwise,
          ],
        }),
        2,
      ],
      [
        () => ({
          added: [
            `for ${name}, c in enumerate("${random.pick(['ab', 'xyz'])}", 1):`,
            this.inner(place, inLoop),
          ],
        }),
        1,
      ],
      [
        () => ({
          added: [
            `for ${name} in asyncio.as_completed([${random.times(2, () => this.coroutine(place)).join(', ')}]):`,
            ['print(await i)'.replace('i)', `${name})`)],
          ],
        }),
        1,
      ],
    ])();
  }

  private tryStatement(place: Place): { added: Lines } {
    const { random } = this;
    const added: (string | Lines)[] = ['try:', this.inner(place)];
    const star = random.chance(0.15);
    for (const kind of random.some(kinds, 0.25).slice(0, 2)) {
      added.push(`except${star ? '*' : ''} ${kind} as e:`, [
        'print("caught", repr(e))',
        ...(star ? [] : this.after(place)),
      ]);
    }
    if (!star && random.chance(0.3))
      added.push('except asyncio.CancelledError as e:', ['print("cancelled", e.args)', ...this.after(place)]);
    if (random.chance(0.2)) added.push('else:', this.inner(place));
    if (random.chance(0.4))
      added.push('finally:', [
        'print("finally")',
        ...(random.chance(0.3) ? ['await asyncio.sleep(0.1)'] : []),
      ]);
    return { added };
  }

  private after(place: Place): Lines {
    return this.random.weighted<Lines>([
      [[], 4],
      [['raise'], 1],
      [['raise AppError("again") from e'], 1],
      [['raise KeyError("other")'], 1],
      [[`print(${this.text(place)})`], 1],
      [['print(repr(e.__context__), repr(e.__cause__))'], 1],
    ]);
  }

  private taskGroup(place: Place): { added: Lines } {
    const group = this.fresh('g');
    const spawn = () => `${group}.create_task(${this.coroutine(place)})`;
    const lines: Lines = [
      ...this.random.times(this.random.int(1, 3), spawn),
      ...(this.random.chance(0.3) ? this.inner(place) : []),
    ];
    const block: Lines = [`async with asyncio.TaskGroup() as ${group}:`, lines];
    if (this.random.chance(0.4)) return { added: block };
    return {
      added: ['try:', block, `except* ${this.random.pick(kinds)} as eg:`, ['print("group", repr(eg), eg)']],
    };
  }

  private producerAndConsumer(place: Place): { added: Lines } {
    const queue = this.fresh('q');
    const kind = this.random.pick(['Queue', 'Queue', 'LifoQueue', 'PriorityQueue']);
    return {
      added: [
        `${queue} = asyncio.${kind}(${this.random.int(0, 2)})`,
        'async def produce():',
        [
          `for x in range(${this.random.int(1, 4)}):`,
          [`await ${queue}.put(x)`, `await asyncio.sleep(${this.delay()})`],
        ],
        'async def consume(who):',
        [
          'while True:',
          [
            `item = await ${queue}.get()`,
            `await asyncio.sleep(${this.delay()})`,
            `print(who, item, ${queue}.qsize())`,
            `${queue}.task_done()`,
          ],
        ],
        `consumers = [asyncio.create_task(consume(f"c{x}")) for x in range(${this.random.int(1, 2)})]`,
        'await produce()',
        `await ${queue}.join()`,
        'for c in consumers:',
        ['c.cancel()'],
        'print(await asyncio.gather(*consumers, return_exceptions=True))',
        `print(${queue}.empty(), ${this.text(place)})`,
      ],
    };
  }

  private closure(place: Place): { added: Lines } {
    const name = this.fresh('f');
    return {
      added: [
        `def ${name}(x, y=${this.random.int(0, 3)}, *more, z=1):`,
        [
          'global count',
          'count += 1',
          `return x + y * z + len(more)${place.numbers.length > 0 ? ` + ${this.random.pick(place.numbers)}` : ''}`,
        ],
        `print(${name}(${this.number(place)}, ${this.number(place)}, *[1], z=2), ${name}(x=1), count)`,
      ],
    };
  }

  private waitFor(place: Place): { added: Lines } {
    const names = [this.fresh('a'), this.fresh('a')];
    const how = this.random.pick(['FIRST_COMPLETED', 'ALL_COMPLETED', 'FIRST_EXCEPTION']);
    return {
      added: [
        ...names.map((name) => `${name} = asyncio.create_task(${this.coroutine(place)})`),
        `done, pending = await asyncio.wait([${names.join(', ')}], timeout=${this.random.pick(['0.15', 'None', '1'])}, return_when=asyncio.${how})`,
        'print(len(done), len(pending), [x.cancelled() or repr(x.exception()) for x in done])',
        'for p in pending: p.cancel()',
      ],
    };
  }
}

function indented(lines: Lines, indent = ''): string {
  return lines
    .map((line) => (typeof line === 'string' ? `${indent}${line}\n` : indented(line, `${indent}    `)))
    .join('');
}
