import { Interrupted, type Io } from '../screen/io.ts';
import { withoutHeldEnter } from './held-enter.ts';

export type Command = 'hint' | 'back' | 'leave';

const COMMANDS: Readonly<Record<string, Command>> = { '?': 'hint', u: 'back', q: 'leave' };

/** The command that a typed line is: where lines are typed, single keys are part of an answer. */
export function commandIn(line: string): Command | null {
  return COMMANDS[line.trim().toLowerCase()] ?? null;
}

export interface PromptContext {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly signal: AbortSignal;
  readonly clearPromptOnDone: true;
}

/**
 * Runs a prompt of which some keys are commands: they break it off. Ctrl-D, and the end of the input, leave. An Enter that
 * is held answers nothing; where text is typed, it does so anyway.
 * @param keys whether `?`, `u` and `q` are commands at once; where text is typed, they are part of it
 * @throws Interrupted on Ctrl-C
 */
export async function withCommands<T>(
  { stdin, stdout }: Io,
  keys: boolean,
  prompt: (context: PromptContext) => Promise<T>,
): Promise<T | Command> {
  const abort = new AbortController();
  let command: Command | null = null;
  const breakOff = (meant: Command): void => {
    command ??= meant;
    abort.abort();
  };
  const onKey = (text: string | undefined, { ctrl, name }: { ctrl?: boolean; name?: string }): void => {
    const meant = keys && text !== undefined ? COMMANDS[text] : undefined;
    if (ctrl && name === 'd') breakOff('leave');
    else if (meant !== undefined) breakOff(meant);
  };
  const onEnd = (): void => breakOff('leave');
  const { input, stop } = keys ? withoutHeldEnter(stdin) : { input: stdin, stop: () => {} };
  input.on('keypress', onKey);
  stdin.on('end', onEnd);
  try {
    const context = { input, output: stdout, signal: abort.signal, clearPromptOnDone: true } as const;
    const answer = await prompt(context);
    return command ?? answer;
  } catch (error) {
    if (command !== null) return command;
    if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted();
    throw error;
  } finally {
    input.off('keypress', onKey);
    stdin.off('end', onEnd);
    stop();
  }
}
