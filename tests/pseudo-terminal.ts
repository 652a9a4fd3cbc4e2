import { readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { type IPty, spawn } from '@lydell/node-pty';

export interface PseudoTerminalOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly columns?: number;
  readonly rows?: number;
}

/** Runs a program in a pseudo-terminal. @param onOutput gets all that it writes there; nothing comes after `onExit`. */
export function spawnInTerminal(
  file: string,
  args: readonly string[],
  { env, cwd = '.', columns = 80, rows = 24 }: PseudoTerminalOptions,
  onOutput: (text: string) => void,
): IPty {
  const pty = spawn(file, [...args], {
    cols: columns,
    rows,
    cwd,
    env: env as Record<string, string>,
    encoding: null,
  });
  const decoder = new StringDecoder();
  // Without an encoding it is bytes that arrive, whatever its types say.
  pty.onData((data) => {
    onOutput(decoder.write(Buffer.concat([data as unknown as Buffer, ...arrived(pty)])));
  });
  return pty;
}

/**
 * A busy reader hears of a program's output and of its end at once. libuv then takes the first piece, of 4 kB at most, for
 * the last: the others are read here before it does.
 */
function* arrived(pty: IPty): Generator<Buffer> {
  const { fd } = pty as IPty & { readonly fd: number };
  for (;;) {
    const piece = Buffer.alloc(65_536);
    let size: number;
    try {
      size = readSync(fd, piece);
    } catch (error) {
      // Nothing more for now, and nothing any more.
      if (['EAGAIN', 'EIO'].includes((error as NodeJS.ErrnoException).code ?? '')) return;
      throw error;
    }
    if (size === 0) return;
    yield piece.subarray(0, size);
  }
}
