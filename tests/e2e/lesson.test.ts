import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Session, type TerminalOptions } from './terminal.ts';

const program = fileURLToPath(new URL('../../bin/asynctutor.js', import.meta.url));

const DOWN = '\u001b[B';
const PAGE_DOWN = '\u001b[6~';
const ESCAPE = '\u001b';

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'asynctutor-'));
});

afterEach(() => rmSync(home, { recursive: true }));

function open(argv: readonly string[], { env, ...options }: Partial<TerminalOptions> = {}): Session {
  return new Session(['lesson', ...argv], {
    columns: 80,
    ...options,
    env: { ASYNCTUTOR_HOME: home, ...env },
  });
}

/** Waits for the screen, and gives it. */
async function screenWith(session: Session, pattern: RegExp): Promise<string> {
  await session.until((screen) => pattern.test(screen));
  return session.screen();
}

async function leave(session: Session): Promise<void> {
  session.type('q');
  expect(await session.finished()).toBe(0);
  expect(session.cursorShown()).toBe(true);
}

describe.each([40, 80, 120])('the reader on a terminal of %i columns', (columns) => {
  it('turns pages, forwards and back, with the keys always at the bottom', async () => {
    const session = open(['gather'], { columns, rows: 24 });
    const first = await screenWith(session, /1\/\d/);
    expect(first).toMatch(/^5\. Several at once: gather {2}1\/\d/);
    expect(first.split('\n')[23]).toMatch(/^Enter more {2}\? keys {2}q leave {2}b back/);

    session.type('n');
    await screenWith(session, /2\/\d/);
    session.type('b');
    expect(await screenWith(session, /1\/\d/)).toBe(first);
    session.type('\u001b[C');
    await screenWith(session, /2\/\d/);
    await leave(session);
    expect(session.wrappedRows).toBe(0);
    // What was on the terminal before is there again, and nothing of the page.
    expect(session.screen().replace('\n', ' ')).toBe('You can go on from here: asynctutor lesson');
  });
});

describe('the reader', () => {
  it('offers the contents to who has not read anything, and later goes on where they left', async () => {
    const first = open([]);
    expect(await screenWith(first, /Contents/)).toMatch(/^❯ +1 {2}Why async/m);
    first.type(DOWN.repeat(4));
    await screenWith(first, /^❯ +5 {2}Several/m);
    first.type('\r');
    await screenWith(first, /1\/\d/);
    first.type('\u001b[C');
    await screenWith(first, /2\/\d/);
    await leave(first);

    const second = open([]);
    await screenWith(second, /^5\. .* 2\/\d/);
    second.type('t');
    const contents = await screenWith(second, /Contents/);
    expect(contents).toMatch(/5 {2}Several at once: gather +2\/\d/);
    expect(contents).toMatch(/^ {2}✔ +Three waits for the price of the longest$/m);
    expect(contents).toMatch(/^❯ +Where the results go +you are here$/m);
    second.type(ESCAPE);
    await screenWith(second, /2\/\d/);
    await leave(second);
  });

  it('ends a chapter with what there is to do, and goes on with the next', async () => {
    const session = open(['gather', 'practice']);
    await screenWith(session, /(\d)\/\1/);
    session.type('\u001b[F');
    await screenWith(session, /^Enter \d questions/m);
    session.type('n');
    const end = await screenWith(session, /end of the chapter/);
    expect(end).toMatch(/^❯ +Answer the \d questions that are left$/m);
    expect(end).toMatch(/^ +Exercise: .* min$/m);
    expect(end).toMatch(/✔ read, 0 of \d questions answered/);
    session.type('\r');
    await screenWith(session, /Question 1 of \d/);
    session.type(ESCAPE);
    expect(await screenWith(session, /end of the chapter/)).toMatch(/^❯ +Go on: 6\. /m);
    session.type('\r');
    await screenWith(session, /^6\. .* 1\/\d/);
    session.type('t');
    expect(await screenWith(session, /Contents/)).toMatch(/^ {2}✔ +5 {2}Several .* read$/m);
    await leave(session);
  });

  it('shows all of a page that is taller than the screen', async () => {
    const session = open(['gather', '--lessons', 'tests/lessons/fixtures'], { rows: 14 });
    await screenWith(session, /lines 1-10 of/);
    session.type('j');
    await screenWith(session, /lines 2-11 of/);
    session.type(`k${PAGE_DOWN}`);
    await screenWith(session, /lines 10-19 of/);
    session.type('k\r');
    await screenWith(session, /lines 19-28 of/);
    session.type('\u001b[F');
    await screenWith(session, /Enter watch it run/);
    session.type('n');
    await screenWith(session, /2\/3/);
    await leave(session);
  });

  it('asks before it shows, and shows on the page how it went', async () => {
    const session = open(['gather', 'results'], { rows: 40 });
    const asked = await screenWith(session, /Enter predict/);
    expect(asked).toContain('What will happen?');
    const wrong = /(\d)\. \['snail', 'hare', 'hen'\]/.exec(asked)?.[1] === '1' ? '2' : '1';
    session.type('\r');
    await screenWith(session, /back to the page/);
    session.type(ESCAPE);
    await screenWith(session, /Enter predict/);
    session.type('\r');
    await screenWith(session, /back to the page/);
    session.type(`${wrong}\r`);
    const again = await screenWith(session, /One more try/);
    expect(again).not.toMatch(new RegExp(`^❯ ${wrong}\\. `, 'm'));
    session.type(`${wrong}\r`);
    await screenWith(session, /go on/);
    session.type('\r');
    const answered = await screenWith(session, /2\/\d[\s\S]*The run:/);
    expect(answered).toContain("Answer: ['snail', 'hare', 'hen']");
    await leave(session);

    const later = open(['gather', 'results'], { rows: 40 });
    expect(await screenWith(later, /2\/\d/)).toContain("Answer: ['snail', 'hare', 'hen']");
    await leave(later);
  });

  it('finds pages, and opens them', async () => {
    const session = open(['gather']);
    await screenWith(session, /1\/\d/);
    session.type('/');
    await screenWith(session, /Type what you look for/);
    session.type('return_exceptions\r');
    expect(await screenWith(session, /❯ +\d+\.\d+ /)).toContain('return_exceptions');
    session.type('\r');
    await screenWith(session, /When one of them fails[\s\S]*Esc back to where you were/);
    session.type('n');
    await screenWith(session, /Esc back to where you were/);
    session.type(ESCAPE);
    expect(await screenWith(session, /1\/\d/)).not.toContain('back to where you were');
    await leave(session);
  });

  it('shows code without numbers, ready to be copied, and comes back', async () => {
    const session = open(['gather']);
    await screenWith(session, /1\/\d/);
    session.type('c');
    expect(await screenWith(session, /Press a key/)).toMatch(/^async def ask\(supplier, seconds\):$/m);
    session.type(' ');
    await screenWith(session, /1\/\d/);
    await leave(session);
  });

  it('runs the demo of a page, and comes back', async () => {
    const shell = 'echo of the shell; "$0" "$@"';
    const session = open(['gather', '--lessons', 'tests/lessons/fixtures'], { shell });
    expect(await screenWith(session, /1\/3/)).toContain('d demo');
    session.type('d');
    await screenWith(session, /Enter what to notice/);
    expect(session.screen()).toMatch(/^of the shell\n\n+gather\n/);
    expect(session.screen().replace(/\s+/g, ' ')).toContain('one after another 4.00 s');
    session.type('\r');
    await screenWith(session, /Enter back to the page/);
    session.type('\r');
    await screenWith(session, /1\/3/);
    await leave(session);
  });

  it('draws anew on a terminal of another size', async () => {
    const session = open(['gather', '--lessons', 'tests/lessons/fixtures'], { columns: 100, rows: 30 });
    await screenWith(session, /1\/3/);
    session.resize(50, 15);
    const small = await screenWith(session, /lines 1-11 of/);
    expect(small.split('\n')).toHaveLength(15);
    session.resize(120, 50);
    expect((await screenWith(session, /lines 1-46 of/)).split('\n')).toHaveLength(50);
    await leave(session);
  });

  it('stops at Ctrl-C with the terminal restored, the place kept, and exit code 130', async () => {
    const session = open(['gather']);
    await screenWith(session, /1\/\d/);
    session.type('\u001b[C');
    await screenWith(session, /2\/\d/);
    session.type('\u0003');
    expect(await session.finished()).toBe(130);
    expect(session.cursorShown()).toBe(true);
    expect(session.screen()).toBe('You can go on from here: asynctutor lesson');
    const again = open([]);
    await screenWith(again, /2\/\d/);
    await leave(again);
  });

  it('writes only the rows that change', async () => {
    const session = open(['gather']);
    await screenWith(session, /1\/\d/);
    const before = session.bytes.length;
    session.type('t');
    await screenWith(session, /Contents/);
    session.type(DOWN);
    await screenWith(session, /❯ +Where the results go/);
    const drawn = session.bytes.slice(before);
    session.type(ESCAPE);
    await screenWith(session, /1\/\d/);
    expect(drawn).not.toContain('\u001b[2J');
    await leave(session);
  });

  it('speaks French', async () => {
    const session = open(['gather', '--lang', 'fr']);
    expect(await screenWith(session, /1\/\d/)).toMatch(
      /Entrée la suite {2}\? touches {2}q quitter {2}b retour/,
    );
    await leave(session);
  });

  it('says one thing after another to those who listen, and reads lines', async () => {
    const session = open(['gather', 'practice'], { env: { ACCESSIBLE: '1' } });
    await screenWith(session, /Page (\d) of \1: Over to you[\s\S]*Enter: \d questions\./);
    session.type('b\r');
    await screenWith(session, /Page \d of \d: (?!Over)[\s\S]*Enter: /);
    session.type('q\r');
    expect(await session.finished()).toBe(0);
    expect(session.bytes).not.toContain('\u001b[?');
  });

  it('stops those who listen at Ctrl-C with exit code 130', async () => {
    const session = open(['gather'], { env: { TERM: 'dumb' } });
    await screenWith(session, /Page 1 of \d: [\s\S]*Enter: /);
    session.type('\u0003');
    expect(await session.finished()).toBe(130);
  });

  it('has no colour with NO_COLOR', async () => {
    const session = open(['gather'], { env: { NO_COLOR: '1' } });
    await screenWith(session, /1\/\d/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with it.
    expect(session.bytes).not.toMatch(/\u001b\[[\d;]*m/);
    await leave(session);
  });
});

describe('in a pipe', () => {
  it('writes a chapter without escape codes, from the course that comes with the program', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [program, 'lesson', 'gather'], {
      cwd: home,
    });
    expect(stdout).toMatch(/^5\. Several at once/);
    expect(stdout).not.toContain('\u001b');
  });

  it('ends quietly when the reader goes away', async () => {
    const child = spawn(process.execPath, [program, 'lesson', '--all']);
    child.stdout.once('data', () => child.stdout.destroy());
    let stderr = '';
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
