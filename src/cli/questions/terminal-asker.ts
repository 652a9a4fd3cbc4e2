import { type Given, type Item, readAnswer } from '../../quiz/index.ts';
import { sentence } from '../../terminal/page/index.ts';
import { withCommands } from '../../terminal/prompt/prompt-commands.ts';
import { promptKeys } from '../../terminal/prompt/prompt-keys.ts';
import { promptTheme } from '../../terminal/prompt/prompt-theme.ts';
import type { Context } from '../context/context.ts';
import type { Asker } from './asker.ts';
import { type Command, type CommandKey, commandIn, commandKeys, commandsLine } from './command-keys.ts';
import { shownTexts } from './question-view.ts';

/** Columns that prompts put before a choice: the pointer, a box, the number. */
const BEFORE = { select: 5, checkbox: 8, order: 9 } as const;

/**
 * Asks by prompts on a terminal, to be answered by arrows or number keys. Each prompt is brought in when it is needed:
 * the question is there to be read meanwhile.
 */
export class TerminalAsker implements Asker {
  private readonly context: Context;
  /** On a prompt, and where they are typed. */
  private readonly commands: { readonly keys: readonly CommandKey[]; readonly typed: readonly CommandKey[] };

  /** @param commands those to tell of; all of a quiz, if they are absent. */
  constructor(context: Context, commands?: readonly CommandKey[]) {
    this.context = context;
    const { messages } = context;
    const { hint, costlyHint } = messages.quiz.keys;
    this.commands = {
      keys: commands ?? commandKeys(messages, hint),
      typed: commands ?? commandKeys(messages, costlyHint),
    };
  }

  ask(item: Item): Promise<Given | Command> {
    switch (item.question.kind) {
      case 'choice':
      case 'line':
        return this.choose(item);
      case 'choices':
        return this.mark(item);
      case 'order':
        return this.arrange(item);
      case 'number':
        return this.type(item);
      case 'output':
        return this.typeLines();
    }
  }

  async pause(last: boolean): Promise<'go-on' | 'undo' | 'leave'> {
    const { keys } = this.context.messages.quiz;
    const message = `\n${this.help(['⏎', last ? keys.score : keys.goOn], ['u', keys.undo], ['q', keys.leave])}`;
    const { pausePrompt } = await import('../../terminal/prompt/pause-prompt.ts');
    for (;;) {
      const reply = await withCommands(this.context.io, true, (context) => pausePrompt({ message }, context));
      // It is too late for a hint.
      if (reply !== 'hint') return reply ?? 'go-on';
    }
  }

  close(): void {}

  private async choose(item: Item): Promise<Given | Command> {
    const { keys, how } = this.context.messages.quiz;
    const { question, shown } = item;
    const help = this.help(['↑↓ 1-9', keys.choose], ['⏎', keys.answer], ...this.commands.keys);
    const { default: select } = await import('@inquirer/select');
    const place = await withCommands(this.context.io, true, (context) =>
      select<number>({ ...this.choices(item, BEFORE.select, help), message: how[question.kind] }, context),
    );
    if (typeof place === 'string') return place;
    const index = shown[place] ?? 0;
    if (question.kind !== 'line') return { kind: 'choice', choice: index };
    return { kind: 'line', line: question.choices[index]?.line ?? 0 };
  }

  private async mark(item: Item): Promise<Given | Command> {
    const { keys, how } = this.context.messages.quiz;
    const help = this.help([`1-9 ${keys.space}`, keys.mark], ['⏎', keys.answer], ...this.commands.keys);
    const { choices: all, ...config } = this.choices(item, BEFORE.checkbox, help);
    const { default: checkbox } = await import('@inquirer/checkbox');
    const places = await withCommands(this.context.io, true, (context) =>
      checkbox<number>(
        {
          ...config,
          choices: all.map(({ name, value }) => ({ value, name: ` ${value + 1}. ${name}` })),
          message: how.choices,
          shortcuts: { all: null, invert: null },
        },
        context,
      ),
    );
    if (typeof places === 'string') return places;
    return { kind: 'choices', choices: places.map((place) => item.shown[place] ?? 0).sort((a, b) => a - b) };
  }

  private async arrange(item: Item): Promise<Given | Command> {
    const { screen, messages, io } = this.context;
    const { keys, how } = messages.quiz;
    const { colour, marks } = screen.theme;
    const help = this.help(
      [`1-9 ${keys.space}`, keys.next],
      ['⌫', keys.back],
      ['⏎', keys.answer],
      ...this.commands.keys,
    );
    const config = {
      message: how.order,
      items: shownTexts(item, screen.width - 1 - BEFORE.order, this.context),
      help,
      pointer: marks.pointer,
      highlight: colour.cyan,
      placed: colour.green,
    };
    const { orderPrompt } = await import('../../terminal/prompt/order-prompt.ts');
    const order = await withCommands(io, true, (context) => orderPrompt(config, context));
    return typeof order === 'string'
      ? order
      : { kind: 'order', order: order.map((place) => item.shown[place] ?? 0) };
  }

  private async type(item: Item): Promise<Given | Command> {
    const { messages, say } = this.context;
    this.sayCommands();
    for (;;) {
      const line = await this.line(messages.quiz.how.number);
      const command = line === null ? 'leave' : commandIn(line);
      const given = line === null ? null : readAnswer(item, line);
      if (command !== null || given !== null) return command ?? (given as Given);
      say(sentence(messages.quiz.misread(messages.quiz.typed.number), '', this.context.screen));
    }
  }

  private async typeLines(): Promise<Given | Command> {
    const { messages, say, screen } = this.context;
    say(sentence(messages.quiz.how.output, '', screen));
    this.sayCommands();
    const lines: string[] = [];
    for (;;) {
      const lead = `${lines.length + 1} ${screen.theme.marks.side}`;
      const line = await this.line(lead);
      const command = line === null ? 'leave' : commandIn(line);
      // Within an output, a letter may be what is printed.
      if (line === null || (command !== null && lines.length === 0)) return command as Command;
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
    const line = await withCommands(io, false, async (context) => ({
      text: await input({ message, theme }, context),
    }));
    return typeof line === 'string' ? null : line.text;
  }

  private sayCommands(): void {
    const { say, screen } = this.context;
    say(sentence(commandsLine(this.commands.typed), '', screen).map((row) => screen.theme.colour.dim(row)));
  }

  private choices(item: Item, before: number, help: string) {
    const { screen } = this.context;
    const texts = shownTexts(item, screen.width - 1 - before, this.context);
    const indent = ' '.repeat(before);
    return {
      choices: texts.map((lines, place) => ({ name: lines.join(`\n${indent}`), value: place })),
      theme: promptTheme(screen.theme, help),
      pageSize: Math.max(5, screen.height - 5),
      loop: false,
    };
  }

  private help(...keys: CommandKey[]): string {
    return promptKeys(keys, this.context.screen, this.context.messages);
  }
}
