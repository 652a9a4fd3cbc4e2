import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Session } from './terminal.ts';

const program = fileURLToPath(new URL('../../bin/asynctutor.js', import.meta.url));

/** Looks at what there is to see after the last run, and leaves. @returns the exit code */
async function leave(session: Session): Promise<number> {
  await session.until((screen) => /^Enter (done|what to notice) .*r again/m.test(screen));
  session.type('q');
  return session.finished();
}

describe.each([40, 80, 120])('demo gather on a terminal of %i columns', (columns) => {
  it('shows the tasks overlap, then the timeline, and leaves the terminal as it was', async () => {
    const session = new Session(['demo', 'gather'], { columns });
    await session.until((screen) => /T3 +─.* until/.test(screen));
    const live = session.screen();
    expect(live).toMatch(/Task-1 main/);
    for (const name of ['T1', 'T2', 'T3']) expect(live).toMatch(new RegExp(`\\s${name}\\s`));

    expect(await leave(session)).toBe(0);
    const screen = session.screen();
    const printed = ['T1: start', 'T2: start', 'T3: start', 'T1: end', 'T3: end', 'T2: end'];
    expect(screen.split('\n').filter((line) => printed.includes(line))).toEqual(printed);
    expect(screen.replace(/\s+/g, ' ')).toMatch(
      /together 2\.\d\d s, one after another 4\.00 s: together took \d\.\d\d s less/,
    );
    expect(screen).not.toMatch(/ until /);
    expect(session.wrappedRows).toBe(0);
    expect(session.cursorShown()).toBe(true);
  });
});

describe('on a terminal', () => {
  it('freezes the board while a pitfall blocks the thread', async () => {
    const session = new Session(['demo', 'pitfalls', 'blocking'], { columns: 80, rows: 40 });
    await session.until((screen) => /blocking/.test(screen) && /blocked/.test(screen));
    const frozen = session.bytes.length;
    // The loop's own heartbeat would write a frame every 80 ms: in half a second of a 2 s block, none comes.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(session.bytes.length).toBe(frozen);
    expect(await leave(session)).toBe(0);
  });

  it.each([40, 80])('walks the pitfalls as fast as the learner does, in %i columns', async (columns) => {
    const session = new Session(['demo', 'pitfalls', '--instant'], { columns });
    await session.until((screen) => /Enter next \(2 of \d+\) {2}q leave {2}r again/.test(screen));
    session.type('x\r');
    await session.until((screen) => /pitfalls truthy-coroutine.*Enter next \(3 of \d+\)/s.test(screen));
    session.type('q');
    expect(await session.finished()).toBe(0);
    const screen = session.screen();
    expect(screen.match(/^pitfalls [a-z-]+$/gm)).toEqual([
      'pitfalls forgotten-await',
      'pitfalls truthy-coroutine',
    ]);
  });

  it('tells what the runtime reports once in the run, and once in the picture of it', async () => {
    const session = new Session(['demo', 'pitfalls', 'truthy-coroutine'], { columns: 80, rows: 60 });
    expect(await leave(session)).toBe(0);
    const reports = session.screen().match(/^.*never awaited$/gm);
    expect(reports).toEqual([
      "RuntimeWarning: coroutine 'allowed' was never awaited",
      // As wide as its step took, on the clock of the machine.
      expect.stringMatching(/^allowed +◌+ never awaited$/),
      "RuntimeWarning: coroutine 'allowed' was never awaited",
      'await forgotten: 1 coroutine never awaited',
    ]);
    expect(session.wrappedRows).toBe(0);
  });

  it('leaves the walk at Ctrl-C between two demos, with the terminal restored and exit code 130', async () => {
    const session = new Session(['demo', 'pitfalls', '--instant'], { columns: 80 });
    await session.until((screen) => /Enter next/.test(screen));
    session.type('\u0003');
    expect(await session.finished()).toBe(130);
    expect(session.cursorShown()).toBe(true);
  });

  it('stops at Ctrl-C with the terminal restored and exit code 130', async () => {
    const session = new Session(['demo', 'gather'], { columns: 80 });
    await session.until((screen) => /T1 .*until/s.test(screen));
    session.type('\u0003');
    expect(await session.finished()).toBe(130);
    expect(session.cursorShown()).toBe(true);
    expect(session.screen()).not.toMatch(/until/);
  });

  it('shows a window of the lanes when the terminal is lower than they are many', async () => {
    const tasks = Array.from({ length: 60 }, (_, i) => `job${i}=1`).join(',');
    const session = new Session(['demo', 'gather', '--tasks', tasks], { columns: 80, rows: 16 });
    await session.until((screen) => /and \d+ more/.test(screen));
    expect(session.wrappedRows).toBe(0);
    expect(await leave(session)).toBe(0);
    expect(session.bytes).not.toContain('content truncated');
  });

  it('draws anew on a terminal that becomes narrower', async () => {
    const session = new Session(['demo', 'gather'], { columns: 100 });
    await session.until((screen) => /T1 .*until/s.test(screen));
    session.resize(50, 24);
    expect(await leave(session)).toBe(0);
    expect(session.screen()).not.toMatch(/until/);
    expect(session.cursorShown()).toBe(true);
  });

  it('lets a demo be chosen', async () => {
    const session = new Session(['demo'], { columns: 80 });
    await session.until((screen) => screen.includes('Which program'));
    session.type('/gath');
    await session.until((screen) => /❯ gather/.test(screen));
    session.type('\u0003');
    expect(await session.finished()).toBe(130);
    expect(session.cursorShown()).toBe(true);
  });

  /** Says what the shell would have read after the program. */
  const afterwards = 'stty -icanon min 0 time 2; echo "left: [$(dd bs=99 count=1 2>/dev/null)]"';

  it('leaves nothing to the shell of what was typed before a run that does not wait', async () => {
    const session = new Session(['demo', 'gather', '--instant'], { columns: 80, afterwards });
    session.type('rm -r x');
    expect(await session.finished()).toBe(0);
    expect(session.screen()).toContain('left: []');
  });

  it.each([
    ['on the live board', true, {}],
    ['in a transcript', false, { TERM: 'dumb' }],
    ['for a screen reader', false, { ACCESSIBLE: '1' }],
  ])('leaves nothing of what is typed meanwhile to the shell: %s', async (_, hasBoard, env) => {
    const session = new Session(['demo', 'gather', '--speed', '4'], {
      columns: 80,
      env,
      afterwards,
    });
    await session.until((screen) => screen.includes('T1: start'));
    // Letters that the board has no use for.
    session.type('tidy');
    await session.until((screen) => screen.includes('T3: end'));
    session.type('y\r');
    expect(await (hasBoard ? leave(session) : session.finished())).toBe(0);
    expect(session.screen()).toContain('left: []');
    expect(session.screen()).not.toContain('tidy');
  });

  it('asks for a prediction first, by the keyboard alone, and explains it afterwards', async () => {
    const session = new Session(['demo', 'sleep', '--predict', '--speed', '20'], { columns: 40, rows: 60 });
    await session.until((screen) => /A number:\s*❯ _/.test(screen));
    session.type('4\r');
    await session.until((screen) => /one more\s+try/.test(screen) && /A number:\s*❯ _/.test(screen));
    session.type('2s\r');
    await session.until((screen) => screen.includes('✔ Right.'));
    expect(await session.finished()).toBe(0);
    expect(session.screen()).toMatch(
      /What you predicted[\s\S]*Your answer: 2 s[\s\S]*asynctutor quiz await$/m,
    );
    expect(session.cursorShown()).toBe(true);
  });

  it('has no colour with NO_COLOR', async () => {
    const session = new Session(['demo', 'gather', '--instant'], { columns: 80, env: { NO_COLOR: '1' } });
    expect(await session.finished()).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with it.
    expect(session.bytes).not.toMatch(/\u001b\[[\d;]*m/);
  });
});

describe('in a pipe', () => {
  it('writes a transcript without escape codes', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [program, 'demo', 'gather', '--instant']);
    expect(stdout).toContain('T1: start');
    expect(stdout).not.toContain('\u001b');
  });

  it('ends quietly when the reader goes away', async () => {
    const child = spawn(process.execPath, [program, 'demo', 'gather', '--speed', '20']);
    child.stdout.once('data', () => child.stdout.destroy());
    let stderr = '';
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it.skipIf(!existsSync('/dev/full'))('says in a line that the output cannot be written', async () => {
    const full = await open('/dev/full', 'w');
    const child = spawn(process.execPath, [program, 'demo', 'gather', '--instant'], {
      stdio: ['ignore', full.fd, 'pipe'],
    });
    let stderr = '';
    child.stderr?.on('data', (data) => {
      stderr += data;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    await full.close();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^asynctutor: the output cannot be written: ENOSPC.*\n$/);
  });

  it('stops at SIGINT with exit code 130', async () => {
    const child = spawn(process.execPath, [program, 'demo', 'gather']);
    let stdout = '';
    child.stdout.on('data', (data) => {
      const waited = /T1 .*waits until/.test(stdout);
      stdout += data;
      if (!waited && /T1 .*waits until/.test(stdout)) child.kill('SIGINT');
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(130);
    expect(stdout).toContain('is cancelled');
  });

  it('leaves no files behind when it is stopped', async () => {
    const TMPDIR = await mkdtemp(join(tmpdir(), 'asynctutor-test-'));
    const child = spawn(process.execPath, [program, 'demo', 'files'], { env: { ...process.env, TMPDIR } });
    let stdout = '';
    child.stdout.on('data', (data) => {
      const started = stdout.includes('starts');
      stdout += data;
      if (!started && stdout.includes('starts')) child.kill('SIGINT');
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    // Node's cache of compiled code is there for the next start.
    const left = (await readdir(TMPDIR)).filter((name) => name !== 'node-compile-cache');
    await rm(TMPDIR, { recursive: true });
    expect({ code, left }).toEqual({ code: 130, left: [] });
  });

  it('says its version', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [program, '--version']);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
