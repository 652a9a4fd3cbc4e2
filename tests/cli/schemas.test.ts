import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { makeContext } from '../../src/cli/context/context.ts';
import { demoData } from '../../src/cli/demo/demo-traces.ts';
import { makeProgram } from '../../src/cli/program.ts';
import { loadDemo, pitfalls } from '../../src/demos/index.ts';
import { messagesIn } from '../../src/i18n/index.ts';
import { openProgress } from '../../src/progress/index.ts';
import type { Io } from '../../src/terminal/screen/io.ts';
import { publishedSchemas } from '../published-schemas.ts';
import { envOf, SOLUTION, STARTER, save, usePlaces, writeExercise } from './exercise/support.ts';
import { asynctutor } from './support.ts';

const root = process.cwd();
const places = usePlaces();

const read = (file: string): object => JSON.parse(readFileSync(resolve(root, file), 'utf8')) as object;

describe('a published schema', () => {
  it.each(publishedSchemas)('is what the model gives, else `npm run schemas`: $file', ({ file, schema }) => {
    expect(read(file)).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it('is not loaded to write what it describes', () => {
    const isSchema = (file: string): boolean => /schema(\/[^/]+)?\.ts$/.test(file);
    const files = readdirSync(resolve(root, 'src'), { recursive: true, encoding: 'utf8' });
    const loading = files
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => /^(cli|findings|questions)\/.*\.ts$/.test(file) && !isSchema(file))
      .flatMap((file) => {
        const source = readFileSync(resolve(root, 'src', file), 'utf8');
        const imports = [...source.matchAll(/^import (type )?[^;']*'([^']*)';$/gm)];
        return imports.some(([, type, from = '']) => !type && isSchema(from)) ? [file] : [];
      });
    // It validates a course.
    expect(loading).toEqual(['cli/check/run-check.ts']);
  });
});

/** A command line, and how it comes to write data of some form. */
interface Situation {
  readonly form: string;
  readonly argv: readonly string[];
  readonly lines?: readonly string[];
  readonly prepare?: () => void;
  /** Reads our course instead of the fixture's. */
  readonly ours?: true;
  readonly code?: number;
}

const program =
  (...lines: readonly string[]) =>
  () =>
    save(lines, 'mine.py');

const FINDINGS = program(
  'import asyncio, time',
  'async def fetch(n):',
  '    await asyncio.sleep(n)',
  'async def fail():',
  '    raise ValueError("x")',
  'async def main():',
  '    fetch(0)',
  '    failed = asyncio.create_task(fail())',
  '    lost = asyncio.create_task(asyncio.sleep(100))',
  '    time.sleep(0.5)',
  '    a = await fetch(1)',
  '    b = await fetch(2)',
  '    raise KeyError("y")',
  'asyncio.run(main())',
);

const DEADLOCK = program(
  'import asyncio',
  'async def fetch(name): pass',
  'async def main():',
  '    async with asyncio.timeout(None):',
  '        await asyncio.Event().wait()',
  'if __name__ == "__main__":',
  '    asyncio.run(main())',
);

const EXIT = program('import os', 'os._exit(3)');

const practise = (): void => {
  const progress = openProgress({ directory: places.home });
  progress.visitPage('gather', 'together');
  const answer = { rows: ['S9'], right: false, tries: 2, hint: false, milliseconds: 1000 };
  progress.answer({ question: 'gather-true', chapter: 'gather', ...answer });
  progress.finishChapter('tasks', 'tested-out');
  writeFileSync(join(places.home, 'journal.jsonl'), 'torn\n', { flag: 'a' });
};

const unreadable = (): void => {
  writeFileSync(join(places.course, 'exercises', 'unplaced.json'), '{}');
  writeFileSync(join(places.course, '06-broken.json'), '{}');
};

const explained = {
  checks: [{ output: ['b a'], why: { en: 'Look.', fr: 'Voyez.' } }, { elapsed: { most: 1 } }],
};

const situations: readonly Situation[] = [
  { form: 'check', argv: ['check', '.'], prepare: () => save(['{}'], '01-a.json'), code: 2 },
  { form: 'demo-list', argv: ['demo', '--list'] },
  { form: 'demo-list', argv: ['demo', 'pitfalls', '--list', '--lang', 'fr'] },
  { form: 'demo', argv: ['demo', 'gather', '--instant'] },
  { form: 'demo', argv: ['demo', 'pitfalls', 'sequential', '--instant'] },
  { form: 'trace', argv: ['demo', 'pitfalls', 'silent-failure', 'wrong', '--instant'] },
  { form: 'doctor', argv: ['doctor'], prepare: practise },
  { form: 'exercise-list', argv: ['exercise', 'list'], ours: true },
  { form: 'exercise-list', argv: ['exercise', 'list', '--lang', 'fr'], prepare: unreadable },
  { form: 'exercise-check', argv: checking(), prepare: () => save(SOLUTION, 'mine.py') },
  {
    form: 'exercise-check',
    argv: [...checking(), '--lang', 'fr'],
    prepare: () => {
      writeExercise(places, { runs: [{ title: { en: 'As it is', fr: 'Tel quel' }, ...explained }] });
      save(STARTER, 'mine.py');
    },
    code: 1,
  },
  { form: 'exercise-check', argv: checking(), prepare: DEADLOCK, code: 1 },
  { form: 'exercise-check', argv: checking(), prepare: EXIT, code: 1 },
  { form: 'lesson', argv: ['lesson', 'gather'], ours: true },
  { form: 'lesson', argv: ['lesson', 'gather', '2'], ours: true },
  { form: 'lesson', argv: ['lesson', 'wait'], ours: true },
  { form: 'lesson', argv: ['lesson', '--all'] },
  { form: 'lesson-list', argv: ['lesson', '--list'], ours: true },
  { form: 'lesson-list', argv: ['lesson', '--lang', 'fr'], prepare: unreadable },
  { form: 'lesson-search', argv: ['lesson', '--search', 'await'], ours: true },
  { form: 'lesson-search', argv: ['lesson', '--search', 'xyzzy plugh'] },
  { form: 'progress', argv: ['progress'] },
  { form: 'progress', argv: ['progress', '--lang', 'fr'], prepare: practise, ours: true },
  { form: 'quiz', argv: ['quiz', 'gather'], ours: true },
  { form: 'quiz', argv: ['quiz', 'gather', '--seed', '1', '--lang', 'fr'], lines: Array(30).fill('1') },
  { form: 'quiz', argv: ['quiz', '--generated', '-n', '1'], lines: ['1'], ours: true },
  { form: 'quiz', argv: ['quiz', 'gather', '--test-out'], lines: ['q'], ours: true },
  { form: 'quiz-list', argv: ['quiz', '--list'] },
  { form: 'run', argv: ['run', 'mine.py'], prepare: FINDINGS, code: 1 },
  { form: 'run', argv: ['run', 'mine.py', '--lang', 'fr'], prepare: program('print('), code: 1 },
  { form: 'why', argv: ['why', '--list'], ours: true },
  { form: 'why', argv: ['why', '--lang', 'fr'], lines: ["coroutine 'nap' was never awaited"], ours: true },
  { form: 'why', argv: ['why', 'Event', 'loops'], ours: true },
  { form: 'why', argv: ['why', 'qzxv'], ours: true, code: 1 },
];

function checking(): string[] {
  return ['exercise', 'check', 'mine.py', '--exercise', 'gather-downloads'];
}

const validators = new Map<string, ValidateFunction>();

/** The published schema of a form, compiled once. */
function validatorOf(form: string): ValidateFunction {
  const validate =
    validators.get(form) ?? new Ajv2020({ strict: false }).compile(read(`schemas/${form}.schema.json`));
  validators.set(form, validate);
  return validate;
}

/** What a form must not take, made of what it takes: something unknown, or something that lacks. */
function spoilt(data: unknown): unknown[] {
  if (!Array.isArray(data)) return [null, { ...(data as object), novelty: 1 }];
  const [first] = data as object[];
  return [{}, [...data, {}], ...(first === undefined ? [] : [[{ ...first, novelty: 1 }]])];
}

describe('what --json writes', () => {
  it.each(situations)('has the form $form: $argv', async ({ form, argv, lines, prepare, ours, code = 0 }) => {
    prepare?.();
    const { ASYNCTUTOR_LESSONS, ...env } = envOf(places);
    const found = await asynctutor([...argv, '--json'], ours ? env : { ...env, ASYNCTUTOR_LESSONS }, lines);
    expect(found.code, found.stderr).toBe(code);
    const data = JSON.parse(found.stdout) as unknown;
    const validate = validatorOf(form);
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    for (const wrong of spoilt(data)) expect([wrong, validate(wrong)]).toEqual([wrong, false]);
  });

  it('has the form demo for a group, too', async () => {
    const members = pitfalls.members.filter(({ name }) => /sequential|forgotten/.test(name));
    const demos = await Promise.all(members.map(loadDemo));
    const io = { onInterrupt: () => () => {} } as unknown as Io;
    const data = await demoData({ entry: pitfalls, variant: null }, demos, { instant: true }, io);
    const validate = validatorOf('demo');
    expect(validate(JSON.parse(JSON.stringify(data))), JSON.stringify(validate.errors)).toBe(true);
  });

  it('is tried in each form that is published', () => {
    const forms = publishedSchemas.flatMap(
      ({ file }) => /^schemas\/(.*)\.schema\.json$/.exec(file)?.[1] ?? [],
    );
    expect([...new Set(situations.map(({ form }) => form))].sort()).toEqual(forms.sort());
  });

  it.each([
    ['check', 'nowhere'],
    ['demo', 'xyzzy'],
    ['doctor', 'xyzzy'],
    ['exercise', 'list', '--lessons', 'nowhere'],
    ['exercise', 'check', 'nothing.py'],
    ['lesson', 'xyzzyqqq'],
    ['progress', '--lessons', 'nowhere'],
    ['quiz', '--kind', 'xyzzy'],
    ['run', 'nothing.py'],
    ['why'],
  ])('is nothing where the usage is wrong: %s %s', async (...argv) => {
    const { stdout, stderr, code } = await asynctutor([...argv, '--json'], envOf(places));
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^asynctutor: [^\n]+\n$/);
  });
});

/** The commands that have the option, each with those that it belongs to: `exercise check`. */
function withJson(command: Command, path: readonly string[] = []): string[][] {
  const own = command.options.some(({ long }) => long === '--json') ? [[...path]] : [];
  return [...own, ...command.commands.flatMap((each) => withJson(each, [...path, each.name()]))];
}

it('each command with --json has a published schema, and is tried', async () => {
  const io = { stdin: {}, stdout: {}, stderr: {}, env: {}, onInterrupt: () => () => {} } as unknown as Io;
  const commands = withJson(makeProgram([], makeContext(io, 'en', await messagesIn('en')), '0.0.0'));
  expect(commands.length).toBeGreaterThan(5);
  const published = publishedSchemas.map(({ file }) => file);
  for (const path of commands) {
    expect(published).toContain(`schemas/${path.join('-')}.schema.json`);
    const isTried = situations.some(({ argv }) => path.every((name, index) => argv[index] === name));
    expect([path, isTried]).toEqual([path, true]);
  }
});
