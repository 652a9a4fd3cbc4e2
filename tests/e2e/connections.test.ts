import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openFileObstacle } from '../../src/demos/connections/option.ts';
import { Session } from './terminal.ts';

const program = fileURLToPath(new URL('../../bin/asynctutor.js', import.meta.url));
const run = promisify(execFile);

describe('demo connections on a terminal', () => {
  it('counts them as they open, and closes them all', async () => {
    const session = new Session(['demo', 'connections', '--count', '300'], { columns: 80 });
    // A frame may be on the screen in part.
    const figures = [
      /and 2\d\d more/,
      /^connections open +300$/m,
      /^threads of the process +\d/m,
      /^memory of the process +\d/m,
      /^messages per second +\d/m,
    ];
    await session.until((screen) => figures.every((figure) => figure.test(screen)));
    await session.until((screen) => /^Enter (done|what to notice) .*r again/m.test(screen));
    session.type('q');
    expect(await session.finished()).toBe(0);
    const screen = session.screen();
    expect(screen).toContain('300 connections are open at once\n900 messages were answered\n0 connections');
    expect(screen).toMatch(/^At most:\nconnections open +300$/m);
    expect(screen).toMatch(/^lateness, 99th percentile +\d+\.\d ms$/m);
    expect(session.wrappedRows).toBe(0);
  });

  it('leaves nothing open at Ctrl-C', async () => {
    const session = new Session(['demo', 'connections', '--count', '300'], { columns: 80 });
    await session.until((screen) => /^connections open +300$/m.test(screen));
    session.type('\u0003');
    expect(await session.finished()).toBe(130);
    expect(session.cursorShown()).toBe(true);
  });
});

describe('demo connections in a pipe', () => {
  const most = 10_000;

  it.skipIf(openFileObstacle(most) !== null)(
    `holds ${most} at once, as far as the system allows`,
    async () => {
      const { stdout } = await run(process.execPath, [program, 'demo', 'connections', '--count', `${most}`]);
      expect(stdout).toContain('10000 connections are open at once');
      expect(stdout).toContain('30000 messages were answered');
      expect(stdout).toContain('0 connections are left open');
      expect(stdout).toMatch(/^connections open +10,000$/m);
      // No task is told of by itself, or nobody would find the rest.
      expect(stdout.split('\n').length).toBeLessThan(200);
    },
  );

  it.skipIf(process.platform === 'win32')('says how to raise the limit where it is too low', async () => {
    const command = 'ulimit -n 300; exec "$0" "$@"';
    const args = ['-c', command, process.execPath, program, 'demo', 'connections'];
    const refused = await run('sh', args).catch((error) => error);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(
      /^asynctutor: 1000 connections take \d+ open files.* 300;.*ulimit -n \d+.*--count \d+\n$/,
    );
    const fewer = /--count (\d+)/.exec(refused.stderr)?.[1] ?? '';
    const { stdout } = await run('sh', [...args, '--count', fewer]);
    expect(stdout).toContain(`${fewer} connections are open at once`);
  });
});
