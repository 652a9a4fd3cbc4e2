import { stringRepr } from './string-repr.ts';

/** Python's names for types, and its `repr`, as they appear in asyncio's messages. */

/** The name Python would give the value's type: `int`, `NoneType`, `list`, or the class's own. */
export function typeName(value: unknown): string {
  switch (typeof value) {
    case 'undefined':
      return 'NoneType';
    case 'boolean':
      return 'bool';
    case 'number':
      return Number.isInteger(value) ? 'int' : 'float';
    case 'bigint':
      return 'int';
    case 'string':
      return 'str';
    case 'function':
      return 'function';
    case 'symbol':
      return 'symbol';
    default: {
      if (value === null) return 'NoneType';
      if (Array.isArray(value)) return 'list';
      const name = (value as object).constructor?.name ?? 'Object';
      if (name === 'Object' || name === 'Map') return 'dict';
      return name === 'Coroutine' || name === 'Sleep' ? 'coroutine' : name;
    }
  }
}

/** Python's `repr` of a value: `None`, `'text'`, `[1, 2]`, `<Task pending …>`. */
export function repr(value: unknown): string {
  switch (typeof value) {
    case 'undefined':
      return 'None';
    case 'boolean':
      return value ? 'True' : 'False';
    case 'number':
    case 'bigint':
      return String(value);
    case 'string':
      return stringRepr(value);
    case 'function':
      return `<function ${value.name || '<lambda>'}>`;
    case 'symbol':
      return value.toString();
    default:
      if (value === null) return 'None';
      if (Array.isArray(value)) return `[${value.map(repr).join(', ')}]`;
      if (value instanceof Error) return reprError(value);
      return (value as object).toString !== Object.prototype.toString
        ? String(value)
        : `<${typeName(value)} object>`;
  }
}

function reprError(error: Error & { args?: readonly unknown[] }): string {
  const args = error.args ?? (error.message === '' ? [] : [error.message]);
  return `${error.name}(${args.map(repr).join(', ')})`;
}
