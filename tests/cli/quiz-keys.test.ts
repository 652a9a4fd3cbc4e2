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
    await terminal.until(has(/Question 1 of[\s\S]*⏎ answer .*q leave/));
    terminal.type('q');
    expect(await terminal.finished).toBe(0);
    expect(answers()).toBe(0);
    expect(await terminal.until(() => true)).toContain('Nothing was answered.');
  });

  it('pass over no explanation', async () => {
    const terminal = quiz('gather', '--kind', 'choice', '--seed', '5');
    await terminal.until(has(/Question 1 of[\s\S]*⏎ answer .*q leave/));
    terminal.type('\u001b[B\r');
    terminal.type('\r');
    await terminal.until(has(/⏎ your score .*q leave/));
    expect(answers()).toBe(1);
    terminal.type('\u0003');
    expect(await terminal.finished).toBe(130);
    expect(await terminal.until(() => true)).toContain('Your answer is kept.');
  });
});
