import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asynctutor } from '../support.ts';
import {
  attempts,
  envOf,
  FILE,
  SOLUTION,
  STARTER,
  save,
  usePlaces,
  WRONG,
  writeExercise,
} from './support.ts';

const places = usePlaces();
const run = (...argv: string[]) => asynctutor(['exercise', ...argv], envOf(places));

describe('asynctutor exercise check', () => {
  it('passes what is right, however it is done', async () => {
    save(SOLUTION, 'gather-downloads.py');
    const { stdout, code } = await run('check', 'gather-downloads.py');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^✔ Solved/);
    expect(attempts(places)).toMatchObject([
      { passed: true, variant: 0, tries: 1, chapter: expect.any(String) },
    ]);
  });

  it('fails what is not, and says why in the names of the file, with the possible run below', async () => {
    save(STARTER, 'gather-downloads.py');
    const { stdout, code } = await run('check', 'gather-downloads.py');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^✖ Not yet\n• .*`fetch` \(line \d+\) started at 1 s/);
    expect(stdout).toMatch(/^yours {2}2\.00 s$/m);
    expect(stdout).toMatch(/^possible {2}1\.00 s$/m);
    expect(stdout).toMatch(/^2\.00 s │ a b$/m);
    expect(attempts(places)).toMatchObject([{ passed: false }]);
  });

  it('shows an error as Python does, with the name of the file', async () => {
    save(['import asyncio', 'print("a b"'], 'gather-downloads.py');
    const { stdout, code } = await run('check', 'gather-downloads.py');
    expect(code).toBe(1);
    expect(stdout).toContain('The program does not run');
    expect(stdout).toContain('  File "gather-downloads.py", line 2');
    expect(stdout).toContain("SyntaxError: '(' was never closed");
  });

  it.each([
    ['en', 'the program has no `main`: the exercise needs that name'],
    ['fr', 'le programme n’a pas de `main`\u00a0: l’exercice a besoin de ce nom'],
  ])(
    'says in a sentence, and without the traceback of its own check, that a name is gone, in %s',
    async (language, sentence) => {
      const title = { en: 'with other files', fr: 'avec d’autres fichiers' };
      const driver = ['import asyncio, exercise', 'asyncio.run(exercise.main())'];
      const checks = [{ output: ['a b'] }];
      writeExercise(places, { runs: [{ checks }, { title, driver, checks }] });
      save(
        SOLUTION.map((line) => line.replaceAll('main()', 'start()')),
        'gather-downloads.py',
      );
      const { stdout, code } = await run('check', 'gather-downloads.py', '--lang', language);
      expect(code).toBe(1);
      const [head = '', said = ''] = stdout.split('\n');
      expect(said).toBe(`• ${sentence}`);
      expect(head).toBe(language === 'en' ? '✖ Not yet' : '✖ Pas encore');
      expect(stdout).not.toMatch(/Traceback|<driver>|AttributeError/);
    },
  );

  it('writes data', async () => {
    save(WRONG, 'mine.py');
    const { stdout, code } = await run('check', 'mine.py', '--exercise', 'gather-d', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      exercise: 'gather-downloads',
      variant: 0,
      file: 'mine.py',
      passed: false,
      failures: [{ check: 'output', message: expect.stringContaining('`a`') }],
      error: null,
      runs: [{ title: null, elapsed: 1, output: [{ t: 1, text: 'a' }] }],
    });
  });

  it('knows a variant by the name of its file', async () => {
    const load = SOLUTION.map((line) => line.replaceAll('fetch', 'load'));
    save(load, 'gather-downloads-2.py');
    expect((await run('check', 'gather-downloads-2.py')).code).toBe(0);
    expect(attempts(places)).toMatchObject([{ passed: true, variant: 1 }]);
    save(SOLUTION, 'gather-downloads-2.py');
    expect((await run('check', 'gather-downloads-2.py')).code).toBe(1);
  });

  it.each([
    ['is not there', () => {}, 'gather-downloads.py', 'there is no file gather-downloads.py'],
    ['is a directory', () => mkdirSync('gather-downloads.py'), 'gather-downloads.py', 'is a directory'],
    [
      'is not UTF-8',
      () => writeFileSync('gather-downloads.py', Buffer.from([0x22, 0xe9, 0x22])),
      'gather-downloads.py',
      'is not UTF-8',
    ],
    [
      'is far too long',
      () => writeFileSync('gather-downloads.py', '#'.repeat(10_000_000)),
      'gather-downloads.py',
      'longer than 1 MB',
    ],
    ['has the name of no exercise', () => save(SOLUTION, 'mine.py'), 'mine.py', 'the name of no exercise'],
    [
      'is a backup',
      () => save(SOLUTION, 'gather-downloads.backup-1.py'),
      'gather-downloads.backup-1.py',
      '--exercise',
    ],
  ])('refuses a file that %s, in one line', async (_name, make, file, message) => {
    make();
    const { stdout, stderr, code } = await run('check', file);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd()).not.toContain('\n');
  });
});

describe('asynctutor exercise, without a terminal', () => {
  it('tells the story, writes the file, and says what to do', async () => {
    const { stdout, stderr, code } = await run('gather-downloads');
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toMatch(/^Exercise: Two downloads\n\nBoth take a second\./);
    expect(stdout).toContain(FILE);
    expect(stdout).toMatch(/asynctutor exercise check\s/);
    expect(stdout).not.toContain('Not yet');
  });

  it('goes on with what is there, and judges it once', async () => {
    await run('gather-downloads');
    save(WRONG);
    const { stdout } = await run('gather-downloads');
    expect(stdout).toContain('Your work of last time is in it.');
    expect(stdout).toContain('Not yet');
    save(SOLUTION);
    expect((await run('gather-downloads')).stdout).toContain('Solved');
  });

  it('takes the next one that is not done', async () => {
    expect((await run()).stdout).toMatch(/^Exercise: Two downloads/);
    save(SOLUTION);
    await run('check', FILE);
    expect((await run()).stdout).toMatch(/^Exercise: Unplaced/);
  });

  it.each([
    [['gather-dwnloads'], 'there is no exercise "gather-dwnloads"; did you mean gather-downloads?'],
    [['something'], 'there is no exercise "something"; asynctutor exercise list --lessons'],
    [['gather-downloads-9'], 'did you mean gather-downloads?'],
    [['check'], "missing required argument 'file'"],
    [['check', 'x.py', '--exercise', 'zzzzzz'], 'there is no'],
  ])('%j: %s', async (argv, message) => {
    const { stderr, code } = await run(...argv);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('cannot work where its directory is a file', async () => {
    writeFileSync('asynctutor-exercises', '');
    const { stderr, code } = await run('gather-downloads');
    expect({ stderr, code }).toEqual({
      stderr: 'asynctutor: asynctutor-exercises is there already, and no directory; move it away\n',
      code: 2,
    });
  });

  it('says what is wrong with an exercise of a stranger’s', async () => {
    writeFileSync(`${places.course}/exercises/gather-downloads.json`, '{"format": 1}');
    const { stderr, code } = await run('gather-downloads');
    expect(code).toBe(2);
    expect(stderr).toContain('exercises/gather-downloads.json');
    expect(stderr).toMatch(/cannot be shown until this is put right\n$/);
  });
});

describe('asynctutor exercise list', () => {
  it('has all by chapter, and what is done', async () => {
    save(SOLUTION, 'gather-downloads.py');
    await run('check', 'gather-downloads.py');
    const { stdout, stderr, code } = await run('list');
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toMatch(
      /^5\. .*\n {2}✔ gather-downloads {2}Two downloads {2}5 min\n\nIn no chapter\n {4}unplaced/,
    );
    expect(stdout).toMatch(/1 of 2 done\nThe next one:\sasynctutor exercise unplaced/);
  });

  it('is data, too, of the course that is named', async () => {
    const argv = ['exercise', 'list', '--json', '--lessons', places.course];
    const { stdout } = await asynctutor(argv, { ASYNCTUTOR_HOME: places.home });
    expect(JSON.parse(stdout)).toEqual([
      { id: 'gather-downloads', chapter: 'gather', title: 'Two downloads', minutes: 5, done: false },
      { id: 'unplaced', chapter: null, title: 'Unplaced — `x`', minutes: 5, done: false },
    ]);
  });
});

describe('an exercise with modules', () => {
  it('has them beside the file, for the learner’s own Python, and for the verdict', async () => {
    writeExercise(places, { modules: { shop: ['PRICE = 3'] } });
    await run('gather-downloads');
    expect(readFileSync(join(dirname(FILE), 'shop.py'), 'utf8')).toBe('PRICE = 3\n');
    save(['import shop', 'print("shop", shop.PRICE)', 'raise SystemExit(shop.__file__)']);
    const { stdout, code } = await run('check', FILE);
    expect(code).toBe(1);
    expect(stdout).toContain('SystemExit: shop.py');
  });

  it('leaves a file alone that has the name of one', async () => {
    writeExercise(places, { modules: { shop: ['PRICE = 3'] } });
    mkdirSync(dirname(FILE), { recursive: true });
    writeFileSync(join(dirname(FILE), 'shop.py'), 'mine');
    await run('gather-downloads');
    expect(readFileSync(join(dirname(FILE), 'shop.py'), 'utf8')).toBe('mine');
  });
});
