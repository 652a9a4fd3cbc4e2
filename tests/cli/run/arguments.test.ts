import { expect, it } from 'vitest';
import { targetOf } from '../../../src/cli/run/arguments.ts';
import { commandWords } from '../../../src/cli/run/command-words.ts';
import { messagesIn } from '../../../src/i18n/index.ts';

const messages = await messagesIn('en');

it.each([
  [['a.py', 'x'], {}, { file: 'a.py', module: null, args: ['x'], python: null }],
  [
    ['a.py'],
    { python: true },
    { file: 'a.py', module: null, args: [], python: { path: null, virtual: false } },
  ],
  // `run --python a.py -- x`: an option with a value of its own takes the file.
  [
    ['x'],
    { python: 'a.py' },
    { file: 'a.py', module: null, args: ['x'], python: { path: null, virtual: false } },
  ],
  [
    [],
    { python: 'script' },
    { file: 'script', module: null, args: [], python: { path: null, virtual: false } },
  ],
  [
    ['a.py'],
    { python: '/py' },
    { file: 'a.py', module: null, args: [], python: { path: '/py', virtual: false } },
  ],
  [
    ['x'],
    { python: true, module: 'm' },
    { file: null, module: 'm', args: ['x'], python: { path: null, virtual: false } },
  ],
  [
    ['a.py'],
    { python: true, virtual: true },
    { file: 'a.py', module: null, args: [], python: { path: null, virtual: true } },
  ],
  [
    [],
    { python: '/py', module: 'm' },
    { file: null, module: 'm', args: [], python: { path: '/py', virtual: false } },
  ],
] as const)('%j with %j is understood', (operands, options, target) => {
  expect(targetOf(operands, options, { messages, program: 'asynctutor' })).toEqual(target);
});

it('the command that is suggested runs the same again', () => {
  const words = (target: Parameters<typeof commandWords>[0]) => commandWords(target, '--step');
  expect(words({ file: 'a b.py', module: null, args: ["it's"], python: null })).toBe(
    `run 'a b.py' --step -- 'it'\\''s'`,
  );
  expect(words({ file: null, module: 'm', args: [], python: { path: '/py', virtual: false } })).toBe(
    'run --python /py -m m --step',
  );
});
