import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { guardTerminal } from '../../src/cli/process-io.ts';

const HOSTILE = '\u001b]0;owned\u0007';
const TAME = '\\x1b]0;owned\\x07';

function streamOf(isTTY: boolean, size: { columns?: number; rows?: number } = {}) {
  const pieces: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      pieces.push(chunk.toString());
      done();
    },
  });
  const guarded = guardTerminal(Object.assign(stream, { isTTY, ...size }) as unknown as NodeJS.WriteStream);
  return { stream: guarded, pieces };
}

describe('the guard of a terminal', () => {
  it.each<[string, (stream: NodeJS.WriteStream) => void]>([
    ['write', (stream) => stream.write(HOSTILE)],
    ['write of bytes', (stream) => stream.write(Buffer.from(HOSTILE))],
    ['write in another encoding', (stream) => stream.write(Buffer.from(HOSTILE).toString('hex'), 'hex')],
    ['end', (stream) => stream.end(HOSTILE)],
    ['end in another encoding', (stream) => stream.end(Buffer.from(HOSTILE).toString('base64'), 'base64')],
  ])('is passed by %s', async (_, write) => {
    const { stream, pieces } = streamOf(true);
    write(stream);
    await new Promise(setImmediate);
    expect(pieces.join('')).toBe(TAME);
  });

  it('tells when something is written, however it was asked to', async () => {
    const { stream, pieces } = streamOf(true);
    await new Promise<void>((resolve) => stream.write('a', () => resolve()));
    await new Promise<void>((resolve) => stream.write('b', 'utf8', () => resolve()));
    await new Promise<void>((resolve) => stream.end(resolve));
    expect(pieces.join('')).toBe('ab');
  });

  it('is there once', () => {
    const { stream } = streamOf(true);
    const { write } = stream;
    expect(guardTerminal(stream).write).toBe(write);
  });

  it('gives a terminal without a size the usual one, until it has its own', () => {
    const { stream } = streamOf(true, { columns: 0, rows: 0 });
    expect([stream.columns, stream.rows]).toEqual([80, 24]);
    Object.assign(stream, { columns: 120, rows: 40 });
    expect([stream.columns, stream.rows]).toEqual([120, 40]);
    Object.assign(stream, { columns: 0, rows: 0 });
    expect([stream.columns, stream.rows]).toEqual([80, 24]);
  });

  it('changes nothing of data that goes to a file', () => {
    const { stream, pieces } = streamOf(false);
    stream.write(`"${HOSTILE}\u009b\t"`);
    expect(pieces.join('')).toBe(`"${HOSTILE}\u009b\t"`);
  });
});
