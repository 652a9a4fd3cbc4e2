import type { Key } from '../../../terminal/screen/keys.ts';
import type { CourseContext } from '../../course/open-course.ts';
import type { CourseJournal } from '../../journal/course-journal.ts';
import type { ReadingPosition } from '../../journal/reading-position.ts';

export interface ReaderContext extends CourseContext {
  readonly journal: CourseJournal;
}

/** A mode of the reader draws the screen, and answers to keys. */
export interface Mode {
  draw(): readonly string[];
  press(key: Key): Step | Promise<Step>;
}

/** The mode after a key. `reading`: back to the page that is open, if one is; `stay`: nothing but a new picture. */
export type Step = { readonly to: 'page'; readonly position: ReadingPosition } | { readonly to: Action };

export type Action =
  | 'stay'
  | 'next'
  | 'back'
  | 'contents'
  | 'search'
  | 'reading'
  | 'demo'
  | 'step'
  | 'code'
  | 'edit'
  | 'exercise'
  | 'leave';

export const STAY: Step = { to: 'stay' };
