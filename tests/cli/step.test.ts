import { describe, expect, it } from 'vitest';
import { OnTerminal } from './on-terminal.ts';
import { asynctutor } from './support.ts';

const RIGHT = '\u001b[C';
const LEFT = '\u001b[D';
const DOWN = '\u001b[B';
const END = '\u001b[F';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const OFF = /(?:\x1b\[\?2004l|\x1b\[\?25h\x1b\[\?1049l){2}$/;

describe('asynctutor demo --step, without a terminal', () => {
  it('writes all the steps of both programs', async () => {
    const { stdout, code } = await asynctutor(['demo', 'wait_for', '--step']);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^wait_for: with a limit\nevent 1 of 20, 0\.00 s: Task-1 is created\n {2}It joins the ready queue: [^\n]*\n {2}line 23: /,
    );
    expect(stdout).toContain('\nwait_for: without a limit\nevent 1 of 16, ');
    expect(stdout).not.toContain('\u001b');
    expect(stdout.match(/^event /gm)).toHaveLength(36);
  });

  it('says the same in French', async () => {
    const { stdout } = await asynctutor(['--lang', 'fr', 'demo', 'sleep', '--step']);
    expect(stdout).toContain('événement 1 sur 9');
  });

  it('says why it knows no lines of a program, and steps through it all the same', async () => {
    const { stdout } = await asynctutor(['demo', 'threads', 'thread', '--step'], { COLUMNS: '120' });
    expect(stdout).toMatch(/\nno lines known, for it runs on the real clock\nevent 1 of /);
    expect(stdout).not.toMatch(/^ {2}line \d/m);
  });

  it("steps through the learner's own tasks, with the lines of their Python", async () => {
    const { stdout } = await asynctutor(['demo', 'gather', 'in-turn', '--step', '--tasks', 'tea=1,toast=2']);
    expect(stdout).toMatch(
      /prints {2}tea: start\n {2}The loop [^\n]*\n {2}line 7: [^\n]*\n {2}locals: name = 'tea', seconds = 1\n/,
    );
  });

  it('does not go with --code', async () => {
    const { stderr, code } = await asynctutor(['demo', 'gather', '--step', '--code']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^asynctutor: [^\n]*--step[^\n]*\n$/);
  });
});

describe('asynctutor demo --step, on a terminal', () => {
  it('steps forwards and back, and leaves the terminal as it was', async () => {
    const terminal = new OnTerminal(['demo', 'gather', '--step']);
    await terminal.until((screen) => screen.includes('Nothing has happened yet.'));
    expect([terminal.raw, terminal.alternate]).toEqual([true, true]);
    terminal.type(RIGHT + RIGHT + RIGHT);
    const third = await terminal.until((screen) => screen.includes('event 3 of 33'));
    expect(third).toMatch(/^❯ ?\d+ +asyncio\.create_task\(/m);
    terminal.type(DOWN + END);
    await terminal.until((screen) => screen.includes('event 33 of 33'));
    terminal.type('\u001b[H');
    await terminal.until((screen) => screen.includes('event 0 of 33'));
    terminal.type(RIGHT + RIGHT + RIGHT + RIGHT + LEFT);
    expect(await terminal.until((screen) => screen.includes('event 3 of 33'))).toBe(third);
    terminal.type('q');
    expect(await terminal.finished).toBe(0);
    await terminal.until(() => true);
    expect([terminal.raw, terminal.alternate]).toEqual([false, false]);
  });

  it('writes the rows that change, and no others', async () => {
    const terminal = new OnTerminal(['demo', 'gather', '--step']);
    await terminal.until((screen) => screen.includes('event 0'));
    terminal.type(END);
    await terminal.until((screen) => screen.includes('event 33'));
    const before = terminal.writes.length;
    terminal.type('\u001b[H');
    await terminal.until((screen) => screen.includes('event 0'));
    for (let position = 1; position <= 33; position++) {
      terminal.type(RIGHT);
      await terminal.until((screen) => screen.includes(`event ${position} of`));
    }
    const bytes = terminal.writes.slice(before).map((text) => Buffer.byteLength(text));
    expect(Math.max(...bytes)).toBeLessThan(24 * 80 * 2);
    // An event that changes two lines is not worth a screen.
    expect(Math.min(...bytes)).toBeLessThan(500);
    terminal.type('?');
    await terminal.until((screen) => /^Keys: the stepper[\s\S]*^Tab /m.test(screen));
    terminal.type('x');
    await terminal.until((screen) => screen.includes('event 33 of 33'));
    const drawn = terminal.writes.length;
    terminal.type('xyz');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(terminal.writes.length).toBe(drawn);
    terminal.type('q');
    expect(await terminal.finished).toBe(0);
  });

  it('plays, follows one task, and turns to the other program', async () => {
    const terminal = new OnTerminal(['demo', 'gather', '--step', '--speed', '64']);
    await terminal.until((screen) => screen.includes('event 0'));
    terminal.type(' ');
    await terminal.until((screen) => screen.includes('event 33 of 33'));
    terminal.type('\t');
    await terminal.until((screen) => /^── only /m.test(screen));
    terminal.type('v');
    await terminal.until((screen) => screen.includes('gather: one after another'));
    terminal.type('V');
    await terminal.until((screen) => screen.includes('gather: together'));
    terminal.type('q');
    expect(await terminal.finished).toBe(0);
  });

  it('goes to a step or a time, and shows all that is known there', async () => {
    const terminal = new OnTerminal(['demo', 'gather', '--step']);
    await terminal.until((screen) => screen.includes('event 0'));
    terminal.type('g9');
    await terminal.until((screen) => /^Go to step or time \(12, 1\.5 s\): 9$/m.test(screen));
    terminal.type('\r');
    const ninth = await terminal.until((screen) => screen.includes('event 9 of 33'));
    expect(ninth).toMatch(/^It gives up the thread, with a timer set for 1\.00 s\. T2 is next\.$/m);
    expect(ninth).toMatch(/^locals name = 'T1', seconds = 1$/m);
    terminal.type('g0,4 s\r');
    await terminal.until((screen) => /event 16 of 33 {2}turn 3 of 8 {2}0\.40 s$/m.test(screen));
    terminal.type('g1.2.3\r');
    await terminal.until((screen) => /^Not a step or a time: 1\.2\.3$/m.test(screen));
    terminal.type('\u001b');
    await terminal.until((screen) => /^q leave/m.test(screen));
    terminal.type('g9\rl');
    const details = await terminal.until((screen) => /^any key/m.test(screen));
    expect(details).toMatch(/^locals:\n {2}name = 'T1'\n {2}seconds = 1$/m);
    terminal.type('q');
    await terminal.until((screen) => screen.includes('event 9 of 33'));
    terminal.type('\u001b');
    expect(await terminal.finished).toBe(0);
  });

  it('ends with Ctrl-C', async () => {
    const terminal = new OnTerminal(['demo', 'sleep', '--step']);
    await terminal.until((screen) => screen.includes('event 0'));
    // Where something else is to be read, too.
    terminal.type('l');
    await terminal.until((screen) => /^any key/m.test(screen));
    terminal.type('\u0003');
    expect(await terminal.finished).toBe(130);
    // The screen and the marks of what is pasted.
    expect(terminal.raw).toBe(false);
    expect(terminal.writes.join('')).toMatch(OFF);
  });

  it('draws anew on a terminal of another size, and says when it is too small', async () => {
    const terminal = new OnTerminal(['demo', 'gather', '--step'], { columns: 120, rows: 30 });
    await terminal.until((screen) => screen.includes('TypeScript'));
    terminal.resize(60, 20);
    await terminal.until((screen) => /^gather: together +event 0 of 33 {2}0\.00 s$/m.test(screen));
    terminal.resize(30, 8);
    await terminal.until((screen) => /^the stepper needs/.test(screen));
    terminal.resize(80, 24);
    await terminal.until((screen) => screen.includes('event 0 of 33'));
    terminal.type('q');
    expect(await terminal.finished).toBe(0);
  });

  it.each([
    [39, 24],
    [80, 11],
  ])('asks for more room than %d × %d, in one line', async (columns, rows) => {
    const terminal = new OnTerminal(['demo', 'gather', '--step'], { columns, rows });
    expect(await terminal.finished).toBe(2);
    expect(terminal.errors).toBe(
      `asynctutor: the stepper needs 40 columns and 12 rows; this terminal has ${columns} × ${rows}\n`,
    );
    expect(terminal.writes).toEqual([]);
  });

  it('tells those who listen, line by line, and draws nothing over', async () => {
    const terminal = new OnTerminal(['demo', 'sleep', '--step'], {}, { ACCESSIBLE: '1', NO_COLOR: '1' });
    await terminal.until((screen) => screen.includes('q: leave.'));
    terminal.type(RIGHT);
    await terminal.until((screen) => screen.includes('event 1 of 9'));
    terminal.type(`${RIGHT}${LEFT}`);
    await terminal.until((screen) => screen.split('event 1 of 9').length === 3);
    terminal.type('g');
    await terminal.until((screen) => screen.includes('Type a step'));
    terminal.type('3\r');
    await terminal.until((screen) => screen.includes('event 3 of 9'));
    terminal.type('l');
    await terminal.until((screen) => screen.includes('\nlocals:'));
    terminal.type('v');
    await terminal.until((screen) => screen.includes('sleep: time.sleep'));
    terminal.type('q');
    expect(await terminal.finished).toBe(0);
    expect(terminal.writes.join('')).not.toContain('\u001b');
    expect(terminal.raw).toBe(false);
  });
});
