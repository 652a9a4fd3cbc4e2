import type { Words } from '../../../i18n/index.ts';
import type { Side } from '../../chart/sides.ts';
import { namesIn } from '../../text/names.ts';
import { sanitize } from '../../text/sanitize.ts';
import { makeTheme } from '../../text/theme.ts';
import { driftTracks } from './drift-tracks.ts';
import { Numbers, type ProfileEvent } from './events.ts';
import { taskTracks } from './task-tracks.ts';
import { loopThread, workerThreads } from './thread-tracks.ts';

/**
 * Runs in the JSON of the Trace Event Format, for Perfetto and chrome://tracing: a process for each run, in it the one
 * thread, the threads that functions were given to, and an asynchronous track for each task.
 *
 * @see https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU
 */
export function perfetto(sides: readonly Side[], words: Words): string {
  const numbers = new Numbers();
  const theme = makeTheme({ level: 0, unicode: true, words });
  const events = sides.flatMap(({ label, trace }): ProfileEvent[] => {
    // Perfetto takes the thread that has the number of its process for the main thread.
    const pid = numbers.next();
    const names = namesIn(trace);
    const process = { pid, numbers, names, theme };
    const meta = { ph: 'M', cat: '__metadata', ts: 0, pid, tid: pid } as const;
    return [
      { ...meta, name: 'process_name', args: { name: sanitize(label) } },
      { ...meta, name: 'process_sort_index', args: { sort_index: pid } },
      ...loopThread(trace, process),
      ...workerThreads(trace, process),
      ...taskTracks(trace, process),
      ...driftTracks(trace, process),
    ];
  });
  // Readers pair what begins and ends in the order of time; what happens at one time keeps its order.
  const ordered = events.toSorted((a, b) => a.ts - b.ts);
  return `${JSON.stringify({ displayTimeUnit: 'ms', traceEvents: ordered })}\n`;
}
