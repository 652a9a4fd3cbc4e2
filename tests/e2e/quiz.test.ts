import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Session } from './terminal.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'quiz-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const DOWN = '\u001b[B';
const ENTER = '\r';

/** A quiz in a narrow terminal without colour. */
const start = (...argv: string[]) =>
  new Session(['quiz', ...argv], { columns: 40, rows: 60, env: { NO_COLOR: '1', ASYNCTUTOR_HOME: home } });

/** What was asked last, with all that has been said of it. */
const last = (screen: string): string => screen.slice(screen.lastIndexOf('Question '));

const asks = (screen: string): boolean => /Enter (answer|next in order)/.test(last(screen));

const isAnswered = (screen: string): boolean => /Enter (go on|your score)/.test(last(screen));

const answers = (): number =>
  existsSync(join(home, 'journal.jsonl'))
    ? readFileSync(join(home, 'journal.jsonl'), 'utf8').trim().split('\n').length
    : 0;

/** Answers the question on the screen somehow, whatever kind it is of. */
async function answer(session: Session): Promise<void> {
  const screen = last(session.screen());
  if (/Put them in order/.test(screen)) {
    const items = screen.match(/\[ \] \d\./g)?.length ?? 0;
    for (let item = 1; item <= items; item++) session.type(String(item));
    await session.until((now) => last(now).includes(`[${items}]`));
    session.type(ENTER);
  } else if (/Choose all/.test(screen)) {
    session.type('1');
    await session.until((now) => last(now).includes('[x]'));
    session.type(ENTER);
  } else if (/A number:/.test(screen)) session.type(`2${ENTER}`);
  else if (/ 1 │/.test(screen)) {
    session.type(`nothing${ENTER}`);
    await session.until((now) => last(now).includes(' 2 │'));
    session.type(ENTER);
  } else session.type(DOWN + ENTER);
}

describe('asynctutor quiz on a terminal of 40 columns, without colour', () => {
  it('is taken from its first question to its score by the keyboard alone', async () => {
    const session = start('gather', '-n', '7', '--seed', '5');
    for (let number = 1; number <= 7; number++) {
      await session.until((screen) => last(screen).startsWith(`Question ${number} of 7`) && asks(screen));
      await answer(session);
      await session.until(isAnswered);
      expect(session.screen()).toMatch(/^[✔✖] (Right|Wrong)/m);
      expect(answers()).toBe(number);
      session.type(ENTER);
    }
    await session.until((screen) =>
      /The end of the quiz[\s\S]*Score: \d of 7[\s\S]*Enter leave/.test(screen),
    );
    session.type(ENTER);
    expect(await session.finished()).toBe(0);
    expect(session.screen()).toMatch(/Score: \d of 7/);
    expect(session.wrappedRows).toBe(0);
    expect(session.cursorShown()).toBe(true);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with it.
    expect(session.bytes).not.toMatch(/\u001b\[[\d;]*[1-9][\d;]*m/);
  });

  it('has keys for the hint, for going back and for leaving', async () => {
    const session = start('gather', '--kind', 'choice', '--seed', '5');
    await session.until(asks);
    session.type('?');
    await session.until((screen) => screen.includes('Keys: a question'));
    session.type('h');
    await session.until((screen) => last(screen).includes('Hint:') && asks(screen));
    session.type(DOWN + ENTER);
    await session.until(isAnswered);
    session.type('u');
    await session.until((screen) => /Here it is again/.test(screen) && asks(screen));
    session.type('q');
    expect(await session.finished()).toBe(0);
    expect(session.screen()).toMatch(/Score: 0 of 1/);
    expect(answers()).toBe(1);
    expect(session.cursorShown()).toBe(true);
  });

  it('keeps every answer at Ctrl-C, and leaves the terminal as it was', async () => {
    const session = start('gather', '--kind', 'choice', '--seed', '5');
    await session.until(asks);
    session.type(DOWN + ENTER);
    await session.until(isAnswered);
    session.type('\u0003');
    expect(await session.finished()).toBe(130);
    expect(answers()).toBe(1);
    expect(session.screen()).toContain('Your answer is kept.');
    expect(session.cursorShown()).toBe(true);
  });
});
