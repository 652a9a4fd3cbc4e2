import { itemOf, type Question } from '../../../questions/index.ts';
import { resultOf, Session } from '../../../quiz/index.ts';
import type { FullScreen } from '../../../terminal/screen/full-screen.ts';
import { Interrupted } from '../../../terminal/screen/io.ts';
import { scrollOff } from '../../../terminal/screen/scroll-off.ts';
import { CliError } from '../../context/exit.ts';
import { exercisesOf } from '../../course/exercises.ts';
import { namesIn } from '../../course/names.ts';
import type { QuestionReview } from '../../journal/due.ts';
import { MOST_DUE, reviewSession } from '../../journal/review-session.ts';
import { resultLines } from '../../score/result.ts';
import type { Path } from '../path/path.ts';
import { editProgram } from './edit-program.ts';
import type { Action, ReaderContext } from './mode.ts';
import type { OpenPage } from './open-page.ts';
import { runPage, showCode, stepPage } from './page-actions.ts';
import type { Prediction } from './prediction.ts';

/** Questions, exercises and programs: each takes the terminal for itself, and then the reader goes on. */
export class Activities {
  private readonly terminal: FullScreen | null;
  private readonly path: Path;
  private readonly context: ReaderContext;

  constructor(terminal: FullScreen | null, path: Path, context: ReaderContext) {
    this.terminal = terminal;
    this.path = path;
    this.context = context;
  }

  /** Asks for a prediction, and shows what was right. @throws Interrupted on Ctrl-C */
  async predict(prediction: Prediction): Promise<void> {
    const { askPrediction } = await import('./ask-prediction.ts');
    await askPrediction(prediction, this.terminal, this.context);
  }

  /**
   * Asks questions of the chapter that is open. Those that are left are put off.
   * @throws Interrupted on Ctrl-C; CliError that says which could not be asked
   */
  async ask(questions: readonly Question[]): Promise<void> {
    const chapter = this.chapterId;
    const items = questions.map((question) => itemOf(chapter, question));
    this.path.putOffQuestions(questions);
    await this.askAll(new Session(items));
  }

  /** Asks what is due for review, not all at once. @throws as `ask` */
  review(due: readonly QuestionReview[]): Promise<void> {
    return this.askAll(reviewSession(due, MOST_DUE));
  }

  /** Works on an exercise, and on those that follow. @throws Interrupted on Ctrl-C; CliError if it cannot be done here */
  async exercise(id: string): Promise<void> {
    const { workThrough } = await import('../../exercise/work-through.ts');
    const all = await exercisesOf(this.context);
    await this.instead(() => workThrough(id, all, false, { ...this.context, comesBack: true }));
  }

  /** Does something with a page. @throws Interrupted on Ctrl-C; CliError if it cannot be done here */
  async withPage(action: Action, { content, shown, prediction, offers }: OpenPage): Promise<void> {
    if (['demo', 'step'].includes(action) && prediction !== null && !offers.hasDemo) {
      throw new CliError(this.context.messages.lesson.reader.predictFirst);
    }
    switch (action) {
      case 'run':
      case 'demo':
        return this.instead(() => {
          scrollOff(this.context.io.stdout);
          return runPage(shown, this.context);
        });
      case 'step':
        return this.instead(() => stepPage(shown, this.context));
      case 'code':
        return this.outside(() => showCode(content, this.context));
      case 'edit':
        return this.outside(() => editProgram(content, this.copyName, this.context));
    }
  }

  private async askAll(session: Session): Promise<void> {
    const { askQuestions } = await import('../../questions/ask-questions.ts');
    const end = await askQuestions(session, this.terminal, this.context.journal, this.context);
    if (end === 'done') await this.showScore(session);
    if (session.skipped.length > 0) throw new CliError(session.skipped.join('\n'));
  }

  /** The score, and what was missed to be asked again. */
  private async showScore(session: Session): Promise<void> {
    const { context } = this;
    const names = await namesIn(context);
    const lines = (): string[] => resultLines(resultOf(session.answers), null, names, context);
    if (this.terminal === null) return context.say(lines());
    const { afterQuiz } = await import('../../score/after-quiz.ts');
    const { read } = await import('./read.ts');
    const { goOn } = context.messages.quiz.keys;
    await this.instead(() =>
      afterQuiz(session, () => lines().slice(1), names, context, { read, leave: goOn }),
    );
  }

  private get chapterId(): string {
    return this.context.chapters.files[this.path.position?.chapter ?? 0]?.id ?? '';
  }

  /** The name of the copy of a page's program: `gather-3`. */
  private get copyName(): string {
    return `${this.chapterId}-${(this.path.position?.page ?? 0) + 1}`;
  }

  /** Does something that takes the terminal for itself. */
  private async instead(act: () => Promise<void> | void): Promise<void> {
    this.terminal?.leave();
    try {
      await act();
    } finally {
      this.terminal?.enter();
    }
  }

  /** Does something on the terminal as it was before, where it can be scrolled back to; then a key leads back. */
  private outside(act: () => Promise<void> | void): Promise<void> {
    const { terminal } = this;
    const { messages, screen, say } = this.context;
    if (terminal === null) return this.instead(act);
    return this.instead(async () => {
      await act();
      say([screen.theme.colour.dim(messages.lesson.reader.pressKey)]);
      terminal.listen();
      const key = await terminal.key();
      terminal.unlisten();
      if (key === 'interrupt') throw new Interrupted();
    });
  }
}
