import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Interpreter } from '../../src/cpython/index.ts';
import type { Check } from '../../src/exercises/checks/index.ts';
import {
  describeFailure,
  describeProgramError,
  type Exercise,
  judge,
  type Verdict,
} from '../../src/exercises/index.ts';
import { messagesIn } from '../../src/i18n/index.ts';
import { listCourse } from '../../src/lessons/index.ts';

export const en = await messagesIn('en');
export const fr = await messagesIn('fr');

const lessons = fileURLToPath(new URL('../../lessons', import.meta.url));

/** The exercises that are shipped. */
export const ourExercises: readonly Exercise[] = listCourse(lessons, en).exercises.map(
  ({ file }) => JSON.parse(readFileSync(`${lessons}/${file}`, 'utf8')) as Exercise,
);

/** The answers of strangers to our exercises: `right/ID/*.py` or `wrong/ID/*.py`, with their sources. */
export function answers(kind: 'right' | 'wrong'): { id: string; name: string; source: string }[] {
  const folder = fileURLToPath(new URL(kind, import.meta.url));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.py'))
    .map((path) => {
      const [id = '', name = ''] = path.split(/[\\/]/);
      return { id, name: `${id}/${name}`, source: readFileSync(`${folder}/${path}`, 'utf8') };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A verdict in one language, as a learner reads it. */
export function told(
  { programError, failures }: Verdict,
  { messages, language }: { messages: typeof en; language: string } = { messages: en, language: 'en' },
): string[] {
  if (programError !== null) return [describeProgramError(programError, messages, language)];
  return failures.map((failure) => describeFailure(failure, messages, language));
}

/** Judges small programs by checks of their own. */
export function judging(python: () => Interpreter) {
  return (source: string, checks: Check | Check[], driver?: string): Promise<Verdict> => {
    const run = { checks: [checks].flat(), ...(driver !== undefined && { driver: driver.split('\n') }) };
    return judge({ runs: [run] }, source, (program) => python().run(program, { limits: { seconds: 2 } }));
  };
}
