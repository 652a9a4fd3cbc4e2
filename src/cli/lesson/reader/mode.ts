import type { Key } from '../../../terminal/screen/keys.ts';
import type { Spot } from './start.ts';

/** What the reader is looking at: it draws the screen, and answers to keys. */
export interface Mode {
  /** The lines of the whole screen. */
  draw(): readonly string[];
  press(key: Key): Step | Promise<Step>;
}

/** What comes of a key. */
export type Step =
  | { readonly to: 'stay' }
  | { readonly to: 'page'; readonly spot: Spot }
  | { readonly to: 'next' }
  | { readonly to: 'back' }
  | { readonly to: 'contents' }
  | { readonly to: 'search' }
  /** Back to the page that is open, if one is. */
  | { readonly to: 'reading' }
  | { readonly to: 'demo' }
  | { readonly to: 'step' }
  | { readonly to: 'code' }
  | { readonly to: 'leave' };

export const STAY: Step = { to: 'stay' };
