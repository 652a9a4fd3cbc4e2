import { describe, expect, it } from 'vitest';
import type { Chapter } from '../../src/lessons/chapter.ts';
import { courseOf } from '../../src/lessons/course.ts';
import { newChapter, nextOrder } from '../../src/lessons/new-chapter.ts';
import { codesOf } from '../../src/lessons/parts.ts';
import { startInterpreter } from '../cpython/support.ts';
import { problemsOf } from './support.ts';

describe('newChapter', () => {
  it('passes the check as it stands', () => {
    const { file, text } = newChapter('wait-for', 7);
    expect(file).toBe('07-wait-for.json');
    expect(problemsOf({ [file]: text }, { languages: ['en', 'fr'] })).toEqual([]);
  });

  it('states only what Python does', async () => {
    const python = await startInterpreter();
    for (const { code } of codesOf(JSON.parse(newChapter('x', 1).text) as Chapter)) {
      const { trace } = await python.run({ source: code.code.join('\n') });
      expect(trace).toMatchObject({ output: code.output, elapsed: code.elapsed });
    }
    python.close();
  });
});

describe('nextOrder', () => {
  it('is the number after the last chapter', () => {
    expect(nextOrder(courseOf('', []))).toBe(1);
    expect(nextOrder(courseOf('', ['01-a.json', '41-b.json']))).toBe(42);
  });
});
