import type { Found, Page } from './finding.ts';

const PAGES: Readonly<Record<Found['kind'], Page>> = {
  'never-awaited': { chapter: 'pitfalls', page: 'forgotten' },
  'blocked-loop': { chapter: 'pitfalls', page: 'blocked' },
  'lost-task': { chapter: 'pitfalls', page: 'left-alone' },
  'unretrieved-exception': { chapter: 'pitfalls', page: 'silent' },
  'could-overlap': { chapter: 'pitfalls', page: 'in-turn' },
  'cancellation-swallowed': { chapter: 'pitfalls', page: 'swallowed' },
  'no-limit': { chapter: 'timeouts', page: 'limit' },
  deadlock: { chapter: 'queues-locks', page: 'lock' },
};
const LOOP: Page = { chapter: 'loops', page: 'together' };
const QUEUE: Page = { chapter: 'queues-locks', page: 'unreported' };

export const ALL_PAGES: readonly Page[] = [...Object.values(PAGES), LOOP, QUEUE];

/** The page of the course that treats a finding. */
export function pageOf(found: Found): Page {
  if (found.kind === 'could-overlap' && found.isLoop) return LOOP;
  if (found.kind === 'deadlock' && found.waits.some(({ what }) => what?.endsWith('.join'))) return QUEUE;
  return PAGES[found.kind];
}
