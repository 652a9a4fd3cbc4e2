import { basename } from 'node:path';
import { boldSpans, frame, type Hint, roomOf } from '../../terminal/page/index.ts';
import { FullScreen } from '../../terminal/screen/full-screen.ts';
import type { Key } from '../../terminal/screen/keys.ts';
import { scrollBy, scrollTo } from '../../terminal/screen/scroll.ts';
import { sanitize } from '../../terminal/text/index.ts';
import { line, type Span } from '../../terminal/text/line.ts';
import { columnsOf } from '../../terminal/text/width.ts';
import type { Context } from '../context/context.ts';
import type { Display, News } from './display.ts';
import type { Way } from './judging.ts';
import { keyHints } from './keys.ts';
import { panelLines } from './panels.ts';
import { hintLines, storyLines, titleOf } from './story-view.ts';
import { verdictLines } from './verdict-view.ts';
import type { Work } from './work.ts';

/** On the whole terminal: the exercise or a panel, which can be scrolled, over the one line of keys. */
export class DrawnDisplay implements Display {
  private readonly terminal: FullScreen;
  private readonly context: Context;
  private top = 0;
  private length = 0;

  constructor(context: Context) {
    this.context = context;
    this.terminal = new FullScreen(context.io);
  }

  get hasRest(): boolean {
    return this.top + roomOf(this.context.screen.height) < this.length;
  }

  open(): void {
    this.terminal.enter();
  }

  close(): void {
    this.terminal.leave();
  }

  key(): Promise<Key> {
    return this.terminal.key();
  }

  async show(work: Work, news: News, ways: readonly Way[]): Promise<void> {
    const { screen } = this.context;
    const { body, start } = await this.body(work, news, ways);
    this.length = body.length;
    const scroll = { top: start ?? this.top, length: body.length, room: roomOf(screen.height) };
    this.top = scrollTo(scroll.top, scroll);
    const keys: readonly Hint[] = keyHints(work, this.hasRest, this.context);
    const prompt = this.prompt(work);
    this.terminal.show(
      frame({ head: this.head(work), body, top: this.top, keys, ...(prompt && { prompt }) }, screen),
    );
  }

  scroll(key: Key): boolean {
    const { top, length } = this;
    const next = scrollBy(
      { top, length, room: roomOf(this.context.screen.height) },
      key === 'space' ? 'page-down' : key,
    );
    if (next !== null) this.top = next;
    return next !== null;
  }

  /** The lines to be seen, and the first of those that are new. */
  private async body(
    work: Work,
    news: News,
    ways: readonly Way[],
  ): Promise<{ body: string[]; start?: number }> {
    const { context } = this;
    if (work.panel !== 'exercise') {
      const body = await panelLines(work, ways, context);
      return news === 'panel' ? { body, start: 0 } : { body };
    }
    const story = storyLines(work, true, context);
    const hints = hintLines(work, context);
    const verdict = verdictLines(work, context);
    const parts = [story, hints, verdict].filter((part) => part.length > 0);
    const body = parts.flatMap((part, index) => [...(index === 0 ? [] : ['']), ...part]);
    const starts = {
      story: 0,
      hint: story.length + 1,
      verdict: body.length - verdict.length,
      panel: body.length - verdict.length,
    };
    return news in starts ? { body, start: starts[news as keyof typeof starts] } : { body };
  }

  /** The title is cut, not the file's name: it says which of several files is watched. */
  private head(work: Work): Span[] {
    const { theme, width } = this.context.screen;
    const file = { text: `  ${sanitize(basename(work.path))}`, paint: theme.colour.dim };
    const title = boldSpans(titleOf(work, this.context), theme);
    return [{ text: line(title, width - columnsOf(file.text), theme) }, file];
  }

  private prompt({ asked, message, isJudging }: Work) {
    const { colour } = this.context.screen.theme;
    const words = this.context.messages.exercise;
    if (asked !== null) return [{ text: words[asked].ask, paint: colour.bold }];
    if (message !== null) return [{ text: message, paint: colour.yellow }];
    return isJudging ? [{ text: words.judging, paint: colour.dim }] : undefined;
  }
}
