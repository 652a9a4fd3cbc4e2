import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OnTerminal } from './on-terminal.ts';
import { HAND_DRIVEN, TimedTerminal } from './timed-terminal.ts';

// Load it while no time passes.
await import('ora');
await import('../../src/terminal/code/highlight.ts');
await import('../../src/cli/demo/watch-live.ts');
await import('../../src/cli/demo/demo-runs.ts');
await import('../../src/cli/demo/step-demos.ts');

const KEYS = /^space pause {2}q stop {2}\? keys {2}s step {2}o other program {2}\+ - speed {2}r again$/m;
const AFTERWARDS = /^Enter done {2}r again {2}s step {2}o other program {2}\? keys$/m;
const clockOf = (screen: string): number => Number(/^ +(\d+\.\d\d) s {2}/m.exec(screen)?.[1]);

describe('a demo that is watched', () => {
  let terminal: TimedTerminal;
  let code: number | null;

  /** Watches until so many of the 2 s have passed that `gather` takes. */
  async function watch(
    milliseconds: number,
    argv: readonly string[] = [],
    demo = ['gather'],
  ): Promise<string> {
    code = null;
    terminal = new TimedTerminal(['demo', ...demo, ...argv], { rows: 40 }, { NO_COLOR: '1' });
    void terminal.finished.then((exit) => {
      code = exit;
    });
    let screen = '';
    while (!/ until \S+ s$/m.test(screen)) screen = await terminal.elapse(10);
    return terminal.elapse(milliseconds);
  }

  beforeEach(() => {
    vi.useFakeTimers(HAND_DRIVEN);
  });

  afterEach(async () => {
    terminal.type('\u0003');
    await terminal.elapse(1000);
    vi.useRealTimers();
  });

  it('shows its Python, with the line that each task stands on', async () => {
    const screen = await watch(400);
    expect(screen).toMatch(/^─ {2}8 {6}await asyncio\.sleep\(seconds\) {2}T1, T2, T3$/m);
    expect(screen).toMatch(KEYS);
    expect(await terminal.elapse(1000)).toMatch(/^─ {2}8 {6}await asyncio\.sleep\(seconds\) {2}T2$/m);
    const over = await terminal.elapse(2000);
    expect(over).toContain('together 2.0');
    expect(over).toMatch(AFTERWARDS);
    expect(await terminal.press('\r')).toContain('asynctutor demo gather --step');
    expect([code, terminal.raw]).toEqual([0, false]);
  });

  it('shows its TypeScript where that is asked for', async () => {
    expect(await watch(400, ['--code', 'ts'])).toMatch(/^─ \d+ {4}yield\* sleep\(seconds\); {2}T1, T2, T3$/m);
  });

  it('points at no line of a program of which no run was recorded', async () => {
    const screen = await watch(400, ['--tasks', 'tea=1,toast=2']);
    expect(screen).toMatch(/^ {3}8 {6}await asyncio\.sleep\(seconds\)$/m);
    expect(screen).not.toMatch(/^[─┄█▒] +\d+ {2}/m);
    expect(screen).toMatch(/^space pause {2}q stop {2}\? keys {2}o other program {2}\+ - speed {2}r again$/m);
  });

  it('stands still while it is paused, and takes no longer for it', async () => {
    await watch(400);
    const paused = await terminal.press(' ');
    expect(paused).toMatch(/^. together {2}×1 {2}paused$/m);
    expect(await terminal.elapse(10_000)).toBe(paused);
    expect(await terminal.press(' ')).toMatch(KEYS);
    expect(await terminal.elapse(3000)).toMatch(/^together 2\.0\d s, one after another/m);
  });

  it('is hurried and slowed down, also while it waits', async () => {
    const before = clockOf(await watch(400));
    const slow = await terminal.press('---');
    expect(slow).toMatch(/^. together {2}×1\/8$/m);
    expect(clockOf(await terminal.elapse(1000)) - before).toBeLessThan(0.25);
    await terminal.press('++++++');
    expect(await terminal.elapse(1000)).toContain('together 2.0');
  });

  it('is stepped through from this moment, and goes on from there', async () => {
    await watch(400);
    const paused = await terminal.press(' ');
    expect(await terminal.press('s')).toMatch(/^gather: together +event 16 of 33 /);
    await terminal.press('\u001b[C');
    expect(await terminal.press('q')).toBe(paused);
    await terminal.press(' ');
    await terminal.press('s');
    expect(terminal.alternate).toBe(true);
    await terminal.elapse(10_000);
    expect(await terminal.press('q')).toMatch(KEYS);
    expect(await terminal.elapse(3000)).toMatch(/^together 2\.0\d s, one after another/m);
  });

  it('stands still while ? shows what the keys do', async () => {
    const before = clockOf(await watch(400));
    const help = await terminal.press('?');
    expect(help).toMatch(/^Keys: a run\n\nspace {2}pause, go on$/m);
    expect(await terminal.elapse(10_000)).toBe(help);
    const after = await terminal.press('x');
    expect(after).toMatch(KEYS);
    expect(clockOf(after) - before).toBeLessThan(1);
    await terminal.press('?');
    await terminal.press('\u0003');
    await terminal.elapse(1000);
    expect([code, terminal.raw, terminal.alternate]).toEqual([130, false, false]);
  });

  it('is stopped, and then nothing is told of it', async () => {
    // What comes after `q` must not hold up what it ends.
    for (const keys of ['q', ' q', 'q ', 'qr-']) {
      await watch(400);
      const screen = await terminal.press(keys);
      expect([code, terminal.raw]).toEqual([0, false]);
      expect(screen).not.toMatch(/left$|saved/m);
      expect(screen).toContain('asynctutor demo gather --step');
    }
  });

  it('says what the keys do when it is over', async () => {
    await watch(3000);
    expect(await terminal.press('?')).toMatch(/^Enter +done$/m);
    expect(await terminal.press('x')).toMatch(AFTERWARDS);
  });

  it('says of a pitfall which lines the other program has not', async () => {
    const wrong = await watch(100, [], ['pitfalls', 'sequential']);
    expect(wrong).toMatch(/^ {2}- 12 {6}users = await fetch\("users"\)$/m);
    expect(wrong).toMatch(/^─ {4}6 {6}await asyncio\.sleep\(1\) {2}Task-1 main$/m);
    expect(await terminal.press('o')).toMatch(/^.? {1,2}\+ 12 {6}users, orders = await asyncio\.gather/m);
  });

  it('is run again', async () => {
    const before = clockOf(await watch(800));
    const screen = await terminal.press('r');
    expect(clockOf(screen)).toBeLessThan(before);
    expect(screen.match(/^T1: start$/gm)).toHaveLength(2);
    expect(await terminal.elapse(3000)).toMatch(AFTERWARDS);
  });

  it('gives way to the other program, which does to it', async () => {
    await watch(400);
    expect(await terminal.press('o')).toMatch(/^. one after another$/m);
    expect(await terminal.elapse(400)).toMatch(/^─ {2}8 .* {2}Task-1 main$/m);
    expect(await terminal.press('o')).toMatch(/^. together$/m);
    await terminal.press('o');
    // Nobody who chose the one has to wait for the other afterwards.
    expect(await terminal.elapse(4500)).toMatch(/^together 2\.0\d s, one after another 4\.0\d s/m);
    expect(terminal.screen()).toMatch(AFTERWARDS);
  });

  it('can be watched again when it is over, and so can the other program, and its steps', async () => {
    await watch(3000);
    expect(terminal.screen()).toMatch(AFTERWARDS);
    expect(await terminal.press('s')).toMatch(/^gather: together +event 0 of 33 /);
    expect(await terminal.press('q')).toMatch(AFTERWARDS);
    expect(await terminal.press('o')).toMatch(/^. one after another$/m);
    expect(await terminal.elapse(4500)).toMatch(AFTERWARDS);
    expect(await terminal.press('r')).toMatch(/^. one after another$/m);
    await terminal.press('q');
    expect([code, terminal.raw]).toEqual([0, false]);
  });

  it.each(['\u0003', ' \u0003', 's\u0003'])('ends with Ctrl-C: %j', async (keys) => {
    await watch(400);
    for (const key of keys) await terminal.press(key);
    expect([code, terminal.raw, terminal.alternate]).toEqual([130, false, false]);
  });
});

describe('a demo on the real clock', () => {
  it('can be stopped, but not held up', async () => {
    const terminal = new OnTerminal(['demo', 'threads', 'thread'], {}, { NO_COLOR: '1' });
    await terminal.until((screen) => /^q stop {2}\? keys {2}r again$/m.test(screen));
    terminal.type(' q');
    expect(await terminal.finished).toBe(0);
    expect(await terminal.until(() => true)).not.toMatch(/paused|saved/);
  });
});
