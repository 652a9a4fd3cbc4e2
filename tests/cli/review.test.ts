import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCli } from '../../src/cli/program.ts';
import { localTime } from '../../src/progress/local-time.ts';
import type { Io } from '../../src/terminal/screen/io.ts';
import { withTestFolders } from './support.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'review-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

async function review(argv: readonly string[], lines: readonly string[] = [], command = 'review') {
  const written = { stdout: '', stderr: '' };
  const sink = (name: keyof typeof written) =>
    new Writable({
      write(chunk, _, done) {
        written[name] += String(chunk);
        done();
      },
    });
  const stdin = new PassThrough();
  stdin.end(lines.map((line) => `${line}\n`).join(''));
  const env = withTestFolders({ ASYNCTUTOR_HOME: home, LANG: 'C.UTF-8' });
  const io = { stdin, stdout: sink('stdout'), stderr: sink('stderr'), env, onInterrupt: () => () => {} };
  const code = await runCli([command, ...argv], io as unknown as Io, '0.0.0');
  return { ...written, code };
}

type Missed = readonly (readonly [chapter: string, question: string])[];

/** The journal of somebody who missed these questions long ago. */
function missed(...questions: Missed): void {
  missedAt('2025-10-03T11:12:45.123+02:00', questions);
}

/** The journal of somebody who missed these questions at this time. */
function missedAt(time: string, questions: Missed): void {
  const lines = questions.map(([chapter, question], index) => ({
    id: `r${index}`,
    time,
    seq: Date.parse(time) + index,
    version: 1,
    kind: 'answer',
    question,
    chapter,
    rows: ['S9'],
    right: false,
    tries: 1,
    hint: false,
    milliseconds: 1000,
    ...(question.startsWith('generated-') && { seed: 1 }),
  }));
  writeFileSync(join(home, 'journal.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

describe('asynctutor review', () => {
  it('has nothing for a beginner', async () => {
    const { stdout, code } = await review([]);
    expect({ stdout, code }).toEqual({
      stdout: 'Nothing is due for review.\nTake a quiz first: what you answer comes back for review.\n',
      code: 0,
    });
  });

  it('asks what is due, makes up anew what was made up, and says when to come back', async () => {
    missed(['gather', 'gather-true'], ['gather', 'generated-gather-total'], ['gather', 'gone-by-now']);
    const { stdout, stderr, code } = await review([], ['1', '1', '1']);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout.match(/^Question \d of 2/gm)).toHaveLength(2);
    expect(stdout).toMatch(/^Score: \d of 2$/m);
    expect(stdout).toMatch(/Come back (tomorrow|on .+)\.\n$/);
  });

  it('asks no more than it may, and says what is left', async () => {
    missed(['gather', 'gather-true'], ['gather', 'generated-gather-total']);
    const { stdout } = await review(['--limit', '1'], ['1']);
    expect(stdout).toMatch(/^Question 1 of 1/m);
    expect(stdout).toMatch(/\n1 question is due: `asynctutor review`\n$/);
    expect(await review(['--limit', '0'])).toMatchObject({ stdout: '', code: 2 });
  });

  it("asks what is due of one course: another's questions may have the same names", async () => {
    const theirs = join(home, 'theirs');
    mkdirSync(theirs);
    copyFileSync('lessons/05-gather.json', join(theirs, '05-gather.json'));
    missed([`${theirs}#gather`, `${theirs}#gather-total`]);
    expect((await review([])).stdout).toContain('Nothing is due for review.');
    const { stdout } = await review(['--lessons', theirs], ['q']);
    expect(stdout).toContain('Question 1 of 1 (Several at once: gather)');
  });

  it('says what is still due to somebody who leaves', async () => {
    missed(['gather', 'gather-true'], ['gather', 'gather-predict-results']);
    expect((await review([], ['q'])).stdout).toMatch(/\n2 questions are due: `asynctutor review`\n$/);
  });

  it('agrees with progress that of a question that is gone nothing is due', async () => {
    missed(['gather', 'gone-by-now'], ['gone-by-now', 'gather-true'], ['gather', 'generated-gone-by-now']);
    expect((await review([])).stdout).toContain('Nothing is due for review.');
    expect((await review([], [], 'progress')).stdout).toContain('Nothing is due.');
    const { dueQuestions, next } = JSON.parse((await review(['--json'], [], 'progress')).stdout);
    expect({ dueQuestions, next }).toEqual({ dueQuestions: [], next: null });
  });

  it('asks predictions again, too', async () => {
    missed(['gather', 'gather-predict-results']);
    expect((await review([], ['q'])).stdout).toContain('Question 1 of 1 (Several at once: gather)');
  });
});

describe('what was missed at 22:44', () => {
  const late = new Date(2026, 10, 10, 22, 44);
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
    missedAt(localTime(late), [['gather', 'gather-true']]);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is for tomorrow, in the night that follows, too', async () => {
    for (const now of [late, new Date(2026, 10, 11, 1, 30)]) {
      vi.setSystemTime(now);
      expect((await review([])).stdout).toBe('Nothing is due for review.\nCome back tomorrow.\n');
      expect((await review([], [], 'progress')).stdout).toContain('Nothing is due. Come back tomorrow.');
    }
  });

  it('is due at 09:44, to review and to progress', async () => {
    vi.setSystemTime(new Date(2026, 10, 11, 9, 44));
    expect((await review([], ['q'])).stdout).toContain('Question 1 of 1 (Several at once: gather)');
    expect((await review([], [], 'progress')).stdout).toContain('1 question is due');
  });

  it('is due when the day begins, at whatever hour the learner says that is', async () => {
    vi.setSystemTime(new Date(2026, 10, 11, 1, 30));
    expect((await review(['--day-starts', '1'], ['q'])).stdout).toContain(
      'Question 1 of 1 (Several at once: gather)',
    );
    expect((await review(['--day-starts', '1'], [], 'progress')).stdout).toContain('1 question is due');
    expect((await review(['--day-starts', '2'])).stdout).toContain('Nothing is due');
    expect(await review(['--day-starts', 'dawn'])).toMatchObject({
      stderr: 'asynctutor: a day starts at a full hour from 0 to 23, such as 4, not "dawn"\n',
      code: 2,
    });
  });
});
