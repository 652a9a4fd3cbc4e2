import { Chalk, type ChalkInstance, type ColorSupportLevel } from 'chalk';
import type { Words } from '../../i18n/index.ts';
import { viewsEn } from '../../i18n/views.en.ts';

/** The states that views show: each has a word. */
export type ShownState = keyof Words['states'];

/** Adds colour to a text, and nothing else. */
export type Paint = (text: string) => string;

/** How a state looks. The colour only repeats what glyph and word say. */
export interface Look {
  readonly glyph: string;
  readonly word: string;
  readonly paint: Paint;
}

/** What the views draw with, besides the glyphs of the states. Only ellipsis and arrows may be wider than a column. */
export interface Marks {
  readonly spinner: readonly string[];
  readonly ellipsis: string;
  readonly arrow: string;
  readonly back: string;
  readonly times: string;
  readonly tick: string;
  readonly rule: string;
  readonly continued: string;
  readonly bullet: string;
  /** Stands at the left of what is set apart: an aside, an output. */
  readonly side: string;
  /** Points at the line that is chosen. */
  readonly pointer: string;
  readonly bar: { readonly full: string; readonly half: string };
}

/** How everything looks: colours, signs, words. */
export interface Theme {
  readonly colour: ChalkInstance;
  /** Whether the terminal shows more than ASCII. */
  readonly unicode: boolean;
  /** Sentences instead of drawings. */
  readonly accessible: boolean;
  readonly states: Readonly<Record<ShownState, Look>>;
  readonly marks: Marks;
  readonly words: Words;
}

/** What most views are drawn for. */
export interface ViewOptions {
  /** The terminal's columns. Every line leaves the last of them free. */
  readonly width: number;
  readonly theme: Theme;
}

export interface ThemeOptions {
  /** Chalk's levels: 0 is no colour at all, 1 the sixteen of every terminal. */
  readonly level: ColorSupportLevel;
  readonly unicode: boolean;
  readonly accessible?: boolean;
  readonly words?: Words;
}

/** The states: glyph, its twin in ASCII, colour. None is of double width, or an emoji. */
const STATES: Readonly<Record<ShownState, readonly [string, string, (colour: ChalkInstance) => Paint]>> = {
  drifting: ['◌', 'o', (colour) => colour.dim],
  'never-awaited': ['◌', 'o', (colour) => colour.dim],
  ready: ['▒', '+', (colour) => colour.yellow],
  running: ['█', '#', (colour) => colour.green.bold],
  timer: ['─', '-', (colour) => colour.blue],
  waiting: ['┄', '.', (colour) => colour.dim],
  blocking: ['▓', '!', (colour) => colour.red],
  thread: ['≈', '~', (colour) => colour.magenta],
  due: ['┃', '|', (colour) => colour.red.bold],
  'cancel-requested': ['⊘?', 'c?', (colour) => colour.yellow],
  'cancel-delivered': ['⊘!', 'c!', (colour) => colour.yellow],
  cut: ['┤', ']', (colour) => colour.yellow],
  cancelled: ['⊘', 'c', (colour) => colour.yellow],
  done: ['✔', 'v', (colour) => colour.green],
  failed: ['✖', 'X', (colour) => colour.red],
  unretrieved: ['✖?', 'X?', (colour) => colour.red.bold],
};

const UNICODE: Marks = {
  spinner: ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'],
  ellipsis: '…',
  arrow: '→',
  back: '←',
  times: '×',
  tick: '╷',
  rule: '─',
  continued: '↪',
  bullet: '•',
  side: '│',
  pointer: '❯',
  bar: { full: '━', half: '╸' },
};

const ASCII: Marks = {
  spinner: ['|', '/', '-', '\\'],
  ellipsis: '...',
  arrow: '->',
  back: '<-',
  times: 'x',
  tick: '|',
  rule: '-',
  continued: '\\',
  bullet: '*',
  side: '|',
  pointer: '>',
  bar: { full: '=', half: '-' },
};

/** Makes a theme for a terminal with these abilities. */
export function makeTheme({ level, unicode, accessible = false, words = viewsEn }: ThemeOptions): Theme {
  const colour = new Chalk({ level });
  const looks = Object.entries(STATES).map(([state, [glyph, ascii, paint]]) => {
    const look: Look = {
      glyph: unicode ? glyph : ascii,
      word: words.states[state as ShownState],
      paint: paint(colour),
    };
    return [state, look];
  });
  const states = Object.fromEntries(looks) as Theme['states'];
  return { colour, unicode, accessible, states, marks: unicode ? UNICODE : ASCII, words };
}
