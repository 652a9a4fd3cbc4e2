import type { Question } from '../../../questions/index.ts';
import type { Help } from '../../../terminal/help/index.ts';
import type { Key } from '../../../terminal/screen/keys.ts';
import type { CourseContext } from '../../course/open-course.ts';
import type { CourseJournal } from '../../journal/course-journal.ts';
import type { QuestionReview } from '../../journal/due.ts';
import type { ReadingPosition } from '../../journal/reading-position.ts';
import type { Prediction } from './prediction.ts';

export interface ReaderContext extends CourseContext {
  readonly journal: CourseJournal;
}

/** A mode of the reader draws the screen, and answers to keys. */
export interface Mode {
  draw(): readonly string[];
  press(key: Key): Step | Promise<Step>;
  /** What `?` shows; null where it is typed. */
  help(): Help | null;
}

/** What a key leads to. */
export type Step =
  | { readonly to: 'look-up'; readonly position: ReadingPosition }
  | { readonly to: 'predict'; readonly prediction: Prediction }
  | { readonly to: 'questions'; readonly questions: readonly Question[] }
  | { readonly to: 'review'; readonly due: readonly QuestionReview[] }
  | { readonly to: 'exercise'; readonly exercise: string }
  | { readonly to: Action };

export type Action =
  /** Nothing but a new picture. */
  | 'stay'
  /** The next page; after the last, the end of the chapter. */
  | 'page'
  | 'end'
  | 'chapter'
  | 'back'
  /** Back to the place, from where something else was looked up. */
  | 'place'
  /** The page that is open, or the end of its chapter. */
  | 'reading'
  | 'contents'
  | 'search'
  /** To the page that this one says to read again. */
  | 'see'
  | 'run'
  | 'demo'
  | 'step'
  | 'code'
  | 'edit'
  | 'help'
  | 'leave';

export const STAY: Step = { to: 'stay' };
