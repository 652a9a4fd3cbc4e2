import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OnTerminal } from './on-terminal.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'quiz-keys-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const quiz = (...argv: string[]) =>
  new OnTerminal(['quiz', ...argv], { rows: 40 }, { ASYNCTUTOR_HOME: home, NO_COLOR: '1' });

const has = (pattern: RegExp) => (screen: string) => pattern.test(screen);

const answers = (): number => {
  const path = join(home, 'journal.jsonl');
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').length : 0;
};

describe('keys that were pressed before a question was there', () => {
  it('answer nothing', async () => {
    const terminal = quiz('gather', '--kind', 'choice', '--seed', '5');
    terminal.type('\r');
    await terminal.until(has(/Question 1 of[\s\S]*Enter answer .*q leave/));
    terminal.type('q');
    expect(await terminal.finished).toBe(0);
    expect(answers()).toBe(0);
    expect(await terminal.until(() => true)).toContain('Nothing was answered.');
  });

  it('pass over no explanation', async () => {
    const terminal = quiz('gather', '--kind', 'choice', '--seed', '5');
    await terminal.until(has(/Question 1 of[\s\S]*Enter answer .*q leave/));
    terminal.type('\u001b[B\r');
    terminal.type('\r');
    await terminal.until(has(/Enter your score .*q leave/));
    expect(answers()).toBe(1);
    terminal.type('\u0003');
    expect(await terminal.finished).toBe(130);
    expect(await terminal.until(() => true)).toContain('Your answer is kept.');
  });
});

describe('a question', () => {
  it.each(['\u001b\u0003', '\u001b[\u0003', '\u001b[200~\u0003'])('ends with Ctrl-C in %j', async (keys) => {
    const terminal = quiz('gather', '--kind', 'choice', '--seed', '5');
    await terminal.until(has(/Question 1 of[\s\S]*Enter answer .*q leave/));
    terminal.type(keys);
    expect(await terminal.finished).toBe(130);
  });
});

describe('a terminal that is too small for a question', () => {
  it('says so where it can be seen', async () => {
    const size = { columns: 30, rows: 7 };
    const terminal = new OnTerminal(['quiz', 'gather'], size, { ASYNCTUTOR_HOME: home, NO_COLOR: '1' });
    await terminal.until(has(/^needs 24 × 8; q leaves$/));
    terminal.type('q');
    expect(await terminal.finished).toBe(0);
  });
});

describe('an answer of several lines', () => {
  it.each([
    ['a terminal that marks pastes', '\u001b[200~one\r\rtwo q\r\u001b[201~'],
    ['any other', 'one\r\rtwo q\r'],
  ])('is pasted whole from %s, and answered by Enter alone', async (_, pasted) => {
    const terminal = quiz('async-def', '--kind', 'output', '-n', '1', '--seed', '1');
    await terminal.until(has(/Enter answer .*Esc leave/));
    terminal.type(pasted);
    const screen = await terminal.until(has(/ 4 │ _/));
    expect(screen).toMatch(/^ 1 │ one\n 2 │\n 3 │ two q\n/m);
    expect(answers()).toBe(0);
    terminal.type('\r');
    await terminal.until(has(/Enter go on|Enter your score|Enter more/));
    expect(answers()).toBe(1);
    terminal.type('\u0003');
    expect(await terminal.finished).toBe(130);
  });
});

describe('a question that is left', () => {
  it.each(['q', '\u001b'])('by %j says what was kept, and leaves a line of each answer', async (key) => {
    const terminal = quiz('recap', '--kind', 'choice', '-n', '2', '--seed', '5');
    await terminal.until(has(/Question 1 of 2[\s\S]*Enter (answer|more) /));
    terminal.type('\u001b[B\r');
    await terminal.until(has(/[✔✖] (Right|Wrong) /));
    terminal.type(key);
    expect(await terminal.finished).toBe(0);
    const screen = await terminal.until(() => true);
    expect(screen).toMatch(/^[✔✖] 1\. ./m);
    expect(screen).toContain('Your answer is kept.');
    expect(terminal.alternate).toBe(false);
    expect(terminal.raw).toBe(false);
  });
});

describe('before the first question there is none', () => {
  it('so nothing offers to go back to it', async () => {
    const terminal = quiz('gather', '--kind', 'choice', '-n', '1', '--seed', '5');
    const screen = await terminal.until(has(/q leave/));
    expect(screen).not.toContain('u back');
    terminal.type('q');
    expect(await terminal.finished).toBe(0);
  });
});
