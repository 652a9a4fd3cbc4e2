import { checkRuns } from '../../../src/exercises/authoring/check-runs.ts';
import type { Check } from '../../../src/exercises/checks/index.ts';
import { type Exercise, judge, type RunProgram } from '../../../src/exercises/index.ts';
import type { Trace } from '../../../src/trace/index.ts';
import type { Random } from '../../conformance/generate/random.ts';
import { en } from '../support.ts';
import { otherLine, otherLines, swapped } from './alter.ts';
import type { Statement } from './statement.ts';

/** What an exercise states about its programs. */
export function statementsOf(exercise: Exercise, run: RunProgram): Statement[] {
  const where = `exercises/${exercise.id}.json`;
  // One wrong program is enough where the solution is in question, and variants are other words for the same.
  const small: Exercise = { ...exercise, others: [], variants: [], wrong: exercise.wrong.slice(0, 1) };
  const statements: Statement[] = [];
  const add = (kind: string, change: (random: Random, traces: readonly Trace[]) => Partial<Exercise>) =>
    statements.push({
      kind,
      where,
      falsify: async (random) => {
        const { runs } = await judge(exercise, exercise.solution.join('\n'), run);
        const stated = change(
          random,
          runs.map(({ result }) => result.trace),
        );
        return { stated, faults: await checkRuns({ ...small, ...stated }, run, en) };
      },
    });
  for (const [index, each] of exercise.runs.entries()) {
    for (const [at, check] of each.checks.entries()) {
      for (const [kind, change] of changesOf(check))
        add(`in an exercise, ${kind}`, (random, traces) => {
          const trace = traces[index];
          if (trace === undefined) throw new Error(`${where}: the solution does not get so far`);
          const checks = each.checks.with(at, change(random, trace));
          return { runs: exercise.runs.with(index, { ...each, checks }) };
        });
    }
  }
  for (const wrong of exercise.wrong) {
    const { message } = wrong;
    const others = exercise.runs.flatMap(({ checks }) => checks.flatMap(kindsOf));
    const kinds = others.filter((kind) => kind !== wrong.check);
    if (kinds.length > 0)
      add('the check that a wrong answer fails', (random) => ({
        wrong: [{ ...wrong, check: random.pick(kinds) }],
      }));
    if (message !== undefined)
      add('the message that a wrong answer gets', (random) => ({
        wrong: [{ ...wrong, message: otherLine(message, random) }],
      }));
    add('that a wrong answer is right', () => ({ solution: wrong.code }));
  }
  add('that the solution is wrong', (random) => ({
    wrong: [{ ...random.pick(exercise.wrong), code: exercise.solution }],
  }));
  add('that the starter fails', () => ({ starter: exercise.solution }));
  return statements;
}

function kindsOf({ why: _, ...demands }: Check): (keyof typeof demands)[] {
  return Object.keys(demands) as (keyof typeof demands)[];
}

type Change = (random: Random, trace: Trace) => Check;

/** What a check demands, made to demand what the solution does not do. */
function changesOf(check: Check): [kind: string, change: Change][] {
  const changes: [string, Change][] = [];
  const { output, result, printedAt, elapsed, atOnce, starts, error, cancelled, cleanedUp } = check;
  if (Array.isArray(output))
    changes.push(['what is printed', (random) => ({ output: otherLines(output, random) })]);
  else if (output !== undefined) {
    const { lines } = output;
    const at = (random: Random) => random.int(0, lines.length - 1);
    changes.push([
      'what is printed',
      (random) => {
        const index = at(random);
        return { output: { ...output, lines: lines.with(index, otherLine(lines[index] ?? '', random)) } };
      },
    ]);
    const orders = swapped(lines);
    if (output.order === 'as-given' && new Set(lines).size === lines.length && orders.length > 0)
      changes.push([
        'the order of two lines',
        (random) => ({ output: { ...output, lines: random.pick(orders) } }),
      ]);
  }
  if (result !== undefined) changes.push(['a result', (random) => ({ result: otherLine(result, random) })]);
  if (error !== undefined) changes.push(['an exception', (random) => ({ error: otherLine(error, random) })]);
  if (printedAt !== undefined)
    changes.push(['the time of a line', () => ({ printedAt: { ...printedAt, t: printedAt.t + 0.5 } })]);
  if (elapsed !== undefined)
    changes.push([
      'a duration',
      (random, trace) => {
        const step = random.pick([0.1, 0.5, 1]);
        return random.chance(0.5) && trace.elapsed > step
          ? { elapsed: { most: trace.elapsed - step } }
          : { elapsed: { least: trace.elapsed + step } };
      },
    ]);
  if (atOnce?.most !== undefined) {
    const { calls, most } = atOnce;
    changes.push(['how many are at work at once', () => ({ atOnce: { calls, least: most + 1 } })]);
  }
  if (starts !== undefined)
    changes.push([
      'when calls start',
      (random) => {
        const { at } = starts;
        const index = random.int(0, at.length - 1);
        return {
          starts: {
            ...starts,
            at: random.chance(0.5) ? [...at, 99] : at.with(index, (at[index] ?? 0) + 0.25),
          },
        };
      },
    ]);
  if (cancelled?.at !== undefined) {
    const at = cancelled.at + 0.5;
    changes.push(['when a call is cancelled', () => ({ cancelled: { ...cancelled, at } })]);
  }
  if (cleanedUp !== undefined)
    changes.push([
      'what is cleaned up',
      (random) => ({ cleanedUp: { ...cleanedUp, line: otherLine(cleanedUp.line, random) } }),
    ]);
  if (check.uses !== undefined) {
    const { uses } = check;
    changes.push(['which tool is used', () => ({ avoids: uses })]);
  }
  if (check.avoids !== undefined) {
    const { avoids } = check;
    changes.push(['which tool is avoided', () => ({ uses: avoids })]);
  }
  return changes;
}
