import type { Background } from '../text/index.ts';
import { type Io, isInteractive } from './io.ts';
import { setRawMode } from './modes.ts';
import { colourLevel } from './screen.ts';

/** Asks for the background; and then for the terminal's kind, which all of them answer, and in order. */
const QUESTION = '\u001b]11;?\u001b\\\u001b[c';
// biome-ignore-start lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const COLOUR = /\x1b\]11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})[^\x07\x1b]*(?:\x07|\x1b\\)/i;
const KIND = /\x1b\[\?[\d;]*c/;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.

/** Milliseconds that a terminal has to answer, wherever it is: what came later would be echoed as if it was typed. */
const PATIENCE = 1000;

/** Of black and white, white has the greater contrast below this luminance. */
const MIDDLE = 0.18;

/**
 * The terminal's background: as it says itself, else as `COLORFGBG` has it; `unknown` if neither does, or if there are
 * no colours that depend on it. What is typed meanwhile can be read afterwards.
 * @returns `interrupted` after a Ctrl-C
 */
export async function backgroundOf(io: Io): Promise<Background | 'interrupted'> {
  if (colourLevel(io) < 2) return 'unknown';
  return (isInteractive(io) ? await askTerminal(io) : null) ?? fromEnvironment(io.env['COLORFGBG']);
}

async function askTerminal({ stdin, stdout }: Io): Promise<Background | 'interrupted' | null> {
  let heard = '';
  setRawMode(stdin, true);
  await new Promise<void>((resolve) => {
    const stop = () => {
      clearTimeout(timer);
      stdin.off('data', onData).pause();
      setRawMode(stdin, false);
      resolve();
    };
    // On a busy machine the answer may be there by then, and not be read yet.
    const timer = setTimeout(() => setImmediate(stop), PATIENCE);
    const onData = (chunk: Buffer) => {
      heard += chunk.toString('latin1');
      if (KIND.test(heard)) stop();
    };
    stdin.on('data', onData);
    stdout.write(QUESTION);
  });
  const typed = heard.replace(COLOUR, '').replace(KIND, '');
  if (typed.includes('\u0003')) return 'interrupted';
  if (typed !== '') stdin.unshift(Buffer.from(typed, 'latin1'));
  const colour = COLOUR.exec(heard);
  return colour === null ? null : backgroundBy(colour.slice(1));
}

/** @param parts of red, green and blue, in hexadecimal and of any precision. */
function backgroundBy(parts: readonly string[]): Background {
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const value = Number.parseInt(part, 16) / (16 ** part.length - 1);
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < MIDDLE ? 'dark' : 'light';
}

/** `15;0` is white on black; between them may be something else. */
function fromEnvironment(colours: string | undefined): Background {
  const background = /;(\d+)$/.exec(colours ?? '')?.[1];
  if (background === undefined) return 'unknown';
  return ['7', '9', '10', '11', '12', '13', '14', '15'].includes(background) ? 'light' : 'dark';
}
