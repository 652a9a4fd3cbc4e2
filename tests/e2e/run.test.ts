import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installedPython } from '../demos/natively.ts';
import { Session } from './terminal.ts';

const program = fileURLToPath(new URL('../../bin/asynctutor.js', import.meta.url));

let directory = '';
const write = (name: string, source: string): string => {
  const path = join(directory, name);
  writeFileSync(path, source);
  return path;
};

const GATHER = `import asyncio

async def fetch(name, seconds):
    print(f"{name}: start")
    await asyncio.sleep(seconds)
    print(f"{name}: end")

async def main():
    await asyncio.gather(fetch("a", 1), fetch("b", 2))

asyncio.run(main())
`;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'run-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe.each([40, 80, 120])('asynctutor run on a terminal of %i columns', (columns) => {
  it('plays the run, then leaves what was printed and the timeline', async () => {
    const session = new Session(['run', write('mine.py', GATHER)], { columns, rows: 40 });
    await session.until((screen) => /q stop/.test(screen) && /Task-3/.test(screen));
    expect(await session.finished()).toBe(0);
    const lines = session.screen().split('\n');
    const printed = ['a: start', 'b: start', 'a: end', 'b: end'];
    expect(lines.filter((line) => printed.includes(line))).toEqual(printed);
    expect(lines).toContain('total 2.00 s');
    expect(session.screen()).not.toMatch(/q stop/);
    expect(session.wrappedRows).toBe(0);
    expect(session.cursorShown()).toBe(true);
  });
});

it('Ctrl-C ends the replay, and leaves the terminal as it was', async () => {
  const argv = ['run', write('mine.py', GATHER), '--speed', '0.01'];
  const session = new Session(argv, { columns: 80, afterwards: 'echo "ended: $?"' });
  await session.until((screen) => /q stop/.test(screen));
  session.type('\u0003');
  await session.finished();
  expect(session.screen()).toContain('ended: 130');
  expect(session.cursorShown()).toBe(true);
});

it('shows a watched script again when an editor puts a new file in its place', async () => {
  const path = write('watched.py', GATHER);
  const argv = ['run', path, '--watch', '--instant'];
  const session = new Session(argv, { columns: 100, rows: 50, afterwards: 'echo "ended: $?"' });
  await session.until((screen) => /total 2\.00 s[\s\S]*q leave/.test(screen));
  renameSync(write('watched.py~', GATHER.replace('"b", 2', '"b", 30')), path);
  await session.until((screen) => /total 30\.00 s[\s\S]*q leave/.test(screen));
  session.type('q');
  await session.finished();
  expect(session.screen()).toContain('ended: 0');
});

const installed = await installedPython();
const python = installed?.command ?? '';

describe.runIf(installed !== null && installed.version >= 311)('asynctutor run --python', () => {
  it('shows the script live, what it writes above the board, and ends with its exit code', async () => {
    const path = write(
      'live.py',
      `import os, sys\n${GATHER}os.system("echo from elsewhere")\nprint("careful", file=sys.stderr)\nsys.exit(7)\n`,
    );
    const session = new Session(['run', '--python', python, path], { columns: 80, rows: 40 });
    await session.until((screen) => /Task-3 fetch.*until/.test(screen) && /^a: start$/m.test(screen));
    expect(await session.finished()).toBe(7);
    const lines = session.screen().split('\n');
    const said = ['a: start', 'b: start', 'a: end', 'b: end', 'from elsewhere', 'careful'];
    expect(lines.filter((line) => said.includes(line)).sort()).toEqual([...said].sort());
    expect(session.screen()).toMatch(/not sandboxed[\s\S]*^total \d/m);
    expect(session.cursorShown()).toBe(true);
  });

  it('leaves Ctrl-C to the script first', async () => {
    const path = write(
      'cleans.py',
      `import asyncio
async def main():
    try:
        print("working")
        await asyncio.sleep(600)
    finally:
        await asyncio.sleep(0)
        print("clean")
asyncio.run(main())
`,
    );
    const session = new Session(['run', '--python', python, path], { columns: 80, rows: 60 });
    await session.until((screen) => /^working$/m.test(screen) && /main.*until/.test(screen));
    session.type('\u0003');
    expect(await session.finished()).toBe(130);
    expect(session.screen()).toMatch(/^clean$[\s\S]*KeyboardInterrupt[\s\S]*^total/m);
    expect(session.cursorShown()).toBe(true);
  });

  it('is stopped in the midst of a thousand connections', async () => {
    const path = write(
      'connections.py',
      `import asyncio, contextlib
async def serve(reader, writer):
    with contextlib.suppress(asyncio.CancelledError):  # Python 3.11 complains of each.
        await reader.read()
async def client(port):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    await reader.read()
async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0, backlog=1000)
    port = server.sockets[0].getsockname()[1]
    await asyncio.gather(*(client(port) for _ in range(1000)))
asyncio.run(main())
`,
    );
    const session = new Session(['run', '--python', python, path], { columns: 80 });
    await session.until((screen) => /┄ 2001 waiting/.test(screen));
    session.type('\u0003');
    expect(await session.finished()).toBe(130);
    // Not all of the tasks have a lane.
    expect(session.screen()).toMatch(/^ {2}Task-19 client .*⊘[\s\S]*^total .*1001 tasks cancelled$/m);
    expect(session.cursorShown()).toBe(true);
  });

  it.each([
    'name = input("Name? ")\n',
    'import asyncio\nname = asyncio.run(asyncio.to_thread(input, "Name? "))\n',
  ])('leaves the terminal to a script that reads it: %j', async (source) => {
    const path = write('asks.py', `${source}print("Hello", name)\n`);
    const session = new Session(['run', '--python', python, path], { columns: 80 });
    await session.until((screen) => /^Name\? $/m.test(screen) || /^Name\?$/m.test(screen));
    session.type('Ada\r');
    expect(await session.finished()).toBe(0);
    expect(session.screen()).toMatch(/^Name\? Ada\nHello Ada$/m);
  });

  it('hands over arguments and input, and writes nothing but data with --json', async () => {
    const path = write('reads.py', 'import sys\nprint(sys.argv[1:], sys.stdin.read())\n');
    const { stdout, stderr, code } = await new Promise<{ stdout: string; stderr: string; code: unknown }>(
      (resolve) => {
        const argv = [program, 'run', '--python', python, path, '--json', '--', '-x', 'y'];
        const child = execFile(process.execPath, argv, (error, stdout, stderr) =>
          resolve({ stdout, stderr, code: error?.code ?? 0 }),
        );
        child.stdin?.end('typed');
      },
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout).trace).toMatchObject({
      clock: 'real',
      output: [{ text: "['-x', 'y'] typed" }],
    });
    expect(stderr).toContain("['-x', 'y'] typed\n");
  });

  it.each([
    [['run', '--python', '/no/such/python', 'x.py'], 'there is no Python at /no/such/python'],
    [['run', '--python', process.execPath, 'x.py'], 'is no CPython'],
  ])('%j is answered in one line, with exit code 2', async (argv, message) => {
    write('x.py', '');
    const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...argv], {
      cwd: directory,
      encoding: 'utf8',
    });
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(/^asynctutor: [^\n]+\n$/);
    expect(stderr).toContain(message);
  });

  it('runs a script on the virtual clock, and ends with its exit code', () => {
    const path = write('slow.py', 'import sys, time\ntime.sleep(3600)\nprint("woke")\nsys.exit(5)');
    const argv = [program, 'run', '--python', python, path, '--virtual'];
    const { stdout, status } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
    expect(status).toBe(5);
    expect(stdout).toContain('3600.00 s                prints  woke\n');
  });

  it('runs a module', async () => {
    write('shop.py', 'import sys\nasync def never(): pass\nnever()\nprint(__name__, sys.argv[1:])');
    const argv = [program, 'run', '--python', python, '-m', 'shop', '--', 'open'];
    const { stdout, status } = spawnSync(process.execPath, argv, { cwd: directory, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toContain("__main__ ['open']\n");
    expect(stdout).toMatch(/never awaited[\s\S]*^ {4}3 {2}never\(\)$/m);
  });
});
