import { expect, it } from 'vitest';
import { indexOfWord } from '../../src/text/words.ts';

it.each([
  ['sem', 'A Semaphore lets in three', 2],
  ['sem', 'tous ensemble', -1],
  ['sem', 'tous ensemble, avec un semaphore', 23],
  ['task', 'asyncio.create_task(f())', 15],
  ['task', 'async with asyncio.TaskGroup()', 19],
  ['group', 'async with asyncio.TaskGroup()', 23],
  ['taskgroup', 'asyncio.TaskGroup', 8],
  ['create_t', 'asyncio.create_task', 8],
  ['server', 'a TCPServer', 5],
  ['attente', 'ce n’est que l’attente', 15],
  ['ete', 'cet été', 4],
  ['roup', 'TaskGroup', -1],
  ['async', 'never3async', 6],
  ['()', 'main()', 4],
  ['', 'anything', 0],
])('%s: where a word begins so in %s', (beginning, text, index) => {
  expect(indexOfWord(text, beginning)).toBe(index);
});
