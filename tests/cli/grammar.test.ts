import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OnTerminal } from './on-terminal.ts';
import { asynctutor } from './support.ts';

interface Screen {
  readonly name: string;
  readonly argv: readonly string[];
  /** What is on it, and not on its help. */
  readonly known: RegExp;
  /** The key that leads to it from a page. */
  readonly key?: string;
}

const SCREENS: readonly Screen[] = [
  { name: 'home', argv: [], known: /❯ 1/ },
  { name: 'a page', argv: ['lesson', 'gather'], known: /^Enter /m },
  { name: 'the contents', argv: ['lesson', 'gather'], known: /^Contents$/m, key: 't' },
  { name: 'the list of demos', argv: ['demo'], known: /❯ sleep/ },
  { name: 'a live demo', argv: ['demo', 'sleep', '--speed', '0.01'], known: /q stop/ },
  { name: 'the stepper', argv: ['demo', 'gather', '--step'], known: /0\/33|event 0 of/ },
  // Not one whose answer is typed: there q is a letter.
  { name: 'a question', argv: ['quiz', 'gather', '--kind', 'choice'], known: /\bq leave/ },
  { name: 'an exercise', argv: ['exercise', 'gather-three'], known: /q leave/ },
];

describe.each([
  [40, 12],
  [80, 24],
])('on %i columns and %i rows', (columns, rows) => {
  const before = process.cwd();
  let home = '';
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'grammar-'));
    process.chdir(home);
  });
  afterEach(() => {
    process.chdir(before);
    rmSync(home, { recursive: true, force: true });
  });

  it.each(SCREENS)(
    '$name has help at ?, goes on as it was after it, and is left by q',
    async ({ name, argv, known, key }) => {
      const env = { ASYNCTUTOR_HOME: join(home, 'progress'), NO_COLOR: '1' };
      // Somebody has been here before, and is not greeted.
      if (name === 'home')
        await asynctutor(['quiz', 'gather', '--kind', 'number', '--count', '1'], env, ['1']);
      const terminal = new OnTerminal(argv, { columns, rows }, env);
      if (key !== undefined) {
        await terminal.until((screen) => /^Enter /m.test(screen));
        terminal.type(key);
      }
      const isKnown = (screen: string) => known.test(screen) && !/^Keys\b/m.test(screen);
      await terminal.until(isKnown);
      terminal.type('?');
      const help = await terminal.until((screen) => /^Keys\b/m.test(screen));
      expect(help.split('\n').length).toBeLessThanOrEqual(rows);
      terminal.type('\u001b');
      await terminal.until(isKnown);
      terminal.type('q');
      expect([name, await terminal.finished]).toEqual([name, 0]);
      expect(terminal.raw).toBe(false);
    },
  );
});
