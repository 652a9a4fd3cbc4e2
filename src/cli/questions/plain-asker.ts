import { type Answer, type Item, readAnswer } from '../../questions/index.ts';
import { sentence } from '../../terminal/page/index.ts';
import { type Command, commandIn } from '../../terminal/prompt/commands.ts';
import { LineReader } from '../../terminal/prompt/line-reader.ts';
import { commandKeys, keysSentence, type PromptKey } from '../../terminal/prompt/prompt-keys.ts';
import { Interrupted } from '../../terminal/screen/io.ts';
import type { Context } from '../context/context.ts';
import type { Asker } from './asker.ts';
import { choiceRows } from './question-view.ts';

/** Asks in numbered lines, and reads the answers as lines: in a pipe, or for a screen reader. */
export class PlainAsker implements Asker {
  private readonly context: Context;
  private readonly commands: readonly PromptKey[];
  private readonly lines: LineReader;
  private readonly ignoreInterrupts: () => void;
  private interrupted = false;
  private commandsSaid = false;

  /** @param commands those to tell of; all of a quiz, if they are absent. */
  constructor(context: Context, commands?: readonly PromptKey[]) {
    const { io, messages } = context;
    this.context = context;
    this.commands = commands ?? commandKeys(messages, messages.quiz.keys.costlyHint);
    this.lines = new LineReader(io.stdin);
    this.ignoreInterrupts = io.onInterrupt(() => {
      this.interrupted = true;
      this.lines.close();
    });
  }

  async ask(item: Item): Promise<Answer | Command> {
    const { messages, say, screen } = this.context;
    const { kind } = item.question;
    const { typed } = messages.quiz;
    this.sayChoices(item);
    say(sentence(typed[kind], '', screen));
    if (!this.commandsSaid) say(sentence(keysSentence(this.commands), '', screen));
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
    this.lines.close();
  }

  private sayChoices(item: Item): void {
    // The lines of a program have their numbers already.
    if (item.question.kind === 'line') return;
    const texts = choiceRows(item, this.context.screen.width - 6, this.context);
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
