import type { Content } from '../demo.ts';
import { variant } from '../variant.ts';
import { script as object } from './object.ts';
import { script as task } from './task.ts';

export const demo: Content = {
  kind: 'comparison',
  predict: [
    {
      question: { en: 'Which line is printed first?', fr: 'Quelle ligne est affichée en premier ?' },
      ask: 'first-line',
      why: {
        en: 'create_task only puts the task in the queue. It begins when main first has to wait.',
        fr: 'create_task ne fait que mettre la tâche dans la file. Elle commence quand main doit attendre pour la première fois.',
      },
    },
    {
      question: {
        en: 'The tea takes 2 s, the table 1 s. How many seconds does it all take?',
        fr: 'Le thé prend 2 s, la table 1 s. Combien de secondes le tout prend-il ?',
      },
      ask: 'elapsed',
      why: {
        en: 'The tea begins at 0 s, as soon as main waits, and laying the table (1 s) fits within those 2 s.',
        fr: 'Le thé commence à 0 s, dès que main attend, et mettre la table (1 s) tient dans ces 2 s.',
      },
    },
  ],
  notice: [
    {
      en: 'The first line is main’s: a new task is ready, but does not run before main lets go of the thread.',
      fr: 'La première ligne est de main : une nouvelle tâche est prête, mais ne s’exécute pas avant que main lâche le fil.',
    },
    {
      en: 'While main lays the table, the water heats. At 1 s main awaits a task that is half done, and waits 1 s more.',
      fr: 'Pendant que main met la table, l’eau chauffe. À 1 s, main attend une tâche à moitié faite, et n’attend plus que 1 s.',
    },
    {
      en: 'A coroutine object alone does not go on by itself: brew begins when it is awaited, at 1 s, and the two waits add up to 3 s.',
      fr: 'Un simple objet coroutine n’avance pas de lui-même : brew commence quand on l’attend, à 1 s, et les deux attentes font 3 s.',
    },
  ],
  variants: [
    variant('tasks/task', { en: 'a task', fr: 'une tâche' }, task),
    variant('tasks/object', { en: 'a coroutine object', fr: 'un objet coroutine' }, object),
  ],
};
