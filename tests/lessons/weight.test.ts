import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listCourse } from '../../src/lessons/course.ts';
import { loadHeads } from '../../src/lessons/load.ts';
import { modulesLoadedWith } from '../modules-loaded.ts';
import { altered, en } from './support.ts';

describe('what it takes to show a chapter', () => {
  it('is no validator and no parser: those are loaded for strangers', async () => {
    const inputs = await modulesLoadedWith('lessons/index.ts');
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
