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

describe('a handle in words', () => {
  it('has its time, and in debug mode its arguments, even when it is cancelled', () => {
    const loop = new EventLoop(new VirtualClock());
    const save = () => {};
    const plain = loop.callLater(1, save as (a: number, b: string) => void, 1, 'x');
    expect(String(plain)).toBe('<TimerHandle when=1.0 save()>');
    plain.cancel();
    expect(String(plain)).toBe('<TimerHandle cancelled when=1.0>');
    loop.setDebug(true);
    const soon = loop.callSoon(save as (a: number, b: string) => void, 1, 'x');
    const later = loop.callLater(2.5, save as (a: number) => void, 1);
    expect([String(soon), String(later)]).toEqual([
      "<Handle save(1, 'x')>",
      '<TimerHandle when=2.5 save(1)>',
    ]);
    later.cancel();
    expect(String(later)).toBe('<TimerHandle cancelled when=2.5 save(1)>');
    expect(loop.delay()).toBe(0);
    loop.turn();
    expect(loop.delay()).toBe(Infinity);
  });
});
