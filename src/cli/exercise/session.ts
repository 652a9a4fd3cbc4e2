import { Interrupted } from '../../terminal/screen/io.ts';
import type { Key } from '../../terminal/screen/keys.ts';
import { History, sourceLine } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import { CliError } from '../context/exit.ts';
import { ProgramRuns } from '../runs/program-run.ts';
import { stepListing } from '../runs/step-listing.ts';
import { stepRuns } from '../runs/step-runs.ts';
import { readSource } from '../watching/read-source.ts';
import { changes } from '../watching/watch-file.ts';
import type { AttemptRecorder } from './attempt-recorder.ts';
import type { Display, News } from './display.ts';
import { edit, editorIn } from './editor.ts';
import { Inbox } from './inbox.ts';
import type { Judging, Way } from './judging.ts';
import { titleOf } from './story-view.ts';
import { type Panel, starterOf, type Work } from './work.ts';
import { resetFile } from './working-file.ts';

export type Outcome = 'leave' | 'next';

type Verdict = NonNullable<Work['judged']>['verdict'];

type Event =
  | { readonly type: 'key'; readonly key: Key }
  | { readonly type: 'file' }
  | { readonly type: 'verdict'; readonly source: string; readonly verdict: Verdict }
  | { readonly type: 'changed'; readonly news: News }
  | { readonly type: 'error'; readonly error: unknown };

/** Milliseconds after which somebody wonders what is going on. */
const PATIENCE = 200;

/** Somebody works on an exercise: keys are answered, and each save is judged, until they leave or go on to the next. */
export class ExerciseSession {
  private readonly work: Work;
  private readonly display: Display;
  private readonly judging: Judging;
  private readonly recorder: AttemptRecorder;
  private readonly context: Context;
  private readonly events = new Inbox<Event>();
  private readonly over = new AbortController();
  private readonly starter: string;
  /** The text that was read last. */
  private source: string | null = null;
  private ways: readonly Way[] = [];

  constructor(work: Work, display: Display, judging: Judging, recorder: AttemptRecorder, context: Context) {
    this.work = work;
    this.display = display;
    this.judging = judging;
    this.recorder = recorder;
    this.context = context;
    this.starter = starterOf(work);
  }

  /** Judges the file as it is, before anything is shown. @throws CliError if Python cannot be used */
  async prepare(): Promise<void> {
    const { work, judging } = this;
    const read = readSource(work.path);
    if ('problem' in read) {
      work.problem = read.problem;
      return;
    }
    this.source = read.text;
    work.isOld &&= read.text !== this.starter;
    const verdict = await judging.judge(read.text);
    work.possible = await judging.possible();
    this.note(read.text, verdict, false);
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
      this.judging.stop();
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
        await this.read();
        return null;
      case 'verdict':
        await this.judged(event.source, event.verdict);
        return null;
      case 'changed':
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
    if (key === 'resize' || this.display.scroll(key)) {
      await this.show('nothing');
      return null;
    }
    work.message = null;
    const { asked } = work;
    work.asked = null;
    if (asked !== null) {
      if (key === 'y') await this.reveal(asked);
      else await this.show('nothing');
      return null;
    }
    if (key === 'q') return 'leave';
    if (key === 'n') return 'next';
    await this.act(key);
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

  /** Reads the file, and has it judged if it is another program than before. */
  private async read(): Promise<void> {
    const { work } = this;
    const read = readSource(work.path);
    if ('problem' in read) {
      this.judging.stop();
      this.source = null;
      work.problem = read.problem;
      work.isJudging = false;
      work.panel = 'exercise';
      return this.show('verdict');
    }
    if (read.text === this.source) return;
    this.source = read.text;
    work.problem = null;
    work.isJudging = true;
    this.pump(this.judge(read.text));
    setTimeout(() => {
      if (work.isJudging) this.events.push({ type: 'changed', news: 'nothing' });
    }, PATIENCE).unref();
  }

  private async judge(source: string): Promise<void> {
    const verdict = await this.judging.verdictOn(source);
    // Not known yet if the file was no program at first.
    this.work.possible ??= await this.judging.possible();
    if (verdict !== null) this.events.push({ type: 'verdict', source, verdict });
  }

  private async judged(source: string, verdict: Verdict): Promise<void> {
    const { work } = this;
    if (source !== this.source) return;
    work.isJudging = false;
    work.message = null;
    work.panel = 'exercise';
    this.note(source, verdict, source !== this.starter);
    await this.show('verdict');
  }

  /** @param isTry whether it is something that the learner has just done */
  private note(source: string, verdict: Verdict, isTry: boolean): void {
    const { work } = this;
    work.judged = { source, verdict };
    if (isTry) work.tries++;
    // On the disk before it is praised.
    if (verdict.passed) this.recorder.passed(work);
    else if (isTry) this.recorder.failed(work);
    work.isSolved = verdict.passed;
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
    if (!editor.isGraphical) display.close();
    work.message = editor.isGraphical ? words.opened(editor.command) : null;
    await edit(editor, work.path, context.io, () => {
      work.message = words.failed(editor.command);
      this.events.push({ type: 'changed', news: 'message' });
    });
    if (!editor.isGraphical) display.open();
    await this.show(editor.isGraphical ? 'message' : 'nothing');
  }

  private async reset(): Promise<void> {
    const { work, context } = this;
    const words = context.messages.exercise.reset;
    try {
      const backup = resetFile(work.path, this.starter);
      await this.say(backup === null ? words.fresh : words.done(backup));
    } catch {
      await this.say(words.failed(work.path));
    }
  }

  /** Lets the learner step through their runs, for which the screen is another's. */
  private async step(): Promise<void> {
    const { work, context, display } = this;
    const { judged } = work;
    const runs = (judged?.verdict.runs ?? []).filter(({ result }) => result.trace.events.length > 0);
    if (judged === null || runs.length === 0) return this.say(context.messages.exercise.timeline.none);
    const { screen } = context;
    const programs = new ProgramRuns(
      runs.map(({ result: { trace } }) => async () => ({
        title: titleOf(work, context),
        history: new History(trace),
        listings: [
          await stepListing('Python', 'python', judged.source, trace.events.map(sourceLine), screen),
        ],
      })),
    );
    display.close();
    try {
      await stepRuns(programs, context);
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      work.message = error.message;
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
