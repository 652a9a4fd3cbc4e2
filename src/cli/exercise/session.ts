import { Interrupted } from '../../terminal/screen/io.ts';
import type { Key } from '../../terminal/screen/keys.ts';
import { sanitize } from '../../terminal/text/index.ts';
import type { Context } from '../context/context.ts';
import { CliError } from '../context/exit.ts';
import { changes } from '../watching/watch-file.ts';
import type { Display, News } from './display.ts';
import { edit, editorIn } from './editor.ts';
import type { FileJudge } from './file-judge.ts';
import { Inbox } from './inbox.ts';
import type { Judging, Way } from './judging.ts';
import { enterKey } from './keys.ts';
import { hasRuns, stepOwnRuns } from './step-own-runs.ts';
import { type Panel, starterOf, type Work } from './work.ts';
import { resetFile } from './working-file.ts';

export type Outcome = 'leave' | 'next';

type Event =
  | { readonly type: 'key'; readonly key: Key }
  | { readonly type: 'file' }
  | { readonly type: 'news'; readonly news: News }
  | { readonly type: 'error'; readonly error: unknown };

/** Milliseconds after which somebody wonders what is going on. */
const PATIENCE = 200;

/** Somebody works on an exercise: keys are answered, and each save is judged, until they leave or go on to the next. */
export class ExerciseSession {
  private readonly work: Work;
  private readonly display: Display;
  private readonly judging: Judging;
  private readonly file: FileJudge;
  private readonly context: Context;
  private readonly events = new Inbox<Event>();
  private readonly over = new AbortController();
  private ways: readonly Way[] = [];

  constructor(work: Work, display: Display, file: FileJudge, judging: Judging, context: Context) {
    this.work = work;
    this.display = display;
    this.judging = judging;
    this.file = file;
    this.context = context;
  }

  /** @throws Interrupted on Ctrl-C; CliError if Python cannot be used */
  async run(openEditor: boolean): Promise<Outcome> {
    this.display.open();
    try {
      await this.show('story');
      if (openEditor) await this.edit();
      this.pump(this.readKeys());
      this.pump(this.watch());
      for (;;) {
        const outcome = await this.take(await this.events.next());
        if (outcome !== null) return outcome;
      }
    } finally {
      this.over.abort();
      this.file.stop();
      this.display.close();
    }
  }

  /** Lets something go on beside the events; its error is an event. */
  private pump(work: Promise<void>): void {
    work.catch((error: unknown) => this.events.push({ type: 'error', error }));
  }

  private async readKeys(): Promise<void> {
    while (!this.over.signal.aborted) this.events.push({ type: 'key', key: await this.display.key() });
  }

  private async watch(): Promise<void> {
    for await (const _ of changes(this.work.path, this.over.signal)) this.events.push({ type: 'file' });
  }

  private async take(event: Event): Promise<Outcome | null> {
    switch (event.type) {
      case 'key':
        return this.press(event.key);
      case 'file':
        this.pump(this.update());
        return null;
      case 'news':
        await this.show(event.news);
        return null;
      case 'error':
        throw event.error;
    }
  }

  private async press(key: Key): Promise<Outcome | null> {
    const { work } = this;
    if (key === 'interrupt') throw new Interrupted();
    if (key === 'end') return 'leave';
    const own = key === 'enter' ? enterKey(work, this.display.hasRest) : key;
    if (own === 'resize' || this.display.scroll(own)) {
      await this.show('nothing');
      return null;
    }
    work.message = null;
    const { asked } = work;
    work.asked = null;
    if (asked !== null) {
      if (own === 'y') await this.reveal(asked);
      else await this.show('nothing');
      return null;
    }
    if (own === 'q' || (own === 'escape' && work.panel === 'exercise')) return 'leave';
    if (own === 'n') return 'next';
    await this.act(own);
    return null;
  }

  private async act(key: Key): Promise<void> {
    switch (key) {
      case 'h':
        return this.hint();
      case 't':
        return this.open('timeline');
      case 's':
        return this.step();
      case 'o':
        return this.ask('solution');
      case 'd':
        return this.ask('differences');
      case 'e':
        return this.edit();
      case 'r':
        return this.reset();
      case '?':
        return this.open('help');
      case 'escape':
        return this.open('exercise');
      default:
        return this.show('nothing');
    }
  }

  /** Has the file judged as it is now, beside the events. */
  private async update(): Promise<void> {
    const { work } = this;
    const timer = setTimeout(() => this.events.push({ type: 'news', news: 'nothing' }), PATIENCE);
    try {
      if (!(await this.file.update())) return;
    } finally {
      clearTimeout(timer);
    }
    work.message = null;
    work.panel = 'exercise';
    this.events.push({ type: 'news', news: 'verdict' });
  }

  private async hint(): Promise<void> {
    const { work } = this;
    const { noMoreHints } = this.context.messages.exercise;
    if (work.hints === work.exercise.hints.length) return this.say(noMoreHints);
    work.hints++;
    work.panel = 'exercise';
    await this.show('hint');
  }

  private async open(panel: Panel): Promise<void> {
    this.work.panel = panel === this.work.panel ? 'exercise' : panel;
    await this.show('panel');
  }

  /** A solution is shown to who has one; others are asked first. */
  private async ask(panel: 'solution' | 'differences'): Promise<void> {
    const { work } = this;
    if (work.panel === panel || work.isSolved || work.isSolutionSeen) return this.reveal(panel);
    work.asked = panel;
    await this.show('question');
  }

  private async reveal(panel: 'solution' | 'differences'): Promise<void> {
    const { work } = this;
    if (!work.isSolved) work.isSolutionSeen = true;
    if (panel === 'solution') this.ways = await this.judging.ways(work.isSolved);
    await this.open(panel);
  }

  private async edit(): Promise<void> {
    const { work, context, display } = this;
    const words = context.messages.exercise.editor;
    const editor = editorIn(context.io.env);
    if (editor === null) return this.say(words.none);
    const command = sanitize(editor.command);
    if (!editor.isGraphical) display.close();
    work.message = editor.isGraphical ? words.opened(command) : null;
    await edit(editor, work.path, context.io, () => {
      work.message = words.failed(command);
      this.events.push({ type: 'news', news: 'message' });
    });
    if (!editor.isGraphical) display.open();
    await this.show(editor.isGraphical ? 'message' : 'nothing');
  }

  private async reset(): Promise<void> {
    const { work, context } = this;
    const words = context.messages.exercise.reset;
    try {
      const backup = resetFile(work.path, starterOf(work));
      await this.say(backup === null ? words.fresh : words.done(sanitize(backup)));
    } catch {
      await this.say(words.failed(sanitize(work.path)));
    }
  }

  /** Lets the learner step through their runs, for which the screen is another's. */
  private async step(): Promise<void> {
    const { work, context, display } = this;
    if (!hasRuns(work)) return this.say(context.messages.exercise.timeline.none);
    display.close();
    try {
      await stepOwnRuns(work, this.judging, context);
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      work.message = sanitize(error.message);
    } finally {
      display.open();
    }
    await this.show(work.message === null ? 'nothing' : 'message');
  }

  private async say(message: string): Promise<void> {
    this.work.message = message;
    await this.show('message');
  }

  private show(news: News): Promise<void> {
    return this.display.show(this.work, news, this.ways);
  }
}
