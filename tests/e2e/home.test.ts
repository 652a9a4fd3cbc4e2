import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Session } from './terminal.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'home-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const start = (...argv: string[]) =>
  new Session(argv, { columns: 60, env: { NO_COLOR: '1', ASYNCTUTOR_HOME: home } });

/** Whether the home screen is there, with all of its keys. */
const isHome = (screen: string): boolean => /What would you like to do[\s\S]*leave$/.test(screen);

describe('asynctutor alone, on a terminal', () => {
  it('has a beginner begin, and goes on where they were the next time', async () => {
    const first = start();
    await first.until(isHome);
    expect(first.screen()).toContain('1. Begin: Why async');
    first.type('\r');
    await first.until((screen) => screen.includes('1/'));
    first.type('q');
    await first.until((screen) => screen.includes('Go on: Why async') && isHome(screen));
    first.type('q');
    expect(await first.finished()).toBe(0);

    const second = start();
    await second.until(isHome);
    expect(second.screen().replace(/\s+/g, ' ')).toMatch(/1\. Go on: Why async.*, page 1 of \d/);
    second.type('q');
    expect(await second.finished()).toBe(0);
    expect(second.cursorShown()).toBe(true);
  });

  it('leads by a choice of chapters to one', async () => {
    const session = start();
    await session.until(isHome);
    session.type('2\r');
    await session.until((screen) => /Which chapter[\s\S]*leave$/.test(screen));
    session.type('5\r');
    await session.until((screen) => /Several at once.*1\/7/.test(screen));
    session.type('\u0003');
    expect(await session.finished()).toBe(130);
    expect(session.cursorShown()).toBe(true);
  });

  it('runs what was chosen, and is there again after it, until somebody leaves', async () => {
    const session = start();
    await session.until(isHome);
    session.type('5\r');
    await session.until((screen) => /Nothing yet[\s\S]*What would you like/.test(screen) && isHome(screen));
    session.type('q');
    expect(await session.finished()).toBe(0);
  });

  it('speaks the language that was asked for, and so does what is chosen', async () => {
    const session = start('--lang', 'fr');
    await session.until((screen) => /Que voulez-vous faire[\s\S]*quitter$/.test(screen));
    session.type('5\r');
    await session.until((screen) =>
      /Rien pour l’instant[\s\S]*Que voulez-vous faire[\s\S]*quitter$/.test(screen),
    );
    session.type('\u0003');
    expect(await session.finished()).toBe(130);
  });
});
