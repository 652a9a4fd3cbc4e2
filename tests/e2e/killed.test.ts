import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openProgress } from '../../src/progress/index.ts';

const program = fileURLToPath(new URL('../../bin/asynctutor.js', import.meta.url));

/** How many quizzes are killed; `npm run test:kills` says it. */
const kills = Number(process.env['QUIZ_KILLS'] ?? 3);

/** How many use one journal. */
const TOGETHER = 3;

/** Milliseconds from the first answer to the kill, at most. */
const LONGEST_LIFE = 150;

const JUDGED = /^[✖✔] (?:Wrong|Right)/m;

describe('quizzes that are killed', () => {
  it('keep each answer that was judged', { timeout: 60_000 + kills * 5000 }, async () => {
    const home = mkdtempSync(join(tmpdir(), 'killed-'));
    let judged = 0;
    try {
      for (let killed = 0; killed < kills; killed += TOGETHER) {
        const quizzes = await Promise.all(Array.from({ length: TOGETHER }, () => killQuiz(home)));
        judged += quizzes.reduce((sum, each) => sum + each, 0);
        const { state, damaged } = openProgress({ directory: home });
        const kept = [...state.answers.values()].flat().length;
        // Of each, one more may have been written, and not said yet.
        expect(kept).toBeGreaterThanOrEqual(judged);
        expect(kept).toBeLessThanOrEqual(judged + killed + TOGETHER);
        expect(damaged).toBe(0);
      }
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
    if (kills >= 100) process.stdout.write(`${kills} quizzes killed, ${judged} answers judged and kept\n`);
  });
});

/** Answers questions until killed. @returns how many answers were judged */
async function killQuiz(home: string): Promise<number> {
  const child = spawn(process.execPath, [program, 'quiz', '--generated', '--count', '200'], {
    env: { ...process.env, ASYNCTUTOR_HOME: home, LANG: 'C.UTF-8' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    output += chunk;
  });
  const ended = once(child, 'close');
  child.stdin.on('error', () => {}).end('1\n'.repeat(200));
  const failed = ended.then(() => Promise.reject(new Error(`it has ended by itself: ${output}`)));
  while (!JUDGED.test(output)) await Promise.race([once(child.stdout, 'data'), failed]);
  failed.catch(() => {});
  await setTimeout(Math.random() * LONGEST_LIFE);
  expect(child.exitCode).toBeNull();
  child.kill('SIGKILL');
  await ended;
  return output.split(JUDGED).length - 1;
}
