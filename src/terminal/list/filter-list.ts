import { isTyped, type Key } from '../screen/keys.ts';
import { scrollBy } from '../screen/scroll.ts';
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

/** Those that have the letters, in the order in which they all are. */
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
    if (key === 'backspace')
      return filter === '' ? START : typed(state, [...filter].slice(0, -1).join(''), all);
    if (isTyped(key)) return typed(state, filter + (key === 'space' ? ' ' : key), all);
  }
  const { length } = shownItems(all, state);
  const next = move(key, chosen, length, room);
  if (next !== null) return { ...state, chosen: next };
  switch (key) {
    case 'enter':
    case 'space':
    case 'right':
      return length === 0 ? state : 'open';
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

/** The item that is chosen after a key; null if it does not choose one. */
function move(key: Key, chosen: number, length: number, room: number): number | null {
  // Choosing is scrolling with a window of one line.
  const next = scrollBy({ top: chosen, length, room: 1 }, key);
  const far = key === 'page-down' ? room - 1 : key === 'page-up' ? 1 - room : 0;
  return next === null || far === 0 ? next : Math.max(0, Math.min(length - 1, chosen + far));
}
