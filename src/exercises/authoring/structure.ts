import type { Messages } from '../../i18n/index.ts';
import { checkListing } from '../../lessons/check/listing.ts';
import type { ExerciseFile } from '../../lessons/index.ts';
import type { Path } from '../../lessons/place.ts';
import type { Finding } from '../../lessons/problem.ts';
import { quote } from '../../text/index.ts';
import { CHECK_KINDS, type Check } from '../checks/index.ts';
import type { Exercise } from '../exercise.ts';

/** The rules that the schema of an exercise cannot express: names that fit together, one demand in each check. */
export function* checkStructure(
  exercise: Exercise,
  file: ExerciseFile,
  messages: Messages,
): Generator<Finding> {
  const { course, exercise: words, value } = messages.check;
  const { id, runs, wrong } = exercise;
  if (id !== file.id) yield { path: ['id'], expected: course.idOfFile(file.id), found: quote(id) };
  for (const [index, { driver, title, checks }] of runs.entries()) {
    if (driver !== undefined && title === undefined)
      yield { path: ['runs', index], expected: words.title, found: value.absent('"title"') };
    for (const [at, check] of checks.entries()) {
      const kinds = kindsOf(check);
      const found = kinds.length === 0 ? value.nothing : kinds.map(quote).join(', ');
      if (kinds.length !== 1) yield { path: ['runs', index, 'checks', at], expected: words.oneKind, found };
    }
  }
  const kinds = new Set(runs.flatMap(({ checks }) => checks.flatMap(kindsOf)));
  for (const [index, { check, message }] of wrong.entries()) {
    // A number alone would be in many messages, with any meaning.
    if (message !== undefined && !/\p{L}{2}/u.test(message))
      yield { path: ['wrong', index, 'message'], expected: words.inWords, found: quote(message) };
    if (check !== 'error' && !kinds.has(check))
      yield { path: ['wrong', index, 'check'], expected: words.someCheck, found: quote(check) };
  }
  for (const { code, path } of programsOf(exercise)) yield* checkListing(code, path, messages);
  yield* checkVariants(exercise, words);
}

/** All programs of an exercise, with their paths. */
function* programsOf(exercise: Exercise): Generator<{ code: readonly string[]; path: Path }> {
  const { starter, solution, runs, others = [], wrong } = exercise;
  yield { code: starter, path: ['starter'] };
  yield { code: solution, path: ['solution'] };
  for (const [index, { driver = [] }] of runs.entries())
    yield { code: driver, path: ['runs', index, 'driver'] };
  for (const [index, { code }] of others.entries()) yield { code, path: ['others', index, 'code'] };
  for (const [index, { code }] of wrong.entries()) yield { code, path: ['wrong', index, 'code'] };
}

function kindsOf(check: Check): string[] {
  return CHECK_KINDS.filter((kind) => check[kind] !== undefined);
}

/** A word to replace must be in the programs, and its replacement must not, or two names would become one. */
function* checkVariants(
  { starter, solution, variants = [] }: Exercise,
  words: Messages['check']['exercise'],
): Generator<Finding> {
  const present = new Set([...starter, ...solution].join('\n').match(/[\p{L}_][\p{L}\p{N}_]*/gu));
  for (const [index, variant] of variants.entries()) {
    const seen = new Set<string>();
    for (const [word, other] of Object.entries(variant)) {
      const path = ['variants', index, word];
      if (!present.has(word)) yield { path, expected: words.knownWord, found: quote(word), part: 'key' };
      const isTaken = (present.has(other) && !Object.hasOwn(variant, other)) || seen.has(other);
      if (isTaken) yield { path, expected: words.newWord, found: quote(other) };
      seen.add(other);
    }
  }
}
