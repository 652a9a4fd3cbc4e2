import { describe, expect, it } from 'vitest';
import { example, faultsOf } from '../support.ts';

/** The blocks of the page of the example that has a pair: a prediction, the pair, a note. */
const [prediction, pair, note] = example().pages[1]?.blocks ?? [];

const faults = (...blocks: unknown[]) => {
  const chapter = example();
  const pages = chapter.pages.map((page, index) => (index === 1 ? { ...page, blocks } : page));
  return faultsOf(JSON.stringify({ ...chapter, pages }));
};

const FIRST = 'a prediction above the pair, on its page | no "prediction"';

const side = (did: object) => ({ code: ['print(1)'], why: '`w`', ...did });

describe('a pair', () => {
  it('stands below a prediction of its page', () => {
    expect(faults(prediction, pair)).toEqual([]);
    expect(faults(prediction, note, pair)).toEqual([]);
  });

  it('is reported where it comes before the prediction, or on a page without one', () => {
    expect(faults(pair, prediction)).toEqual([`/pages/1/blocks/0: ${FIRST}`]);
    expect(faults(note, pair)).toEqual([`/pages/1/blocks/1: ${FIRST}`]);
  });

  it.each([
    { language: 'python', notRun: '`x`' },
    { language: 'typescript', output: ['1'] },
  ])('that no run of Python settles needs none: %j', (did) => {
    expect(faults({ type: 'pair', wrong: side(did), right: side(did) })).toEqual([]);
  });

  it('of which one side is run needs one', () => {
    const wrong = side({ language: 'python', notRun: '`x`' });
    const right = side({ language: 'python', output: ['1'] });
    expect(faults({ type: 'pair', wrong, right })).toEqual([`/pages/1/blocks/0: ${FIRST}`]);
  });
});
