import type { Messages } from './messages.en.ts';

export const sourceFr: Messages['source'] = {
  missing: (path) => `il n’y a pas de fichier ${path}`,
  directory: (path) => `${path} est un répertoire ; désignez un fichier`,
  denied: (path) => `${path} n’est pas lisible ; changez ses permissions`,
  unreadable: (path) =>
    `${path} ne se lit pas comme un fichier ; copiez le programme dans un fichier ordinaire`,
  large: (path) => `${path} dépasse 1 Mo ; aucun programme n’est aussi long`,
  binary: (path) => `${path} n’est pas un texte ; désignez un fichier Python`,
  encoding: (path) =>
    `${path} n’est pas en UTF-8 ; enregistrez-le dans cet encodage, ou nommez-en un autre à la première ligne`,
  unknownEncoding: (path) =>
    `${path} nomme dans ses premières lignes un encodage inconnu ; enregistrez-le en UTF-8, et retirez ce commentaire`,
};
