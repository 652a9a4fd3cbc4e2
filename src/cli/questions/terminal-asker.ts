import { type OrderedQuestion, readAnswer } from '../../questions/index.ts';
import { type Remark, remark } from '../../terminal/page/index.ts';
import { sayWhile } from '../../terminal/prompt/say-while.ts';
import type { ScreenConfig } from '../../terminal/prompt/screen-prompt.ts';
import {
  ANSWER_STATE,
  type AnswerState,
  answerPicture,
  type Command,
  initialState,
  paste,
  press,
  pressAnswer,
  type QuestionScreen,
  type QuestionState,
  type QuestionView,
  questionPicture,
  type Reply,
} from '../../terminal/question/index.ts';
import { FullScreen } from '../../terminal/screen/full-screen.ts';
import type { Context } from '../context/context.ts';
import { pageOptions } from '../course/highlighting.ts';
import type { Answered, Asked, Asker, Asking, Composed } from './asker.ts';
import { answerView, questionView, wordsView } from './question-view.ts';

/** Asks on the whole screen of a terminal: of another's, or of its own, which it takes for its first question. */
export class TerminalAsker implements Asker {
  private readonly context: Context;
  private readonly terminal: FullScreen;
  private readonly isOwn: boolean;
  private isTaken: boolean;
  /** The question that was asked last, and how it looked: asked again, it goes on from there. */
  private last: { readonly item: OrderedQuestion; readonly state: QuestionState } | null = null;
  private readonly remarks: Remark[] = [];
  /** Lines for the scrollback, once the screen is given back. */
  private readonly traces: string[] = [];

  /** @param lent the screen that somebody has taken already, if so */
  constructor(context: Context, lent: FullScreen | null) {
    this.context = context;
    this.terminal = lent ?? new FullScreen(context.io);
    this.isOwn = lent === null;
    this.isTaken = lent !== null;
  }

  async ask(asking: Asking): Promise<Asked> {
    const { reply, hinted } = await this.onView(asking, questionView);
    if ('command' in reply) return { reply: reply.command, hinted };
    const answer = readAnswer(asking.item, reply.answer);
    if (answer === null) throw new TypeError(`${JSON.stringify(reply.answer)} is no answer`);
    return { reply: answer, hinted };
  }

  async compose(asking: Asking): Promise<Composed> {
    const { reply, hinted } = await this.onView(asking, wordsView);
    // The same question comes again, with other answers.
    this.last = null;
    return { reply: 'command' in reply ? reply.command : { words: reply.answer }, hinted };
  }

  async show(answered: Answered): Promise<'go-on' | Command> {
    this.last = null;
    const view = answerView(answered, this.context);
    const screen = await this.screen();
    return this.onScreen<AnswerState, 'go-on' | Command>(
      {
        initial: ANSWER_STATE,
        draw: (state) => answerPicture(view, state, screen()),
        press: (state, key) => pressAnswer(view, state, key, screen()),
      },
      'leave',
    );
  }

  keep(trace: readonly string[]): void {
    this.traces.push(...trace);
  }

  tell(remark: Remark): void {
    this.remarks.push(remark);
  }

  wait<T>(text: string, work: Promise<T>): Promise<T> {
    const { io, screen } = this.context;
    return sayWhile(
      text,
      work,
      screen,
      this.isTaken ? { ...io, onInterrupt: this.terminal.onInterrupt } : io,
    );
  }

  close(): void {
    if (!this.isOwn || !this.isTaken) return;
    this.isTaken = false;
    this.terminal.leave();
    const { say } = this.context;
    say([
      ...this.traces.splice(0),
      ...this.remarks.splice(0).flatMap((each) => remark(each, this.context.screen)),
    ]);
  }

  private async onView(
    asking: Asking,
    viewOf: typeof questionView,
  ): Promise<{ readonly reply: Reply; readonly hinted: boolean }> {
    const { item } = asking;
    const remarks = [...this.remarks.splice(0), ...asking.remarks];
    const view = viewOf({ ...asking, remarks }, this.context);
    const screen = await this.screen();
    return this.onScreen<QuestionState, { reply: Reply; hinted: boolean }>(
      {
        initial: this.stateOf(asking),
        draw: (state) => questionPicture(view, state, screen()),
        press: (state, key) => {
          const next = press(view, state, key, screen());
          if ('state' in next) return next;
          const isTry = 'answer' in next.reply;
          this.last = { item, state: isTry ? anotherTry(view, state) : state };
          return { reply: { reply: next.reply, hinted: state.hinted } };
        },
        paste: (state, text) => paste(view, state, text),
      },
      { reply: { command: 'leave' }, hinted: asking.hinted },
    );
  }

  private stateOf({ item, hinted, isRead = false }: Asking): QuestionState {
    const fresh = initialState(false);
    const first = isRead ? { ...fresh, seen: Number.POSITIVE_INFINITY } : fresh;
    const state = this.last?.item === item ? this.last.state : first;
    return { ...state, hinted: state.hinted || hinted, help: null, top: 0 };
  }

  private async onScreen<State, Reply>(
    config: Omit<ScreenConfig<State, Reply>, 'onResize'>,
    end: Reply,
  ): Promise<Reply> {
    const { askOnScreen } = await import('../../terminal/prompt/ask-on-screen.ts');
    if (!this.isTaken) this.terminal.enter();
    this.isTaken = true;
    return this.terminal.lend(() => askOnScreen(config, end, this.context.io));
  }

  /** The screen as it is at the moment of asking. */
  private async screen(): Promise<() => QuestionScreen> {
    const { screen } = this.context;
    const options = await pageOptions(screen);
    return () => ({ ...options, width: screen.width, height: screen.height });
  }
}

/** Nobody has to read the question anew; and Enter alone must not repeat the choice that was wrong. */
function anotherTry({ kind, choices }: QuestionView, { pointer, hinted }: QuestionState): QuestionState {
  const next = kind === 'choice' ? (pointer + 1) % choices.length : 0;
  return { ...initialState(hinted), pointer: next, begun: true };
}
