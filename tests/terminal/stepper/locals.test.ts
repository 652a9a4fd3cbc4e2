import { describe, expect, it } from 'vitest';
import { detailLines } from '../../../src/terminal/stepper/details.ts';
import { localsRows } from '../../../src/terminal/stepper/locals.ts';
import { History } from '../../../src/trace/index.ts';
import { together } from '../support/programs.ts';
import { expectTame, plain } from '../support/views.ts';

const trace = await together();
const events = trace.events.map((event) => ({ ...event, line: 1 }));

/** A run in which these are the local variables after the second event. */
const knowing = (locals: Record<string, string> | null) =>
  new History({ ...trace, events, locals: [[1, locals]] });

const rowsOf = (locals: Record<string, string> | null, rows: number, width = 40) =>
  localsRows(knowing(locals), 2, rows, { width, theme: plain() });

describe('the rows of local variables', () => {
  it.each([
    [{ a: '1', b: "'two'" }, 1, ["locals a = 1, b = 'two'"]],
    [{}, 1, ['locals none']],
    [null, 1, ['locals -']],
    [{ first: '1'.repeat(20), second: '2' }, 1, ['locals first = 111111111111… and 1 more']],
    [
      { first: '1'.repeat(20), second: '2', third: '3'.repeat(30) },
      2,
      ['locals first = 11111111111111111111,', '       second = 2 and 1 more'],
    ],
    [{ first: '1'.repeat(60) }, 1, ['locals first = 11111111111111111111111…']],
    [{ first: '1'.repeat(60), b: '2' }, 1, ['locals first = 111111111111…, b = 2']],
    [{ a: '1' }, 3, ['locals a = 1', '', '']],
  ])('of %j are, in %d, %j', (locals, rows, shown) => {
    expect(rowsOf(locals, rows)).toEqual(shown);
  });

  it('are safe, whatever a stranger calls and puts into them', () => {
    const hostile = { 'a\u001b[2J': "'\u202e\u0007'", '\u0000': '\u001b]0;x\u0007' };
    for (const width of [40, 80]) {
      expectTame(rowsOf(hostile, 3, width), width, plain());
      expectTame(
        detailLines({ title: '', history: knowing(hostile), position: 2 }, { width, theme: plain() }),
        width,
        plain(),
      );
    }
  });

  it('are shown at an event of the program’s code alone', () => {
    const history = new History({ ...trace, events, locals: [[0, { a: '1' }]] });
    const idle = events.findIndex(({ type }) => type === 'idle');
    expect(history.localsAt(0)).toBeNull();
    expect(history.localsAt(1)).toEqual({ a: '1' });
    expect(history.localsAt(idle + 1)).toBeNull();
    expect(new History(trace).hasLocals).toBe(false);
  });
});
