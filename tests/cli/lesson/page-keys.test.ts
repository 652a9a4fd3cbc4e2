import { expect, it } from 'vitest';
import { messagesIn } from '../../../src/i18n/index.ts';
import { temporaryDirectory } from '../../progress/support.ts';
import { OnTerminal } from '../on-terminal.ts';

const { reader } = (await messagesIn('en')).lesson;

const lesson = (...argv: string[]) =>
  new OnTerminal(['lesson', ...argv], {}, { ASYNCTUTOR_HOME: temporaryDirectory(), NO_COLOR: '1' });

const has = (text: string) => (screen: string) => screen.includes(text);

it('the program of a prediction, which was read on its page, is not shown a second time before it is answered', async () => {
  const terminal = lesson('why-async', '2');
  await terminal.until(has('Enter more'));
  terminal.type('\r');
  await terminal.until(has('Enter predict'));
  terminal.type('\r');
  const question = await terminal.until(has('❯ 1. '));
  expect(question).toMatch(/^What will happen\? {2}lines \d+-\d+ of \d+$/m);
  expect(question).toMatch(/^Enter answer /m);
  terminal.type('\u0003');
  expect(await terminal.finished).toBe(130);
});

it('keys that run the program of an open prediction say why they do not', async () => {
  const terminal = lesson('why-async', '2');
  for (const key of ['d', 's']) {
    await terminal.until(has('Enter more'));
    terminal.type(key);
    await terminal.until(has(reader.predictFirst));
    terminal.type('\r');
  }
  await terminal.until(has('Enter more'));
  terminal.type('q');
  expect(await terminal.finished).toBe(0);
});

it.each(['d', 's', 'e'])('a page without a program says so: %s', async (key) => {
  const terminal = lesson('why-async', '7');
  await terminal.until(has('Enter next page'));
  terminal.type(key);
  await terminal.until(has(reader.noCode));
  terminal.type('\u0003');
  expect(await terminal.finished).toBe(130);
});

it('Ctrl-C says where to go on, as leaving does', async () => {
  const terminal = lesson('why-async', '2');
  await terminal.until(has('Enter more'));
  terminal.type('\u0003');
  expect(await terminal.finished).toBe(130);
  expect(await terminal.until(() => true)).toBe(`${reader.left} asynctutor lesson`);
});
