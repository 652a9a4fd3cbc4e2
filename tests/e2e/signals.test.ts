import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseRecord } from '../../src/progress/record.ts';
import { Session } from './terminal.ts';

const FILES = {
  'ticks.py':
    'import asyncio\nasync def main():\n    for i in range(600):\n        print("tick", i, flush=True)\n        await asyncio.sleep(0.5)\nasyncio.run(main())\n',
  'short.py': 'import asyncio\nasyncio.run(asyncio.sleep(0.1))\n',
  'editor.sh': 'echo the editor\nexec cat\n',
  'asks.py': 'input("your name? ")\n',
  'forever.py':
    'import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(0)\nasyncio.run(main())\n',
};

interface Screen {
  readonly argv: readonly string[];
  /** What is on it once it waits or runs. */
  readonly shown: RegExp;
  /** A key that leads on to it, and what is shown before. */
  readonly key?: { readonly name: string; readonly shown: RegExp };
  readonly env?: Readonly<Record<string, string>>;
  /** Begins with nothing that an earlier run has left. */
  readonly isFirst?: boolean;
  /** Its output goes to another program. */
  readonly isPiped?: boolean;
}

/** Screens on which somebody may be. */
const SCREENS: Readonly<Record<string, Screen>> = {
  home: { argv: [], shown: /Enter/ },
  'the reader': { argv: ['lesson', 'sleep'], shown: /Enter .*q leave/ },
  'the live board': { argv: ['demo', 'gather', '--speed', '0.1'], shown: /space pause/ },
  'the stepper': { argv: ['demo', 'gather', '--step'], shown: /q leave/ },
  'a question': { argv: ['quiz', 'gather', '--kind', 'choice'], shown: /^Enter (answer|more)/m },
  'a question that is typed': { argv: ['quiz', 'gather', '--kind', 'number'], shown: /^Enter/m },
  'a list': { argv: ['demo'], shown: /❯ sleep/ },
  'an exercise': { argv: ['exercise', 'gather-three'], shown: /q leave/ },
  'a watched program': { argv: ['run', '--watch', 'short.py'], shown: /Ctrl-C|q leave|save/ },
  'a run on the embedded Python': { argv: ['run', 'forever.py'], shown: /[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏]/ },
  'a run on the installed Python': { argv: ['run', '--python', 'ticks.py'], shown: /tick 1/ },
  'a program that asks': { argv: ['run', '--python', 'asks.py'], shown: /your name\?/ },
  'a yes or no': { argv: ['progress', 'reset'], shown: /\(y\/N\)/ },
};

const inWords = { ACCESSIBLE: '1' };

/** Those that end much as one of the others does: they are tried with `SIGNALS=all`. */
const MORE_SCREENS: Readonly<Record<string, Screen>> = {
  'the first start': { argv: [], shown: /key to go on/, isFirst: true },
  'the first run, which prepares Python': { argv: ['run', 'short.py'], shown: /preparing/, isFirst: true },
  'the replay of a run': { argv: ['run', 'ticks.py'], shown: /space pause/ },
  'a demo that has ended': { argv: ['demo', 'sleep', '--speed', '100'], shown: /r again/ },
  'the contents of the course': {
    argv: ['lesson', 'sleep'],
    key: { name: 't', shown: /Enter .*q leave/ },
    shown: /❯/,
  },
  'an answer': {
    argv: ['quiz', 'gather', '--kind', 'choice'],
    key: { name: '1\r', shown: /^Enter (answer|more)/m },
    shown: /✖ Wrong|✔ Right/,
  },
  'an editor': {
    argv: ['exercise', 'gather-three'],
    key: { name: 'e', shown: /Not yet[\s\S]*q leave/ },
    shown: /^the editor/m,
    env: { EDITOR: 'sh editor.sh' },
  },
  'home in words': { argv: [], shown: /q leaves/, env: inWords },
  'the reader in words': { argv: ['lesson', 'sleep'], shown: /what else there is/, env: inWords },
  'a question in words': {
    argv: ['quiz', 'gather', '--kind', 'choice'],
    shown: /costs the point/,
    env: inWords,
  },
  'the stepper in words': { argv: ['demo', 'gather', '--step'], shown: /q: leave/, env: inWords },
  'an exercise in words': { argv: ['exercise', 'gather-three'], shown: /start over/, env: inWords },
  'a run on the virtual clock': {
    argv: ['run', '--python', '--virtual', 'forever.py'],
    shown: /asynctutor: Python/,
  },
  'a run whose output is piped': { argv: ['run', '--python', 'ticks.py'], shown: /tick 1/, isPiped: true },
};

const isAll = process.env['SIGNALS'] === 'all';
const screens: Readonly<Record<string, Screen>> = isAll ? { ...SCREENS, ...MORE_SCREENS } : SCREENS;

type Ending = 'SIGTERM' | 'SIGHUP' | 'SIGQUIT' | 'SIGINT' | 'Ctrl-C' | 'closed';

const CODES: Readonly<Record<Ending, number>> = {
  SIGTERM: 143,
  SIGHUP: 129,
  SIGQUIT: 131,
  SIGINT: 130,
  'Ctrl-C': 130,
  closed: 129,
};

const ENDINGS = Object.keys(CODES) as Ending[];

/** What a terminal can have switched on, and how it is left. */
const MODES = {
  screen: '1049l',
  cursor: '25h',
  pastes: '2004l',
  focus: '1004l',
  mouse: '1000l',
  frame: '2026l',
};

/** Of those that the program has changed, the ones that it left otherwise. */
function leftOn({ bytes }: Session): string[] {
  const changes = bytes.split('\u001b[?').map((text) => /^\d+[hl]/.exec(text)?.[0] ?? '');
  return Object.entries(MODES).flatMap(([name, wanted]) => {
    const last = changes.findLast((change) => change.slice(0, -1) === wanted.slice(0, -1));
    return last === undefined || last === wanted ? [] : [name];
  });
}

const JOURNAL = `${JSON.stringify({
  ...{ id: 'first', time: '2026-10-03T11:12:45.123+02:00', seq: 1, version: 1 },
  ...{ kind: 'page', chapter: 'await', page: 'none' },
})}\n`;

const folders = mkdtempSync(join(tmpdir(), 'signals-'));
afterAll(() => rmSync(folders, { recursive: true, force: true }));

/** A folder with programs, and a journal if this is not the first start. */
function folder({ isFirst = false }: Screen): string {
  const made = mkdtempSync(join(folders, 'at-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(made, name), text);
  mkdirSync(join(made, 'home'));
  if (!isFirst) writeFileSync(join(made, 'home', 'journal.jsonl'), JOURNAL);
  return made;
}

function envFor({ env = {}, isFirst = false }: Screen, cwd: string): Record<string, string> {
  const own = { ...env, ASYNCTUTOR_HOME: join(cwd, 'home') };
  return isFirst ? { ...own, XDG_CACHE_HOME: join(cwd, 'cache') } : own;
}

async function reach({ key, shown }: Screen, session: Session): Promise<void> {
  if (key !== undefined) {
    await session.until((text) => key.shown.test(text));
    session.type(key.name);
  }
  await session.until((text) => shown.test(text));
}

/**
 * What a shell notes of the terminal before and after the program, and of how that ended. It waits for a line before it
 * ends: what was written last is lost where a terminal is read on after nobody has it open. At Ctrl-C a terminal drops
 * what it has not shown yet, unless told not to: a busy machine would show half a board, which is then cleared as a whole.
 */
const SHELL = (
  isPiped: boolean,
): string => `trap : INT; trap '' HUP; stty noflsh; stty -a >before; echo said before
{ trap : INT; sh -c 'trap - INT; echo $$ >pid; exec "$0" "$@"' "$0" "$@"; echo $? >code; }${isPiped ? ' | cat' : ''}
stty -a >after; echo over; read line`;

async function end(name: string, ending: Ending): Promise<void> {
  const screen = screens[name] as Screen;
  const cwd = folder(screen);
  const read = (file: string) => (existsSync(join(cwd, file)) ? readFileSync(join(cwd, file), 'utf8') : '');
  const session = new Session(screen.argv, {
    ...{ columns: 80, rows: 40, cwd, shell: SHELL(screen.isPiped ?? false) },
    env: envFor(screen, cwd),
  });
  await reach(screen, session);
  const pid = Number(read('pid'));
  // A signal to 0 would be one to the tests.
  if (!(pid > 1)) throw new Error(`no process: ${session.screen()}`);
  const children = childrenOf(pid);
  if (ending === 'Ctrl-C') session.type('\u0003');
  else if (ending === 'closed') session.close();
  else process.kill(pid, ending);
  await until(() => read('code') !== '');
  expect({ name, ending, code: Number(read('code')) }).toEqual({ name, ending, code: CODES[ending] });
  await until(() => !children.some(isRunning));
  if (ending !== 'closed') {
    await session.until((text) => text.endsWith('over'));
    session.type('\r');
    expect(leftOn(session)).toEqual([]);
    expect(read('after')).toBe(read('before'));
    expect(session.screen()).toMatch(/^said before\n/);
  }
  expect(session.bytes).not.toMatch(/\n\s+at .*:\d+:\d+|native stack/i);
  const journal = read('home/journal.jsonl');
  if (!screen.isFirst) expect(journal.startsWith(JOURNAL)).toBe(true);
  for (const line of journal.split('\n').filter(Boolean)) expect(parseRecord(line)).not.toBeNull();
}

function childrenOf(parent: number): number[] {
  const lines = execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [pid, ppid] = line.trim().split(/\s+/).map(Number);
    return ppid === parent && pid !== undefined ? [pid] : [];
  });
}

function isRunning(pid: number): boolean {
  try {
    // Who has ended and was not asked about by anybody has a state of its own.
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('Z');
  } catch {
    return false;
  }
}

/** As long as the test may take. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Each screen with one ending, and each ending with two screens; with `SIGNALS=all` each with each. */
const cases = Object.keys(screens).flatMap((screen, index) =>
  ENDINGS.filter((_, place) => isAll || place === index % ENDINGS.length)
    // An editor's Ctrl-C is its own.
    .filter((ending) => screen !== 'an editor' || (ending !== 'SIGINT' && ending !== 'Ctrl-C'))
    .map((ending) => [screen, ending] as const),
);

describe.runIf(process.platform !== 'win32')('whatever ends the program', () => {
  const title = 'on %s, %s gives the terminal back as it was, keeps the record, and ends what was started';
  it.concurrent.each(cases.filter(([, ending]) => ending !== 'closed'))(title, end);
  // A terminal that is made meanwhile inherits those that there are, and keeps them open.
  it.each(cases.filter(([, ending]) => ending === 'closed'))(title, end);
});

describe.runIf(process.platform !== 'win32')('Ctrl-Z', () => {
  // What another program has written on the terminal is its own to write again; and Python is prepared only once.
  const others = new Set([
    'a program that asks',
    'an editor',
    'a run on the virtual clock',
    'a run whose output is piped',
    'the first run, which prepares Python',
  ]);
  const names = isAll
    ? Object.keys(screens).filter((name) => !others.has(name))
    : ['the reader', 'the reader in words', 'a yes or no'];

  // Who starts it, as npx does, is stopped with it, and the shell may have the terminal at once.
  const starters = { 'the shell': '', 'another program': `sh -c '"$0" "$@"; exit $?' ` };

  it.concurrent.each(
    names.flatMap((name) => Object.entries(starters).map((starter) => [name, ...starter] as const)),
  )(
    'on %s, started by %s, gives the terminal to the shell, and fg goes on where it was',
    async (name, _, starter) => {
      const screen = { ...SCREENS, ...MORE_SCREENS }[name] as Screen;
      const { argv, shown } = screen;
      const cwd = folder(screen);
      const session = new Session(argv, {
        ...{ columns: 80, rows: 40, cwd },
        // The words of the program are those of the shell; its own prompt says that it has the terminal.
        shell: `stty noflsh; stty -a >before; PS1='shell> ' ENV= exec sh -i 3>&1`,
        env: envFor(screen, cwd),
      });
      const prompts = () => session.bytes.split('shell> ').length - 1;
      const run = async (line: string) => {
        const before = prompts();
        session.type(`${line}\r`);
        await session.until(() => prompts() > before);
      };
      await session.until(() => prompts() > 0);
      const program = join(process.cwd(), 'bin/asynctutor.js');
      session.type(`${starter}'${process.execPath}' '${program}' ${argv.join(' ')}\r`);
      await reach(screen, session);
      for (let time = 1; time <= 2; time++) {
        const before = prompts();
        session.type('\u001a');
        // Where the terminal makes a signal of the key, the shell may be there first.
        await session.until(() => prompts() > before && leftOn(session).length === 0);
        await run(`stty -a >stopped`);
        expect(readFileSync(join(cwd, 'stopped'), 'utf8')).toBe(readFileSync(join(cwd, 'before'), 'utf8'));
        const drawn = session.bytes.length;
        session.type('fg\r');
        await session.until((text) => shown.test(text) && shown.test(plain(session.bytes.slice(drawn))));
      }
      const before = prompts();
      session.type('\u0003');
      await session.until(() => prompts() > before);
      expect(leftOn(session)).toEqual([]);
      await run('echo code=$?');
      expect(session.bytes).toContain('code=130');
      session.kill('SIGHUP');
    },
  );
});

/** What was written, without what only moves and colours. */
function plain(bytes: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
  return bytes.replaceAll(/\u001b\[\d+;1H/g, '\n').replaceAll(/\u001b\[[0-?]*[ -/]*[@-~]/g, '');
}
