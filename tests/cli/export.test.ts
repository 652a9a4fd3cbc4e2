import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pitfalls } from '../../src/demos/index.ts';
import { asynctutor } from './support.ts';

let directory = '';
const at = (name: string): string => join(directory, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'export-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

describe('asynctutor demo --marbles', () => {
  it('writes the figure of all runs, at once and the same on any terminal', async () => {
    const { stdout, code } = await asynctutor(['demo', 'gather', '--marbles'], { COLUMNS: '40' });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^gather\n\ntogether took 2\.00 s\.\n/);
    expect(stdout).toContain('together 2.00 s, one after another 4.00 s: 2.00 s saved');
    const wide = await asynctutor(['demo', 'gather', '--marbles'], { COLUMNS: '200', FORCE_COLOR: '1' });
    expect(wide.stdout).toBe(stdout);
  });

  it('speaks French, and in sentences', async () => {
    const env = { ACCESSIBLE: '1' };
    const { stdout } = await asynctutor(['--lang', 'fr', 'demo', 'gather', '--marbles'], env);
    expect(stdout).toContain('T1 a attendu un minuteur de 0,00 s à 1,00 s, puis a fini.');
    expect(stdout).not.toMatch(/[█─┄]/);
  });
});

describe('asynctutor demo --svg and --perfetto', () => {
  it('write a picture with both ways of doing it', async () => {
    const { stdout, stderr, code } = await asynctutor(['demo', 'gather', '--svg', at('gather.svg')]);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toBe(`${at('gather.svg')} is written: open it in a browser\n`);
    expect(read('gather.svg')).toMatch(/^<svg [^>]*role="img"[\s\S]*<\/svg>\n$/);
    expect(read('gather.svg')).toContain('one after another');
    expect(readdirSync(directory)).toEqual(['gather.svg']);
  });

  it('write a page with both runs of the Python, its code, and the line of each step', async () => {
    const { stdout, stderr, code } = await asynctutor(['demo', 'gather', '--html', at('gather.html')]);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toBe(`${at('gather.html')} is written: open it in a browser, or send it to somebody\n`);
    const text = read('gather.html');
    expect(text).toContain('one after another');
    const [, json = ''] = /id="data">(.*)<\/script>/.exec(text) ?? [];
    const { steps, texts } = JSON.parse(json).programs[0];
    const lines = steps.map(([, , sentence, line]: number[]) => [texts[sentence ?? 0], line]);
    expect(lines).toContainEqual(['T1 waits until 1.00 s', 8]);
  });

  it('write a page of a program that needs the real clock, which says why no lines are known', async () => {
    await asynctutor(['--lang', 'fr', 'demo', 'threads', '--html', at('threads.html')]);
    expect(read('threads.html')).toContain('<p class="note">lignes inconnues');
  });

  it('write of a group a profile with a process for each run, and the pictures below each other', async () => {
    await asynctutor(['demo', 'pitfalls', '--perfetto', at('all.json'), '--svg', at('all.svg')]);
    const { traceEvents } = JSON.parse(read('all.json'));
    const names = traceEvents
      .filter(({ name }: { name: string }) => name === 'process_name')
      .map(({ args }: { args: { name: string } }) => args.name);
    for (const { name } of pitfalls.members) {
      expect(names.filter((each: string) => each.startsWith(`${name}: `)).length, name).toBeGreaterThan(0);
      expect(read('all.svg')).toContain(`>${name}</text>`);
    }
  });

  it("take the learner's own tasks, whatever they are called", async () => {
    const tasks = '<b>&amp;=1,"]]>=2';
    await asynctutor([
      'demo',
      'gather',
      '--tasks',
      tasks,
      '--svg',
      at('own.svg'),
      '--perfetto',
      at('own.json'),
      '--html',
      at('own.html'),
    ]);
    expect(read('own.html')).toContain('&lt;b&gt;&amp;amp;');
    expect(read('own.html')).not.toContain('<b>&');
    expect(read('own.svg')).toContain('&lt;b&gt;&amp;amp;');
    expect(read('own.svg')).not.toContain('<b>');
    expect(read('own.json')).toContain('<b>&amp;');
  });

  it('replace a file as a whole, and what a link leads to, with its permissions', async () => {
    mkdirSync(at('kept'));
    writeFileSync(at('kept/old.svg'), 'old');
    chmodSync(at('kept/old.svg'), 0o600);
    symlinkSync(at('kept/old.svg'), at('link.svg'));
    const { code } = await asynctutor(['demo', 'sleep', '--svg', at('link.svg')]);
    expect(code).toBe(0);
    expect(read('kept/old.svg')).toContain('</svg>');
    expect(statSync(at('kept/old.svg')).mode & 0o777).toBe(0o600);
    expect(readdirSync(at('kept'))).toEqual(['old.svg']);
  });

  it('leave nothing behind, and what was there as it was, if one of two cannot be written', async () => {
    writeFileSync(at('old.svg'), 'old');
    const argv = ['demo', 'sleep', '--svg', at('old.svg'), '--perfetto', at('no/such/place.json')];
    const { stdout, stderr, code } = await asynctutor(argv);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^asynctutor: --perfetto cannot write [^\n]+\n$/);
    expect(read('old.svg')).toBe('old');
    expect(readdirSync(directory)).toEqual(['old.svg']);
  });

  it.each(['no/such/directory/x.svg', '.', '', 'new/', 'file/x.svg'])(
    'say before anything runs that %j cannot be written',
    async (path) => {
      writeFileSync(at('file'), '');
      const target = path === '' ? '' : at(path);
      // On the real clock, a demo that ran first would be noticed.
      const { stdout, stderr, code } = await asynctutor(['demo', 'gather', '--svg', target]);
      expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
      expect(stderr).toMatch(
        /^asynctutor: --svg cannot write [^\n]*; give a file in a directory that exists/,
      );
      expect(existsSync(at('no'))).toBe(false);
    },
  );

  it.runIf(existsSync('/dev/full'))('say so if there is no room for it in the end', async () => {
    const { stderr, code } = await asynctutor(['demo', 'sleep', '--svg', '/dev/full']);
    expect({ stderr, code }).toEqual({
      stderr: 'asynctutor: /dev/full is on a full disk; make room\n',
      code: 1,
    });
  });

  it('say it in French', async () => {
    const { stderr } = await asynctutor(['--lang', 'fr', 'demo', 'gather', '--svg', at('no/x.svg')]);
    expect(stderr).toMatch(/^asynctutor : --svg ne peut pas écrire|^asynctutor: --svg ne peut pas écrire/);
  });

  it.each([
    [['--svg', 'x.svg', '--json'], '--json and --svg show different things'],
    [['--marbles', '--step'], '--step and --marbles show different things'],
    [['--perfetto', 'x.json', '--code'], '--code and --perfetto show different things'],
    [['--svg', 'x', '--perfetto', './x'], 'name the same file'],
    [['--html', 'x', '--svg', './x'], '--svg and --html name the same file'],
    [['--html', 'x.html', '--json'], '--json and --html show different things'],
    [['--svg', 'x.svg', '--speed', '2'], '--svg does not wait at all'],
    [['--svg'], "the option '--svg <file>' takes a value"],
  ])('answer %j in one line, with exit code 2', async (flags, message) => {
    const { stdout, stderr, code } = await asynctutor(['demo', 'gather', ...flags]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^asynctutor: [^\n]+\n$/);
    expect(stderr).toContain(message);
  });

  it('ask for a demo', async () => {
    const { stdout, stderr, code } = await asynctutor(['demo', '--marbles']);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain('asynctutor demo gather --marbles');
  });
});
