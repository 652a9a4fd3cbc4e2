/** "Did you mean …?", as CPython works it out. */

import { standardModules } from '../syntax/python-names.ts';

const MOVE_COST = 2;
const CASE_COST = 1;
const LONGEST = 40;
const MOST_CANDIDATES = 750;

/** The candidate that is most like the wrong name, if any is like enough. */
export function closest(wrong: string, candidates: readonly string[]): string | null {
  if (candidates.length > MOST_CANDIDATES || wrong.length > LONGEST) return null;
  let best = Infinity;
  let suggestion: string | null = null;
  for (const candidate of candidates) {
    if (candidate === wrong) continue;
    // No more than a third of the characters involved should need to change.
    const limit = Math.floor(((candidate.length + wrong.length + 3) * MOVE_COST) / 6);
    const most = Math.min(limit, best - 1);
    const cost = distance(wrong, candidate, most);
    if (cost > most) continue;
    suggestion = candidate;
    best = cost;
  }
  return suggestion;
}

/** What is known of a wrong name, by the exception that it led to. */
interface Slip {
  readonly name: string;
  readonly candidates: () => readonly string[];
}

const slips = new WeakMap<Error, Slip>();

/** Notes the names among which a wrong one may be a slip, for when a traceback is shown. */
export function suggestAmong(error: Error, name: string, candidates: () => readonly string[]): void {
  slips.set(error, { name, candidates });
}

/** What a traceback adds to the message. @param isVariable the name may also be that of a module not imported */
export function traceHint(error: Error, isVariable: boolean): string {
  const slip = slips.get(error);
  if (slip === undefined) return '';
  const guess = hint(slip.name, slip.candidates(), 'Did you mean:');
  if (!isVariable || !standardModules.has(slip.name)) return guess;
  return `${guess}${guess === '' ? '.' : ' Or'} ${guess === '' ? 'Did' : 'did'} you forget to import '${slip.name}'?`;
}

/** The hint to be put behind a message: `. Did you mean 'delay'?` */
export function hint(wrong: string, candidates: readonly string[], phrase = 'Did you mean'): string {
  const suggestion = closest(wrong, candidates);
  return suggestion === null ? '' : `. ${phrase} '${suggestion}'?`;
}

function distance(first: string, second: string, most: number): number {
  let [start, endA, endB] = [0, first.length, second.length];
  while (start < endA && start < endB && first[start] === second[start]) start++;
  while (endA > start && endB > start && first[endA - 1] === second[endB - 1]) {
    endA--;
    endB--;
  }
  let [a, b] = [first.slice(start, endA), second.slice(start, endB)];
  if (a === '' || b === '') return MOVE_COST * (a.length + b.length);
  if (a.length > LONGEST || b.length > LONGEST) return most + 1;
  if (b.length < a.length) [a, b] = [b, a];
  if ((b.length - a.length) * MOVE_COST > most) return most + 1;
  return rowByRow(a, b, most);
}

/** Levenshtein's distance, in one row of its matrix. */
function rowByRow(a: string, b: string, most: number): number {
  const row = Array.from(a, (_, i) => MOVE_COST * (i + 1));
  let result = 0;
  for (let i = 0; i < b.length; i++) {
    let diagonal = i * MOVE_COST;
    result = diagonal;
    let least = Infinity;
    for (let j = 0; j < a.length; j++) {
      const substitute = diagonal + substitutionCost(b[i] as string, a[j] as string);
      diagonal = row[j] as number;
      result = Math.min(Math.min(result, diagonal) + MOVE_COST, substitute);
      row[j] = result;
      least = Math.min(least, result);
    }
    if (least > most) return most + 1;
  }
  return result;
}

function substitutionCost(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? CASE_COST : MOVE_COST;
}
