import { createInterface, type Interface } from 'node:readline';
import { type Answer, type Item, readAnswer } from '../../questions/index.ts';
import { sentence } from '../../terminal/page/index.ts';
import { type Command, commandIn } from '../../terminal/prompt/commands.ts';
import { keysSentence } from '../../terminal/prompt/prompt-keys.ts';
import { Interrupted } from '../../terminal/screen/io.ts';
import type { Context } from '../context/context.ts';
import type { Asker, CommandsFor } from './asker.ts';
import { choiceRows } from './question-view.ts';

/** Asks in numbered lines, and reads the answers as lines: in a pipe, or for a screen reader. */
export class PlainAsker implements Asker {
  private readonly context: Context;
  private readonly commands: CommandsFor;
  private readonly input: Interface;
  private readonly lines: AsyncIterator<string>;
  private readonly ignoreInterrupts: () => void;
  private interrupted = false;
  private commandsSaid = false;

  constructor(context: Context, commands: CommandsFor) {
    const { io } = context;
    this.context = context;
    this.commands = commands;
    this.input = createInterface({ input: io.stdin, terminal: false });
    this.lines = this.input[Symbol.asyncIterator]();
    this.ignoreInterrupts = io.onInterrupt(() => {
      this.interrupted = true;
      this.input.close();
    });
  }

  async ask(item: Item): Promise<Answer | Command> {
    const { messages, say, screen } = this.context;
    const { kind } = item.question;
    const { typed } = messages.quiz;
    this.sayChoices(item);
    say(sentence(typed[kind], '', screen));
    const commands = this.commands(messages.quiz.keys.costlyHint);
    if (!this.commandsSaid) say(sentence(keysSentence(commands), '', screen));
    this.commandsSaid = true;
    for (;;) {
      const line = await this.next();
      if (line === null) return 'leave';
      const command = commandIn(line);
      if (command !== null) return command;
      // An empty line is no answer to anything; before the lines of an output it may be a slip.
      if (line.trim() === '') continue;
      const answer = readAnswer(item, kind === 'output' ? await this.restOf(line) : line);
      if (answer !== null) return answer;
      say(sentence(messages.quiz.misread(typed[kind]), '', screen));
    }
  }

  pause(): Promise<'go-on'> {
    return Promise.resolve('go-on');
  }

  close(): void {
    this.ignoreInterrupts();
    this.input.close();
  }

  private sayChoices(item: Item): void {
    // The lines of a program have their numbers already.
    if (item.question.kind === 'line') return;
    const texts = choiceRows(item, this.context.screen.width - 6, this.context);
    this.context.say(
      texts.flatMap((rows, index) => rows.map((row, at) => (at === 0 ? `  ${index + 1}  ` : '     ') + row)),
    );
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
