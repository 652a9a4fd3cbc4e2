import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Interpreter } from '../../src/cpython/index.ts';
import { describeFinding, type Finding, findings } from '../../src/findings/index.ts';
import { foundSchema } from '../../src/findings/schema.ts';
import { messagesIn } from '../../src/i18n/index.ts';
import { startInterpreter } from '../cpython/support.ts';
import { healthy, planted } from './programs.ts';

let python: Interpreter;

beforeAll(async () => {
  python = await startInterpreter();
});

afterAll(() => python.close());

// One of the programs hangs while another of its tasks goes on for ever.
const find = async (source: string, seconds = 8): Promise<Finding[]> =>
  findings(await python.run({ source }, { limits: { seconds } }));

describe('findings', () => {
  const programs = planted();
  const missed: string[] = [];
  let tried = 0;

  it.each(programs)('$expected.kind: $name', async ({ name, source, expected }) => {
    const found = await find(source);
    tried++;
    if (!found.some(({ kind, line }) => kind === expected.kind && line === expected.line)) missed.push(name);
    for (const { symptom: _, ...facts } of found) expect(foundSchema.parse(facts)).toEqual(facts);
    // What is said besides may be true, but is never more than the fault itself.
    expect(found.length).toBeLessThan(3);
  });

  it('miss at most one in twenty', () => {
    expect(tried).toBe(programs.length);
    expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(programs.length / 20);
  });
});

describe('healthy programs', () => {
  const programs = healthy();
  const accused: string[] = [];
  let tried = 0;

  it.each(programs)('$name', async ({ name, source }) => {
    const { trace, stop, outline } = await python.run({ source });
    expect(trace.error).toBeUndefined();
    const found = findings({ trace, outline, stop });
    tried++;
    if (found.length > 0) accused.push(`${name}: ${found.map(({ kind, line }) => `${kind} ${line}`)}`);
  });

  it('are accused of at most two things in all', () => {
    expect(tried).toBe(programs.length);
    expect(accused.length, accused.join(', ')).toBeLessThanOrEqual(2);
  });
});

describe('a finding is told', () => {
  const tell = async (name: string, language: string): Promise<string> => {
    const program = planted().find((each) => each.name === name);
    const [found] = await find(program?.source ?? '');
    if (found === undefined) throw new Error(`nothing is found in ${name}`);
    return describeFinding(found, await messagesIn(language));
  };

  it.each([
    ['close-in-finally', '`Connection.close` is called (line 19) but never awaited: nothing of it runs'],
    [
      'heartbeat-is-late',
      'Task-1 holds up the whole loop (line 11) for 2 s; late by it: heartbeat by 1.95 s',
    ],
    [
      'kept-but-never-awaited',
      'Task-2 (line 15) is cut off on line 11 when the loop closes, at 1.2 s: nobody awaits it',
    ],
    [
      'one-of-several',
      "job-2 (line 14) fails with `ValueError('job 2')` (line 7), and nobody asks how it ended",
    ],
    [
      'two-values',
      "the calls of `fetch_user` and `fetch_orders` (lines 15 and 16) run one after another for 3 s, and none needs another's value: together they would take 2 s",
    ],
    [
      'base-exception',
      '`Consumer.run` catches the cancellation of Task-2 at 1.2 s (line 17) and goes on as if nothing had happened: it should raise it again',
    ],
    [
      'event-that-is-never-set',
      'Task-2 waits 60 s for `elected.wait` (line 11), which never comes, and no timeout ends the wait',
    ],
    [
      'two-locks',
      'nothing can go on: Task-1 (line 13) waits for Task-2 and Task-3; Task-2 (line 7) waits for `second`, which Task-3 holds; Task-3 (line 7) waits for `second`, which Task-2 holds',
    ],
  ])('in English: %s', async (name, sentence) => {
    expect(await tell(name, 'en')).toBe(sentence);
  });

  it.each([
    [
      'loop-with-sum',
      'les tours de la boucle avec `price` (ligne 14) se suivent pendant 1,5 s, et aucun n’a besoin de la valeur d’un autre : ensemble, ils prendraient 0,5 s',
    ],
    [
      'deep-in-a-helper',
      'Task-3 bloque toute la boucle (ligne 6), en 6 fois, pendant 1,2 s ; en retard de ce fait : Task-2 de 0,4 s',
    ],
  ])('in French: %s', async (name, sentence) => {
    expect(await tell(name, 'fr')).toBe(sentence);
  });

  it('names no more of the tasks that one waits for than anybody reads', async () => {
    const [found] = await find(
      `import asyncio
async def main():
    never = asyncio.Event()
    await asyncio.gather(*(never.wait() for _ in range(1000)))
asyncio.run(main())
`,
      60,
    );
    if (found === undefined) throw new Error('nothing is found');
    expect(describeFinding(found, await messagesIn('en'))).toMatch(
      /^nothing can go on: Task-1 \(line 4\) waits for Task-2, Task-3, Task-4, Task-5 and 996 others; Task-2 .*; 997 others$/,
    );
  });
});
