import { Chalk, type ColorSupportLevel } from 'chalk';

/** Adds colour to a text and changes nothing that can be read. */
export type Paint = (text: string) => string;

export type Background = 'dark' | 'light' | 'unknown';

type Style = 'bold' | 'italic' | 'underline';
export type Hue = 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan';

export interface Colours extends Readonly<Record<Style | Hue, Paint>> {
  /** Chalk's: 0 is no escape sequence at all. */
  readonly level: ColorSupportLevel;
}

/**
 * Numbers of the 256 colours, whose first sixteen are left out: they look as the terminal's owner likes. Each has a
 * contrast of 4.5 with dark, with light, or with black and with white. The last have few hues to choose from.
 */
export const PALETTES: Readonly<Record<Background, Readonly<Record<Hue, number>>>> = {
  dark: { dim: 248, red: 210, green: 114, yellow: 179, blue: 75, magenta: 176, cyan: 80 },
  light: { dim: 241, red: 124, green: 22, yellow: 94, blue: 25, magenta: 91, cyan: 23 },
  unknown: { dim: 243, red: 131, green: 29, yellow: 131, blue: 63, magenta: 98, cyan: 29 },
};

/** Without the 256 colours only bold, italic and underlined remain. */
export function makeColours(level: ColorSupportLevel, background: Background): Colours {
  const chalk = new Chalk({ level });
  // Chalk joins all its arguments: what is given to `map` must take one.
  const only =
    (paint: Paint): Paint =>
    (text) =>
      paint(text);
  const hue = (name: Hue): Paint =>
    level < 2 ? (text) => text : only(chalk.ansi256(PALETTES[background][name]));
  return {
    level,
    bold: only(chalk.bold),
    italic: only(chalk.italic),
    underline: only(chalk.underline),
    dim: hue('dim'),
    red: hue('red'),
    green: hue('green'),
    yellow: hue('yellow'),
    blue: hue('blue'),
    magenta: hue('magenta'),
    cyan: hue('cyan'),
  };
}
