import type { Trace } from '../../../trace/index.ts';
import { coroutineName, nameOf } from '../../text/names.ts';
import { sanitizeLines } from '../../text/sanitize.ts';
import { micros, type Process, type ProfileEvent } from './events.ts';

/** The thread of the loop: the steps of tasks, blocks, idle times, and as instants what no task printed. */
export function loopThread(trace: Trace, { pid, names, theme: { words } }: Process): ProfileEvent[] {
  const found: ProfileEvent[] = [named(words.profile.loop, pid, pid)];
  const slice = (name: string, from: number, to: number) => found.push(whole(name, from, to, pid, pid));
  const { events, elapsed } = trace;
  let step: { index: number; name: string; from: number } | null = null;
  const instant = (name: string, t: number, s: 't' | 'p') =>
    found.push({ name, ph: 'i', cat: 'thread', ts: micros(t), pid, tid: pid, s });
  for (const [index, event] of events.entries()) {
    const next = events[index + 1]?.t ?? elapsed;
    switch (event.type) {
      case 'started':
      case 'resumed':
        step = { index: found.length, name: nameOf(event.task, names), from: event.t };
        break;
      case 'suspended':
      case 'finished':
        // Insert it before the events of the step: slices that begin together nest in the order of the file.
        if (step !== null) found.splice(step.index, 0, whole(step.name, step.from, event.t, pid, pid));
        step = null;
        break;
      case 'blocked':
        slice(words.states.blocking, event.t, Math.min(event.t + event.seconds, next));
        break;
      case 'idle':
        if (next > event.t) slice(words.profile.idle, event.t, next);
        break;
      case 'printed':
        if (event.task !== null) break;
        for (const text of sanitizeLines(event.text))
          instant(`${words.events.prints}  ${text}`, event.t, 't');
        break;
      case 'reported':
        for (const text of sanitizeLines(event.text)) instant(text, event.t, 'p');
        break;
    }
  }
  return found;
}

/** A track for each worker thread, which may outlive its task. */
export function workerThreads(
  trace: Trace,
  { pid, numbers, names, theme: { words } }: Process,
): ProfileEvent[] {
  const threads = new Map<number, { tid: number; from: number; name: string }>();
  const found: ProfileEvent[] = [];
  const end = (id: number, t: number) => {
    const thread = threads.get(id);
    if (thread === undefined) return;
    threads.delete(id);
    found.push(whole(thread.name, thread.from, t, pid, thread.tid));
  };
  for (const event of trace.events) {
    if (event.type === 'thread-ended') end(event.thread, event.t);
    if (event.type !== 'thread-started') continue;
    const tid = numbers.next();
    const name = event.name === undefined ? words.states.thread : coroutineName(event.name);
    threads.set(event.thread, { tid, from: event.t, name });
    const whose = event.task === null ? '' : nameOf(event.task, names);
    found.push(named(words.labelled(words.states.thread, whose), pid, tid));
  }
  for (const id of [...threads.keys()]) end(id, trace.elapsed);
  return found;
}

function named(name: string, pid: number, tid: number): ProfileEvent {
  return { name: 'thread_name', ph: 'M', cat: '__metadata', ts: 0, pid, tid, args: { name } };
}

function whole(name: string, from: number, to: number, pid: number, tid: number): ProfileEvent {
  const [ts, end] = [micros(from), micros(to)];
  return { name, ph: 'X', cat: 'thread', ts, dur: Math.round((end - ts) * 1e3) / 1e3, pid, tid };
}
