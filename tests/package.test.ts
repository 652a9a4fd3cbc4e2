import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const consumer = `
import { asyncFor, asyncWith, asCompleted, coroutine, createTask, gather, run, sleep, TaskGroup } from 'asynctutor/asyncio';

const worker = coroutine(function* worker(name: string, seconds: number) {
  yield* sleep(seconds);
  return name;
});
const main = coroutine(function* main() {
  const name: string = yield* createTask(worker('a', 0));
  const [text, number] = yield* gather(worker('b', 0), sleep(0, 42));
  yield* asyncWith(new TaskGroup(), function* (group) {
    group.createTask(worker('c', 0));
  });
  yield* asyncFor(asCompleted([worker('d', 0)]), function* (done) {
    done.result().toUpperCase();
  });
  return [name, text.length, number + 1] as const;
});
console.log(JSON.stringify(await run(main())));
`;

describe('the package', () => {
  it('has a library entry that typechecks and runs for somebody who is strict', () => {
    // Inside the project, so that its own name leads to what is built.
    const folder = mkdtempSync(resolve('dist/consumer-'));
    try {
      writeFileSync(join(folder, 'consumer.ts'), consumer);
      const strict = [
        '--ignoreConfig',
        '--strict',
        '--skipLibCheck',
        'false',
        '--module',
        'nodenext',
        '--target',
        'es2023',
        '--types',
        'node',
      ];
      const compiled = spawnSync(resolve('node_modules/.bin/tsc'), [...strict, 'consumer.ts'], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect(compiled.stdout).toBe('');
      const ran = spawnSync(process.execPath, ['consumer.js'], { cwd: folder, encoding: 'utf8' });
      expect(ran).toMatchObject({ stdout: '["a",1,43]\n', stderr: '' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each(['20.18.9', '18.20.8', '12.22.12'])('says to Node %s that it is too old', (version) => {
    const pretend = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`;
    const hook = `data:text/javascript,${encodeURIComponent(pretend)}`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', hook, 'bin/asynctutor.js'], {
      encoding: 'utf8',
    });
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: `asynctutor: needs Node 20.19 or newer, and this is Node ${version}: install a newer one.\n`,
    });
  });

  it('contains what it needs, and neither sources nor tests', () => {
    const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
    });
    const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'bin/asynctutor.js',
        'bin/package.json',
        'dist/cli/main.js',
        'dist/asyncio/index.js',
        'dist/asyncio/index.d.ts',
        'src/trace/trace.schema.json',
        'LICENSE',
        'README.md',
      ]),
    );
    const sources = paths.filter((path) => /^tests\/|^src\/.*\.ts$/.test(path));
    expect(sources.filter((path) => !path.startsWith('src/demos/'))).toEqual([]);
    // The programs of the demos are shown as they stand.
    expect(sources).toContain('src/demos/gather/together.ts');
    expect(paths).toContain('src/demos/gather/together.py');
    // What a page of a run gets as it is.
    const page = paths.filter((path) => path.startsWith('src/terminal/'));
    expect(page.map((path) => path.slice(path.lastIndexOf('/') + 1)).sort()).toEqual(['page.css', 'page.js']);
  });
});
