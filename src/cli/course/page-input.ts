import { textIn } from '../../i18n/index.ts';
import type { Block, BlockOf, Code, Page } from '../../lessons/index.ts';
import { choiceTexts, type OrderedQuestion, orderedPrediction, type Text } from '../../questions/index.ts';
import type { BlockInput, PageInput, ProgramInput, QuestionInput } from '../../terminal/page/index.ts';
import { type CourseContext, commandFor } from './open-course.ts';

type Shown = Pick<CourseContext, 'language' | 'library'>;

export function pageInput(page: Page, context: Shown): PageInput {
  return {
    title: textIn(page.title, context.language),
    ...(page.sitting !== undefined && {
      sitting: { ...page.sitting, title: textIn(page.sitting.title, context.language) },
    }),
    blocks: shownBlocks(page, context).map((block) => blockInput(block, context)),
  };
}

/** The blocks of a page. Chapters name exercises that are still to come; nobody is sent to what is not there. */
export function shownBlocks({ blocks }: Page, { library: { course } }: Shown): Block[] {
  const ids = new Set(course.exercises.map(({ id }) => id));
  return blocks.filter((block) => block.type !== 'exercise' || ids.has(block.exercise));
}

export function blockInput(block: Block, { language, library }: Shown): BlockInput {
  const say = (text: Text) => textIn(text, language);
  switch (block.type) {
    case 'prose':
      return { type: 'prose', text: say(block.text) };
    case 'code':
      return { type: 'code', ...programInput(block, language) };
    case 'pair':
      return pairInput(block, language);
    case 'demo':
      return {
        type: 'demo',
        command: commandFor(`demo ${block.demo}`, { program: library.program }),
        look: say(block.look),
      };
    case 'prediction':
      return { type: 'prediction', ...questionInput(orderedPrediction(block.question), language) };
    case 'questions':
      return {
        type: 'questions',
        count: block.questions.length,
        prompts: block.questions.map(({ prompt }) => say(prompt)),
      };
    case 'exercise':
      return {
        type: 'exercise',
        command: commandFor(`exercise ${block.exercise}`, library),
        ...(block.text !== undefined && { text: say(block.text) }),
      };
    case 'see':
      return {
        type: 'see',
        command: commandFor(`lesson ${block.chapter} ${block.page}`, library),
        text: say(block.text),
      };
    case 'key-points':
      return { type: 'key-points', points: block.points.map(say) };
    case 'note':
      return {
        type: 'note',
        kind: block.kind,
        text: say(block.text),
        ...(block.python !== undefined && { python: block.python }),
      };
  }
}

function pairInput({ caption, wrong, right }: BlockOf<'pair'>, language: string): BlockInput {
  return {
    type: 'pair',
    ...(caption !== undefined && { caption: textIn(caption, language) }),
    wrong: { ...programInput(wrong, language), why: textIn(wrong.why, language) },
    right: { ...programInput(right, language), why: textIn(right.why, language) },
  };
}

function programInput({ caption, language: written, code, ...did }: Code, language: string): ProgramInput {
  const { output, elapsed, error, warnings, notRun } = did;
  return {
    language: written,
    code,
    ...(caption !== undefined && { caption: textIn(caption, language) }),
    ...(output !== undefined && { output }),
    ...(elapsed !== undefined && { elapsed }),
    ...(error !== undefined && { error }),
    ...(warnings !== undefined && { warnings }),
    ...(notRun !== undefined && { notRun: textIn(notRun, language) }),
  };
}

/** A question before anything has been said about it. */
export function questionInput(ordered: OrderedQuestion, language: string): QuestionInput {
  const { question } = ordered;
  return {
    prompt: textIn(question.prompt, language),
    ...(question.code !== undefined && {
      program: { language: question.language ?? 'python', code: question.code },
    }),
    choices: choiceTexts(ordered, language),
    byLine: question.kind === 'line',
    said: [],
  };
}
