import type { Io } from '../../../src/terminal/screen/io.ts';
import { OnTerminal } from '../on-terminal.ts';
import { asynctutor } from '../support.ts';
import { within } from './folder.ts';

export const MODES = ['no terminal', '40 columns', 'NO_COLOR', 'ACCESSIBLE', 'TERM=dumb', 'light'] as const;
export type Mode = (typeof MODES)[number];

export interface Form {
  readonly argv: readonly string[];
  readonly record: 'first' | 'later';
  readonly keys: string;
}

export interface Rendering {
  /** What a person has before them, once the command waits or has ended. */
  readonly text: string;
  readonly errors: string;
  /** Such as `ends with 0`. */
  readonly end: string;
  readonly code: number;
  /** All that was written to the terminal. */
  readonly bytes: string;
}

const VARIABLES: Readonly<Record<Mode, Io['env']>> = {
  'no terminal': {},
  '40 columns': {},
  NO_COLOR: { NO_COLOR: '1' },
  ACCESSIBLE: { ACCESSIBLE: '1' },
  'TERM=dumb': { TERM: 'dumb' },
  light: {},
};

/** What the last row has while keys or lines are waited for. */
const PROMPT = /\bEnter\b|\?\skeys|q:?\sleaves?\b|q\sjust run it|\(y\/N\)|, n\snext\.$/;

/** What differs from machine to machine and from run to run, and whether it is long or short changes no line. */
const VARYING: readonly (readonly [RegExp, string])[] = [
  // A terminal may have broken the path anywhere.
  [new RegExp(`(?<=${[...'/tmp/asynctutor-'].join('\\n?')})\\w{6}`, 'g'), '······'],
  // Said only where it takes longer than somebody waits without wondering.
  [/^(?:Running your program|Making up a question)…\n/gm, ''],
  [/0x[0-9a-f]{5,}/g, '0x·······'],
  [/\b\d+\.\d s(?=,\s+snapshot)/g, '·.· s'],
  [new RegExp(`${process.versions.node} \\(${process.platform} ${process.arch}\\)`, 'g'), '··.··.· (system)'],
];

/** Shows a form in a mode. A command that waits is ended, by Ctrl-C or by the end of its input. */
export async function render(form: Form, mode: Mode): Promise<Rendering> {
  const rendering = await within((folder) => {
    const env = {
      HOME: folder,
      XDG_CACHE_HOME: `${folder}/.cache`,
      ASYNCTUTOR_HOME: `${folder}/${form.record}`,
      LANG: 'C.UTF-8',
      TERM: 'xterm-256color',
      PATH: '',
      ...VARIABLES[mode],
    };
    return mode === 'no terminal' ? withoutTerminal(form, env) : onTerminal(form, mode, env);
  });
  const masked = (text: string) =>
    VARYING.reduce((all, [pattern, mask]) => all.replaceAll(pattern, mask), text).trimEnd();
  return { ...rendering, text: masked(rendering.text), errors: masked(rendering.errors) };
}

async function withoutTerminal({ argv }: Form, env: Io['env']): Promise<Rendering> {
  const { stdout, stderr, code } = await asynctutor(argv, env);
  return { text: stdout, errors: stderr, end: `ends with ${code}`, code, bytes: '' };
}

async function onTerminal({ argv, keys }: Form, mode: Mode, env: Io['env']): Promise<Rendering> {
  const columns = mode === '40 columns' ? 40 : 80;
  const terminal = new OnTerminal(argv, { columns, background: mode === 'light' ? 'light' : 'dark' }, env);
  const rowsNow = async () => {
    const painted = await terminal.painted();
    return mode === 'light' ? painted : painted.replaceAll(/⟨[^⟩]*⟩/g, '').replaceAll(/ +$/gm, '');
  };
  const isLined = mode === 'ACCESSIBLE' || mode === 'TERM=dumb';
  if (!isLined && keys !== '') {
    await terminal.until(() => terminal.raw && terminal.alternate);
    terminal.type(keys);
  }
  const isWaiting = await settled(terminal, rowsNow);
  if (!isWaiting) {
    const code = await terminal.finished;
    return { ...(await written(terminal, rowsNow)), end: `ends with ${code}`, code };
  }
  const rendering = await written(terminal, rowsNow);
  // Both ways to leave a line that is asked for are tried, one on each of the two terminals that have lines.
  const isInputOver = mode === 'TERM=dumb' && !terminal.raw;
  const isHeard = !isInputOver && terminal.interrupt();
  if (!isHeard) terminal.endInput();
  const ended = await terminal.finished;
  // The signal that nobody in it hears ends a process.
  const code = isInputOver || isHeard ? ended : 130;
  const how = isInputOver ? 'the end of its input' : 'Ctrl-C';
  return { ...rendering, end: `waits, and after ${how} ends with ${code}`, code };
}

async function written(
  terminal: OnTerminal,
  rowsNow: () => Promise<string>,
): Promise<Pick<Rendering, 'text' | 'errors' | 'bytes'>> {
  return { text: await rowsNow(), errors: terminal.errors, bytes: terminal.writes.join('') };
}

/** Waits until the command has ended, or waits for somebody. @returns whether it waits */
async function settled(terminal: OnTerminal, rowsNow: () => Promise<string>): Promise<boolean> {
  let isOver = false;
  void terminal.finished.finally(() => {
    isOver = true;
  });
  let last = '';
  // A screen may be drawn in steps: what stays the same for so many turns is whole.
  for (let turns = 0; turns < 3; ) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    if (isOver) return false;
    const now = await rowsNow();
    const isPrompt = PROMPT.test(
      now
        .replaceAll(/⟨[^⟩]*⟩/g, '')
        .split('\n')
        .at(-1) ?? '',
    );
    turns = now === last && isPrompt && terminal.isReading ? turns + 1 : 0;
    last = now;
  }
  return true;
}
