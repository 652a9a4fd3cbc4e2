import { spend, unsupported } from '../limits.ts';
import { ListValue, TupleValue } from '../values/containers.ts';
import { pythonError } from '../values/exceptions.ts';
import { iterate } from '../values/iteration.ts';
import { toCount } from '../values/numbers.ts';
import { sized } from '../values/operators.ts';
import { isPlain } from '../values/truth.ts';
import { strClass, typeName } from '../values/types.ts';
import type { Value } from '../values/value.ts';
import { defineMethods } from './define.ts';
import { formatted } from './str-format.ts';

const WIDEST = 10_000;
const space = /^\s$/u;

function join(separator: string, iterable: Value): string {
  const parts: string[] = [];
  for (const part of iterate(iterable, () => 'can only join an iterable')) {
    if (typeof part !== 'string') {
      throw new TypeError(`sequence item ${parts.length}: expected str instance, ${typeName(part)} found`);
    }
    parts.push(sized(part));
  }
  return sized(parts.join(separator));
}

function split(text: string, separator: Value, most: Value): ListValue {
  const limit = toCount(most);
  if (separator === null) return new ListValue(splitAtSpaces(text, limit < 0 ? Infinity : limit));
  if (typeof separator !== 'string') throw new TypeError(`must be str or None, not ${typeName(separator)}`);
  if (separator === '') throw pythonError('ValueError', 'empty separator');
  const parts = text.split(separator);
  if (limit < 0 || parts.length <= limit + 1) return new ListValue(parts);
  return new ListValue([...parts.slice(0, limit), parts.slice(limit).join(separator)]);
}

function splitAtSpaces(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text.trimStart();
  while (rest !== '' && parts.length < limit) {
    const end = rest.search(/\s/u);
    if (end < 0) break;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? parts : [...parts, parts.length === limit ? rest.trimEnd() : rest.trim()];
}

function splitLines(text: string): ListValue {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these end lines in Python.
  const lines = text.split(/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/);
  if (lines.at(-1) === '') lines.pop();
  return new ListValue(lines);
}

function strip(text: string, characters: Value, start: boolean, end: boolean): string {
  if (characters !== null && typeof characters !== 'string') {
    throw new TypeError('strip arg must be None or str');
  }
  const strips = (c: string) => (characters === null ? space.test(c) : characters.includes(c));
  const all = [...text];
  let [from, to] = [0, all.length];
  while (start && from < to && strips(all[from] as string)) from++;
  while (end && to > from && strips(all[to - 1] as string)) to--;
  return all.slice(from, to).join('');
}

function pad(text: string, width: Value, fill: Value, align: '<' | '>' | '^'): string {
  if (typeof fill !== 'string' || [...fill].length !== 1) {
    throw new TypeError('The fill character must be exactly one character long');
  }
  const missing = toCount(width) - [...text].length;
  if (missing > WIDEST) unsupported('a field this wide');
  if (missing <= 0) return text;
  spend(missing >> 4);
  // CPython puts the odd one left when the width is odd.
  const before =
    align === '<' ? 0 : align === '>' ? missing : (missing >> 1) + (missing & toCount(width) & 1);
  return fill.repeat(before) + text + fill.repeat(missing - before);
}

function zeroFill(text: string, width: Value): string {
  const missing = toCount(width) - text.length;
  if (missing <= 0) return text;
  const [, sign = '', rest = ''] = /^([+-]?)(.*)$/s.exec(text) ?? [];
  if (missing > WIDEST) unsupported('a field this wide');
  return sign + '0'.repeat(missing) + rest;
}

function titled(text: string): string {
  return text.toLowerCase().replaceAll(/\p{L}+/gu, (word) => capitalized(word));
}

function capitalized(text: string): string {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('').toLowerCase();
}

function replace(text: string, old: string, by: string, most: Value): string {
  checkText(old, 'replace() argument 1');
  checkText(by, 'replace() argument 2');
  let left = toCount(most);
  if (left < 0) left = Infinity;
  spend((text.length * Math.max(1, by.length)) >> 4);
  const parts = old === '' ? ['', ...text, ''] : text.split(old);
  const joined = parts.slice(0, left + 1).join(by);
  return parts.length <= left + 1 ? joined : joined + old + parts.slice(left + 1).join(old);
}

function checkText(value: Value, what: string): asserts value is string {
  if (typeof value !== 'string') throw new TypeError(`${what} must be str, not ${typeName(value)}`);
}

function affix(text: string, affixes: Value, name: 'startsWith' | 'endsWith'): boolean {
  const options = affixes instanceof TupleValue ? affixes.items : [affixes];
  return options.some((option) => {
    if (typeof option === 'string') return text[name](option);
    const method = name.toLowerCase();
    throw new TypeError(`${method} first arg must be str or a tuple of str, not ${typeName(option)}`);
  });
}

function find(text: string, part: Value, fromEnd: boolean): bigint {
  if (typeof part !== 'string') {
    throw new TypeError(`${fromEnd ? 'r' : ''}find() argument 1 must be str, not ${typeName(part)}`);
  }
  if (!isPlain(text)) unsupported('positions in a text with characters outside the basic plane');
  return BigInt(fromEnd ? text.lastIndexOf(part) : text.indexOf(part));
}

function index(text: string, part: Value): bigint {
  const found = find(text, part, false);
  if (found < 0n) throw pythonError('ValueError', 'substring not found');
  return found;
}

function count(text: string, part: string): bigint {
  checkText(part, 'count() argument 1');
  return part === '' ? BigInt([...text].length + 1) : BigInt(text.split(part).length - 1);
}

function partition(text: string, separator: Value, fromEnd: boolean): TupleValue {
  if (typeof separator !== 'string') throw new TypeError(`must be str, not ${typeName(separator)}`);
  if (separator === '') throw pythonError('ValueError', 'empty separator');
  const at = fromEnd ? text.lastIndexOf(separator) : text.indexOf(separator);
  if (at < 0) return new TupleValue(fromEnd ? ['', '', text] : [text, '', '']);
  return new TupleValue([text.slice(0, at), separator, text.slice(at + separator.length)]);
}

const every = (pattern: RegExp) => (text: string) => text !== '' && [...text].every((c) => pattern.test(c));

function isCased(text: string, to: 'toUpperCase' | 'toLowerCase'): boolean {
  return text.toUpperCase() !== text.toLowerCase() && text[to]() === text;
}

defineMethods(strClass, {
  'join(self, iterable, /)': join,
  'split(self, sep=None, maxsplit?)': (text: string, sep: Value, most: Value = -1n) => split(text, sep, most),
  'splitlines(self)': splitLines,
  'strip(self, chars=None, /)': (text: string, chars: Value) => strip(text, chars, true, true),
  'lstrip(self, chars=None, /)': (text: string, chars: Value) => strip(text, chars, true, false),
  'rstrip(self, chars=None, /)': (text: string, chars: Value) => strip(text, chars, false, true),
  'upper(self)': (text: string) => text.toUpperCase(),
  'lower(self)': (text: string) => text.toLowerCase(),
  'title(self)': titled,
  'capitalize(self)': capitalized,
  'swapcase(self)': (text: string) =>
    [...text].map((c) => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase())).join(''),
  'replace(self, old, new, /, count?)': (text: string, old: string, by: string, most: Value = -1n) =>
    replace(text, old, by, most),
  'startswith(self, prefix, /)': (text: string, prefix: Value) => affix(text, prefix, 'startsWith'),
  'endswith(self, suffix, /)': (text: string, suffix: Value) => affix(text, suffix, 'endsWith'),
  'removeprefix(self, prefix, /)': (text: string, prefix: string) =>
    text.startsWith(prefix) ? text.slice(prefix.length) : text,
  'removesuffix(self, suffix, /)': (text: string, suffix: string) =>
    suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text,
  'find(self, sub, /)': (text: string, part: Value) => find(text, part, false),
  'rfind(self, sub, /)': (text: string, part: Value) => find(text, part, true),
  'index(self, sub, /)': index,
  'count(self, sub, /)': count,
  'partition(self, sep, /)': (text: string, separator: Value) => partition(text, separator, false),
  'rpartition(self, sep, /)': (text: string, separator: Value) => partition(text, separator, true),
  'ljust(self, width, fillchar?, /)': (text: string, width: Value, fill: Value = ' ') =>
    pad(text, width, fill, '<'),
  'rjust(self, width, fillchar?, /)': (text: string, width: Value, fill: Value = ' ') =>
    pad(text, width, fill, '>'),
  'center(self, width, fillchar?, /)': (text: string, width: Value, fill: Value = ' ') =>
    pad(text, width, fill, '^'),
  'zfill(self, width, /)': zeroFill,
  'isdigit(self)': every(/^\p{Nd}$/u),
  'isalpha(self)': every(/^\p{L}$/u),
  'isalnum(self)': every(/^[\p{L}\p{N}]$/u),
  'isspace(self)': every(space),
  'isupper(self)': (text: string) => isCased(text, 'toUpperCase'),
  'islower(self)': (text: string) => isCased(text, 'toLowerCase'),
  'format(self, *args, **kwargs)': formatted,
});
