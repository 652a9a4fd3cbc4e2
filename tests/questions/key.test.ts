import { beforeAll, describe, expect, it } from 'vitest';
import { coroutine, createTask, gather, print, sleep, ValueError } from '../../src/asyncio/index.ts';
import { isAskedOfRun, type Key, keyOf, NoKey, type Question } from '../../src/questions/index.ts';
import { type Ask, factOf, record, type Trace, withoutAddresses } from '../../src/trace/index.ts';

const nap = coroutine(function* nap(name: string, seconds: number) {
  yield* sleep(seconds);
  print(name);
  return name;
});

const main = coroutine(function* main() {
  const forgotten = createTask(nap('never', 9), { name: 'forgotten' });
  print('start');
  yield* gather(
    createTask(nap('slow', 0.2), { name: 'tortoise' }),
    createTask(nap('fast', 0.1), { name: 'hare' }),
  );
  yield* sleep(0.1);
  print('twice');
  print('twice');
  return forgotten.done();
});

const failing = coroutine(function* failing() {
  nap('nobody awaits it', 1);
  yield* sleep(0.1 + 0.2);
  throw new ValueError('x');
});

let trace: Trace;
let failed: Trace;

beforeAll(async () => {
  trace = await record((run) => run(main()));
  failed = await record((run) => run(failing()));
});

describe('factOf', () => {
  it.each<[Ask, unknown]>([
    ['elapsed', 0.3],
    ['lines', ['start', 'fast', 'slow', 'twice', 'twice']],
    ['first-line', 'start'],
    ['last-line', 'twice'],
    [{ 'line-time': 'slow' }, 0.2],
    [{ 'line-time': 'never' }, null],
    ['finish-order', ['hare', 'tortoise', 'forgotten']],
    ['cancelled', ['forgotten']],
    ['line-count', 5],
    ['task-count', 4],
    ['result', 'False'],
    ['error', null],
    ['warnings', []],
  ])('%j is %j', (ask, fact) => {
    expect(factOf(ask, trace)).toEqual(fact);
  });

  it.each<[Ask, unknown]>([
    ['elapsed', 0.3],
    ['lines', []],
    ['first-line', null],
    ['result', null],
    ['error', 'ValueError: x'],
    ['warnings', ["RuntimeWarning: coroutine 'nap' was never awaited"]],
  ])('of a program that fails, %j is %j', (ask, fact) => {
    expect(factOf(ask, failed)).toEqual(fact);
  });

  it('has no addresses', () => {
    expect(withoutAddresses('<coroutine object nap at 0x7f3a>, 0xfx')).toBe(
      '<coroutine object nap at 0x…>, 0xfx',
    );
  });
});

const common = { id: 'q', rows: [], prompt: '?', hint: '?', explanation: '?', code: ['…'] };

const valued = (...values: (number | string | string[] | null)[]) =>
  values.map((value) => ({ value, why: '?' }));

/** The key of a question asked of the good run; or how often a right answer was found. */
function keyed(question: object, run: Trace | null = trace): Key | number {
  try {
    return keyOf({ ...common, ...question } as unknown as Question, run);
  } catch (error) {
    if (error instanceof NoKey) return error.count;
    throw error;
  }
}

describe('keyOf', () => {
  it('finds the one choice that says what the run says', () => {
    const choice = (ask: Ask, ...values: (number | string | string[] | null)[]) =>
      keyed({ kind: 'choice', ask, choices: valued(...values) });
    expect(choice('elapsed', 0.2, 0.3)).toEqual({ kind: 'choice', choice: 1 });
    expect(choice('finish-order', ['tortoise', 'hare'], ['hare', 'tortoise', 'forgotten'])).toMatchObject({
      choice: 1,
    });
    expect(choice('error', 'ValueError', null)).toMatchObject({ choice: 1 });
    expect(choice('elapsed', 0.1, 0.2)).toBe(0);
    expect(choice('elapsed', 0.3, 0.3)).toBe(2);
    expect(choice({ 'line-time': 'twice' }, 0.3, 0.2)).toBe(2);
    expect(choice({ 'line-time': 'never' }, 0.3, null)).toMatchObject({ choice: 1 });
    expect(choice({ 'next-task': 'fast' }, 'hare', 'tortoise')).toMatchObject({ choice: 1 });
  });

  it('finds all choices that are among what the run says', () => {
    const choices = (...values: string[]) =>
      keyed({ kind: 'choices', ask: 'lines', choices: valued(...values) });
    expect(choices('fast', 'never', 'twice')).toEqual({ kind: 'choices', choices: [0, 2] });
    expect(choices('never', 'ever')).toBe(0);
    const nothing = { kind: 'choices', ask: 'warnings', choices: valued('careful', null) };
    expect(keyed(nothing)).toEqual({ kind: 'choices', choices: [1] });
  });

  it('puts items into the order of the run', () => {
    const order = (...items: string[]) => keyed({ kind: 'order', ask: 'lines', items });
    expect(order('slow', 'start', 'fast')).toEqual({ kind: 'order', order: [1, 2, 0] });
    expect(order('slow', 'never')).toBe(0);
    expect(order('slow', 'twice')).toBe(2);
    expect(keyed({ kind: 'order', ask: 'finish-order', items: ['tortoise', 'hare'] })).toMatchObject({
      order: [1, 0],
    });
  });

  it('measures numbers', () => {
    expect(keyed({ kind: 'number', ask: { 'line-time': 'fast' } })).toEqual({ kind: 'number', number: 0.1 });
    expect(keyed({ kind: 'number', ask: { 'line-time': 'never' } })).toBe(0);
    expect(keyed({ kind: 'number', ask: 'task-count' })).toEqual({ kind: 'number', number: 4 });
  });

  it('takes the whole output', () => {
    expect(keyed({ kind: 'output' })).toMatchObject({
      kind: 'output',
      lines: ['start', 'fast', 'slow', 'twice', 'twice'],
    });
  });

  it('takes what is typed where no run decides', () => {
    const choices = [
      { text: 'a', why: '?' },
      { text: 'b', why: '?', correct: true },
    ];
    expect(keyed({ kind: 'choice', choices }, null)).toEqual({ kind: 'choice', choice: 1 });
    expect(keyed({ kind: 'choices', choices }, null)).toEqual({ kind: 'choices', choices: [1] });
    expect(keyed({ kind: 'order', items: ['a', 'b'] }, null)).toEqual({ kind: 'order', order: [0, 1] });
    expect(keyed({ kind: 'number', answer: 7 }, null)).toEqual({ kind: 'number', number: 7 });
    const lines = [
      { line: 2, why: '?' },
      { line: 5, why: '?', correct: true },
    ];
    expect(keyed({ kind: 'line', choices: lines }, null)).toEqual({ kind: 'line', line: 5 });
    expect(keyed({ kind: 'choice', choices: [choices[0]] }, null)).toBe(0);
  });

  it('needs the run of a question that is asked of one', () => {
    expect(() => keyed({ kind: 'output' }, null)).toThrow('the question q is keyed by a run');
    expect(isAskedOfRun({ ...common, kind: 'output' })).toBe(true);
    expect(isAskedOfRun({ ...common, kind: 'number', answer: 1 })).toBe(false);
  });
});
