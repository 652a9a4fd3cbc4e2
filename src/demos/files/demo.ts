import type { Content } from '../demo.ts';
import { variant } from '../variant.ts';
import { script as inTurn } from './in-turn.ts';
import { script as together } from './together.ts';

export const demo: Content = {
  kind: 'comparison',
  clock: 'real',
  predict: [
    {
      question: {
        en: 'In which order are the files read to their end?',
        fr: 'Dans quel ordre la lecture des fichiers se termine-t-elle ?',
      },
      ask: 'finish-order',
      why: {
        en: 'Each file is read in a thread of its own, and all three are under way at once: the quickest ends first.',
        fr: 'Chaque fichier est lu dans son propre fil, et les trois lectures avancent à la fois : la plus rapide finit la première.',
      },
    },
  ],
  notice: [
    {
      en: 'The files are real: they are written into a temporary directory, read back, and removed.',
      fr: 'Les fichiers sont réels : ils sont écrits dans un répertoire temporaire, relus, puis supprimés.',
    },
    {
      en: 'Reading a file blocks. asyncio.to_thread has a thread do it, and the event loop is free for the other tasks.',
      fr: 'Lire un fichier bloque. asyncio.to_thread confie la lecture à un fil, et la boucle d’événements reste libre pour les autres tâches.',
    },
    {
      en: 'Libraries with an async open (aiofiles, anyio) do the same underneath, and so does fs/promises in Node: threads.',
      fr: 'Les bibliothèques qui offrent un open asynchrone (aiofiles, anyio) font de même en coulisses, tout comme fs/promises dans Node : des fils.',
    },
    {
      en: 'A local disk is quick, so each thread here sleeps before it reads, as if the drive were far away.',
      fr: 'Un disque local est rapide : chaque fil dort donc ici avant de lire, comme si le disque était lointain.',
    },
  ],
  variants: [
    variant('files/together', { en: 'together', fr: 'ensemble' }, together),
    variant('files/in-turn', { en: 'one after another', fr: 'l’un après l’autre' }, inTurn),
  ],
};
