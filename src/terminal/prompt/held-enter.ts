import { PassThrough } from 'node:stream';
import { pendingInput } from '../screen/discard-keys.ts';
import { setRawMode } from '../screen/modes.ts';
import { readTyped } from '../screen/typed-bytes.ts';
import { pasteMarker } from './mark-pastes.ts';

/** Milliseconds from the press of a key to its first repeat, and from one repeat to the next, where both are slow. */
const DELAY = 1000;
const REPEAT = 120;

/**
 * What is typed at a prompt, without the repeats of an Enter that is held: it was pressed for something else, and would
 * answer what nobody has read. Where an Enter may be such a repeat, it waits to see whether another follows at once. A
 * paste of several lines is marked as one.
 * @returns the input, and a function that ends it
 */
export function withoutHeldEnter(stdin: NodeJS.ReadStream): { input: NodeJS.ReadStream; stop: () => void } {
  const input = new PassThrough();
  // The Enter that led to this prompt may be held still.
  let last = performance.now();
  let isHeld = false;
  const markPaste = pasteMarker();
  let waiting: ReturnType<typeof setTimeout> | null = null;

  const release = (): void => {
    if (waiting === null) return;
    clearTimeout(waiting);
    waiting = null;
    input.write('\r');
  };
  const onEnter = (isSeveral: boolean): void => {
    const now = performance.now();
    const since = now - last;
    last = now;
    if (isSeveral || waiting !== null) {
      if (waiting !== null) clearTimeout(waiting);
      waiting = null;
      isHeld = true;
    } else if (!isHeld || since > REPEAT) {
      isHeld = false;
      // A timer that is late comes before what was typed in time.
      if (since <= DELAY) waiting = setTimeout(() => void pendingInput().then(release), REPEAT);
      else input.write('\r');
    }
  };
  const stopTyping = readTyped(stdin, (chunk) => {
    const typed = String(chunk);
    if (/^[\r\n]+$/.test(typed)) {
      onEnter(typed.length > 1);
    } else {
      release();
      isHeld = false;
      last = Number.NEGATIVE_INFINITY;
      const marked = markPaste(typed);
      // A piece of a text may end within a character: only all of its bytes are that.
      input.write(marked === typed ? chunk : marked);
    }
  });
  stdin.resume();
  return {
    input: Object.assign(input, {
      isTTY: true,
      setRawMode: (raw: boolean) => setRawMode(stdin, raw),
    }) as unknown as NodeJS.ReadStream,
    stop() {
      if (waiting !== null) clearTimeout(waiting);
      waiting = null;
      stopTyping();
      stdin.pause();
    },
  };
}
