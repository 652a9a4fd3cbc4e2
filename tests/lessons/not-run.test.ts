import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { codesOf } from '../../src/lessons/parts.ts';
import { ourCourse } from './our-course.ts';
import { installedVersions } from './truth/installed-versions.ts';

/** Programs that the sandbox cannot run: an installed Python and the real clock run them here. */

const notRun = ourCourse().chapters.flatMap((chapter) =>
  [...codesOf(chapter)].flatMap(({ code, path }) =>
    code.language === 'python' && code.notRun !== undefined
      ? [[`${chapter.id} ${chapter.pages[Number(path[1])]?.id}`, code.code.join('\n')] as const]
      : [],
  ),
);

function programOf(page: string): string {
  const found = notRun.find(([name]) => name === page);
  if (found === undefined) throw new Error(`there is no program that is not run on ${page}`);
  return found[1];
}

const pythons = await installedVersions();

describe.skipIf(pythons.length === 0).each(pythons)('on Python $version', ({ command }) => {
  it.each(notRun)('%s is Python', async (_, source) => {
    const compile = 'import sys; compile(sys.argv[1], "page", "exec")';
    await promisify(execFile)(command, ['-I', '-c', compile, source]);
  });

  it('two other programs compute at once', () => {
    const source = programOf('real-io programs');
    expect(execFileSync(command, ['-I', '-c', source], { encoding: 'utf8' })).toBe("['1024', '42']\n");
  });

  it.skipIf(process.platform === 'win32')('a server answers, and closes on SIGTERM', async () => {
    const line = '"127.0.0.1", 8000)\n    print("open", flush=True)';
    const source = programOf('scale signals');
    expect(source).toContain(line);
    // Any free port will do for a test, and the server says which it has.
    const free = source
      .replace(line, '"127.0.0.1", 0)\n    print(server.sockets[0].getsockname()[1], flush=True)')
      .replace('timeout=3', 'timeout=0.1');
    const server = spawn(command, ['-I', '-c', free], { stdio: ['ignore', 'pipe', 'ignore'] });
    const ended = once(server, 'exit');
    const [port] = (await once(server.stdout.setEncoding('utf8'), 'data')) as [string];
    const client = connect(Number(port), '127.0.0.1').setEncoding('utf8');
    client.write('hello\n');
    expect(await once(client, 'data')).toEqual(['HELLO\n']);
    // The client stays connected, and has to be cancelled.
    const closed = once(server.stdout, 'data');
    server.kill('SIGTERM');
    expect(await closed).toEqual(['closed\n']);
    expect(await ended).toEqual([0, null]);
    client.destroy();
  });
});
