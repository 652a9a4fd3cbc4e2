import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OnTerminal } from './on-terminal.ts';
import { asynctutor } from './support.ts';

let directory: string;
let broken: string;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'asynctutor-'));
  await asynctutor(['new', 'chapter', 'first', '--lessons', directory]);
  await asynctutor(['new', 'chapter', 'second', '--lessons', directory]);
  broken = join(directory, 'broken');
  mkdirSync(broken);
  const chapter = readFileSync(join(directory, '01-first.json'), 'utf8');
  writeFileSync(join(broken, '01-first.json'), chapter.replace('"minutes": 5', '"minuts": 5'));
  writeFileSync(join(broken, '02-second.json'), '{\n  "id": "second",\n  oops');
  writeFileSync(join(broken, '03-escape.json'), chapter.replace('Why it matters', 'Why \\u001b[2J'));
  writeFileSync(join(broken, '04-latin1.json'), Buffer.from([0x7b, 0xe9, 0x7d]));
  writeFileSync(join(broken, '05-newer.json'), chapter.replace('"format": 1', '"format": 2'));
  writeFileSync(join(broken, '06-huge.json'), Buffer.alloc(50_000_000, ' '));
});

afterAll(() => rmSync(directory, { recursive: true }));

describe('asynctutor lesson, without a terminal', () => {
  it('writes a whole chapter as text, without escape codes', async () => {
    const { stdout, code } = await asynctutor(['lesson', 'gather']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^5\. Several at once: `gather`\n/);
    expect(stdout).toMatch(/^Page (\d) of \1: Over to you$/m);
    expect(stdout).toMatch(/^\d\.\d\d s │ ./m);
    expect(stdout).not.toContain('\u001b');
    expect(stdout.split('\n').every((line) => line.length < 80)).toBe(true);
  });

  it.each(['failure', '6', 'Failure'])('writes one page, by the name %s', async (page) => {
    const { stdout, code } = await asynctutor(['lesson', 'gather', page]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^5\. Several at once: `gather`\n\nPage 6 of \d: /);
    expect(stdout).not.toContain('Page 7');
  });

  it.each([
    [['gather', 'failures'], 'gather has no page "failures"; it has together, '],
    [['gather', '40'], 'gather has no page "40"; it has together, '],
    [['gather', 'failure', '--search', 'x'], '--search and failure ask for different things'],
  ])('answers %j in one line, with exit code 2', async (argv, message) => {
    const { stdout, stderr, code } = await asynctutor(['lesson', ...argv]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^asynctutor: [^\n]+\n$/);
    expect(stderr).toContain(message);
  });

  it.each(['5', '05', 'Gather', '05-gather', '05-gather.json'])('finds it by the name %s', async (name) => {
    expect((await asynctutor(['lesson', name])).stdout).toMatch(/^5\. /);
  });

  it('asks a prediction without the answer, and explains it at the end of the chapter', async () => {
    const { stdout } = await asynctutor(['lesson', 'gather']);
    const [before = '', after = ''] = stdout.split('\nExplanations\n');
    const explanation = 'The results come in the order of the arguments';
    expect(before).toContain('What is the last line that is printed?');
    expect(before).not.toContain(explanation);
    expect(after).toContain(explanation);
  });

  it.each([[[]], [['--list']]])('lists the chapters, and says how to read one: %j', async (options) => {
    const { stdout, code } = await asynctutor(['lesson', ...options]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ 5 {2}gather +Several at once: `gather` {2}\d+ min$/m);
    expect(stdout).toMatch(/\nRead one: asynctutor lesson gather \| less\n$/);
  });

  it('writes the whole course', async () => {
    const { stdout } = await asynctutor(['lesson', '--all']);
    for (const title of ['1. Why async', '5. Several at once', '16. Pitfalls'])
      expect(stdout).toContain(`\n${title}`.slice(title.startsWith('1.') ? 1 : 0));
  });

  it('finds pages by their words, whatever the capitals and the accents', async () => {
    const { stdout } = await asynctutor(['lesson', '--search', 'RETURN_exceptions']);
    expect(stdout).toMatch(/^asynctutor lesson gather \d\n {4}.*\n {4}.*return_exceptions/m);
    const french = await asynctutor(['lesson', '--lang', 'fr', '--search', 'semaphore']);
    expect(french.stdout).toContain('sémaphore');
    const one = await asynctutor(['lesson', 'gather', '--search', 'await', '--json']);
    const hits = JSON.parse(one.stdout) as { chapter: string }[];
    expect(hits.length).toBeGreaterThan(1);
    expect(hits.every(({ chapter }) => chapter === 'gather')).toBe(true);
  });

  it('says when it finds nothing', async () => {
    const { stdout, stderr, code } = await asynctutor(['lesson', '--search', 'xyzzy plugh']);
    expect({ stdout, stderr, code }).toEqual({
      stdout: '',
      stderr: 'asynctutor: nothing found for "xyzzy plugh"\n',
      code: 0,
    });
  });

  it('writes data', async () => {
    const list = JSON.parse((await asynctutor(['lesson', '--json'])).stdout);
    expect(list).toContainEqual(
      expect.objectContaining({ file: '05-gather.json', id: 'gather', minutes: expect.any(Number) }),
    );
    const chapter = JSON.parse((await asynctutor(['lesson', 'gather', '--json'])).stdout);
    expect(chapter).toEqual(JSON.parse(readFileSync('lessons/05-gather.json', 'utf8')));
  });

  it.each([
    [['--lang', 'fr'], {}],
    [[], { ASYNCTUTOR_LANG: 'fr-CA', LANG: 'en_US.UTF-8' }],
    [[], { LANG: 'fr_FR.UTF-8' }],
  ])('speaks French where that is wished: %j %j', async (options, env) => {
    const { stdout } = await asynctutor(['lesson', 'gather', ...options], env);
    expect(stdout).toMatch(/^5\. Plusieurs à la fois\u00a0: `gather`\n/);
    expect(stdout).toMatch(/Page 1 sur \d\u00a0:/);
    expect(stdout).toContain('Durée : 2,00 s.');
    expect(stdout).not.toMatch(/It takes|Page 1 of/);
  });

  it('speaks French in demos, too', async () => {
    const { stdout } = await asynctutor(['--lang', 'fr', 'demo', 'gather', '--instant']);
    expect(stdout).toContain('attend jusqu’à 1,00 s');
  });

  it('has words instead of drawings for those who listen', async () => {
    const { stdout } = await asynctutor(['lesson', 'gather'], { ACCESSIBLE: '1' });
    expect(stdout).toMatch(/^ {4}at \d\.\d\d s: ./m);
    expect(stdout).not.toMatch(/[─│✔✖↪`]/);
  });

  it('highlights code where colour is forced, and nowhere else', async () => {
    const { stdout } = await asynctutor(['lesson', 'gather'], { FORCE_COLOR: '2' });
    expect(stdout).toContain('\u001b[38;5;98mimport\u001b[39m asyncio');
  });

  it.each([
    [['lesson', 'gater'], 'there is no chapter "gater"; did you mean gather?'],
    [['lesson', '99'], 'there is no chapter "99"; asynctutor lesson --list lists them'],
    [['lesson', 'x\u001b[2Jy'], 'there is no chapter "x\\u{1b}[2Jy"'],
    [['lesson', 'gather', '--list'], '--list and gather ask for different things'],
    [['lesson', '--list', '--search', 'x'], '--list and --search ask for different things'],
    [['lesson', '--search', ' '], 'there is nothing to search for'],
    [['lesson', '--lessons', '/nowhere/at all'], '/nowhere/at all: there is no such directory'],
    [['lesson', '--lessons', 'package.json'], 'package.json: this is not a directory'],
    [['lesson', '--lessons', 'src'], 'src: there is no chapter here'],
    [['lesson', 'gater', '--lang', 'fr'], 'vouliez-vous dire gather\u00a0?'],
  ])('answers %j in one line, with exit code 2', async (argv, message) => {
    const { stdout, stderr, code } = await asynctutor(argv);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^asynctutor: [^\n]+\n$/);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('\u001b');
  });
});

describe("somebody else's course", () => {
  it.each([
    [['--lessons'], {}],
    [[], { ASYNCTUTOR_LESSONS: 'there' }],
  ])('is read from where it is', async (options, env) => {
    const argv = ['lesson', ...options.flatMap((option) => [option, directory])];
    const given = 'ASYNCTUTOR_LESSONS' in env ? { ASYNCTUTOR_LESSONS: directory } : {};
    expect((await asynctutor(argv, given)).stdout).toMatch(/^ 1 {2}first +A new chapter: `first`/);
    expect((await asynctutor([...argv, 'second'], given)).stdout).toMatch(/^2\. A new chapter/);
  });

  it.each([
    ['first', '01-first.json:', '/minuts: expected'],
    ['second', '02-second.json:3:3: expected valid JSON', ''],
    ['escape', '03-escape.json:', 'U+001B'],
    ['latin1', '04-latin1.json:1:2: expected text in UTF-8', ''],
    ['newer', '05-newer.json:', 'expected format 1'],
    ['huge', '06-huge.json:1:1: expected at most', '50.0 MB'],
  ])('is not shown where it is wrong: %s', async (name, where, what) => {
    const { stdout, stderr, code } = await asynctutor(['lesson', name, '--lessons', broken]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(where);
    expect(stderr).toContain(what);
    expect(stderr).toMatch(/^asynctutor: .* cannot be shown until this is put right\n$/m);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may come out.
    expect(stderr).not.toMatch(/[\u0000-\u0009\u001b]/);
  });

  it('is listed with those of its chapters that cannot be read', async () => {
    const { stdout, code } = await asynctutor(['lesson', '--lessons', broken]);
    expect(code).toBe(0);
    expect(stdout.match(/cannot be read; asynctutor check/g)?.length).toBeGreaterThan(3);
  });
});

describe('asynctutor check', () => {
  it('has nothing to say of a course that is right', async () => {
    expect(await asynctutor(['check', directory])).toEqual({
      stdout: '2 chapters, nothing wrong\n',
      stderr: '',
      code: 0,
    });
  });

  it('says everything that is wrong in one pass, each with its place', async () => {
    const { stdout, stderr, code } = await asynctutor(['check', broken]);
    expect(code).toBe(2);
    const files = ['01-first', '02-second', '03-escape', '04-latin1', '05-newer', '06-huge'];
    for (const file of files)
      expect(stdout).toMatch(new RegExp(`^${broken}/${file}\\.json:\\d+:\\d+: `, 'm'));
    expect(stderr).toMatch(/^asynctutor: \d+ problems in 6 files\n$/);
    const data = await asynctutor(['check', broken, '--json']);
    expect(JSON.parse(data.stdout)).toContainEqual(
      expect.objectContaining({ file: '01-first.json', pointer: '/minuts' }),
    );
  });

  it('runs the programs of the questions', async () => {
    const course = mkdtempSync(join(directory, 'keys-'));
    const text = readFileSync(join(directory, '01-first.json'), 'utf8');
    writeFileSync(
      join(course, '01-first.json'),
      text.replace('"value": 2', '"value": 7').replace('"2 s"', '"7 s"'),
    );
    const { stdout, code } = await asynctutor(['check', course]);
    expect(code).toBe(1);
    expect(stdout).toContain('exactly one choice that matches the run: 2; found 0 choices');
  });

  it('speaks French', async () => {
    const { stdout } = await asynctutor(['check', directory, '--lang', 'fr']);
    expect(stdout).toBe('2 chapitres, rien à redire\n');
  });

  it('knows no course where there is none', async () => {
    const { stderr, code } = await asynctutor(['check', '/nowhere']);
    expect({ stderr, code }).toEqual({
      stderr: 'asynctutor: /nowhere: there is no such directory\n',
      code: 2,
    });
  });
});

describe('asynctutor new chapter', () => {
  it('writes a chapter after the others, with the schema beside it', async () => {
    const { stdout, code } = await asynctutor(['new', 'chapter', 'third', '--lessons', directory]);
    expect(code).toBe(0);
    expect(stdout).toContain(`${directory}/03-third.json is written`);
    expect(JSON.parse(readFileSync(join(directory, '03-third.json'), 'utf8'))).toMatchObject({
      id: 'third',
      order: 3,
    });
    for (const schema of ['lesson', 'exercise'])
      expect(readFileSync(join(directory, `${schema}.schema.json`), 'utf8')).toContain('json-schema.org');
    rmSync(join(directory, '03-third.json'));
  });

  it.each([
    ['first', 'first is the id of 01-first.json already'],
    ['Not an id', '"Not an id" is no id'],
    ['../x', 'is no id'],
  ])('refuses %j', async (id, message) => {
    const { stderr, code } = await asynctutor(['new', 'chapter', id, '--lessons', directory]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('makes the directory of a new course', async () => {
    const place = join(directory, 'new', 'course');
    expect((await asynctutor(['new', 'chapter', 'streams', '--lessons', place])).code).toBe(0);
    expect((await asynctutor(['check', place])).code).toBe(0);
  });

  it('refuses where nothing can be written', async () => {
    const place = join(directory, 'a-file', 'course');
    writeFileSync(join(directory, 'a-file'), '');
    const { stderr, code } = await asynctutor(['new', 'chapter', 'x', '--lessons', place]);
    expect({ stderr, code }).toEqual({
      stderr: `asynctutor: there is no place to write to: ${place}\n`,
      code: 2,
    });
  });
});

it('opens a page of a chapter on a terminal, whatever was read last', async () => {
  const env = { ASYNCTUTOR_HOME: join(directory, 'home') };
  for (const [page, place] of [
    ['failure', / 6\/\d/],
    ['2', / 2\/\d/],
  ] as const) {
    const terminal = new OnTerminal(['lesson', 'gather', page], {}, env);
    await terminal.until((screen) => place.test(screen));
    terminal.type('q');
    expect(await terminal.finished).toBe(0);
  }
});
