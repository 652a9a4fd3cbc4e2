import type { Messages } from './messages.en.ts';

export const replayFr: Messages['replay'] = {
  paused: 'en pause',
  keys: {
    goOn: 'reprendre',
    speed: 'vitesse',
    step: 'pas à pas',
    again: 'revoir',
    stop: 'arrêter',
  },
};
