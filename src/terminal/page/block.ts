import { sanitize } from '../text/sanitize.ts';
import { wrap } from '../text/width.ts';
import { type PairInput, pair } from './pair.ts';
import { type PageOptions, type ProgramInput, program } from './program.ts';
import { prose, sentence } from './prose.ts';
import { type QuestionInput, question } from './question.ts';

export interface PageInput {
  readonly title: string;
  /** The part of the chapter that begins with it. */
  readonly sitting?: { readonly title: string; readonly minutes: number };
  readonly blocks: readonly BlockInput[];
}

export type BlockInput =
  | { readonly type: 'prose'; readonly text: string }
  | ({ readonly type: 'code' } & ProgramInput)
  | ({ readonly type: 'pair' } & PairInput)
  | { readonly type: 'demo'; readonly command: string; readonly look: string }
  | ({ readonly type: 'prediction' } & QuestionInput)
  | QuestionsInput
  | { readonly type: 'exercise'; readonly command: string; readonly text?: string }
  | { readonly type: 'see'; readonly command: string; readonly text: string }
  | { readonly type: 'key-points'; readonly points: readonly string[] }
  | NoteInput;

export interface QuestionsInput {
  readonly type: 'questions';
  readonly count: number;
  /** None where they are about to be asked. */
  readonly prompts: readonly string[];
}

export interface NoteInput {
  readonly type: 'note';
  readonly kind: 'note' | 'version' | 'correction';
  readonly text: string;
  readonly python?: readonly string[];
}

export function pageBody({ blocks }: PageInput, options: PageOptions): string[] {
  return blocks.flatMap((each, index) => [...(index === 0 ? [] : ['']), ...block(each, options)]);
}

function block(input: BlockInput, options: PageOptions): string[] {
  const { theme } = options;
  const { page: words } = theme.words;
  switch (input.type) {
    case 'prose':
      return prose(input.text, options);
    case 'code':
      return program(input, options);
    case 'pair':
      return pair(input, options);
    case 'demo':
      return headed(words.demo(sanitize(input.command)), prose(input.look, options), options);
    case 'prediction':
      return question(input, options);
    case 'questions':
      return headed(words.questions(input.count), list(input.prompts, options), options);
    case 'exercise': {
      const text = input.text === undefined ? [] : prose(input.text, options);
      return headed(words.exercise(sanitize(input.command)), text, options);
    }
    case 'see':
      return headed(words.see(sanitize(input.command)), prose(input.text, options), options);
    case 'key-points':
      return headed(words.keyPoints, list(input.points, options), options);
    case 'note':
      return note(input, options);
  }
}

function headed(head: string, body: readonly string[], { width, theme }: PageOptions): string[] {
  return [...wrap(head, width - 1).map((each) => theme.colour.bold(each)), ...body];
}

function list(items: readonly string[], options: PageOptions): string[] {
  return items.flatMap((text) => sentence(text, `${options.theme.marks.bullet} `, options));
}

/** An aside, with a vertical rule at its left. */
function note({ kind, text, python }: NoteInput, options: PageOptions): string[] {
  const { width, theme } = options;
  const { page: words } = theme.words;
  const versions = python === undefined ? '' : ` (${words.versions(sanitize(python.join(', ')))})`;
  const margin = theme.accessible ? '' : `${theme.marks.side} `;
  const inner = { ...options, width: width - margin.length };
  const lines = headed(words.note[kind] + versions, prose(text, inner), inner);
  return lines.map((each) => (theme.colour.dim(margin) + each).trimEnd());
}
