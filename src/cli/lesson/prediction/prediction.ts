import { type Messages, textIn } from '../../../i18n/index.ts';
import type { Question, Text } from '../../../questions/index.ts';
import type { QuestionInput, Remark } from '../../../terminal/page/index.ts';
import { questionInput, type Speech } from '../../course/page-input.ts';
import { readAnswer } from './answer.ts';
import { judge } from './judge.ts';
import { keyText } from './key-text.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

/** After so many wrong answers the run itself is shown. */
const TRIES = 2;

/** How a prediction went. */
export interface Settled {
  readonly question: Question;
  readonly right: boolean;
  readonly tries: number;
  readonly hint: boolean;
  /** From the question on the screen to the last try. */
  readonly milliseconds: number;
}

/** A prediction, from the question to the run that answers it. */
export class Prediction {
  readonly question: Question;
  private readonly speech: Speech;
  private readonly words: Messages['lesson']['reader'];
  private readonly onSettled: (settled: Settled) => void;
  private readonly asked = performance.now();
  private said: Remark[] = [];
  private tries = 0;
  private hinted = false;
  private outcome: Promise<Outcome> | null = null;
  private shown: Outcome | null = null;

  /** @param onSettled is told of it before the learner is, unless they asked for the run instead of predicting it. */
  constructor(
    question: Question,
    speech: Speech,
    messages: Messages,
    onSettled: (settled: Settled) => void = () => {},
  ) {
    this.question = question;
    this.speech = speech;
    this.words = messages.lesson.reader;
    this.onSettled = onSettled;
  }

  /** Whether the run has not been shown yet. */
  get open(): boolean {
    return this.shown === null;
  }

  /** What an answer to it looks like. */
  get form(): string {
    const { answers } = this.words;
    const { question } = this;
    if (question.kind === 'choice' || question.kind === 'choices') {
      return answers[question.kind](question.choices.length);
    }
    return question.kind === 'order' ? answers.order(question.items.length) : answers[question.kind];
  }

  /** The question with all that has been said since. */
  input(): QuestionInput {
    const run = this.shown?.run;
    return { ...questionInput(this.question, this.speech), said: this.said, ...(run && { run }) };
  }

  /** Takes an answer; an empty one asks for the run. @returns whether it was one at all */
  async answer(typed: string): Promise<boolean> {
    if (typed.trim() === '') {
      await this.reveal([]);
      return true;
    }
    const answer = readAnswer(this.question, typed);
    if (answer === null) return false;
    this.outcome ??= outcomeOf(this.question);
    const { key } = await this.outcome;
    if (key === null) {
      await this.reveal([]);
      return true;
    }
    const { right, why } = judge(this.question, key, answer);
    this.tries++;
    const { words } = this;
    if (right || this.tries === TRIES) this.settle(right);
    if (right) {
      await this.reveal([this.remark('right', words.right, why)]);
    } else if (this.tries < TRIES) {
      this.said = [this.remark('wrong', words.tryAgain, why)];
      this.hint();
    } else {
      await this.reveal([this.remark('wrong', words.notRight, why)]);
    }
    return true;
  }

  /** Helps without telling. */
  hint(): void {
    if (this.said.some(({ kind }) => kind === 'hint')) return;
    this.hinted = true;
    this.said.push(this.remark('hint', '', this.question.hint));
  }

  private settle(right: boolean): void {
    const { question, tries } = this;
    this.onSettled({
      question,
      right,
      tries,
      hint: this.hinted,
      milliseconds: Math.round(performance.now() - this.asked),
    });
  }

  private async reveal(said: Remark[]): Promise<void> {
    this.outcome ??= outcomeOf(this.question);
    const outcome = await this.outcome;
    const right = said.some(({ kind }) => kind === 'right');
    if (outcome.failure !== null) {
      said.push({ kind: 'answer', text: this.words.noRun(outcome.failure) });
    } else if (outcome.key !== null && !right) {
      said.push({ kind: 'answer', text: keyText(this.question, outcome.key, this.speech) });
    }
    said.push({ kind: 'explanation', text: textIn(this.question.explanation, this.speech.language) });
    this.said = said;
    this.shown = outcome;
  }

  private remark(kind: Remark['kind'], lead: string, why: Text | null): Remark {
    const reason = why === null ? '' : textIn(why, this.speech.language);
    return { kind, text: [lead, reason].filter((part) => part !== '').join(' ') };
  }
}
