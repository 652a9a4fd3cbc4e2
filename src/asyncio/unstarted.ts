import type { Coroutine } from './coroutine.ts';
import type { Instrument } from './instrument.ts';

/** In place of an index: a task was made of the coroutine. */
const OWNED = -2;

// Nearly every coroutine is awaited by the very expression that made it, so the newest is kept in a variable,
// and only what is still unstarted when another is made goes into the list.
let newest: Coroutine<unknown> | null = null;
const unstarted: (Coroutine<unknown> | null)[] = [];

/** Who was told of the first so many of the list, that they drift. */
let observer: Instrument | null = null;
let told = 0;

/** @internal It was made, and nobody has started it yet. */
export function remember(coroutine: Coroutine<unknown>): void {
  if (newest !== null) {
    newest._unstartedIndex = unstarted.length;
    unstarted.push(newest);
  }
  newest = coroutine;
}

/** @internal Somebody has taken charge of it: no warning will be due. */
export function forget(coroutine: Coroutine<unknown>): void {
  if (coroutine === newest) {
    newest = null;
  } else if (coroutine._unstartedIndex >= 0) {
    if (coroutine._unstartedIndex < told) observer?.coroutineTaken(coroutine);
    unstarted[coroutine._unstartedIndex] = null;
    coroutine._unstartedIndex = -1;
    while (unstarted.length > 0 && unstarted[unstarted.length - 1] === null) unstarted.pop();
    if (told > unstarted.length) told = unstarted.length;
  }
}

/** @internal A step is over: what it made and left unstarted drifts. Looks at no coroutine twice. */
export function tellDrifting(instrument: Instrument): void {
  if (newest !== null) {
    newest._unstartedIndex = unstarted.length;
    unstarted.push(newest);
    newest = null;
  }
  observer = instrument;
  for (; told < unstarted.length; told++) {
    const coroutine = unstarted[told];
    if (coroutine) instrument.coroutineDrifting(coroutine);
  }
}

/** @internal A task is made of it. */
export function own(coroutine: Coroutine<unknown>): void {
  forget(coroutine);
  coroutine._unstartedIndex = OWNED;
}

/** @internal Whether a task was made of it. */
export function isOwned(coroutine: Coroutine<unknown>): boolean {
  return coroutine._unstartedIndex === OWNED;
}

/** The coroutines that were made but never started, oldest first; from now on nobody else will report them. */
export function takeUnstarted(): Coroutine<unknown>[] {
  if (newest !== null) unstarted.push(newest);
  newest = null;
  const taken = unstarted.filter((c) => c !== null);
  unstarted.length = 0;
  told = 0;
  observer = null;
  for (const coroutine of taken) coroutine._unstartedIndex = -1;
  return taken;
}
