import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../src/cli/program.ts';
import type { Io } from '../../src/terminal/screen/io.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'review-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

async function review(argv: readonly string[], lines: readonly string[] = []) {
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
  const env = { ASYNCTUTOR_HOME: home, LANG: 'C.UTF-8' };
  const io = { stdin, stdout: sink('stdout'), stderr: sink('stderr'), env, onInterrupt: () => () => {} };
  const code = await runCli(['review', ...argv], io as unknown as Io, '0.0.0');
  return { ...written, code };
}

/** The journal of somebody who missed these questions long ago. */
function missed(...questions: readonly (readonly [chapter: string, question: string])[]): void {
  const lines = questions.map(([chapter, question], index) => ({
    id: `r${index}`,
    time: '2025-10-03T11:12:45.123+02:00',
    seq: 1_759_482_765_123 + index,
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
    expect(stdout).toMatch(/Come back on .+\.\n$/);
  });

  it('asks no more than it may', async () => {
    missed(['gather', 'gather-true'], ['gather', 'generated-gather-total']);
    expect((await review(['--limit', '1'], ['1'])).stdout).toMatch(/^Question 1 of 1/m);
    expect(await review(['--limit', '0'])).toMatchObject({ stdout: '', code: 2 });
  });

  it("asks what is due of one course: another's questions may have the same names", async () => {
    const theirs = join(home, 'theirs');
    mkdirSync(theirs);
    copyFileSync('lessons/05-gather.json', join(theirs, '05-gather.json'));
    missed([`${theirs}#gather`, `${theirs}#gather-total`]);
    expect((await review([])).stdout).toContain('Nothing is due for review.');
    const { stdout } = await review(['--lessons', theirs], ['q']);
    expect(stdout).toContain('Question 1 of 1 (gather)');
  });

  it('asks predictions again, too', async () => {
    missed(['gather', 'gather-predict-results']);
    expect((await review([], ['q'])).stdout).toContain('Question 1 of 1 (gather)');
  });
});
