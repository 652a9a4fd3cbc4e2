import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { BatchReader } from '../../../src/cpython/installed/batch-reader.ts';
import { unmarshal, type Value } from '../../../src/cpython/installed/marshal.ts';
import { installedPython } from './support.ts';

const python = await installedPython();

describe.skipIf(python === null)('what Python has marshalled', () => {
  const values: Value = [
    [null, true, false, 0, -1, 2 ** 31 - 1, -(2 ** 31), 2 ** 31, -(2 ** 45), 1.5, -0.25],
    ['', 'text', 'Zoë ☂ 🐍', []],
    { type: 'finished', nested: { list: [1, [2, [3]]] } },
  ];

  function marshalled(value: Value): Buffer {
    const program =
      'import json, marshal, sys; sys.stdout.buffer.write(marshal.dumps(json.loads(sys.argv[1]), 2))';
    return execFileSync(python?.found.path ?? '', ['-c', program, JSON.stringify(value)]);
  }

  it('is read', () => {
    expect(unmarshal(marshalled(values))).toEqual(values);
  });

  it('is an error if it is cut off, or has anything else in it', () => {
    const whole = marshalled(values);
    expect(() => unmarshal(whole.subarray(0, -1))).toThrow(RangeError);
    expect(() => unmarshal(Buffer.from('cxy'))).toThrow(TypeError);
  });

  it('comes in batches, however it is cut', () => {
    const bytes = marshalled(values);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(bytes.length);
    const stream = Buffer.concat([size, bytes, size, bytes]);
    for (const step of [1, 3, 7, stream.length]) {
      const batches: Value[][] = [];
      const reader = new BatchReader((batch) => batches.push(batch));
      for (let at = 0; at < stream.length; at += step) reader.push(stream.subarray(at, at + step));
      expect(batches).toEqual([values, values]);
    }
  });
});
