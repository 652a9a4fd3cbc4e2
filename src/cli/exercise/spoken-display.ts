import { sentence, title } from '../../terminal/page/index.ts';
import { Keyboard } from '../../terminal/screen/keyboard.ts';
import type { Key } from '../../terminal/screen/keys.ts';
import type { Context } from '../context/context.ts';
import type { Display, News } from './display.ts';
import type { Way } from './judging.ts';
import { keyHints } from './keys.ts';
import { panelLines } from './panels.ts';
import { hintLines, storyLines, titleOf } from './story-view.ts';
import { verdictLines } from './verdict-view.ts';
import type { Work } from './work.ts';

/** In words, each below the last, for those who listen, and for terminals on which nothing can be drawn over. */
export class SpokenDisplay implements Display {
  readonly hasRest = false;
  private readonly keyboard: Keyboard;
  private readonly context: Context;
  private work: Work | null = null;

  constructor(context: Context) {
    this.context = context;
    this.keyboard = new Keyboard(context.io);
  }

  open(): void {
    this.keyboard.listen(() => {
      if (this.work !== null) this.context.say([...this.keysOf(this.work), '']);
    });
  }

  close(): void {
    this.keyboard.unlisten();
  }

  key(): Promise<Key> {
    return this.keyboard.key();
  }

  scroll(): boolean {
    return false;
  }

  async show(work: Work, news: News, ways: readonly Way[]): Promise<void> {
    this.work = work;
    const lines = await this.lines(work, news, ways);
    if (lines.length > 0) this.context.say([...lines, '']);
  }

  private lines(
    work: Work,
    news: News,
    ways: readonly Way[],
  ): readonly string[] | Promise<readonly string[]> {
    const { context } = this;
    const { screen, messages } = context;
    const words = messages.exercise;
    switch (news) {
      case 'story':
        return [
          ...title(titleOf(work, context), screen),
          '',
          ...storyLines(work, true, context),
          '',
          ...verdictLines(work, context),
          '',
          ...this.keysOf(work),
        ];
      case 'verdict':
        return verdictLines(work, context);
      case 'hint':
        return hintLines(work, context, true);
      case 'panel':
        return work.panel === 'exercise' ? verdictLines(work, context) : panelLines(work, ways, context);
      case 'question':
        return work.asked === null ? [] : sentence(words[work.asked].ask, '', screen);
      case 'message':
        return work.message === null ? [] : sentence(work.message, '', screen);
      case 'nothing':
        return [];
    }
  }

  private keysOf(work: Work): readonly string[] {
    const { context } = this;
    const keys = keyHints(work, this.hasRest, context).map(({ key, does }) => `${key} ${does}`);
    return sentence(context.messages.exercise.keysSentence(keys.join(', ')), '', context.screen);
  }
}
