import assert from 'node:assert/strict';
import { join } from 'node:path';
import { OnTerminal } from '../../cli/on-terminal.ts';
import { Session } from '../../e2e/terminal.ts';
import { inFolder } from '../folder.ts';
import type { Kind } from '../kind.ts';
import { randomKeys } from '../typing.ts';

/** Each screen that reads keys. */
const SCREENS = [
  [],
  ['lesson', 'gather'],
  ['lesson'],
  ['quiz'],
  ['review'],
  ['demo'],
  ['demo', 'gather', '--step'],
  ['demo', 'gather', '--predict'],
  ['demo', 'gather'],
  ['exercise'],
  ['exercise', 'gather-three'],
] as const;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Seconds of real time within which Ctrl-C must end a program, on a machine that does much else. */
const PATIENCE = 30;

async function within<T>(what: Promise<T>, complaint: () => string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(complaint())), PATIENCE * 1000);
  });
  try {
    return await Promise.race([what, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Keys, replies and pastes at a screen, inside this process. */
export const screens: Kind = {
  cases: 400,
  run: (random) =>
    inFolder(async (folder) => {
      const argv = random.pick(SCREENS.filter(([command]) => command !== 'exercise'));
      const size = { columns: random.int(20, 120), rows: random.int(5, 40) };
      const terminal = new OnTerminal(argv, size, { ASYNCTUTOR_HOME: join(folder, 'home') });
      for (const piece of randomKeys(random)) {
        terminal.type(piece);
        await pause(random.pick([0, 0, 5]));
      }
      await pause(20);
      terminal.type('\u0003');
      const code = await within(terminal.finished, () => `Ctrl-C does not end ${argv}: ${terminal.screen()}`);
      await terminal.until(() => true);
      // A screen may be too small, which is said.
      assert.ok([0, 1, 2, 130].includes(code), `${argv} ended with ${code}`);
      assert.equal(terminal.alternate, false);
      assert.equal(terminal.raw, false);
      assert.doesNotMatch(terminal.errors, /a bug in asynctutor/);
    }),
};

/** Runs the program, and says how it ended and how it left the terminal, until all of that was read. Ctrl-C does not end it. */
const SHELL = `trap : INT; "$0" "$@"; code=$?; trap "" INT; echo; echo "ended with $code"; stty -a; echo all said
while read -r line && [ "$line" != bye ]; do :; done`;

/** The last that was said about a mode of the terminal. */
const isOn = (bytes: string, mode: string): boolean =>
  bytes.lastIndexOf(`\u001b[?${mode}h`) > bytes.lastIndexOf(`\u001b[?${mode}l`);

/** The same at a real pseudo-terminal, with the built program: it ends by Ctrl-C, and leaves the terminal as it was. */
export const terminals: Kind = {
  cases: 150,
  run: (random) =>
    inFolder(async (folder) => {
      const argv = random.pick(SCREENS);
      const env = { ASYNCTUTOR_HOME: join(folder, 'home'), EDITOR: '', VISUAL: '', COLORFGBG: '15;0' };
      const session = new Session(argv, {
        columns: random.int(20, 120),
        rows: random.int(5, 40),
        env,
        cwd: folder,
        shell: SHELL,
      });
      try {
        await session.until((screen) => screen.trim() !== '');
        for (const piece of randomKeys(random)) {
          session.type(piece);
          await pause(random.pick([0, 0, 1, 30]));
        }
        await pause(random.pick([0, 100]));
        session.type('\u0003');
        // What was typed after the end is the shell's.
        await session.until(() => session.bytes.includes('all said'));
        session.type('\nbye\n');
        await session.finished();
      } catch (error) {
        throw new Error(`${argv.join(' ')}: ${(error as Error).message}`);
      } finally {
        session.close();
      }
      const [, code] = /ended with (\d+)/.exec(session.bytes) ?? [];
      assert.ok(
        ['0', '1', '2', '130'].includes(code ?? ''),
        `${argv} ended with ${code}: ${session.visible()}`,
      );
      assert.match(session.bytes, /(?:^|[\s;])icanon\b/);
      assert.match(session.bytes, /(?:^|[\s;])echo\b/);
      assert.ok(session.cursorShown(), 'the cursor is hidden');
      for (const mode of ['1049', '2004', '2026']) assert.ok(!isOn(session.bytes, mode), `${mode} is on`);
      assert.doesNotMatch(session.bytes, /a bug in asynctutor|\n\s+at .*:\d+:\d+/);
    }),
};
