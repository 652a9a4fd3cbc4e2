import type { Messages } from './messages.en.ts';

export const exportsFr: Messages['exports'] = {
  written: {
    svg: (path) => `${path} est écrit : ouvrez-le dans un navigateur`,
    html: (path) => `${path} est écrit : ouvrez-le dans un navigateur, ou envoyez-le à quelqu’un`,
    perfetto: (path) => `${path} est écrit : ouvrez-le sur https://ui.perfetto.dev ou dans chrome://tracing`,
  },
  errors: {
    speed: (flag) => `${flag} n’attend rien, donc --speed n’a pas de sens avec lui ; retirez-le`,
    sameFile: (one, other) => `${one} et ${other} nomment le même fichier ; donnez à chacun le sien`,
    unwritable: (flag, path) =>
      `${flag} ne peut pas écrire ${path} ; donnez un fichier d’un répertoire qui existe et où vous pouvez écrire`,
  },
};
