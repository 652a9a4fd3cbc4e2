import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { times } from '../fuzz.ts';
import { COMMAND_WORDS } from './command-words.ts';
import { asynctutor, type Finished } from './support.ts';

/** What takes over a terminal: a title, a cleared screen, an 8-bit sequence, text that runs backwards, a bell. */
const HOSTILE = '\u001b]0;owned\u0007\u001b[2J\u009b31m\u202e\b\r\u007f';
/** The same as a Python or a JSON text: no source has it in the open. */
const ESCAPED = JSON.stringify(HOSTILE)
  .slice(1, -1)
  .replaceAll('\u009b', '\\u009b')
  .replaceAll('\u202e', '\\u202e')
  .replaceAll('\u007f', '\\u007f');

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'asynctutor-hostile-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const env = (more: Record<string, string> = {}) => ({
  PATH: process.env['PATH'] ?? '',
  ASYNCTUTOR_HOME: join(folder, 'home'),
  ...more,
});

/** What a terminal would obey or hide, apart from line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const WILD = /[\0-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/;

function expectTame({ stdout, stderr }: Finished): void {
  expect(WILD.exec(stdout + stderr), stdout + stderr).toBeNull();
}

function write(name: string, text: string): string {
  const file = join(folder, name);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** Our smallest chapter, with something hostile in each of its texts: as JSON may spell it, and as it may be hidden. */
function course(name: string, hostile: (text: string) => string): string {
  const chapter = readFileSync('tests/lessons/fixtures/05-gather.json', 'utf8');
  const file = write(
    `${name}/05-gather.json`,
    chapter.replaceAll(/(?<="(?:en|fr|text|title)": ")(?=\w)/g, hostile('')),
  );
  return join(file, '..');
}

describe('nothing that comes from outside reaches the terminal as it is', () => {
  it.each([
    ['a command', [HOSTILE]],
    ['an option', [`--${HOSTILE}`]],
    ['a language', ['--lang', HOSTILE, 'demo']],
    ['a chapter', ['lesson', HOSTILE]],
    ['a page', ['lesson', 'gather', HOSTILE]],
    ['words to search', ['lesson', '--search', HOSTILE]],
    ['a demo', ['demo', HOSTILE]],
    ['an option of a demo', ['demo', 'gather', '--tasks', `${HOSTILE}=1`]],
    ['a file for a picture', ['demo', 'gather', '--svg', `/nowhere/${HOSTILE}`]],
    ['an exercise', ['exercise', HOSTILE]],
    ['a file to check', ['exercise', 'check', HOSTILE]],
    ['a script', ['run', `${HOSTILE}.py`]],
    ['a Python', ['run', 'x.py', '--python', HOSTILE]],
    ['a message to look up', ['why', HOSTILE]],
    ['a question', ['quiz', '--question', HOSTILE]],
    ['a kind of question', ['quiz', '--kind', HOSTILE]],
    ['a course', ['check', `/nowhere/${HOSTILE}`]],
    ['a course to read', ['lesson', '--lessons', HOSTILE]],
    ['a file to import', ['progress', 'import', HOSTILE]],
    ['a file to export to', ['progress', 'export', `/nowhere/${HOSTILE}`]],
    ['a chapter to begin', ['new', 'chapter', HOSTILE]],
    ['a command to explain', ['help', HOSTILE]],
  ])('%s', async (_, argv) => {
    expectTame(
      await asynctutor(
        argv.map((word) => word.replaceAll('\0', '')),
        env(),
      ),
    );
  });

  it.each([
    ['ASYNCTUTOR_LESSONS', ['lesson']],
    ['ASYNCTUTOR_HOME', ['progress']],
    ['ASYNCTUTOR_LANG', ['demo', 'gather', '--instant']],
    ['ASYNCTUTOR_DAY_STARTS', ['progress']],
  ])('the environment’s %s', async (name, argv) => {
    expectTame(await asynctutor(argv, env({ [name]: `/dev/null/${HOSTILE}` })));
  });

  it.each([
    ['what it prints', `print("${ESCAPED}")`],
    ['its error output', `import sys\nsys.stderr.write("${ESCAPED}\\n")`],
    ['its exception', `raise RuntimeError("${ESCAPED}")`],
    [
      'the names of its tasks',
      `import asyncio\nasync def main():\n    await asyncio.create_task(asyncio.sleep(1), name="${ESCAPED}")\nasyncio.run(main())`,
    ],
    [
      'an exception that nobody retrieves',
      `import asyncio\nasync def fail():\n    raise ValueError("${ESCAPED}")\nasync def main():\n    task = asyncio.create_task(fail())\n    await asyncio.sleep(1)\nasyncio.run(main())`,
    ],
    ['the name of a coroutine', `import asyncio\nasync def f(): pass\nf.__qualname__ = "${ESCAPED}"\nf()`],
    ['its own text', `print(1)  # ${HOSTILE.replaceAll('\r', '')}`],
    ['an error in its text', `print("${HOSTILE.replaceAll('\r', '')}" 1)`],
  ])('of a script %s', async (_, source) => {
    const file = write('script.py', source);
    expectTame(await asynctutor(['run', file, '--instant'], env()));
    expectTame(await asynctutor(['run', file, '--marbles'], env()));
  });

  it('what a script prints, as JSON: it stays JSON, and says what was printed', async () => {
    const ran = await asynctutor(['run', write('script.py', `print("${ESCAPED}")`), '--json'], env());
    expectTame(ran);
    const printed = ESCAPED.split('\\r')[0];
    expect(ran.stdout).toContain('\\u009b31m\\u202e');
    expect(JSON.stringify(JSON.parse(ran.stdout))).toContain(
      JSON.stringify(JSON.parse(`"${printed}"`)).slice(1, -1),
    );
  });

  it.each([
    ['as JSON spells it', () => ESCAPED],
    ['in the open', () => HOSTILE],
  ])('the texts of a course, %s', async (_, hostile) => {
    const directory = course('course', hostile);
    for (const argv of [
      ['lesson', 'gather'],
      ['lesson', '--list'],
      ['lesson', '--search', 'gather'],
      ['quiz'],
      ['check', directory],
    ]) {
      const own = argv[0] === 'check' ? argv : [...argv, '--lessons', directory];
      expectTame(await asynctutor(own, env(), ['q']));
    }
  });

  it('a record, and an export of one', async () => {
    const answer = {
      type: 'answer',
      id: HOSTILE,
      time: HOSTILE,
      chapter: HOSTILE,
      question: HOSTILE,
      text: HOSTILE,
    };
    const file = write('their.jsonl', `${JSON.stringify(answer)}\n${HOSTILE}\n`);
    expectTame(await asynctutor(['progress', 'import', file], env()));
    write('theirs/journal.jsonl', readFileSync(file, 'utf8'));
    expectTame(await asynctutor(['progress'], env({ ASYNCTUTOR_HOME: join(folder, 'theirs') })));
    expectTame(await asynctutor(['doctor'], env({ ASYNCTUTOR_HOME: join(folder, 'theirs') })));
  });
});

describe('a command line that nobody would type', () => {
  const words = [...COMMAND_WORDS, HOSTILE.replaceAll('\0', '')];

  it('ends with 0, 1 or 2, in tame text, and is no bug', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...words), { maxLength: 6 }), async (argv) => {
        const finished = await asynctutor(argv, env(), ['q']);
        expectTame(finished);
        expect([0, 1, 2]).toContain(finished.code);
        expect(finished.stderr).not.toContain('a bug in asynctutor');
      }),
      { numRuns: times(60) },
    );
  });
});
