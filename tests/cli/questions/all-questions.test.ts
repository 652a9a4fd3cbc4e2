import { beforeAll, describe, expect, it } from 'vitest';
import { makeContext } from '../../../src/cli/context/context.ts';
import { questionsAbout } from '../../../src/cli/demo/predictions.ts';
import type { Asking } from '../../../src/cli/questions/asker.ts';
import { questionView, wordsView } from '../../../src/cli/questions/question-view.ts';
import { modelAnswer } from '../../../src/cli/questions/recall.ts';
import { messagesIn } from '../../../src/i18n/index.ts';
import { questionsOf } from '../../../src/lessons/index.ts';
import { itemOf, type OrderedQuestion, orderedPrediction, randomOf } from '../../../src/questions/index.ts';
import { generate, templates } from '../../../src/quiz/generate/index.ts';
import { highlight } from '../../../src/terminal/code/highlight.ts';
import { prose } from '../../../src/terminal/page/index.ts';
import { answerRows } from '../../../src/terminal/question/answer-rows.ts';
import {
  initialState,
  press,
  type QuestionScreen,
  type QuestionState,
  type QuestionView,
  questionPicture,
} from '../../../src/terminal/question/index.ts';
import { layoutOf } from '../../../src/terminal/question/layout.ts';
import { startInterpreter } from '../../cpython/support.ts';
import { allDemos } from '../../demos/support.ts';
import { ourCourse } from '../../lessons/our-course.ts';
import { expectTame, plain } from '../../terminal/support/views.ts';

const SEEDS = [1, 2, 3, 4, 5];

const words = { en: await messagesIn('en'), fr: await messagesIn('fr') };

/** Every question that anybody can be asked: of chapters, made up, about demos. */
async function everyQuestion(): Promise<OrderedQuestion[]> {
  const ofChapters = ourCourse().chapters.flatMap((chapter) =>
    [...questionsOf(chapter)].flatMap(({ question }) => [
      itemOf(chapter.id, question, randomOf(1)),
      orderedPrediction(question),
    ]),
  );
  const python = await startInterpreter();
  const run = async (source: string) => (await python.run({ source })).trace;
  const madeUp: OrderedQuestion[] = [];
  for (const template of templates) {
    for (const seed of SEEDS) madeUp.push(await generate(template, seed, run));
  }
  python.close();
  const context = makeContext({ stdout: {}, stdin: {}, env: process.env } as never, 'en', words.en);
  const ofDemos: OrderedQuestion[] = [];
  for (const demo of (await allDemos()).filter(({ clock }) => clock !== 'real')) {
    const asked = await questionsAbout(demo, context);
    ofDemos.push(...asked.map(({ question }) => itemOf(demo.name, question, randomOf(1))));
  }
  return [...ofChapters, ...madeUp, ...ofDemos];
}

let all: readonly OrderedQuestion[] = [];
beforeAll(async () => {
  all = await everyQuestion();
}, 600_000);

/** Each program is coloured once, and drawn hundreds of times. */
const painted = new Map<string, string[]>();
const highlightOnce: typeof highlight = (code, language, theme) => {
  const lines = painted.get(code) ?? highlight(code, language, theme);
  painted.set(code, lines);
  return lines;
};

const LOOKS = [
  { look: 'without colour', theme: plain() },
  { look: 'in ASCII', theme: plain({ unicode: false }) },
  { look: 'in colour', theme: plain({ level: 2 }), highlight: highlightOnce },
] as const;

/** As it is asked; from memory it is asked twice. */
function viewsOf(item: OrderedQuestion, language: 'en' | 'fr'): QuestionView[] {
  const commands = { hint: 'hint (costs the point)', back: 'back', leave: 'leave' };
  const place = `${words[language].quiz.question(17, 200)} (structured-concurrency)`;
  const context = { messages: words[language], language };
  const asking: Asking = { item, place, remarks: [], hinted: false, commands };
  const { question } = item;
  if (question.kind !== 'recall') return [questionView(asking, context)];
  const remarks = modelAnswer(question, 'What I said.', context);
  return [wordsView(asking, context), questionView({ ...asking, remarks }, context)];
}

/** The rows of the prompt and of the answers, as they must be seen. */
function promptRows(view: QuestionView, screen: QuestionScreen): string[] {
  return prose(view.prompt, screen).map((row) => screen.theme.colour.bold(row));
}

/** Every row that Enter shows before it answers. */
function allShown(view: QuestionView, screen: QuestionScreen): Set<string> {
  const shown = new Set<string>();
  let state: QuestionState = initialState(false);
  for (;;) {
    for (const row of questionPicture(view, state, screen)) shown.add(row);
    const next = press(view, state, 'enter', screen);
    if ('reply' in next || next.state.begun || next.state.misread) return shown;
    expect(next.state).not.toEqual(state);
    state = next.state;
  }
}

describe.each(['en', 'fr'] as const)('every question, in the language %s', (language) => {
  const views = () =>
    all.flatMap((item) => viewsOf(item, language).map((view) => ({ view, id: item.question.id })));

  describe.each(LOOKS)('$look', ({ look: _, ...look }) => {
    it('shows its prompt and all its answers at once on 80 × 24', () => {
      const screen = { ...look, width: 80, height: 24 };
      for (const { view, id } of views()) {
        const state = initialState(false);
        const picture = questionPicture(view, state, screen);
        expectTame(picture, 80, screen.theme);
        expect(picture).toHaveLength(24);
        const wanted = [...promptRows(view, screen), ...answerRows(view, state, screen).flat()];
        expect(
          wanted.filter((row) => !picture.includes(row)),
          id,
        ).toEqual([]);
      }
    });

    it.each([24, 12])('fits on 40 × %d, with its prompt in view, and can be seen whole', (height) => {
      const screen = { ...look, width: 40, height };
      for (const { view, id } of views()) {
        const picture = questionPicture(view, initialState(false), screen);
        expectTame(picture, 40, screen.theme);
        expect(picture).toHaveLength(height);
        const prompt = promptRows(view, screen);
        const pinned = height === 24 ? prompt : prompt.slice(0, 1);
        expect(
          pinned.filter((row) => !picture.includes(row)),
          id,
        ).toEqual([]);
        const shown = allShown(view, screen);
        const unmarked = answerRows(view, initialState(false), screen).flat();
        const { body } = layoutOf(view, initialState(false), screen);
        const lost = [...prompt, ...body.lines, ...unmarked].filter((row) => !shown.has(row));
        expect(lost, id).toEqual([]);
      }
    });
  });
});

it('there are hundreds of them, of each kind', () => {
  expect(all.length).toBeGreaterThan(400);
  expect(new Set(all.map(({ question }) => question.kind)).size).toBe(7);
});
