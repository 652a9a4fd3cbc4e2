import { describe, expect, it } from 'vitest';
import { makeContext } from '../../src/cli/context/context.ts';
import { nextLines } from '../../src/cli/demo/next-lines.ts';
import { type DemoEntry, type DemoGroup, demos, findDemo } from '../../src/demos/index.ts';
import { messagesIn } from '../../src/i18n/index.ts';
import type { Io } from '../../src/terminal/screen/io.ts';
import { asynctutor } from './support.ts';

describe('one program of a demo', () => {
  it('runs alone', async () => {
    const { stdout } = await asynctutor(['demo', 'gather', 'in-turn', '--instant']);
    expect(stdout).toContain('one after another 4.00 s');
    expect(stdout).not.toContain('together');
    expect(stdout).toContain('asynctutor demo gather in-turn --step');
  });

  it.each([
    [['gather', 'in_turn'], 4],
    [['pitfalls', 'sequential', 'wrong'], 2],
    [['pitfalls', 'sequential', 'Right'], 1],
    [['forgotten-await', 'right'], 1],
  ])('is found by %j, and its trace is the only one', async (name, elapsed) => {
    const { stdout } = await asynctutor(['demo', ...name, '--instant', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, elapsed });
  });

  it("runs with the learner's own tasks", async () => {
    const argv = ['demo', 'gather', 'in-turn', '--instant', '--json', '--tasks', 'a=1,b=2'];
    expect(JSON.parse((await asynctutor(argv)).stdout)).toMatchObject({ elapsed: 3 });
  });

  it('is shown alone', async () => {
    const { stdout } = await asynctutor(['demo', 'gather', 'in-turn', '--code']);
    expect(stdout).toContain('one after another');
    expect(stdout).not.toContain('gather(*');
  });

  it.each([
    [['gather', 'togehter'], 'did you mean together?'],
    [['gather', 'xyzzy'], 'it has together, in-turn'],
    [['pitfalls', 'blocking', 'rigth'], 'did you mean right?'],
    [['gater', 'together'], 'did you mean gather?'],
    [['pitfalls', 'blokking'], 'did you mean pitfalls blocking?'],
    [['pitfalls', 'blocking', 'wrong', 'right'], 'there is no demo'],
    [['gather', 'in-turn', '--predict'], 'leave out in-turn'],
    [['gather', '\u001b[31m'], 'it has together, in-turn'],
  ])('is not found by %j', async (argv, message) => {
    const { stdout, stderr, code } = await asynctutor(['demo', ...argv]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^asynctutor: [^\n]+\n$/);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('\u001b');
  });

  it('is refused in the language of whoever asks', async () => {
    const { stderr } = await asynctutor(['demo', 'gather', 'togehter', '--lang', 'fr']);
    expect(stderr).toContain('vouliez-vous dire together\u00a0?');
  });
});

describe('what to do next', () => {
  async function next(
    entry: DemoEntry | DemoGroup | undefined,
    standing: 'right' | 'wrong' | null,
    env: Io['env'] = { COLUMNS: '80' },
  ): Promise<string[]> {
    const io = { stdout: {}, env } as unknown as Io;
    const asked = { entry: entry ?? expect.fail(), variant: null };
    return nextLines(asked, standing, makeContext(io, 'en', await messagesIn('en')));
  }

  it('is to look closer, then the next demo in teaching order', async () => {
    const following = demos[demos.findIndex(({ name }) => name === 'gather') + 1];
    expect(await next(findDemo('gather'), null)).toEqual([
      'Step through it: asynctutor demo gather --step',
      `Next: asynctutor demo ${following?.name} --predict`,
    ]);
  });

  it.each([
    ['gather', 'gather'],
    ['wait_for', 'timeouts'],
    ['pitfalls', 'pitfalls'],
    ['threads', 'threads-cpu'],
    ['sleep', 'await'],
  ])('after a prediction of %s, is its chapter: to be read or to be asked about', async (name, chapter) => {
    expect((await next(findDemo(name), 'wrong'))[0]).toBe(`Read about it: asynctutor lesson ${chapter}`);
    expect((await next(findDemo(name), 'right'))[0]).toBe(`Be asked about it: asynctutor quiz ${chapter}`);
  });

  it('is a quiz after the last demo', async () => {
    expect((await next(demos.at(-1), null)).at(-1)).toBe('Be asked: asynctutor quiz');
  });

  it('has no chapter in a course that cannot be opened', async () => {
    expect(await next(findDemo('gather'), 'wrong', { ASYNCTUTOR_LESSONS: '/nowhere' })).toHaveLength(1);
  });

  it('only names demos that there are', async () => {
    for (const entry of demos) {
      for (const line of await next(entry, null)) {
        const name = /asynctutor demo (.*) --(step|predict)$/.exec(line)?.[1];
        expect(name === undefined ? 'quiz' : findDemo(name)?.name).toBe(name ?? 'quiz');
      }
    }
  });

  it.each([40, 80])('ends the screen of a demo, in %i columns', async (columns) => {
    const { stdout } = await asynctutor(['demo', 'sleep', '--instant'], { COLUMNS: `${columns}` });
    const end = stdout.slice(stdout.lastIndexOf('Step through it'));
    expect(end.replace(/\s+/g, ' ')).toMatch(
      /^Step through it: asynctutor demo sleep --step Next: asynctutor demo \w+ --predict $/,
    );
    for (const line of end.split('\n')) expect(line.length).toBeLessThan(columns);
  });
});
