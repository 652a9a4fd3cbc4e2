import { emitKeypressEvents, type Interface, type Key as Keypress } from 'node:readline';
import { PassThrough } from 'node:stream';
import { setRawMode } from './modes.ts';
import { readTyped } from './typed-bytes.ts';

/** A character, or the name of a key without one. `last` is the End key; `end`: the input is over, or Ctrl-D. */
export type Key = string;

/** Keys by Node's names for them. */
const KEYS: Readonly<Record<string, Key>> = {
  return: 'enter',
  enter: 'enter',
  space: 'space',
  tab: 'tab',
  backspace: 'backspace',
  escape: 'escape',
  up: 'up',
  down: 'down',
  right: 'right',
  left: 'left',
  home: 'home',
  end: 'last',
  pageup: 'page-up',
  pagedown: 'page-down',
};

/**
 * Milliseconds after which an Escape that nothing follows is the key, and not the beginning of a sequence: `withoutReplies`
 * has waited for the rest. Node's own half a second is felt. Its types do not say that of an interface it reads nothing but
 * this.
 */
export const KEYPRESS_OPTIONS = { escapeCodeTimeout: 1 } as unknown as Interface;

/** How many read the keys of a stream. */
const readers = new WeakMap<NodeJS.ReadStream, number>();

/**
 * Has `onKey` called for each key. Keys without a meaning here are left out. Several may read at once.
 * @returns a function that ends it; the last one gives the terminal its line editing back.
 */
export function readKeys(stdin: NodeJS.ReadStream, onKey: (key: Key) => void): () => void {
  // Decode a stream of its own: on stdin itself the first decoder stays, with the long timeout of a prompt.
  const input = new PassThrough();
  emitKeypressEvents(input, KEYPRESS_OPTIONS);
  let isPasting = false;
  input.on('keypress', (_text, keypress: Keypress) => {
    if (keypress.name === 'paste-start' || keypress.name === 'paste-end')
      isPasting = keypress.name === 'paste-start';
    // What is pasted was not pressed; but Ctrl-C must not be lost in a paste that has no end.
    else for (const key of keysOf(keypress)) if (!isPasting || key === 'interrupt') onKey(key);
  });
  input.on('end', () => onKey('end'));
  setRawMode(stdin, true);
  const stopTyping = readTyped(stdin, (typed) => input.write(typed));
  const onEnd = () => input.end();
  stdin.on('end', onEnd).resume();
  if (stdin.readableEnded) setImmediate(onEnd);
  readers.set(stdin, (readers.get(stdin) ?? 0) + 1);
  return () => {
    stopTyping();
    stdin.off('end', onEnd);
    input.removeAllListeners();
    const others = (readers.get(stdin) ?? 1) - 1;
    readers.set(stdin, others);
    if (others > 0) return;
    stdin.pause();
    setRawMode(stdin, false);
  };
}

/** The keys that a keypress of Node's stands for: none that has no meaning here, or several that were decoded as one. */
export function keysOf({ sequence = '', name = '', ctrl, meta }: Keypress): Key[] {
  // Ctrl-C must not be lost, even if Node takes it for the end of an escape sequence.
  if (sequence.endsWith('\u0003')) return ['interrupt'];
  if (name === 'escape') return ['escape'];
  if (meta) {
    // Escape and a character typed at once look like that character with Alt.
    const rest = sequence.replaceAll('\u001b', '');
    return [...rest].length === 1 ? ['escape', ...keysOf({ sequence: rest, name })] : [];
  }
  if (ctrl) return name === 'd' ? ['end'] : [];
  const key = KEYS[name];
  if (key !== undefined) return [key];
  // What stands for bytes that are no character is none either.
  return /^(?!\ufffd)\P{C}$/u.test(sequence) ? [sequence] : [];
}

/** Whether a key is a character that can be typed. */
export function isTyped(key: Key): boolean {
  return key === 'space' || [...key].length === 1;
}

/** A text that is typed, after a key; null if the key does not change it. */
export function textAfter(key: Key, text: string): string | null {
  if (key === 'backspace') return [...text].slice(0, -1).join('');
  return isTyped(key) ? text + (key === 'space' ? ' ' : key) : null;
}

/** Whether a key leaves a screen on which it does nothing else. */
export function leaves(key: Key): boolean {
  return key === 'q' || key === 'escape' || key === 'end';
}
