import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Session } from './terminal.ts';

let home: string;
let work: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'asynctutor-'));
  work = mkdtempSync(join(tmpdir(), 'asynctutor-work-'));
});

afterEach(() => {
  for (const directory of [home, work]) rmSync(directory, { recursive: true, force: true });
});

const { starter } = JSON.parse(readFileSync('lessons/exercises/gather-three.json', 'utf8')) as {
  starter: string[];
};

/** The wrong one waits for all at once, too, but has its results in another order. */
const REPLACEMENTS = {
  wrong: 'a, b, c = await asyncio.gather(fetch_price(third), fetch_price(second), fetch_price(first))',
  right: 'a, b, c = await asyncio.gather(fetch_price(first), fetch_price(second), fetch_price(third))',
};

/** The learner's file, as an editor would leave it that renames a new one into its place. */
function save(which: keyof typeof REPLACEMENTS): void {
  const file = join(work, 'asynctutor-exercises', 'gather-three.py');
  const lines = starter.filter((line) => !/^ {4}[bc] = await/.test(line));
  const text = lines.map((line) => (line.startsWith('    a = await') ? `    ${REPLACEMENTS[which]}` : line));
  writeFileSync(file, text.join('\n'));
}

describe('asynctutor exercise on a terminal', () => {
  it('judges what is saved: a wrong answer, and why; the right one; the journal has it', async () => {
    const session = new Session(['exercise', 'gather-three'], {
      columns: 80,
      rows: 30,
      env: { ASYNCTUTOR_HOME: home },
      cwd: work,
    });
    await session.until((screen) => screen.includes('Not yet') && screen.includes('q leave'));
    save('wrong');
    await session.until((screen) => screen.includes('[4, 3, 6] is never printed'));
    save('right');
    await session.until((screen) => screen.includes('✔ Solved after 2 tries'));
    session.type('q');
    expect(await session.finished()).toBe(0);
    expect(session.cursorShown()).toBe(true);
    expect(session.wrappedRows).toBe(0);
    const records = readFileSync(join(home, 'journal.jsonl'), 'utf8').trimEnd().split('\n');
    expect(records.map((line) => JSON.parse(line) as object)).toMatchObject([
      { kind: 'exercise', exercise: 'gather-three', chapter: 'gather', passed: false, tries: 1 },
      { kind: 'exercise', exercise: 'gather-three', chapter: 'gather', passed: true, tries: 2 },
    ]);
  });

  it('lets an editor have the terminal, and takes it back', async () => {
    const session = new Session(['exercise', 'gather-three'], {
      columns: 80,
      rows: 30,
      env: { ASYNCTUTOR_HOME: home, EDITOR: 'echo editing; read answer; echo "# $answer" >>' },
      cwd: work,
    });
    await session.until((screen) => screen.includes('q leave'));
    session.type('e');
    await session.until((screen) => screen.includes('editing'));
    session.type('done\r');
    await session.until((screen) => screen.includes('q leave'));
    expect(readFileSync(join(work, 'asynctutor-exercises', 'gather-three.py'), 'utf8')).toMatch(/# done\n$/);
    session.type('\u0003');
    expect(await session.finished()).toBe(130);
    expect(session.cursorShown()).toBe(true);
  });
});
