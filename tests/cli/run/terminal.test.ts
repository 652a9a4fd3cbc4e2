import { describe, expect, it } from 'vitest';
import { OnTerminal } from '../on-terminal.ts';
import { GATHER, Scripts } from './support.ts';

const scripts = new Scripts();

describe.each([40, 80, 120])('asynctutor run on a terminal of %i columns', (columns) => {
  it('plays the run with its code, leaves what was printed, and the timeline', async () => {
    const path = scripts.write('mine.py', GATHER);
    const terminal = new OnTerminal(['run', path], { columns, rows: 60 });
    await terminal.until((screen) => /q stop/.test(screen) && /async def fetch/.test(screen));
    terminal.type('q');
    expect(await terminal.finished).toBe(0);
    const screen = await terminal.until(() => true);
    expect(screen).toMatch(/^total 2\.00 s$/m);
    expect(screen).not.toContain('q stop');
    expect(terminal.raw).toBe(false);
  });
});

it('steps through the run, and says afterwards that the script failed', async () => {
  const path = scripts.write('mine.py', `${GATHER}raise ValueError("late")\n`);
  const terminal = new OnTerminal(['run', path, '--step']);
  await terminal.until((screen) => screen.includes('event 0 of'));
  terminal.type('\u001b[C\u001b[C');
  await terminal.until((screen) => screen.includes('event 2 of'));
  terminal.type('q');
  expect(await terminal.finished).toBe(1);
  await terminal.until(() => true);
  expect(terminal.alternate).toBe(false);
  expect(terminal.errors).toMatch(/ValueError: late\n$/);
});

it('Ctrl-C ends the replay, and a script that does not end', async () => {
  const played = new OnTerminal(['run', scripts.write('mine.py', GATHER), '--speed', '0.001']);
  await played.until((screen) => /q stop/.test(screen));
  played.type('\u0003');
  expect(await played.finished).toBe(130);
  expect(played.raw).toBe(false);

  const running = new OnTerminal(['run', scripts.write('mine.py', 'while True: pass')]);
  await expect.poll(() => running.raw).toBe(true);
  running.type('\u0003');
  expect(await running.finished).toBe(130);
  expect(running.errors).toBe('');
});

it('a screen reader gets the run in words', async () => {
  const terminal = new OnTerminal(
    ['run', scripts.write('mine.py', GATHER)],
    { rows: 60 },
    { ACCESSIBLE: '1' },
  );
  expect(await terminal.finished).toBe(0);
  const screen = await terminal.until(() => true);
  expect(screen).toMatch(/waited on a timer/);
  expect(terminal.writes.join('')).not.toMatch(/[█─┄]/);
});
