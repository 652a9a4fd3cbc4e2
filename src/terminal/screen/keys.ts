/** A key: a character, or the name of what has none. `end`: there will be no more of them. */
export type Key = string;

const NAMES: Readonly<Record<string, Key>> = {
  '\r': 'enter',
  '\n': 'enter',
  ' ': 'space',
  '\t': 'tab',
  '\u007f': 'backspace',
  '\b': 'backspace',
  '\u0003': 'interrupt',
  '\u0004': 'end',
  '\u001b': 'escape',
  '\u001b[A': 'up',
  '\u001b[B': 'down',
  '\u001b[C': 'right',
  '\u001b[D': 'left',
  '\u001b[H': 'home',
  '\u001b[F': 'last',
  '\u001b[1~': 'home',
  '\u001b[4~': 'last',
  '\u001b[5~': 'page-up',
  '\u001b[6~': 'page-down',
};

/** An escape sequence of a key, a lone escape, or a character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: keys are told by them.
const PIECE = /\u001b(?:\[|O)[0-9;]*[A-Za-z~]|\u001b|[^\u001b]/gu;

/** The keys in what a terminal sent. Those without a meaning here are left out. */
export function keysIn(input: string): Key[] {
  return (input.match(PIECE) ?? []).flatMap((piece) => {
    const known = NAMES[piece.replace('\u001bO', '\u001b[')];
    if (known !== undefined) return [known];
    return /^\P{C}$/u.test(piece) ? [piece] : [];
  });
}

/** Whether a key is a character that can be typed. */
export function isTyped(key: Key): boolean {
  return key === 'space' || [...key].length === 1;
}
