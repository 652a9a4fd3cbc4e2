import { textIn, type Words } from '../../i18n/index.ts';
import type { Block, BlockOf, Code, Page, Question, Text } from '../../lessons/index.ts';
import type { BlockInput, PageInput, ProgramInput, QuestionInput } from '../../terminal/page/index.ts';
import { choicesOf } from './choices.ts';

/** In which language a page is shown, and with which words. */
export interface Speech {
  readonly language: string;
  readonly words: Words;
}

/** A page of a chapter as its view wants it: in one language. */
export function pageInput({ title, blocks }: Page, speech: Speech): PageInput {
  const shown = blocks.filter(isBuilt).map((block) => blockInput(block, speech));
  return { title: textIn(title, speech.language), blocks: shown };
}

/** Chapters name exercises that are still to come; nobody is sent to what is not there. */
function isBuilt(block: Block): boolean {
  return block.type !== 'exercise';
}

/** A block in one language. */
export function blockInput(block: Block, speech: Speech): BlockInput {
  const say = (text: Text) => textIn(text, speech.language);
  switch (block.type) {
    case 'prose':
      return { type: 'prose', text: say(block.text) };
    case 'code':
      return { type: 'code', ...programInput(block, speech) };
    case 'pair':
      return pairInput(block, speech);
    case 'demo':
      return { type: 'demo', command: `asynctutor demo ${block.demo}`, look: say(block.look) };
    case 'prediction':
      return { type: 'prediction', ...questionInput(block.question, speech) };
    case 'questions':
      return { type: 'questions', prompts: block.questions.map(({ prompt }) => say(prompt)) };
    case 'exercise':
      return {
        type: 'exercise',
        name: block.exercise,
        ...(block.text !== undefined && { text: say(block.text) }),
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

function pairInput({ caption, wrong, right }: BlockOf<'pair'>, speech: Speech): BlockInput {
  return {
    type: 'pair',
    ...(caption !== undefined && { caption: textIn(caption, speech.language) }),
    wrong: { ...programInput(wrong, speech), why: textIn(wrong.why, speech.language) },
    right: { ...programInput(right, speech), why: textIn(right.why, speech.language) },
  };
}

function programInput({ caption, language, code, ...did }: Code, speech: Speech): ProgramInput {
  const { output, elapsed, error, warnings, notRun } = did;
  return {
    language,
    code,
    ...(caption !== undefined && { caption: textIn(caption, speech.language) }),
    ...(output !== undefined && { output }),
    ...(elapsed !== undefined && { elapsed }),
    ...(error !== undefined && { error }),
    ...(warnings !== undefined && { warnings }),
    ...(notRun !== undefined && { notRun }),
  };
}

/** A question before anything has been said about it. */
export function questionInput(question: Question, speech: Speech): QuestionInput {
  return {
    prompt: textIn(question.prompt, speech.language),
    ...(question.code !== undefined && {
      program: { language: question.language ?? 'python', code: question.code },
    }),
    choices: choicesOf(question, speech),
    byLine: question.kind === 'line',
    said: [],
  };
}
