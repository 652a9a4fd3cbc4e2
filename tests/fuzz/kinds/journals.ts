import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesIn } from '../../../src/i18n/index.ts';
import { describeProblem, openProgress } from '../../../src/progress/index.ts';
import { exportProgress, importProgress, NoExport } from '../../../src/progress/transfer.ts';
import type { Random } from '../../conformance/generate/random.ts';
import { mutate } from '../../lessons/mutate.ts';
import { inFolder } from '../folder.ts';
import type { Kind } from '../kind.ts';
import { assertSensible } from '../tame.ts';
import { hostileBytes } from '../texts.ts';

const { progress: words } = await messagesIn('en');

const stamp = { time: '2026-10-03T11:12:45.123+02:00', version: 1 };
const answer = { rows: ['S9'], right: true, tries: 1, hint: false, milliseconds: 10_000 };
const attempt = { variant: 0, passed: true, tries: 1, hints: 0, solution: false };
const RECORDS = [
  { id: 'a', ...stamp, seq: 1, kind: 'start', from: 'beginner' },
  { id: 'b', ...stamp, seq: 2, kind: 'page', chapter: 'gather', page: 'why' },
  { id: 'c', ...stamp, seq: 3, kind: 'answer', question: 'q', chapter: 'gather', ...answer },
  { id: 'd', ...stamp, seq: 4, kind: 'exercise', exercise: 'e', chapter: 'gather', ...attempt },
  { id: 'e', ...stamp, seq: 5, kind: 'chapter', chapter: 'gather', how: 'finished' },
  { id: 'f', ...stamp, seq: 6, kind: 'undo', answer: 'c', question: 'q' },
  { id: 'g', ...stamp, seq: 7, kind: 'reset', backup: 'b.jsonl', chapter: 'gather' },
];

function journal(random: Random): Buffer {
  return Buffer.concat(
    random.times(random.int(0, 12), () => {
      const line = random.chance(0.85)
        ? mutate(JSON.stringify(random.pick(RECORDS)), random)
        : hostileBytes(random);
      return Buffer.concat([line, Buffer.from('\n')]);
    }),
  );
}

/** A record, and an export from elsewhere, after an accident: what can be read counts, and the rest is said to be lost. */
export const journals: Kind = {
  cases: 6000,
  run: (random) =>
    inFolder((directory) => {
      writeFileSync(join(directory, 'journal.jsonl'), journal(random));
      const theirs = join(directory, 'theirs');
      writeFileSync(theirs, journal(random));
      const open = () =>
        openProgress({
          directory,
          onProblem: (problem) => assertSensible(describeProblem(problem, words.problem)),
        });
      assert.equal(typeof open().state.newer, 'number');
      try {
        importProgress(directory, theirs);
      } catch (error) {
        if (!(error instanceof NoExport)) throw error;
      }
      open().visitPage('gather', 'why');
      assert.ok(open().state.pages.get('gather')?.has('why'));
      exportProgress(directory, join(directory, 'export.jsonl'));
    }),
};
