import { long, optional, type PlacedText, short } from '../../lessons/texts.ts';
import type { Exercise } from '../exercise.ts';

/** All texts of an exercise. */
export function* textsOf(exercise: Exercise): Generator<PlacedText> {
  yield short(['title'], exercise.title);
  yield long(['story'], exercise.story);
  for (const [index, hint] of exercise.hints.entries()) yield long(['hints', index], hint);
  for (const [index, { title, checks }] of exercise.runs.entries()) {
    yield* optional(['runs', index, 'title'], title);
    for (const [at, { why }] of checks.entries()) {
      if (why !== undefined) yield long(['runs', index, 'checks', at, 'why'], why);
    }
  }
  for (const key of ['others', 'wrong'] as const) {
    for (const [index, { title }] of exercise[key]?.entries() ?? [])
      yield short([key, index, 'title'], title);
  }
}
