import type { Messages } from '../../i18n/index.ts';
import {
  isAskedOfRun,
  isRight,
  type Key,
  keyOf,
  mistakeAs,
  NoKey,
  type Question,
  type RunPython,
  sameFact,
} from '../../questions/index.ts';
import type { Fact, Trace } from '../../trace/index.ts';
import type { Chapter } from '../chapter.ts';
import { describeValue } from '../describe.ts';
import { questionsOf } from '../parts.ts';
import type { Path } from '../place.ts';
import type { Finding } from '../problem.ts';
import { quote } from '../visible.ts';

/**
 * Runs the programs of a chapter's questions, and finds those that do not settle exactly one key, or that contradict the
 * marks, the answer or the mistakes of their question.
 */
export async function checkKeys(chapter: Chapter, run: RunPython, messages: Messages): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { question, path } of questionsOf(chapter)) {
    if (isAskedOfRun(question) && question.code === undefined) continue;
    findings.push(...(await checkKey(question, path, run, messages)));
  }
  return findings;
}

const NO_RUN = /^(SyntaxError|IndentationError|TabError|DeadlockError)\b/;

async function checkKey(
  question: Question,
  path: Path,
  run: RunPython,
  messages: Messages,
): Promise<Finding[]> {
  const fits = (found: string) => [
    { path: [...path, 'code'], expected: messages.check.key.fits, found: quote(found) },
  ];
  let trace: Trace | null = null;
  if (isAskedOfRun(question)) {
    try {
      trace = await run((question.code ?? []).join('\n'));
    } catch (error) {
      return fits(error instanceof Error ? error.message : String(error));
    }
    const { error } = trace;
    // A program that does not compile, or hangs, settles nothing but its error.
    if (error !== undefined && NO_RUN.test(error) && !('ask' in question && question.ask === 'error'))
      return fits(error);
  }
  try {
    return [...checkClaims(question, keyOf(question, trace), path, messages)];
  } catch (error) {
    if (!(error instanceof NoKey)) throw error;
    // `checkQuestions` has counted the marks of choices that no run settles.
    return trace === null ? [] : [describeNoKey(error, question, path, messages)];
  }
}

/** Compares the marks, the answer and the mistakes of a question with the key by its run. */
function* checkClaims(question: Question, key: Key, path: Path, messages: Messages): Generator<Finding> {
  const { key: words } = messages.check;
  if (question.kind === 'choice' || question.kind === 'choices') {
    const { choices } = question;
    const right = key.kind === 'choice' ? [key.choice] : key.kind === 'choices' ? key.choices : [];
    for (const [index, { correct = false, value }] of choices.entries()) {
      if (correct === right.includes(index) || !choices.some((each) => each.correct)) continue;
      const expected = correct ? words.notCorrect : words.correct;
      yield { path: [...path, 'choices', index], expected, found: describeFact(value ?? null, messages) };
    }
  }
  if (question.kind === 'number' && key.kind === 'number' && question.answer !== undefined) {
    if (!sameFact(question.answer, key.number))
      yield {
        path: [...path, 'answer'],
        expected: words.answer(describeFact(key.number, messages)),
        found: `${question.answer}`,
      };
  }
  if (question.kind === 'order' && key.kind === 'order' && key.order.some((at, place) => at !== place)) {
    const inRun = key.order.map((at) => String(question.items[at]));
    const found = describeFact(question.items.map(String), messages);
    yield { path: [...path, 'items'], expected: words.inOrder(describeFact(inRun, messages)), found };
  }
  for (const [index, { value }] of ('mistakes' in question ? (question.mistakes ?? []) : []).entries()) {
    if (!isRight(question, key, mistakeAs(question, value))) continue;
    const at = [...path, 'mistakes', index, 'value'];
    yield { path: at, expected: words.mistake, found: describeFact(value, messages) };
  }
}

function describeNoKey(
  { fact, item, count }: NoKey,
  { kind }: Question,
  path: Path,
  messages: Messages,
): Finding {
  const { key: words } = messages.check;
  if (item !== null) return { path, expected: words.printedOnce(quote(item)), found: words.times(count) };
  const actual = describeFact(fact, messages);
  const expected = kind === 'choices' ? words.someMatch(actual) : words.oneMatch(actual);
  return { path, expected, found: words.matches(count) };
}

function describeFact(fact: Fact, messages: Messages): string {
  return typeof fact === 'object' && fact !== null
    ? `[${fact.map(quote).join(', ')}]`
    : describeValue(fact, messages);
}
