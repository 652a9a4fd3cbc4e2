import { expect, it } from 'vitest';
import { FullScreen, tellUnasked } from '../../../src/terminal/screen/full-screen.ts';
import { OnTerminal } from '../../cli/on-terminal.ts';

it('shows what nobody has asked for at its foot until the next picture, and spoils nothing', async () => {
  const terminal = new OnTerminal(
    async (io) => {
      const screen = new FullScreen(io);
      screen.enter();
      screen.show(['first', 'second']);
      tellUnasked('preparing something that takes a while', io);
      await screen.key();
      screen.show(['first', 'second']);
      await screen.key();
      screen.leave();
      tellUnasked('preparing', io);
      return 0;
    },
    { columns: 20, rows: 4 },
  );
  await terminal.until((screen) => screen === 'first\nsecond\n\npreparing something');
  terminal.type('a');
  await terminal.until((screen) => screen === 'first\nsecond');
  terminal.type('a');
  await terminal.finished;
  expect(terminal.errors).toBe('asynctutor: preparing\n');
});
