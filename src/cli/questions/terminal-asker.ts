import { type Answer, type Item, readAnswer } from '../../questions/index.ts';
import { sentence } from '../../terminal/page/index.ts';
import { type Command, commandIn, withCommands } from '../../terminal/prompt/commands.ts';
import { keysSentence, type PromptKey, promptKeys } from '../../terminal/prompt/prompt-keys.ts';
import { promptTheme } from '../../terminal/prompt/prompt-theme.ts';
import { discardKeys } from '../../terminal/screen/discard-keys.ts';
import type { Context } from '../context/context.ts';
import type { Asker, CommandsFor } from './asker.ts';
import { choiceRows } from './question-view.ts';

/** Columns that prompts put before a choice: the pointer, a mark, the number. */
const BEFORE = { select: 5, pick: 9 } as const;

/**
 * Asks by prompts on a terminal, to be answered by arrows or number keys. Each prompt is brought in when it is needed:
 * the question is there to be read meanwhile.
 */
export class TerminalAsker implements Asker {
  private readonly context: Context;
  private readonly commands: CommandsFor;
  /** Kept between two prompts of one question: a hint must not erase what was picked. */
  private picked: { readonly item: Item; readonly places: readonly number[] } | null = null;

  /** The question that is on the screen. */
  private shown: Item | null = null;

  constructor(context: Context, commands: CommandsFor) {
    this.context = context;
    this.commands = commands;
  }

  async ask(item: Item): Promise<Answer | Command> {
    if (item !== this.shown) await this.drawn();
    this.shown = item;
    switch (item.question.kind) {
      case 'choice':
      case 'line':
        return this.choose(item);
      case 'choices':
      case 'order':
        return this.pick(item, item.question.kind);
      case 'number':
        return this.type(item);
      case 'output':
        return this.typeLines();
    }
  }

  async pause(last: boolean): Promise<'go-on' | 'back' | 'leave'> {
    await this.drawn();
    this.shown = null;
    const { keys } = this.context.messages.quiz;
    const message = `\n${this.help(['⏎', last ? keys.score : keys.goOn], ['u', keys.goBack], ['q', keys.leave])}`;
    const { pausePrompt } = await import('../../terminal/prompt/pause-prompt.ts');
    for (;;) {
      const reply = await withCommands(this.context.io, true, (prompt) => pausePrompt({ message }, prompt));
      // It is too late for a hint.
      if (reply !== 'hint') return reply ?? 'go-on';
    }
  }

  close(): void {}

  /** What was typed before there was anything to read is no answer to it. */
  private drawn(): Promise<void> {
    return discardKeys(this.context.io, () => Promise.resolve());
  }

  private async choose(item: Item): Promise<Answer | Command> {
    const { io, screen, messages } = this.context;
    const { keys, how } = messages.quiz;
    const { question, order } = item;
    const help = this.help(['↑↓ 1-9', keys.choose], ['⏎', keys.answer], ...this.commands(keys.hint));
    const texts = choiceRows(item, screen.width - 1 - BEFORE.select, this.context);
    const config = {
      message: how[question.kind],
      choices: texts.map((rows, place) => ({
        name: rows.join(`\n${' '.repeat(BEFORE.select)}`),
        value: place,
      })),
      theme: promptTheme(screen.theme, help),
      pageSize: this.pageSize,
      loop: false,
    };
    const { default: select } = await import('@inquirer/select');
    const place = await withCommands(io, true, (prompt) => select<number>(config, prompt));
    if (typeof place === 'string') return place;
    const index = order[place] ?? 0;
    if (question.kind !== 'line') return { kind: 'choice', choice: index };
    return { kind: 'line', line: question.choices[index]?.line ?? 0 };
  }

  private async pick(item: Item, kind: 'choices' | 'order'): Promise<Answer | Command> {
    const { io, screen, messages } = this.context;
    const { keys, how } = messages.quiz;
    const { colour, marks } = screen.theme;
    const ordered = kind === 'order';
    const config = {
      message: how[kind],
      items: choiceRows(item, screen.width - 1 - BEFORE.pick, this.context),
      ordered,
      initial: this.picked?.item === item ? this.picked.places : [],
      onChange: (places: readonly number[]) => {
        this.picked = { item, places };
      },
      help: this.help(
        [`1-9 ${keys.space}`, ordered ? keys.next : keys.mark],
        ...(ordered ? [['⌫', keys.back] as const] : []),
        ['⏎', keys.answer],
        ...this.commands(keys.hint),
      ),
      pointer: marks.pointer,
      highlight: colour.cyan,
      marked: colour.green,
      pageSize: this.pageSize,
    };
    const { pickPrompt } = await import('../../terminal/prompt/pick-prompt.ts');
    const places = await withCommands(io, true, (prompt) => pickPrompt(config, prompt));
    if (typeof places === 'string') return places;
    this.picked = null;
    const indices = places.map((place) => item.order[place] ?? 0);
    return ordered
      ? { kind: 'order', order: indices }
      : { kind: 'choices', choices: indices.sort((a, b) => a - b) };
  }

  private async type(item: Item): Promise<Answer | Command> {
    const { messages, say, screen } = this.context;
    const { how, typed, misread } = messages.quiz;
    this.sayCommands();
    for (;;) {
      const line = await this.line(how.number);
      const reply = line === null ? 'leave' : (commandIn(line) ?? readAnswer(item, line));
      if (reply !== null) return reply;
      say(sentence(misread(typed.number), '', screen));
    }
  }

  private async typeLines(): Promise<Answer | Command> {
    const { messages, say, screen } = this.context;
    say(sentence(messages.quiz.how.output, '', screen));
    this.sayCommands();
    const lines: string[] = [];
    for (;;) {
      const lead = `${lines.length + 1} ${screen.theme.marks.side}`;
      const line = await this.line(lead);
      if (line === null) return 'leave';
      // Within an output, a letter may be what is printed.
      const command = lines.length === 0 ? commandIn(line) : null;
      if (command !== null) return command;
      if (line.trim() === '' && lines.length > 0) return { kind: 'output', lines };
      if (line.trim() === '') continue;
      lines.push(line);
      say([`${lead} ${line}`]);
    }
  }

  /** A line that is typed; null at the end of the input. */
  private async line(message: string): Promise<string | null> {
    const { io, screen } = this.context;
    const theme = promptTheme(screen.theme, '');
    const { default: input } = await import('@inquirer/input');
    const line = await withCommands(io, false, async (prompt) => ({
      text: await input({ message, theme }, prompt),
    }));
    return typeof line === 'string' ? null : line.text;
  }

  private sayCommands(): void {
    const { say, screen, messages } = this.context;
    const commands = this.commands(messages.quiz.keys.costlyHint);
    const rows = sentence(keysSentence(commands), '', screen);
    say(rows.map((row) => screen.theme.colour.dim(row)));
  }

  private get pageSize(): number {
    return Math.max(5, this.context.screen.height - 5);
  }

  private help(...keys: PromptKey[]): string {
    return promptKeys(keys, this.context.screen, this.context.messages);
  }
}
