import type { Messages } from '../../i18n/index.ts';
import type { CodeInput } from '../page/program.ts';
import type { Remark } from '../page/question.ts';

export type Command = 'back' | 'run' | 'leave';

/** A command that is offered beside answering. */
export interface Offer {
  readonly command: Command;
  readonly key: string;
  readonly does: string;
}

export interface Choice {
  /** In small Markdown. */
  readonly text: string;
  /** What somebody would type to choose it. */
  readonly value: string;
}

/** All that a question's picture is drawn from, besides its state and the screen. */
export interface QuestionView {
  readonly kind: 'choice' | 'choices' | 'order' | 'number' | 'output' | 'words';
  /** Where it stands, such as in a quiz. */
  readonly place: string;
  readonly prompt: string;
  readonly program?: CodeInput;
  /** None where the answer is typed. */
  readonly choices: readonly Choice[];
  /** What has been said of it, such as why the answer before was wrong. */
  readonly remarks: readonly Remark[];
  /** Null where there is no hint. */
  readonly hint: string | null;
  /** What the hint does, its price included. */
  readonly hintKey: string;
  /** What to do, such as `Choose one:`, and what to say where that was not done. */
  readonly instruction: string;
  readonly misread: string;
  readonly offers: readonly Offer[];
  readonly messages: Messages;
  /** Whether a text can be read as an answer. */
  reads(text: string): boolean;
}

/** What the learner has done with a question so far. */
export interface QuestionState {
  /** The choice that is pointed at, and those that are marked, in the order in which they were. */
  readonly pointer: number;
  readonly marks: readonly number[];
  readonly text: string;
  /** The first line of program and remarks that is shown, and the first row of the answers. */
  readonly top: number;
  readonly answersTop: number;
  /** How many lines of both have been on the screen. */
  readonly seen: number;
  readonly answersSeen: number;
  /** Whether an answer has been begun: Enter gives it, and shows no more of the question. */
  readonly begun: boolean;
  readonly hinted: boolean;
  /** The first line of the help that is shown; null while none is. */
  readonly help: number | null;
  readonly misread: boolean;
}

export type Reply = { readonly answer: string } | { readonly command: Command };

export function initialState(hinted: boolean): QuestionState {
  return {
    pointer: 0,
    marks: [],
    text: '',
    top: 0,
    answersTop: 0,
    seen: 0,
    answersSeen: 0,
    begun: false,
    hinted,
    help: null,
    misread: false,
  };
}

/** Whether the answer is typed, rather than chosen. */
export function isTyped({ kind }: Pick<QuestionView, 'kind'>): boolean {
  return kind === 'number' || kind === 'output' || kind === 'words';
}
