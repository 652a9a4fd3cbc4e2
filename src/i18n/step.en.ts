export const stepEn = {
  tooSmall: (columns: number, rows: number, has: string) =>
    `the stepper needs ${columns} columns and ${rows} rows; this terminal has ${has}`,
  /** While a program that works on real sockets, files or threads runs once, to be stepped afterwards. */
  recording: (name: string) => `Running ${name} once, on the real clock…`,
  /** The reason why no line of the program is marked. */
  noLines: 'no lines known, for it runs on the real clock',
  keys: {
    space: 'space',
    play: 'play',
    pause: 'pause',
    event: 'event',
    turn: 'turn',
    speed: (factor: string) => `speed ×${factor}`,
    goTo: 'go to',
    locals: 'variables',
    solo: 'one task',
    other: 'other program',
    help: 'keys',
    leave: 'leave',
  },
  /** The name of this screen. */
  screen: 'the stepper',
  /** The keys, in the help. */
  help: {
    events: 'previous, next event',
    turns: 'previous, next turn of the loop',
    pages: 'ten turns back, on',
    ends: 'beginning, end',
    goTo: 'go to a step (12) or a time (1.5 s)',
    details: 'the whole sentence, and all local variables',
    play: 'play or pause',
    speed: 'faster, slower',
    follow: 'follow the next task alone',
    all: 'back to all tasks, or leave',
    programs: 'next, previous program',
  },
  /** The keys in a sentence, for a screen reader. */
  spoken:
    'Right and left: next and previous event. Down and up, or j and k: next and previous turn of the loop. PageUp, PageDown: ten turns. Home, End. g: go to a step or a time. l: all local variables. Tab: one task. v: the other program. Esc: back to all tasks, or leave. q: leave.',
  /** While a position is typed that is out of sight. */
  typing: 'Type a step, such as 12, or a time, such as 1.5 s, and Enter. Esc: stay here.',
  noPlace: 'That is not a step or a time, such as 12 or 1.5 s.',
};
