import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { readTyped } from '../../../src/terminal/screen/typed-bytes.ts';

it('passes what is typed, without a Ctrl-Z, which it tells, until it is ended', () => {
  const stdin = new PassThrough();
  let text = '';
  let stops = 0;
  stdin.on('SIGTSTP', () => stops++);
  const end = readTyped(stdin as unknown as NodeJS.ReadStream, (typed) => {
    text += typed;
  });
  for (const chunk of ['a', '\u001a', 'b\u001ac', 'é']) stdin.emit('data', Buffer.from(chunk));
  end();
  stdin.emit('data', Buffer.from('late'));
  expect([text, stops]).toEqual(['abcé', 2]);
});
