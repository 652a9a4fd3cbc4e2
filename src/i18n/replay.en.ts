/** A run that is played on the live board. */
export const replayEn = {
  paused: 'paused',
  keys: {
    goOn: 'go on',
    speed: 'speed',
    step: 'step',
    again: 'again',
    stop: 'stop',
  },
};
