import type { Words } from '../../i18n/index.ts';
import type { TraceEvent } from '../../trace/index.ts';
import { describeEvent } from '../chart/transcript.ts';
import { type Names, nameOf } from '../text/names.ts';

/** Events that the program itself is the subject of, if no task is. */
const ACTIONS: ReadonlySet<unknown> = new Set(['printed', 'blocked', 'thread-started']);

/** An event in words, on one line or as many as the program printed: `T1 goes on`. */
export function describeStep(event: TraceEvent | null, names: Names, words: Words): string[] {
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
  const [who, lines] = (event && describeEvent(event, names, words)) ?? ['', []];
  const actor = who === '' && ACTIONS.has(event?.type) ? words.program : who;
  return lines.map((text) => `${actor} ${text}`.trim());
}
