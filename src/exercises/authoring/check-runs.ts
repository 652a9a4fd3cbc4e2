import { type Messages, messagesIn } from '../../i18n/index.ts';
import type { Path } from '../../lessons/place.ts';
import type { Finding } from '../../lessons/problem.ts';
import { quote } from '../../text/index.ts';
import type { CheckKind } from '../checks/index.ts';
import { describeFailure, describeProgramError } from '../describe.ts';
import type { Exercise } from '../exercise.ts';
import { judge, type RunProgram, type Verdict } from '../judge.ts';
import { variantCount, variantOf } from '../variant.ts';

/** Runs all programs of an exercise, in all its variants, and finds those with a wrong verdict. */
export async function checkRuns(exercise: Exercise, run: RunProgram, messages: Messages): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (let n = 0; n < variantCount(exercise); n++) {
    for await (const finding of checkVariant(variantOf(exercise, n), run, messages)) {
      findings.push(n === 0 ? finding : { ...finding, ...inVariant(n, finding) });
    }
  }
  return findings;
}

/** A variant has no other place in the file than its list of words. */
function inVariant(n: number, { path, found }: Finding): Pick<Finding, 'path' | 'found'> {
  return { path: ['variants', n - 1], found: `${path.join('/')}: ${found}` };
}

async function* checkVariant(
  exercise: Exercise,
  run: RunProgram,
  messages: Messages,
): AsyncGenerator<Finding> {
  const { starter, solution, others = [], wrong } = exercise;
  const { exercise: words } = messages.check;
  const verdictOn = (code: readonly string[]) => judge(exercise, code.join('\n'), run);
  if ((await verdictOn(starter)).passed)
    yield { path: ['starter'], expected: words.fails, found: words.passed };
  const right: [Path, readonly string[]][] = [
    [['solution'], solution],
    ...others.map(({ code }, index): [Path, readonly string[]] => [['others', index, 'code'], code]),
  ];
  for (const [path, code] of right) {
    const verdict = await verdictOn(code);
    if (!verdict.passed)
      yield { path, expected: words.passes, found: words.told(...firstFailure(verdict, messages)) };
  }
  const english = await messagesIn('en');
  for (const [index, { code, check, message }] of wrong.entries()) {
    const verdict = await verdictOn(code);
    const path: Path = ['wrong', index];
    if (verdict.passed) {
      yield { path: [...path, 'code'], expected: words.fails, found: words.passed };
      continue;
    }
    const [kind, text] = firstFailure(verdict, english);
    if (kind !== check)
      yield { path: [...path, 'check'], expected: words.failsFirst(check), found: words.told(kind, text) };
    else if (message !== undefined && !hasWords(text, message))
      yield {
        path: [...path, 'message'],
        expected: words.message(quote(message)),
        found: words.told(kind, text),
      };
  }
}

/** True if a text contains these whole words: `6 s` is not in `16 s`. */
function hasWords(text: string, words: string): boolean {
  const isPart = /[\p{L}\p{N}]/u;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + words.length)];
    const cuts = (a = '', b = '') => isPart.test(a) && isPart.test(b);
    if (!cuts(before.at(-1), words[0]) && !cuts(words.at(-1), after[0])) return true;
  }
  return false;
}

/** The kind of the check that a program fails first, and its message. */
function firstFailure({ programError, failures: [first] }: Verdict, messages: Messages): [CheckKind, string] {
  if (programError !== null) return ['error', describeProgramError(programError, messages, 'en')];
  return first === undefined ? ['error', ''] : [first.check, describeFailure(first, messages, 'en')];
}
