import type { Question } from '../questions/index.ts';
import type { Chapter, Page } from './chapter.ts';
import { type Course, fileNameOf } from './course.ts';

/** The order of a chapter that is added at the end of a course. */
export function nextOrder({ chapters }: Pick<Course, 'chapters'>): number {
  return Math.max(0, ...chapters.map(({ order }) => order)) + 1;
}

/** A template for a chapter: short, complete and valid. */
export function newChapter(id: string, order: number): { readonly file: string; readonly text: string } {
  const chapter: Chapter = {
    $schema: './lesson.schema.json',
    format: 1,
    id,
    order,
    title: { en: `A new chapter: \`${id}\``, fr: `Un nouveau chapitre : \`${id}\`` },
    summary: {
      en: 'What the reader can do after this chapter, in one sentence.',
      fr: 'Ce que l’on sait faire après ce chapitre, en une phrase.',
    },
    tags: [],
    minutes: 5,
    prerequisites: [],
    python: ['3.11', '3.12', '3.13', '3.14'],
    covers: [],
    pages: [firstPage, practice(id)],
  };
  return { file: fileNameOf(id, order), text: `${JSON.stringify(chapter, null, 2)}\n` };
}

const PROGRAM = [
  'import asyncio',
  '',
  '',
  'async def nap(name, seconds):',
  '    await asyncio.sleep(seconds)',
  '    print(name)',
  '',
  '',
  'async def main():',
  '    await asyncio.gather(nap("slow", 2), nap("fast", 1))',
  '',
  '',
  'asyncio.run(main())',
];

const firstPage: Page = {
  id: 'why',
  title: { en: 'Why it matters', fr: 'Pourquoi c’est utile' },
  blocks: [
    {
      type: 'prose',
      text: { en: 'Begin with what the reader wants to do.', fr: 'Commencez par ce que l’on veut faire.' },
    },
    {
      type: 'code',
      language: 'python',
      code: PROGRAM,
      output: [
        { t: 1, text: 'fast' },
        { t: 2, text: 'slow' },
      ],
      elapsed: 2,
    },
  ],
};

const practice = (chapter: string): Page => ({
  id: 'practice',
  title: { en: 'Over to you', fr: 'À vous' },
  blocks: [
    { type: 'prediction', question: prediction(chapter) },
    { type: 'questions', questions: [recall(chapter)] },
    {
      type: 'key-points',
      points: [{ en: 'What to remember, in one sentence.', fr: 'Ce qu’il faut retenir, en une phrase.' }],
    },
  ],
});

const recall = (chapter: string): Question => ({
  id: `${chapter}-recall`,
  kind: 'recall',
  rows: [],
  prompt: {
    en: 'How long do two waits take under `gather`, and why?',
    fr: 'Combien de temps durent deux attentes sous `gather`, et pourquoi ?',
  },
  points: [
    { en: 'as long as the longer', fr: 'autant que la plus longue' },
    { en: 'they overlap', fr: 'elles se chevauchent' },
  ],
  hint: { en: 'When does each begin?', fr: 'Quand chacune commence-t-elle ?' },
  explanation: {
    en: 'As long as the longer of the two, for both begin at once and overlap.',
    fr: 'Autant que la plus longue des deux : elles commencent ensemble et se chevauchent.',
  },
});

const prediction = (chapter: string): Question => ({
  id: `${chapter}-total`,
  kind: 'choice',
  rows: [],
  prompt: { en: 'How long does this program take?', fr: 'Combien de temps dure ce programme ?' },
  code: PROGRAM,
  ask: 'elapsed',
  choices: [
    {
      text: '2 s',
      value: 2,
      correct: true,
      why: { en: 'Both wait at the same time.', fr: 'Les deux attendent en même temps.' },
    },
    {
      text: '3 s',
      value: 3,
      why: { en: 'You added the two waits.', fr: 'Vous avez additionné les deux attentes.' },
    },
  ],
  hint: { en: 'Both begin at 0 s.', fr: 'Les deux commencent à 0 s.' },
  explanation: {
    en: 'It takes as long as the longer of the two.',
    fr: 'Il dure autant que la plus longue des deux.',
  },
});
