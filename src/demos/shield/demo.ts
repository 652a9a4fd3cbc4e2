import type { Content } from '../demo.ts';
import { variant } from '../variant.ts';
import { script as bare } from './bare.ts';
import { script as shielded } from './shielded.ts';

export const demo: Content = {
  kind: 'comparison',
  predict: [
    {
      question: {
        en: 'When, in seconds, does save end?',
        fr: 'Au bout de combien de secondes save finit-elle ?',
      },
      ask: { 'line-time': 'save: end' },
      why: {
        en: 'What wait_for cancels at 1 s is the shield. The task behind it knows nothing of this, and ends at 2 s.',
        fr: 'Ce que wait_for annule à 1 s, c’est le bouclier. La tâche qu’il protège n’en sait rien, et finit à 2 s.',
      },
    },
    {
      question: {
        en: 'When, in seconds, does main give up waiting?',
        fr: 'Au bout de combien de secondes main renonce-t-elle à attendre ?',
      },
      ask: { 'line-time': 'main: waited long enough' },
      why: {
        en: 'The limit of 1 s holds, shield or no shield: main gets its TimeoutError.',
        fr: 'La limite de 1 s tient, bouclier ou non : main reçoit sa TimeoutError.',
      },
    },
  ],
  notice: [
    {
      en: 'At 1 s main gets its TimeoutError, and the lane of save goes on: it is the shield that was cancelled.',
      fr: 'À 1 s, main reçoit sa TimeoutError, et le couloir de save continue : c’est le bouclier qui a été annulé.',
    },
    {
      en: 'Without the shield, wait_for cancels save itself: its last line is never printed.',
      fr: 'Sans le bouclier, wait_for annule save elle-même : sa dernière ligne n’est jamais affichée.',
    },
    {
      en: 'main keeps the task in a variable and waits for it again. If main returned at 1 s, asyncio.run would cancel save after all.',
      fr: 'main garde la tâche dans une variable et l’attend de nouveau. Si main se terminait à 1 s, asyncio.run annulerait save malgré tout.',
    },
  ],
  variants: [
    variant('shield/shielded', { en: 'shielded', fr: 'avec bouclier' }, shielded),
    variant('shield/bare', { en: 'not shielded', fr: 'sans bouclier' }, bare),
  ],
};
