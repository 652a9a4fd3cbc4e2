import { expect, it } from 'vitest';
import type { Statement } from './dsl.ts';
import { needs314 } from './older.ts';
import { readRecords } from './records.ts';

const program = (...main: Statement[]) => ({ fns: { main } });

it.each([
  ['eager_start', program(['repeat', 2, [['spawn', 't1', { sleep: 1 }, null, false]]])],
  ['an eager task factory', { ...program(['sleep', 1]), eager: true as const }],
  ['shield', program(['await', { gather: [{ shield: { sleep: 1 } }], rex: false }, null])],
])('Python 3.13 lacks %s', (_, prog) => expect(needs314(prog)).toBe(true));

it('has all else', () => {
  expect(needs314(program(['spawn', 'shield', { sleep: 1 }, 'spawn', null]))).toBe(false);
  const records = readRecords(new URL('corpus.jsonl.gz', import.meta.url));
  expect(records.filter(({ prog }) => !needs314(prog))).toHaveLength(3604);
});
