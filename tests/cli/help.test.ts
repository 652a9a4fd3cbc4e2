import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/i18n/index.ts';
import { KINDS } from '../../src/questions/index.ts';
import { columnsOf } from '../../src/terminal/text/index.ts';
import { OnTerminal } from './on-terminal.ts';
import { asynctutor } from './support.ts';

const EXERCISE = JSON.parse(readFileSync('lessons/exercises/gather-three.json', 'utf8')) as {
  solution: string[];
};

/** The command lines after `Examples:` in a help. */
function examplesIn(help: string, title = 'Examples:', program = 'asynctutor'): string[][] {
  const [, examples = ''] = help.split(`\n${title}\n`);
  const lines = examples.split('\n').filter((line) => line.startsWith(`  ${program} `));
  return lines.map((line) => line.slice(`  ${program} `.length).split(' '));
}

/** All commands, and those within them, as the help lists them. */
async function commandsIn(words: readonly string[] = []): Promise<string[][]> {
  const { stdout } = await asynctutor([...words, '--help']);
  const [, listed = ''] = /\nCommands:\n(.*?)\n(?:\n|$)/s.exec(stdout) ?? [];
  const names = [...listed.matchAll(/^ {2}(\S+)/gm)].map(([, name = '']) => [...words, name]);
  const inner = await Promise.all(names.map(commandsIn));
  return [words as string[], ...inner.flat()];
}

const commands = await commandsIn();

it('says what each exit code means', async () => {
  for (const [lang, title] of [
    ['en', 'Exit codes:'],
    ['fr', 'Codes de sortie\u00a0:'],
  ] as const) {
    const { stdout } = await asynctutor(['--help', '--lang', lang]);
    const [, listed = ''] = stdout.split(`\n${title}\n`);
    expect([...listed.matchAll(/^ {2}(\d+) +\S/gm)].map(([, code]) => Number(code))).toEqual([0, 1, 2, 130]);
  }
});

describe('the help of a command', () => {
  let home = '';
  const before = process.cwd();
  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), 'help-'));
    process.chdir(home);
    for (const name of ['lessons', 'my-course', 'asynctutor-exercises']) mkdirSync(name);
    writeFileSync('crawler.py', 'import asyncio\n\nasyncio.run(asyncio.sleep(1))\n');
    for (const file of ['asynctutor-exercises/gather-three.py', 'mine.py'])
      writeFileSync(file, `${EXERCISE.solution.join('\n')}\n`);
  });
  afterEach(() => {
    process.chdir(before);
    rmSync(home, { recursive: true, force: true });
  });

  it('is known to be that of more than a dozen', () => {
    expect(commands.length).toBeGreaterThan(12);
    expect(commands).toContainEqual(['exercise', 'check']);
  });

  it.each(commands.map((words) => [words.join(' '), words] as const))(
    'ends with examples, each of which does what it says: %s',
    async (_, words) => {
      const env = { ASYNCTUTOR_HOME: join(home, 'progress'), LANG: 'C.UTF-8' };
      const examples = examplesIn((await asynctutor([...words, '--help'])).stdout);
      expect(examples).toHaveLength(2);
      expect(
        examplesIn((await asynctutor([...words, '--help', '--lang', 'fr'])).stdout, 'Exemples\u00a0:'),
      ).toEqual(examples);
      if (words[0] === 'check') await asynctutor(['new', 'chapter', 'first'], env);
      if (['import', 'export', 'sheet'].includes(words[1] ?? '')) {
        await asynctutor(['quiz', 'gather', '--kind', 'number', '--count', '1'], env, ['1']);
      }
      for (const example of examples) {
        if (example.join(' ') === 'progress reset') {
          const terminal = new OnTerminal(example, {}, env);
          await terminal.until((screen) => screen.includes('(y/N)'));
          terminal.type('n\r');
          expect(await terminal.finished).toBe(0);
          continue;
        }
        const { code, stdout, stderr } = await asynctutor(example, env);
        expect({ example, code, stderr }).toEqual({ example, code: 0, stderr: '' });
        expect(stdout + (example[0] === 'new' ? '.' : '')).not.toBe('');
      }
    },
  );

  it('is the same from help, and of a name that is none says which was meant', async () => {
    for (const words of commands) {
      expect(await asynctutor(['help', ...words])).toEqual(await asynctutor([...words, '--help']));
    }
    for (const [words, meant] of [
      [['demos'], 'demo'],
      [['exercise', 'chekc'], 'check'],
    ] as const) {
      const { stderr, code } = await asynctutor(['help', ...words]);
      expect({ stderr, code }).toEqual({
        stderr: `asynctutor: unknown command '${words.at(-1)}'. Did you mean ${meant}?\n`,
        code: 2,
      });
    }
  });

  it.each(['en', 'fr'])('fits 40 columns, but for commands, in %s', async (language) => {
    for (const words of commands) {
      const { stdout } = await asynctutor([...words, '--help', '--lang', language], { COLUMNS: '40' });
      const lines = stdout.split('\n').filter((line) => !line.includes('asynctutor '));
      expect(lines.filter((line) => columnsOf(line) > 40)).toEqual([]);
      expect(stdout).not.toContain('display help');
    }
  });

  it('names the program as this person started it', async () => {
    const npx = { npm_command: 'exec', npm_lifecycle_script: 'asynctutor' };
    const { stdout } = await asynctutor(['quiz', '--help'], npx);
    expect(stdout).toMatch(/^Usage: npx asynctutor quiz /);
    expect(examplesIn(stdout, 'Examples:', 'npx asynctutor')).toHaveLength(2);
  });
});

describe('--list', () => {
  it('lists demos, those of one name, chapters, exercises and kinds of questions', async () => {
    const lines = async (...argv: string[]) => (await asynctutor(argv)).stdout;
    expect(await lines('demo', '--list')).toBe(await lines('demo'));
    const pitfalls = await lines('demo', 'pitfalls', '--list');
    expect(pitfalls).toContain('pitfalls blocking');
    expect(pitfalls).not.toContain('  gather ');
    expect(await lines('lesson', '--list')).toBe(await lines('lesson'));
    expect(await lines('exercise', '--list')).toBe(await lines('exercise', 'list'));
    const kinds = JSON.parse(await lines('quiz', '--list', '--json')) as { kind: string }[];
    expect(kinds.map(({ kind }) => kind).sort()).toEqual([...KINDS].sort());
    expect(await lines('quiz', '--list')).toContain((await messagesIn('en')).usage.quiz.kinds.line);
  });

  it.each([
    [['demo', '--list', '--step'], '--list and --step show different things; give one of the two'],
    [['demo', '--list', '--svg', 'x'], '--list and --svg show different things; give one of the two'],
    [['demo', 'gahter', '--list'], 'there is no demo "gahter"; did you mean gather?'],
    [['exercise', 'x', '--list'], '--list and x ask for different things; give one of the two'],
  ])('%j is refused', async (argv, why) => {
    expect(await asynctutor(argv)).toEqual({ stdout: '', stderr: `asynctutor: ${why}\n`, code: 2 });
  });
});
