import { fileURLToPath } from 'node:url';

/** The directory of the course that comes with the program. */
export function ownCourse(): string {
  return fileURLToPath(new URL('../../lessons', import.meta.url));
}
