import { describe, expect, it } from 'vitest';
import { parsePlace } from '../../../src/terminal/stepper/place.ts';
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
    [['j'], 2],
    [['j', 'j', 'k'], 2],
    [['page-down'], history.length],
    [['last', 'page-up'], 0],
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
    const player = pressed('tab', 'g');
    const seen = () => [player.press('escape'), player.typing, player.solo === null];
    expect([seen(), seen(), seen()]).toEqual([
      [null, null, false],
      [null, null, true],
      ['leave', null, true],
    ]);
  });

  it.each([
    ['12', { step: 12 }],
    [' 0 ', { step: 0 }],
    ['1.5s', { time: 1.5 }],
    ['1,5 s', { time: 1.5 }],
    ['1,5', { time: 1.5 }],
    ['.25', { time: 0.25 }],
    ['2.', { time: 2 }],
    ['3 S', { time: 3 }],
    ['', null],
    ['s', null],
    ['.', null],
    ['1.2.3', null],
    ['1 2', null],
    ['-1', null],
    ['1e3', null],
    ['12x', null],
  ])('take %j for the place %j', (text, place) => {
    expect(parsePlace(text)).toEqual(place);
  });

  it.each([
    [['1', '2'], 12, 0],
    [['9', '9', '9'], history.length, 2],
    [['0'], 0, 0],
    [['1', '3', 'backspace'], 1, 0],
    [['x', '-', 'q', '3'], 3, 0],
    [['1', 's'], 25, 1],
    [['9', ',', '5', 'space', 's'], history.length, 2],
  ])('go to what is typed after g: %j', (keys, position, t) => {
    const player = pressed('right', 'space', 'g', ...keys, 'enter');
    expect([player.position, player.t, player.playing, player.typing]).toEqual([position, t, false, null]);
  });

  it('go to a time between two events', () => {
    const player = pressed('g', '0', '.', '4', 's', 'enter');
    expect(player.t).toBeCloseTo(0.4);
    expect(history.eventAt(player.position)?.type).toBe('idle');
    expect(history.eventAt(player.position)?.t).toBe(0);
    player.press('right');
    expect(player.t).toBe(1);
  });

  it('stay where they are for what is no place, and say so', () => {
    const player = pressed('right', 'g', '1', '.', '2', '.', 'enter');
    expect([player.position, player.typing]).toEqual([1, { text: '1.2.', isWrong: true }]);
    expect(player.press('backspace')).toBeNull();
    expect(player.typing).toEqual({ text: '1.2', isWrong: false });
    expect(pressed('right', 'g', 'enter').typing).toBeNull();
    expect(pressed('right', 'g', '3', 'escape').position).toBe(1);
    // Keys are letters of the place while it is typed.
    expect(pressed('g').press('q')).toBeNull();
  });

  it('double and halve the speed, within reason', () => {
    expect(pressed('+', '+', '-').speed).toBe(2);
    expect(pressed(...Array(20).fill('+')).speed).toBe(64);
    expect(pressed(...Array(20).fill('-')).speed).toBe(1 / 8);
  });

  it('ask to leave, and for other programs', () => {
    const player = pressed();
    expect(['q', 'v', 'V', '?', 'l', 'x', 'right'].map((key) => player.press(key))).toEqual([
      'leave',
      'next-program',
      'program-before',
      'help',
      'details',
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
