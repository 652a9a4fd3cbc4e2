import type { Day } from './day.ts';

/** What is due on a day. */
export function dueOn<T extends { readonly due: Day }>(reviews: readonly T[], today: Day): T[] {
  return reviews.filter(({ due }) => due <= today);
}

/** The first day on which something is due that is not due yet; null if nothing will be. */
export function nextDay(reviews: readonly { readonly due: Day }[], today: Day): Day | null {
  const [first] = reviews.flatMap(({ due }) => (due > today ? [due] : [])).sort();
  return first ?? null;
}
