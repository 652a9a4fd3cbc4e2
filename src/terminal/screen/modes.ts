/** The modes that are on in a terminal now, the last one last. */
const modes = new WeakMap<NodeJS.WriteStream, Set<Mode>>();

interface Mode {
  readonly on: string;
  readonly off: string;
}

/** A terminal that knows these tells what is pasted from what is typed; the others ignore them. */
export const PASTE_MARKS: Mode = { on: '\u001b[?2004h', off: '\u001b[?2004l' };

export const HIDDEN_CURSOR: Mode = { on: '\u001b[?25l', off: '\u001b[?25h' };

/** Who draws anew what a program in between may have scrolled away, and has no screen of its own that `resize` draws. */
const redrawers = new Set<() => void>();

/** Milliseconds: after Ctrl-Z the terminal is taken again twice, at SIGCONT and where the stop ends. */
const SETTLING = 20;
let settling: NodeJS.Timeout | undefined;

/** Has `redraw` called when the terminal is taken again. @returns ends that */
export function onResume(redraw: () => void): () => void {
  redrawers.add(redraw);
  return () => {
    redrawers.delete(redraw);
  };
}

/** Switches something on in a terminal, such as another screen. @returns switches it off */
export function setMode(stdout: NodeJS.WriteStream, mode: Mode): () => void {
  const set = modes.get(stdout) ?? new Set();
  modes.set(stdout, set.add(mode));
  stdout.write(mode.on);
  return () => {
    if (set.delete(mode)) stdout.write(mode.off);
  };
}

/** Has keys come one by one, or lines as they are edited. A terminal that was closed has neither: its input is over. */
export function setRawMode(stdin: NodeJS.ReadStream, raw: boolean): void {
  try {
    stdin.setRawMode?.(raw);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EIO') throw error;
  }
}

/** Gives a terminal back as it was, for a while or for good, whatever the program is doing. */
export function suspendModes(stdout: NodeJS.WriteStream): void {
  const off = [...(modes.get(stdout) ?? [])].reverse().map((mode) => mode.off);
  if (off.length > 0) stdout.write(off.join(''));
}

/** Takes a terminal again that somebody else has had meanwhile, and has everything on it drawn anew. */
export function resumeModes({
  stdin,
  stdout,
}: {
  stdin: NodeJS.ReadStream;
  stdout: NodeJS.WriteStream;
}): void {
  // A shell gives a terminal its own line editing, which Node does not notice.
  if (stdin.isRaw) for (const raw of [false, true]) setRawMode(stdin, raw);
  stdout.write([...(modes.get(stdout) ?? [])].map((mode) => mode.on).join(''));
  stdout.emit('resize');
  clearTimeout(settling);
  settling = setTimeout(() => {
    for (const redraw of redrawers) redraw();
  }, SETTLING);
}
