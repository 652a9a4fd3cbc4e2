import { describe, expect, it, vi } from 'vitest';
import { RealClock, RuntimeError, ValueError, VirtualClock } from '../../src/asyncio/index.ts';

describe('VirtualClock', () => {
  it('stands still until it is set, and never goes back', () => {
    const clock = new VirtualClock();
    expect(clock.time()).toBe(0);
    clock.advanceTo(5);
    clock.advanceTo(3);
    expect(clock.time()).toBe(5);
  });

  it('passes the time that the thread is held', () => {
    const clock = new VirtualClock();
    clock.block(0.25);
    clock.block(0.5);
    expect(clock.time()).toBe(0.75);
  });
});

describe('RealClock', () => {
  it('is past the time for which it held the thread, by its own measure', () => {
    const clock = new RealClock(1000);
    const before = clock.time();
    clock.block(5);
    expect(clock.time() - before).toBeGreaterThanOrEqual(4.99);
  });

  it.each([0, -1, Number.NaN, Infinity])('refuses to run at the speed %d', (speed) => {
    expect(() => new RealClock(speed)).toThrow(new ValueError('speed must be a positive number'));
  });

  it('goes on at another speed from the time it shows', () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const clock = new RealClock(2);
    const times = [10, 0, 0.5].map((speed) => {
      now += 1000;
      clock.setSpeed(speed);
      return clock.time();
    });
    now += 1000;
    expect([...times, clock.time()]).toEqual([2, 12, 12, 12.5]);
    vi.restoreAllMocks();
    for (const speed of [-1, Number.NaN, Infinity]) expect(() => clock.setSpeed(speed)).toThrow(ValueError);
  });

  it('refuses to hold the thread for ever', () => {
    expect(() => new RealClock().block(Infinity)).toThrow(
      new RuntimeError('blocking for ever would hang the program'),
    );
  });
});
