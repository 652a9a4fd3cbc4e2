import { describe, expect, it } from 'vitest';
import { Player } from '../../../src/terminal/stepper/player.ts';
import { History } from '../../../src/trace/index.ts';
import { oneAfterAnother, together } from '../support/programs.ts';

const history = new History(await together());

function pressed(...keys: readonly string[]): Player {
  const player = new Player(history);
  for (const key of keys) player.press(key);
  return player;
}

describe('the keys of the stepper', () => {
  it.each([
    [['right', 'right', 'left'], 1],
    [['left'], 0],
    [['last'], history.length],
    [['last', 'right'], history.length],
    [['last', 'home'], 0],
    [['down'], 2],
    [['down', 'down', 'up'], 2],
    [['down', 'right', 'right', 'up'], 2],
    [['up'], 0],
    [['last', 'down'], history.length],
  ])('%j lead to position %d', (keys, position) => {
    expect(pressed(...keys).position).toBe(position);
  });

  it('lead from event to event of the one task that is followed', () => {
    const player = pressed('right', 'right', 'right', 'tab');
    expect(player.solo).toBe(2);
    const events: (string | undefined)[] = [];
    for (let before = -1; before !== player.position; ) {
      before = player.position;
      player.press('right');
      if (before !== player.position) events.push(history.eventAt(player.position)?.type);
    }
    expect(events).toEqual(['started', 'printed', 'suspended', 'ready', 'resumed', 'printed', 'finished']);
    player.press('tab');
    expect(player.solo).toBe(3);
    player.press('escape');
    expect(player.solo).toBeNull();
    expect(pressed('tab', 'tab', 'tab', 'tab', 'tab').solo).toBeNull();
  });

  it('go back step by step, and then leave', () => {
    const player = pressed('tab', '?');
    const seen = () => [player.press('escape'), player.help, player.solo === null];
    expect([seen(), seen(), seen()]).toEqual([
      [null, false, false],
      [null, false, true],
      ['leave', false, true],
    ]);
  });

  it('double and halve the speed, within reason', () => {
    expect(pressed('+', '+', '-').speed).toBe(2);
    expect(pressed(...Array(20).fill('+')).speed).toBe(64);
    expect(pressed(...Array(20).fill('-')).speed).toBe(1 / 8);
  });

  it('ask to leave, and for other programs', () => {
    const player = pressed();
    expect(['q', 'v', 'V', 'x', 'right'].map((key) => player.press(key))).toEqual([
      'leave',
      'next-program',
      'program-before',
      null,
      null,
    ]);
  });
});

describe('a run that plays', () => {
  it('takes its own times, and half a second for what happens at once', async () => {
    const { trace } = new History(await oneAfterAnother());
    const player = new Player(new History(trace));
    player.press('space');
    const waits: [number, number][] = [];
    while (player.playing) {
      let waited = 0;
      for (const before = player.position; player.playing && player.position === before; ) {
        const pause = player.pause ?? 0;
        waited += pause;
        player.pass(pause);
      }
      waits.push([player.position, Math.round(waited / 10) * 10]);
    }
    const long = waits.filter(([, waited]) => waited > 500);
    // To wait for a second, for two and for one again; and at the end it stops.
    expect(long.map(([, waited]) => waited)).toEqual([1000, 2000, 1000]);
    expect(player.position).toBe(player.history.length);
  });

  it('counts down between two events, at its speed', () => {
    const player = pressed('down', 'down', 'down', '+', 'space');
    expect(player.t).toBe(0);
    expect(player.pause).toBe(100);
    player.pass(200);
    expect(player.t).toBeCloseTo(0.4);
    player.press('space');
    expect([player.playing, player.pause, player.t]).toEqual([false, null, 0.4]);
    player.pass(1000);
    expect(player.t).toBeCloseTo(0.4);
    player.press('left');
    expect(player.t).toBe(0);
  });

  it('passes over many events when it is fast, and begins anew at its end', () => {
    const player = pressed('last', 'space');
    expect([player.position, player.playing]).toEqual([0, true]);
    player.pass(5000);
    expect(player.position).toBe(10);
    player.pass(1e6);
    expect([player.position, player.playing]).toEqual([history.length, false]);
  });
});
