import { describe, expect, it } from 'vitest';
import { isMisconception } from '../../src/lessons/curriculum.ts';
import { questionsOf } from '../../src/lessons/parts.ts';
import { sittingsOf } from '../../src/lessons/sittings.ts';
import { ourCourse } from './our-course.ts';

/** What is mixed, and recalled before it is shown, is remembered longer. */

const RECAP = 'recap';
/** The idea of the recap itself, which no other chapter teaches. */
const ITSELF = 'S18';

const { chapters, curriculum } = ourCourse();
const recap = chapters.find(({ id }) => id === RECAP) ?? expect.fail('there is no recap');
const asked = [...questionsOf(recap)].map(({ question }) => question);
const recalled = asked.filter(({ kind }) => kind === 'recall');

const without = (rows: readonly string[]): string[] => rows.filter((row) => row !== ITSELF);

/** The chapters that first teach what a question probes. */
function taughtIn(rows: readonly string[]): (string | undefined)[] {
  return without(rows).map((row) => chapters.find(({ covers }) => covers.includes(row))?.id);
}

describe('the recap', () => {
  it('asks for each idea of the course once from memory', () => {
    const rows = recalled.flatMap((question) => without(question.rows)).sort();
    expect(rows).toEqual(without(curriculum.rows.map(({ id }) => id)).sort());
  });

  it('never asks two questions in a row about one chapter', () => {
    const neighbours = asked.slice(1).flatMap((question, index) => {
      const before = asked[index] ?? question;
      const both = taughtIn(question.rows).filter((chapter) => taughtIn(before.rows).includes(chapter));
      return both.length === 0 ? [] : [`${before.id}, ${question.id}: ${both}`];
    });
    expect(neighbours).toEqual([]);
  });

  it('shows what becomes of a belief only after it was recalled', () => {
    const seen = new Set<string>();
    for (const { id, kind, rows } of asked) {
      for (const row of rows) if (kind === 'recall') seen.add(row);
      expect([id, rows.filter((row) => isMisconception(row) && !seen.has(row))]).toEqual([id, []]);
    }
  });

  it('is done in sittings of a quarter of an hour at most', () => {
    const sittings = sittingsOf(recap);
    expect(sittings.length).toBeGreaterThanOrEqual(3);
    for (const { minutes } of sittings) expect(minutes).toBeLessThanOrEqual(15);
  });
});
