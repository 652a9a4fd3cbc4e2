import type { Demo } from '../../demos/index.ts';
import { Interrupted, type Io } from '../../terminal/screen/io.ts';
import { Keyboard } from '../../terminal/screen/keyboard.ts';
import { keyLine } from '../../terminal/text/key-line.ts';
import { line } from '../../terminal/text/line.ts';
import type { Context } from '../context/context.ts';
import { checkRun, optionsFor } from './check-options.ts';
import type { DemoOptions } from './command.ts';
import { watch } from './watch.ts';

/**
 * Shows demos one after the other. On a terminal Enter shows the next one, and q leaves them.
 * @throws Interrupted on Ctrl-C; CliError if one could not do its work
 */
export async function walk(demos: readonly Demo[], options: DemoOptions, context: Context): Promise<void> {
  const { io, screen, messages } = context;
  const interactive = io.stdin.isTTY && io.stdout.isTTY;
  for (const [index, demo] of demos.entries()) {
    if (index > 0 && interactive) {
      const { next, leave, enter } = messages.demo.walk;
      const hints = [
        { key: enter, does: next(index + 1, demos.length) },
        { key: 'q', does: leave },
      ];
      const { width, theme } = screen;
      if (!(await wantsNext(line(keyLine(hints, width - 1, theme), width, theme), io))) return;
    }
    checkRun(demo, await watch(demo, optionsFor(demo, options), context), messages);
  }
}

async function wantsNext(keys: string, io: Io): Promise<boolean> {
  const keyboard = new Keyboard(io);
  keyboard.listen();
  // Listen before printing: a key pressed at the prompt must not be lost.
  io.stdout.write(`${keys}\n\n`);
  try {
    for (;;) {
      const key = await keyboard.key();
      if (key === 'interrupt') throw new Interrupted();
      if (key === 'enter') return true;
      if (key === 'q' || key === 'end') return false;
    }
  } finally {
    keyboard.unlisten();
  }
}
