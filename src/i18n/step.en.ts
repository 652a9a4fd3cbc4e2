/** What the stepper says besides the words of its view, in English. */
export const stepEn = {
  tooSmall: (columns: number, rows: number, has: string) =>
    `the stepper needs ${columns} columns and ${rows} rows; this terminal has ${has}`,
  /** While a program that works on real sockets, files or threads runs once, to be stepped afterwards. */
  recording: (name: string) => `Running ${name} once, on the real clock…`,
  /** Why no line of the program can be pointed at. */
  noLines: {
    real: 'no lines known, for it runs on the real clock',
    refused: (why: string) => `no lines known: ${why}`,
  },
  keys: {
    space: 'space',
    play: 'play',
    pause: 'pause',
    event: 'event',
    turn: 'turn',
    speed: (factor: string) => `speed ×${factor}`,
    solo: 'one task',
    other: 'other program',
    help: 'help',
    leave: 'leave',
  },
  help: [
    'space         play or pause, in the times of the run',
    'left, right   the event before, the next one',
    'up, down      the turn of the event loop before, the next one',
    'Home, End     the beginning, the end',
    '+, -          twice, half the speed',
    'Tab           follow one task; once more, the next one; Esc: all of them',
    'v, V          the next program of the demo, the one before',
    '?             this help, and back',
    'q             leave',
  ],
  /** For those who listen: what the keys do, in a sentence. */
  spoken:
    'Right and left: next and previous event. Down and up: next and previous turn of the loop. Home, End. Tab: one task. v: the other program. q: leave.',
};
