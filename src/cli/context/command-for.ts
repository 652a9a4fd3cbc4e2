import type { Course } from '../../lessons/index.ts';
import type { Io } from '../../terminal/screen/io.ts';
import { sanitize } from '../../terminal/text/index.ts';

/** How this person starts the program: those who have it from npx alone have no `asynctutor` in their path. */
export function programIn(env: Io['env']): string {
  const isByNpx = env['npm_command'] === 'exec' && /^'?asynctutor\b/.test(env['npm_lifecycle_script'] ?? '');
  return isByNpx ? 'npx asynctutor' : 'asynctutor';
}

interface Started {
  readonly program: string;
  readonly course?: Course;
  readonly foreign?: boolean;
}

/**
 * A command line as this person can type it: `npx asynctutor exercise gather-three`. All hints come from here.
 * @param started the context; for a command about a course, its library
 */
export function commandFor(words: string, { program, course, foreign }: Started): string {
  const theirs = foreign && course !== undefined ? ` --lessons ${sanitize(course.directory)}` : '';
  return `${program} ${words}${theirs}`;
}
