import type { Messages } from '../../i18n/index.ts';
import { isAskedOfRun, keyOf, NoKey, type Question, type RunPython } from '../../questions/index.ts';
import type { Fact, Trace } from '../../trace/index.ts';
import type { Chapter } from '../chapter.ts';
import { describeValue } from '../describe.ts';
import { questionsOf } from '../parts.ts';
import type { Path } from '../place.ts';
import type { Finding } from '../problem.ts';
import { quote } from '../visible.ts';

/** Runs the programs of a chapter's questions, and finds those that do not settle exactly one key. */
export async function checkKeys(chapter: Chapter, run: RunPython, messages: Messages): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { question, path } of questionsOf(chapter)) {
    if (!isAskedOfRun(question) || question.code === undefined) continue;
    const finding = await checkKey(question, question.code.join('\n'), path, run, messages);
    if (finding !== null) findings.push(finding);
  }
  return findings;
}

const NO_RUN = /^(SyntaxError|IndentationError|TabError|DeadlockError)\b/;

async function checkKey(
  question: Question,
  source: string,
  path: Path,
  run: RunPython,
  messages: Messages,
): Promise<Finding | null> {
  let trace: Trace;
  try {
    trace = await run(source);
  } catch (error) {
    const found = quote(error instanceof Error ? error.message : String(error));
    return { path: [...path, 'code'], expected: messages.check.key.fits, found };
  }
  const { error } = trace;
  // A program that never begins, or hangs, settles nothing but that.
  if (error !== undefined && NO_RUN.test(error) && !('ask' in question && question.ask === 'error'))
    return { path: [...path, 'code'], expected: messages.check.key.fits, found: quote(error) };
  try {
    keyOf(question, trace);
    return null;
  } catch (error) {
    if (!(error instanceof NoKey)) throw error;
    return describeNoKey(error, question, path, messages);
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
  const said = describeFact(fact, messages);
  const expected = kind === 'choices' ? words.someMatch(said) : words.oneMatch(said);
  return { path, expected, found: words.matches(count) };
}

function describeFact(fact: Fact, messages: Messages): string {
  return typeof fact === 'object' && fact !== null
    ? `[${fact.map(quote).join(', ')}]`
    : describeValue(fact, messages);
}
