import type { Messages } from '../../i18n/index.ts';
import type { PageOptions } from '../../terminal/page/index.ts';
import type { Io } from '../io.ts';
import type { Screen } from '../screen.ts';

/** Where a quiz takes place, and in which words. */
export interface Setting {
  readonly io: Io;
  readonly screen: Screen;
  readonly messages: Messages;
  readonly language: string;
  /** Writes lines for whoever takes the quiz. */
  say(lines: readonly string[]): void;
  /** What to draw with, at the width of the moment. */
  options(): PageOptions;
}
