import { createInterface, type Interface } from 'node:readline';
import { textIn } from '../../i18n/index.ts';
import { type OrderedQuestion, readAnswer } from '../../questions/index.ts';
import { prose, type Remark, remark, sentence } from '../../terminal/page/index.ts';
import { code } from '../../terminal/page/program.ts';
import { sayWhile } from '../../terminal/prompt/say-while.ts';
import { Interrupted } from '../../terminal/screen/io.ts';
import type { Context } from '../context/context.ts';
import { pageOptions } from '../course/highlighting.ts';
import type { Answered, Asked, Asker, Asking, Commands } from './asker.ts';
import { choicesOf } from './question-view.ts';

/** Commands by the line that gives them. */
const COMMANDS = { '?': 'hint', u: 'back', r: 'run', q: 'leave' } as const;

/** Asks in numbered lines, and reads the answers as lines: in a pipe, or for a screen reader. */
export class PlainAsker implements Asker {
  private readonly context: Context;
  private readonly input: Interface;
  private readonly lines: AsyncIterator<string>;
  private readonly ignoreInterrupts: () => void;
  private interrupted = false;
  private commandsSaid = false;
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
    const { item, commands } = asking;
    const { messages, language, say, screen } = this.context;
    const { kind, hint } = item.question;
    const { typed } = messages.quiz;
    let { hinted } = asking;
    const sayHint = (): void => say(remark({ kind: 'hint', text: textIn(hint, language) }, screen));
    if (item === this.last) this.sayRemarks(asking);
    else await this.sayQuestion(asking);
    this.last = item;
    if (hinted && commands.hint !== undefined) sayHint();
    for (;;) {
      const line = await this.next();
      if (line === null) return { reply: 'leave', hinted };
      const command = COMMANDS[line.trim().toLowerCase() as keyof typeof COMMANDS];
      if (command === 'hint' && commands.hint !== undefined) {
        hinted = true;
        sayHint();
      } else if (command !== undefined && command !== 'hint' && commands[command] !== undefined) {
        return { reply: command, hinted };
      } else if (command === undefined && line.trim() !== '') {
        // An empty line is no answer to anything; before the lines of an output it may be a slip.
        const answer = readAnswer(item, kind === 'output' ? await this.restOf(line) : line);
        if (answer !== null) return { reply: answer, hinted };
        say(sentence(messages.quiz.misread(typed[kind]), '', screen));
      }
    }
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

  private async sayQuestion(asking: Asking): Promise<void> {
    const { messages, language, screen, say } = this.context;
    const { colour } = screen.theme;
    const { item, place, commands } = asking;
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
    this.sayRemarks(asking);
    // The lines of a program have their numbers already.
    if (kind !== 'line') {
      const choices = choicesOf(item, this.context);
      say(choices.flatMap(({ text, value }) => sentence(text, `  ${value}  `, screen)));
    }
    say(sentence(messages.quiz.typed[kind], '', screen));
    if (!this.commandsSaid) say(sentence(inWords(commands), '', screen));
    this.commandsSaid = true;
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

  /** The next line; null at the end of the input. */
  private async next(): Promise<string | null> {
    const { value, done } = await this.lines.next();
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
