import { KeyboardInterrupt, RealDriver } from '../../asyncio/index.ts';
import { recordedRun } from '../../cpython/recorded.ts';
import { demos, loadDemo, type Variant } from '../../demos/index.ts';
import { textIn } from '../../i18n/index.ts';
import type { Side } from '../../terminal/chart/sides.ts';
import { verdict } from '../../terminal/chart/verdict.ts';
import { type FirstDemoInput, firstDemoPicture } from '../../terminal/home/first-demo.ts';
import { closingKey, isEnd } from '../../terminal/screen/closing-key.ts';
import type { FullScreen } from '../../terminal/screen/full-screen.ts';
import { Interrupted } from '../../terminal/screen/io.ts';
import type { Key } from '../../terminal/screen/keys.ts';
import { advance, beginning, type Moment, Session, type Trace } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import { TwinLines } from '../demo/twin-lines.ts';
import { paintedCode } from '../runs/painted-code.ts';

/** Milliseconds between two frames. */
const FRAME = 80;

type RunState = Pick<FirstDemoInput, 'moment' | 't' | 'frame' | 'code'>;

/**
 * Shows what it is all about: the workers of `gather`, one after another and then together, as they run. Any key goes on.
 * @throws Interrupted on Ctrl-C
 */
export async function showFirstDemo(terminal: FullScreen, context: Context): Promise<void> {
  const { messages, language, screen } = context;
  const { greeting, anyKey, goOn, conclusion } = messages.home.first;
  const { words } = screen.theme;
  const keys = [{ key: anyKey, does: goOn }];
  const entry = demos.find(({ name }) => name === 'gather');
  if (entry === undefined) throw new RangeError('no demo gather');
  const demo = await loadDemo(entry);
  const sides: Side[] = [];
  let end: readonly string[] = [];
  for (const variant of demo.variants.toReversed()) {
    const name = textIn(variant.label, language);
    const label = words.labelled(demo.name, name);
    const draw = (state: RunState): string[] =>
      firstDemoPicture({ greeting, label, keys, ...state, conclusion: end }, screen);
    const run = await watchRun(variant, draw, terminal, context);
    if (run === null) return;
    sides.push({ label: name, trace: run.trace });
    if (sides.length < demo.variants.length) continue;
    end = [...verdict(sides, words), conclusion];
    const stay = (key: Key): number | null => (key === 'resize' ? 0 : null);
    if (isEnd(await closingKey(terminal, () => draw(run.state), stay))) throw new Interrupted();
  }
}

/** One run, as it happens. @returns null if a key went on before its end */
async function watchRun(
  { program }: Variant,
  draw: (state: RunState) => readonly string[],
  terminal: FullScreen,
  { screen }: Context,
): Promise<{ trace: Trace; state: RunState } | null> {
  const { python } = program.listing();
  const recorded = recordedRun(python);
  const code = recorded && (await paintedCode(python, 'python', screen));
  const twin = recorded && new TwinLines(recorded.trace.events);
  const moment: Moment = beginning();
  const driver = new RealDriver();
  const session = new Session({
    driver,
    onEvent: (event) => advance(moment, twin?.withLine(event) ?? event),
  });
  const stateAt = (t: number): RunState => ({ moment, t, frame, ...(code && { code }) });
  let frame = 0;
  let isOver = false;
  const run = session.record(program.script).finally(() => {
    isOver = true;
  });
  let key: Key | null = null;
  for (; !isOver && (key === null || key === 'resize'); frame++) {
    terminal.show(draw(stateAt(driver.clock.time())));
    key = await terminal.keyWithin(FRAME);
  }
  if (!isOver) session.interrupt();
  const finished = await run.catch((error: unknown) => {
    if (error instanceof KeyboardInterrupt) return null;
    throw error;
  });
  if (key !== null && isEnd(key)) throw new Interrupted();
  return finished && { trace: finished, state: stateAt(finished.elapsed) };
}
