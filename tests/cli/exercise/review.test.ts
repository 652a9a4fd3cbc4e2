import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anAttempt, recordOf } from '../../progress/support.ts';
import { OnTerminal } from '../on-terminal.ts';
import { asynctutor } from '../support.ts';
import { attempts, envOf, FILE, SOLUTION, STARTER, save, usePlaces } from './support.ts';

const places = usePlaces();

const has = (pattern: RegExp) => (screen: string) => pattern.test(screen);

/** The journal of somebody who solved the exercise long ago, in this form of it. */
function solved(variant: number, exercise = 'gather-downloads'): void {
  const { course, home } = places;
  const attempt = { ...anAttempt, exercise: `${course}#${exercise}`, chapter: `${course}#gather`, variant };
  const record = recordOf({ kind: 'exercise', ...attempt }, Date.UTC(2025, 9, 3));
  writeFileSync(join(home, 'journal.jsonl'), `${JSON.stringify(record)}\n`);
}

const renamed = (lines: readonly string[]) => lines.map((line) => line.replaceAll('fetch', 'load'));

describe('asynctutor review', () => {
  it('names the exercises that are due, in a form that is fresh, where there is no terminal', async () => {
    solved(0);
    const { stdout, code } = await asynctutor(['review'], envOf(places));
    expect(code).toBe(0);
    expect(stdout).toContain('An exercise is due for review: Two downloads');
    expect(stdout).toContain(`asynctutor exercise gather-downloads-2 --lessons ${places.course}`);
    solved(1);
    expect((await asynctutor(['review'], envOf(places))).stdout).toContain(
      'exercise gather-downloads --lessons',
    );
  });

  it('has them done on a terminal, and says when to come back', async () => {
    solved(0);
    const terminal = new OnTerminal(['review'], {}, envOf(places));
    await terminal.until(has(/is due for review: Two downloads\nEnter do it {2}q another day/));
    terminal.type('\r');
    const screen = await terminal.until(has(/q leave/));
    expect(screen).toMatch(/^Exercise: Two downloads \(once more, with other names\)/);
    const file = join('asynctutor-exercises', 'gather-downloads-2.py');
    expect(readFileSync(file, 'utf8')).toBe(`${renamed(STARTER).join('\n')}\n`);
    save(renamed(SOLUTION), file);
    await terminal.until(has(/✔ Solved/));
    terminal.type('q');
    expect(await terminal.finished).toBe(0);
    await terminal.until(has(/Come back on .+\./));
    expect(attempts(places)).toMatchObject([{ variant: 0 }, { variant: 1, passed: true }]);
  });

  it('begins an old form anew, and keeps what was in its file', async () => {
    await asynctutor(['exercise', 'gather-downloads'], envOf(places));
    save(SOLUTION);
    solved(1);
    const terminal = new OnTerminal(['review'], {}, envOf(places));
    await terminal.until(has(/q another day/));
    terminal.type('\r');
    expect(await terminal.until(has(/q leave/))).not.toContain('last time');
    expect(readFileSync(FILE, 'utf8')).toBe(`${STARTER.join('\n')}\n`);
    expect(readFileSync(FILE.replace('.py', '.backup-1.py'), 'utf8')).toBe(`${SOLUTION.join('\n')}\n`);
    terminal.type('q');
    expect(await terminal.finished).toBe(0);
  });

  it('leaves them for another day', async () => {
    solved(0);
    const terminal = new OnTerminal(['review'], {}, envOf(places));
    await terminal.until(has(/q another day/));
    terminal.type('q');
    expect(await terminal.finished).toBe(0);
    expect(attempts(places)).toHaveLength(1);
  });
});

describe('asynctutor progress', () => {
  it('counts the exercises that are solved, and knows the next', async () => {
    const { stdout } = await asynctutor(['progress'], envOf(places));
    expect(stdout).toContain('0 of 2 solved; the next one: `asynctutor exercise gather-downloads');
    solved(0);
    const data = JSON.parse((await asynctutor(['progress', '--json'], envOf(places))).stdout) as object;
    expect(data).toMatchObject({
      exercises: [
        { id: 'gather-downloads', chapter: 'gather', done: true },
        { id: 'unplaced', chapter: null, done: false },
      ],
      dueQuestions: [],
      dueExercises: [{ exercise: 'gather-downloads', chapter: 'gather' }],
    });
  });
});
