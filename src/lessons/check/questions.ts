import type { Messages } from '../../i18n/index.ts';
import { factText, isAskedOfRun, type Question, type QuestionOf, type Text } from '../../questions/index.ts';
import { type Ask, type Fact, type FactForm, formOf } from '../../trace/facts.ts';
import type { Chapter } from '../chapter.ts';
import { describeValue } from '../describe.ts';
import { blocksOfType, questionsOf } from '../parts.ts';
import type { Path } from '../place.ts';
import type { Finding } from '../problem.ts';
import { quote } from '../visible.ts';
import { saysValue } from './choice-text.ts';
import { checkListing } from './listing.ts';

type Choice = QuestionOf<'choice' | 'choices'>['choices'][number];

export function checkQuestions(chapter: Chapter, messages: Messages): Finding[] {
  const findings = [...questionsOf(chapter)].flatMap(({ question, path }) => [
    ...checkOne(question, path, messages),
  ]);
  for (const { block, path } of blocksOfType(chapter, 'prediction')) {
    if (isAskedOfRun(block.question)) continue;
    const { question: expected, value } = messages.check;
    findings.push({
      path: [...path, 'question'],
      expected: expected.prediction,
      found: value.absent('"ask"'),
    });
  }
  return findings;
}

function* checkOne(question: Question, path: Path, messages: Messages): Generator<Finding> {
  const { question: expected, value } = messages.check;
  if (question.code !== undefined) yield* checkListing(question.code, [...path, 'code'], messages);
  if (isAskedOfRun(question) && (question.code === undefined || question.language === 'typescript')) {
    yield { path, expected: expected.program, found: describeValue(question.language, messages) };
  }
  switch (question.kind) {
    case 'choice':
    case 'choices':
      yield* checkChoices(question, path, messages);
      break;
    case 'order':
      yield* checkItems(question, path, messages);
      break;
    case 'number':
      if (question.ask === undefined && question.answer === undefined)
        yield { path, expected: expected.answer, found: value.nothing };
      break;
    case 'line':
      yield* checkLines(question, path, messages);
      break;
  }
}

function* checkChoices(
  question: QuestionOf<'choice' | 'choices'>,
  path: Path,
  messages: Messages,
): Generator<Finding> {
  const { ask, choices } = question;
  for (const [index, choice] of choices.entries()) {
    const within = [...path, 'choices', index];
    if (ask === undefined) yield* checkTypedChoice(choice, within, messages);
    else yield* checkRunChoice(choice, valueForm(question.kind, ask), within, messages);
  }
  // Marks beside an `ask` are optional: `checkKeys` compares them with the run.
  if (ask === undefined || choices.some(({ correct }) => correct))
    yield* checkMarks(choices, question.kind === 'choices', path, messages);
  if (ask !== undefined)
    yield* distinct(
      choices.map(({ value }) => value),
      [...path, 'choices'],
      'value',
      messages,
    );
}

function* checkRunChoice(choice: Choice, form: FactForm, path: Path, messages: Messages): Generator<Finding> {
  const { question: expected, value: words } = messages.check;
  if (choice.value === undefined) yield { path, expected: expected.value, found: words.nothing };
  else if (!hasForm(choice.value, form)) {
    yield {
      path: [...path, 'value'],
      expected: expected.fact[form],
      found: describeValue(choice.value, messages),
    };
  } else if (choice.text === undefined && saysNothing(choice.value)) {
    yield { path, expected: expected.text, found: words.nothing };
  } else if (choice.text !== undefined && !saysValue(choice.text, choice.value)) {
    const shown = factText(choice.value, undefined, 'en');
    yield {
      path: [...path, 'text'],
      expected: expected.sameText(shown),
      found: describeValue(choice.text, messages),
    };
  }
}

function* checkTypedChoice(choice: Choice, path: Path, { check }: Messages): Generator<Finding> {
  const { question: expected, value: words } = check;
  if (choice.value !== undefined)
    yield { path: [...path, 'value'], expected: expected.noValue, found: '"value"' };
  if (choice.text === undefined) yield { path, expected: expected.text, found: words.nothing };
}

function* checkMarks(
  choices: readonly { correct?: true | undefined }[],
  several: boolean,
  path: Path,
  { check: { question: expected } }: Messages,
): Generator<Finding> {
  const count = choices.filter(({ correct }) => correct).length;
  if (several ? count > 0 : count === 1) return;
  const number = several ? expected.someRight : expected.oneRight;
  yield { path: [...path, 'choices'], expected: number, found: expected.right(count) };
}

function* checkItems(
  { ask, items, mistakes = [] }: QuestionOf<'order'>,
  path: Path,
  messages: Messages,
): Generator<Finding> {
  const { question: expected } = messages.check;
  if (ask !== undefined) {
    for (const [index, item] of items.entries()) {
      if (typeof item === 'string') continue;
      const found = describeValue(item, messages);
      yield { path: [...path, 'items', index], expected: expected.printedLine, found };
    }
  }
  yield* distinct(items, [...path, 'items'], null, messages);
  // An order of other items cannot be answered.
  for (const [index, { value }] of mistakes.entries()) {
    if (isSameSet(value, items)) continue;
    const at = [...path, 'mistakes', index, 'value'];
    yield { path: at, expected: expected.allItems, found: value.map(quote).join(', ') };
  }
}

function* checkLines(
  { code, choices }: QuestionOf<'line'>,
  path: Path,
  messages: Messages,
): Generator<Finding> {
  const { question: expected, value } = messages.check;
  for (const [index, { line }] of choices.entries()) {
    if (/\S/.test(code[line - 1] ?? '')) continue;
    const at = [...path, 'choices', index, 'line'];
    yield { path: at, expected: expected.line(code.length), found: value.line(line) };
  }
  yield* distinct(
    choices.map(({ line }) => line),
    [...path, 'choices'],
    'line',
    messages,
  );
  yield* checkMarks(choices, false, path, messages);
}

function isSameSet(lines: readonly string[], items: readonly Text[]): boolean {
  return lines.length === items.length && items.every((item) => lines.some((line) => line === item));
}

/** Two equal values would both be right, or could not be distinguished. */
function* distinct(
  values: readonly unknown[],
  path: Path,
  key: string | null,
  messages: Messages,
): Generator<Finding> {
  const seen = new Set<string>();
  for (const [index, value] of values.entries()) {
    const json = JSON.stringify(value);
    if (json !== undefined && seen.has(json)) {
      const at = key === null ? [...path, index] : [...path, index, key];
      yield { path: at, expected: messages.check.question.distinct, found: describeValue(value, messages) };
    }
    seen.add(json);
  }
}

/** In `choices`, each value is a single line or name. */
function valueForm(kind: 'choice' | 'choices', ask: Ask): FactForm {
  return kind === 'choices' ? 'line' : formOf(ask);
}

function hasForm(value: Fact, form: FactForm): boolean {
  if (form === 'lines') return Array.isArray(value);
  return value === null || typeof value === (form === 'line' ? 'string' : 'number');
}

function saysNothing(value: Fact): boolean {
  return value === null || (typeof value !== 'number' && value.length === 0);
}
