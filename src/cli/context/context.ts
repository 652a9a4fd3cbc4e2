import type { Messages } from '../../i18n/index.ts';
import { fitLines } from '../../terminal/screen/fit-lines.ts';
import type { Io } from '../../terminal/screen/io.ts';
import { type Screen, screenOf } from '../../terminal/screen/screen.ts';
import type { Background } from '../../terminal/text/index.ts';
import { escapeJson, joinLines } from '../../text/index.ts';
import { programIn } from './command-for.ts';
import { makePython, type Python } from './python.ts';

/** Made once, where the program starts: every command is given it. */
export interface Context {
  readonly io: Io;
  readonly screen: Screen;
  /** How this person starts the program, for `commandFor`. */
  readonly program: string;
  /** The learner's language, such as `fr` or `pt-BR`; a course may have no words in it, nor may the interface. */
  readonly language: string;
  readonly messages: Messages;
  readonly python: Python;
  /** Whether home, or a page, is there again once the command is left. */
  readonly comesBack?: boolean;
  /** Writes lines; on a terminal, those that it would break in the midst of a word are broken between words. */
  say(lines: readonly string[]): void;
  /** Writes data as JSON, for another program. @param indent columns; 0 for long data: it is one line */
  sayData(data: unknown, indent?: number): void;
}

export function makeContext(
  io: Io,
  language: string,
  messages: Messages,
  background: Background = 'unknown',
): Context {
  return {
    io,
    screen: screenOf(io, messages.views, background),
    program: programIn(io.env),
    language,
    messages,
    python: makePython(io, messages),
    say: (lines) => io.stdout.write(joinLines(fitLines(lines, io.stdout))),
    sayData: (data, indent = 2) => io.stdout.write(`${escapeJson(JSON.stringify(data, null, indent))}\n`),
  };
}
