import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

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

/** Where somebody installs it, in a path with spaces: nothing of this project is above it. */
let folder = '';
let tarball = '';
let paths: readonly string[] = [];
let unpackedSize = 0;

const bin = (name: string): string => resolve('node_modules/.bin', name);

function run(command: string, argv: readonly string[], cwd = folder) {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const result = spawnSync(command, argv, {
    cwd,
    encoding: 'utf8',
    env: { ...env, ASYNCTUTOR_HOME: join(folder, 'my home') },
  });
  return { status: result.status, stdout: result.stdout, stderr: result.stderr };
}

beforeAll(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'asynctutor-package-')), 'a path with spaces');
  mkdirSync(folder);
  const packed = run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], '.');
  const [pack] = JSON.parse(packed.stdout) as [
    { filename: string; unpackedSize: number; files: { path: string }[] },
  ];
  tarball = join(folder, pack.filename);
  paths = pack.files.map(({ path }) => path);
  unpackedSize = pack.unpackedSize;
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const flags = ['--omit=dev', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
  expect(run('npm', ['install', ...flags, tarball])).toMatchObject({ status: 0 });
}, 180_000);

afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

describe('the package', () => {
  it('contains what it needs, and neither sources nor tests', () => {
    expect(paths).toEqual(
      expect.arrayContaining([
        'bin/asynctutor.js',
        'bin/package.json',
        'dist/cli/main.js',
        'dist/asyncio/index.js',
        'dist/asyncio/index.d.ts',
        'schemas/trace.schema.json',
        'schemas/progress.schema.json',
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
    expect(unpackedSize).toBeLessThan(8_000_000);
  });

  it('is what publint and attw expect of a package', () => {
    expect(run(process.execPath, [bin('publint'), '--strict', tarball])).toMatchObject({ status: 0 });
    // Who resolves modules as Node 10 did, has no Node that runs it.
    const attw = [bin('attw'), tarball, '--profile', 'esm-only'];
    expect(run(process.execPath, attw)).toMatchObject({ status: 0 });
  });

  it('has a library entry that typechecks and runs for somebody who is strict', () => {
    writeFileSync(join(folder, 'consumer.ts'), consumer);
    const strict = ['--ignoreConfig', '--strict', '--skipLibCheck', 'false', '--module', 'nodenext'];
    const target = ['--target', 'es2023', '--types', 'node', '--typeRoots', resolve('node_modules/@types')];
    expect(run(bin('tsc'), [...strict, ...target, 'consumer.ts'])).toMatchObject({ stdout: '' });
    expect(run(process.execPath, ['consumer.js'])).toMatchObject({ stdout: '["a",1,43]\n', stderr: '' });
  });

  it.each([
    [['lesson', 'gather'], 0, /gather/],
    [['demo', 'gather', '--instant'], 0, /2\.00 s/],
    [['exercise', 'list'], 0, /gather-three/],
    [['quiz', 'gather', '--seed', '1'], 0, /hint/],
    [['progress'], 0, /./],
    [['why', 'was never awaited'], 0, /lesson/],
    [['run', 'hello.py', '--instant'], 0, /hello/],
    [['check', 'nowhere'], 2, /^$/],
    [['help', 'lesson'], 0, /asynctutor lesson/],
  ])('installed in an empty folder, does %j', (argv, status, shown) => {
    writeFileSync(join(folder, 'hello.py'), 'print("hello")\n');
    const result = run(join(folder, 'node_modules/.bin/asynctutor'), argv);
    expect(result).toMatchObject({ status });
    expect(result.stdout).toMatch(shown);
  });

  it('leads to the first lesson by npx alone', () => {
    const { status, stdout } = run('npx', [
      '--yes',
      '--prefer-offline',
      `--package=${tarball}`,
      'asynctutor',
      'lesson',
      '1',
    ]);
    expect(status).toBe(0);
    expect(stdout).toContain('async');
  }, 180_000);

  it.each(['20.18.9', '18.20.8', '12.22.12'])('says to Node %s that it is too old', (version) => {
    const pretend = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`;
    const hook = `data:text/javascript,${encodeURIComponent(pretend)}`;
    const program = resolve('bin/asynctutor.js');
    expect(run(process.execPath, ['--import', hook, program])).toEqual({
      status: 2,
      stdout: '',
      stderr: `asynctutor: needs Node 20.19 or newer, and this is Node ${version}: install a newer one.\n`,
    });
  });
});
