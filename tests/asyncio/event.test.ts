import { describe, expect, it } from 'vitest';
import { CancelledError, coroutine, createTask, Event, gather, sleep } from '../../src/asyncio/index.ts';
import { errorOf, notesOf, turns, virtually } from './support.ts';

describe('Event', () => {
  it('wakes all who wait, in order of arrival', () => {
    const notes = notesOf(function* (note) {
      const event = new Event();
      const waiter = coroutine(function* waiter(name: string) {
        expect(yield* event.wait()).toBe(true);
        note(name);
      });
      const all = gather(waiter('a'), waiter('b'), waiter('c'));
      yield* sleep(2);
      event.set();
      yield* all;
    });
    expect(notes).toEqual(['2 a', '2 b', '2 c']);
  });

  it('wakes them even if it is cleared at once', () => {
    virtually(function* () {
      const event = new Event();
      const waiting = createTask(event.wait());
      yield* turns(1);
      event.set();
      event.clear();
      expect(event.isSet()).toBe(false);
      expect(yield* waiting).toBe(true);
    });
  });

  it('does not hold up who waits when it is set, nor let others run', () => {
    const notes = notesOf(function* (note) {
      const event = new Event();
      event.set();
      const other = createTask(
        coroutine(function* other() {
          note('other');
          yield* sleep(0);
        })(),
      );
      yield* event.wait();
      note('through');
      yield* other;
    });
    expect(notes).toEqual(['0 through', '0 other']);
  });

  it('holds up again once it is cleared', () => {
    virtually(function* () {
      const event = new Event();
      event.set();
      event.set();
      event.clear();
      const waiting = createTask(event.wait());
      yield* turns(3);
      expect(waiting.done()).toBe(false);
      event.set();
      yield* waiting;
    });
  });

  it('forgets a cancelled waiter', () => {
    virtually(function* () {
      const event = new Event();
      const waiting = createTask(event.wait());
      yield* turns(1);
      expect(String(event)).toBe('<Event [unset, waiters:1]>');
      waiting.cancel();
      expect(yield* errorOf(waiting)).toEqual(new CancelledError());
      event.set();
      expect(String(event)).toBe('<Event [set]>');
    });
  });
});
