import type { Messages } from '../../i18n/index.ts';

/** What was learnt of one chapter. All texts are small Markdown. */
export interface ChapterSheet {
  readonly title: string;
  readonly keyPoints: readonly string[];
  readonly answers: readonly AnsweredQuestion[];
  readonly exercises: readonly TriedExercise[];
}

/** A question, and what was said of it last. */
export interface AnsweredQuestion {
  readonly prompt: string;
  readonly program: { readonly language: string; readonly code: readonly string[] } | null;
  readonly right: boolean;
  readonly hint: boolean;
  /** Null where it was not kept. */
  readonly given: string | null;
  /** Null where there is only the explanation. */
  readonly key: string | null;
  readonly explanation: string;
}

export interface TriedExercise {
  readonly title: string;
  readonly solved: boolean;
  readonly path: string;
  /** Null for a program that is not there. */
  readonly code: string | null;
}

/** A sheet of what was learnt, as lines of Markdown. */
export function sheetMarkdown(chapters: readonly ChapterSheet[], { progress }: Messages): string[] {
  const words = progress.sheet;
  const blocks = [`# ${words.title}`, ...chapters.flatMap((chapter) => chapterBlocks(chapter, words))];
  return blocks.join('\n\n').split('\n');
}

type Words = Messages['progress']['sheet'];

function chapterBlocks({ title, keyPoints, answers, exercises }: ChapterSheet, words: Words): string[] {
  return [
    `## ${title}`,
    ...(keyPoints.length === 0 ? [] : [`### ${words.keyPoints}`, keyPoints.map(item).join('\n')]),
    ...(answers.length === 0 ? [] : [`### ${words.answers}`]),
    ...answers.flatMap((answer, index) => answerBlocks(answer, index + 1, words)),
    ...(exercises.length === 0 ? [] : [`### ${words.exercises}`]),
    ...exercises.flatMap((exercise) => exerciseBlocks(exercise, words)),
  ];
}

function answerBlocks(answer: AnsweredQuestion, number: number, words: Words): string[] {
  const { prompt, program, right, hint, given, key, explanation } = answer;
  const verdict = [right ? words.right : words.wrong, ...(hint ? [words.withHint] : [])].join(', ');
  const said = [
    ...(given === null ? [] : [item(words.given(given))]),
    ...(key === null || (right && given === key) ? [] : [item(words.key(key))]),
  ];
  return [
    `#### ${mark(right)} ${words.question(number)} (${verdict})`,
    prompt,
    ...(program === null ? [] : [fenced(program.code.join('\n'), program.language)]),
    ...(said.length === 0 ? [] : [said.join('\n')]),
    explanation,
  ];
}

function exerciseBlocks({ title, solved, path, code }: TriedExercise, words: Words): string[] {
  return [
    `#### ${mark(solved)} ${title} (${solved ? words.solved : words.unsolved})`,
    code === null ? words.elsewhere(path) : fenced(code.trimEnd(), 'python'),
  ];
}

const mark = (right: boolean): string => (right ? '✔' : '✘');

/** An item of a list, whose further lines belong to it. */
const item = (text: string): string => `- ${text.replaceAll('\n', '\n  ')}`;

/** A program as Markdown shows it, whatever is in it. */
function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}
