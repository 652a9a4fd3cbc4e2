/** Watching a run on the live board, and the commands after it. */
export const replayEn = {
  paused: 'paused',
  notice: 'what to notice',
  /** For a lesson's page. */
  onlyShown: 'The TypeScript on this page is there to be read; only Python is run here.',
  edits: (side: string) => `Of the two programs, this is the one marked “${side}”: repair it.`,
  keys: {
    goOn: 'go on',
    speed: 'speed',
    step: 'step',
    again: 'again',
    other: 'other program',
    stop: 'stop',
  },
  help: {
    screen: 'a run',
    does: {
      pause: 'pause, go on',
      speed: 'faster, slower',
      step: 'step through it from here',
      other: 'watch the other program',
      again: 'watch it again',
      stop: 'stop it, and go back',
    },
  },
};
