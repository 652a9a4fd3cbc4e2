import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OnTerminal } from '../on-terminal.ts';
import { asynctutor } from '../support.ts';
import { attempts, envOf, SOLUTION, save, usePlaces } from './support.ts';

const places = usePlaces();

const has = (pattern: RegExp) => (screen: string) => pattern.test(screen);

/** The chapter on a terminal, at the page on which this can be read. */
async function pageWith(text: string, env: Record<string, string> = {}): Promise<OnTerminal> {
  const terminal = new OnTerminal(['lesson', 'gather'], { rows: 60 }, { ...envOf(places), ...env });
  for (let page = 1; ; page++) {
    const screen = await terminal.until(has(new RegExp(`${page}/\\d`)));
    if (screen.includes(text)) return terminal;
    terminal.type('\u001b[C');
  }
}

async function leave(terminal: OnTerminal): Promise<void> {
  terminal.type('q');
  expect(await terminal.finished).toBe(0);
}

describe('an exercise of a page', () => {
  it('is offered, done, and left for the page', async () => {
    const terminal = await pageWith('Repair it.');
    const page = terminal.screen();
    expect(page).toContain('Repair it: asynctutor exercise gather-downloads');
    expect(page).toContain('x exercise');
    terminal.type('x');
    await terminal.until(has(/^Exercise: Two downloads/));
    save(SOLUTION);
    await terminal.until(has(/✔ Solved/));
    terminal.type('q');
    await terminal.until(has(/x exercise/));
    await leave(terminal);
    expect(attempts(places)).toMatchObject([{ passed: true }]);
  });

  it('is not named where it is not there', async () => {
    const { stdout } = await asynctutor(['lesson', 'gather', '--lessons', 'tests/nowhere'], {});
    expect(stdout).toBe('');
    const shown = await asynctutor(['lesson', 'gather'], envOf(places));
    expect(shown.stdout).toContain(`asynctutor exercise gather-downloads --lessons`);
  });
});

describe('the program of a page', () => {
  it('is copied, edited and run; the copy is gone on with another time', async () => {
    const terminal = await pageWith('e change it', { EDITOR: `sh -c 'echo "print(6 * 7)" >> "$0"'` });
    const [, page] = /(\d)\/\d/.exec(terminal.screen()) ?? [];
    const copy = `asynctutor-exercises/gather-${page}.py`;
    terminal.type('e');
    await terminal.until(has(/Press a key/));
    expect(terminal.writes.join('')).toContain('42');
    const edited = readFileSync(copy, 'utf8');
    expect(edited).toMatch(/\nprint\(6 \* 7\)\n$/);
    terminal.type(' ');
    await terminal.until(has(/e change it/));
    terminal.type('e');
    await terminal.until(() => readFileSync(copy, 'utf8') === `${edited}print(6 * 7)\n`);
    await terminal.until(has(/Your copy of the program[\s\S]*Press a key/));
    terminal.type(' ');
    await terminal.until(has(/e change it/));
    await leave(terminal);
  });

  it('is run at each save where no editor has the terminal', async () => {
    const terminal = await pageWith('e change it');
    const [, page] = /(\d)\/\d/.exec(terminal.screen()) ?? [];
    const copy = `asynctutor-exercises/gather-${page}.py`;
    terminal.type('e');
    await terminal.until(() => existsSync(copy));
    await terminal.until(has(/^watching /m));
    save(['print("saved")'], copy);
    await terminal.until(has(/^saved[\s\S]*^watching /m));
    terminal.type('q');
    await terminal.until(has(/Press a key/));
    terminal.type(' ');
    await terminal.until(has(/e change it/));
    await leave(terminal);
  });
});
