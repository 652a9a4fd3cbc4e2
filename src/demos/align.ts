/**
 * Which line of a program in TypeScript corresponds to a line of its twin in Python. The two say the same in the same
 * order, so the lines are aligned like two readings of one text: in order, and so that what is common to the pairs is
 * as much as it can be.
 *
 * @returns for a line of the Python, from 1, that of the TypeScript; `null` where nothing corresponds.
 */
export function align(python: string, typescript: string): (line: number) => number | null {
  const left = python.split('\n').map((text) => wordsOf(text, PYTHON));
  const right = caught(typescript.split('\n')).map((text) => wordsOf(text, TYPESCRIPT));
  const best = bestSums(left, right);
  const pairs = new Map<number, number>();
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const here = sumAt(best, i, j);
    if (here === sumAt(best, i + 1, j)) i++;
    else if (here === sumAt(best, i, j + 1)) j++;
    else pairs.set(++i, ++j);
  }
  return (line) => pairs.get(line) ?? null;
}

/** What the languages call by different names; what only one of them has to say says nothing. */
const PYTHON: ReadonlyMap<string, string> = new Map(
  Object.entries({
    async: '',
    asyncio: '',
    await: 'wait',
    raise: 'throw',
    except: 'catch',
    def: 'function',
    none: 'null',
    self: 'this',
    elif: 'else',
    pass: '',
    in: '',
    time_sleep: 'blockingsleep',
  }),
);
const TYPESCRIPT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    await: 'wait',
    yield: 'wait',
    const: '',
    let: '',
    new: '',
    of: '',
    coroutine: '',
    asyncwith: 'with',
    asyncfor: 'for',
    isexception: 'exception',
    string: '',
    number: '',
  }),
);

/** What Python says in a line, `except ValueError:`, is two in TypeScript, and it is the second that decides. */
function caught(lines: readonly string[]): string[] {
  const decides = (line: string | undefined) => /^\s*if \(.*\b(instanceof|isException)\b/.test(line ?? '');
  const catches = (line: string | undefined) => /^\s*\} catch\b/.test(line ?? '');
  return lines.map((line, index) => {
    if (catches(line) && decides(lines[index + 1])) return '';
    if (!catches(lines[index - 1]) || !decides(line)) return line;
    return `catch ${line.replaceAll(/\b(if|error|instanceof|throw)\b/g, '')}`;
  });
}

/** The words of a line, in one spelling: names without case and underscores, numbers, words of strings. */
function wordsOf(text: string, own: ReadonlyMap<string, string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [found] of text.replaceAll('time.sleep', 'time_sleep').matchAll(/[A-Za-z_]\w*|\d+(?:\.\d+)?/g)) {
    const name = found.toLowerCase();
    const word = own.get(name) ?? name.replaceAll('_', '');
    if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

type Words = ReadonlyMap<string, number>;

/** How much two lines have in common, from 0 to 1. */
function likeness(a: Words, b: Words): number {
  let common = 0;
  for (const [word, count] of a) common += Math.min(count, b.get(word) ?? 0);
  return common === 0 ? 0 : (2 * common) / (sizeOf(a) + sizeOf(b));
}

function sizeOf(words: Words): number {
  let size = 0;
  for (const count of words.values()) size += count;
  return size;
}

/** For each pair of places, how much is common at best from there on. */
function bestSums(left: readonly Words[], right: readonly Words[]): Float64Array[] {
  const best = Array.from({ length: left.length + 1 }, () => new Float64Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const paired = likeness(left[i] as Words, right[j] as Words);
      const together = paired === 0 ? 0 : paired + sumAt(best, i + 1, j + 1);
      (best[i] as Float64Array)[j] = Math.max(together, sumAt(best, i + 1, j), sumAt(best, i, j + 1));
    }
  }
  return best;
}

function sumAt(best: readonly Float64Array[], i: number, j: number): number {
  return best[i]?.[j] ?? 0;
}
