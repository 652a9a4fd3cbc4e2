import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openProgress } from '../../src/progress/index.ts';
import { Session } from './terminal.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'home-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

interface Options {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
}

const start = (argv: readonly string[] = [], { columns = 60, rows = 24, env = {} }: Options = {}) =>
  new Session(argv, { columns, rows, env: { NO_COLOR: '1', ASYNCTUTOR_HOME: home, ...env } });

/** Somebody who has begun. */
const begin = () => openProgress({ directory: home }).start('beginner');

const isHome = (screen: string): boolean => /chapters read[\s\S]*q leave/.test(screen);
const isPage = (screen: string): boolean => /1\. Why async.*1\/\d/.test(screen);

/** Whether the program's last words gave the terminal back. */
const hasLeft = ({ bytes }: Session): boolean =>
  bytes.lastIndexOf('\u001b[?1049l') > bytes.lastIndexOf('\u001b[?1049h');

describe('the first start', () => {
  it.each([
    [80, 24],
    [40, 12],
  ])(
    'greets, shows a run, and leads into the first chapter by Enter alone, at %i×%i',
    async (columns, rows) => {
      const session = start([], { columns, rows });
      await session.until((screen) => /Welcome[\s\S]*one after another[\s\S]*Task-1/.test(screen));
      await session.until((screen) => /gather: together[\s\S]*T3/.test(screen));
      await session.until((screen) => /one after another 4\.\d+ s[\s\S]*overlap/.test(screen));
      session.type('\r');
      await session.until((screen) => screen.includes('How to move'));
      session.type('\r');
      await session.until((screen) => /Where do you begin\?[\s\S]*❯ 1 {2}I am new/.test(screen));
      session.type('\r');
      await session.until(isPage);
      session.type('q');
      await session.until(isHome);
      session.type('q');
      expect(await session.finished()).toBe(0);
      expect(session.cursorShown() && hasLeft(session)).toBe(true);
      expect(session.wrappedRows).toBe(0);

      const again = start();
      await again.until((screen) => isHome(screen) && /❯ 1 {2}Go on: Why async/.test(screen));
      again.type('q');
      expect(await again.finished()).toBe(0);
      expect(again.bytes).not.toContain('Welcome');
    },
  );

  it('goes on at any key, and leads who knows asyncio to the questions of the first chapter', async () => {
    const session = start();
    await session.until((screen) => screen.includes('Task-1'));
    session.type('x');
    await session.until((screen) => screen.includes('How to move'));
    session.type(' ');
    await session.until((screen) => screen.includes('Where do you begin?'));
    session.type('3');
    await session.until((screen) => /Question 1 of \d+ \(Why async/.test(screen));
    session.type('\u0003');
    expect(await session.finished()).toBe(130);
    const next = start();
    await next.until((screen) => isHome(screen) && /❯ 1 {2}Show that you know it/.test(screen));
    next.type('q');
    await next.finished();
  });

  it('ends by Ctrl-C in the middle of the run, with nothing kept', async () => {
    const session = start();
    await session.until((screen) => screen.includes('Task-1'));
    session.type('\u0003');
    expect(await session.finished()).toBe(130);
    expect(session.cursorShown() && hasLeft(session)).toBe(true);
    expect(readdirSync(home)).toEqual([]);
  });

  it('is none in another course', async () => {
    const session = start([], { env: { ASYNCTUTOR_LESSONS: 'lessons' } });
    await session.until(isHome);
    session.type('q');
    expect(await session.finished()).toBe(0);
    expect(session.bytes).not.toContain('Welcome');
  });

  it('is in words and numbered lines for a screen reader, and never draws over anything', async () => {
    const session = start([], { rows: 60, env: { ACCESSIBLE: '1' } });
    await session.until((screen) => /Welcome[\s\S]*1\. I am new[\s\S]*Enter alone does 1/.test(screen));
    session.type('4\r');
    await session.until((screen) => screen.includes('Type a number from 1 to 3'));
    session.type('1\r');
    await session.until((screen) => /Page 1 of \d[\s\S]*Enter: next page/.test(screen));
    session.type('q\r');
    await session.until((screen) => /chapters read[\s\S]*1\. (Go on|Begin): Why async/.test(screen));
    session.type('q\r');
    expect(await session.finished()).toBe(0);
    expect(session.bytes).not.toContain('\u001b[?1049h');
  });
});

describe('home', () => {
  beforeEach(begin);

  it('is there again after what was chosen, once that has been read', async () => {
    const session = start();
    await session.until((screen) => isHome(screen) && screen.includes('See your progress'));
    session.type('jjjj\r');
    await session.until((screen) => /Nothing yet[\s\S]*back to the start/.test(screen));
    session.type('\r');
    await session.until(isHome);
    session.type('q');
    expect(await session.finished()).toBe(0);
  });

  it('leads by the contents to a chapter, and back', async () => {
    const session = start();
    await session.until((screen) => isHome(screen) && /3 {2}Choose a chapter/.test(screen));
    session.type('3');
    await session.until((screen) => /Contents[\s\S]*Several at once/.test(screen));
    session.type('q');
    await session.until(isHome);
    session.type('\u0003');
    expect(await session.finished()).toBe(130);
    expect(session.cursorShown() && hasLeft(session)).toBe(true);
  });

  it('says what the keys do', async () => {
    const session = start();
    await session.until(isHome);
    session.type('?');
    await session.until((screen) => /Keys: home[\s\S]*any key/.test(screen));
    session.type('x');
    await session.until(isHome);
    session.type('q');
    expect(await session.finished()).toBe(0);
  });

  it('speaks the language that was asked for, and so does what is chosen', async () => {
    const session = start(['--lang', 'fr']);
    await session.until((screen) => /chapitre lu sur[\s\S]*Voir la progression/.test(screen));
    session.type('5');
    await session.until((screen) => /Rien pour l’instant[\s\S]*retour à l’accueil/.test(screen));
    session.type('q');
    expect(await session.finished()).toBe(0);
  });
});
