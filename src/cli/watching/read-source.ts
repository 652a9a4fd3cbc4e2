import { readFileSync, statSync } from 'node:fs';
import type { Messages } from '../../i18n/index.ts';
import { sanitize } from '../../terminal/text/index.ts';

/** Why a file cannot be taken for a program. */
export type SourceProblem =
  | 'missing'
  | 'directory'
  | 'denied'
  | 'unreadable'
  | 'large'
  | 'binary'
  | 'encoding'
  | 'unknownEncoding';

export type Source = { readonly text: string } | { readonly problem: SourceProblem };

/** No program that somebody writes is longer. */
const MOST_BYTES = 2 ** 20;

const PROBLEMS: Readonly<Record<string, SourceProblem>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'directory',
  EACCES: 'denied',
  EPERM: 'denied',
};

/** The text of a program, without a byte order mark; or what keeps it from being one. */
export function readSource(path: string): Source {
  try {
    const bytes = bytesOf(path);
    if (typeof bytes === 'string') return { problem: bytes };
    if (bytes.includes(0)) return { problem: 'binary' };
    return { text: new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return { problem: 'encoding' };
    // The decoder throws it for a name that it does not know.
    if (error instanceof RangeError) return { problem: 'unknownEncoding' };
    return { problem: PROBLEMS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'unreadable' };
  }
}

/** The encoding that a comment in the first two lines names, as PEP 263 has it; UTF-8 if none does. */
function encodingOf(bytes: Buffer): string {
  const [first = '', second = ''] = bytes.toString('latin1', 0, 1000).split(/\r\n?|\n/);
  const lines = /^[ \t\f]*(?:#.*)?$/.test(first) ? [first, second] : [first];
  const name = lines.map((line) => /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/.exec(line)?.[1]).find(Boolean);
  const label = (name ?? 'utf-8').toLowerCase().replaceAll('_', '-');
  return /^(?:latin-1|iso-latin-1|iso-8859-1)(?:-|$)/.test(label)
    ? 'latin1'
    : label.replace(/^utf-8-.*/, 'utf-8');
}

function bytesOf(path: string): Buffer | SourceProblem {
  const stat = statSync(path);
  if (stat.isDirectory()) return 'directory';
  // To read a pipe or a device would take for ever.
  if (!stat.isFile()) return 'unreadable';
  return stat.size > MOST_BYTES ? 'large' : readFileSync(path);
}

/** One line that says what is wrong with a file, and what to do about it. */
export function describeSourceProblem(problem: SourceProblem, path: string, { source }: Messages): string {
  return source[problem](sanitize(path) || '""');
}
