import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OnTerminal } from '../on-terminal.ts';
import { asynctutor } from '../support.ts';
import { attempts, envOf, FILE, SOLUTION, STARTER, save, usePlaces, WRONG } from './support.ts';

const places = usePlaces();

const has = (pattern: RegExp) => (screen: string) => pattern.test(screen);

function open(name = 'gather-downloads', size = {}, env: Record<string, string> = {}): OnTerminal {
  return new OnTerminal(['exercise', name], size, { ...envOf(places), ...env });
}

async function leave(terminal: OnTerminal): Promise<void> {
  terminal.type('q');
  expect(await terminal.finished).toBe(0);
  await expectGivenBack(terminal);
}

async function expectGivenBack(terminal: OnTerminal): Promise<void> {
  await terminal.until(() => true);
  expect({ raw: terminal.raw, alternate: terminal.alternate }).toEqual({ raw: false, alternate: false });
}

const KEYS = /q leave {2}\? keys/;

describe('working on an exercise', () => {
  it('judges each save, remembers the first failure and the pass, and tells what comes next', async () => {
    const terminal = open();
    const first = await terminal.until(has(KEYS));
    expect(first).toMatch(/^Exercise: Two downloads {2}gather-downloads\.py$/m);
    expect(first).toContain('Both take a second.');
    expect(readFileSync(FILE, 'utf8')).toBe(`${STARTER.join('\n')}\n`);
    expect(attempts(places)).toEqual([]);

    save(WRONG);
    await terminal.until(has(/printed line 1 is `a`/));
    expect(attempts(places)).toMatchObject([{ passed: false, tries: 1 }]);
    save([...WRONG, '# still']);
    save(SOLUTION);
    const solved = await terminal.until(has(/✔ Solved/));
    expect(solved).toContain('There is another way to solve it: `o` shows it.');
    expect(solved).toContain('Next (`n`): Unplaced');
    expect(attempts(places).at(-1)).toMatchObject({
      passed: true,
      variant: 0,
      hints: 0,
      solution: false,
      exercise: `${places.course}#gather-downloads`,
    });
    const kept = attempts(places).length;
    save([...SOLUTION, '# and again']);
    await terminal.until(has(/Solved after [34] tries/));
    expect(attempts(places)).toHaveLength(kept);
    await leave(terminal);
  });

  it('shows an error as Python does, and goes on from there', async () => {
    const terminal = open();
    await terminal.until(has(KEYS));
    save(['print(', '']);
    const broken = await terminal.until(has(/The program does not run/));
    expect(broken).toContain('File "gather-downloads.py", line 1');
    expect(broken).toContain("SyntaxError: '(' was never closed");
    save(SOLUTION);
    await terminal.until(has(/✔ Solved/));
    await leave(terminal);
  });

  it('counts hints, and asks before it shows a solution', async () => {
    const terminal = open('gather-downloads', { rows: 40 });
    await terminal.until(has(KEYS));
    terminal.type('h');
    await terminal.until(has(/Hint 1 of 2: When does the second begin\?/));
    terminal.type('hh');
    await terminal.until(has(/That was the last hint/));
    terminal.type('o');
    await terminal.until(has(/See a solution\? y: yes/));
    terminal.type('x');
    await terminal.until((screen) => !screen.includes('See a solution'));
    expect(terminal.screen()).toContain('Both take a second.');
    terminal.type('oy');
    const solution = await terminal.until(has(/asyncio\.gather\(fetch/));
    expect(solution).toContain('total 1.00 s');
    expect(solution).not.toContain('Another way');
    save(SOLUTION);
    await terminal.until(has(/✔ Solved/));
    expect(attempts(places)).toMatchObject([{ passed: true, hints: 2, solution: true }]);
    await leave(terminal);
  });

  it('shows all ways to solve it once it is solved, and differences to the first', async () => {
    const terminal = open('gather-downloads', { rows: 70 });
    await terminal.until(has(KEYS));
    save(SOLUTION.map((line) => (line.includes('print') ? `${line}  # both` : line)));
    await terminal.until(has(/✔ Solved/));
    terminal.type('o');
    const ways = await terminal.until(has(/Another way: with tasks/));
    expect(ways.match(/total 1\.00 s/g)).toHaveLength(2);
    terminal.type('d');
    const differences = await terminal.until(has(/From your program to a solution/));
    expect(differences).toContain('-     print(a, b)  # both\n+     print(a, b)\n');
    expect(differences).not.toContain('import asyncio');
    terminal.type('\u001b');
    await terminal.until(has(/✔ Solved/));
    // Nothing is left to go back from.
    terminal.type('\u001b');
    expect(await terminal.finished).toBe(0);
  });

  it('draws the timelines, and lets the learner step through their run', async () => {
    const terminal = open();
    await terminal.until(has(KEYS));
    terminal.type('t');
    const timelines = await terminal.until(has(/^Timelines$/m));
    expect(timelines).toMatch(/^yours {2}2\.00 s$/m);
    expect(timelines).toMatch(/^possible {2}1\.00 s$/m);
    terminal.type('s');
    await terminal.until(has(/event 0 of \d+/));
    // Their local variables, of which the verdict has needed none.
    terminal.type('\u001b[C\u001b[C');
    await terminal.until(has(/^locals \S+/m));
    terminal.type('q');
    await terminal.until(has(/^Timelines$/m));
    await leave(terminal);
  });

  it('starts over, and keeps what was there under a name that was free', async () => {
    const terminal = open();
    await terminal.until(has(KEYS));
    save(WRONG);
    await terminal.until(has(/printed line 1/));
    writeFileSync('asynctutor-exercises/gather-downloads.backup-1.py', 'mine');
    terminal.type('r');
    await terminal.until(has(/gather-downloads\.backup-2\.py keeps yours/));
    expect(readFileSync(FILE, 'utf8')).toBe(`${STARTER.join('\n')}\n`);
    expect(readFileSync('asynctutor-exercises/gather-downloads.backup-1.py', 'utf8')).toBe('mine');
    expect(readFileSync('asynctutor-exercises/gather-downloads.backup-2.py', 'utf8')).toBe(
      `${WRONG.join('\n')}\n`,
    );
    await terminal.until(has(/started at 1 s/));
    terminal.type('r');
    await terminal.until(has(/^The file is as at the beginning\.$/m));
    expect(readdirSync('asynctutor-exercises')).toHaveLength(3);
    await leave(terminal);
  });

  it('waits for a file that is gone, and takes one that is put in its place', async () => {
    const terminal = open();
    await terminal.until(has(KEYS));
    rmSync(FILE);
    await terminal.until(has(/there is no file asynctutor-exercises.gather-downloads\.py/));
    save(WRONG, 'other.py');
    renameSync('other.py', FILE);
    await terminal.until(has(/printed line 1 is `a`/));
    await leave(terminal);
  });

  it.each([
    ['is not UTF-8', Buffer.from([0x22, 0xe9, 0x22]), /is not UTF-8/],
    ['is binary', Buffer.from([0x22, 0, 0x22]), /is no text/],
    ['is of ten megabytes', Buffer.alloc(10_000_000, '#'), /is longer than 1 MB/],
  ])('says that a file %s, and leaves it alone', async (_name, bytes, said) => {
    const terminal = open();
    await terminal.until(has(KEYS));
    writeFileSync(FILE, bytes);
    await terminal.until(has(said));
    expect(readFileSync(FILE).equals(bytes)).toBe(true);
    save(SOLUTION);
    await terminal.until(has(/✔ Solved/));
    await leave(terminal);
  });

  it('goes on with the work of another time, of which an old pass is no new one', async () => {
    const before = open();
    await before.until(has(KEYS));
    save(SOLUTION);
    await before.until(has(/✔ Solved/));
    await leave(before);
    const terminal = open();
    const screen = await terminal.until(has(KEYS));
    expect(screen).toContain('Your work of last time is in it.');
    expect(attempts(places)).toHaveLength(1);
    await leave(terminal);
  });

  it('goes on to the next exercise, and after the last to the list', async () => {
    const terminal = open();
    await terminal.until(has(KEYS));
    save(SOLUTION);
    await terminal.until(has(/✔ Solved/));
    terminal.type('n');
    await terminal.until(has(/^Exercise: Unplaced/));
    save(SOLUTION, 'asynctutor-exercises/unplaced.py');
    await terminal.until(has(/You have solved all exercises/));
    terminal.type('n');
    expect(await terminal.finished).toBe(0);
    const screen = await terminal.until(() => true);
    expect(screen.replaceAll('\n', ' ')).toContain('asynctutor exercise list');
  });

  it('does not say that all are solved to who leaves the last one undone', async () => {
    save(SOLUTION, 'unplaced.py');
    await asynctutor(['exercise', 'check', 'unplaced.py'], envOf(places));
    const terminal = open();
    await terminal.until(has(KEYS));
    terminal.type('n');
    expect(await terminal.finished).toBe(0);
    expect(await terminal.until(() => true)).not.toContain('solved all');
  });

  it('leads on from a program that passes, but not from one that was broken since', async () => {
    const terminal = open();
    await terminal.until(has(KEYS));
    save(SOLUTION);
    await terminal.until(has(/^Enter next/m));
    save(['print(']);
    await terminal.until(has(/^Enter editor/m));
    await leave(terminal);
  });

  it('gives the terminal back at Ctrl-C, and says where to go on', async () => {
    const terminal = open();
    await terminal.until(has(KEYS));
    terminal.type('\u0003');
    expect(await terminal.finished).toBe(130);
    await expectGivenBack(terminal);
    expect(terminal.screen()).toMatch(/You can go on from here:\sasynctutor exercise gather-downloads/);
  });
});

describe('the editor', () => {
  it('is that of $VISUAL, has the terminal to itself, and gives it back', async () => {
    const editor = `sh -c 'echo "# edited" >> "$0"'`;
    const terminal = open('gather-downloads', {}, { VISUAL: editor, EDITOR: 'false' });
    await terminal.until(has(KEYS));
    const before = terminal.writes.length;
    terminal.type('e');
    await terminal.until(() => readFileSync(FILE, 'utf8').endsWith('# edited\n'));
    await terminal.until(() => terminal.writes.slice(before).some((each) => each.includes('\u001b[?1049h')));
    expect(terminal.writes.slice(before).join('')).toContain('\u001b[?1049l');
    await leave(terminal);
  });

  it('that has a window leaves the terminal alone', async () => {
    writeFileSync('code', '#!/bin/sh\necho "# from a window" >> "$2"\n', { mode: 0o755 });
    const terminal = open('gather-downloads', {}, { EDITOR: './code --wait' });
    await terminal.until(has(KEYS));
    const before = terminal.writes.length;
    terminal.type('e');
    await terminal.until(has(/Opened: \.\/code --wait/));
    await terminal.until(() => readFileSync(FILE, 'utf8').endsWith('# from a window\n'));
    expect(terminal.writes.slice(before).join('')).not.toContain('\u001b[?1049l');
    await leave(terminal);
  });

  it('is opened at once if that is wanted', async () => {
    const env = { ...envOf(places), EDITOR: 'touch opened; true' };
    const terminal = new OnTerminal(['exercise', 'gather-downloads', '--edit'], {}, env);
    await terminal.until(has(KEYS));
    await terminal.until(() => existsSync('opened'));
    await leave(terminal);
  });

  it.each([
    [{}, /Set \$VISUAL or \$EDITOR/],
    [{ EDITOR: 'no-such-editor -x' }, /no-such-editor -x does not start/],
  ])('%o: says what to do', async (env, said) => {
    const terminal = open('gather-downloads', { columns: 120 }, env);
    await terminal.until(has(KEYS));
    terminal.type('e');
    await terminal.until(has(said));
    await leave(terminal);
  });
});

describe.each([40, 80, 120])('on a terminal of %i columns', (columns) => {
  it.each(['en', 'fr'])('every screen keeps its keys and its width, in %s', async (language) => {
    const rows = 24;
    const terminal = open('gather-downloads', { columns, rows }, { ASYNCTUTOR_LANG: language });
    const frames: string[] = [];
    const frame = async (keys: string, seen: RegExp) => {
      terminal.type(keys);
      frames.push(await terminal.until(has(seen)));
    };
    await frame('', language === 'fr' ? /q quitter/ : KEYS);
    await frame('h', language === 'fr' ? /Indice 1/ : /Hint 1/);
    await frame('t', language === 'fr' ? /Chronologies/ : /Timelines/);
    await frame('?', /^(Keys|Touches)$/m);
    await frame('d', /y\s?: /);
    await frame('y', language === 'fr' ? /De votre programme/ : /From your program/);
    await frame('o', language === 'fr' ? /^Une solution/m : /^A solution/m);
    save(SOLUTION);
    await frame('', language === 'fr' ? /✔ Réussi/ : /✔ Solved/);
    for (const screen of frames) expect(screen.split('\n').at(-1)).toMatch(/q (leave|quitter)/);
    await expect(frames.map((each, index) => `## ${index + 1}\n\n${each}\n`).join('\n')).toMatchFileSnapshot(
      new URL(`./golden/exercise-${columns}-${language}.txt`, import.meta.url).pathname,
    );
    terminal.resize(60, 20);
    await terminal.until((screen) => screen.split('\n').length === 20);
    await leave(terminal);
  });
});

describe.each([
  ['ACCESSIBLE=1', { ACCESSIBLE: '1' }],
  ['TERM=dumb', { TERM: 'dumb' }],
])('with %s', (_name, env) => {
  it('tells the same in words, line by line, and never draws over anything', async () => {
    const terminal = open('gather-downloads', { rows: 200 }, env);
    const first = await terminal.until(has(/Keys: Enter editor/));
    expect(first).toMatch(/^Exercise: Two downloads$/m);
    expect(first).toContain('Not yet');
    terminal.type('h');
    await terminal.until(has(/Hint 1 of 2/));
    save(WRONG);
    await terminal.until(has(/printed line 1/));
    save(SOLUTION);
    await terminal.until(has(/Solved after 2 tries/));
    terminal.type('o');
    await terminal.until(has(/Another way: with tasks/));
    terminal.type('d');
    await terminal.until(has(/this very solution/));
    await leave(terminal);
    expect(terminal.writes.join('')).not.toContain('\u001b');
  });
});
