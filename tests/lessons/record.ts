/** `npm run lessons:record [-- FILE…]`: runs the programs of chapters, and writes into the files what they do. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Chapter, Code } from '../../src/lessons/chapter.ts';
import { readContents } from '../../src/lessons/contents.ts';
import { codesOf } from '../../src/lessons/parts.ts';
import { describeProblem } from '../../src/lessons/problem.ts';
import { chapterSchema } from '../../src/lessons/schema/chapter.ts';
import type { Source } from '../../src/lessons/source.ts';
import { validate } from '../../src/lessons/validate.ts';
import { startInterpreter } from '../cpython/support.ts';
import { ourCourse } from './our-course.ts';
import { en } from './support.ts';
import { changes } from './truth/changes.ts';
import { type Done, didOf, statedOf } from './truth/did.ts';
import { InstalledVersion, installedVersions } from './truth/installed-versions.ts';
import { formatted, withDid } from './truth/rewrite.ts';
import { doneBy, EMBEDDED, NotToBeStated, runProgram } from './truth/run.ts';

const python = await startInterpreter();
const installed = (await installedVersions()).map((found) => new InstalledVersion(found));
let rewritten = 0;

/** Records one file, and tells what changes. */
async function recordFile(file: string): Promise<void> {
  const contents = readContents('', file);
  const { value: chapter, source, problems } = validate(file, contents, chapterSchema, en);
  if (chapter === null) {
    for (const problem of problems) complain(describeProblem(problem, en));
    return;
  }
  const text = readFileSync(file, 'utf8');
  const recorded = await recordPrograms(file, text, chapter, source);
  if (recorded === text) return;
  writeFileSync(file, formatted(recorded, file));
  rewritten++;
}

/** What a program does, on a version of Python for which it is written. @throws NotToBeStated */
async function done(code: Code, versions: readonly string[]): Promise<Done> {
  if (code.language === 'typescript' || versions.includes(EMBEDDED)) return runProgram(python, code);
  const older = installed.find(({ version }) => versions.includes(version));
  if (older === undefined) throw new NotToBeStated(`it needs Python ${versions.join(' or ')}, in PATH`);
  return doneBy(await older.run(code.code.join('\n')));
}

/** The chapter's text with what its programs do now. */
async function recordPrograms(file: string, text: string, chapter: Chapter, source: Source): Promise<string> {
  let recorded = text;
  for (const { code, path } of codesOf(chapter)) {
    if (code.notRun !== undefined) continue;
    const where = `${file}:${source.placeOf(path).line}`;
    try {
      const [was, is] = [statedOf(code), didOf(code, await done(code, code.python ?? chapter.python))];
      if (isDeepStrictEqual(was, is)) continue;
      console.log([where, ...changes(was, is).map((line) => `  ${line}`)].join('\n'));
      recorded = withDid(recorded, path, is);
    } catch (error) {
      if (!(error instanceof NotToBeStated)) throw error;
      complain(`${where}: ${error.message}`);
    }
  }
  return recorded;
}

function complain(text: string): void {
  console.error(text);
  process.exitCode = 1;
}

function ourFiles(): string[] {
  const { directory, chapters } = ourCourse().course;
  return chapters.map(({ file }) => relative('', join(directory, file)));
}

const files = process.argv.slice(2);
for (const file of files.length > 0 ? files : ourFiles()) await recordFile(file);
python.close();
for (const older of installed) older.close();
console.log(rewritten === 0 ? 'Nothing changes.' : `Files written: ${rewritten}.`);
