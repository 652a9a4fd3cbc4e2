import type { Messages } from './messages.en.ts';

export const runFr: Messages['run'] = {
  unsandboxed: {
    real: (version, path) =>
      `Python ${version} l’exécute, sur l’horloge réelle et sans bac à sable : ${path}`,
    virtual: (version, path) =>
      `Python ${version} l’exécute, sur l’horloge virtuelle et sans bac à sable : ${path}`,
  },
  running: (path) => `Exécution de ${path}…`,
  clocks: { virtual: 'sur une horloge virtuelle', real: 'sur l’horloge réelle' },
  noTasks: 'Aucune tâche : rien dans ce programme n’en lance, comme le fait asyncio.run().',
  findings: {
    title: (count) => (count < 2 ? `${count} chose à remarquer` : `${count} choses à remarquer`),
    none: 'Rien de particulier.',
    page: 'À lire :',
  },
  next: {
    step: 'Pas à pas :',
    watch: 'À chaque enregistrement :',
  },
  watch: {
    keys: { leave: 'quitter' },
    watching: (path) => `${path} est surveillé`,
    missing: (path) => `${path} a disparu : en attente de son retour`,
  },
  remedies: {
    module: (name, command) =>
      `le Python fourni avec asynctutor n’a pas ${name} ; si le vôtre l’a : ${command}`,
    input: (command) => `on ne peut rien taper dans le bac à sable ; pour répondre à input() : ${command}`,
    file: (path, command) =>
      `votre fichier ${path} n’est pas dans le bac à sable ; pour l’utiliser : ${command}`,
    sandbox: (command) =>
      `le bac à sable n’a d’autre réseau que celui du programme, ni d’autres processus ; pour utiliser les vôtres : ${command}`,
  },
  lostFiles: (names, count, command) =>
    count === 1
      ? `le fichier ${names} a disparu avec le bac à sable ; pour le garder : ${command}`
      : `les fichiers ${names} ont disparu avec le bac à sable ; pour les garder : ${command}`,
  errors: {
    noFile: (command) => `désignez le fichier à exécuter : ${command} FICHIER.py`,
    moduleAlone: (command) => `-m exécute un module du Python installé : ${command}`,
    virtualAlone: '--virtual va avec --python : sans lui, l’horloge est déjà virtuelle ; retirez-le',
    realClock: (flag) => `${flag} n’a pas de sens sur l’horloge réelle ; retirez-le, ou ajoutez --virtual`,
    watchOnce: (flag) =>
      `${flag} montre une exécution, et --watch une à chaque enregistrement ; donnez l’un des deux`,
    overScript: (option) => `${option} écraserait le script lui-même ; indiquez un autre fichier`,
    watchModule: '--watch doit surveiller un fichier ; désignez-le au lieu d’un module',
  },
};
