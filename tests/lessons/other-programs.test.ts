import { describe, expect, it } from 'vitest';
import { findDemo, loadDemo, membersOf } from '../../src/demos/index.ts';
import type { Chapter } from '../../src/lessons/chapter.ts';
import { blocksOfType, codesOf } from '../../src/lessons/parts.ts';
import { linesApart, shapeOf } from './other-programs.ts';
import { ourCourse } from './our-course.ts';

/** Who only remembers a page has not understood it: some questions are about programs that were not read. */

/** A change of a program that was read is this many lines at most; with more, it has to be read anew. */
const A_CHANGE = 3;

const { chapters } = ourCourse();

/** The programs of its pages, of its demos and of its predictions: what was read before the questions. */
async function shapesRead(chapter: Chapter): Promise<string[][]> {
  const shown = [...codesOf(chapter)].map(({ code }) => code.code);
  const predicted = [...blocksOfType(chapter, 'prediction')].map(({ block }) => block.question.code ?? []);
  const found = [...blocksOfType(chapter, 'demo')].map(({ block }) => findDemo(block.demo));
  const demos = await Promise.all(
    found.flatMap((demo) => (demo === undefined ? [] : membersOf(demo))).map(loadDemo),
  );
  const watched = demos.flatMap(({ variants }) =>
    variants.map(({ program }) => program.listing().python.split('\n')),
  );
  return [...shown, ...predicted, ...watched].map(shapeOf);
}

describe('the questions of a chapter', () => {
  it.each(chapters.map((chapter) => [chapter.id, chapter] as const))(
    '%s: at least two are about another program than its pages',
    async (_, chapter) => {
      const read = await shapesRead(chapter);
      const asked = [...blocksOfType(chapter, 'questions')].flatMap(({ block }) => block.questions);
      const apart = asked.flatMap(({ id, code }) => {
        if (code === undefined) return [];
        const shape = shapeOf(code);
        return [{ id, lines: Math.min(...read.map((other) => linesApart(shape, other))) }];
      });
      expect(apart.filter(({ lines }) => lines > A_CHANGE).length).toBeGreaterThanOrEqual(2);
      // Nor is any a program that was read, under other names.
      expect(apart.filter(({ lines }) => lines === 0)).toEqual([]);
    },
  );
});

describe('a program', () => {
  const read = ['async def greet(name):', '    await asyncio.sleep(1)', '    print("hello", name)'];

  it('is the same under other names, with other texts and other numbers', () => {
    const renamed = [
      'async def cook(dish):',
      '    await asyncio.sleep(2.5)  # slow',
      '    print("ready", dish)',
    ];
    expect(linesApart(shapeOf(renamed), shapeOf(read))).toBe(0);
  });

  it('is as far from another as lines have to change', () => {
    const blocking = [
      'import time',
      'async def greet(name):',
      '    time.sleep(1)',
      '    print("hello", name)',
    ];
    expect(linesApart(shapeOf(blocking), shapeOf(read))).toBe(1);
    expect(linesApart(shapeOf([...read, '    return name']), shapeOf(read))).toBe(1);
    expect(linesApart(shapeOf(read), [])).toBe(3);
  });
});
