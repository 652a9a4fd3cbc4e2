import type { ColorSupportLevel } from 'chalk';
import type { Words } from '../../i18n/index.ts';
import { viewsEn } from '../../i18n/views.en.ts';
import { type Background, type Colours, makeColours, type Paint } from './colours.ts';

/** Everything with a sign of its own: the states of a task and of a coroutine, and what happens to a task at a moment. */
export type ShownState = keyof Words['states'];

/** How a state looks. The colour only repeats what glyph and word say. */
export interface SignStyle {
  readonly glyph: string;
  readonly word: string;
  readonly paint: Paint;
}

/** The signs that are no state's. Only ellipsis and arrows may be wider than a column. */
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
  /** At the left of an aside or an output. */
  readonly side: string;
  /** Before the chosen line of a list. */
  readonly pointer: string;
  /** Before a chapter that is known; one that was read has the sign of what is done. */
  readonly known: string;
  readonly bar: { readonly full: string; readonly half: string };
}

export interface Theme {
  readonly colour: Colours;
  /** Whether the terminal shows more than ASCII. */
  readonly unicode: boolean;
  /** Sentences instead of drawings. */
  readonly accessible: boolean;
  readonly states: Readonly<Record<ShownState, SignStyle>>;
  readonly marks: Marks;
  readonly words: Words;
}

export interface ViewOptions {
  /** The terminal's columns. Every line leaves the last of them free: some terminals wrap after it. */
  readonly width: number;
  readonly theme: Theme;
}

export interface ThemeOptions {
  readonly level: ColorSupportLevel;
  readonly background?: Background;
  readonly unicode: boolean;
  readonly accessible?: boolean;
  readonly words?: Words;
}

const bold =
  (colour: Colours, paint: Paint): Paint =>
  (text) =>
    colour.bold(paint(text));

/** Glyph, its twin in ASCII, colour. None is of double width, or an emoji: terminals differ on those. */
const STATES: Readonly<Record<ShownState, readonly [string, string, (colour: Colours) => Paint]>> = {
  drifting: ['◌', 'o', (colour) => colour.dim],
  'never-awaited': ['◌', 'o', (colour) => colour.dim],
  ready: ['▒', '+', (colour) => colour.yellow],
  running: ['█', '#', (colour) => bold(colour, colour.green)],
  timer: ['─', '-', (colour) => colour.blue],
  waiting: ['┄', '.', (colour) => colour.dim],
  blocking: ['▓', '!', (colour) => colour.red],
  thread: ['≈', '~', (colour) => colour.magenta],
  due: ['┃', '|', (colour) => bold(colour, colour.red)],
  'cancel-requested': ['⊘?', 'c?', (colour) => colour.yellow],
  'cancel-delivered': ['⊘!', 'c!', (colour) => colour.yellow],
  cut: ['┤', ']', (colour) => colour.yellow],
  cancelled: ['⊘', 'c', (colour) => colour.yellow],
  done: ['✔', 'v', (colour) => colour.green],
  failed: ['✖', 'X', (colour) => colour.red],
  unretrieved: ['✖?', 'X?', (colour) => bold(colour, colour.red)],
};

const MARKS: { readonly [Mark in keyof Marks]: readonly [unicode: Marks[Mark], ascii: Marks[Mark]] } = {
  spinner: [
    ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'],
    ['|', '/', '-', '\\'],
  ],
  ellipsis: ['…', '...'],
  arrow: ['→', '->'],
  back: ['←', '<-'],
  times: ['×', 'x'],
  tick: ['╷', '|'],
  rule: ['─', '-'],
  continued: ['↪', '\\'],
  bullet: ['•', '*'],
  side: ['│', '|'],
  pointer: ['❯', '>'],
  known: ['✦', '*'],
  bar: [
    { full: '━', half: '╸' },
    { full: '=', half: '-' },
  ],
};

export function makeTheme({
  level,
  background = 'unknown',
  unicode,
  accessible = false,
  words = viewsEn,
}: ThemeOptions): Theme {
  const colour = makeColours(level, background);
  const looks = Object.entries(STATES).map(([state, [glyph, ascii, paint]]) => {
    const look: SignStyle = {
      glyph: unicode ? glyph : ascii,
      word: words.states[state as ShownState],
      paint: paint(colour),
    };
    return [state, look];
  });
  const states = Object.fromEntries(looks) as Theme['states'];
  const signs = Object.entries(MARKS).map(([mark, [sign, ascii]]) => [mark, unicode ? sign : ascii]);
  const marks = Object.fromEntries(signs) as Marks;
  return { colour, unicode, accessible, states, marks, words };
}
