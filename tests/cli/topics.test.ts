import { describe, expect, it } from 'vitest';
import { OnTerminal } from './on-terminal.ts';
import { asynctutor } from './support.ts';

describe('lesson, with a name of the API', () => {
  it.each([
    [['semaphore'], ['loops', 'semaphore']],
    [['asyncio.wait_for'], ['timeouts', 'limit']],
    [
      ['async', 'with'],
      ['async-for-with', 'async-with'],
    ],
    [['TaskGroup'], ['taskgroup']],
  ])('%j shows the page %j', async (topic, place) => {
    const shown = await asynctutor(['lesson', ...topic]);
    expect(shown).toEqual(await asynctutor(['lesson', ...place]));
    expect(shown.code).toBe(0);
  });

  it('opens that page on a terminal', async () => {
    const terminal = new OnTerminal(['lesson', 'semaphore'], {}, { ASYNCTUTOR_HOME: '/nonexistent' });
    await terminal.until((screen) => screen.includes('Not all at once: a semaphore'));
    terminal.type('q');
    expect(await terminal.finished).toBe(0);
  });

  it('that several pages teach lists commands that open them, also as data', async () => {
    const npx = { npm_command: 'exec', npm_lifecycle_script: 'asynctutor' };
    const { stdout, code } = await asynctutor(['lesson', 'asyncio.wait'], npx);
    expect(code).toBe(0);
    const commands = stdout.split('\n').filter((line) => line.startsWith('npx '));
    expect(commands).toHaveLength(3);
    for (const command of commands) {
      expect((await asynctutor(command.split(' ').slice(2))).code).toBe(0);
    }
    const data = JSON.parse((await asynctutor(['lesson', 'wait', '--json'])).stdout) as object[];
    expect(data[0]).toEqual({ chapter: 'timeouts', page: 'wait', number: 7, title: '`wait` only looks' });
  });

  it.each([
    [['semaphor'], 'there is no chapter "semaphor"; did you mean semaphore?'],
    [['gahter', 'failure'], 'there is no chapter "gahter"; did you mean gather?'],
    [['99'], 'there is no chapter "99"; asynctutor lesson --list lists them'],
    [['xyzzyqqq'], 'there is no chapter "xyzzyqqq"; asynctutor lesson --list lists them'],
  ])('%j is none', async (topic, why) => {
    expect(await asynctutor(['lesson', ...topic])).toEqual({
      stdout: '',
      stderr: `asynctutor: ${why}\n`,
      code: 2,
    });
  });
});

describe('demo, with a name of the API', () => {
  it.each([
    ['Semaphore', 'semaphore'],
    ['asyncio.wait_for', 'wait_for'],
    ['create_task', 'tasks'],
    ['asyncio.TimeoutError', 'timeout'],
    ['ExceptionGroup', 'pitfalls group-error'],
    ['run_in_executor', 'pitfalls computing'],
  ])('%s shows %s', async (topic, demo) => {
    const shown = await asynctutor(['demo', topic, '--code']);
    expect(shown).toEqual(await asynctutor(['demo', demo, '--code']));
    expect(shown.code).toBe(0);
  });

  it('that several use lists them', async () => {
    const { stdout, code } = await asynctutor(['demo', 'to_thread']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}files .*\n(?:.*\n)* {2}threads /m);
    expect(stdout).not.toContain('  gather ');
    expect(stdout).toContain('asynctutor demo files');
  });

  it.each([
    ['semaphor', 'there is no demo "semaphor"; did you mean semaphore?'],
    ['print', 'there is no demo "print"; asynctutor demo lists them'],
  ])('%s is none', async (topic, why) => {
    expect(await asynctutor(['demo', topic])).toEqual({
      stdout: '',
      stderr: `asynctutor: ${why}\n`,
      code: 2,
    });
  });
});
