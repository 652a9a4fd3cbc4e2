import { describe, expect, it } from 'vitest';
import { paceOf } from '../../../src/cli/replay/pace.ts';
import { Playback } from '../../../src/terminal/stepper/playback.ts';
import { History, record, type Trace } from '../../../src/trace/index.ts';
import { together } from '../../terminal/support/programs.ts';

const trace = await together();

/** The same run, so many times as long. */
function stretched(factor: number): Trace {
  return {
    ...trace,
    elapsed: trace.elapsed * factor,
    events: trace.events.map((event) => ({ ...event, t: event.t * factor })),
  };
}

/** Seconds until a run has been played to its end, the clock being moved in steps of 10 ms. */
function secondsOf(run: Trace, wished?: number): number {
  const playback = new Playback(new History(run), paceOf(run, wished));
  playback.playing = true;
  let seconds = 0;
  for (; !playback.isOver && seconds < 1000; seconds += 0.01) playback.pass(10);
  return seconds;
}

describe('the pace of a replay', () => {
  it.each([0.001, 0.01, 0.5, 1, 2, 10, 1800, 1e6])(
    'lets a run that is %d times as long be read',
    (factor) => {
      const seconds = secondsOf(stretched(factor));
      expect(seconds).toBeGreaterThan(1);
      expect(seconds).toBeLessThan(8.5);
    },
  );

  it('is that of the run itself where that can be read', () => {
    expect(paceOf(trace).speed).toBe(1);
    expect(paceOf(stretched(1800)).speed).toBeGreaterThanOrEqual(450);
    expect(paceOf(stretched(0.01)).speed).toBeLessThan(1);
  });

  it('goes from event to event where no time passes', async () => {
    const instant = await record(async () => {});
    expect(secondsOf(instant)).toBeLessThan(1);
    expect(secondsOf(stretched(0))).toBeGreaterThan(1);
    const many = {
      ...trace,
      elapsed: 0,
      events: Array.from({ length: 5000 }, () => trace.events[0]),
    } as Trace;
    expect(secondsOf(many)).toBeLessThan(3);
  });

  it('is the one that was asked for', () => {
    expect(paceOf(trace, 3).speed).toBe(3);
    expect(secondsOf(trace, 1000)).toBeLessThan(0.1);
    expect(secondsOf(trace, 0.5)).toBeGreaterThan(4);
    expect(secondsOf(stretched(0), 0.001)).toBeLessThan(trace.events.length * 1.1);
  });
});

describe('a playback', () => {
  const playing = () => {
    const playback = new Playback(new History(trace), { speed: 1, sight: 0.01 });
    playback.restart();
    return playback;
  };

  it('stands still while it is paused, and goes on from there', () => {
    const playback = playing();
    playback.pass(700);
    const { position, t } = playback;
    playback.playing = false;
    playback.pass(60_000);
    expect([playback.position, playback.t, playback.pause]).toEqual([position, t, null]);
    playback.playing = true;
    playback.pass(100);
    expect(playback.t).toBeCloseTo(t + 0.1);
  });

  it('changes its speed from this moment on', () => {
    const playback = playing();
    playback.pass(700);
    const { t } = playback;
    playback.changeSpeed(2);
    expect(playback.t).toBe(t);
    playback.pass(100);
    expect(playback.t).toBeCloseTo(t + 0.2);
    for (let press = 0; press < 20; press++) playback.changeSpeed(1 / 2);
    expect(playback.speed).toBe(1 / 8);
  });

  it('counts down between two events, and never past the next', () => {
    const playback = playing();
    while (playback.t < 0.5) playback.pass(10);
    const { position } = playback;
    while (playback.position === position) {
      expect(playback.t).toBeLessThanOrEqual(1);
      playback.pass(10);
    }
    expect(playback.t).toBe(1);
  });

  it('is over when its last event has been shown, and can be played again', () => {
    const playback = playing();
    playback.pass(60_000);
    expect([playback.isOver, playback.pause]).toEqual([true, null]);
    playback.restart();
    expect([playback.isOver, playback.position, playback.t]).toEqual([false, 0, 0]);
  });
});
