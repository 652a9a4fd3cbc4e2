import { type Given, type Item, readAnswer } from '../../quiz/index.ts';
import { sentence } from '../../terminal/page/index.ts';
import { LineReader } from '../../terminal/prompt/line-reader.ts';
import { Interrupted } from '../../terminal/screen/io.ts';
import type { Context } from '../context/context.ts';
import type { Asker } from './asker.ts';
import { type Command, type CommandKey, commandIn, commandKeys, commandsLine } from './command-keys.ts';
import { shownTexts } from './question-view.ts';

/** Asks in numbered lines, and reads the answers as lines: in a pipe, or for a screen reader. */
export class PlainAsker implements Asker {
  private readonly context: Context;
  private readonly commands: readonly CommandKey[];
  private readonly lines: LineReader;
  private readonly ignoreInterrupts: () => void;
  private interrupted = false;
  private isTold = false;

  /** @param commands those to tell of; all of a quiz, if they are absent. */
  constructor(context: Context, commands?: readonly CommandKey[]) {
    this.context = context;
    this.commands = commands ?? commandKeys(context.messages, context.messages.quiz.keys.costlyHint);
    this.lines = new LineReader(context.io.stdin);
    this.ignoreInterrupts = context.io.onInterrupt(() => {
      this.interrupted = true;
      this.lines.close();
    });
  }

  async ask(item: Item): Promise<Given | Command> {
    const { messages, say, screen } = this.context;
    const { kind } = item.question;
    this.showChoices(item);
    say(sentence(messages.quiz.typed[kind], '', screen));
    if (!this.isTold) say(sentence(commandsLine(this.commands), '', screen));
    this.isTold = true;
    for (;;) {
      const line = await this.next();
      if (line === null) return 'leave';
      const command = commandIn(line);
      if (command !== null) return command;
      // An empty line is no answer to anything; before the lines of an output it may be a slip.
      if (line.trim() === '') continue;
      const given = readAnswer(item, kind === 'output' ? await this.restOf(line) : line);
      if (given !== null) return given;
      say(sentence(messages.quiz.misread(messages.quiz.typed[kind]), '', screen));
    }
  }

  pause(): Promise<'go-on'> {
    return Promise.resolve('go-on');
  }

  close(): void {
    this.ignoreInterrupts();
    this.lines.close();
  }

  private showChoices(item: Item): void {
    // The lines of a program have their numbers already.
    if (item.question.kind === 'line') return;
    const texts = shownTexts(item, this.context.screen.width - 6, this.context);
    this.context.say(
      texts.flatMap((rows, index) => rows.map((row, at) => (at === 0 ? `  ${index + 1}  ` : '     ') + row)),
    );
  }

  /** The lines of an output, to the empty one. */
  private async restOf(first: string): Promise<string> {
    const lines = [first];
    for (;;) {
      const line = await this.next();
      if (line === null || line.trim() === '') return lines.join('\n');
      lines.push(line);
    }
  }

  private async next(): Promise<string | null> {
    const line = await this.lines.next();
    if (this.interrupted) throw new Interrupted();
    return line;
  }
}
