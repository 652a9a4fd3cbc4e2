import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { Asking } from '../../../src/cli/questions/asker.ts';
import { feedbackRows } from '../../../src/cli/questions/feedback-view.ts';
import { answerView, questionView } from '../../../src/cli/questions/question-view.ts';
import { messagesIn } from '../../../src/i18n/index.ts';
import { type Chapter, questionsOf } from '../../../src/lessons/index.ts';
import {
  type Answer,
  feedbackOn,
  type Item,
  itemOf,
  type Question,
  randomOf,
  solve,
} from '../../../src/questions/index.ts';
import { highlight } from '../../../src/terminal/code/highlight.ts';
import {
  ANSWER_STATE,
  type AnswerState,
  answerPicture,
  initialState,
  pressAnswer,
  type QuestionScreen,
  questionPicture,
} from '../../../src/terminal/question/index.ts';
import { makeTheme } from '../../../src/terminal/text/index.ts';
import type { Trace } from '../../../src/trace/index.ts';
import { startInterpreter } from '../../cpython/support.ts';
import { outcome, stateAfter } from '../../terminal/question/support.ts';
import { expectGolden, expectTame } from '../../terminal/support/views.ts';

const LANGUAGES = ['en', 'fr'] as const;
type Language = (typeof LANGUAGES)[number];

const messages = { en: await messagesIn('en'), fr: await messagesIn('fr') };

const chapter = JSON.parse(
  readFileSync(new URL('../../lessons/fixtures/05-gather.json', import.meta.url), 'utf8'),
) as Chapter;

/** A question of each kind, and what somebody answers who is wrong. */
const asked: readonly { item: Item; answer: Answer }[] = (
  [
    ['gather-predict-results', { kind: 'choice', choice: 1 }],
    ['gather-lines', { kind: 'choices', choices: [0, 1] }],
    ['gather-finish-order', { kind: 'order', order: [1, 0, 2] }],
    ['gather-total', { kind: 'number', number: 7 }],
    ['gather-line', { kind: 'line', line: 8 }],
    ['gather-output', { kind: 'output', lines: ['nothing', 'of that'] }],
  ] as const
).map(([id, answer]) => {
  const found = [...questionsOf(chapter)].find(({ question }) => question.id === id) ?? expect.fail(id);
  return { item: itemOf(chapter.id, found.question, randomOf(3)), answer };
});

const python = await startInterpreter();
afterAll(() => python.close());
const runs = new Map<string, Promise<Trace>>();

function runOf(source: string): Promise<Trace> {
  const run = runs.get(source) ?? python.run({ source }).then(({ trace }) => trace);
  runs.set(source, run);
  return run;
}

interface Look {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly level: 0 | 2;
  readonly unicode: boolean;
}

const LOOKS: readonly Look[] = [
  { name: '40', width: 40, height: 24, level: 0, unicode: true },
  { name: '40x12', width: 40, height: 12, level: 0, unicode: true },
  { name: '80', width: 80, height: 24, level: 0, unicode: true },
  { name: '80-ascii', width: 80, height: 24, level: 0, unicode: false },
  { name: '80-colour', width: 80, height: 24, level: 2, unicode: true },
  { name: '120', width: 120, height: 40, level: 0, unicode: true },
];

function screenFor({ width, height, level, unicode }: Look, language: Language): QuestionScreen {
  const theme = makeTheme({ level, unicode, words: messages[language].views });
  return { width, height, theme, ...(level > 0 && { highlight }) };
}

function viewOf(item: Item, language: Language) {
  const { quiz } = messages[language];
  const { keys } = quiz;
  const commands = { hint: keys.costlyHint, back: keys.goBack, leave: keys.leave };
  const place = `${quiz.question(2, 7)} (${item.chapter})`;
  const asking: Asking = { item, place, remarks: [], hinted: false, commands };
  return questionView(asking, { messages: messages[language], language });
}

async function answeredView(
  { question, ...item }: Item,
  answer: Answer,
  language: Language,
  screen: QuestionScreen,
) {
  const solution = await solve({ question, ...item }, runOf);
  if (solution instanceof Error) return expect.fail(solution.message);
  const { quiz } = messages[language];
  const feedback = feedbackOn(question as Question, solution.key, answer, language);
  const context = { messages: messages[language], language };
  return answerView(
    {
      place: `${quiz.question(2, 7)} (${item.chapter})`,
      right: feedback.right,
      verdict: feedback.right ? quiz.right : quiz.wrong,
      rows: (options) => feedbackRows({ question, answer, feedback }, solution, context, options),
      goOn: quiz.keys.goOn,
      commands: { back: quiz.keys.goBack, leave: quiz.keys.leave },
    },
    { messages: messages[language], screen: screen as never },
  );
}

describe.each(LANGUAGES)('in the language %s', (language) => {
  it.each(LOOKS)('a question of each kind looks as approved at $name', async (look) => {
    const screen = screenFor(look, language);
    const pictures: Record<string, readonly string[]> = {};
    for (const { item } of asked) {
      const { kind } = item.question;
      const view = viewOf(item, language);
      pictures[kind] = questionPicture(view, initialState(false), screen);
      const acts = kind === 'number' || kind === 'output' ? ['2', '5'] : ['2', 'down'];
      pictures[`${kind}, begun, with the hint`] = questionPicture(
        view,
        stateAfter(view, ['?', 'h', ...acts], screen),
        screen,
      );
    }
    const [first] = asked;
    const view = viewOf(first?.item ?? expect.fail(), language);
    pictures['help'] = questionPicture(view, stateAfter(view, ['?'], screen), screen);
    for (const picture of Object.values(pictures)) {
      expectTame(picture, screen.width, screen.theme);
      expect(picture).toHaveLength(screen.height);
    }
    await expectGolden(`question-${look.name}-${language}`, pictures);
  });

  it.each(LOOKS)('an answer of each kind looks as approved at $name, screen by screen', async (look) => {
    const screen = screenFor(look, language);
    const pictures: Record<string, readonly string[]> = {};
    for (const { item, answer } of asked) {
      const view = await answeredView(item, answer, language, screen);
      let state: AnswerState = ANSWER_STATE;
      const shown: string[] = [];
      for (let number = 1; ; number++) {
        const picture = answerPicture(view, state, screen);
        expectTame(picture, screen.width, screen.theme);
        expect(picture).toHaveLength(screen.height);
        pictures[`${item.question.kind} ${number}`] = picture;
        shown.push(...picture);
        const next = pressAnswer(view, state, 'enter', screen);
        if ('reply' in next) break;
        state = next.state;
      }
      const passed = view.rows(screen).filter((row) => !shown.includes(row));
      expect(passed, 'what Enter passed').toEqual([]);
    }
    await expectGolden(`answer-${look.name}-${language}`, pictures);
  });
});

it('Enter that is pressed for ever goes through every question', () => {
  for (const { item } of asked) {
    const view = viewOf(item, 'en');
    const screen = screenFor(LOOKS[1] ?? expect.fail(), 'en');
    const pressed = outcome(view, Array(60).fill('enter'), screen);
    expect('reply' in pressed || pressed.state.misread).toBe(true);
  }
});
