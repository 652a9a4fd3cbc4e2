import type { Question, Text } from '../questions/index.ts';
import type { Block, Chapter, Code } from './chapter.ts';
import type { Path } from './place.ts';

export interface PlacedText {
  readonly path: Path;
  readonly text: Text;
  /** It is one paragraph, such as a title, rather than prose of any length. */
  readonly short: boolean;
}

export function* textsOf(chapter: Chapter): Generator<PlacedText> {
  yield short(['title'], chapter.title);
  yield short(['summary'], chapter.summary);
  for (const [index, page] of chapter.pages.entries()) {
    const path: Path = ['pages', index];
    yield short([...path, 'title'], page.title);
    yield* optional([...path, 'sitting', 'title'], page.sitting?.title);
    for (const [at, block] of page.blocks.entries()) yield* inBlock(block, [...path, 'blocks', at]);
  }
}

function* inBlock(block: Block, path: Path): Generator<PlacedText> {
  switch (block.type) {
    case 'prose':
    case 'note':
    case 'see':
      yield long([...path, 'text'], block.text);
      break;
    case 'code':
      yield* inCode(block, path);
      break;
    case 'pair':
      yield* optional([...path, 'caption'], block.caption);
      for (const side of ['wrong', 'right'] as const) {
        yield* inCode(block[side], [...path, side]);
        yield long([...path, side, 'why'], block[side].why);
      }
      break;
    case 'demo':
      yield long([...path, 'look'], block.look);
      break;
    case 'prediction':
      yield* inQuestion(block.question, [...path, 'question']);
      break;
    case 'questions':
      for (const [at, question] of block.questions.entries())
        yield* inQuestion(question, [...path, 'questions', at]);
      break;
    case 'exercise':
      yield* optional([...path, 'text'], block.text);
      break;
    case 'key-points':
      for (const [at, point] of block.points.entries()) yield short([...path, 'points', at], point);
      break;
  }
}

function* inCode(code: Code, path: Path): Generator<PlacedText> {
  yield* optional([...path, 'caption'], code.caption);
  yield* optional([...path, 'notRun'], code.notRun);
}

function* inQuestion(question: Question, path: Path): Generator<PlacedText> {
  yield long([...path, 'prompt'], question.prompt);
  if ('choices' in question) {
    for (const [at, choice] of question.choices.entries()) {
      const within = [...path, 'choices', at];
      if ('text' in choice) yield* optional([...within, 'text'], choice.text);
      yield long([...within, 'why'], choice.why);
    }
  }
  // Printed lines are not translated.
  if (question.kind === 'order' && question.ask === undefined) {
    for (const [at, item] of question.items.entries()) yield short([...path, 'items', at], item);
  }
  if (question.kind === 'number') yield* optional([...path, 'unit'], question.unit);
  if (question.kind === 'recall') {
    for (const [at, point] of question.points.entries()) yield short([...path, 'points', at], point);
  }
  if ('mistakes' in question) {
    for (const [at, { why }] of question.mistakes?.entries() ?? [])
      yield long([...path, 'mistakes', at, 'why'], why);
  }
  yield long([...path, 'hint'], question.hint);
  yield long([...path, 'explanation'], question.explanation);
}

export const short = (path: Path, text: Text): PlacedText => ({ path, text, short: true });

export const long = (path: Path, text: Text): PlacedText => ({ path, text, short: false });

export function* optional(path: Path, text: Text | undefined): Generator<PlacedText> {
  if (text !== undefined) yield short(path, text);
}
