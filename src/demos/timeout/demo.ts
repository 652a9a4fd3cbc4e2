import type { Content } from '../demo.ts';
import { variant } from '../variant.ts';
import { script as block } from './block.ts';
import { script as each } from './each.ts';

export const demo: Content = {
  kind: 'comparison',
  predict: [
    {
      question: {
        en: 'The block has 3 s, and each of its two steps takes 2 s. After how many seconds does it end?',
        fr: 'Le bloc dispose de 3 s, et chacune de ses deux étapes en prend 2. Au bout de combien de secondes cela finit-il ?',
      },
      ask: 'elapsed',
      why: {
        en: 'login uses 2 of the 3 s; the last one is all that is left for download.',
        fr: 'login prend 2 des 3 s ; il ne reste que la dernière à download.',
      },
    },
    {
      question: { en: 'Which line is printed last?', fr: 'Quelle ligne est affichée en dernier ?' },
      ask: 'last-line',
      why: {
        en: 'download is cancelled at its await; what comes out of the block is a TimeoutError, and main catches it.',
        fr: 'download est annulée à son await ; ce qui sort du bloc est une TimeoutError, que main intercepte.',
      },
    },
  ],
  notice: [
    {
      en: 'download starts at 2 s with 1 s left: the limit counts from the beginning of the block, not from each await.',
      fr: 'download commence à 2 s avec 1 s devant elle : la limite compte depuis le début du bloc, non depuis chaque await.',
    },
    {
      en: 'At 3 s the task of main is cancelled, at the await deep in download. On leaving the block, that CancelledError becomes a TimeoutError.',
      fr: 'À 3 s, la tâche de main est annulée, à l’await au fond de download. En sortant du bloc, cette CancelledError devient une TimeoutError.',
    },
    {
      en: 'wait_for gives each step 3 s of its own, and both end, at 4 s. The second that the block saves is a download that never ended.',
      fr: 'wait_for donne à chaque étape 3 s à elle, et les deux vont au bout, à 4 s. La seconde que gagne le bloc, c’est un téléchargement jamais fini.',
    },
  ],
  variants: [
    variant('timeout/block', { en: 'a limit for the block', fr: 'une limite pour le bloc' }, block),
    variant('timeout/each', { en: 'a limit for each step', fr: 'une limite par étape' }, each),
  ],
};
