/** Random conformance programs: the same seed always gives the same programs, one after the other. */

import type { Block, Program } from './dsl.ts';
import * as composition from './generate/composition.ts';
import * as contention from './generate/contention.ts';
import { Draw } from './generate/draw.ts';
import { type Emphasis, free } from './generate/free.ts';
import * as lifecycle from './generate/lifecycle.ts';
import * as scopes from './generate/scopes.ts';
import { type Scene, stage } from './generate/stage.ts';

export interface GeneratedProgram {
  /** What the program stresses. */
  readonly theme: string;
  readonly prog: Program;
}

type ProgramMaker = (draw: Draw) => Program;

const scene =
  (make: (draw: Draw) => Scene): ProgramMaker =>
  (draw) =>
    stage(draw, make(draw));

const loose =
  (objects: readonly string[], emphasis?: Emphasis): ProgramMaker =>
  (draw) =>
    free(draw, objects, emphasis);

const THEMES: Readonly<Record<string, readonly [make: ProgramMaker, weight: number]>> = {
  'race-lock': [scene(contention.lock), 4],
  'race-sem': [scene(contention.semaphore), 5],
  'race-event': [scene(contention.event), 4],
  'race-cond': [scene(contention.condition), 7],
  'race-barrier': [scene(contention.barrier), 4],
  'race-queue': [scene(contention.queue), 8],
  'race-nested': [scene(contention.nested), 5],
  'race-gather': [scene(composition.gather), 6],
  'race-shield': [scene(composition.shield), 5],
  'race-waitfor': [scene(composition.waitFor), 5],
  'race-wait': [scene(composition.wait), 4],
  'race-ascompleted': [scene(composition.asCompleted), 5],
  'race-future': [scene(composition.future), 5],
  'race-tg': [scene(scopes.taskGroup), 8],
  'race-timeout': [scene(scopes.timeouts), 7],
  uncancel: [scene(scopes.uncancel), 5],
  chain: [scene(scopes.chain), 6],
  eager: [scene(lifecycle.eager), 5],
  callbacks: [scene(lifecycle.callbacks), 5],
  coroutines: [scene(lifecycle.coroutines), 4],
  exits: [scene(lifecycle.exits), 5],
  leftovers: [scene(lifecycle.leftovers), 5],
  finallies: [scene(lifecycle.finallies), 4],
  mixed: [loose([]), 6],
  'mixed-locks': [loose(['l0', 's0'], { object: 14 }), 4],
  'mixed-event': [loose(['e0', 'b0', 'c0'], { object: 14 }), 4],
  'mixed-queue': [loose(['q0', 'e0'], { object: 16 }), 4],
  'mixed-tg': [loose([], { tg: 12, cancel: 8 }), 5],
  'mixed-cancel': [loose(['l0'], { cancel: 18, counting: 6, timeout: 6 }), 5],
  'mixed-gather': [loose([], { let: 12, await: 16, coroutine: 3 }), 4],
  'mixed-futures': [loose(['e0'], { future: 14, callback: 8, asCompleted: 5, wait: 5 }), 4],
};

export const THEME_NAMES: readonly string[] = Object.keys(THEMES);

const ODDS = Object.entries(THEMES).map(([theme, [make, weight]]) => [[theme, make], weight] as const);

/** Programs with more statements than this are drawn anew. */
export const MAX_STATEMENTS = 36;

/** How many statements a program has, those of nested blocks and callbacks included. */
export function countStatements(prog: Program): number {
  const count = (block: Block): number => block.reduce((sum, each) => sum + 1 + nested(each), 0);
  const nested = (part: unknown): number => {
    if (!Array.isArray(part)) return 0;
    if (part.length > 0 && part.every((each) => Array.isArray(each) && typeof each[0] === 'string')) {
      return count(part as Block);
    }
    return part.reduce<number>((sum, each) => sum + nested(each), 0);
  };
  return Object.values(prog.fns).reduce((sum, body) => sum + count(body), 0);
}

/** The program without the functions that nothing in it calls. */
function pruned(prog: Program): Program {
  const called = new Set(['main']);
  // The loop also visits what is added while it runs.
  for (const name of called) {
    const calls = JSON.stringify(prog.fns[name]).matchAll(/"fn":"(\w+)"/g);
    for (const [, callee = ''] of calls) called.add(callee);
  }
  const used = Object.entries(prog.fns).filter(([name]) => called.has(name));
  return { ...prog, fns: { main: prog.fns.main, ...Object.fromEntries(used) } };
}

/** The programs that `seed` stands for: as many as the caller takes. */
export function* programs(seed: number): Generator<GeneratedProgram, never, undefined> {
  const seeds = new Draw(seed);
  for (;;) {
    const draw = new Draw(seeds.fork());
    const [theme, make] = draw.weighted(ODDS);
    let prog = pruned(make(draw));
    while (countStatements(prog) > MAX_STATEMENTS) prog = pruned(make(draw));
    yield { theme, prog };
  }
}

/** The first `count` programs of `seed`. */
export function generate(seed: number, count: number): GeneratedProgram[] {
  const source = programs(seed);
  return Array.from({ length: count }, () => source.next().value);
}
