import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SeenText } from '../../../src/terminal/screen/seen-text.ts';
import { wrap } from '../../../src/terminal/text/index.ts';

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `line ${index}`);

/** A text of so many lines on a screen, which is drawn after each thing that is done with it. */
function shown(count: number) {
  const text = new SeenText();
  const draw = (lines = numbered(count)) => text.update(lines, 10);
  draw();
  return {
    text,
    draw,
    press(key: string) {
      text.press(key);
      draw();
    },
    showRest() {
      text.showRest();
      draw();
    },
  };
}

describe('a text that scrolls', () => {
  it('has no rest when it fits', () => {
    const { text } = shown(10);
    expect([text.hasRest, text.press('down'), text.top]).toEqual([false, true, 0]);
  });

  it('shows its rest, and no line is passed that was not seen', () => {
    const { text, showRest } = shown(25);
    const tops = [text.top];
    while (text.hasRest) {
      showRest();
      tops.push(text.top);
    }
    expect(tops).toEqual([0, 9, 15]);
  });

  it('goes on after what was seen, not after what is seen now', () => {
    const { text, showRest, press } = shown(40);
    showRest();
    press('home');
    expect([text.top, text.hasRest]).toEqual([0, true]);
    showRest();
    expect(text.top).toBe(18);
  });

  it('is seen by whoever leaps to its end', () => {
    const { text, press } = shown(40);
    press('last');
    expect([text.top, text.hasRest]).toEqual([30, false]);
  });

  it('that grows at its end is unseen from there', () => {
    const { text, draw } = shown(8);
    const grown = [...numbered(8), ')', '', ...numbered(22)];
    draw(grown);
    expect([text.top, text.hasRest]).toEqual([0, true]);
    text.update(grown, 10, 25);
    expect(text.top).toBe(10);
    text.showRest();
    draw(grown);
    expect(text.top).toBe(19);
  });

  it('stays where it is on another width, and skips nothing', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 30, maxLength: 80 });
    fc.assert(
      fc.property(words, fc.array(fc.integer({ min: 20, max: 100 }), { maxLength: 6 }), (all, widths) => {
        const prose = all.join(' ');
        const seen = new Set<number>();
        const text = new SeenText();
        const draw = (width: number) => {
          const lines = wrap(prose, width);
          text.update(lines, 4);
          const before = lines.slice(0, text.top).join(' ').length;
          const after = lines.slice(0, text.top + 4).join(' ').length;
          for (let at = before; at < after; at++) seen.add(at);
        };
        draw(60);
        for (const width of widths) {
          text.showRest();
          draw(width);
        }
        while (text.hasRest) {
          text.showRest();
          draw(60);
        }
        const missed = [...prose].flatMap((letter, at) => (letter === ' ' || seen.has(at) ? [] : [at]));
        expect(missed).toEqual([]);
      }),
    );
  });
});
