import { describe, expect, it } from 'vitest';
import { noonOf } from '../../src/progress/day.ts';
import { dueOn, nextDay } from '../../src/progress/due.ts';
import { allExerciseReviews, type ExerciseReview, gradeOf } from '../../src/progress/exercise-review.ts';
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
    expect(allExerciseReviews(folded([attempted(START, { passed: false })]), day(0))).toEqual([]);
  });

  it('come back sooner the more help they took, with the form that was passed last', () => {
    const state = folded([
      attempted(START, { exercise: 'alone', tries: 2 }),
      attempted(START, { exercise: 'helped', solution: true, variant: 2 }),
    ]);
    const [helped, alone] = allExerciseReviews(state, day(1));
    expect(helped).toMatchObject({ exercise: 'helped', variant: 2, due: '2026-10-04' });
    expect(alone?.exercise).toBe('alone');
    expect(dueOn([alone, helped] as ExerciseReview[], '2026-10-04')).toEqual([helped]);
    expect(nextDay([alone, helped] as ExerciseReview[], '2026-10-04')).toBe(alone?.due);
  });

  it('come back at longer and longer intervals, whatever failed in between', () => {
    const first = [attempted(START, { tries: 2 })];
    const dueOf = (history: typeof first) =>
      noonOf(allExerciseReviews(folded(history), day(90))[0]?.due ?? '');
    const due = dueOf(first);
    const again = [...first, attempted(due, { passed: false }), attempted(due + 1, { tries: 2 })];
    expect(dueOf(again) - due).toBeGreaterThan(due - START);
  });
});
