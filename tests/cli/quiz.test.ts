import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../src/cli/program.ts';
import type { Io } from '../../src/terminal/screen/io.ts';
import { OnTerminal } from './on-terminal.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'quiz-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

class Sink extends Writable {
  text = '';

  override _write(chunk: Buffer | string, _encoding: string, done: () => void): void {
    this.text += chunk;
    done();
  }
}

/** Takes a quiz by these lines, without a terminal. */
async function quiz(argv: readonly string[], lines: readonly string[] = [], env: Io['env'] = {}) {
  const [stdin, stdout, stderr] = [new PassThrough(), new Sink(), new Sink()];
  stdin.end(lines.map((line) => `${line}\n`).join(''));
  const io = {
    stdin,
    stdout,
    stderr,
    env: { ASYNCTUTOR_HOME: home, LANG: 'C.UTF-8', ...env },
    onInterrupt: () => () => {},
  } as unknown as Io;
  const code = await runCli(['quiz', ...argv], io, '0.0.0');
  return { stdout: stdout.text, stderr: stderr.text, code };
}

interface Entry {
  readonly kind: string;
  readonly id: string;
  readonly answer?: string;
  readonly question?: string;
  readonly right?: boolean;
  readonly hint?: boolean;
}

const journal = (): Entry[] =>
  readFileSync(join(home, 'journal.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Entry);

const NUMBER = ['gather', '--kind', 'number', '-n', '1', '--seed', '1'];

/** What the only question of that quiz has for its answer. */
async function rightNumber(): Promise<string> {
  const { stdout } = await quiz(NUMBER, ['99']);
  return / Answer: (\S+)|^Answer: (\S+)/m.exec(stdout)?.[2] ?? '';
}

describe('asynctutor quiz, line by line', () => {
  it('shows the program with its lines numbered, and says at once what was wrong and why', async () => {
    const { stdout, code } = await quiz(['why-async', '--kind', 'number', '--seed', '1'], ['99']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ *1 {2}import asyncio$/m);
    expect(stdout).toContain('✖ Wrong');
    expect(stdout).toMatch(/^Your answer: 99 s$/m);
    expect(stdout).toMatch(/^Answer: \d/m);
    expect(stdout).toContain('The run:');
    expect(stdout).toContain('Score: 0 of 1');
    expect(stdout).toContain('asynctutor lesson why-async');
    expect(stdout).not.toContain('\u001b');
  });

  it('takes a right answer, in whichever way it is written', async () => {
    const right = await rightNumber();
    for (const text of [right, `${right}s`, `${right}.0 s`, `${right},0`]) {
      expect((await quiz(NUMBER, [text])).stdout).toContain('Score: 1 of 1');
    }
  });

  it('has the hint cost the point', async () => {
    const { stdout } = await quiz(NUMBER, ['?', await rightNumber()]);
    expect(stdout).toMatch(/^Hint: /m);
    expect(stdout).toContain('Score: 0 of 1');
    expect(journal().at(-1)).toMatchObject({ kind: 'answer', right: true, hint: true });
  });

  it('asks again after what is no answer', async () => {
    const { stdout } = await quiz(NUMBER, ['what?', '', await rightNumber()]);
    expect(stdout).toContain('That cannot be read as an answer.');
    expect(stdout).toContain('Score: 1 of 1');
  });

  it('takes a file without an answer in it for the end of the input', async () => {
    const { stdout, code } = await quiz(['gather', '--kind', 'number'], Array(1500).fill('no number'));
    expect(code).toBe(0);
    expect(stdout.split(/number/i).length).toBeLessThan(1500);
  });

  it('asks again what was answered, but keeps the first answer in the record and the score', async () => {
    const argv = ['recap', '--kind', 'number', '-n', '2', '--seed', '1'];
    const right = /^Answer: (\S+)/m.exec((await quiz(argv, ['99', 'q'])).stdout)?.[1] ?? '';
    rmSync(join(home, 'journal.jsonl'));
    const { stdout } = await quiz(argv, ['u', '99', 'u', right, 'q']);
    // There is nothing to go back to before the second.
    expect(stdout).toMatch(/^\?\shint[^,]*, q\sleave$[\s\S]*^Question 2 of 2[\s\S]*, u\sback, q\sleave$/m);
    expect(stdout.match(/Question 1 of/g)).toHaveLength(2);
    expect(stdout).toContain('✔ Right');
    expect(stdout).toContain('Score: 0 of 1');
    expect(journal()).toMatchObject([{ kind: 'answer', right: false, tries: 1 }]);
  });

  it.each([[[]], [['q']], [['99']]])(
    'ends cleanly at the end of the input, or when it is left: %j',
    async (lines) => {
      const { stdout, stderr, code } = await quiz(['gather', '--kind', 'number', '--seed', '1'], lines);
      expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
      expect(stdout).toContain(lines[0] === '99' ? 'Score: 0 of 1' : 'Nothing was answered.');
    },
  );

  it('reads several lines for an output', async () => {
    const argv = ['async-def', '--kind', 'output', '-n', '1', '--seed', '1'];
    const { stdout } = await quiz(argv, ['nothing', 'of that', '']);
    const right = (/^Answer:\n((?: {2}.*\n)+)/m.exec(stdout)?.[1] ?? '')
      .split('\n')
      .map((line) => line.slice(2));
    expect((await quiz(argv, right)).stdout).toContain('Score: 1 of 1');
  });

  it('mixes from what was read, and from everything if nothing was', async () => {
    const chapters = ({ stdout }: { stdout: string }) =>
      new Set(stdout.match(/(?<=^Question .*\().+(?=\)$)/gm));
    const answers = Array(30).fill('1');
    const fresh = await quiz(['--kind', 'choice', '-n', '6', '--seed', '2'], answers);
    expect(chapters(fresh).size).toBe(6);
    expect(fresh.stdout).toMatch(/^You have read nothing yet: these are about the whole course\.$/m);
    rmSync(join(home, 'journal.jsonl'));
    const stamp = { id: 'x', time: '2026-10-03T11:12:45.123+02:00', seq: 1, version: 1 };
    const record = { ...stamp, kind: 'page', chapter: 'tasks', page: 'p' };
    writeFileSync(join(home, 'journal.jsonl'), `${JSON.stringify(record)}\n`);
    const later = await quiz(['--kind', 'choice', '-n', '6'], answers);
    expect(chapters(later)).toEqual(new Set(['Tasks: start now, await later']));
    expect(later.stdout).not.toContain('You have read nothing');
    const made = await quiz(['--generated', '-n', '3'], answers);
    expect(chapters(made)).toEqual(new Set(['Tasks: start now, await later']));
  });

  it('asks the same questions for the same seed', async () => {
    const questions = async () => (await quiz(['-n', '5', '--seed', '42'], Array(9).fill('1'))).stdout;
    expect(await questions()).toBe(await questions());
  });

  it('makes questions up', async () => {
    const { stdout, code } = await quiz(['gather', '--generated', '-n', '2', '--seed', '3'], ['1', '1']);
    expect(code).toBe(0);
    expect(stdout.match(/^Question \d of 2 \(Several at once: gather\)$/gm)).toHaveLength(2);
    expect(journal()[0]?.question).toMatch(/^generated-gather-/);
  });

  it('gives the result as data, and shows the quiz on the error output', async () => {
    const { stdout, stderr } = await quiz([...NUMBER, '--json'], [await rightNumber()]);
    expect(JSON.parse(stdout)).toMatchObject({
      seed: 1,
      finished: true,
      points: 1,
      asked: 1,
      again: [],
      answers: [{ chapter: 'gather', right: true, hint: false, given: { kind: 'number' } }],
    });
    expect(stderr).toContain('Question 1 of 1');
  });

  it('speaks French', async () => {
    const { stdout } = await quiz([...NUMBER, '--lang', 'fr'], ['99']);
    expect(stdout).toContain('✖ Faux');
    expect(stdout).toContain('Score\u00a0: 0 sur 1');
  });

  it('gives words for signs where they cannot be seen', async () => {
    const { stdout } = await quiz(['gather', '--kind', 'choice', '--seed', '1'], ['1'], { ACCESSIBLE: '1' });
    expect(stdout).toMatch(/^(Right|Wrong)$/m);
    expect(stdout).not.toMatch(/[✔✖━█]/);
  });

  it('goes on when the journal cannot be written, and says so once', async () => {
    mkdirSync(join(home, 'journal.jsonl'));
    const { stdout, stderr, code } = await quiz(['gather', '-n', '3', '--kind', 'number'], ['1', '1', '1']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Score: \d of/);
    expect(stderr.match(/is a directory/g)).toHaveLength(1);
  });

  it.each([
    [['gater'], 'gather'],
    [['--kind', 'chioce'], 'did you mean choice?'],
    [['--kind', 'xyzzyxyzzy'], 'choice, choices, order'],
    [['-n', '0'], '1 to 200'],
    [['-n', '9999'], '1 to 200'],
    [['-n', '2.5'], '1 to 200'],
    [['-n', '\u001b[31m'], '1 to 200'],
    [['--seed', '-1'], '--seed takes'],
    [['scale', '--generated'], 'they are about'],
    [['--generated', '--kind', 'line'], 'choice'],
  ])('answers %j in one line, with exit code 2', async (argv, message) => {
    const { stdout, stderr, code } = await quiz(argv);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^asynctutor: [^\n]+\n$/);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('\u001b');
  });
});

describe('asynctutor quiz, on a terminal', () => {
  it.each([
    ['choices', '[x]'],
    ['order', '[1]'],
  ])('keeps what was picked when the hint is asked for: %s', async (kind, mark) => {
    const argv = ['quiz', '--kind', kind, '-n', '1', '--seed', '1'];
    const session = new OnTerminal(argv, { rows: 60 }, { ASYNCTUTOR_HOME: home });
    await session.until((screen) => screen.includes('[ ] 1.'));
    session.type('2');
    await session.until((screen) => screen.includes(`${mark} 2.`));
    session.type('?');
    await session.until((now) => now.includes('Keys: a question'));
    session.type('h');
    const screen = await session.until((now) => /Hint:[\s\S]* 1\. /.test(now));
    expect(screen.slice(screen.indexOf('Hint:'))).toContain(`${mark} 2.`);
    session.type('q');
    expect(await session.finished).toBe(0);
  });
});

describe('asynctutor quiz CHAPTER --test-out', () => {
  /** Takes the test of a chapter whose five questions all have the answer 2. */
  async function testOut(lines: readonly string[], ...argv: string[]) {
    const question = (number: number) => ({
      id: `one-${number}`,
      kind: 'number',
      rows: ['S1'],
      prompt: { en: `How much is it, for the time number ${number}?` },
      answer: 2,
      hint: { en: 'It is two.' },
      explanation: { en: 'It always is.' },
    });
    const chapter = {
      format: 1,
      id: 'one',
      order: 1,
      title: { en: 'One' },
      summary: { en: 'One chapter.' },
      tags: ['one'],
      minutes: 5,
      prerequisites: [],
      python: ['3.14'],
      covers: ['S1'],
      pages: [
        {
          id: 'page',
          title: { en: 'A page' },
          blocks: [{ type: 'questions', questions: [1, 2, 3, 4, 5].map(question) }],
        },
      ],
    };
    writeFileSync(join(home, '01-one.json'), JSON.stringify(chapter));
    return quiz(['one', '--test-out', '--lessons', home, ...argv], lines);
  }

  const marks = () => journal().filter(({ kind }) => kind === 'chapter');

  it('marks the chapter as known when enough is right at the first try', async () => {
    const { stdout, stderr, code } = await testOut(['2', '2', '9', '2', '2']);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout.replaceAll('\n', ' ')).toContain('4 of its 5 questions (80 %)');
    expect(stdout).toContain('The chapter “One” is marked as known.');
    expect(marks()).toEqual([expect.objectContaining({ how: 'tested-out', chapter: `${home}#one` })]);
  });

  it.each([
    ['too little is right', ['2', '2', '9', '9', '2'], '3 right at the first try'],
    ['hints helped', ['?', '2', '?', '2', '2', '2', '2'], '3 right at the first try'],
    ['answers were taken back', ['9', 'u', '2', '9', 'u', '2', '2', '2', '2'], '3 right at the first try'],
    ['it was left', ['2', '2', '2', '2', 'q'], 'not all of its questions were answered'],
  ])('does not when %s', async (_, lines, said) => {
    const { stdout, code } = await testOut(lines);
    expect(code).toBe(0);
    expect(stdout.replaceAll('\n', ' ')).toContain(said);
    expect(marks()).toEqual([]);
  });

  it('says it as data', async () => {
    const { stdout } = await testOut(['2', '2', '2', '2', '2'], '--json');
    expect(JSON.parse(stdout)).toMatchObject({ known: true, points: 5 });
  });

  it.each([
    [['--test-out'], '--test-out takes a chapter'],
    [['gather', '--test-out', '-n', '3'], 'does not go with -n'],
    [['gather', '--test-out', '--generated'], 'does not go with --generated'],
    [['gather', '--test-out', '--kind', 'line'], 'does not go with --kind'],
  ])('answers %j in one line, with exit code 2', async (argv, message) => {
    const { stdout, stderr, code } = await quiz(argv);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^asynctutor: [^\n]+\n$/);
    expect(stderr).toContain(message);
  });
});

describe("a quiz on somebody else's course", () => {
  const course = () => join(home, 'theirs');
  beforeEach(() => {
    mkdirSync(course());
    copyFileSync('lessons/05-gather.json', join(course(), '05-gather.json'));
  });

  it('is remembered as theirs: questions and chapters may have the names of ours', async () => {
    const answers = ['1', 'u', '1'];
    await quiz(['gather', '--lessons', course(), '--kind', 'choice', '-n', '1', '--seed', '1'], answers);
    const [answer] = journal();
    expect(answer).toMatchObject({
      chapter: `${course()}#gather`,
      question: expect.stringMatching(new RegExp(`^${course()}#[a-z0-9-]+$`)),
    });
  });

  it('tests out of their chapter, not of ours', async () => {
    await quiz(['gather', '--lessons', course(), '--test-out'], ['q']);
    // A number answers a question of this kind; of another, it might answer none.
    await quiz(['gather', '--lessons', course(), '-n', '1', '--kind', 'choice'], ['1']);
    const again = await quiz(['--lessons', course(), '-n', '1'], ['1']);
    expect(again.stdout).toContain('(Several at once: gather)');
    expect(journal().every((entry) => JSON.stringify(entry).includes('theirs#'))).toBe(true);
  });
});
