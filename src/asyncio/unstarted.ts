import type { Coroutine } from './coroutine.ts';
import type { Instrument } from './instrument.ts';

/** The index of a coroutine that a task was made of. */
const OWNED = -2;

// Nearly every coroutine is awaited by the very expression that made it, so the newest is kept in a variable, and goes
// into the list only if it is still unstarted when another is made.
let newest: Coroutine<unknown> | null = null;
const unstarted: (Coroutine<unknown> | null)[] = [];

/** The observer to which the first `reported` of the list were reported as drifting. */
let observer: Instrument | null = null;
let reported = 0;

/** @internal Adds a new coroutine. */
export function remember(coroutine: Coroutine<unknown>): void {
  if (newest !== null) {
    newest._unstartedIndex = unstarted.length;
    unstarted.push(newest);
  }
  newest = coroutine;
}

/** @internal Removes a coroutine that is awaited, made a task, or closed: it needs no warning. */
export function forget(coroutine: Coroutine<unknown>): void {
  if (coroutine === newest) {
    newest = null;
  } else if (coroutine._unstartedIndex >= 0) {
    if (coroutine._unstartedIndex < reported) observer?.coroutineTaken(coroutine);
    unstarted[coroutine._unstartedIndex] = null;
    coroutine._unstartedIndex = -1;
    while (unstarted.length > 0 && unstarted[unstarted.length - 1] === null) unstarted.pop();
    if (reported > unstarted.length) reported = unstarted.length;
  }
}

/** @internal Reports, at the end of a step, the coroutines that it made and left unstarted. Looks at none twice. */
export function reportDrifting(instrument: Instrument): void {
  if (newest !== null) {
    newest._unstartedIndex = unstarted.length;
    unstarted.push(newest);
    newest = null;
  }
  observer = instrument;
  for (; reported < unstarted.length; reported++) {
    const coroutine = unstarted[reported];
    if (coroutine) instrument.coroutineDrifting(coroutine);
  }
}

/** @internal Marks a coroutine that a task is made of. */
export function own(coroutine: Coroutine<unknown>): void {
  forget(coroutine);
  coroutine._unstartedIndex = OWNED;
}

/** @internal */
export function isOwned(coroutine: Coroutine<unknown>): boolean {
  return coroutine._unstartedIndex === OWNED;
}

/** Removes and returns the coroutines that were made but never started, oldest first. */
export function takeUnstarted(): Coroutine<unknown>[] {
  if (newest !== null) unstarted.push(newest);
  newest = null;
  const taken = unstarted.filter((c) => c !== null);
  unstarted.length = 0;
  reported = 0;
  observer = null;
  for (const coroutine of taken) coroutine._unstartedIndex = -1;
  return taken;
}
