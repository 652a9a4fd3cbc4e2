import { type Messages, textIn } from '../../../i18n/index.ts';
import {
  type Answer,
  answerText,
  type Feedback,
  feedbackOn,
  type OrderedQuestion,
  orderedPrediction,
  type Question,
  type Solution,
  solve,
  TRIES,
} from '../../../questions/index.ts';
import { remark as drawnRemark, type QuestionInput, type Remark } from '../../../terminal/page/index.ts';
import type { Context } from '../../context/context.ts';
import type { Python } from '../../context/python.ts';
import { questionInput } from '../../course/page-input.ts';
import type { Answered, Asking } from '../../questions/asker.ts';
import { type FeedbackOptions, feedbackRows, type Given, runRows } from '../../questions/feedback-view.ts';

export interface PredictionResult {
  readonly question: Question;
  readonly right: boolean;
  readonly tries: number;
  readonly hint: boolean;
  readonly milliseconds: number;
  /** The last answer, as small Markdown. */
  readonly given: string;
}

export class Prediction {
  readonly question: Question;
  private readonly ordered: OrderedQuestion;
  private readonly language: string;
  private readonly python: Python;
  private readonly messages: Messages;
  private readonly words: Messages['lesson']['reader'];
  private readonly onResult: (result: PredictionResult) => void;
  private asked = performance.now();
  private said: Remark[] = [];
  private tries = 0;
  private hinted = false;
  private solving: Promise<Solution | Error> | null = null;
  private shown: Solution | Error | null = null;
  private given: Given | null = null;

  /** @param onResult is called before the learner sees it, but not if they asked for the run instead of predicting it. */
  constructor(
    question: Question,
    { language, messages, python }: Pick<Context, 'language' | 'messages' | 'python'>,
    onResult: (result: PredictionResult) => void = () => {},
  ) {
    this.question = question;
    this.ordered = orderedPrediction(question);
    this.language = language;
    this.python = python;
    this.messages = messages;
    this.words = messages.lesson.reader;
    this.onResult = onResult;
  }

  get open(): boolean {
    return this.shown === null;
  }

  input(): QuestionInput {
    const trace = this.shown === null || this.shown instanceof Error ? null : this.shown.trace;
    return {
      ...questionInput(this.ordered, this.language),
      said: this.said,
      ...(trace !== null && {
        run: {
          output: trace.output,
          elapsed: trace.elapsed,
          ...(trace.error !== undefined && { error: trace.error }),
        },
      }),
    };
  }

  /** Takes an answer; it stays open for a second one if that was wrong. */
  async answer(answer: Answer): Promise<void> {
    const solution = await this.solution();
    if (solution instanceof Error) return this.reveal();
    const { question } = this;
    const feedback = feedbackOn(question, solution.key, answer, this.language);
    this.given = { question, answer, feedback };
    const { right } = feedback;
    this.tries++;
    if (right || this.tries === TRIES) this.report(answer, right);
    const { words } = this;
    if (right) {
      await this.reveal([remark('right', words.right, feedback)]);
    } else if (this.tries < TRIES) {
      this.said = [remark('wrong', words.tryAgain, feedback)];
      this.hint();
    } else {
      await this.reveal([remark('wrong', words.notRight, feedback)]);
    }
  }

  asking(): Asking {
    const { quiz, views } = this.messages;
    if (this.tries === 0) this.asked = performance.now();
    return {
      item: this.ordered,
      place: views.page.prediction,
      remarks: this.said.filter(({ kind }) => kind !== 'hint'),
      hinted: this.hinted,
      isRead: true,
      commands: { hint: quiz.keys.hint, run: quiz.keys.reveal, leave: quiz.keys.toPage },
    };
  }

  /** Once it is no longer open. */
  answered(): Answered {
    const { quiz, views } = this.messages;
    const { shown, messages, language } = this;
    const given = this.given;
    const right = given?.feedback.right ?? null;
    return {
      place: views.page.prediction,
      right,
      verdict: right === null ? views.page.answer : right ? quiz.right : quiz.wrong,
      rows: (options) =>
        given === null || shown === null || shown instanceof Error
          ? this.revealedRows(options)
          : feedbackRows(given, shown, { messages, language }, options),
      goOn: quiz.keys.goOn,
      commands: {},
    };
  }

  private revealedRows(options: FeedbackOptions): string[] {
    const { shown, question } = this;
    const rows = this.said.flatMap((each) => drawnRemark(each, options));
    const trace = shown instanceof Error ? null : (shown?.trace ?? null);
    return [...rows, ...runRows(question, trace, rows.length, options)];
  }

  hint(): void {
    if (this.said.some(({ kind }) => kind === 'hint')) return;
    this.hinted = true;
    this.said.push({ kind: 'hint', text: textIn(this.question.hint, this.language) });
  }

  private report(answer: Answer, right: boolean): void {
    const { question, tries } = this;
    const milliseconds = Math.round(performance.now() - this.asked);
    const given = answerText(question, answer, this.language);
    this.onResult({ question, right, tries, hint: this.hinted, milliseconds, given });
  }

  /** Shows the run, after what was said of an answer; nothing of it is recorded. */
  async reveal(said: Remark[] = []): Promise<void> {
    const solution = await this.solution();
    const { question, language } = this;
    if (solution instanceof Error) {
      said.push({ kind: 'answer', text: this.words.noRun(solution.message) });
    } else if (!said.some(({ kind }) => kind === 'right')) {
      said.push({ kind: 'answer', text: answerText(question, solution.key, language) });
    }
    said.push({ kind: 'explanation', text: textIn(question.explanation, language) });
    this.said = said;
    this.shown = solution;
  }

  private solution(): Promise<Solution | Error> {
    this.solving ??= solve(this.ordered, this.python.traceOf);
    return this.solving;
  }
}

/** Reasons about the answer alone: a second try must not learn about the other choices. */
function remark(kind: 'right' | 'wrong', lead: string, { right, reasons }: Feedback): Remark {
  const whys = reasons.filter((reason) => reason.own && reason.right === right).map(({ why }) => why);
  return { kind, text: [lead, ...whys].join(' ') };
}
