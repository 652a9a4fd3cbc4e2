import type { Messages } from './messages.en.ts';

export const pythonFr: Messages['python'] = {
  firstUse: 'préparation de Python pour sa première utilisation : quelques secondes',
  noSnapshot: (why) => `cela ne peut pas être conservé, et chaque démarrage prendra autant de temps : ${why}`,
  missing: 'Python ne peut pas s’exécuter ici : son paquet manque. Installez-le par `npm install pyodide`.',
  unusable: (why) => `Python ne peut pas s’exécuter ici : ${why}`,
  installed: {
    notFound:
      'aucun Python n’est installé ici : installez la version 3.11 ou une plus récente, ou indiquez-en un avec `--python CHEMIN`',
    notFoundAt: (command) => `aucun Python à ${command} : indiquez-en un autre avec \`--python CHEMIN\``,
    notExecutable: (command, why) =>
      `${command} ne peut pas être exécuté (${why}) : indiquez un Python avec \`--python CHEMIN\``,
    notPython: (command) => `${command} n’est pas un CPython : indiquez-en un avec \`--python CHEMIN\``,
    tooOld: (command, version) =>
      `${command} est Python ${version}, il faut 3.11 ou plus : indiquez-en un avec \`--python CHEMIN\``,
    foreignLoop: (name) =>
      `la boucle d’événements est ${name}, non celle d’asyncio : seules ses tâches peuvent être montrées`,
    unobservedLoop: (name) =>
      `la boucle d’événements est ${name} : ce qui s’y exécute ne peut pas être montré`,
    tooLong:
      'seul le premier million environ d’événements du programme est gardé : la suite n’est pas montrée',
    observerFailed: (why) => `l’observation du programme a échoué, et la suite n’est pas montrée : ${why}`,
  },
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
