import { spawn } from 'node:child_process';
import type { Io } from '../../terminal/screen/io.ts';

export interface Editor {
  /** As the learner has set it: a command line that a file's name is added to. */
  readonly command: string;
  /** Whether it has a window of its own, and leaves the terminal alone. */
  readonly isGraphical: boolean;
}

const GRAPHICAL = new Set(
  'atom bbedit charm clion code code-insiders codium cursor geany gedit gnome-text-editor gvim idea kate kwrite mate mousepad mvim notepad notepad++ open pulsar pycharm subl windsurf xdg-open xed zed'.split(
    ' ',
  ),
);

/** `$VISUAL`, or else `$EDITOR`; null if neither is set. */
export function editorIn(env: Io['env']): Editor | null {
  const command = env['VISUAL']?.trim() || env['EDITOR']?.trim();
  if (!command) return null;
  const [program = '', ...flags] = command.split(/\s+/);
  const name = program
    .replace(/^.*[\\/]/, '')
    .replace(/\.(exe|cmd)$/i, '')
    .toLowerCase();
  return { command, isGraphical: GRAPHICAL.has(name) || hasWindow(name, flags, env) };
}

/** Emacs has a window where there is a display, unless it is told to do without. */
function hasWindow(name: string, flags: readonly string[], env: Io['env']): boolean {
  if (name !== 'emacs') return false;
  const hasDisplay = Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
  return hasDisplay && !flags.some((flag) => flag === '-nw' || flag === '--no-window-system');
}

/**
 * Opens a file in the editor: one with a window is started and left to itself; any other has the terminal until it ends.
 * @param onFailure called if the editor cannot be started
 * @returns settled when the terminal is free
 */
export async function edit(
  { command, isGraphical }: Editor,
  path: string,
  { env, onInterrupt }: Pick<Io, 'env' | 'onInterrupt'>,
  onFailure: () => void,
): Promise<void> {
  // The shell that reads `$EDITOR` everywhere else knows its quotes and flags.
  const windows = process.platform === 'win32';
  const [file, args] = windows
    ? [`${command} "${path}"`, []]
    : ['/bin/sh', ['-c', `${command} "$1"`, 'sh', path]];
  const child = spawn(file, args, {
    shell: windows,
    env: env as NodeJS.ProcessEnv,
    stdio: isGraphical ? 'ignore' : 'inherit',
    detached: isGraphical && !windows,
  });
  // A Ctrl-C that the editor does not take for a key is the editor's all the same.
  const stop = isGraphical ? () => {} : onInterrupt(() => {});
  // Two would read from one terminal, this editor and the shell. At SIGTERM editors keep what was not saved.
  const end = (): void => {
    child.kill();
  };
  const over = new Promise<void>((resolve) => {
    child.on('error', () => {
      onFailure();
      resolve();
    });
    child.on('exit', (code) => {
      if (code === NOT_FOUND || code === NOT_EXECUTABLE) onFailure();
      resolve();
    });
  });
  if (isGraphical) return child.unref();
  process.on('exit', end);
  await over;
  process.off('exit', end);
  stop();
}

/** A shell's own exit codes. */
const NOT_FOUND = 127;
const NOT_EXECUTABLE = 126;
