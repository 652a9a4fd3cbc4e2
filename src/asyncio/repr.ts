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

/** Python's `repr` of a float: `2.0`. */
export function floatRepr(number: number): string {
  return Number.isInteger(number) && Math.abs(number) < 1e16 ? `${number}.0` : String(number);
}

/** Python's `reprlib.repr`: what would be long is cut short in the middle. */
export function shortRepr(value: unknown, level = 6): string {
  if (Array.isArray(value)) {
    if (level === 0 && value.length > 0) return '[...]';
    const items = value.slice(0, 6).map((item) => shortRepr(item, level - 1));
    return `[${[...items, ...(value.length > 6 ? ['...'] : [])].join(', ')}]`;
  }
  const whole = repr(value);
  if (whole.length <= 30 || typeof value === 'function') return whole;
  const text = typeof value === 'string' ? stringRepr(value.slice(0, 13) + value.slice(-14)) : whole;
  return `${text.slice(0, 13)}...${text.slice(-14)}`;
}

function reprError(error: Error & { args?: readonly unknown[] }): string {
  const args = error.args ?? (error.message === '' ? [] : [error.message]);
  return `${error.name}(${args.map(repr).join(', ')})`;
}

const named = new Map([
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** Python's `repr` of a string. */
function stringRepr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let escaped = '';
  for (const character of text) {
    if (character === quote) escaped += `\\${quote}`;
    else escaped += named.get(character) ?? (isPrintable(character) ? character : escapeOf(character));
  }
  return quote + escaped + quote;
}

function isPrintable(character: string): boolean {
  return character === ' ' || !/[\p{C}\p{Z}]/u.test(character);
}

function escapeOf(character: string): string {
  const code = character.codePointAt(0) as number;
  const hex = code.toString(16);
  if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
