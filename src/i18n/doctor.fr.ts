import type { Messages } from './messages.en.ts';

const COLOURS = ['sans couleurs', '16 couleurs', '256 couleurs', 'toutes les couleurs'];

export const doctorFr: Messages['doctor'] = {
  titles: {
    terminal: 'Terminal',
    language: 'Langue',
    record: 'Journal',
    cache: 'Cache',
    embedded: 'Python embarqué',
    installed: 'Pythons installés',
  },
  terminal: ({ columns, rows, colours, unicode, term }) =>
    [
      `${columns} ${unicode ? '×' : 'x'} ${rows}`,
      COLOURS[colours],
      unicode ? 'Unicode' : 'ASCII',
      term ?? 'sans TERM',
    ].join(', '),
  embedded: ({ version, snapshot, seconds }) =>
    [
      version ?? 'ne démarre pas',
      `premier programme au bout de ${seconds.toFixed(1).replace('.', ',')} s`,
      snapshot === null ? 'aucun instantané gardé' : `instantané de ${snapshot} Mo`,
    ].join(', '),
  none: 'aucun',
  advice: {
    noTerminal: 'l’entrée ou la sortie n’est pas un terminal : tout vient sous forme de texte',
    small: 'il faut 40 colonnes et 12 lignes pour que tout tienne',
    language: (language) => `l’interface n’a pas de mots dans cette langue et parle « ${language} »`,
    record: (why) =>
      `on ne peut pas y écrire (${why}) : rien n’est retenu ; donnez un autre dossier à ASYNCTUTOR_HOME`,
    setAside: (files) =>
      `ce qui en était abîmé se trouve dans ${files} : cela ne compte pas et peut être supprimé`,
    newer: (records) =>
      `${records < 2 ? '1 enregistrement ne compte' : `${records} enregistrements ne comptent`} que dans une version plus récente d’asynctutor : mettez-le à jour`,
    cache: (why) =>
      `on ne peut pas y écrire (${why}) : chaque démarrage de Python prend des secondes ; changez XDG_CACHE_HOME`,
    noPython:
      '`run --python` en demande un : installez Python 3.11 ou plus récent. Tout le reste marche sans.',
  },
  failed: (count) =>
    count === 1
      ? 'une chose ne marche pas : voyez ci-dessus'
      : `${count} choses ne marchent pas : voyez ci-dessus`,
};
