import { createInterface, type Interface } from 'node:readline';
import { textIn } from '../../i18n/index.ts';
import { type OrderedQuestion, readAnswer } from '../../questions/index.ts';
import { prose, type Remark, remark, sentence } from '../../terminal/page/index.ts';
import { code } from '../../terminal/page/program.ts';
import { sayWhile } from '../../terminal/prompt/say-while.ts';
import type { Command } from '../../terminal/question/index.ts';
import { Interrupted } from '../../terminal/screen/io.ts';
import { onResume } from '../../terminal/screen/modes.ts';
import type { Context } from '../context/context.ts';
import { pageOptions } from '../course/highlighting.ts';
import type { Answered, Asked, Asker, Asking, Commands, Composed } from './asker.ts';
import { choicesOf } from './question-view.ts';

/** Commands by the line that gives them. */
const COMMANDS = { '?': 'hint', u: 'back', r: 'run', q: 'leave' } as const;

/** Who gives so many lines that say nothing is not there: some file was piped in. */
const MOST_LINES = 1000;

/** Asks in numbered lines, and reads the answers as lines: in a pipe, or for a screen reader. */
export class PlainAsker implements Asker {
  private readonly context: Context;
  private readonly input: Interface;
  private readonly lines: AsyncIterator<string>;
  private readonly ignoreInterrupts: () => void;
  private interrupted = false;
  private readonly commandsSaid = new Set<string>();
  /** The question that was asked last: a second try needs no second reading. */
  private last: OrderedQuestion | null = null;

  constructor(context: Context) {
    const { io } = context;
    this.context = context;
    this.input = createInterface({ input: io.stdin, terminal: false });
    this.lines = this.input[Symbol.asyncIterator]();
    this.ignoreInterrupts = io.onInterrupt(() => {
      this.interrupted = true;
      this.input.close();
    });
  }

  async ask(asking: Asking): Promise<Asked> {
    const { item } = asking;
    const { messages, say, screen } = this.context;
    const { kind } = item.question;
    const isAgain = item === this.last;
    if (!isAgain) await this.sayQuestion(asking);
    this.sayRemarks(asking);
    if (isAgain && kind === 'recall') say(['']);
    if (!isAgain || kind === 'recall') this.sayAnswers(asking);
    this.last = item;
    return this.replyTo(asking, messages.quiz.typed[kind], async (line) => {
      // An empty line is no answer to anything; before the lines of an output it may be a slip.
      if (line.trim() === '') return null;
      const answer = readAnswer(item, kind === 'output' ? await this.restOf(line) : line);
      if (answer === null) say(sentence(messages.quiz.misread(messages.quiz.typed[kind]), '', screen));
      return answer;
    });
  }

  async compose(asking: Asking): Promise<Composed> {
    const { messages, say, screen } = this.context;
    await this.sayQuestion(asking);
    this.sayRemarks(asking);
    const { how } = messages.quiz.recall;
    say(sentence(how, '', screen));
    this.sayCommands(asking);
    this.last = asking.item;
    return this.replyTo(asking, how, async (line) => ({ words: line.trim() }));
  }

  show({ right, verdict, rows }: Answered): Promise<'go-on'> {
    this.last = null;
    const { say, screen } = this.context;
    const { states, colour, accessible } = screen.theme;
    const look = right === null ? null : states[right ? 'done' : 'failed'];
    const isSign = look !== null && !accessible;
    const said = colour.bold(isSign ? `${look.glyph} ${verdict}` : verdict);
    const { width, theme } = screen;
    say(['', look === null ? said : look.paint(said), ...rows({ width, theme })]);
    return Promise.resolve('go-on');
  }

  /** All that was said is there already. */
  keep(): void {}

  tell(what: Remark): void {
    const { say, screen } = this.context;
    say(remark(what, screen));
  }

  wait<T>(text: string, work: Promise<T>): Promise<T> {
    return sayWhile(text, work, this.context.screen, this.context.io);
  }

  close(): void {
    this.ignoreInterrupts();
    this.input.close();
  }

  /**
   * What a line gives that is no command.
   * @param how says what to type, when the terminal is taken again
   * @param read gives null for a line that gives nothing
   */
  private async replyTo<T>(
    { item, commands, hinted: isHinted }: Asking,
    how: string,
    read: (line: string) => Promise<T | null>,
  ): Promise<{ readonly reply: T | Command; readonly hinted: boolean }> {
    const { language, say, screen } = this.context;
    const sayHint = (): void =>
      say(remark({ kind: 'hint', text: textIn(item.question.hint, language) }, screen));
    let hinted = isHinted;
    if (hinted && commands.hint !== undefined) sayHint();
    const sayHow = (): void => say(['', ...sentence(`${how} ${inWords(commands)}`, '', screen)]);
    for (let lines = 0; ; lines++) {
      const line = await this.next(sayHow);
      if (line === null || lines === MOST_LINES) return { reply: 'leave', hinted };
      const command = COMMANDS[line.trim().toLowerCase() as keyof typeof COMMANDS];
      if (command === 'hint' && commands.hint !== undefined) {
        hinted = true;
        sayHint();
      } else if (command !== undefined && command !== 'hint' && commands[command] !== undefined) {
        return { reply: command, hinted };
      } else if (command === undefined) {
        const reply = await read(line);
        if (reply !== null) return { reply, hinted };
      }
    }
  }

  private async sayQuestion(asking: Asking): Promise<void> {
    const { language, screen, say } = this.context;
    const { colour } = screen.theme;
    const { item, place } = asking;
    const { prompt, kind, code: source, language: written = 'python' } = item.question;
    const numbers = kind === 'line' ? 'always' : 'seen';
    const page = await pageOptions(screen);
    say([
      '',
      ...sentence(place, '', screen).map((line) => colour.dim(line)),
      ...prose(textIn(prompt, language), screen).map((line) => colour.bold(line)),
      ...(source === undefined ? [] : ['', ...code({ language: written, code: source }, page, numbers)]),
      '',
    ]);
  }

  private sayAnswers(asking: Asking): void {
    const { messages, screen, say } = this.context;
    const { kind } = asking.item.question;
    // The lines of a program have their numbers already.
    if (kind !== 'line') {
      const choices = choicesOf(asking.item, this.context);
      say(choices.flatMap(({ text, value }) => sentence(text, `  ${value}  `, screen)));
    }
    say(sentence(messages.quiz.typed[kind], '', screen));
    this.sayCommands(asking);
  }

  private sayCommands({ commands }: Asking): void {
    const names = Object.keys(commands);
    if (names.every((name) => this.commandsSaid.has(name))) return;
    this.context.say(sentence(inWords(commands), '', this.context.screen));
    for (const name of names) this.commandsSaid.add(name);
  }

  private sayRemarks({ remarks }: Asking): void {
    for (const each of remarks) this.tell(each);
  }

  private async restOf(first: string): Promise<string> {
    const lines = [first];
    for (;;) {
      const line = await this.next();
      if (line === null || line.trim() === '') return lines.join('\n');
      lines.push(line);
    }
  }

  /** The next line; null at the end of the input. @param ask is called when the terminal is taken again meanwhile */
  private async next(ask: () => void = () => {}): Promise<string | null> {
    const stopAsking = onResume(ask);
    const { value, done } = await this.lines.next();
    stopAsking();
    if (this.interrupted) throw new Interrupted();
    return done ? null : value;
  }
}

/** `? hint, u back, q leave`: no key is parted from its meaning. */
function inWords(commands: Commands): string {
  return Object.entries(COMMANDS)
    .flatMap(([key, command]) => {
      const does = commands[command];
      return does === undefined ? [] : [`${key}\u00a0${does}`];
    })
    .join(', ');
}
