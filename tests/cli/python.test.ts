import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Session } from '../e2e/terminal.ts';
import { asynctutor } from './support.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'python-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const text = (en: string) => ({ en });

/** A course of one chapter, whose questions are about these programs. */
function courseOf(programs: Readonly<Record<string, readonly string[]>>): string {
  const questions = Object.entries(programs).map(([id, code]) => ({
    id,
    kind: 'number',
    rows: ['S1'],
    prompt: text(`How long does ${id} take?`),
    code,
    ask: 'elapsed',
    hint: text('Look at it.'),
    explanation: text('So it is.'),
  }));
  const pages = [{ id: 'page', title: text('A page'), blocks: [{ type: 'questions', questions }] }];
  const chapter = { format: 1, id: 'one', order: 1, title: text('One'), summary: text('One chapter.') };
  const rest = { tags: ['one'], minutes: 5, prerequisites: [], python: ['3.14'], covers: ['S1'], pages };
  const course = join(folder, 'course');
  mkdirSync(course);
  writeFileSync(join(course, '01-one.json'), JSON.stringify({ ...chapter, ...rest }, null, 2));
  return course;
}

const wrong = {
  exits: ['import os', 'os._exit(0)'],
  floods: ['while True:', '    print("x" * 1000)'],
  eats: ['x = []', 'while True: x.append([0] * 100000)'],
  fine: ['import time', 'time.sleep(2)'],
};

describe("a stranger's programs", () => {
  it('are named by check with their place and line', async () => {
    const { stdout, stderr, code } = await asynctutor(['check', courseOf(wrong)]);
    expect(code).toBe(1);
    expect(stdout.trim().split('\n')).toEqual([
      expect.stringMatching(/01-one\.json:\d+:\d+: .*questions\/0\/code.*ended the interpreter \(line 2\)/),
      expect.stringMatching(/01-one\.json:\d+:\d+: .*questions\/1\/code.*prints too much \(line [12]\)/),
      expect.stringMatching(/01-one\.json:\d+:\d+: .*questions\/2\/code.*too much memory \(line 2\)/),
    ]);
    expect(stderr).toContain('3 problems in 1 file');
  });

  it('cost a quiz a line each, and it goes on', async () => {
    const argv = ['quiz', 'one', '--lessons', courseOf(wrong), '--seed', '1'];
    const { stdout, stderr, code } = await asynctutor(argv, { ASYNCTUTOR_HOME: folder }, Array(9).fill('2'));
    expect(code).toBe(0);
    expect(stdout).toContain('Score: 1 of 1');
    expect(stderr.match(/cannot be asked here/g)).toHaveLength(3);
  });
});

it('goes on where the start of Python cannot be kept, and says why', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const env = { XDG_CACHE_HOME: file };
  const { stderr, code } = await asynctutor(['check', courseOf({ fine: wrong.fine })], env);
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /^asynctutor: preparing Python.*\nasynctutor: that cannot be kept.*not a directory.*\n$/,
  );
});

describe('Ctrl-C', () => {
  it('ends a check with 130 while Python is being prepared', async () => {
    const course = courseOf({ endless: ['sum(range(10**12))'] });
    const session = new Session(['check', course], {
      columns: 80,
      env: { XDG_CACHE_HOME: join(folder, 'cache') },
    });
    await session.until((screen) => screen.includes('preparing Python'));
    session.type('\u0003');
    expect(await session.finished()).toBe(130);
    expect(session.cursorShown()).toBe(true);
  });
});
