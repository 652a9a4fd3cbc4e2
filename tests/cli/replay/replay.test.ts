import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeContext } from '../../../src/cli/context/context.ts';
import { type ReplayEnd, type ReplayOptions, replay } from '../../../src/cli/replay/replay.ts';
import { recordedRun } from '../../../src/cpython/recorded.ts';
import { messagesIn } from '../../../src/i18n/index.ts';
import { Interrupted, type Io } from '../../../src/terminal/screen/io.ts';
import { allDemos, programsOf } from '../../demos/support.ts';
import { HAND_DRIVEN, TimedTerminal } from '../timed-terminal.ts';

// Load it while time still passes.
await import('ora');
await import('../../../src/terminal/code/highlight.ts');

const source = programsOf(await allDemos()).find(({ name }) => name === 'gather, together')?.python ?? '';
const trace = recordedRun(source)?.trace;

interface Options extends Partial<ReplayOptions> {
  readonly stdin?: PassThrough;
  readonly columns?: number;
  readonly rows?: number;
  readonly language?: string;
}

let terminal: TimedTerminal;
let end: ReplayEnd | 'interrupted' | null;

/** Begins to play the run of `gather` in 2 s and its 33 events. */
async function begin(from: Options = {}): Promise<void> {
  const { columns = 80, rows = 24, language = 'en', stdin, ...options } = from;
  const messages = await messagesIn(language);
  end = null;
  terminal = new TimedTerminal(
    async (io) => {
      if (trace === undefined) throw new Error('the program was not recorded');
      const label = 'gather.py';
      const input = stdin === undefined ? {} : { stdin: stdin as unknown as Io['stdin'] };
      const context = makeContext({ ...io, ...input }, language, messages);
      try {
        end = await replay(trace, { label, source, ...options }, context);
        return 0;
      } catch (error) {
        if (!(error instanceof Interrupted)) throw error;
        end = 'interrupted';
        return 130;
      }
    },
    { columns, rows },
    { NO_COLOR: '1' },
  );
  await terminal.settle();
}

const clockOf = (screen: string): number => Number(/^ +(\d+\.\d\d) s {2}/m.exec(screen)?.[1]);

beforeEach(() => {
  vi.useFakeTimers(HAND_DRIVEN);
});

afterEach(async () => {
  terminal.type('\u0003');
  await terminal.elapse(500);
  vi.useRealTimers();
});

describe('a replay', () => {
  it('shows the run as it was, with its program, and leaves what it printed', async () => {
    await begin({ rows: 40 });
    const waiting = await terminal.elapse(2000);
    expect(waiting).toMatch(/^. gather\.py {2}×1$/m);
    expect(waiting).toMatch(/^─ {2}8 {6}await asyncio\.sleep\(seconds\) {2}T1, T2, T3$/m);
    expect(waiting).toMatch(/^. {3}T2 +─ timer +━.* until \d\.\d\d s$/m);
    expect(waiting).toMatch(/^space pause {2}q stop {2}\? keys {2}s step {2}\+ - speed {2}r again$/m);
    expect(terminal.raw).toBe(true);
    const screen = await terminal.elapse(6000);
    expect(end).toBe('done');
    expect(terminal.raw).toBe(false);
    const printed = ['T1: start', 'T2: start', 'T3: start', 'T1: end', 'T3: end', 'T2: end'];
    expect(screen.split('\n')).toEqual([...printed, 'T1 done, T2 done, T3 done']);
  });

  it('stands still while it is paused', async () => {
    await begin();
    await terminal.elapse(2000);
    const paused = await terminal.press(' ');
    expect(paused).toMatch(/^. gather\.py {2}×1 {2}paused$/m);
    expect(paused).toMatch(/^space go on/m);
    expect(await terminal.elapse(10_000)).toBe(paused);
    const going = await terminal.press(' ');
    expect(going).toMatch(/^space pause/m);
    expect(clockOf(going)).toBeGreaterThan(clockOf(paused));
    expect(clockOf(going)).toBeLessThan(clockOf(paused) + 0.5);
  });

  it('is hurried and slowed down', async () => {
    await begin({ speed: 0.1 });
    expect(await terminal.elapse(500)).toMatch(/gather\.py {2}×1\/10$/m);
    expect(await terminal.press('+')).toMatch(/gather\.py {2}×1\/5$/m);
    expect(await terminal.press('---')).toMatch(/gather\.py {2}×1\/40$/m);
    expect(await terminal.press('====')).toMatch(/gather\.py {2}×1\/2.5$/m);
  });

  it('is stepped through from this moment, and goes on from there', async () => {
    await begin();
    await terminal.elapse(2000);
    const paused = await terminal.press(' ');
    const stepping = await terminal.press('s');
    expect(terminal.alternate).toBe(true);
    expect(stepping).toMatch(/^gather\.py +event 16 of 33 /);
    expect(await terminal.press('\u001b[C')).toMatch(/event 17 of 33/);
    expect(await terminal.press('q')).toBe(paused);
    expect([terminal.alternate, end]).toEqual([false, null]);
    await terminal.press(' ');
    await terminal.elapse(6000);
    expect(end).toBe('done');
  });

  it('stands still while ? shows what the keys do', async () => {
    await begin();
    await terminal.elapse(2000);
    const paused = await terminal.press(' ');
    const help = await terminal.press('?');
    expect(help).toContain('Keys: a run');
    expect(help).not.toContain('other program');
    expect(await terminal.press('q')).toBe(paused);
    await terminal.press(' ');
    await terminal.elapse(6000);
    expect(end).toBe('done');
  });

  it('is shown again', async () => {
    await begin({ rows: 40 });
    await terminal.elapse(2000);
    const screen = await terminal.press('r');
    expect(clockOf(screen)).toBe(0);
    await terminal.elapse(2000);
    expect(terminal.screen().match(/^T1: start$/gm)).toHaveLength(2);
    await terminal.elapse(6000);
    expect(end).toBe('done');
  });

  it.each([
    ['q', 'left'],
    [' q', 'left'],
    [' \u001b', 'left'],
    ['\u0003', 'interrupted'],
    [' \u0003', 'interrupted'],
  ])('ends at once with %j', async (keys, how) => {
    await begin();
    await terminal.elapse(2000);
    terminal.type(keys);
    // Node waits a moment, in real time, for what may follow an Escape.
    while (end === null) await terminal.settle();
    expect([end, terminal.raw]).toEqual([how, false]);
    expect(await terminal.settle()).toBe('T1: start\nT2: start\nT3: start');
  });

  it('takes Ctrl-C in the stepper, too', async () => {
    await begin();
    await terminal.elapse(2000);
    await terminal.press('s');
    await terminal.press('\u0003');
    expect([end, terminal.raw, terminal.alternate]).toEqual(['interrupted', false, false]);
  });

  it('is drawn anew on a terminal of another size', async () => {
    await begin({ columns: 120 });
    await terminal.elapse(2000);
    expect(await terminal.press(' ')).toMatch(/print\(f"\{name\}: start"\) +. Task-1 main/);
    terminal.resize(40, 24);
    const narrow = await terminal.elapse(200);
    expect(narrow).toMatch(/^─ {2}8 {6}await asyncio\.sleep\(seco… {2}×3$/m);
    expect(narrow).toMatch(/^space go on {2}q stop {2}\? keys {2}s step$/m);
  });

  it('leaves a pipe unread, and says no keys', async () => {
    const stdin = new PassThrough();
    stdin.write('q');
    await begin({ stdin });
    const screen = await terminal.elapse(2000);
    expect(screen).toMatch(/T1, T2, T3$/m);
    expect(screen).not.toMatch(/pause|stop/);
    await terminal.elapse(6000);
    expect([end, `${stdin.read()}`]).toEqual(['done', 'q']);
  });

  it('speaks French', async () => {
    await begin({ language: 'fr' });
    await terminal.elapse(2000);
    expect(await terminal.press(' ')).toMatch(
      /^espace reprendre {2}q arrêter {2}\? touches {2}s pas à pas {2}\+ - vitesse {2}r revoir$/m,
    );
  });
});
