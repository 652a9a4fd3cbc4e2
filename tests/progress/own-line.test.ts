import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OwnLines } from '../../src/progress/own-line.ts';
import { parseRecord } from '../../src/progress/record.ts';
import { anAnswer, recordOf } from './support.ts';

const written = [
  recordOf({ kind: 'answer', ...anAnswer, seed: 7 }, Date.UTC(2026, 9, 3)),
  recordOf({ kind: 'answer', ...anAnswer, rows: [] }, 1),
  recordOf({ kind: 'page', chapter: 'gather', page: 'why' }, 1),
].map((record) => JSON.stringify(record));

const others = [
  recordOf({ kind: 'undo', answer: 'id', question: 'q' }, 1),
  recordOf({ kind: 'page', chapter: 'C:\\course#one', page: '"' }, 1),
].map((record) => JSON.stringify(record));

describe('a line as this program writes it', () => {
  it.each(written)('is read: %s', (line) => {
    expect(new OwnLines().read(line)).toEqual(parseRecord(line));
    expect(parseRecord(line)).not.toBeNull();
  });

  it.each(others)('is left to JSON where it is unusual: %s', (line) => {
    expect(new OwnLines().read(line)).toBeNull();
    expect(parseRecord(line)).not.toBeNull();
  });

  it('is never read as anything but what JSON makes of it, whatever became of it', () => {
    const lines = new OwnLines();
    const damage = fc.record({
      line: fc.constantFrom(...written),
      at: fc.nat(400),
      length: fc.nat(4),
      noise: fc.string({ unit: fc.constantFrom(...'"\\{}[],:01-.eE\t truefalse\u0001é'), maxLength: 4 }),
    });
    fc.assert(
      fc.property(damage, ({ line, at, length, noise }) => {
        const damaged = line.slice(0, at) + noise + line.slice(at + length);
        const read = lines.read(damaged);
        if (read !== null) expect(read).toEqual(parseRecord(damaged));
      }),
      { numRuns: 3000 },
    );
  });
});
