import type { Messages } from './messages.en.ts';

export const pythonFr: Messages['python'] = {
  firstUse: 'préparation de Python pour sa première utilisation : quelques secondes',
  noSnapshot: (why) => `cela ne peut pas être conservé, et chaque démarrage prendra autant de temps : ${why}`,
  missing: 'Python ne peut pas s’exécuter ici : son paquet manque. Installez-le par `npm install pyodide`.',
  unusable: (why) => `Python ne peut pas s’exécuter ici : ${why}`,
  stopped: {
    at: (what, line) => (line === null ? what : `${what} (ligne ${line})`),
    time: 'le programme a été arrêté : il ne se termine pas',
    memory: 'le programme a été arrêté : il prend trop de mémoire',
    output: 'le programme a été arrêté : il affiche trop',
    recursion: 'le programme a été arrêté : ses appels sont trop imbriqués',
    exit: 'le programme a mis fin à l’interpréteur',
    refused: (what) => `le programme a été arrêté : il ne peut pas utiliser ${what}`,
  },
};
