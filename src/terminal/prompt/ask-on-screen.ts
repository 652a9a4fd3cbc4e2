import { emitKeypressEvents, type Key as Keypress } from 'node:readline';
import { Interrupted, type Io } from '../screen/io.ts';
import { KEYPRESS_OPTIONS, keysOf } from '../screen/keys.ts';
import { PASTE_MARKS, setMode } from '../screen/modes.ts';
import { withoutHeldEnter } from './held-enter.ts';
import { type ScreenConfig, screenPrompt } from './screen-prompt.ts';

const CLEAR = '\u001b[H\u001b[J';
const HIDE_CURSOR = '\u001b[?25l';

/**
 * Asks by a picture on the whole screen, which it clears before and after.
 * @param end the reply where the input ends, or is ended by Ctrl-D
 * @throws Interrupted on Ctrl-C
 */
export async function askOnScreen<State, Reply>(
  config: Omit<ScreenConfig<State, Reply>, 'onResize'>,
  end: Reply,
  { stdin, stdout, onInterrupt }: Io,
): Promise<Reply> {
  if (stdin.readableEnded) return end;
  const abort = new AbortController();
  const { input, stop } = withoutHeldEnter(stdin);
  emitKeypressEvents(input, KEYPRESS_OPTIONS);
  let isInterrupted = false;
  const interrupt = (): void => {
    isInterrupted = true;
    abort.abort();
  };
  const ignoreInterrupts = onInterrupt(interrupt);
  // Readline takes a Ctrl-C that follows an Escape for another key.
  const onKey = (_: unknown, keypress: Keypress): void => {
    const [key] = keysOf(keypress);
    if (key === 'interrupt') interrupt();
    if (key === 'end') abort.abort();
  };
  const onEnd = (): void => abort.abort();
  const onResize = (redraw: () => void): (() => void) => {
    const clearAndRedraw = (): void => {
      stdout.write(CLEAR);
      redraw();
    };
    stdout.on('resize', clearAndRedraw);
    return () => stdout.off('resize', clearAndRedraw);
  };
  input.on('keypress', onKey);
  stdin.on('end', onEnd);
  stdout.write(CLEAR + HIDE_CURSOR);
  const endMarks = setMode(stdout, PASTE_MARKS);
  try {
    const context = { input, output: stdout, signal: abort.signal, clearPromptOnDone: true };
    return await screenPrompt<State, Reply>()({ ...config, onResize }, context);
  } catch (error) {
    if (isInterrupted) throw new Interrupted();
    if (abort.signal.aborted) return end;
    if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted();
    throw error;
  } finally {
    stdin.off('end', onEnd);
    ignoreInterrupts();
    stop();
    endMarks();
    stdout.write(CLEAR + HIDE_CURSOR);
  }
}
