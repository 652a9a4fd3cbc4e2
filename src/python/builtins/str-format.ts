import { unsupported } from '../limits.ts';
import { format } from '../text/format.ts';
import { conversions, strOf } from '../text/repr.ts';
import { pythonError } from '../values/exceptions.ts';
import { sized } from '../values/operators.ts';
import type { Value } from '../values/value.ts';

const piece = /\{\{|\}\}|\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}|[{}]/g;

/** Python's `text.format(…)`. Fields name arguments; their attributes and items are left to f-strings. */
export function formatted(
  text: string,
  args: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
): string {
  const numbering = new Numbering();
  const result = text.replaceAll(piece, (match: string, field: string | undefined) => {
    if (match === '{{' || match === '}}') return match[0] as string;
    if (field === undefined) {
      throw pythonError('ValueError', `Single '${match}' encountered in format string`);
    }
    const [, name = '', conversion, spec = ''] = /^([^!:]*)(?:!(.))?(?::(.*))?$/s.exec(field) ?? [];
    const value = argument(numbering.name(name), args, keywords);
    const nested = spec.replaceAll(/\{([^{}]*)\}/g, (_whole, inner: string) =>
      strOf(argument(numbering.name(inner), args, keywords)),
    );
    return format(converted(value, conversion), nested);
  });
  return sized(result);
}

/** Fields are numbered by themselves or by hand, not both. */
class Numbering {
  private next = 0;
  private isManual = false;

  name(given: string): string {
    if (given === '') {
      if (this.isManual) this.fail('manual field specification', 'automatic field numbering');
      return String(this.next++);
    }
    if (!/^\d+$/.test(given)) return given;
    if (this.next > 0) this.fail('automatic field numbering', 'manual field specification');
    this.isManual = true;
    return given;
  }

  private fail(from: string, to: string): never {
    throw pythonError('ValueError', `cannot switch from ${from} to ${to}`);
  }
}

function argument(name: string, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Value {
  if (/^\d+$/.test(name)) {
    const value = args[Number(name)];
    if (value !== undefined) return value;
    throw pythonError('IndexError', `Replacement index ${name} out of range for positional args tuple`);
  }
  if (/[.[]/.test(name)) return unsupported('an attribute or an item in a format string');
  const value = keywords.get(name);
  if (value === undefined) throw pythonError('KeyError', name);
  return value;
}

function converted(value: Value, conversion: string | undefined): Value {
  if (conversion === undefined) return value;
  const convert = conversions.get(conversion);
  if (convert === undefined) {
    throw pythonError('ValueError', `Unknown conversion specifier ${conversion}`);
  }
  return convert(value);
}
