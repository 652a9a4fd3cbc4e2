export const stepEn = {
  tooSmall: (columns: number, rows: number, has: string) =>
    `the stepper needs ${columns} columns and ${rows} rows; this terminal has ${has}`,
  /** While a program that works on real sockets, files or threads runs once, to be stepped afterwards. */
  recording: (name: string) => `Running ${name} once, on the real clock…`,
  /** Why no line of the program can be pointed at. */
  noLines: 'no lines known, for it runs on the real clock',
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
  /** The keys and what they do, one below the other: in 39 columns. */
  help: {
    leftRight: ['left right', 'previous, next event'],
    upDown: ['up down', 'previous, next loop turn'],
    ends: ['Home End', 'beginning, end'],
    play: ['space', 'play or pause'],
    speed: ['+ -', 'faster, slower'],
    follow: ['Tab', 'follow the next task'],
    all: ['Esc', 'back to all tasks, or leave'],
    programs: ['v V', 'next, previous program'],
    leave: ['q', 'leave'],
  } satisfies Record<string, [key: string, does: string]>,
  /** For those who listen: what the keys do, in a sentence. */
  spoken:
    'Right and left: next and previous event. Down and up: next and previous turn of the loop. Home, End. Tab: one task. v: the other program. Esc: back to all tasks, or leave. q: leave.',
};
