import { describe, expect, it } from 'vitest';
import { asynctutor } from './support.ts';

describe('asynctutor demo connections, without a terminal', () => {
  it('writes down what all of them do together, and what that cost', async () => {
    const { stdout, code } = await asynctutor(['demo', 'connections', '--count', '20']);
    expect(code).toBe(0);
    expect(stdout).toContain('prints  20 connections are open at once\n');
    expect(stdout).toMatch(/ s +connections open 20; /);
    expect(stdout).toMatch(/^At most:\nconnections open +20\n/m);
    expect(stdout).not.toContain('Task-2');
  });

  it('writes the trace with its measurements as JSON', async () => {
    const { stdout } = await asynctutor(['demo', 'connections', '--count', '3', '--json']);
    const { clock, events, tasks } = JSON.parse(stdout);
    expect([clock, tasks.length]).toEqual(['real', 4]);
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'measured', figures: expect.objectContaining({ connections: 3 }) }),
    );
  });

  it('shows the program with the number that was asked for', async () => {
    const { stdout } = await asynctutor(['demo', 'connections', '--count', '7', '--code']);
    expect(stdout).toMatch(/ COUNT = 7\b.* const COUNT = 7;/s);
  });

  it.each([
    [['connections', '--count', '0'], '--count cannot be "0"; give a whole number from 1 to 10000'],
    [['connections', '--count', '10001'], '--count cannot be "10001"'],
    [['connections', '--count', '2.5'], '--count cannot be "2.5"'],
    [['connections', '--count', '-1'], '--count cannot be "-1"'],
    [['connections', '--count', '1e3'], '--count cannot be "1e3"'],
    [['connections', '--count', 'many\u001b[31m'], '--count cannot be "many'],
    [['connections', '--count', ''], '--count cannot be ""'],
    [['gather', '--count', '5'], '--count is for the demo connections, not for gather'],
    [['--count', '5'], '--count goes with a demo'],
    [['connections', '--instant'], 'leave out --instant'],
    [['http', '--speed', '2'], 'leave out --speed'],
    [['js', '--instant'], 'leave out --instant'],
  ])('answers demo %j in one line, with exit code 2 and nothing drawn', async (argv, message) => {
    const { stdout, stderr, code } = await asynctutor(['demo', ...argv]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^asynctutor: [^\n]+\n$/);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('\u001b');
  });
});
