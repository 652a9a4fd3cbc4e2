import { expect, it } from 'vitest';
import { viewsEn } from '../../../src/i18n/views.en.ts';
import { askKey } from '../../../src/terminal/prompt/ask-key.ts';
import { ResizableText } from '../../../src/terminal/screen/resizable-text.ts';
import { screenOf } from '../../../src/terminal/screen/screen.ts';
import { OnTerminal } from '../../cli/on-terminal.ts';

it('what stands above the keys is laid out anew, in its place, on a terminal of another width', async () => {
  const terminal = new OnTerminal(async (io) => {
    const screen = screenOf(io, viewsEn);
    const above = new ResizableText(io.stdout);
    io.stdout.write('before\n');
    above.add(() => ['-'.repeat(screen.width - 1)]);
    above.add(() => [`${screen.width} columns`]);
    await askKey([{ key: 'x', does: 'end it' }], { x: 0 }, screen, io, above);
    return 0;
  });
  const drawn = (width: number) => `before\n${'-'.repeat(width - 1)}\n${width} columns\nx end it`;
  await terminal.until((screen) => screen === drawn(80));
  for (const width of [40, 25, 80]) {
    terminal.resize(width, 24);
    await terminal.until((screen) => screen === drawn(width));
  }
  terminal.type('x');
  expect(await terminal.finished).toBe(0);
});
