import type { Messages } from './messages.en.ts';

export const replayFr: Messages['replay'] = {
  paused: 'en pause',
  notice: 'ce qu’il faut voir',
  onlyShown: 'Le TypeScript de cette page est donné à lire ; ici, seul Python s’exécute.',
  edits: (side) => `Des deux programmes, voici celui marqué « ${side} » : à vous de le réparer.`,
  keys: {
    goOn: 'reprendre',
    speed: 'vitesse',
    step: 'pas à pas',
    again: 'revoir',
    other: 'autre programme',
    stop: 'arrêter',
  },
  help: {
    screen: 'une exécution',
    does: {
      pause: 'pause, reprendre',
      speed: 'plus vite, moins vite',
      step: 'pas à pas à partir d’ici',
      other: 'voir l’autre programme',
      again: 'la revoir',
      stop: 'l’arrêter, et revenir',
    },
  },
};
