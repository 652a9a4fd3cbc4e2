import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { describe, expect, it } from 'vitest';
import { listCourse } from '../../src/lessons/course.ts';
import { loadHeads } from '../../src/lessons/load.ts';
import { altered, en } from './support.ts';

describe('what it takes to show a chapter', () => {
  it('is no validator and no parser: those are loaded for strangers', async () => {
    const entry = fileURLToPath(new URL('../../src/lessons/index.ts', import.meta.url));
    const { output } = await build({ input: { index: entry }, platform: 'node', write: false });
    const chunks = new Map(output.flatMap((each) => (each.type === 'chunk' ? [[each.fileName, each]] : [])));
    const loaded = new Set(['index.js']);
    for (const name of loaded) for (const path of chunks.get(name)?.imports ?? []) loaded.add(path);
    const inputs = [...loaded].flatMap((name) => chunks.get(name)?.moduleIds ?? []);
    expect(inputs.some((input) => input.endsWith('src/lessons/load.ts'))).toBe(true);
    expect(inputs.filter((input) => input.includes('node_modules'))).toEqual([]);
  });

  it('is only the beginning of each file, for a list', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'asynctutor-'));
    const path = join(directory, '05-gather.json');
    writeFileSync(path, altered('id', 'gather'));
    // A file that ends in the midst of its pages is no JSON: whoever reads it whole finds no head.
    truncateSync(path, 4000);
    expect(await loadHeads({ course: listCourse(directory, en), foreign: true })).toMatchObject([
      { id: 'gather' },
    ]);
    rmSync(directory, { recursive: true });
  });
});
