import { Terminal } from '@xterm/headless';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeOutput } from '../../../src/terminal/text/safe-output.ts';
import { times } from '../../fuzz.ts';

/** What a program could do to a terminal, in pieces that random texts are made of. */
const PIECES = [
  ...[
    '\u001b',
    '\u009b',
    '\u009d',
    '\u0090',
    '\u001b[',
    '\u001b]',
    '\u001bP',
    '\u001b_',
    '\u001b#8',
    '\u001bc',
  ],
  ...[
    '0;title',
    '2;title',
    '52;c;cXFxcQ==',
    '8;;http://x',
    '?1049',
    '?25',
    '?1000',
    '?2004',
    '?7',
    '?47',
    '4',
  ],
  ...[
    'h',
    'l',
    'm',
    'H',
    'J',
    'r',
    'c',
    'n',
    't',
    ' q',
    '!p',
    '31m',
    '5m',
    '2;5r',
    '\u0007',
    '\u001b\\',
    '\u009c',
  ],
  ...[
    '\u000e',
    '\u000f',
    '\b',
    '\r',
    '\t',
    '\v',
    '\f',
    '\0',
    '\u007f',
    '\u202e',
    '\u2028',
    '\ud800',
    '\udc00',
  ],
  ...['\u001b[?25l', '\u001b[?1049h', '\u001b[?2004h', '\u001b]0;x\u0007', '\u001b]11;?\u001b\\', '\u001b[c'],
  ...['\u001b[6n', '\u001b[31m', '\u001b[2J', '\u001b[3;4H', '\n', 'text', 'é', '任', '🐍'],
];

const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.uint8Array({ maxLength: 100 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
);

/** What a terminal is made to do, besides showing text, by what it is sent. */
async function effectsOf(writes: readonly string[]): Promise<string[]> {
  const terminal = new Terminal({ cols: 40, rows: 10, allowProposedApi: true });
  const effects: string[] = [];
  terminal.onTitleChange((title) => effects.push(`title ${title}`));
  terminal.onBell(() => effects.push('bell'));
  // It answers nobody who has not asked.
  terminal.onData((answer) => effects.push(`answer ${JSON.stringify(answer)}`));
  for (let command = 0; command < 200; command++) {
    terminal.parser.registerOscHandler(command, (data) => effects.push(`OSC ${command} ${data}`) > 0);
  }
  terminal.parser.registerCsiHandler({ prefix: '?', final: 'h' }, (modes) => switched(modes));
  terminal.parser.registerCsiHandler({ prefix: '?', final: 'l' }, (modes) => switched(modes));
  const switched = (modes: (number | number[])[]) => modes[0] !== 2026 && effects.push(`mode ${modes}`) > 0;
  const { modes } = terminal;
  const before = JSON.stringify(modes);
  for (const text of writes) await new Promise<void>((resolve) => terminal.write(text, resolve));
  if (terminal.buffer.active.type !== 'normal') effects.push('alternate screen');
  if (JSON.stringify(terminal.modes) !== before) effects.push(JSON.stringify(terminal.modes));
  // Nothing is left open that would swallow what comes next.
  await new Promise<void>((resolve) => terminal.write('\r\nready', resolve));
  const { baseY, cursorY } = terminal.buffer.active;
  if (
    terminal.buffer.active
      .getLine(baseY + cursorY)
      ?.translateToString(true)
      .trim() !== 'ready'
  ) {
    effects.push('not ready');
  }
  terminal.dispose();
  return effects;
}

describe('what is sent to a terminal', () => {
  it('shows, and does nothing else, whatever text it is made of, in whatever pieces', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 4 }), async (writes) => {
        expect(await effectsOf(writes.map((text) => safeOutput(`${text}.`)))).toEqual([]);
      }),
      { numRuns: times(60) },
    );
  });

  it('is noticed by this test where it is not made safe', async () => {
    const hostile = [
      '\u001b]0;x\u0007',
      '\u0007',
      '\u001b[c',
      '\u001b]52;c;eA==\u0007',
      '\u001b[?25l',
      '\u001bP',
    ];
    for (const text of hostile) expect(await effectsOf([`${text}.`])).not.toEqual([]);
  });

  it('is the same when it is sent again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(safeOutput(safeOutput(text))).toBe(safeOutput(text));
      }),
      { numRuns: times(200) },
    );
  });

  it.each([
    ['colours', '\u001b[38;5;29m⠋\u001b[39m \u001b[1mbold\u001b[22m \u001b[38;2;1;22;255mx\u001b[0m\n'],
    ['a frame', '\u001b[?2026h\u001b[1;1Htext\u001b[K\u001b[2;1H\u001b[J\u001b[?2026l'],
    ['lines drawn again', '\u001b[2K\u001b[1A\u001b[2K\u001b[1Gtext\r\n\u001b[0Jtext'],
    ['another screen', '\u001b[?1049h\u001b[?25l'],
    ['a question to the terminal', '\u001b]11;?\u001b\\\u001b[c'],
    ['the end of a prompt', '\n\u001b[G\u001b[?25h'],
  ])('keeps %s', (_, text) => {
    expect(safeOutput(text)).toBe(text);
  });

  it.each([
    ['a title', 'a\u001b]0;x\u0007', 'a\\x1b]0;x\\x07'],
    ['an 8-bit sequence', '\u009b2J', '\\x9b2J'],
    ['a switch within a text', 'gone\u001b[?25l\n', 'gone\\x1b[?25l\n'],
    ['hidden text', '\u001b[8mx', '\\x1b[8mx'],
    ['half a sequence', 'x\u001b', 'x\\x1b'],
    ['a return without a line’s end', 'good\rbad', 'good\\rbad'],
    ['text that runs backwards', '\u202ex', '\\u202ex'],
  ])('spells out %s', (_, text, spelled) => {
    expect(safeOutput(text)).toBe(spelled);
  });
});
