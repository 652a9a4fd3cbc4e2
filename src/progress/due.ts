import type { Day } from './day.ts';

/** The reviews that are due today, those of earlier days included. */
export function dueOn<T extends { readonly due: Day }>(reviews: readonly T[], today: Day): T[] {
  return reviews.filter(({ due }) => due <= today);
}

/** The first day after today on which a review is due; null if there is none. */
export function nextDay(reviews: readonly { readonly due: Day }[], today: Day): Day | null {
  const [first] = reviews.flatMap(({ due }) => (due > today ? [due] : [])).sort();
  return first ?? null;
}
