import type { FindingSource, UnretrievedException } from './finding.ts';
import { byLine } from './group-by.ts';
import { taskLives } from './task-lives.ts';

export function unretrievedException({ trace }: FindingSource): UnretrievedException[] {
  const failures = taskLives(trace).flatMap((life) => {
    const { name, line, finished, isRetrieved } = life;
    if (finished?.outcome !== 'failed' || isRetrieved) return [];
    return [{ line, task: name, error: finished.value, raisedAt: finished.line ?? null }];
  });
  return byLine(failures).map(({ first, all }) => ({
    kind: 'unretrieved-exception',
    ...first,
    count: all.length,
  }));
}
