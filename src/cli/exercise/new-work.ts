import type { ChosenExercise, Work } from './work.ts';

/** @param isOld whether the file was there before */
export function newWork(chosen: ChosenExercise, path: string, isOld: boolean, next: string | null): Work {
  return {
    ...chosen,
    path,
    isOld,
    next,
    judged: null,
    isJudging: false,
    problem: null,
    possible: null,
    tries: 0,
    hints: 0,
    isSolved: false,
    isSolutionSeen: false,
    panel: 'exercise',
    asked: null,
    message: null,
  };
}
