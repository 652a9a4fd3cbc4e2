import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * What is written otherwise than through the one guard of `process-io.ts`, and why it may be. A file that the learner has
 * named is a file, even `/dev/stdout`: it takes data.
 */
const EXCEPTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'the streams of the process': {
    'cli/process-io.ts': 'is the guard',
  },
  'the console': {
    'asyncio/print.ts': 'a library prints where its user’s program does; the guard is on that stream, too',
    'asyncio/reports.ts': 'as print.ts',
    'cli/completion/script.ts': 'catches what a library writes there',
  },
  'a descriptor or a file of the terminal': {
    'cpython/standard-streams.ts': 'names files of the sandbox, which has no terminal',
  },
  'a child with the same terminal': {
    'cli/exercise/editor.ts': 'the learner’s own editor has the terminal until it ends',
    'cpython/installed/script-process.ts': '`run --python` gives the learner’s own script the terminal',
    'demos/connections/held.ts': 'a server of ours that writes nothing; that it cannot start must be seen',
  },
};

const DOORS: Readonly<Record<string, RegExp>> = {
  'the streams of the process':
    /\bprocess\s*\.\s*(?:stdout|stderr|_rawDebug|binding)\b|\bstd(?:out|err)\b[^{}]*\}\s*=\s*process\b|from 'node:process'|process\[/,
  'the console': /\bconsole\b/,
  'a descriptor or a file of the terminal':
    /\b(?:write|writev|append|open|createWrite)\w*\(\s*[12]\b|\/dev\/(?:tty|std|fd)|\bWriteStream\(/,
  'a child with the same terminal':
    /['"]inherit['"]|\bstdio: \[[^\]]*\b[12]\b|\b(?:exec|execFile|spawn)Sync\b/,
};

/** The program, without what is said about it; its pages for a browser have no terminal. */
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.startsWith('terminal/exports/html/page/'))
  .map((file) => ({
    file,
    source: readFileSync(resolve('src', file), 'utf8').replaceAll(/^\s*(?:\/?\*|\/\/).*$/gm, ''),
  }));

describe('everything bound for the terminal goes through one guard', () => {
  it.each(Object.entries(DOORS))('but for the exceptions: %s', (name, door) => {
    const users = sources.filter(({ source }) => door.test(source)).map(({ file }) => file);
    expect(users.sort()).toEqual(Object.keys(EXCEPTIONS[name] ?? {}).sort());
  });
});
