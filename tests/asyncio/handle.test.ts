import { describe, expect, it } from 'vitest';
import { EventLoop, Handle, TimerHandle, VirtualClock } from '../../src/asyncio/index.ts';

function newLoop(): { loop: EventLoop; calls: string[]; record: (call: string) => void } {
  const calls: string[] = [];
  return { loop: new EventLoop(new VirtualClock()), calls, record: (call) => calls.push(call) };
}

describe('Handle', () => {
  it('calls nothing once it is cancelled, even in the same turn', () => {
    const { loop, calls, record } = newLoop();
    loop.callSoon(() => second.cancel());
    const second = loop.callSoon(record, 'second');
    loop.callSoon(record, 'third');
    loop.turn();
    expect(calls).toEqual(['third']);
    expect(second.cancelled()).toBe(true);
  });

  it('may be cancelled twice, and after it has run', () => {
    const { loop, calls, record } = newLoop();
    const handle = loop.callSoon(record, 'once');
    loop.turn();
    handle.cancel();
    handle.cancel();
    loop.turn();
    expect(calls).toEqual(['once']);
  });

  it('tells what it will call', () => {
    const { loop } = newLoop();
    const named = loop.callSoon(function save() {});
    const nameless = loop.callSoon(() => {});
    expect([String(named), String(nameless)]).toEqual(['<Handle save()>', '<Handle <lambda>()>']);
    named.cancel();
    expect(String(named)).toBe('<Handle cancelled>');
  });
});

describe('TimerHandle', () => {
  it('knows its deadline, and is a Handle', () => {
    const { loop } = newLoop();
    const timer = loop.callLater(2.5, () => {});
    expect(timer).toBeInstanceOf(TimerHandle);
    expect(timer).toBeInstanceOf(Handle);
    expect(timer.when()).toBe(2.5);
  });

  it('can be cancelled between its deadline and its call', () => {
    const { loop, calls, record } = newLoop();
    loop.callLater(0, () => second.cancel());
    const second = loop.callLater(0, record, 'second');
    loop.turn();
    expect(calls).toEqual([]);
  });
});
