import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { traceSchema } from '../../../src/trace/schema.ts';
import { asynctutor } from '../support.ts';
import { GATHER, Scripts } from './support.ts';

const scripts = new Scripts();

describe('asynctutor run, without a terminal', () => {
  it('writes a dated transcript, the timeline and how to go on, without escape codes', async () => {
    const path = scripts.write('mine.py', GATHER);
    const { stdout, stderr, code } = await asynctutor(['run', path], { COLUMNS: '200' });
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toContain(`${path}\n`);
    expect(stdout).toContain('   2.00 s  Task-3        prints  b: end\n');
    expect(stdout).toMatch(/^Task-1 main .*✔ 2\.00 s$/m);
    expect(stdout).toContain('\ntotal 2.00 s\n');
    expect(stdout).toContain(`asynctutor run ${path} --step\n`);
    expect(stdout).not.toContain('\u001b');
  });

  it('speaks French', async () => {
    const path = scripts.write('le mien.py', 'print("été")');
    const { stdout } = await asynctutor(['--lang', 'fr', 'run', path], { COLUMNS: '200' });
    expect(stdout).toContain('affiche  été\n');
    expect(stdout).toContain('Aucune tâche');
    expect(stdout).toContain(`asynctutor run '${path}' --watch`);
  });

  it.each([[[]], [['--python']]])('does not deny a loop that ran callbacks alone: %j', async (flags) => {
    const path = scripts.write(
      'mine.py',
      'import asyncio\nloop = asyncio.new_event_loop()\nloop.call_later(0.01, loop.stop)\nloop.run_forever()\nloop.close()',
    );
    const { stdout } = await asynctutor(['run', ...flags, path], { COLUMNS: '200' });
    expect(stdout).toContain('No task ran: nothing in this program starts one, as asyncio.run() does.');
  });

  it('hands over arguments, and the modules beside the script', async () => {
    scripts.write('helper.py', 'import pack.inner as inner\ndef double(n):\n    return inner.two * n');
    scripts.write('pack/inner.py', 'two = 2');
    scripts.write('unused.py', '\0');
    const path = scripts.write(
      'mine.py',
      'import sys\nfrom helper import double\nprint(double(4), sys.argv[1:])',
    );
    const { stdout, code } = await asynctutor(['run', path, '--', '-v', 'x y']);
    expect(code).toBe(0);
    expect(stdout).toContain("prints  8 ['-v', 'x y']\n");
    expect(stdout).toContain(" -- -v 'x y'\n");
  });

  it('writes what each single task of a crowd prints, and no more of it', async () => {
    const path = scripts.write(
      'crowd.py',
      'import asyncio\nasync def one(n):\n    if n == 77: print("here")\nasync def main():\n    await asyncio.gather(*map(one, range(500)))\nasyncio.run(main())',
    );
    const { stdout } = await asynctutor(['run', path]);
    expect(stdout).toContain('prints  here\n');
    expect(stdout).not.toContain('is created');
  });

  it('writes what the script says on its error output', async () => {
    const path = scripts.write('mine.py', 'import logging\nlogging.warning("careful\\x1b[2J")');
    const { stderr, code } = await asynctutor(['run', path]);
    expect({ stderr, code }).toEqual({ stderr: 'WARNING:root:careful\\x1b[2J\n', code: 0 });
  });

  it('writes the trace as JSON, which the published schema allows', async () => {
    const path = scripts.write('mine.py', GATHER);
    const { stdout } = await asynctutor(['run', path, '--json']);
    const { file, trace, traceback } = JSON.parse(stdout);
    expect({ file, traceback }).toEqual({ file: path, traceback: null });
    expect(traceSchema.parse(trace)).toMatchObject({ clock: 'virtual', elapsed: 2 });
  });

  it('says what there is to notice: each with its line, and the page to read about it', async () => {
    const path = scripts.write(
      'mine.py',
      `import asyncio



async def fetch(n):
    await asyncio.sleep(n)
async def main():
    fetch(1)
    first = await fetch(1)
    second = await fetch(2)
asyncio.run(main())
`,
    );
    const { stdout } = await asynctutor(['run', path], { COLUMNS: '40' });
    expect(stdout).toMatch(/^2 things to notice$/m);
    expect(stdout).toMatch(/never awaited[\s\S]*^ {5}8 {2}fetch\(1\)$[\s\S]*lesson pitfalls forgotten$/m);
    expect(stdout).toMatch(
      /run\s+one\s+after\s+another\s+for\s+3\s+s[\s\S]*^ {5}9 {2}first = await fetch\(1\)\n {4}10 {2}second = await fetch\(2\)$/m,
    );
    const { findings } = JSON.parse((await asynctutor(['run', path, '--json'])).stdout);
    expect(findings).toMatchObject([
      { kind: 'never-awaited', line: 8, page: { chapter: 'pitfalls' }, message: expect.any(String) },
      { kind: 'could-overlap', line: 9, lines: [9, 10], seconds: 3, possible: 2 },
    ]);
  });

  it('says so where nothing is to be noticed', async () => {
    const { stdout } = await asynctutor(['run', scripts.write('mine.py', GATHER)]);
    expect(stdout).toContain('\nNothing stands out.\n');
  });

  it('writes all the steps, with the lines of the script', async () => {
    const path = scripts.write('mine.py', GATHER);
    const { stdout } = await asynctutor(['run', path, '--step']);
    expect(stdout).toMatch(
      /prints {2}a: start\n {2}The loop [^\n]*\n {2}line 4: [^\n]*\n {2}locals: name = 'a', seconds = 1\n/,
    );
  });

  it('writes pictures, pages and profiles', async () => {
    const path = scripts.write('mine.py', GATHER);
    const [svg, profile] = [scripts.at('mine.svg'), scripts.at('mine.json')];
    const page = scripts.at('mine.html');
    const argv = ['run', path, '--marbles', '--svg', svg, '--html', page, '--perfetto', profile];
    const { stdout, code } = await asynctutor(argv);
    expect(code).toBe(0);
    expect(stdout).toContain('total 2.00 s');
    expect(readFileSync(svg, 'utf8')).toContain(path);
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>[\s\S]*gather/);
    expect(JSON.parse(readFileSync(profile, 'utf8')).traceEvents.length).toBeGreaterThan(5);
  });

  it('refuses a file that cannot be written before anything runs', async () => {
    const path = scripts.write('mine.py', 'while True: pass');
    const { stderr, code } = await asynctutor(['run', path, '--svg', scripts.at('no/x.svg')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^asynctutor: --svg cannot write [^\n]+\n$/);
    expect(existsSync(scripts.at('no'))).toBe(false);
  });

  it('does not write over the script', async () => {
    const path = scripts.write('mine.py', 'print(1)');
    const { stderr, code } = await asynctutor(['run', path, '--html', path]);
    expect({ stderr, code }).toEqual({
      stderr: 'asynctutor: --html would write over the script itself; name another file\n',
      code: 2,
    });
    expect(readFileSync(path, 'utf8')).toBe('print(1)');
  });

  it.skipIf(process.platform === 'win32')('does not wait for somebody to read a named pipe', async () => {
    const pipe = scripts.at('pipe');
    execFileSync('mkfifo', [pipe]);
    const { stderr, code } = await asynctutor(['run', scripts.write('mine.py', ''), '--svg', pipe]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^asynctutor: --svg cannot write [^\n]+\n$/);
  });
});

describe('a script that fails', () => {
  it('is drawn, its traceback is that of Python, and the exit code 1', async () => {
    const path = scripts.write(
      'mine.py',
      'import asyncio\nasync def main():\n    await asyncio.sleep(1)\n    raise ValueError("no")\nasyncio.run(main())\n',
    );
    const { stdout, stderr, code } = await asynctutor(['run', path]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^Task-1 main .*✖ 1\.00 s$/m);
    expect(stderr).toContain(
      `  File "${path}", line 4, in main\n    raise ValueError("no")\nValueError: no\n`,
    );
    expect(stderr).not.toContain('harness');
  });

  it('has errors of syntax told as Python tells them, and nothing else', async () => {
    const path = scripts.write('mine.py', 'def f(:\n    pass\n');
    const { stdout, stderr, code } = await asynctutor(['run', path]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(stderr).toBe(`  File "${path}", line 1\n    def f(:\n          ^\nSyntaxError: invalid syntax\n`);
  });

  it('may be its own exit, with a message', async () => {
    const path = scripts.write('mine.py', 'import sys\nprint("x")\nsys.exit("no such shop")');
    const { stderr, code } = await asynctutor(['run', path]);
    expect({ stderr, code }).toEqual({ stderr: 'no such shop\n', code: 1 });
  });

  it('may be its own exit, with a code', async () => {
    for (const exit of ['SystemExit(4)', 'SystemExit(-1)']) {
      const { stderr, code } = await asynctutor(['run', scripts.write('mine.py', `raise ${exit}`)]);
      expect({ stderr, code }).toEqual({ stderr: '', code: 1 });
    }
  });

  it.each([
    ['while True: print("x" * 1000)', /the program was stopped: it prints too much \(line 1\)\n$/],
    ['x = []\nwhile True:\n    x.append(bytes(10**7))', /it takes too much memory \(line 3\)\n$/],
  ])('is stopped at its limits, with the line: %j', async (source, message) => {
    const { stderr, code } = await asynctutor(['run', scripts.write('mine.py', source)]);
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
  });

  it.each([
    ['import aiohttp', 'asynctutor has no aiohttp; if yours has: asynctutor run --python '],
    ['name = input("Name? ")', 'nothing can be typed in the sandbox'],
    [
      'import subprocess\nsubprocess.run(["ls"])',
      'the sandbox has no network but the program’s own, and no other processes',
    ],
    ['import socket\nsocket.create_connection(("example.com", 80))', 'the sandbox has no network'],
    [
      'import asyncio\nasync def main():\n    async with asyncio.TaskGroup() as g:\n        g.create_task(asyncio.open_connection("example.com", 80))\nasyncio.run(main())',
      'the sandbox has no network',
    ],
    ['import asyncio\nasyncio.run(asyncio.open_connection("127.0.0.1", 80))', 'the sandbox has no network'],
    [
      'import asyncio\nasync def main():\n    async with await asyncio.start_server(print, "127.0.0.1", 80) as s:\n        await s.serve_forever()\nasyncio.run(main())',
      'the sandbox has no network',
    ],
    ['import ctypes', 'the sandbox has no network'],
    ['import sys\nopen(sys.argv[0])', 'is not in the sandbox; to use it: asynctutor run --python '],
  ])('for what the sandbox has not, is told what to do: %j', async (source, message) => {
    const path = scripts.write('mine.py', source);
    const { stderr, code } = await asynctutor(['run', path]);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n').at(-1)).toContain(`asynctutor run --python ${path}`);
  });

  it.each([
    [
      'from pathlib import Path\nPath("result.txt").write_text("precious")',
      /^asynctutor: the file result\.txt is gone with the sandbox; to keep it: asynctutor run --python \S+\n$/,
    ],
    [
      'for n in range(9): open(f"{n}.txt", "w")',
      /^asynctutor: the files 0\.txt, 1\.txt, 2\.txt, … are gone with the sandbox; to keep them: /,
    ],
    [
      'open("a\\x1b[2J\\"; to keep it: evil", "w")',
      /^asynctutor: the file "a\S+\[2J\\"; to keep it: evil" is gone/,
    ],
  ])('is told that files do not stay: %j', async (source, message) => {
    const { stderr, code } = await asynctutor(['run', scripts.write('mine.py', source)]);
    expect(code).toBe(0);
    expect(stderr).toMatch(message);
  });

  it('is not told so for errors of its own', async () => {
    const { stderr } = await asynctutor(['run', scripts.write('mine.py', 'open("no such file")')]);
    expect(stderr).not.toContain('asynctutor');
  });
});

describe('bad input is answered in one line, with exit code 2', () => {
  it.each([
    [[], 'name the file to run: asynctutor run FILE.py'],
    [['missing.py'], 'there is no file '],
    [['binray.py'], 'binary.py?'],
    [['.'], 'is a directory'],
    [['binary.py'], 'is no text'],
    [['latin.py'], 'is not UTF-8'],
    [['nope.py'], 'names an unknown encoding in its first lines; save it as UTF-8'],
    [['long.py'], 'is longer than 1 MB'],
    [['mine.py', '--step', '--json'], '--step and --json show different things'],
    [['mine.py', '--marbles', '--step'], '--step and --marbles show different things'],
    [['mine.py', '--instant', '--speed', '2'], '--instant does not wait at all'],
    [['mine.py', '--virtual'], '--virtual goes with --python'],
    [['-m', 'shop'], 'asynctutor run --python -m shop'],
    [['mine.py', '--python', '--speed', '2'], '--speed has no meaning on the real clock'],
    [['mine.py', '--watch', '--step'], '--step shows one run'],
    [['mine.py', '--stop'], "unknown option '--stop'"],
  ])('%j', async (argv, message) => {
    scripts.write('mine.py', '');
    scripts.write('binary.py', Buffer.of(1, 0, 2));
    scripts.write('latin.py', Buffer.from('# été', 'latin1'));
    scripts.write('nope.py', '# coding: nope\nprint(1)\n');
    scripts.write('long.py', '#'.repeat(10_000_000));
    const paths = argv.map((each) => (/\.(py)?$/.test(each) ? scripts.at(each) : each));
    const { stdout, stderr, code } = await asynctutor(['run', ...paths]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^asynctutor: [^\n]+\n$/);
    expect(stderr).toContain(message);
  });
});
