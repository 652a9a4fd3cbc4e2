/** What the page's script shows, in words already: it only looks up what belongs to a position. */
export interface PageData {
  readonly programs: readonly ProgramData[];
  /** The looks of the states of tasks. */
  readonly states: readonly { readonly name: string; readonly glyph: string; readonly word: string }[];
  readonly words: { readonly play: string; readonly pause: string };
}

/** A run by its positions: the numbers of the events before them, from 0 on. Times are in seconds. */
export interface ProgramData {
  /** The time axis of its timeline, in the units of the drawing. */
  readonly scale: { readonly left: number; readonly length: number; readonly seconds: number };
  /** All texts, each once: the others name them by their indexes. The first is empty. */
  readonly texts: readonly string[];
  readonly steps: readonly Step[];
  /** The positions at which turns of the loop begin. */
  readonly turns: readonly number[];
  readonly tasks: readonly TaskData[];
  readonly turn: Changes;
  /** The phase of the loop: 1 waiting, 2 timers, 3 running; 0 outside of it. */
  readonly phase: Changes;
  readonly ready: Changes;
  readonly timers: Changes;
  /** The local variables; an empty text if there are none, or none are known. */
  readonly locals: Changes;
  /** Threads and coroutines that are no task's. */
  readonly others: Changes;
  readonly output: readonly OutputLine[];
}

export type Step = readonly [
  t: number,
  clock: number,
  sentence: number,
  /** 0: none of the program's code is at it. */
  line: number,
  /** 0: no task's. */
  task: number,
];

/** What holds from a position on, until the next one. */
export type Changes = readonly (readonly [position: number, value: number])[];

export interface TaskData {
  readonly id: number;
  readonly name: number;
  readonly depth: number;
  /** The line of its lane; 0 without one. */
  readonly y: number;
  readonly changes: readonly TaskChange[];
}

export type TaskChange = readonly [
  position: number,
  state: number,
  /** What it waits for, until when. */
  detail: number,
  /** Where it stands in the code; 0 for nowhere. */
  line: number,
];

export type OutputLine = readonly [
  position: number,
  /** Its letter on the timeline. */
  letter: number,
  when: number,
  text: number,
  isReport: 0 | 1,
];
