import { code, type PageOptions } from '../page/program.ts';
import { prose, sentence } from '../page/prose.ts';
import { remark } from '../page/question.ts';
import { answerRows } from './answer-rows.ts';
import { isTyped, type QuestionState, type QuestionView } from './question-view.ts';

export interface QuestionScreen extends PageOptions {
  readonly height: number;
}

/** On fewer columns or rows nobody can read a question and answer it. */
export const LEAST_SIZE = { width: 24, height: 8 } as const;

/** Head and keys. */
const AROUND = 2;
/** Rows that program and answers are left at least, where they have as many. */
const LEAST = 3;
/** From this height on, a row is left empty before what the answers are headed by. */
const ROOMY = 20;

/** Lines of which some can be seen. */
interface Window {
  readonly lines: readonly string[];
  readonly top: number;
  readonly room: number;
}

/** How the rows of the screen are shared out: the answers come first, and what is above them scrolls. */
export interface Layout {
  /** As much of the prompt as stays in view. */
  readonly prompt: readonly string[];
  /** What scrolls above the answers: the rest of the prompt, remarks, the hint, the program. */
  readonly body: Window;
  readonly instruction: readonly string[];
  readonly answers: Window;
  /** For each answer its first row, and the one after its last. */
  readonly places: readonly (readonly [first: number, end: number])[];
}

export function layoutOf(view: QuestionView, state: QuestionState, screen: QuestionScreen): Layout {
  const { height, theme } = screen;
  const prompt = prose(view.prompt, screen).map((line) => theme.colour.bold(line));
  const about = aboutRows(view, state, screen);
  const rows = answerRows(view, state, screen);
  const answers = rows.flat();
  const said = state.misread
    ? sentence(view.misread, '', screen).map((line) => theme.colour.bold(line))
    : sentence(view.instruction, '', screen);
  const instruction = height < ROOMY ? said : ['', ...said];

  const room = Math.max(2, height - AROUND - instruction.length);
  const isWhole = prompt.length + about.length + answers.length <= room;
  const least = Math.min(LEAST, about.length) + Math.min(LEAST, answers.length);
  const pinned = isWhole ? prompt.length : Math.max(1, Math.min(prompt.length, room - least));
  const lines = [...prompt.slice(pinned), ...about];
  const answersRoom = Math.min(answers.length, Math.max(1, room - pinned - Math.min(LEAST, lines.length)));
  const bodyRoom = Math.min(lines.length, Math.max(0, room - pinned - answersRoom));
  const end = answers.length - answersRoom;
  let first = 0;
  return {
    prompt: prompt.slice(0, pinned),
    body: { lines, top: clamp(state.top, lines.length - bodyRoom), room: bodyRoom },
    instruction,
    // A text that is being typed is seen at its end.
    answers: {
      lines: answers,
      top: isTyped(view) ? end : clamp(state.answersTop, end),
      room: answersRoom,
    },
    places: rows.map(({ length }) => {
      const place = [first, first + length] as const;
      first += length;
      return place;
    }),
  };
}

/** Remarks, the hint and the program, each after an empty row. */
function aboutRows(view: QuestionView, state: QuestionState, screen: QuestionScreen): string[] {
  const { program, hint } = view;
  const remarks = [
    ...view.remarks,
    ...(state.hinted && hint !== null ? [{ kind: 'hint', text: hint } as const] : []),
  ];
  return [
    ...(remarks.length === 0 ? [] : ['', ...remarks.flatMap((each) => remark(each, screen))]),
    ...(program === undefined ? [] : ['', ...code(program, screen)]),
  ];
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}
