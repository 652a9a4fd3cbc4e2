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
  'asks.py': 'input("your name? ")\n',
  'forever.py':
    'import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(0)\nasyncio.run(main())\n',
};

/** Each screen on which somebody may be, and what is on it once it waits or runs. */
const SCREENS: Readonly<Record<string, { readonly argv: readonly string[]; readonly shown: RegExp }>> = {
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

/** A folder with programs and a journal. */
function folder(): string {
  const made = mkdtempSync(join(folders, 'at-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(made, name), text);
  mkdirSync(join(made, 'home'));
  writeFileSync(join(made, 'home', 'journal.jsonl'), JOURNAL);
  return made;
}

/**
 * What a shell notes of the terminal before and after the program, and of how that ended. It waits for a line before it
 * ends: what was written last is lost where a terminal is read on after nobody has it open.
 */
const SHELL = `trap : INT; trap '' HUP; stty -a >before
sh -c 'trap - INT; echo $$ >pid; exec "$0" "$@"' "$0" "$@"; echo $? >code; stty -a >after; echo over; read line`;

async function end(screen: string, ending: Ending): Promise<void> {
  const { argv, shown } = SCREENS[screen] as (typeof SCREENS)[string];
  const cwd = folder();
  const read = (name: string) => (existsSync(join(cwd, name)) ? readFileSync(join(cwd, name), 'utf8') : '');
  const session = new Session(argv, {
    ...{ columns: 80, rows: 40, cwd, shell: SHELL },
    env: { ASYNCTUTOR_HOME: join(cwd, 'home') },
  });
  await session.until((text) => shown.test(text));
  const pid = Number(read('pid'));
  // A signal to 0 would be one to the tests.
  if (!(pid > 1)) throw new Error(`no process: ${session.screen()}`);
  const children = childrenOf(pid);
  if (ending === 'Ctrl-C') session.type('\u0003');
  else if (ending === 'closed') session.close();
  else process.kill(pid, ending);
  await until(() => read('code') !== '');
  expect({ screen, ending, code: Number(read('code')) }).toEqual({ screen, ending, code: CODES[ending] });
  await until(() => !children.some(isRunning));
  if (ending !== 'closed') {
    await until(() => session.bytes.includes('over\r\n'));
    session.type('\r');
    expect(leftOn(session)).toEqual([]);
    expect(read('after')).toBe(read('before'));
  }
  expect(session.bytes).not.toMatch(/\n\s+at .*:\d+:\d+|native stack/i);
  const journal = read('home/journal.jsonl');
  expect(journal.startsWith(JOURNAL)).toBe(true);
  for (const line of journal.trimEnd().split('\n')) expect(parseRecord(line)).not.toBeNull();
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
const cases = Object.keys(SCREENS).flatMap((screen, index) =>
  ENDINGS.filter((_, place) => process.env['SIGNALS'] === 'all' || place === index % ENDINGS.length)
    // A script on a terminal gets its Ctrl-C from that: who is interrupted alone cannot know whether it did.
    .filter((ending) => ending !== 'SIGINT' || !/installed|asks/.test(screen))
    .map((ending) => [screen, ending] as const),
);

describe.runIf(process.platform !== 'win32')('whatever ends the program', () => {
  it.concurrent.each(cases)(
    'on %s, %s gives the terminal back as it was, keeps the record, and ends what was started',
    end,
  );
});

describe.runIf(process.platform !== 'win32')('Ctrl-Z', () => {
  // What a program has asked on the terminal is its own to ask again.
  const screens = Object.keys(SCREENS).filter((screen) => screen !== 'a program that asks');
  const stopped = process.env['SIGNALS'] === 'all' ? screens : ['the reader', 'a yes or no'];

  it.concurrent.each(stopped)(
    'on %s gives the terminal to the shell, and fg goes on where it was',
    async (screen) => {
      const { argv, shown } = SCREENS[screen] as (typeof SCREENS)[string];
      const cwd = folder();
      const session = new Session(argv, {
        ...{ columns: 80, rows: 40, cwd },
        // The words of the program are those of the shell; its own prompt says that it has the terminal.
        shell: `stty -a >before; PS1='shell> ' ENV= exec sh -i 3>&1`,
        env: { ASYNCTUTOR_HOME: join(cwd, 'home') },
      });
      const prompts = () => session.bytes.split('shell> ').length - 1;
      const run = async (line: string) => {
        const before = prompts();
        session.type(`${line}\r`);
        await session.until(() => prompts() > before);
      };
      await session.until(() => prompts() > 0);
      const program = join(process.cwd(), 'bin/asynctutor.js');
      session.type(`'${process.execPath}' '${program}' ${argv.join(' ')}\r`);
      await session.until((text) => shown.test(text));
      for (let time = 1; time <= 2; time++) {
        const before = prompts();
        session.type('\u001a');
        await session.until(() => prompts() > before);
        expect(leftOn(session)).toEqual([]);
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
