import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeContext } from '../../../src/cli/context/context.ts';
import { CliError } from '../../../src/cli/context/exit.ts';
import { hasPython } from '../../../src/cli/lesson/reader/edit-program.ts';
import { canRun, hasProgram, runPage, stepPage } from '../../../src/cli/lesson/reader/page-actions.ts';
import { messagesIn } from '../../../src/i18n/index.ts';
import type { Block, Chapter, Page } from '../../../src/lessons/index.ts';
import { Interrupted } from '../../../src/terminal/screen/io.ts';
import { HAND_DRIVEN, TimedTerminal } from '../timed-terminal.ts';

// Load it while time still passes.
await import('ora');
await import('../../../src/cli/lesson/reader/watch-page.ts');
await import('../../../src/cli/replay/replay.ts');
await import('../../../src/terminal/code/highlight.ts');
const en = await messagesIn('en');

const lessons = new URL('../../../lessons/', import.meta.url);
const pages = readdirSync(lessons)
  .filter((name) => /^\d.*\.json$/.test(name))
  .flatMap((name) => (JSON.parse(readFileSync(new URL(name, lessons), 'utf8')) as Chapter).pages);

function pageOf(...wanted: Block['type'][]): Page {
  const found = pages.find(({ blocks }) => {
    const types = blocks.flatMap(({ type }) =>
      ['code', 'pair', 'demo', 'prediction'].includes(type) ? type : [],
    );
    return `${types}` === `${wanted}`;
  });
  if (found === undefined) throw new Error(`no page has ${wanted}`);
  return found;
}

const sleeps: Page = {
  id: 'sleeps',
  title: 'Sleeping',
  blocks: [
    {
      type: 'pair',
      wrong: { language: 'python', code: codeOf('sequential, wrong'), why: 'slow' },
      right: { language: 'python', code: codeOf('sequential, right'), why: 'fast' },
    },
  ],
} as unknown as Page;

function codeOf(name: string): string[] {
  const file = `../../../src/demos/pitfalls/${name.replace(', ', '/')}.py`;
  return readFileSync(new URL(file, import.meta.url), 'utf8').split('\n');
}

describe('the program of a page', () => {
  let terminal: TimedTerminal;
  let end: 'back' | 'interrupted' | string | null;

  async function begin(act: typeof runPage, page: Page, size = { columns: 80, rows: 60 }): Promise<void> {
    end = null;
    terminal = new TimedTerminal(
      async (io) => {
        try {
          await act(page, makeContext(io, 'en', en));
          end = 'back';
        } catch (error) {
          if (error instanceof Interrupted) end = 'interrupted';
          else if (error instanceof CliError) end = error.message;
          else throw error;
        }
        return 0;
      },
      size,
      { NO_COLOR: '1' },
    );
    await terminal.settle();
  }

  /** Lets time pass until the board is there: what draws it may take long to load. */
  async function untilShown(board: RegExp): Promise<void> {
    while (!board.test(terminal.screen())) await terminal.elapse(50);
  }

  beforeEach(() => {
    vi.useFakeTimers(HAND_DRIVEN);
  });

  afterEach(async () => {
    terminal.type('\u0003');
    await terminal.elapse(500);
    vi.useRealTimers();
  });

  it('of a pair is both, one after the other, and then both beside each other', async () => {
    await begin(runPage, sleeps);
    await untilShown(/^. wrong {2}×\d/m);
    expect(terminal.screen()).toMatch(/^space pause {2}q stop {2}\? keys {2}s step {2}o other program/m);
    await untilShown(/^. right {2}×\d/m);
    const over = await terminal.elapse(10_000);
    expect(over).toMatch(/^wrong \d\.\d\d s, right \d\.\d\d s: \d\.\d\d s saved$/m);
    expect(over).toMatch(/^. - \d+ /m);
    expect(over).toMatch(/^. \+ {4}\d+ /m);
    expect(over).toMatch(/^Enter back to the page {2}r again {2}s step {2}o other program {2}\? keys$/m);
    await terminal.press('\r');
    expect([end, terminal.raw]).toEqual(['back', false]);
  });

  it('is stopped, and the page is there again', async () => {
    await begin(runPage, sleeps);
    await untilShown(/^. wrong {2}×\d/m);
    await terminal.press('q');
    expect([end, terminal.raw]).toEqual(['back', false]);
  });

  it('shows the other of a pair when that is asked for', async () => {
    await begin(runPage, sleeps);
    await untilShown(/^. wrong {2}×\d/m);
    expect(await terminal.press('o')).toMatch(/^. right {2}×\d/m);
  });

  it('is interrupted by Ctrl-C', async () => {
    await begin(runPage, sleeps);
    await untilShown(/^. wrong {2}×\d/m);
    await terminal.press('\u0003');
    expect([end, terminal.raw]).toEqual(['interrupted', false]);
  });

  it('is stepped through', async () => {
    await begin(stepPage, sleeps);
    expect(terminal.alternate).toBe(true);
    expect(terminal.screen()).toMatch(/^wrong +event 0 of/);
    expect(await terminal.press('v')).toMatch(/^right +event 0 of/);
    await terminal.press('q');
    expect([end, terminal.alternate]).toEqual(['back', false]);
  });

  it.each([
    [
      'needs a server',
      { language: 'python', code: ['x'], notRun: 'It needs a server.' },
      'Not run: It needs a server.',
    ],
    ['is TypeScript', { language: 'typescript', code: ['x'] }, en.replay.onlyShown],
  ])('says why it is not run: it %s', async (_, code, why) => {
    const page = { ...sleeps, blocks: [{ type: 'code', ...code }] } as unknown as Page;
    expect([hasProgram(page), canRun(page)]).toEqual([true, false]);
    await begin(runPage, page);
    expect(end).toBe(why);
    await begin(stepPage, page);
    expect(end).toBe(why);
  });
});

describe('a page of the course', () => {
  it('offers what it shows', () => {
    const pair = pageOf('prediction', 'pair');
    expect([hasProgram(pair), hasPython(pair)]).toEqual([true, true]);
    expect([hasProgram(pageOf()), hasPython(pageOf())]).toEqual([false, false]);
    expect(canRun(pageOf('code', 'demo'))).toBe(true);
  });
});
