import type { Key } from '../../terminal/screen/keys.ts';
import type { Way } from './judging.ts';
import type { Work } from './work.ts';

/** What has just come, and should be seen or heard. */
export type News = 'story' | 'verdict' | 'hint' | 'panel' | 'question' | 'message' | 'nothing';

/** Shows an exercise that is worked on: drawn on the whole terminal, or in words, line by line. */
export interface Display {
  /** Whether something below the screen is left to see. */
  readonly hasRest: boolean;
  /** Takes the terminal. */
  open(): void;
  /** Gives it back as it was; once more does no harm. */
  close(): void;
  /** @param ways the programs of the solution panel, while that is shown */
  show(work: Work, news: News, ways: readonly Way[]): Promise<void>;
  /** The next key; `resize` when the terminal has changed its size. */
  key(): Promise<Key>;
  /** @returns whether the key only moved what is seen */
  scroll(key: Key): boolean;
}
