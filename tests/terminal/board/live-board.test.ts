import { Writable } from 'node:stream';
import ora from 'ora';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FrameRate } from '../../../src/terminal/board/frame-rate.ts';
import { LiveBoard, type LiveBoardOptions } from '../../../src/terminal/board/live-board.ts';
import type { Io } from '../../../src/terminal/screen/io.ts';
import type { Screen } from '../../../src/terminal/screen/screen.ts';
import { makeTheme } from '../../../src/terminal/text/index.ts';
import type { TraceEvent } from '../../../src/trace/index.ts';

const COLUMNS = 80;
const ROWS = 24;

/** A terminal that counts what it is given, takes as long as it is told to, and may stop taking anything. */
class Counting extends Writable {
  readonly isTTY = true;
  readonly columns = COLUMNS;
  readonly rows = ROWS;
  readonly frames: string[] = [];
  takes = 0;
  private waiting: (() => void)[] | null = null;

  constructor() {
    super({ decodeStrings: false, highWaterMark: 16_384 });
  }

  cursorTo(): boolean {
    return this.write('\x1b[1G');
  }

  moveCursor(): boolean {
    return this.write('\x1b[1A');
  }

  clearLine(): boolean {
    return this.write('\x1b[0K');
  }

  jam(): void {
    this.waiting = [];
  }

  clear(): void {
    const waiting = this.waiting ?? [];
    this.waiting = null;
    for (const done of waiting) done();
  }

  override _writev(chunks: { chunk: string }[], done: () => void): void {
    this.frames.push(chunks.map(({ chunk }) => chunk).join(''));
    late += this.takes;
    if (this.waiting === null) done();
    else this.waiting.push(done);
  }

  override _write(chunk: string, _encoding: string, done: () => void): void {
    this._writev([{ chunk }], done);
  }
}

/** Milliseconds that drawing has taken. */
let late = 0;
let stdout: Counting;
let board: LiveBoard;
let seconds: () => number;

function start(clock: () => number, options: LiveBoardOptions = {}): void {
  seconds = clock;
  const io = { stdout } as unknown as Io;
  const theme = makeTheme({ level: 2, unicode: true });
  const screen: Screen = { live: true, width: COLUMNS, height: ROWS, theme };
  board = new LiveBoard(ora, 'a demo\u001b]0;\u0007', screen, io, options);
  board.begin({ time: () => seconds() });
}

/** How many frames are drawn in so many milliseconds. */
function framesIn(milliseconds: number): number {
  const before = stdout.frames.length;
  vi.advanceTimersByTime(milliseconds);
  return stdout.frames.length - before;
}

const realTime = () => Date.now() / 1000;

function manyTasks(count: number): void {
  for (let task = 1; task <= count; task++) {
    board.onEvent({ type: 'task-created', t: 0, task, name: `T${task}`, parent: task === 1 ? null : 1 });
    const wait: Extract<TraceEvent, { type: 'suspended' }>['wait'] = { for: 'timer', until: 10 };
    board.onEvent({ type: 'suspended', t: 0, task, wait, stack: ['sleep'] });
  }
}

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  late = 0;
  const { performance } = globalThis;
  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + late);
  stdout = new Counting();
});

afterEach(() => {
  stdout.clear();
  board?.end();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the live board', () => {
  it('draws about twelve frames a second', () => {
    start(realTime);
    manyTasks(3);
    expect(framesIn(4000)).toBe(50);
  });

  it('writes in a frame no more than its rows need, however many tasks there are', () => {
    start(realTime);
    manyTasks(5000);
    vi.advanceTimersByTime(2000);
    // A row: three bytes for each column, some colours, and what takes the row before off the screen.
    const most = ROWS * (COLUMNS * 3 + 60);
    for (const frame of stdout.frames) {
      expect(frame.split('\n').length).toBeLessThan(ROWS);
      expect(Buffer.byteLength(frame)).toBeLessThan(most);
    }
    expect(stdout.frames.length).toBeGreaterThan(20);
    expect(stdout.frames.join('')).not.toContain('\u0007');
  });

  it.each([0, 1, 2])('draws once that the thread is going to be held, after %i lines', (lines) => {
    start(realTime);
    manyTasks(3);
    vi.advanceTimersByTime(1000);
    for (let line = 0; line < lines; line++) board.onEvent({ type: 'printed', t: 1, task: 1, text: 'hello' });
    board.onEvent({ type: 'blocked', t: 1, task: 1, seconds: 2 });
    expect(stdout.frames.join('').split('blocked by T1 until 3.00 s')).toHaveLength(2);
  });

  it('draws a step that may compute as it begins, and what it prints before it goes on', () => {
    start(realTime, { stepsCompute: true });
    board.onEvent({ type: 'task-created', t: 0, task: 1, name: 'T1', parent: null });
    board.onEvent({ type: 'started', t: 0, task: 1 });
    expect(stdout.frames.at(-1)).toContain('running T1');
    board.onEvent({ type: 'printed', t: 0, task: 1, text: 'hello' });
    expect(stdout.frames.slice(-2).join('')).toMatch(/hello.*running T1/s);
  });

  it('draws fewer frames when each takes long, and as many again when it does not', () => {
    start(realTime);
    manyTasks(3);
    stdout.takes = 40;
    framesIn(4000);
    expect(framesIn(4000)).toBeLessThan(13);
    stdout.takes = 0;
    framesIn(4000);
    expect(framesIn(4000)).toBe(50);
  });

  it('draws nothing while the terminal takes nothing, and goes on when it does', () => {
    start(realTime);
    manyTasks(3);
    framesIn(400);
    stdout.jam();
    // What is written now fills the buffer.
    board.onEvent({ type: 'printed', t: 1, task: null, text: 'x'.repeat(20_000) });
    framesIn(1000);
    expect(stdout.writableNeedDrain).toBe(true);
    const { writableLength } = stdout;
    framesIn(5000);
    expect(stdout.writableLength).toBe(writableLength);
    stdout.clear();
    // It begins slowly: the terminal has just shown that it cannot keep up.
    expect(framesIn(400)).toBeLessThan(3);
    framesIn(4000);
    expect(framesIn(4000)).toBe(50);
  });

  it('draws hardly anything while nothing changes but the spinners', () => {
    start(() => 1);
    manyTasks(3);
    framesIn(1000);
    expect(framesIn(4000)).toBeLessThan(12);
    board.onEvent({ type: 'resumed', t: 1, task: 2 });
    expect(framesIn(80)).toBe(1);
  });

  it('is back at once after a printed line', () => {
    start(realTime);
    manyTasks(3);
    framesIn(800);
    board.onEvent({ type: 'printed', t: 1, task: 1, text: 'hello' });
    framesIn(20);
    const written = stdout.frames.join('');
    expect(written.lastIndexOf('a demo')).toBeGreaterThan(written.lastIndexOf('hello'));
  });
});

describe('the frame rate', () => {
  it('spends a tenth of the time on drawing', () => {
    const frameRate = new FrameRate();
    for (let i = 0; i < 50; i++) frameRate.frameDrawn(0, 30);
    expect(frameRate.isDue(270, true)).toBe(false);
    expect(frameRate.isDue(300, true)).toBe(true);
  });

  it('never waits longer than a second', () => {
    const frameRate = new FrameRate();
    for (let i = 0; i < 50; i++) frameRate.frameDrawn(0, 5000);
    for (let i = 0; i < 50; i++) frameRate.frameSkipped();
    expect(frameRate.isDue(1000, true)).toBe(true);
  });
});
