import { type Key, textAfter } from '../screen/keys.ts';
import { chosenAfter, opens } from './choose.ts';
import { matching, type Named } from './matching.ts';

/** A list of which letters after `/` leave only what has them. */
export interface ListState {
  /** The index of the chosen item among those shown. */
  readonly chosen: number;
  readonly filter: string;
  /** Whether letters are typed, rather than being keys. */
  readonly isTyping: boolean;
}

export const START: ListState = { chosen: 0, filter: '', isTyping: false };

/** What a key asks for besides another state. */
export type ListRequest = 'open' | 'leave' | 'help';

/** Nobody types more. */
const LONGEST = 100;

/** The items that have the letters, in the order of the list. */
export function shownItems<T extends Named>(all: readonly T[], { filter }: ListState): readonly T[] {
  const found = new Set(matching(all, filter));
  return all.filter((item) => found.has(item));
}

/** @param room how many rows of the list are seen at once */
export function pressList(
  key: Key,
  state: ListState,
  all: readonly Named[],
  room: number,
): ListState | ListRequest {
  const { chosen, filter, isTyping } = state;
  if (key === 'end') return 'leave';
  if (isTyping) {
    if (key === 'backspace' && filter === '') return START;
    const text = textAfter(key, filter);
    if (text !== null) return typed(state, text, all);
  }
  const { length } = shownItems(all, state);
  const next = chosenAfter(key, chosen, length, room);
  if (next !== null) return { ...state, chosen: next };
  if (opens(key)) return length === 0 ? state : 'open';
  switch (key) {
    case 'escape':
      return isTyping || filter !== '' ? START : 'leave';
    case 'q':
      return 'leave';
    case '/':
      return { ...state, isTyping: true };
    case '?':
      return 'help';
    default:
      return state;
  }
}

/** Chooses the first that has the letters in its name, if one has. */
function typed(state: ListState, filter: string, all: readonly Named[]): ListState {
  if (filter.length > LONGEST) return state;
  const next = { ...state, filter };
  const best = matching(all, filter)[0];
  return { ...next, chosen: best === undefined ? 0 : shownItems(all, next).indexOf(best) };
}
