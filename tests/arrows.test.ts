import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each room of `src` may import, besides itself. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  asyncio: [],
  text: [],
  i18n: ['text'],
  trace: ['asyncio'],
  cpython: ['trace', 'text'],
  questions: ['trace', 'i18n', 'text'],
  lessons: ['questions', 'trace', 'i18n', 'text'],
  quiz: ['questions', 'lessons', 'trace', 'i18n', 'text'],
  progress: ['i18n', 'text'],
  exercises: ['findings', 'questions', 'lessons', 'cpython', 'trace', 'i18n', 'text'],
  findings: ['cpython', 'trace', 'i18n', 'text'],
  demos: ['questions', 'cpython', 'trace', 'asyncio', 'i18n', 'text'],
  recording: ['demos', 'lessons', 'cpython', 'trace', 'asyncio', 'i18n'],
  terminal: ['trace', 'i18n', 'text'],
  cli: [
    'terminal',
    'demos',
    'exercises',
    'quiz',
    'findings',
    'lessons',
    'questions',
    'progress',
    'cpython',
    'trace',
    'asyncio',
    'i18n',
    'text',
  ],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'));

const imports: readonly Import[] = files.flatMap((from) => {
  const source = readFileSync(resolve('src', from), 'utf8');
  const found = source.matchAll(
    /^\s*(?:import|export)\s+(type\s)?[^;'"]*?\bfrom '(\.[^']*)'|\bimport\(\s*'(\.[^']*)'/gm,
  );
  return [...found].map(([, type, named, dynamic]) => ({
    from,
    to: posix.join(dirname(from), named ?? dynamic ?? ''),
    isType: type !== undefined,
  }));
});

const roomOf = (file: string): string => file.split('/')[0] as string;

/** The nodes of the first circle found, or null. */
function circle(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const closed = new Set<string>();
  const path: string[] = [];
  const visit = (node: string): string[] | null => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (closed.has(node)) return null;
    path.push(node);
    for (const next of edges.get(node) ?? []) {
      const found = visit(next);
      if (found !== null) return found;
    }
    path.pop();
    closed.add(node);
    return null;
  };
  for (const node of edges.keys()) {
    const found = visit(node);
    if (found !== null) return found;
  }
  return null;
}

function graph(list: readonly Import[], nodeOf: (file: string) => string): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>();
  for (const { from, to } of list) {
    const [a, b] = [nodeOf(from), nodeOf(to)];
    if (a === b) continue;
    edges.set(a, (edges.get(a) ?? new Set()).add(b));
  }
  return edges;
}

describe('the arrows of src run one way', () => {
  it.each(Object.entries(ROOMS))('%s imports no other rooms than %j', (room, allowed) => {
    const others = imports.filter(({ from, to }) => roomOf(from) === room && roomOf(to) !== room);
    expect(others.filter(({ to }) => !to.startsWith('..') && !allowed.includes(roomOf(to)))).toEqual([]);
  });

  it('every room is in the table', () => {
    expect(Object.keys(ROOMS).sort()).toEqual([...new Set(files.map(roomOf))].sort());
  });

  it('no circle between folders', () => {
    const inner = imports.filter(({ to }) => !to.startsWith('..'));
    // A demo's folder is data, and one folder with its siblings.
    const folderOf = (file: string): string => (roomOf(file) === 'demos' ? 'demos' : dirname(file));
    expect(circle(graph(inner, folderOf))).toBeNull();
  });

  it('none but types make a circle inside asyncio', () => {
    const values = imports.filter(({ from, isType }) => roomOf(from) === 'asyncio' && !isType);
    expect(circle(graph(values, (file) => file))).toBeNull();
  });

  it.each(['asyncio', 'trace', 'i18n', 'text'])('%s does no input or output', (room) => {
    const builtins = files
      .filter((file) => roomOf(file) === room)
      .flatMap((file) => readFileSync(resolve('src', file), 'utf8').match(/from 'node:[^']*'/g) ?? []);
    expect(builtins.filter((each) => each !== "from 'node:worker_threads'")).toEqual([]);
  });
});
