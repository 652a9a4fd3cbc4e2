import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sheetMarkdown } from '../../src/cli/progress/sheet-markdown.ts';
import { messagesIn } from '../../src/i18n/index.ts';
import { openProgress } from '../../src/progress/index.ts';
import { anAnswer, anAttempt } from '../progress/support.ts';
import { asynctutor } from './support.ts';

const before = process.cwd();
let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sheet-'));
  process.chdir(home);
});
afterEach(() => {
  process.chdir(before);
  rmSync(home, { recursive: true, force: true });
});

const run = (...argv: string[]) =>
  asynctutor(['progress', ...argv], { ASYNCTUTOR_HOME: 'home', LANG: 'C.UTF-8' });

describe('asynctutor progress sheet', () => {
  it('has the key points of pages that were read, the answers, and the programs', async () => {
    const progress = openProgress({ directory: 'home' });
    progress.visitPage('gather', 'practice');
    progress.attempt(anAttempt);
    mkdirSync('asynctutor-exercises');
    writeFileSync('asynctutor-exercises/gather-three.py', 'import asyncio  # mine\n');
    await asynctutor(['quiz', '--question', 'gather-total'], { ASYNCTUTOR_HOME: 'home' }, ['1']);
    const { stdout, code } = await run('sheet');
    expect(code).toBe(0);
    const chapters = stdout.match(/^## .*$/gm);
    expect(chapters).toEqual(['## 5. Several at once: `gather`']);
    expect(stdout).toContain('```python\nimport asyncio  # mine\n```');
    expect(stdout).toContain('\n- `gather` takes as long as its slowest coroutine.\n');
    expect(stdout).toMatch(/^- My answer: 1\b/m);
  });

  it('speaks the language of the learner, and knows the key of what was answered before answers were kept', async () => {
    openProgress({ directory: 'home' }).answer({ ...anAnswer, right: false });
    const { stdout } = await run('sheet', '--lang', 'fr');
    expect(stdout).toContain('# Ce que j’ai appris');
    expect(stdout).toMatch(/^#### ✘ Question 1 \(faux\)$/m);
    expect(stdout).toMatch(/^- La réponse\u00a0: /m);
    expect(stdout).not.toContain('Ma réponse');
  });

  it('goes to a new file, and to none that is there', async () => {
    openProgress({ directory: 'home' }).answer(anAnswer);
    expect(await run('sheet', 'learnt.md')).toEqual({
      stdout: 'learnt.md has what you have learnt\n',
      stderr: '',
      code: 0,
    });
    const text = readFileSync('learnt.md', 'utf8');
    expect(text).toBe((await run('sheet')).stdout);
    writeFileSync('thesis.txt', 'years of work');
    const { stderr, code } = await run('sheet', 'thesis.txt');
    expect({ stderr, code }).toEqual({
      stderr: 'asynctutor: thesis.txt exists already; choose another name\n',
      code: 2,
    });
    expect(readFileSync('thesis.txt', 'utf8')).toBe('years of work');
  });

  it('is not written where there is nothing to write', async () => {
    const { stderr, code } = await run('sheet', 'learnt.md');
    expect(stderr).toBe('asynctutor: there is nothing to write down yet; begin with asynctutor lesson\n');
    expect([code, existsSync('learnt.md')]).toEqual([2, false]);
  });
});

it('is Markdown, whatever is in a program or of several lines', async () => {
  const lines = sheetMarkdown(
    [
      {
        title: 'One',
        keyPoints: ['two\nlines'],
        answers: [],
        exercises: [
          { title: 'A', solved: false, path: '`a.py`', code: 'x = "```"\n' },
          { title: 'B', solved: true, path: '`b.py`', code: null },
        ],
      },
    ],
    await messagesIn('en'),
  );
  expect(lines.join('\n')).toBe(
    [
      '# What I have learnt\n\n## One\n\n### Key points\n\n- two\n  lines\n\n### My exercises',
      '#### ✘ A (not solved yet)\n\n````python\nx = "```"\n````',
      '#### ✔ B (solved)\n\nThe program was not written here: there is no `b.py`.',
    ].join('\n\n'),
  );
});

describe('asynctutor progress reset CHAPTER', () => {
  it('begins one chapter anew, by its name or number, and says how to have it back', async () => {
    for (const chapter of ['gather', '5']) {
      const progress = openProgress({ directory: 'home' });
      progress.visitPage('gather', 'why');
      progress.answer({ ...anAnswer, question: 'tasks-one', chapter: 'tasks' });
      const { stdout } = await run('reset', chapter, '--yes');
      const [, backup = ''] = /^Begun anew\..*\nasynctutor progress import (.*)\n$/.exec(stdout) ?? [];
      const { state } = openProgress({ directory: 'home' });
      expect([state.pages.size, state.answers.size]).toEqual([0, 1]);
      expect((await run('import', backup)).stdout).toMatch(/^[12] records? added/);
      expect(openProgress({ directory: 'home' }).state.pages.size).toBe(1);
    }
  });

  it('names the chapter where there is nothing, and the command where it may not ask', async () => {
    expect((await run('reset', 'gather', '--yes')).stdout).toMatch(
      /^There is no progress in the chapter ".*gather.*"/,
    );
    expect(await run('reset', 'gather')).toEqual({
      stdout: '',
      stderr:
        'asynctutor: reset asks on a terminal; without one, say asynctutor progress reset gather --yes\n',
      code: 2,
    });
    expect((await run('reset', 'gahter', '-y')).stderr).toContain('did you mean gather?');
  });
});
