/** A Python value as {@link unmarshal} returns it: tuples and lists are arrays, dictionaries are objects with string keys. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value };

const char = (text: string): number => text.charCodeAt(0);
const NONE = char('N');
const TRUE = char('T');
const FALSE = char('F');
const INT = char('i');
const LONG = char('l');
const FLOAT = char('g');
const TEXT = char('u');
const TUPLE = char('(');
const LIST = char('[');
const DICT = char('{');
const END = char('0');

/**
 * Reads a plain value written by Python's `marshal.dumps(value, 2)`.
 * @throws RangeError if it is cut off, TypeError if it has values of other types
 */
export function unmarshal(bytes: Buffer): Value {
  let at = 0;
  const size = (): number => {
    at += 4;
    return bytes.readInt32LE(at - 4);
  };
  const array = (): Value[] => {
    const length = size();
    const elements: Value[] = [];
    for (let index = 0; index < length; index++) elements.push(value());
    return elements;
  };
  const dictionary = (): { [key: string]: Value } => {
    const entries: { [key: string]: Value } = {};
    while (bytes[at] !== END) {
      const key = value();
      entries[String(key)] = value();
    }
    at++;
    return entries;
  };
  /** A number of 15-bit digits: the size is their count, with the sign of the number. */
  const long = (): number => {
    const digits = size();
    let sum = 0;
    for (let digit = 0; digit < Math.abs(digits); digit++) {
      sum += bytes.readUInt16LE(at) * 2 ** (15 * digit);
      at += 2;
    }
    return Math.sign(digits) * sum;
  };
  const text = (): string => {
    const length = size();
    at += length;
    return bytes.toString('utf8', at - length, at);
  };
  const value = (): Value => {
    const type = bytes.readUInt8(at++);
    switch (type) {
      case NONE:
        return null;
      case TRUE:
        return true;
      case FALSE:
        return false;
      case INT:
        return size();
      case LONG:
        return long();
      case FLOAT:
        at += 8;
        return bytes.readDoubleLE(at - 8);
      case TEXT:
        return text();
      case TUPLE:
      case LIST:
        return array();
      case DICT:
        return dictionary();
      default:
        throw new TypeError(`marshal has a value of type ${String.fromCharCode(type)} here`);
    }
  };
  return value();
}
