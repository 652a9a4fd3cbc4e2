import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../../src/i18n/index.ts';
import {
  commonKeys,
  type Help,
  helpLines,
  helpPicture,
  openHelp,
  pressHelp,
  showHelp,
} from '../../../src/terminal/help/index.ts';
import { FullScreen } from '../../../src/terminal/screen/full-screen.ts';
import { Interrupted } from '../../../src/terminal/screen/io.ts';
import { screenOf } from '../../../src/terminal/screen/screen.ts';
import { OnTerminal } from '../../cli/on-terminal.ts';
import { expectTame, plain } from '../support/views.ts';

const ALL = ['choose', 'screens', 'ends', 'filter', 'back', 'leave'] as const;

async function helpIn(language: string, unicode = true) {
  const messages = await messagesIn(language);
  const theme = plain({ unicode });
  const help: Help = {
    screen: 'everything',
    keys: [
      ...commonKeys(ALL, theme, messages),
      { key: 'x', does: 'more words than have room beside a key on 40 columns' },
    ],
    notes: ['A note in `code`, which is long enough for a second line on a narrow screen.'],
  };
  return { help, messages, theme };
}

describe('the help of a screen', () => {
  it.each(['en', 'fr'])('fits screens of any size, in %s', async (language) => {
    for (const unicode of [true, false]) {
      const { help, messages, theme } = await helpIn(language, unicode);
      for (const [width, height] of [
        [40, 12],
        [40, 24],
        [80, 24],
        [120, 40],
        [20, 5],
      ] as const) {
        const lines = helpPicture(help, 0, { width, height, theme }, messages);
        expect(lines).toHaveLength(height);
        expectTame(lines, width, theme);
      }
    }
  });

  it('has a line for each key, and says nothing in signs that ASCII lacks', async () => {
    const { help, theme } = await helpIn('en', false);
    const text = helpLines(help, { width: 80, theme });
    expect(text.slice(0, 7).map((line) => line.split('  ')[0])).toEqual([
      'up down j k',
      'PgUp PgDn',
      'Home End',
      '/',
      'Esc',
      'q',
      'x',
    ]);
    expect(text.join('')).toMatch(/^[\x20-\x7e]*$/);
  });

  it('shows its last line after enough screens, and closes by any key that cannot move it', async () => {
    const { help, messages, theme } = await helpIn('en');
    const screen = { width: 40, height: 12, theme };
    let top = 0;
    for (let turn = 0; turn < 5; turn++) top = pressHelp('page-down', top, help, screen) ?? Number.NaN;
    expect(helpPicture(help, top, screen, messages).join('\n')).toContain(helpLines(help, screen).at(-1));
    expect(pressHelp('up', top, help, screen)).toBe(top - 1);
    for (const key of ['escape', 'q', '?', 'enter', 'x'])
      expect(pressHelp(key, top, help, screen)).toBeNull();
    // Nothing can be scrolled: any key closes.
    expect(pressHelp('down', 0, help, { ...screen, height: 40 })).toBeNull();
  });
});

describe('the help, opened', () => {
  it('covers what is on the terminal until a key, and leaves Ctrl-C to the screen below', async () => {
    const { help, messages } = await helpIn('en');
    const terminal = new OnTerminal(async (io) => {
      const below = new FullScreen(io);
      const screen = screenOf(io, messages.views);
      below.enter();
      for (let key = ''; key !== 'interrupt'; key = await below.key()) {
        if (key === '?') await openHelp(help, below, { screen, messages });
        below.show(['the screen below']);
      }
      below.leave();
      return 7;
    });
    await terminal.until((screen) => screen === 'the screen below');
    terminal.type('?');
    await terminal.until((screen) => screen.includes('Keys: everything') && !screen.includes('below'));
    terminal.type('q');
    await terminal.until((screen) => screen === 'the screen below');
    terminal.type('?');
    await terminal.until((screen) => screen.includes('Keys: everything'));
    terminal.type('\u0003');
    expect(await terminal.finished).toBe(7);
  });

  it('above a prompt gives back what was there; Ctrl-C is thrown', async () => {
    const { help, messages } = await helpIn('fr');
    const terminal = new OnTerminal(async (io) => {
      io.stdout.write('Which?');
      const context = { io, messages, screen: screenOf(io, messages.views) };
      await showHelp(help, context);
      io.stdout.write(' Again?');
      try {
        await showHelp(help, context);
      } catch (error) {
        return error instanceof Interrupted ? 130 : 1;
      }
      return 0;
    });
    await terminal.until((screen) => screen.includes('Touches\u00a0: everything'));
    terminal.type('\u001b');
    await terminal.until(() => terminal.writes.includes(' Again?'));
    terminal.type('\u0003');
    expect(await terminal.finished).toBe(130);
    expect(await terminal.until(() => !terminal.alternate)).toBe('Which? Again?');
  });
});
