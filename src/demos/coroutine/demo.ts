import type { Content } from '../demo.ts';
import { variant } from '../variant.ts';
import { script as awaited } from './awaited.ts';

export const demo: Content = {
  kind: 'comparison',
  predict: [
    {
      question: {
        en: 'When, in seconds, does greet say hello?',
        fr: 'Au bout de combien de secondes greet dit-elle bonjour ?',
      },
      ask: { 'line-time': 'greet: hello, Ada' },
      why: {
        en: 'The call only makes the object. The body begins only when it is awaited, a second later.',
        fr: 'L’appel ne fait que créer l’objet. Le corps ne commence qu’à l’await, une seconde plus tard.',
      },
    },
    {
      question: { en: 'How many seconds does it all take?', fr: 'Combien de secondes le tout prend-il ?' },
      ask: 'elapsed',
      why: {
        en: 'The second that main waits and the second that greet waits do not overlap: greet has not begun during the first.',
        fr: 'La seconde que main attend et celle que greet attend ne se chevauchent pas : pendant la première, greet n’a pas commencé.',
      },
    },
  ],
  notice: [
    {
      en: 'The call returns at once, and for a whole second nothing of greet runs: there is an object that has not started, and no task.',
      fr: 'L’appel rend la main aussitôt, et pendant toute une seconde rien de greet ne s’exécute : il y a un objet qui n’a pas démarré, et aucune tâche.',
    },
    {
      en: 'print(coro) would show <coroutine object greet at 0x…>. The program leaves the address out: it is another one in each run.',
      fr: 'print(coro) montrerait <coroutine object greet at 0x…>. Le programme omet l’adresse : elle change à chaque exécution.',
    },
    {
      en: 'await runs the body in the lane of main, and gives what it returns. Each object runs once: to greet again, call again.',
      fr: 'await exécute le corps dans le couloir de main, et donne ce qu’il renvoie. Un objet ne sert qu’une fois : pour saluer encore, rappelez la fonction.',
    },
  ],
  variants: [
    variant(
      'coroutine/awaited',
      { en: 'called now, awaited later', fr: 'appelée d’abord, attendue ensuite' },
      awaited,
    ),
  ],
};
