import { afterAll, describe, expect, it } from 'vitest';
import { checkKeys } from '../../src/lessons/check/check-keys.ts';
import { startInterpreter } from '../cpython/support.ts';
import { typeErrors } from '../demos/support.ts';
import { ourCourse } from './our-course.ts';
import { en } from './support.ts';
import { differences } from './truth/changes.ts';
import { withoutClaim } from './truth/claims.ts';
import { programsFor, typeScriptPrograms } from './truth/found.ts';
import { EMBEDDED, runProgram } from './truth/run.ts';

/** Nothing that the course says of a program is typed and believed: the program says it here itself. */

const inTypeScript = typeScriptPrograms();

const python = await startInterpreter();
afterAll(() => python.close());

describe('a program of a chapter does what the chapter states', () => {
  it.each([...programsFor(EMBEDDED), ...inTypeScript])('%s', async (_, code) => {
    expect(differences(code, await runProgram(python, code))).toEqual([]);
  });

  it('has no type errors if it is TypeScript', async () => {
    expect(await typeErrors(inTypeScript.map(([, { code }]) => code.join('\n')))).toBe('');
  });
});

describe('a question has exactly one key on CPython: the one that is claimed, and no foreseen mistake is right', () => {
  const run = async (source: string) => (await python.run({ source })).trace;

  it.each(ourCourse().chapters.map((chapter) => [chapter.id, chapter] as const))('%s', async (_, chapter) => {
    expect(await checkKeys(chapter, run, en)).toEqual([]);
    expect(withoutClaim(chapter)).toEqual([]);
  });
});
