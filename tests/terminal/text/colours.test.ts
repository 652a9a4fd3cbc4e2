import { describe, expect, it } from 'vitest';
import { PALETTES } from '../../../src/terminal/text/colours.ts';
import { contrast } from '../support/contrast.ts';
import { plain } from '../support/views.ts';

/** Backgrounds that terminals come with, or that many choose. */
const BACKGROUNDS = {
  dark: ['#000000', '#0c0c0c', '#1e1e1e', '#300a24', '#002b36', '#282a36', '#2e3440'],
  light: ['#ffffff', '#fafafa', '#fdf6e3', '#eee8d5'],
  unknown: ['#000000', '#ffffff'],
} as const;

const PARTS = [0x00, 0x5f, 0x87, 0xaf, 0xd7, 0xff];

/** What a terminal shows for one of the 256 colours. The first sixteen have no one look. */
function hexOf(number: number): string {
  if (number < 16) throw new RangeError(`colour ${number} looks as the terminal's owner likes`);
  const at = number - 16;
  const grey = 8 + 10 * (number - 232);
  const parts =
    number < 232
      ? [Math.floor(at / 36), Math.floor(at / 6) % 6, at % 6].map((part) => PARTS[part] ?? 0)
      : [grey, grey, grey];
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

describe('the colours', () => {
  it.each(['dark', 'light', 'unknown'] as const)('can be read on a background that is %s', (background) => {
    for (const [hue, number] of Object.entries(PALETTES[background]))
      for (const back of BACKGROUNDS[background])
        expect(contrast(hexOf(number), back), `${hue} on ${back}`).toBeGreaterThanOrEqual(4.5);
  });

  it('are none that a terminal may show in any other way', () => {
    const paints = (theme: ReturnType<typeof plain>) => {
      const { level: _, ...colours } = theme.colour;
      return [...Object.values(colours), ...Object.values(theme.states).map(({ paint }) => paint)];
    };
    const opened = (level: 0 | 1 | 2 | 3) =>
      paints(plain({ level })).flatMap((paint) => paint('x').split('x')[0]?.split('\u001b').slice(1) ?? []);
    expect(opened(0)).toEqual([]);
    for (const code of opened(1)) expect(code).toMatch(/^\[[134]m$/);
    for (const code of [...opened(2), ...opened(3)]) expect(code).toMatch(/^\[(?:[134]|38;5;\d+)m$/);
  });
});
