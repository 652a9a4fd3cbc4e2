import type { Words } from '../../i18n/index.ts';
import type { TraceEvent } from '../../trace/index.ts';
import { type Names, nameOf } from '../chart/names.ts';
import { tell } from '../chart/transcript.ts';

/** What somebody does: the program itself, if no task of it does. */
const ACTIONS: ReadonlySet<unknown> = new Set(['printed', 'blocked', 'thread-started']);

/** What happened, in words, on one line or as many as the program printed: `T1 goes on`. */
export function tellEvent(event: TraceEvent | null, names: Names, words: Words): string[] {
  const { stepper } = words;
  switch (event?.type) {
    case undefined:
      return [stepper.nothingYet];
    case 'ready':
      return [`${nameOf(event.task, names)} ${stepper.becomesReady}`];
    case 'resumed':
      return [`${nameOf(event.task, names)} ${stepper.goesOn}`];
    case 'idle':
      return [stepper.loopWaits(event.until === null ? null : words.seconds(event.until))];
  }
  const [who, lines] = (event && tell(event, names, words)) ?? ['', []];
  const actor = who === '' && ACTIONS.has(event?.type) ? words.program : who;
  return lines.map((text) => `${actor} ${text}`.trim());
}
