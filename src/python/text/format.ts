import { spend, unsupported } from '../limits.ts';
import { pythonError } from '../values/exceptions.ts';
import { isNumber, plain } from '../values/numbers.ts';
import { typeName } from '../values/types.ts';
import type { Value } from '../values/value.ts';
import { exponential, exponentText, fixed, floatRepr } from './decimal.ts';
import { intText, strOf } from './repr.ts';

interface Spec {
  readonly fill: string;
  readonly align: string;
  readonly sign: string;
  readonly alternate: boolean;
  readonly width: number;
  readonly grouping: string;
  readonly precision: number | null;
  readonly type: string;
}

const pattern = /^(?:(.?)([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([a-zA-Z%])?$/su;
const WIDEST = 10_000;

/** Python's `format(value, spec)`. */
export function format(value: Value, text: string): string {
  if (text === '') return strOf(value);
  if (isNumber(value)) return formatNumber(value, text);
  if (typeof value === 'string') return formatString(value, text);
  throw new TypeError(`unsupported format string passed to ${typeName(value)}.__format__`);
}

function parse(value: Value, text: string): Spec {
  const match = pattern.exec(text);
  if (match?.[4] !== undefined) unsupported("'z' in a format");
  if (match === null) {
    throw pythonError(
      'ValueError',
      `Invalid format specifier '${text}' for object of type '${typeName(value)}'`,
    );
  }
  const [, fill, align, sign = '', , alternate, zero, width = '0', grouping = '', precision, type = ''] =
    match;
  const spec: Spec = {
    fill: fill || (zero === undefined ? ' ' : '0'),
    align: align ?? (zero === undefined ? '' : '='),
    sign,
    alternate: alternate !== undefined,
    width: Number(width),
    grouping,
    precision: precision === undefined ? null : Number(precision),
    type,
  };
  if (spec.width > WIDEST || (spec.precision ?? 0) > WIDEST) return unsupported('a field this wide');
  spend((spec.width + (spec.precision ?? 0)) >> 4);
  return spec;
}

function formatString(value: string, text: string): string {
  const spec = parse(value, text);
  if (spec.type !== '' && spec.type !== 's') unknownCode(value, spec);
  if (spec.sign !== '') throw pythonError('ValueError', 'Sign not allowed in string format specifier');
  if (spec.grouping !== '') throw pythonError('ValueError', `Cannot specify '${spec.grouping}' with 's'.`);
  if (spec.align === '=' && !/^0/.test(text)) {
    throw pythonError('ValueError', "'=' alignment not allowed in string format specifier");
  }
  const characters = [...value];
  const shown = spec.precision === null ? value : characters.slice(0, spec.precision).join('');
  return pad(shown, '', { ...spec, align: spec.align === '=' ? '<' : spec.align || '<' });
}

function unknownCode(value: Value, { type }: Spec): never {
  throw pythonError('ValueError', `Unknown format code '${type}' for object of type '${typeName(value)}'`);
}

function formatNumber(value: number | bigint | boolean, text: string): string {
  const spec = parse(value, text);
  const number = plain(value);
  if (typeof number === 'number' || 'eEfFgG%'.includes(spec.type || 'd'))
    return formatFloat(number, spec, value);
  if (spec.type === 's') unknownCode(value, spec);
  return formatInteger(number, spec, value);
}

const bases: Readonly<Record<string, readonly [radix: number, prefix: string]>> = {
  b: [2, '0b'],
  o: [8, '0o'],
  x: [16, '0x'],
  X: [16, '0X'],
};

function formatInteger(value: bigint, spec: Spec, original: Value): string {
  if (spec.precision !== null) {
    throw pythonError('ValueError', 'Precision not allowed in integer format specifier');
  }
  const sign = signOf(value < 0n, spec);
  const size = value < 0n ? -value : value;
  const radix = bases[spec.type]?.[0];
  const digits = radix === undefined ? intText(size) : size.toString(radix);
  if (spec.type === '' || spec.type === 'd') return pad(group(digits, spec, 3), sign, spec);
  if (spec.type === 'c') return unsupported("the format code 'c'");
  const base = bases[spec.type];
  if (base === undefined) return unknownCode(original, spec);
  if (spec.grouping === ',') throw pythonError('ValueError', `Cannot specify ',' with '${spec.type}'.`);
  const cased = spec.type === 'X' ? digits.toUpperCase() : digits;
  return pad(group(cased, spec, 4), sign + (spec.alternate ? base[1] : ''), spec);
}

function signOf(isNegative: boolean, { sign }: Spec): string {
  if (isNegative) return '-';
  return sign === '-' ? '' : sign;
}

function formatFloat(number: number | bigint, spec: Spec, original: Value): string {
  if (!['', 'e', 'E', 'f', 'F', 'g', 'G', '%'].includes(spec.type)) return unknownCode(original, spec);
  if (spec.alternate) return unsupported("'#' in the format of a float");
  const value = Number(number);
  const sign = signOf(value < 0 || Object.is(value, -0), spec);
  if (!Number.isFinite(value)) {
    const name = Number.isNaN(value) ? 'nan' : 'inf';
    return pad(
      /[EFG]/.test(spec.type) ? name.toUpperCase() : name + (spec.type === '%' ? '%' : ''),
      sign,
      spec,
    );
  }
  const [whole, rest] = floatDigits(Math.abs(value), spec);
  return pad(group(whole, spec, 3, rest.length) + rest, sign, spec);
}

/** The digits before the point, and all that follows. */
function floatDigits(value: number, { type, precision }: Spec): [whole: string, rest: string] {
  const text = floatText(value, type, precision);
  const end = text.search(/[^\d]/);
  return end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end)];
}

function floatText(value: number, type: string, precision: number | null): string {
  switch (type.toLowerCase()) {
    case 'f':
      return fixed(value, precision ?? 6);
    case '%':
      return `${fixed(value * 100, precision ?? 6)}%`;
    case 'e': {
      const { mantissa, exponent } = exponential(value, precision ?? 6);
      return mantissa + exponentText(exponent, type);
    }
    case 'g':
      return general(value, precision ?? 6, type === 'G' ? 'E' : 'e', 0);
    default:
      // Like the shortest repr, or like `g` with at least one digit after the point.
      return precision === null ? floatRepr(value) : general(value, precision, 'e', 1);
  }
}

/** As many significant digits as asked for, with an exponent where it is very large or very small. */
function general(value: number, precision: number, letter: string, least: 0 | 1): string {
  const digits = Math.max(1, precision);
  const { mantissa, exponent } = exponential(value, digits - 1);
  const limit = least === 1 && digits === 1 ? 1 : digits;
  if (exponent < -4 || exponent >= limit - (least === 1 ? 0 : 0)) {
    return trimmed(mantissa) + exponentText(exponent, letter);
  }
  const text = trimmed(fixed(value, Math.max(0, digits - 1 - exponent)));
  return least === 1 && !text.includes('.') ? `${text}.0` : text;
}

function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** Puts separators between groups of digits; with zeros for padding, these are grouped too. */
function group(
  digits: string,
  { grouping, fill, align, width, sign }: Spec,
  size: number,
  after = 0,
): string {
  if (grouping === '') return digits;
  const separated = (text: string) => text.replace(new RegExp(`\\B(?=(?:.{${size}})+$)`, 'g'), grouping);
  if (fill !== '0' || align !== '=') return separated(digits);
  const room = width - after - (sign === '' || sign === '-' ? 0 : 1);
  let padded = digits;
  while (separated(padded).length < room) padded = `0${padded}`;
  return separated(padded);
}

function pad(text: string, sign: string, { fill, align, width }: Spec): string {
  const missing = width - [...text].length - sign.length;
  if (missing <= 0) return sign + text;
  switch (align || '>') {
    case '<':
      return sign + text + fill.repeat(missing);
    case '^': {
      const before = Math.floor(missing / 2);
      return fill.repeat(before) + sign + text + fill.repeat(missing - before);
    }
    case '=':
      return sign + fill.repeat(missing) + text;
    default:
      return fill.repeat(missing) + sign + text;
  }
}
