import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openProgress } from '../../src/progress/index.ts';
import { anAnswer, temporaryDirectory } from '../progress/support.ts';
import { OnTerminal } from './on-terminal.ts';
import { asynctutor } from './support.ts';

let home = '';
const run = (...argv: string[]) =>
  asynctutor(['progress', ...argv], { ASYNCTUTOR_HOME: home, COLUMNS: '100', LANG: 'C.UTF-8' });

beforeEach(() => {
  home = temporaryDirectory();
});

/** A learner who has read a page and missed a question, yesterday. */
function practise(): void {
  const progress = openProgress({ directory: home, now: () => new Date(Date.now() - 26 * 3_600_000) });
  progress.visitPage('gather', 'why');
  progress.answer({ ...anAnswer, right: false });
  progress.finishChapter('tasks', 'tested-out');
}

describe('asynctutor progress', () => {
  it('shows chapters, ideas, reviews and days', async () => {
    practise();
    const { stdout, stderr, code } = await run();
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toMatch(/^Chapters {2}0 of 21 read, 1 known$/m);
    expect(stdout).toMatch(/^ ✦ 6 {2}Tasks: start now, await later +0\/\d/m);
    expect(stdout).toMatch(/^ {3}5 {2}Several at once: `gather` +0\/\d+ +0\/1$/m);
    expect(stdout).toMatch(/^─+ {2}0\/1 +`gather` takes as long/m);
    expect(stdout).toContain('1 question is due: `asynctutor review`');
    expect(stdout).toMatch(/^Days +1 day; /m);
    expect(stdout).not.toContain('\u001b');
  });

  it('shows a beginner the way', async () => {
    const { stdout, code } = await run();
    expect(code).toBe(0);
    expect(stdout).toContain('Nothing yet. Begin: `asynctutor lesson`');
    expect(readdirSync(home)).toEqual([]);
  });

  it('speaks French', async () => {
    practise();
    expect((await run('--lang', 'fr')).stdout).toContain('1 question est à réviser');
  });

  it('gives it as data', async () => {
    practise();
    const data = JSON.parse((await run('--json')).stdout);
    expect(data).toMatchObject({
      ideas: [{ row: 'S9', points: 0, questions: 1 }],
      dueQuestions: [{ question: 'gather-true', chapter: 'gather' }],
      next: null,
      damagedLines: 0,
      newerLines: 0,
    });
    expect(data.chapters).toContainEqual(
      expect.objectContaining({ id: 'tasks', done: 'tested-out', known: true }),
    );
    expect(Object.values(data.days)).toEqual([1]);
  });

  it('names what is damaged, and what is wrong with the journal', async () => {
    practise();
    const path = join(home, 'journal.jsonl');
    writeFileSync(path, `${readFileSync(path, 'utf8')}hello\n`);
    expect((await run()).stderr).toMatch(
      /^asynctutor: one line of your record was damaged and moved to \S+damaged-\S+\.jsonl; .*\n$/,
    );
    expect((await run()).stderr).toBe('');
    writeFileSync(path, 'no journal');
    expect((await run()).stderr).toMatch(/^asynctutor: \S+ is no journal of asynctutor; .*\n$/);
    mkdirSync(join(home, 'other', 'journal.jsonl'), { recursive: true });
    home = join(home, 'other');
    const { stderr, code } = await run('--lang', 'fr');
    expect(stderr).toMatch(/^asynctutor: la progression n’est gardée .* est un répertoire[^\n]*\n$/);
    expect(code).toBe(0);
  });
});

describe('a journal that cannot be used', () => {
  it.each([
    ['export', 'mine.jsonl'],
    ['import', 'mine.jsonl'],
    ['reset', '--yes'],
  ])('is named in one line by %s, which does nothing', async (...argv) => {
    mkdirSync(join(home, 'journal.jsonl'));
    const { stdout, stderr, code } = await run(...argv);
    expect({ stdout, stderr, code }).toEqual({
      stdout: '',
      stderr: `asynctutor: ${join(home, 'journal.jsonl')} is a directory; move it away\n`,
      code: 1,
    });
  });
});

describe('asynctutor progress export, import', () => {
  it('carries it to another machine', async () => {
    practise();
    const file = join(home, 'mine.jsonl');
    expect((await run('export', file)).stdout).toBe(`${file} holds your progress now: 3 records\n`);
    home = temporaryDirectory();
    expect((await run('import', file)).stdout).toBe('3 records added\n');
    expect((await run('import', file)).stdout).toBe('0 records added, 3 known already\n');
    expect(openProgress({ directory: home }).state.bookmark).toEqual({ chapter: 'gather', page: 'why' });
  });

  it('says in one line what cannot be, and changes nothing', async () => {
    practise();
    const before = readFileSync(join(home, 'journal.jsonl'), 'utf8');
    const diary = join(home, 'diary');
    writeFileSync(diary, 'Dear diary');
    const refused = [
      [['export', diary], /diary exists already; choose another name/, 2],
      [['export', join(home, 'none', 'x')], /there is no directory .*none$/m, 2],
      [['import', diary], /holds no progress of asynctutor; nothing was changed/, 2],
      [['import', join(home, 'none')], /there is no file .*none/, 2],
      [['import', home], /holds no progress of asynctutor; nothing was changed/, 2],
      [['export'], /missing required argument 'file'/, 2],
      [['frobnicate'], /unknown command|too many arguments/, 2],
    ] as const;
    for (const [argv, said, code] of refused) {
      const result = await run(...argv);
      expect(result.stderr).toMatch(said);
      expect(result.stderr).toMatch(/^asynctutor: [^\n]*\n$/);
      expect(result.code).toBe(code);
    }
    expect(readFileSync(diary, 'utf8')).toBe('Dear diary');
    expect(readFileSync(join(home, 'journal.jsonl'), 'utf8')).toBe(before);
  });

  it('makes no file where there is nothing to export', async () => {
    const file = join(home, 'mine.jsonl');
    const { stderr, code } = await run('export', file);
    expect(stderr).toBe('asynctutor: there is no progress to export yet\n');
    expect(code).toBe(2);
    expect(existsSync(file)).toBe(false);
  });
});

describe('asynctutor progress reset', () => {
  it.each([
    ['y', 'Begun anew. '],
    ['', 'Nothing was changed.'],
  ])('asks in a line where nothing can be drawn, and takes %j for what it is', async (answer, said) => {
    practise();
    const env = { ASYNCTUTOR_HOME: home, ACCESSIBLE: '1' };
    const terminal = new OnTerminal(['progress', 'reset'], {}, env);
    await terminal.until((screen) => screen.includes('(y/N)'));
    terminal.type(`${answer}\n`);
    expect(await terminal.finished).toBe(0);
    await terminal.until((screen) => screen.includes(said));
  });

  it('keeps a backup, and says how to have it back', async () => {
    practise();
    const { stdout } = await run('reset', '--yes');
    const [, backup = ''] = /asynctutor progress import (.*)\n$/.exec(stdout) ?? [];
    expect(openProgress({ directory: home }).state.days.size).toBe(0);
    expect((await run('import', backup)).stdout).toBe('3 records added\n');
    expect(openProgress({ directory: home }).state.bookmark).toEqual({ chapter: 'gather', page: 'why' });
  });

  it('does nothing unasked', async () => {
    practise();
    const { stderr, code } = await run('reset');
    expect(stderr).toContain('--yes');
    expect(code).toBe(2);
    expect(openProgress({ directory: home }).state.days.size).toBe(1);
  });

  it('has nothing to do where there is nothing', async () => {
    expect((await run('reset', '--yes')).stdout).toBe('There is no progress to reset.\n');
  });
});

it.each([
  ['progress sheet --json', '--json'],
  ['progress --json sheet', '--json'],
  ['progress export mine.jsonl --json', '--json'],
  ['progress reset --yes --json', '--json'],
  ['progress sheet --day-starts 5', '--day-starts'],
  ['exercise list --edit', '--edit'],
])('an option of the outer command is none of the inner: %s', async (line, option) => {
  practise();
  const result = await asynctutor(line.split(' '), { ASYNCTUTOR_HOME: home, LANG: 'C.UTF-8' });
  expect(result).toEqual({
    stdout: '',
    stderr: expect.stringMatching(
      `^asynctutor: unknown option '${option}'; .* --help shows what there is\n$`,
    ),
    code: 2,
  });
  expect(readdirSync(home)).toEqual(['journal.jsonl']);
});
