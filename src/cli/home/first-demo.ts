import { KeyboardInterrupt, RealDriver } from '../../asyncio/index.ts';
import { recordedRun } from '../../cpython/recorded.ts';
import { type Demo, demos, loadDemo, type Variant } from '../../demos/index.ts';
import { textIn } from '../../i18n/index.ts';
import type { Side } from '../../terminal/chart/sides.ts';
import { verdict } from '../../terminal/chart/verdict.ts';
import { type FirstDemoInput, firstDemoPicture } from '../../terminal/home/first-demo.ts';
import type { FullScreen } from '../../terminal/screen/full-screen.ts';
import { Interrupted } from '../../terminal/screen/io.ts';
import type { Key } from '../../terminal/screen/keys.ts';
import { advance, beginning, type Moment, Session, type Trace } from '../../trace/index.ts';
import type { Context } from '../context/context.ts';
import { TwinLines } from '../demo/twin-lines.ts';
import { stepListing } from '../runs/step-listing.ts';

/** Milliseconds between two frames. */
const FRAME = 80;

type Picture = Pick<FirstDemoInput, 'label' | 'moment' | 't' | 'frame'> &
  Partial<Pick<FirstDemoInput, 'code' | 'conclusion'>>;

/**
 * Shows what it is all about: the workers of `gather`, one after another and then together, as they run. Any key goes on.
 * @throws Interrupted on Ctrl-C
 */
export async function showFirstDemo(terminal: FullScreen, context: Context): Promise<void> {
  const { messages, language, screen } = context;
  const { greeting, anyKey, goOn } = messages.home.first;
  const entry = demos.find(({ name }) => name === 'gather');
  if (entry === undefined) throw new RangeError('no demo gather');
  const show = (picture: Picture): void =>
    terminal.show(
      firstDemoPicture({ greeting, conclusion: [], keys: [{ key: anyKey, does: goOn }], ...picture }, screen),
    );
  const demo = await loadDemo(entry);
  const sides: Side[] = [];
  let last: Picture | null = null;
  for (const variant of demo.variants.toReversed()) {
    const name = textIn(variant.label, language);
    const run = await watchRun(
      demo,
      variant,
      screen.theme.words.labelled(demo.name, name),
      show,
      terminal,
      context,
    );
    if (run === null) return;
    last = run.picture;
    sides.push({ label: name, trace: run.trace });
  }
  if (last === null) return;
  const conclusion = [...verdict(sides, screen.theme.words), messages.home.first.conclusion];
  do show({ ...last, conclusion });
  while ((await nextKey(terminal)) === 'resize');
}

/** One run, as it happens. @returns null if a key went on before its end */
async function watchRun(
  demo: Demo,
  { program }: Variant,
  label: string,
  show: (picture: Picture) => void,
  terminal: FullScreen,
  { screen }: Context,
): Promise<{ trace: Trace; picture: Picture } | null> {
  const { python } = program.listing();
  const recorded = demo.clock === 'real' ? null : recordedRun(python);
  const code = recorded && (await stepListing('Python', 'python', python, [], screen));
  const twin = recorded && new TwinLines(recorded.trace.events);
  const moment: Moment = beginning();
  const driver = new RealDriver();
  const session = new Session({
    driver,
    onEvent: (event) => advance(moment, twin?.withLine(event) ?? event),
  });
  const picture = (t: number): Picture => ({ label, moment, t, frame, ...(code && { code }) });
  let frame = 0;
  let isOver = false;
  const run = session.record(program.script).finally(() => {
    isOver = true;
  });
  let key: Key | null = null;
  for (; !isOver && (key === null || key === 'resize'); frame++) {
    show(picture(driver.clock.time()));
    key = await terminal.keyWithin(FRAME);
  }
  if (!isOver) session.interrupt();
  const finished = await run.catch((error: unknown) => {
    if (error instanceof KeyboardInterrupt) return null;
    throw error;
  });
  if (key === 'interrupt' || key === 'end') throw new Interrupted();
  return finished && { trace: finished, picture: picture(finished.elapsed) };
}

/** @throws Interrupted on Ctrl-C */
async function nextKey(terminal: FullScreen): Promise<Key> {
  const key = await terminal.key();
  if (key === 'interrupt' || key === 'end') throw new Interrupted();
  return key;
}
