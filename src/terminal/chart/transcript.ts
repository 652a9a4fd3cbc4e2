import type { Words } from '../../i18n/index.ts';
import { viewsEn } from '../../i18n/views.en.ts';
import { plainName } from '../../text/plain-name.ts';
import type { EventOf, TraceEvent } from '../../trace/index.ts';
import { coroutineName, describeWait, type Names, nameOf, nameOrNull } from '../text/names.ts';
import { sanitize, sanitizeLines } from '../text/sanitize.ts';
import { columnsOf, padEnd, truncate, wrap } from '../text/width.ts';
import { figureList } from './figures.ts';

const TIME = 9;
const NAME = 12;
/** On fewer columns names are not aligned: there would be too little room beside them. */
const ALIGNED = 60;
/** A timer that is late by so many seconds gets a line: asyncio's debug mode calls steps slow from here on. */
const LATE = 0.1;
/** Lists of names and values are cut short at so many columns. */
const TEXT = 100;

/**
 * An event in words, dated: `   1.00 s  T1            prints  T1: end`. One line, or as many as the program printed at
 * once; where it has to fit into so many columns, what does not is continued below. `null` for
 * events that a reader can do without: that a task is ready, or goes on.
 */
export function transcriptLine(
  event: TraceEvent,
  names: Names,
  words: Words = viewsEn,
  width = Infinity,
): string | null {
  const description = describeEvent(event, names, words);
  if (description === null) return null;
  const [who, lines] = description;
  const time = words.seconds(event.t).padStart(TIME);
  const name = truncate(who, NAME, '...');
  const aligned = width >= ALIGNED;
  const start = `${time}  ${aligned ? `${padEnd(name, NAME)}  ` : ''}`;
  return lines
    .map((text) => hang(start, aligned || name === '' ? text : `${name}  ${text}`, width))
    .join('\n');
}

/** A text after `start`, its further lines indented to where it begins. */
function hang(start: string, text: string, width: number): string {
  const column = columnsOf(start);
  const rows = column + columnsOf(text) < width ? [text] : wrap(text, width - 1 - column);
  return rows.map((row, index) => ((index === 0 ? start : ' '.repeat(column)) + row).trimEnd()).join('\n');
}

/** Who did it, and what, in a line or several; `null` for events that a transcript leaves out. */
export function describeEvent(
  event: TraceEvent,
  names: Names,
  words: Words,
): readonly [who: string, lines: readonly string[]] | null {
  const lines = linesOf(event, names, words);
  return lines.length === 0 ? null : [subjectOf(event, names, words), lines];
}

function subjectOf(event: TraceEvent, names: Names, words: Words): string {
  if ('coroutine' in event) return coroutineName(event.coroutine);
  if (event.type === 'thread-ended') return words.worker(event.thread);
  return 'task' in event ? (nameOrNull(event.task, names) ?? '') : '';
}

function linesOf(event: TraceEvent, names: Names, words: Words): string[] {
  const { events } = words;
  const value = (text: string) => truncate(sanitize(text), TEXT, '...');
  switch (event.type) {
    case 'task-created':
      return [event.parent === null ? events.created : events.createdBy(nameOf(event.parent, names))];
    case 'started':
      return [events.starts];
    case 'suspended':
      return [suspended(event.wait, names, words)];
    case 'finished':
      return [event.outcome === 'cancelled' ? events.cancelled : events[event.outcome](value(event.value))];
    case 'cancel-requested':
      return [...lateness(event, names, words), events.cancelRequested(nameOrNull(event.by, names))];
    case 'cancel-delivered':
      return [events.cancelDelivered];
    case 'printed':
      return sanitizeLines(event.text).map((text) => `${events.prints}  ${text}`);
    case 'blocked':
      return [blocking(event, words)];
    case 'exception-retrieved':
      return [events.retrieved];
    case 'coroutine-drifting':
      return [events.drifts(nameOrNull(event.by, names))];
    case 'coroutine-taken':
      return [events.taken];
    case 'thread-started':
      return [events.startsThread(event.thread, value(plainName(event.name ?? '')))];
    case 'thread-ended':
      return [events.threadEnds];
    case 'measured':
      return [figureList(event.figures, words)];
    case 'closing':
      return [events.closing];
    case 'never-awaited':
      return [events.neverAwaited];
    case 'reported':
      return sanitizeLines(event.text);
    case 'ready':
      return lateness(event, names, words);
    case 'resumed':
    case 'idle':
      return [];
  }
}

function blocking({ t, seconds, limit = Infinity }: EventOf<'blocked'>, words: Words): string {
  const isMissed = t <= limit && limit < t + seconds;
  return words.events.blocks(words.seconds(seconds), isMissed ? words.seconds(limit) : null);
}

function lateness({ t, task }: { t: number; task: number }, names: Names, words: Words): string[] {
  const late = names.get(task)?.late ?? 0;
  return late < LATE ? [] : [words.events.late(words.seconds(late), words.seconds(t - late))];
}

function suspended(wait: EventOf<'suspended'>['wait'], names: Names, words: Words): string {
  if (wait.for === 'turn') return words.events.yields;
  if (wait.for === 'timer') return words.events.sleeps(words.seconds(wait.until));
  return words.events.waits(describeWait(wait, names, TEXT, words));
}
