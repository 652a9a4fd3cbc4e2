import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/terminal/text/index.ts';
import { EXAMPLE, FILE } from '../lessons/support.ts';
import { ourSymptoms } from '../lessons/symptoms/run.ts';
import { OnTerminal } from './on-terminal.ts';
import { asynctutor } from './support.ts';

const TRACEBACK = [
  "app.py:9: RuntimeWarning: coroutine 'nap' was never awaited",
  '  nap()',
  'Traceback (most recent call last):',
  '  File "app.py", line 12, in <module>',
  '    asyncio.run(main())',
  "TypeError: 'int' object can't be awaited",
];

/** The command lines that an answer names. */
function commandsIn(text: string): string[][] {
  const lines = text.matchAll(/asynctutor ((?:lesson|demo|exercise|quiz|why) .*)$/gm);
  return [...lines].map(([, words = '']) => words.split(' '));
}

interface Answer {
  readonly id: string;
  readonly line: string | null;
  readonly page: { readonly chapter: string; readonly page: string; readonly title: string };
}

describe('why', () => {
  it('says what a message means, and names commands that work', async () => {
    const { stdout, stderr, code } = await asynctutor(['why', 'was', 'never', 'awaited']);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toMatch(/^A coroutine was called and never run/);
    const commands = commandsIn(stdout);
    expect(commands.map(([name]) => name)).toEqual(['lesson', 'demo', 'quiz', 'exercise']);
    const home = mkdtempSync(join(tmpdir(), 'why-'));
    for (const words of commands.filter(([name]) => name !== 'exercise')) {
      const argv = words[0] === 'demo' ? [...words, '--instant'] : words;
      const env = { ASYNCTUTOR_HOME: home };
      expect([words, (await asynctutor(argv, env, ['1'])).code]).toEqual([words, 0]);
    }
    rmSync(home, { recursive: true });
  });

  it('says what a term means, where no message has it', async () => {
    const { stdout, code } = await asynctutor(['why', 'Event', 'loops']);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^event loop\nWhat runs the coroutines .*asynctutor lesson event-loop one-turn$/ms,
    );
    const data = JSON.parse((await asynctutor(['why', 'Event', 'loops', '--json'])).stdout) as object[];
    expect(data).toMatchObject([{ id: null, term: 'event loop', page: { chapter: 'event-loop' } }]);
    const french = await asynctutor(['--lang', 'fr', 'why', 'boucle d’événements']);
    expect(french.stdout).toMatch(/^boucle d’événements\nCe qui exécute les coroutines/);
  });

  it.each([
    ['coroutine', 'coroutines', 'steps'],
    ['task', 'tasks', 'start'],
    ['lock', 'queues-locks', 'lock'],
    ['queue', 'queues-locks', 'queue'],
  ])(
    'a text that is a term gets the term, though symptoms have the word: %s',
    async (text, chapter, page) => {
      const [answer] = JSON.parse((await asynctutor(['why', text, '--json'])).stdout) as object[];
      if (chapter === null) expect(answer).toMatchObject({ term: null });
      else expect(answer).toMatchObject({ id: null, term: text, page: { chapter, page } });
    },
  );

  it.each(['gather', 'await', 'create_task', 'wait_for', 'asyncio.gather', 'asyncio.sleep(1)'])(
    '%s, a name of the API, gets the page that `lesson` opens',
    async (name) => {
      const { stdout, code } = await asynctutor(['why', name]);
      expect(code).toBe(0);
      const [command = []] = commandsIn(stdout);
      const lesson = await asynctutor(['lesson', name]);
      expect(await asynctutor(command)).toEqual(lesson);
      const data = JSON.parse((await asynctutor(['why', name, '--json'])).stdout) as object[];
      expect(data).toMatchObject([{ id: null, term: null, means: null, page: { chapter: command[1] } }]);
    },
  );

  it.each(['slow', 'never', 'CancelledError', 'QueueShutDown', 'get_event_loop'])(
    '%s gets a symptom, though pages have the name',
    async (text) => {
      const [answer] = JSON.parse((await asynctutor(['why', text, '--json'])).stdout) as Answer[];
      expect(answer?.id).toMatch(/./);
    },
  );

  it('explains a traceback that is piped in: the error first, then what was warned of', async () => {
    const { stdout, code } = await asynctutor(['why', '--json'], {}, TRACEBACK);
    const answers = JSON.parse(stdout) as Answer[];
    expect(code).toBe(0);
    expect(answers.map(({ id, line }) => [id, line])).toEqual([
      ['not-awaitable', TRACEBACK[5]],
      ['never-awaited', TRACEBACK[0]],
    ]);
    expect(answers[1]?.page).toEqual({
      chapter: 'pitfalls',
      page: 'forgotten',
      title: 'Nothing happens, and nothing complains',
    });
    const text = (await asynctutor(['why'], {}, TRACEBACK)).stdout;
    expect(text.startsWith(`${TRACEBACK[5]}\n`)).toBe(true);
    expect(text).toContain(`\n\n${TRACEBACK[0]}\n`);
    expect(await asynctutor(['why', TRACEBACK.join('\n')])).toEqual(await asynctutor(['why'], {}, TRACEBACK));
  });

  it.each([
    ['en', 'The page “‘All done’, and nothing saved”'],
    ['fr', 'La page «\u00a0“Tout est fait”, et rien n’est enregistré\u00a0»'],
  ])('has other quotes within quotes, in %s', async (language, page) => {
    const { stdout } = await asynctutor(['why', 'Task exception was never retrieved', '--lang', language]);
    expect(stdout).toContain(page);
  });

  it('explains one line that is piped in as if it were typed', async () => {
    expect(await asynctutor(['why'], {}, ['it never ends'])).toEqual(
      await asynctutor(['why', 'it never ends']),
    );
  });

  it('lists all symptoms, each with the command that explains it', async () => {
    const { stdout } = await asynctutor(['why', '--list']);
    expect(commandsIn(stdout)).toEqual(ourSymptoms.map(({ id }) => ['why', id]));
    const data = JSON.parse((await asynctutor(['why', '--list', '--json'])).stdout) as Answer[];
    expect(data.map(({ id }) => id)).toEqual(ourSymptoms.map(({ id }) => id));
    for (const { id } of ourSymptoms) {
      const [first] = JSON.parse((await asynctutor(['why', id, '--json'])).stdout) as Answer[];
      expect(first?.id).toBe(id);
    }
  });

  it('names what else it may be, where there is much', async () => {
    const { stdout } = await asynctutor(['why', 'RuntimeError']);
    expect(stdout).toContain('Perhaps also:\n');
    expect(commandsIn(stdout).filter(([name]) => name === 'why').length).toBeGreaterThan(3);
  });

  it('speaks French, and names the program as this person started it', async () => {
    const npx = { npm_command: 'exec', npm_lifecycle_script: 'asynctutor' };
    const { stdout } = await asynctutor(['why', 'ça ne finit jamais', '--lang', 'fr'], npx);
    expect(stdout).toMatch(/^Une attente n’a pas de limite/);
    expect(stdout).toContain('À lire\u00a0: npx asynctutor lesson timeouts limit\n');
  });

  it.each(['en', 'fr'])('fits 40 columns, in %s', async (language) => {
    const { stdout } = await asynctutor(['why', '--lang', language], { COLUMNS: '40' }, TRACEBACK);
    expect(stdout.split('\n').filter((line) => columnsOf(line) > 40)).toEqual([]);
    const list = await asynctutor(['why', '--list', '--lang', language], { COLUMNS: '40' });
    expect(list.stdout.split('\n').filter((line) => columnsOf(line) > 40)).toEqual([]);
  });

  it('does the terminal no harm', async () => {
    const line = "\u001b]0;x\u0007\u001b[2Jcoroutine '\u202ex\u0007' was never awaited";
    const { stdout } = await asynctutor(['why'], {}, [...TRACEBACK, line]);
    expect(stdout.replaceAll('\n', '')).toMatch(/^\P{C}*$/u);
    const unknown = await asynctutor(['why', '\u001b[2J\u202e???']);
    expect(unknown.stderr.trimEnd()).toMatch(/^\P{C}*$/u);
  });
});

describe('why, with nothing to tell', () => {
  const hints =
    'asynctutor lesson --search TEXT searches the course, and asynctutor why --list lists what is known';

  it.each([
    [["KeyError: 'x'"], [], `nothing known about "KeyError: 'x'"; ${hints}`, 1],
    [
      [],
      ['Traceback (most recent call last):', '  File "x"', 'KeyError: 1'],
      `nothing known about "KeyError: 1"; ${hints}`,
      1,
    ],
    [[], [], 'there is nothing to look for: the text is empty', 2],
    [[''], [], 'there is nothing to look for: the text is empty', 2],
    [[], ['\u0000\u0001ELF'], 'what was piped in is no text', 2],
    [['--list', 'x'], [], '--list and "x" ask for different things; give one of the two', 2],
  ])('%j, with %j piped in: one line', async (words, lines, why, code) => {
    expect(await asynctutor(['why', ...words], {}, lines)).toEqual({
      stdout: '',
      stderr: `asynctutor: ${why}\n`,
      code,
    });
  });

  it('writes data for those who asked for data', async () => {
    const { stdout, code } = await asynctutor(['why', 'qzxv', '--json']);
    expect([stdout, code]).toEqual(['[]\n', 1]);
  });

  it('waits for nobody on a terminal', async () => {
    const terminal = new OnTerminal(['why']);
    expect(await terminal.finished).toBe(2);
  });

  it('reads the first megabyte, and says so', async () => {
    const line = 'x'.repeat(1023);
    const long = [...TRACEBACK, ...Array<string>(1100).fill(line), 'asyncio.queues.QueueFull'];
    const { stdout, stderr, code } = await asynctutor(['why', '--json'], {}, long);
    expect((JSON.parse(stdout) as Answer[]).map(({ id }) => id)).toEqual(['not-awaitable', 'never-awaited']);
    expect({ stderr, code }).toEqual({ stderr: 'asynctutor: only the first MB is looked at\n', code: 0 });
  });
});

describe("why, with somebody else's course", () => {
  let directory = '';
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'why-course-'));
    writeFileSync(join(directory, FILE), EXAMPLE);
  });
  afterEach(() => rmSync(directory, { recursive: true }));
  const symptom = {
    id: 'late',
    phrases: { en: ['comes late'] },
    means: 'It waits.',
    page: { chapter: 'gather', page: 'why' },
    demo: 'gather',
  };

  it('finds what it says, and names the course in its commands', async () => {
    writeFileSync(join(directory, 'symptoms.json'), JSON.stringify({ format: 1, symptoms: [symptom] }));
    const { stdout, code } = await asynctutor(['why', 'it comes late', '--lessons', directory], {
      COLUMNS: '200',
    });
    expect(code).toBe(0);
    expect(stdout).toContain('It waits.\n');
    expect(stdout).toContain(`asynctutor lesson gather why --lessons ${directory}\n`);
    expect(stdout).toContain('asynctutor demo gather\n');
  });

  it('says what is wrong with its index, or that it has none', async () => {
    const none = await asynctutor(['why', 'x', '--lessons', directory]);
    expect([none.stderr, none.code]).toEqual([
      'asynctutor: this course has no symptoms.json, which says what messages mean\n',
      2,
    ]);
    writeFileSync(
      join(directory, 'symptoms.json'),
      JSON.stringify({ format: 1, symptoms: [{ id: 'late' }] }),
    );
    const { stderr, code } = await asynctutor(['why', 'x', '--lessons', directory]);
    expect(code).toBe(2);
    expect(stderr).toContain('symptoms.json:1:');
    expect(stderr).toContain('symptoms.json cannot be shown until this is put right\n');
  });
});

describe('quiz --question', () => {
  it('asks that question alone', async () => {
    const home = mkdtempSync(join(tmpdir(), 'why-quiz-'));
    const asked = await asynctutor(
      ['quiz', '--question', 'pitfalls-blocked-time', '--json'],
      { ASYNCTUTOR_HOME: home },
      ['1'],
    );
    rmSync(home, { recursive: true });
    expect(asked.code).toBe(0);
    const { answers } = JSON.parse(asked.stdout) as { answers: { question: string }[] };
    expect(answers.map(({ question }) => question)).toEqual(['pitfalls-blocked-time']);
  });

  it.each([
    [
      ['--question', 'pitfalls-blockd-time'],
      'there is no question "pitfalls-blockd-time"; did you mean pitfalls-blocked-time?',
    ],
    [['--question', '\u001b['], 'there is no question "\\u{1b}["; without --question, quiz chooses some'],
    [['gather', '--question', 'x'], '--question and gather ask for different things; give one of the two'],
    [
      ['--question', 'x', '--kind', 'line'],
      '--question and --kind ask for different things; give one of the two',
    ],
  ])('%j is refused', async (words, why) => {
    expect(await asynctutor(['quiz', ...words])).toEqual({
      stdout: '',
      stderr: `asynctutor: ${why}\n`,
      code: 2,
    });
  });
});
