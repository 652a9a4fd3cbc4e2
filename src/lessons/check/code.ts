import type { Messages } from '../../i18n/index.ts';
import type { Chapter, Code } from '../chapter.ts';
import { codesOf } from '../parts.ts';
import type { Path } from '../place.ts';
import type { Finding } from '../problem.ts';
import { checkListing } from './listing.ts';

export function checkCode(chapter: Chapter, messages: Messages): Finding[] {
  return [...codesOf(chapter)].flatMap(({ code, path }) => [...checkOne(code, path, messages)]);
}

function* checkOne(code: Code, path: Path, messages: Messages): Generator<Finding> {
  yield* checkListing(code.code, [...path, 'code'], messages);
  const { check } = messages;
  const { code: expected, value } = check;
  const did = (['output', 'elapsed', 'error', 'warnings'] as const).filter((key) => code[key] !== undefined);
  if (code.notRun !== undefined && did.length > 0) {
    yield {
      path: [...path, 'notRun'],
      expected: expected.notBoth,
      found: did.map((key) => `"${key}"`).join(', '),
    };
  }
  if (code.notRun === undefined && did.every((key) => key === 'elapsed')) {
    yield { path, expected: expected.did, found: value.nothing };
  }
  const output = code.output ?? [];
  const times = output.flatMap((line) => (typeof line === 'string' ? [] : [line.t]));
  if (times.length > 0 && times.length < output.length) {
    yield {
      path: [...path, 'output'],
      expected: expected.allTimed,
      found: `${times.length}/${output.length}`,
    };
  }
  const back = times.findIndex((time, index) => time < (times[index - 1] ?? 0));
  if (back > 0) {
    const found = `${times[back - 1]}, ${times[back]}`;
    yield { path: [...path, 'output', back], expected: expected.ascending, found };
  }
}
