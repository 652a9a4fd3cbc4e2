import { describe, expect, it } from 'vitest';
import { dueExercises, gradeOf, nextExerciseReview } from '../../src/progress/exercise-review.ts';
import { anAttempt, attempted, DAY, folded } from './support.ts';

const START = Date.parse('2026-10-03T12:00:00Z');
const day = (number: number) => new Date(START + number * DAY);

describe('the grade of a pass', () => {
  it.each([
    [{}, 'easy'],
    [{ tries: 3 }, 'good'],
    [{ tries: 4 }, 'hard'],
    [{ hints: 1 }, 'hard'],
    [{ solution: true, hints: 1 }, 'again'],
  ] as const)('%o is %s', (how, grade) => {
    expect(gradeOf({ ...anAttempt, ...how })).toBe(grade);
  });
});

describe('exercises', () => {
  it('that never passed are not reviewed', () => {
    const state = folded([attempted(START, { passed: false })]);
    expect(dueExercises(state, day(1000))).toEqual([]);
    expect(nextExerciseReview(state, day(0))).toBeNull();
  });

  it('come back sooner the more help they took, with the form that was passed last', () => {
    const state = folded([
      attempted(START, { exercise: 'alone', tries: 2 }),
      attempted(START, { exercise: 'helped', solution: true, variant: 2 }),
    ]);
    expect(dueExercises(state, day(0.5))).toEqual([]);
    expect(nextExerciseReview(state, day(0.5))).toEqual(day(1));
    expect(dueExercises(state, day(1))).toMatchObject([{ exercise: 'helped', variant: 2 }]);
    expect(dueExercises(state, day(1000)).map(({ exercise }) => exercise)).toEqual(['helped', 'alone']);
  });

  it('come back at longer and longer intervals, whatever failed in between', () => {
    const first = [attempted(START, { tries: 2 })];
    const due = nextExerciseReview(folded(first), day(0)) ?? day(0);
    const again = [
      ...first,
      attempted(due.getTime(), { passed: false }),
      attempted(due.getTime() + 1, { tries: 2 }),
    ];
    const later = nextExerciseReview(folded(again), new Date(due.getTime() + 2)) ?? due;
    expect(later.getTime() - due.getTime()).toBeGreaterThan(due.getTime() - START);
  });
});
