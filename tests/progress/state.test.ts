import { describe, expect, it } from 'vitest';
import { anAnswer, answered, attempted, folded, HOUR, recordOf } from './support.ts';

const page = (chapter: string, name: string, seq: number) =>
  recordOf({ kind: 'page', chapter, page: name }, seq);

describe('the state that records fold to', () => {
  it('knows the last place, and the last page of each chapter', () => {
    const state = folded([page('a', '1', 1), page('b', '1', 2), page('b', '2', 3), page('a', '1', 4)]);
    expect(state.bookmark).toEqual({ chapter: 'a', page: '1' });
    expect(Object.fromEntries(state.lastPages)).toEqual({ a: '1', b: '2' });
  });

  it('knows where the learner began, which is no practice, until all begins anew', () => {
    const started = recordOf({ kind: 'start', from: 'asyncio' }, 1);
    const state = folded([started]);
    expect([state.origin, state.days.size]).toEqual(['asyncio', 0]);
    expect(folded([started, recordOf({ kind: 'reset', backup: 'b.jsonl' }, 2)]).origin).toBeNull();
  });

  it('keeps a chapter that was read to its end so, even if it is tested out of later', () => {
    const done = (how: 'finished' | 'tested-out', seq: number) =>
      recordOf({ kind: 'chapter', chapter: 'a', how }, seq);
    expect(folded([done('tested-out', 1)]).chapters.get('a')).toBe('tested-out');
    expect(folded([done('tested-out', 1), done('finished', 2)]).chapters.get('a')).toBe('finished');
    expect(folded([done('finished', 1), done('tested-out', 2)]).chapters.get('a')).toBe('finished');
  });

  it('counts answers on the days of the learner’s own calendar, which begin at four', () => {
    const late = { ...answered(0), time: '2026-10-04T03:59:59.999-11:00' };
    const early = { ...answered(0), time: '2026-10-04T04:00:00.000+14:00' };
    const { days } = folded([late, early, { ...page('a', '1', 1), time: '2026-10-05T12:00:00.000+00:00' }]);
    expect(Object.fromEntries(days)).toEqual({ '2026-10-03': 1, '2026-10-04': 1, '2026-10-05': 0 });
  });

  it('keeps all attempts at an exercise; those that passed are practice, the others a day', () => {
    const failed = attempted('2026-10-03T12:00:00Z', { passed: false });
    const passed = attempted('2026-10-04T12:00:00Z', { tries: 3 });
    const { attempts, days } = folded([failed, passed]);
    expect(attempts.get('gather-three')).toEqual([failed, passed]);
    expect([...days.values()]).toEqual([0, 1]);
  });

  it('forgets an answer that is undone, but not that there was practice', () => {
    const answer = answered(HOUR);
    const undo = recordOf({ kind: 'undo', answer: answer.id, question: answer.question }, 2 * HOUR);
    const state = folded([answer, undo]);
    expect(state.answers.size).toBe(0);
    expect([...state.days.values()]).toEqual([0]);
    expect(folded([undo, answer]).answers.size).toBe(0);
    expect(folded([answer, undo, undo]).days).toEqual(state.days);
  });

  it('passes over an undo of what was never answered', () => {
    const state = folded([answered(1), recordOf({ kind: 'undo', answer: 'other', question: 'none' }, 2)]);
    expect(state.answers.get(anAnswer.question)).toHaveLength(1);
  });

  it('begins anew at a reset', () => {
    const reset = recordOf({ kind: 'reset', backup: 'b' }, 3);
    const state = folded([page('a', '1', 1), answered(2), reset]);
    expect(state.bookmark).toBeNull();
    expect(state.answers.size + state.days.size + state.pages.size + state.lastPages.size).toBe(0);
  });
});
