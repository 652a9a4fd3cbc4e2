import type { Words } from '../../i18n/index.ts';
import { type Background, makeTheme, type Theme } from '../text/index.ts';
import type { Io } from './io.ts';

export interface Screen {
  /** A terminal that can be drawn on, for somebody who looks at it. */
  readonly live: boolean;
  /** Columns and rows, as they are at the moment of asking. */
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
}

/** `NO_COLOR`, `FORCE_COLOR`, `TERM`, `ACCESSIBLE` and the stream decide. */
export function screenOf(
  { stdout, env }: Pick<Io, 'stdout' | 'env'>,
  words: Words,
  background: Background = 'unknown',
): Screen {
  return {
    live: isLive({ stdout, env }),
    get width() {
      return stdout.columns || Number(env['COLUMNS']) || 80;
    },
    get height() {
      return stdout.rows || 24;
    },
    theme: makeTheme({
      level: colourLevel({ stdout, env }),
      background,
      unicode: isUnicode(env),
      accessible: isSet(env['ACCESSIBLE']),
      words,
    }),
  };
}

export function isLive({ stdout, env }: Pick<Io, 'stdout' | 'env'>): boolean {
  return stdout.isTTY === true && env['TERM'] !== 'dumb' && !isSet(env['ACCESSIBLE']);
}

/** Chalk's: 0 is no colour, 1 the sixteen of every terminal, 2 the 256, 3 all. */
export function colourLevel({ stdout, env }: Pick<Io, 'stdout' | 'env'>): 0 | 1 | 2 | 3 {
  if (env['NO_COLOR']) return 0;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined)
    return ['0', 'false'].includes(forced) ? 0 : forced === '2' ? 2 : forced === '3' ? 3 : 1;
  if (!stdout.isTTY || env['TERM'] === 'dumb') return 0;
  const depth = stdout.getColorDepth?.(env) ?? 1;
  return depth >= 24 ? 3 : depth >= 8 ? 2 : depth >= 4 ? 1 : 0;
}

/**
 * The Linux console has no glyphs for what the views draw; the locales C and POSIX have ASCII alone, and one that names
 * another character set says so. No locale says nothing: so it is on Windows.
 */
function isUnicode(env: Io['env']): boolean {
  if (env['TERM'] === 'linux' || env['TERM'] === 'dumb') return false;
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return !/^(C|POSIX)$|\.(?!utf-?8)/i.test(locale);
}

function isSet(value = ''): boolean {
  return !/^(|0|false|no|off)$/i.test(value);
}
